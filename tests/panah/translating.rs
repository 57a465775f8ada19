//! `panah translate`: a template out, a spreadsheet out and back, a review, and what is refused.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Format, Workbook};
use tempfile::TempDir;

fn panah(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_panah"))
        .args(arguments)
        .current_dir(folder)
        .env("PANAH_DATA_DIR", folder.join("data"))
        .env_remove("LANG")
        .output()
        .unwrap()
}

/// What the command said, which had to succeed.
pub(crate) fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = panah(folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
    said
}

/// What the command said, which had to fail.
pub(crate) fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = panah(folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(matches!(output.status.code(), Some(1 | 2)), "{said}");
    assert!(said.contains("help:"), "{said}");
    said
}

/// A folder with a template for Balochi.
pub(crate) fn begun() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let template = [
        "translate",
        "template",
        "adult",
        "--language",
        "bal",
        "--output",
        "bal.yaml",
    ];
    done(folder.path(), &template);
    folder
}

/// What the import of a table said, which had to succeed.
pub(crate) fn imported(folder: &Path, table: &str) -> String {
    done(
        folder,
        &["translate", "import", table, "--into", "bal.yaml"],
    )
}

/// What the import of a table said, which had to fail.
fn not_imported(folder: &Path, table: &str) -> String {
    refused(
        folder,
        &["translate", "import", table, "--into", "bal.yaml"],
    )
}

/// Puts each table into the translation: it is refused with what has to be told, and nothing is taken.
fn refused_whole<T: AsRef<str>>(
    folder: &TempDir,
    tables: impl IntoIterator<Item = (&'static str, T, &'static str)>,
) {
    let text = file(folder);
    for (name, table, told) in tables {
        fs::write(folder.path().join("t.csv"), table.as_ref()).unwrap();
        let said = not_imported(folder.path(), "t.csv");
        assert!(said.contains(told), "{name}: {said}");
        assert_eq!(file(folder), text, "{name}");
    }
}

/// What was said, as one line without the marks at its side.
pub(crate) fn in_one_line(said: &str) -> String {
    let words = said.split_whitespace().filter(|word| *word != "│");
    words.collect::<Vec<_>>().join(" ")
}

/// A copy of all definitions.
fn definitions(folder: &Path) -> PathBuf {
    let definitions = folder.join("definitions");
    let copied = Command::new("cp")
        .arg("-r")
        .arg(crate::support::project("questionnaires"))
        .arg(&definitions)
        .status();
    assert!(copied.unwrap().success());
    definitions
}

/// The texts of a table put into the translation.
pub(crate) fn taken(folder: &TempDir, cells: &[(&str, &str)]) -> String {
    filled(folder, "cells.csv", cells);
    imported(folder.path(), "cells.csv")
}

pub(crate) fn file(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join("bal.yaml")).unwrap()
}

/// The exported table with some cells of the last column filled in.
fn filled(folder: &TempDir, table: &str, cells: &[(&str, &str)]) {
    let path = folder.path();
    done(
        path,
        &[
            "translate",
            "export",
            "bal.yaml",
            "--output",
            "out.csv",
            "--force",
        ],
    );
    let text = fs::read(path.join("out.csv")).unwrap();
    assert!(text.starts_with("\u{feff}".as_bytes()));
    let mut reader = csv::Reader::from_reader(&text[3..]);
    let mut rows = vec![reader.headers().unwrap().clone()];
    rows.extend(reader.records().map(Result::unwrap));
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut row: Vec<String> = row.iter().map(str::to_owned).collect();
            if let Some((_, words)) = cells.iter().find(|(key, _)| *key == row[0]) {
                (*words).clone_into(&mut row[4]);
            }
            row
        })
        .collect();
    if Path::new(table)
        .extension()
        .is_some_and(|kind| kind == "csv")
    {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        fs::write(path.join(table), writer.into_inner().unwrap()).unwrap();
    } else {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (at, row) in (0..).zip(&rows) {
            sheet.write_row(at, 0, row).unwrap();
        }
        workbook.save(path.join(table)).unwrap();
    }
}

