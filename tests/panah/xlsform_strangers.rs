//! Forms of other people: what is carried over, what is told, and what is not even read.

use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::{Command, Output};

use panah::exchange::workbook::WorkbookError;
use panah::exchange::xlsform::{Book, BookError, Taken, take};
use panah::grammar::Faults;
use panah::questionnaire::{Questionnaire, Translation};
use panah::words::{Tongue, Words};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

type Rows<'a> = &'a [&'a [&'a str]];

/// A workbook with these sheets; each begins with its headings.
fn book(sheets: &[(&str, Rows<'_>)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (at, row) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*row) {
                if let Some(formula) = cell.strip_prefix("FORMULA ") {
                    sheet.write_formula(at, column, formula).unwrap();
                } else if !cell.is_empty() {
                    sheet.write_string(at, column, *cell).unwrap();
                }
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn taken(bytes: &[u8]) -> Taken {
    take(&Book::open(bytes).unwrap(), "a form")
}

fn told(taken: &Taken) -> Vec<String> {
    let urdu = Words::of(Tongue::Urdu);
    for remark in &taken.remarks {
        let said = remark.said(&urdu);
        assert!(!said.contains(&remark.what), "left in English: {said}");
    }
    let english = Words::english();
    let told = taken.remarks.iter().map(|remark| remark.said(&english));
    told.collect()
}

/// Reads the questionnaire with the purposes that only a person can write.
fn with_purposes(taken: &Taken) -> Questionnaire {
    let mut faults = Faults::of("questionnaire.yaml");
    let before = Questionnaire::read(taken.questionnaire.as_bytes(), &mut faults);
    assert!(before.is_none(), "a purpose is for a person to write");
    for fault in faults.into_sorted() {
        assert!(
            fault.message.ends_with("asks without a purpose"),
            "{fault:?}"
        );
    }
    let mut lines = Vec::new();
    for line in taken.questionnaire.lines() {
        let purpose = "purpose: To know.";
        if line.contains("- {ask: ") {
            lines.push(
                line.replacen("{ask: ", &format!("{{{purpose}, ask: "), 1)
                    .replace("To know.,", "To know,"),
            );
            continue;
        }
        lines.push(line.to_owned());
        if let Some((margin, _)) = line.split_once("- ask: ") {
            lines.push(format!("{margin}  {purpose}"));
        }
    }
    let mut faults = Faults::of("questionnaire.yaml");
    let read = Questionnaire::read(lines.join("\n").as_bytes(), &mut faults);
    read.unwrap_or_else(|| panic!("{faults:?}\n{}", lines.join("\n")))
}

const SURVEY: Rows<'_> = &[
    &[
        "type",
        "name",
        "label::English (en)",
        "label::Urdu (ur)",
        "hint::English (en)",
        "relevant",
        "constraint",
        "required",
        "appearance",
        "calculation",
    ],
    &["start", "start"],
    &["note", "welcome", "Good day.", "السلام علیکم"],
    &["begin group", "Person", "The person", "شخص"],
    &[
        "integer",
        "Age",
        "How old are you?",
        "آپ کی عمر کیا ہے؟",
        "A guess is enough.",
        "",
        ". >= 0 and . <= 120",
        "yes",
    ],
    &[
        "select_one yesno",
        "worked",
        "Have you worked?",
        "",
        "",
        "${Age} >= 10",
        "",
        "yes",
        "minimal",
    ],
    &["begin_group", "inner", "Inner", "", "", "${worked} = 'yes'"],
    &[
        "select_multiple jobs",
        "jobs",
        "Which work?",
        "",
        "",
        "",
        "count-selected(.) < 3",
    ],
    &[
        "text",
        "why",
        "Why?",
        "",
        "",
        "selected(${jobs}, 'Field work') or not(${worked} != 'yes')",
    ],
    &["decimal", "pay", "How much?", "", "", "${later} = 'x'"],
    &["end group"],
    &[
        "date",
        "since",
        "Since when?",
        "",
        "",
        "string-length(${why}) > 0 and regex(${why}, 'a')",
    ],
    &["end group"],
    &["begin_repeat", "children", "Children"],
    &["text", "child_name", "Its name?"],
    &["end_repeat"],
    &["begin_group", "rest", "The rest"],
    &["geopoint", "place", "Where?"],
    &["calculate", "sum", "", "", "", "", "", "", "", "1 + 1"],
    &["text", "later", "=HYPERLINK(\"x\")"],
    &["select_one nowhere", "lost", "Lost?"],
    &[
        "select_one jobs or_other",
        "best",
        "The best?",
        "",
        "",
        "${jobs} = 'none'",
    ],
    &["text", "FORMULA =1+1", "Formula?"],
    &["end_group"],
];

const CHOICES: Rows<'_> = &[
    &[
        "list name",
        "name",
        "label::English (en)",
        "label::Urdu (ur)",
    ],
    &["yesno", "yes", "Yes", "ہاں"],
    &["yesno", "no", "No", "نہیں"],
    &["jobs", "Field work", "In a field", "کھیت میں"],
    &["jobs", "none ", "+ None", "کوئی نہیں"],
    &["jobs", "declined", "Did not say"],
    &["jobs", "none", "None again"],
];

const SETTINGS: Rows<'_> = &[
    &["form_title", "form_id", "default_language", "style"],
    &["A small form", "Small Form", "English (en)", "pages"],
];

