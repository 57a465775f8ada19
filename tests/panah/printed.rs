//! The prompt sheet: what stands on it, and what a browser makes of it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use panah::grammar::Faults;
use panah::questionnaire::Questionnaire;
use panah::report;
use panah::words::Words;

use super::support::{adult, definitions};

/// A questionnaire of every kind of item, with what must not reach a page as it is, in a language
/// that is written from right to left. Its Urdu is a greeting and single words.
const TURNED: &str = r#"
questionnaire: turned
version: 0.0.1
title: "پناہ </style><script>alert('1')</script> & \"more\""
language: ur
child:
  when: {any: [{years: {under: 18}}]}
sections:
  - section: first
    title: "پہلے <b>"
    items:
      - gate: alone_here
        check: "ہم اکیلے ہیں <i>"
        if_not: needs_only
        advice: "انتظار <a href='x'>"
      - say: greeting_now
        text: "السلام علیکم"
      - consent: talk_now
        text: "بات؟"
        explain: "نہیں بھی ٹھیک ہے۔ <hr>"
        covers: [second]
        if_refused: close
  - section: second
    title: "پھر"
    items:
      - listen: own_account
        text: "سفر؟"
        then_mark: true
      - ask: years
        text: "عمر؟"
        kind: number
        from: 0
        to: 120
        purpose: "<u>"
      - ask: since_when
        for: adults
        text: "کب؟"
        kind: approximate_date
        purpose: "&amp;"
      - ask: many_things
        when: {years: {at_least: 18}}
        text: "کیا؟"
        plain: "کون؟ <q>"
        kind: several_of
        read_choices: true
        choices: {one_thing: "ایک <x>", other_thing: "دو"}
        purpose: "وجہ"
        avoid: "مت <y>"
        marks: [harm]
      - observe: seen_here
        when: {many_things: {has: one_thing}}
        check: "آنکھ"
        kind: text
  - section: small
    title: "بچہ"
    runs: child
    items:
      - say: for_children
        text: "شاباش"
  - section: last
    title: "آخر"
    runs: always
    closing: true
    items:
      - say: good_bye
        text: "خدا حافظ"
        on_stop: true
"#;

fn turned() -> Questionnaire {
    let mut faults = Faults::default();
    let read = Questionnaire::read(TURNED.as_bytes(), &mut faults);
    read.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()))
}

fn page(questionnaire: &Questionnaire) -> String {
    let words = Words::english();
    // As many lines as a contact sheet has at most.
    let contacts = definitions().rules.contacts.iter();
    let contacts: Vec<String> = contacts.map(|contact| contact.name.clone()).collect();
    report::prompt_sheet(questionnaire, "No country & none", &contacts, &words).unwrap()
}

/// Undoes what the template does to a text.
pub(crate) fn unescaped(text: &str) -> String {
    let signs = [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
    ];
    let undo = |text: String, (code, sign): (&str, &str)| text.replace(code, sign);
    signs.into_iter().fold(text.to_owned(), undo)
}

/// Everything between an opening tag and the next tag.
fn all_in(page: &str, opening: &str) -> Vec<String> {
    let pieces = page.split(opening).skip(1);
    let texts = pieces.map(|piece| unescaped(piece.split('<').next().unwrap()));
    texts.collect()
}

#[test]
fn every_number_and_its_words_stand_there_once_and_in_order() {
    for questionnaire in [adult().clone(), turned()] {
        let page = page(&questionnaire);
        let numbers = all_in(&page, "<p class=\"number\">");
        let numbers = numbers.iter().map(|text| text.trim_end_matches(" ■"));
        let words = all_in(&page, "<p class=\"words\">");
        let printed: Vec<(String, &str)> = numbers
            .map(str::to_owned)
            .zip(words.iter().map(String::as_str))
            .collect();
        let asked: Vec<(String, &str)> = questionnaire
            .numbered()
            .map(|(ix, item)| (ix.number().to_string(), item.text()))
            .collect();
        assert_eq!(printed, asked);
        assert_eq!(words.len(), asked.len());
        let sections = all_in(&page, "<h2>");
        for section in &questionnaire.sections {
            let stands = |title: &&String| title.trim_start_matches("● ") == section.title;
            assert_eq!(sections.iter().filter(stands).count(), 1, "{sections:?}");
        }
    }
}

#[test]
fn what_the_officer_has_to_know_stands_beside_each_item() {
    let text = unescaped(&page(adult()));
    for item in &adult().items {
        for note in [&item.avoid, &item.guide, &item.purpose]
            .into_iter()
            .flatten()
        {
            assert!(text.contains(note.as_str()), "{}: {note}", item.id);
        }
    }
}

