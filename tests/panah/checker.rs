//! The reader of definition files: each fault by itself, many at once, and what no file may do.
//!
//! `tests/questionnaires/invalid` holds one fault a file, named by the file; beside it stands what
//! has to be told: line, column (in characters, from 1) and message.

use std::fmt::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use panah::assessment::{Definitions, Sources};
use panah::exchange::AnswersFile;
use panah::grammar::{Fault, Faults, Severity, yaml};
use panah::indicators::Catalogue;
use panah::jurisdiction::Jurisdiction;
use panah::methods::Method;
use panah::questionnaire::Questionnaire;
use panah::referral::Pathways;
use proptest::prelude::*;

use crate::proofs::proved;
use crate::support::{cases, definitions, project, within};

fn files(folder: &str) -> Vec<(String, Vec<u8>, PathBuf)> {
    let folder = project("tests/questionnaires").join(folder);
    let mut files: Vec<(String, Vec<u8>, PathBuf)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (
                name,
                std::fs::read(&path).unwrap(),
                path.with_extension("expected"),
            )
        })
        .collect();
    files.sort();
    files
}

/// Reads a questionnaire, puts it together with the built-in rules, and proves it.
fn check(text: &[u8]) -> (bool, Vec<Fault>) {
    let mut faults = Faults::of("small.yaml");
    let read = Questionnaire::read(text, &mut faults);
    let bound = read.and_then(|questionnaire| {
        let built_in = definitions();
        let (rules, jurisdiction) = (built_in.rules.clone(), built_in.jurisdiction.clone());
        Definitions::bind(questionnaire, rules, jurisdiction, &mut faults)
    });
    let mut faults = faults.into_sorted();
    if let Some(bound) = &bound {
        faults.extend(proved(bound).1);
    }
    (bound.is_some() && faults.is_empty(), faults)
}

fn told(faults: &[Fault]) -> Vec<String> {
    let line = |fault: &Fault| {
        format!(
            "{}:{} {}",
            fault.place.line, fault.place.column, fault.message
        )
    };
    faults.iter().map(line).collect()
}

#[test]
fn valid_files_have_no_fault() {
    let files = files("valid");
    assert!(!files.is_empty());
    for (name, text, _) in files {
        assert_eq!(check(&text), (true, vec![]), "{name}");
        let mut faults = Faults::of(&name);
        let questionnaire = Questionnaire::read(&text, &mut faults).unwrap();
        let source = String::from_utf8(text).unwrap();
        panah::check::wording::check(&questionnaire, &source, &mut faults);
        assert_eq!(faults.into_sorted(), vec![], "{name}");
    }
}