#[test]
fn a_spreadsheet_goes_out_and_comes_back() {
    for table in ["back.csv", "back.xlsx"] {
        let folder = begun();
        let path = folder.path();
        // Invented letters: no translation of anything.
        let cells = [
            ("items.age.text", "'=ابج"),
            ("items.age.plain", "ابج دہ؟"),
            ("items.talk.text", " ابج\nدہ "),
        ];
        filled(&folder, table, &cells);
        assert!(imported(path, table).contains("3 texts taken"));
        let text = file(&folder);
        for words in ["\"=ابج\"", "\"ابج دہ؟\"", "\"ابج دہ\""] {
            assert!(text.contains(words), "{words}");
        }
        assert!(imported(path, table).contains("Nothing"));
        assert_eq!(file(&folder), text);
        // What was exported from it says the same, and no cell of it acts.
        let all = ["all.csv", "all.xlsx"];
        for table in all {
            done(
                path,
                &["translate", "export", "bal.yaml", "--output", table],
            );
            assert!(imported(path, table).contains("Nothing"));
        }
        let bytes = fs::read(path.join("all.xlsx")).unwrap();
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = workbook.worksheet_range_at(0).unwrap().unwrap();
        assert!(range.height() > 500);
        for cell in range.used_cells() {
            let Data::String(text) = cell.2 else {
                panic!("{cell:?}")
            };
            assert!(
                !text.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{text}"
            );
        }
        let known = refused(
            path,
            &["translate", "export", "bal.yaml", "--output", "all.csv"],
        );
        assert!(known.contains("there is a file"), "{known}");
    }
}

#[test]
fn a_table_of_last_week_takes_no_words_away() {
    let folder = begun();
    let path = folder.path();
    done(
        path,
        &["translate", "export", "bal.yaml", "--output", "empty.xlsx"],
    );
    taken(&folder, &[("items.age.text", "ابج")]);
    let text = file(&folder);
    assert!(imported(path, "empty.xlsx").contains("Nothing"));
    assert_eq!(file(&folder), text);
}

#[test]
fn a_review_says_who_and_when_and_ends_where_the_words_change() {
    let folder = begun();
    let path = folder.path();
    let review = [
        "translate",
        "review",
        "bal.yaml",
        "--by",
        "M-07",
        "--on",
        "2026-11-20",
        "age",
    ];
    let said = refused(path, &review);
    assert!(
        said.contains("`items.age.text` is not translated"),
        "{said}"
    );
    taken(
        &folder,
        &[
            ("items.age.text", "ابج"),
            ("items.age.plain", "دہ"),
            ("items.talk.text", "ا"),
            ("items.talk.explain", "ب"),
        ],
    );
    assert!(done(path, &review).contains("1 item"));
    let own = "  age:\n    status: reviewed\n    by: \"M-07\"\n    on: 2026-11-20\n";
    assert!(file(&folder).contains(own));
    let status = panah(path, &["translate", "status", "bal.yaml", "--json"]);
    let status: serde_json::Value = serde_json::from_slice(&status.stdout).unwrap();
    assert_eq!(status[0]["read_aloud_live"], 1);
    assert_eq!(status[0]["reviewed"], 2);
    assert!(status[0]["to_review_first"] == serde_json::json!(["talk"]));
    taken(&folder, &[("items.age.text", "ابجد")]);
    assert!(file(&folder).contains("  age:\n    status: draft\n"));
    for bad in [
        ["translate", "review", "bal.yaml", "--by", " ", "age"],
        ["translate", "review", "bal.yaml", "--by", "M-07", "agee"],
        [
            "translate",
            "review",
            "bal.yaml",
            "--by",
            "M-07",
            "keep_record",
        ],
        ["translate", "review", "none.yaml", "--by", "M-07", "talk"],
    ] {
        refused(path, &bad);
    }
}

#[test]
fn the_faults_of_a_table_are_told_by_row_and_cell_and_nothing_is_taken() {
    let folder = begun();
    let path = folder.path();
    let tables = [
        (
            "unknown",
            "key,en,bal\nitems.agee.text,How old are you?,x\n",
            "t.csv:2:1: there is no text",
        ),
        (
            "twice",
            "key,en,bal\ntitle,Adult screening,x\ntitle,Adult screening,y\n",
            "t.csv:3:1: `title` stands twice",
        ),
        (
            "hidden",
            "key,en,bal\ntitle,Adult screening,x\u{202e}y\n",
            "t.csv:2:3: the hidden character U+202E",
        ),
        (
            "no words",
            "key,en,bal\ntitle,,x\n",
            "t.csv:2:2: the words that `title` translates are missing",
        ),
        (
            "no column",
            "key,bal\ntitle,x\n",
            "t.csv:1:1: the first row has no `en`",
        ),
        (
            "other language",
            "key,en,ur\ntitle,x,y\n",
            "the first row has no `bal`",
        ),
        ("nothing", "", "the first row has no `key`"),
        (
            "two columns",
            "key,en,bal,bal\ntitle,Adult screening,x,y\n",
            "t.csv:1:4: there are two columns `bal`",
        ),
        (
            "no name",
            "key,en,bal\n,Adult screening,x\n",
            "t.csv:2:1: this row does not say which text it is",
        ),
        (
            "invisible",
            "key,en,bal\ntitle,Adult screening,آپ\u{200b}کیا\n",
            "t.csv:2:3: the invisible character U+200B",
        ),
        (
            "slipped by one row",
            "key,en,bal\nitems.age.text,How many years old are you?,x\n",
            "t.csv:2:2: these are the words of `items.age.plain`",
        ),
    ];
    refused_whole(&folder, tables);
    fs::write(
        path.join("t.csv"),
        b"key,en,bal\ntitle,Adult screening,\xe4\n",
    )
    .unwrap();
    let said = not_imported(path, "t.csv");
    assert!(said.contains("not UTF-8"), "{said}");
}