#[test]
fn what_a_form_says_is_carried_over_and_the_rest_is_told_with_its_row() {
    let bytes = book(&[
        ("survey", SURVEY),
        ("choices", CHOICES),
        ("settings", SETTINGS),
        ("Notes", &[&["x"]]),
    ]);
    let taken = taken(&bytes);
    assert_eq!(taken.id, "small_form");
    let yaml = &taken.questionnaire;
    for line in [
        "title: A small form",
        "- section: person",
        "- ask: age",
        "from: 0",
        "to: 120",
        "guide: A guess is enough.",
        "when: {age: {at_least: 10}}",
        "kind: yes_no",
        "when: {worked: yes}",
        "choices: {field_work: In a field, none: None}",
        "- ask: pay\n        when: {worked: yes}",
        "- {ask: since, text: \"Since when?\", kind: approximate_date}",
        "when: {all: [{worked: yes}, {any: [{jobs: {has: field_work}}, {worked: yes}]}]}",
        "text: \"HYPERLINK(\\\"x\\\")\"",
        "other: Other",
    ] {
        assert!(yaml.contains(line), "`{line}` in\n{yaml}");
    }
    let told = told(&taken);
    for line in [
        "workbook: the sheet `Notes` is none of a form's",
        "survey, row 2: `start` is noted by phones",
        "survey, row 3: these questions stand in no group",
        "survey, row 5: `Age` is called `age`",
        "survey, row 6: the column `appearance` has no counterpart",
        "survey, row 7: a group within a group has no counterpart",
        "survey, row 8: the column `constraint` has no counterpart",
        "survey, row 10: `${later} = 'x'` could not be carried over: `later` stands later",
        "survey, row 10: decimal numbers have no counterpart",
        "survey, row 10: a number needs a smallest and a largest value",
        "survey, row 12: `relevant` could not be carried over: `regex()` has no counterpart",
        "survey, rows 14-16: a part that is asked several times has no counterpart",
        "survey, row 18: `place` takes `geopoint`",
        "survey, row 19: `sum` works something out",
        "survey, row 20: a text began with a sign",
        "survey, row 21: there is no list `nowhere`",
        "survey, row 22: `${jobs} = 'none'` could not be carried over: `jobs` can have several answers",
        "survey, row 22: `or_other` was taken",
        "survey, row 23: here stands a formula",
        "survey, row 23: this row has no name",
        "choices, row 5: the name `none ` of a choice has a space",
        "choices, row 6: the choice `declined` was left out",
        "choices, row 7: the choice `none` stands in `jobs` twice",
        "settings: the setting `style` has no counterpart",
        "settings: the questionnaire is called `small_form`",
        "still to decide: no consent is known",
    ] {
        assert!(
            told.iter().any(|other| other.starts_with(line)),
            "`{line}` in\n{told:#?}"
        );
    }
    let questionnaire = with_purposes(&taken);
    let [(language, file)] = taken.translations.as_slice() else {
        panic!("{told:#?}");
    };
    assert_eq!(language, "ur");
    let mut faults = Faults::of("ur.yaml");
    let translation = Translation::read(file.as_bytes(), &questionnaire, &mut faults);
    assert!(translation.is_some(), "{faults:?}\n{file}");
    assert!(
        file.contains("آپ کی عمر کیا ہے؟") && file.contains("status: draft"),
        "{file}"
    );
}