#[test]
fn every_invalid_file_tells_its_fault_at_its_place() {
    let files = files("invalid");
    assert!(files.len() >= 60, "{} files", files.len());
    let mut wrong = Vec::new();
    for (name, text, expected) in files {
        let expected = std::fs::read_to_string(&expected).unwrap();
        let (usable, faults) = check(&text);
        if usable {
            wrong.push(format!("{name}: can be used"));
        }
        let expected: Vec<&str> = expected.lines().collect();
        if told(&faults) != expected {
            wrong.push(format!(
                "{name}:\n  expected {expected:#?}\n  told {:#?}",
                told(&faults)
            ));
        }
        for fault in &faults {
            let whole = fault.severity == Severity::Error
                && !fault.message.ends_with('.')
                && !fault.help.is_empty()
                && fault.file == "small.yaml";
            if !whole {
                wrong.push(format!("{name}: {fault:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_file_with_many_faults_tells_all_of_them_in_one_pass() {
    let files = files("invalid");
    let (_, text, _) = files
        .iter()
        .find(|(name, ..)| name == "many-faults")
        .unwrap();
    let (_, faults) = check(text);
    assert!(faults.len() >= 10, "{:#?}", told(&faults));
}

#[test]
fn a_second_document_is_told_as_what_it_is() {
    let (usable, faults) = check(b"questionnaire: one\n---\nquestionnaire: two\n");
    assert!(!usable);
    // Where the second document begins.
    assert_eq!((faults[0].place.line, faults[0].place.column), (3, 1));
    assert!(
        !faults[0].message.contains("nested"),
        "{}",
        faults[0].message
    );
}

#[test]
fn the_built_in_files_have_no_fault() {
    let library = panah::cli::Library::built_in();
    for questionnaire in library.questionnaires() {
        for jurisdiction in library.jurisdictions() {
            let mut faults = Faults::default();
            let read = library.definitions(questionnaire, jurisdiction, &mut faults);
            assert!(read.is_some(), "{questionnaire}, {jurisdiction}");
            assert_eq!(faults.into_sorted(), vec![]);
        }
    }
}

// --- Whatever the bytes ----------------------------------------------------------------------

/// Reads a whole file; says whether it can be used.
type Reader<'a> = &'a dyn Fn(&mut Faults) -> bool;
/// Reads a file of which the good entries are used.
type PartReader<'a> = &'a dyn Fn(&mut Faults);

/// Every reader of definition and answers files: a value, or at least one fault, never a panic.
fn read_all(text: &[u8]) {
    let catalogue = &definitions().rules.catalogue;
    let readers: [(&str, Reader<'_>); 4] = [
        ("a questionnaire", &|faults| {
            Questionnaire::read(text, faults).is_some()
        }),
        ("a jurisdiction", &|faults| {
            Jurisdiction::read(text, faults).is_some()
        }),
        ("a method", &|faults| {
            Method::read(text, catalogue, faults).is_some()
        }),
        ("an answers file", &|faults| {
            AnswersFile::read(text, faults).is_some()
        }),
    ];
    for (what, read) in readers {
        let mut faults = Faults::of("any.yaml");
        let usable = read(&mut faults);
        check_told(what, text, usable, faults);
    }
    let parts: [(&str, PartReader<'_>); 3] = [
        ("indicators", &|faults| drop(Catalogue::read(text, faults))),
        ("pathways", &|faults| {
            drop(Pathways::read(text, catalogue, faults));
        }),
        ("sources", &|faults| drop(Sources::read(text, faults))),
    ];
    for (what, read) in parts {
        let mut faults = Faults::of("any.yaml");
        read(&mut faults);
        check_told(what, text, true, faults);
    }
}

fn check_told(what: &str, text: &[u8], usable: bool, faults: Faults) {
    assert!(
        usable || faults.errors() > 0,
        "{what}: neither a value nor a fault"
    );
    // In YAML a carriage return by itself ends a line as well.
    let text_ends = |at: usize| match text[at] {
        b'\n' => true,
        b'\r' => text.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    let lines = 1 + (0..text.len()).filter(|at| text_ends(*at)).count();
    for fault in faults.into_sorted() {
        assert!(
            fault.place.line as usize <= lines,
            "{what}: {fault:?} of {lines} lines"
        );
        assert!(fault.place.offset <= text.len(), "{what}: {fault:?}");
        assert!(
            !fault.message.is_empty() && !fault.help.is_empty(),
            "{what}: {fault:?}"
        );
        let is_hidden = |c: char| c != '\n' && panah::grammar::text::is_unsafe(c);
        assert!(!fault.message.contains(is_hidden), "{what}: {fault:?}");
    }
}

/// Real files to spoil.
fn seeds() -> Vec<Vec<u8>> {
    [
        "tests/questionnaires/valid/small.yaml",
        "tests/questionnaires/valid/small.yaml",
        "questionnaires/rules/methods/bonded-labour.yaml",
        "questionnaires/rules/pathways.yaml",
        "questionnaires/jurisdictions/generic/jurisdiction.yaml",
        "examples/answers/smuggled-only.yaml",
    ]
    .map(|path| std::fs::read(project(path)).unwrap())
    .to_vec()
}

/// Does one small harm to a file.
fn spoil(text: &mut Vec<u8>, (what, place, other): (u8, u32, u32)) {
    if text.is_empty() {
        return;
    }
    let place = place as usize % text.len();
    let other = other as usize % text.len();
    let pieces: [&[u8]; 16] = [
        b": ",
        b"- ",
        b"[",
        b"]",
        b"{",
        b"}",
        b"\n",
        b"  ",
        b"'",
        b"\"",
        b"&a ",
        b"*a",
        b"#",
        b"\t",
        "\u{202e}".as_bytes(),
        b"? ",
    ];
    match what % 5 {
        0 => {
            text.remove(place);
        }
        1 => text[place] = u8::try_from(other % 256).unwrap(),
        2 => {
            let piece = pieces[other % pieces.len()];
            text.splice(place..place, piece.iter().copied());
        }
        3 => text.swap(place, other),
        // A line is taken out, or stands somewhere else once more.
        _ => {
            let lines: Vec<Vec<u8>> = text
                .split(|byte| *byte == b'\n')
                .map(<[u8]>::to_vec)
                .collect();
            let (from, to) = (place % lines.len(), other % lines.len());
            let mut spoilt = lines.clone();
            let line = spoilt.remove(from);
            if !other.is_multiple_of(3) {
                spoilt.insert(to.min(spoilt.len()), line);
            }
            *text = spoilt.join(&b'\n');
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn random_bytes_are_read_or_refused(text in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_all(&text);
    }

    #[test]
    fn random_text_like_yaml_is_read_or_refused(text in "[a-c\\[\\]{}:,\\-?|>&*!#%@'\" \n]{0,80}") {
        read_all(text.as_bytes());
    }

    #[test]
    fn spoilt_files_are_read_or_refused(
        seed in 0_usize..6,
        harms in proptest::collection::vec((any::<u8>(), any::<u32>(), any::<u32>()), 1..6),
    ) {
        let mut text = seeds()[seed].clone();
        for harm in harms {
            spoil(&mut text, harm);
        }
        read_all(&text);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_spoilt_questionnaire_that_can_be_read_is_proved_or_disproved(
        harms in proptest::collection::vec((3_u8..5, any::<u32>(), any::<u32>()), 1..4),
    ) {
        let mut text = seeds()[0].clone();
        for harm in harms {
            spoil(&mut text, harm);
        }
        for fault in check(&text).1 {
            prop_assert!(!fault.message.contains("fault of the program"), "{}", fault.message);
        }
    }
}

// --- Bounds ----------------------------------------------------------------------------------

/// Long enough for a slow machine without optimisation, short enough to notice.
const SOON: Duration = Duration::from_secs(10);

fn refused_soon(what: &'static str, text: Vec<u8>) -> Vec<Fault> {
    let faults = within(SOON, what, move || {
        let mut faults = Faults::of("huge.yaml");
        let read = Questionnaire::read(&text, &mut faults);
        assert!(read.is_none());
        faults.into_sorted()
    });
    assert!(!faults.is_empty(), "{what}");
    faults
}

#[test]
fn a_file_of_five_mebibytes_is_refused_at_once() {
    let begun = Instant::now();
    let faults = refused_soon("5 MiB", b"a: b\n".repeat(1 << 20));
    assert_eq!(told(&faults), ["0:0 this file is larger than 4 MiB"]);
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert_eq!(yaml::MAX_BYTES, 4 * 1024 * 1024);
}

#[test]
fn nesting_of_ten_thousand_levels_is_refused_at_once() {
    let flow = [b"[".repeat(10_000), b"]".repeat(10_000)].concat();
    let open = b"{a: ".repeat(10_000);
    let lists = b"- ".repeat(10_000);
    let mut steps = Vec::new();
    for level in 0..1_500 {
        steps.extend(b" ".repeat(level));
        steps.extend(b"a:\n");
    }
    for (what, text) in [
        ("flow", flow),
        ("open", open),
        ("lists", lists),
        ("steps", steps),
    ] {
        let faults = refused_soon(what, text);
        assert!(
            faults[0].message.contains("nested deeper than 32"),
            "{what}: {faults:#?}"
        );
    }
}

#[test]
fn a_file_full_of_hidden_characters_is_refused_soon() {
    let faults = refused_soon("tabs", b"\t".repeat(256 << 10));
    assert!(faults[0].message.contains("U+0009"));
}

#[test]
fn a_word_of_two_mebibytes_is_refused_soon() {
    let long = "a".repeat(2 << 20);
    let text = format!("questionnaire: q\nsections:\n- section: s\n  runs: {long}\n");
    refused_soon("a long word", text.into_bytes());
}

#[test]
fn a_file_of_many_unknown_names_is_refused_soon() {
    let mut text = String::from("questionnaire: q\nsections:\n- section: s\n  items:\n");
    for number in 0..300 {
        write!(
            text,
            "  - say: item_{number}\n    when: {{nothing_{number}: yes}}\n"
        )
        .unwrap();
    }
    refused_soon("many unknown names", text.into_bytes());
}

/// Fault case 44: what a pack may bring is refused when it is read, at its line, and soon. There are no
/// patterns to match and no second language in these files, so both are unknown keys; answers can only
/// hang on items before them, so that nothing goes round in a circle.
#[test]
fn whatever_bomb_a_pack_brings_is_refused_at_its_line() {
    let with = |text: &str| {
        format!("questionnaire: q\ntitle: T\nversion: '1'\nlanguage: en\n{text}").into_bytes()
    };
    let mut aliases = String::from("a0: &a0 [x, x]\n");
    for level in 1..30 {
        let before = level - 1;
        writeln!(aliases, "a{level}: &a{level} [*a{before}, *a{before}]").unwrap();
    }
    let items = |count: usize| "  - say: i\n".repeat(count);
    let (million, many) = (items(1_000_000), items(250_000));
    let circle = "sections:\n- section: s\n  title: S\n  items:\n  - ask: one\n    text: One?\n    yes_no: true\n    \
        when: {two: yes}\n  - ask: two\n    text: Two?\n    yes_no: true\n    when: {one: yes}\n";
    for (what, text, line, word) in [
        ("aliases", aliases.into_bytes(), 1, "anchor"),
        (
            "a million items",
            with(&format!("sections:\n- section: s\n  items:\n{million}")),
            0,
            "larger than 4 MiB",
        ),
        (
            "many items",
            with(&format!("sections:\n- section: s\n  items:\n{many}")),
            33_336,
            "100000 keys and values",
        ),
        ("a circle", with(circle), 12, "two"),
        ("a pattern", with("pattern: '(a+)+$'\n"), 5, "pattern"),
        ("a later form", with("format: 99\n"), 5, "format"),
        (
            "another language",
            with("translations: {fr: {}}\n"),
            5,
            "translations",
        ),
    ] {
        let faults = refused_soon(what, text);
        let found = faults
            .iter()
            .any(|fault| fault.place.line == line && fault.message.contains(word));
        assert!(
            found,
            "{what}: {:#?}",
            told(&faults).iter().take(9).collect::<Vec<_>>()
        );
    }
}