#[test]
fn what_a_spreadsheet_spoils_is_told_by_row_and_cell_and_nothing_is_taken() {
    let folder = begun();
    let tables = [
        // Rows are counted as a spreadsheet counts them: whatever ends them, and empty ones as well.
        (
            "rows",
            "key,en,bal\r\ntitle,\"Adult\r\nscreening\",x\r\n\r\nitems.agee.text,y,z\r\n",
            "t.csv:4:1: there is no text",
        ),
        (
            "never closed",
            "key,en,bal\r\ntitle,Adult screening,\"x\r\nitems.age.text,How old are you?,y\r\n",
            "t.csv:2:3: the quotation marks of this cell",
        ),
        (
            "closed by the next cell",
            "key,en,bal\ntitle,Adult screening,\"x\nitems.age.text,How old are you?,\"y\"\n",
            "t.csv:2:3: the quotation marks of this cell",
        ),
        (
            "a comma without quotation marks",
            "key,en,bal\ntitle,Adult screening,x, y\n",
            "t.csv:2:4: this cell stands in a column that has no heading",
        ),
        (
            "error",
            "key,en,bal\ntitle,Adult screening,#REF!\n",
            "t.csv:2:3: this cell holds `#REF!`, an error of the spreadsheet",
        ),
        (
            "error on the other side",
            "key,en,bal\ntitle,Err:502,x\n",
            "t.csv:2:2: this cell holds `Err:502`",
        ),
        (
            "number",
            "key,en,bal\ntitle,Adult screening,45000.5\n",
            "t.csv:2:3: this cell holds `45000.5`, and words are expected",
        ),
    ];
    refused_whole(&folder, tables);
}

#[test]
fn a_table_is_read_within_bounds() {
    let tables = [
        (
            "long",
            format!("key,en,bal\ntitle,Adult screening,{}\n", "x".repeat(10_000)),
            "t.csv:2:3: this cell holds more than 2000 characters",
        ),
        (
            "wide",
            format!(
                "key,en,bal\ntitle,Adult screening,x{}\n",
                ",".repeat(2_000_000)
            ),
            "t.csv:2:251: this table has more than 250 columns",
        ),
        (
            "high",
            format!(
                "key,en,bal\n{}title,Adult screening,x\n",
                "\n".repeat(20_000)
            ),
            "t.csv:20002:1: this table has more than 20000 rows",
        ),
    ];
    refused_whole(&begun(), tables);
}

/// A workbook with the error `#N/A` in the cell C2.
fn with_a_failed_cell() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["key", "en", "bal"]).unwrap();
    sheet.write_row(1, 0, ["title", "Adult screening"]).unwrap();
    sheet.write(1, 2, 4711).unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let mut text = String::new();
        let name = part.name().unwrap().into_owned();
        part.read_to_string(&mut text).unwrap();
        let text = text.replace("<c r=\"C2\"><v>4711</v>", "<c r=\"C2\" t=\"e\"><v>#N/A</v>");
        assert!(!text.contains("4711"), "{text}");
        let plain = zip::write::SimpleFileOptions::default();
        to.start_file(name, plain).unwrap();
        to.write_all(text.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn what_stands_in_no_column_that_counts_stops_nothing() {
    let folder = begun();
    let path = folder.path();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["key", "en", "bal", "my notes"])
        .unwrap();
    sheet
        .write_row(1, 0, ["title", "Adult screening", "ابج"])
        .unwrap();
    sheet.write_formula(1, 3, "=LEN(C2)").unwrap();
    workbook.save(path.join("t.xlsx")).unwrap();
    assert!(imported(path, "t.xlsx").contains("1 text taken"));
}