#[test]
fn the_form_of_the_data_standard_is_read_and_its_defects_are_named() {
    let file = Path::new("../shared/data/htcds/htcds_xlsform.xlsx");
    let Ok(bytes) = std::fs::read(file) else {
        eprintln!("skipped: {} is not there", file.display());
        return;
    };
    let taken = taken(&bytes);
    let questionnaire = with_purposes(&taken);
    assert_eq!(questionnaire.items.len(), 31);
    let told = told(&taken);
    for line in [
        "survey, row 6: HTCDS 2.0 calls this field `prs_FirstName`",
        "survey, row 7: HTCDS 2.0 calls this field `prs_SecondName`",
        "survey, row 24: HTCDS 2.0 calls this field `vic_MethodsOfControl`",
        "survey, row 11: `prs_Title` has the label of another field",
        "survey, rows 7, 11: these rows have the same words, \"Second Name\"",
        "survey, row 26: HTCDS 2.0 takes one industry here",
        "survey, row 22: this asks for a verdict",
        "survey, row 24: the definitions of HTCDS 2.0 describe `RestrictsMovement`",
        "survey: the form leaves out core fields of HTCDS 2.0: cas_CaseOwner",
        "choices, row 270: the name `DebtBondage ` of a choice has a space",
    ] {
        assert!(
            told.iter().any(|other| other.starts_with(line)),
            "`{line}` in\n{told:#?}"
        );
    }
}

fn run(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    command.env("PANAH_DATA_DIR", home.join("data"));
    command.args(arguments).output().unwrap()
}

#[test]
fn the_command_makes_a_folder_and_touches_none_that_is_there() {
    let home = tempfile::tempdir().unwrap();
    let form = home.path().join("form.xlsx");
    std::fs::write(
        &form,
        book(&[
            ("survey", SURVEY),
            ("choices", CHOICES),
            ("settings", SETTINGS),
        ]),
    )
    .unwrap();
    let into = home.path().join("questionnaires");
    let arguments = [
        "import",
        "xlsform",
        form.to_str().unwrap(),
        "--to",
        into.to_str().unwrap(),
    ];
    let done = run(home.path(), &arguments);
    assert!(done.status.success(), "{done:?}");
    let list = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(list.contains("survey, row 2: "), "{list}");
    // What was reviewed before is said once to be a draft.
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    let drafts = |text: &str| text.matches("draft").count();
    assert!(drafts(&list) <= 1 && drafts(&said) == 0, "{list}{said}");
    let made = into.join("small_form/questionnaire.yaml");
    std::fs::write(&made, "mine").unwrap();
    let again = run(home.path(), &arguments);
    assert!(!again.status.success());
    let error = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(
        error.contains("error: there is a folder") && error.contains("help: "),
        "{error}"
    );
    assert_eq!(std::fs::read_to_string(made).unwrap(), "mine");
    let out = home.path().join("out.xlsx");
    let export = [
        "export",
        "xlsform",
        "child",
        "--output",
        out.to_str().unwrap(),
    ];
    let done = run(home.path(), &export);
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success() && out.is_file(), "{said}");
    assert!(said.contains("does not encrypt"), "{said}");
    assert!(
        !run(home.path(), &export).status.success(),
        "what is there stays"
    );
}

/// A workbook whose parts are these, beside those of a real one.
#[test]
fn a_workbook_that_is_not_there_is_said_to_be_not_there() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("form.xlsx"), "x").unwrap();
    let said = |name: &str| {
        let file = home.path().join(name);
        let tried = run(home.path(), &["import", "xlsform", file.to_str().unwrap()]);
        assert_eq!(tried.status.code(), Some(1));
        String::from_utf8_lossy(&tried.stderr).into_owned()
    };
    let near = said("from.xlsx");
    assert!(near.contains("error: there is no file `"), "{near}");
    assert!(
        near.contains("did you mean `") && near.contains("form.xlsx`?"),
        "{near}"
    );
    assert!(said("").contains("is a folder"));
}

fn with_parts(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let bytes = book(&[(
        "survey",
        &[&["type", "name", "label"], &["text", "a", "A?"]],
    )]);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if parts.iter().any(|(other, _)| *other == name) {
            continue;
        }
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        written.start_file(name, options).unwrap();
        written.write_all(&content).unwrap();
    }
    for (name, content) in parts {
        written.start_file(*name, options).unwrap();
        written.write_all(content).unwrap();
    }
    written.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    let head = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    format!("{head}{rows}</sheetData></worksheet>").into_bytes()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn inline(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn refused(bytes: &[u8]) -> BookError {
    let begun = std::time::Instant::now();
    let error = Book::open(bytes).unwrap_err();
    assert!(begun.elapsed().as_secs() < 20, "{error}");
    assert!(!error.help().is_empty());
    error
}

#[test]
fn a_workbook_that_is_a_bomb_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 40 << 20];
    let bomb = with_parts(&[("xl/media/a.bin", &zeros)]);
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    assert!(matches!(
        refused(&bomb),
        BookError::Workbook(WorkbookError::TooLarge(_))
    ));
    let names: Vec<String> = (0..2000).map(|at| format!("xl/{at}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(matches!(
        refused(&with_parts(&parts)),
        BookError::Workbook(WorkbookError::TooLarge(_))
    ));
}