#[test]
fn conditions_stand_there_in_words() {
    for questionnaire in [adult().clone(), turned()] {
        let page = page(&questionnaire);
        let conditional = questionnaire.items.iter();
        let conditional = conditional
            .filter(|item| item.when.is_some() || item.adults_only)
            .count();
        assert_eq!(page.matches("<p class=\"only\">").count(), conditional);
        let is_part =
            |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
        let names: Vec<&str> = page.split(|letter: char| !is_part(letter)).collect();
        for item in &questionnaire.items {
            let ids = item.choices.iter().map(panah::grammar::ChoiceId::as_str);
            for id in ids.chain([item.id.as_str()]) {
                let is_a_word = !id.contains('_');
                assert!(is_a_word || !names.contains(&id), "`{id}` stands there");
            }
        }
    }
    let page = page(&turned());
    for told in [
        "Only after a yes to 3.",
        "Not if the person is under 18 or may be.",
        "Only if the person is under 18 or may be.",
        "Only if 5 is 18 or more.",
        "Only if 7 includes &#34;ایک &#60;x&#62;&#34;.",
    ] {
        assert!(page.contains(told), "{told}");
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for questionnaire in [adult().clone(), turned()] {
        let page = page(&questionnaire);
        for forbidden in [
            "<script", "<link", "<img", "<iframe", "http", " src=\"", " href=\"", "url(", "@import",
        ] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        assert_eq!(page.matches("</style").count(), 1);
        for tag in ["<i>", "<a ", "<hr", "<u>", "<q>", "<x>", "<y>"] {
            assert!(!page.contains(tag), "{tag} was not escaped");
        }
    }
    assert!(page(&turned()).contains("No country &#38; none"));
}

#[test]
fn a_page_in_urdu_runs_from_right_to_left() {
    assert!(page(adult()).contains("<html lang=\"en\" dir=\"ltr\">"));
    let page = page(&turned());
    assert!(page.contains("<html lang=\"ur\" dir=\"rtl\">"));
    let style = page.split("<style>").nth(1).unwrap();
    let style = style.split("@bottom").next().unwrap();
    for physical in ["-left", "-right", "left:", "right:", ": left", ": right"] {
        assert!(!style.contains(physical), "{physical} is no logical side");
    }
}

fn panah(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_panah"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

#[test]
fn a_sheet_is_printed_or_written_and_replaces_no_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let printed = panah(&["print", "adult"], folder.path());
    assert!(printed.status.success());
    let printed = String::from_utf8(printed.stdout).unwrap();
    let digits = &adult().digest.to_string()[..8];
    assert!(printed.contains(&format!("Version {} · {digits}", adult().version)));
    assert!(printed.contains("panah screen adult --paper"));

    let file = folder.path().join("adult.html");
    let write = ["print", "adult", "--output", "adult.html"];
    let written = panah(&write, folder.path());
    assert!(written.status.success());
    let told = String::from_utf8(written.stderr).unwrap();
    assert!(told.contains("adult.html"), "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), printed);

    fs::write(&file, "something else").unwrap();
    let refused = panah(&write, folder.path());
    assert_eq!(refused.status.code(), Some(1));
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("--force"), "{told}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "something else");
    let forced = panah(&[&write[..], &["--force"]].concat(), folder.path());
    assert!(forced.status.success());
    assert_eq!(fs::read_to_string(&file).unwrap(), printed);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    let nowhere = panah(&["print", "adult", "--output", "no/x.html"], folder.path());
    assert_eq!(nowhere.status.code(), Some(1));
    let unknown = panah(&["print", "adlut"], folder.path());
    let told = String::from_utf8(unknown.stderr).unwrap();
    assert!(told.contains("adult"), "{told}");
}

/// Prints a page to a PDF as a browser does; false where there is no browser or it is stuck.
fn print(page: &Path, pdf: &Path) -> bool {
    let profile = tempfile::tempdir().unwrap();
    let started = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-pdf-header-footer",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn();
    let Ok(mut browser) = started else {
        return false;
    };
    let until = Instant::now() + Duration::from_secs(90);
    while Instant::now() < until {
        if browser.try_wait().unwrap().is_some() {
            return pdf.exists();
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    browser.kill().unwrap();
    browser.wait().unwrap();
    false
}

/// Reads the number in an attribute.
fn attribute(tag: &str, name: &str) -> f64 {
    let value = tag.split(&format!("{name}=\"")).nth(1).unwrap();
    value.split('"').next().unwrap().parse().unwrap()
}

/// Prints a page in a browser and returns what stands on each sheet of paper, with the place of every
/// word: all of them A4, none empty, and nothing where a printer cannot print. Nothing where there is no
/// browser here.
pub(crate) fn on_paper(name: &str, html: &str) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("{name}.html"));
    let pdf = file.with_extension("pdf");
    fs::write(&file, html).unwrap();
    if !print(&file, &pdf) {
        eprintln!("skipped: no `chromium` that prints here");
        return None;
    }
    let boxes = Command::new("pdftotext")
        .args(["-bbox", "-q"])
        .args([&pdf, Path::new("-")])
        .output();
    let Ok(boxes) = boxes else {
        eprintln!("skipped: no `pdftotext` here");
        return None;
    };
    let boxes = String::from_utf8(boxes.stdout).unwrap();
    let pages: Vec<String> = boxes.split("<page ").skip(1).map(str::to_owned).collect();
    for (at, page) in pages.iter().enumerate() {
        let (width, height) = (attribute(page, "width"), attribute(page, "height"));
        assert!((width - 595.0).abs() < 1.0, "{width} is not A4");
        assert!((height - 842.0).abs() < 1.0, "{height} is not A4");
        let mut words = 0;
        for word in page.split("<word ").skip(1) {
            words += 1;
            let sides = ["xMin", "yMin", "xMax", "yMax"].map(|side| attribute(word, side));
            // What a printer can print on: 5 mm from each edge.
            let is_inside = sides[0] > 14.0
                && sides[1] > 14.0
                && sides[2] < width - 14.0
                && sides[3] < height - 14.0;
            let word = word.split('<').next().unwrap();
            assert!(is_inside, "{name}, page {}: {word}", at + 1);
        }
        assert!(words > 10, "{name}: page {} is empty", at + 1);
    }
    Some(pages)
}

#[test]
fn a_browser_prints_it_on_a4_and_cuts_nothing_off() {
    for (name, questionnaire) in [("adult", adult().clone()), ("turned", turned())] {
        let Some(pages) = on_paper(name, &page(&questionnaire)) else {
            return;
        };
        let legend = pages[1].contains(">aloud.<");
        assert!(legend, "{name}: the front page takes more than one");
        assert!(pages.len() >= 3, "{name}: front, items and the last page");
    }
}