#[test]
fn a_cell_that_was_emptied_is_told_and_takes_nothing_away() {
    let folder = begun();
    let path = folder.path();
    taken(
        &folder,
        &[("items.age.text", "ابج"), ("items.age.plain", "دہ")],
    );
    let text = file(&folder);
    for table in ["t.csv", "t.xlsx"] {
        filled(&folder, table, &[("items.age.text", " ")]);
        let said = imported(path, table);
        let rows: Vec<&str> = said
            .lines()
            .filter(|line| line.contains("emptied"))
            .collect();
        let [row] = rows.as_slice() else {
            panic!("{said}")
        };
        assert!(
            row.contains("`items.age.text`") || said.contains("`items.age.text`"),
            "{said}"
        );
        assert!(
            said.contains("t.") && said.contains(":5: this cell"),
            "{said}"
        );
        assert!(
            said.contains("1 text has words in the file and none in the table"),
            "{said}"
        );
        assert_eq!(file(&folder), text);
    }
}

#[test]
fn a_review_tells_what_it_does_not_reach_and_lies_in_no_future() {
    let folder = begun();
    let path = folder.path();
    let cells = [
        ("items.papers_where.text", "ابج"),
        ("items.papers_where.choices.with_me", "دہ"),
    ];
    taken(&folder, &cells);
    let review = [
        "translate",
        "review",
        "bal.yaml",
        "--by",
        "M-07",
        "papers_where",
    ];
    let said = done(path, &review);
    assert!(said.contains("The review covers what is there"), "{said}");
    assert!(
        said.contains("items.papers_where.choices.someone_else"),
        "{said}"
    );
    assert!(!said.contains("choices.with_me"), "{said}");
    let before = file(&folder);
    let future = [&review[..], &["--on", "2999-01-01"]].concat();
    let said = refused(path, &future);
    assert!(said.contains("`2999-01-01` is still to come"), "{said}");
    assert_eq!(file(&folder), before);
    // Somebody edits the file: the words are a draft again, and `check` and `status` say where.
    fs::write(path.join("bal.yaml"), before.replace("\"دہ\"", "\"دہد\"")).unwrap();
    let said = in_one_line(&done(path, &["check", "bal.yaml"]));
    assert!(
        said.contains("the words of `papers_where` are not those that were reviewed"),
        "{said}"
    );
    assert!(
        said.contains("panah translate review bal.yaml --by WHO papers_where"),
        "{said}"
    );
    let said = in_one_line(&done(path, &["translate", "status", "bal.yaml"]));
    assert!(
        said.contains(
            "1 text does not fit its original as it is now. To see it: panah check bal.yaml"
        ),
        "{said}"
    );
}