#[test]
fn more_rows_columns_or_text_than_can_be_meant_are_refused() {
    let far = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        inline("A1", "type"),
        inline("XFD1048576", "x")
    );
    let far = with_parts(&[(SHEET, &sheet(&far))]);
    assert!(matches!(
        refused(&far),
        BookError::Workbook(WorkbookError::TooLarge(_))
    ));
    let row = |at: usize| {
        format!(
            "<row r=\"{at}\">{}</row>",
            inline(&format!("A{at}"), "text")
        )
    };
    let rows: Vec<String> = (1..=30_000).map(row).collect();
    let rows = rows.concat();
    let long = with_parts(&[(SHEET, &sheet(&rows))]);
    assert!(matches!(
        refused(&long),
        BookError::Workbook(WorkbookError::TooLarge(_))
    ));
    // One text that stands in many cells.
    let text = "x".repeat(9_000);
    let strings = format!(
        "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{text}</t></si></sst>"
    );
    let row = |at: usize| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>0</v></c></row>");
    let rows: Vec<String> = (1..=4_000).map(row).collect();
    let rows = rows.concat();
    let dense = with_parts(&[
        (SHEET, &sheet(&rows)),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ]);
    assert!(matches!(
        refused(&dense),
        BookError::Workbook(WorkbookError::TooLarge(_))
    ));
}

#[test]
fn macros_and_links_are_not_followed_and_locked_files_are_refused() {
    let macros = with_parts(&[
        ("xl/vbaProject.bin", b"x"),
        ("xl/externalLinks/externalLink1.xml", b"<x/>"),
    ]);
    let told = told(&taken(&macros));
    assert!(
        told.iter()
            .any(|line| line.starts_with("workbook: it has macros")),
        "{told:?}"
    );
    assert!(
        told.iter()
            .any(|line| line.starts_with("workbook: it has links")),
        "{told:?}"
    );
    let locked = [
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..],
        &[0; 600],
    ]
    .concat();
    assert_eq!(refused(&locked), BookError::Workbook(WorkbookError::Locked));
    assert_eq!(
        refused(b"type,name,label\n"),
        BookError::Workbook(WorkbookError::Broken)
    );
    assert_eq!(refused(&book(&[("other", &[&["x"]])])), BookError::NoSurvey);
    // A document type with entities that grow is not unfolded.
    let entities = b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
    let opened = Book::open(&with_parts(&[(SHEET, entities)]));
    assert!(opened.is_err() || !format!("{opened:?}").contains("aaaaaaaaaa"));
}

proptest! {
    #![proptest_config(crate::support::cases(64))]

    #[test]
    fn whatever_stands_in_cells_gives_a_list_and_never_a_panic(
        kinds in proptest::collection::vec("(text|integer|note|begin_group|end_group|begin_repeat|select_one l|select_multiple l|.{0,8})", 1..12),
        names in proptest::collection::vec(".{0,10}", 12),
        labels in proptest::collection::vec(".{0,20}", 12),
        conditions in proptest::collection::vec("(\\$\\{[a-z]{1,3}\\}( ?[=<>!]+ ?('[a-z]?'|[0-9]{1,20}))?|not\\(|selected\\(|and|or|[().,' ]){0,6}", 12),
    ) {
        let head: &[&str] = &["type", "name", "label", "relevant", "constraint"];
        let rows: Vec<Vec<&str>> = kinds.iter().enumerate().map(|(at, kind)| {
            vec![kind.as_str(), &names[at], &labels[at], &conditions[at], &conditions[at]]
        }).collect();
        let rows: Vec<&[&str]> = std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).collect();
        let choices: Rows<'_> = &[&["list_name", "name", "label"], &["l", &names[0], &labels[0]], &["l", &names[1], &labels[1]]];
        if let Ok(book) = Book::open(&book(&[("survey", &rows), ("choices", choices)])) {
            let taken = take(&book, "x");
            let mut faults = Faults::of("questionnaire.yaml");
            let read = panah::grammar::yaml::read(taken.questionnaire.as_bytes(), &mut faults);
            prop_assert!(read.is_some(), "{:?}\n{}", faults, taken.questionnaire);
        }
    }

    #[test]
    fn a_workbook_with_broken_bytes_never_panics(at in 0_usize..6000, byte: u8, cut in 0_usize..6000) {
        let mut bytes = book(&[("survey", SURVEY), ("choices", CHOICES)]);
        let place = at % bytes.len();
        bytes[place] = byte;
        let end = bytes.len() - if cut % 3 == 0 { cut % bytes.len() } else { 0 };
        if let Ok(book) = Book::open(&bytes[..end]) {
            take(&book, "x");
        }
    }
}