#[test]
fn a_workbook_from_a_stranger_is_bounded_and_never_calculated() {
    let folder = begun();
    let path = folder.path();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["key", "en", "bal"]).unwrap();
    for (at, key) in (1..).zip([
        "title",
        "items.age.text",
        "items.age.plain",
        "items.talk.text",
    ]) {
        sheet.write_row(at, 0, [key, "words"]).unwrap();
    }
    sheet.write_formula(1, 2, "=1+1").unwrap();
    sheet.write(2, 2, 45000.5).unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_with_format(3, 2, 45000, &day).unwrap();
    sheet.write(4, 2, true).unwrap();
    workbook.save(path.join("t.xlsx")).unwrap();
    let said = not_imported(path, "t.xlsx");
    for told in [
        "t.xlsx:2:3: this cell holds a formula",
        "t.xlsx:3:3: this cell holds `45000.5`, and words are expected",
        "t.xlsx:4:3: this cell holds `45000`, and words are expected",
        "t.xlsx:5:3: this cell holds `true`, and words are expected",
    ] {
        assert!(said.contains(told), "{said}");
    }
    // A cell that failed, as a spreadsheet keeps one whose formula was taken away.
    fs::write(path.join("t.xlsx"), with_a_failed_cell()).unwrap();
    let said = not_imported(path, "t.xlsx");
    assert!(
        said.contains("t.xlsx:2:3: this cell holds `#N/A`, an error"),
        "{said}"
    );
    // A formula at the far edge: nothing is made room for.
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["key", "en", "bal"]).unwrap();
    sheet.write_formula(1, 16_383, "=1+1").unwrap();
    workbook.save(path.join("t.xlsx")).unwrap();
    let said = not_imported(path, "t.xlsx");
    assert!(said.contains("250 columns"), "{said}");
    // One cell at the far corner of a sheet.
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["key", "en", "bal"]).unwrap();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    workbook.save(path.join("t.xlsx")).unwrap();
    let said = not_imported(path, "t.xlsx");
    assert!(said.contains("more than 20000 rows"), "{said}");
    // Zeros, a thousand times smaller than what they unpack to.
    let mut bomb = zip::ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default())
        .unwrap();
    for _ in 0..80 {
        bomb.write_all(&vec![0; 1 << 20]).unwrap();
    }
    fs::write(path.join("t.xlsx"), bomb.finish().unwrap().into_inner()).unwrap();
    let said = not_imported(path, "t.xlsx");
    assert!(said.contains("MiB once it is unpacked"), "{said}");
    for bytes in [&b""[..], b"no workbook", b"PK\x03\x04"] {
        fs::write(path.join("t.xlsx"), bytes).unwrap();
        not_imported(path, "t.xlsx");
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_a_way_out() {
    let folder = begun();
    let path = folder.path();
    for bad in [
        vec!["translate", "template", "adults", "--language", "ur"],
        vec![
            "translate",
            "template",
            "adult",
            "--language",
            "Urdu language",
        ],
        vec!["translate", "template", "adult", "--language", "en"],
        vec![
            "translate",
            "template",
            "adult",
            "--language",
            "bal",
            "--output",
            "bal.yaml",
        ],
        vec!["translate", "export", "bal.yaml", "--output", "bal.txt"],
        vec!["translate", "status", "nothing.yaml"],
    ] {
        refused(path, &bad);
    }
}

#[test]
fn a_template_takes_over_what_another_questionnaire_has_for_the_same_item() {
    let folder = begun();
    let path = folder.path();
    let cells = [("items.age.text", "ابج"), ("items.account.text", "دہ")];
    taken(&folder, &cells);
    let text = file(&folder).replacen(
        "# Adult screening, bal.",
        "# A glossary: ابج.\n# More of it.\n#",
        1,
    );
    let definitions = definitions(path);
    fs::write(definitions.join("adult/bal.yaml"), &text).unwrap();
    let definitions = definitions.to_str().unwrap();
    let template = [
        "--definitions",
        definitions,
        "translate",
        "template",
        "first-line",
        "--language",
        "bal",
    ];
    let output = panah(path, &template);
    let written = String::from_utf8(output.stdout).unwrap();
    assert!(
        written.contains("en: \"How old are you?\"\n      bal: \"ابج\"\n"),
        "{written}"
    );
    assert!(!written.contains("دہ"));
    // What its translators wrote at the head of a file stays there.
    let review = [
        "--definitions",
        definitions,
        "translate",
        "review",
        "definitions/adult/bal.yaml",
        "--by",
        "M-07",
        "account",
    ];
    done(path, &review);
    let after = fs::read_to_string(path.join("definitions/adult/bal.yaml")).unwrap();
    assert!(
        after.starts_with("# A glossary: ابج.\n# More of it.\n#"),
        "{after}"
    );
    assert!(after.contains("  account:\n    status: reviewed\n"));
}

#[test]
fn a_whole_folder_is_checked_with_its_translations() {
    let folder = begun();
    let path = folder.path();
    let definitions = definitions(path);
    let check = ["check", "definitions"];
    let put =
        |name: &str, text: &str| fs::write(definitions.join("adult").join(name), text).unwrap();
    put("bal.yaml", &file(&folder));
    done(path, &check);
    // What the rules say is looked at as well, for what nobody sees in it.
    let needs = definitions.join("rules/needs.yaml");
    let own = fs::read_to_string(&needs).unwrap();
    fs::write(&needs, own.replacen("Call the", "Call th\u{435}", 1)).unwrap();
    let said = in_one_line(&refused(path, &check));
    assert!(
        said.contains("U+0435 CYRILLIC SMALL LETTER IE stands in a word"),
        "{said}"
    );
    fs::write(&needs, own).unwrap();
    for (name, text, told) in [
        (
            "bal.yaml",
            file(&folder).replace("  age:\n", "  agee:\n"),
            "there is no item `agee`",
        ),
        (
            "brh.yaml",
            file(&folder),
            "this file is called `brh` and is written in `bal`",
        ),
        ("old words.yaml", "a: b\n".to_owned(), "no translation"),
    ] {
        put(name, &text);
        let said = refused(path, &check);
        let said = in_one_line(&said);
        assert!(said.contains(told), "{said}");
        fs::remove_file(definitions.join("adult").join(name)).unwrap();
    }
    // By itself, wherever it lies and whatever it is called.
    fs::write(path.join("draft-of-mine.yaml"), file(&folder)).unwrap();
    done(path, &["check", "draft-of-mine.yaml"]);
}
