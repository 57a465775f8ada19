//! What the answers of a class show: figures counted by hand, cautions, and files that are refused by name.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use panah::grammar::QuestionId;
use panah::quiz::{Answers, Bank, Caution, Class, Form, Occasion, Sitting};
use panah::statistics::NotApplicable;
use serde_json::Value;
use tempfile::TempDir;

use crate::quiz_bank::{built_in, sat};

/// Eight who sat twice. Before, participant n knows the first 4n questions of the form; after, all but one.
fn class(bank: &Bank) -> Vec<Answers> {
    let mut all = Vec::new();
    for number in 1..=8 {
        let code = format!("P{number:02}");
        for occasion in [Occasion::Before, Occasion::After] {
            let form = Form::of(&code, occasion);
            let ids: Vec<QuestionId> = bank
                .questions(form)
                .map(|(_, one)| one.id.clone())
                .collect();
            all.push(sat(bank, (&code, occasion), form, |id| {
                let at = ids.iter().position(|known| known == id).unwrap();
                match occasion {
                    Occasion::Before => Some(at < 4 * number),
                    Occasion::After => Some(!id.as_str().starts_with("room_")),
                }
            }));
        }
    }
    all
}

fn told<'b>(bank: &'b Bank, answers: &[Answers]) -> Class<'b> {
    let sittings = answers
        .iter()
        .map(|one| Sitting::of(bank, one.clone()).unwrap());
    Class::of(bank, sittings.collect(), None)
}

#[test]
fn the_figures_are_those_counted_by_hand() {
    let bank = built_in();
    let class = told(&bank, &class(&bank));
    let brought = class.brought.as_ref().unwrap();
    // Before: 4, 8 … 32 of 36, the mean is half; after: 35 of 36 each.
    assert!((brought.gains.before - 0.5).abs() < 1e-12);
    assert!((brought.gains.after - 35.0 / 36.0).abs() < 1e-12);
    assert!((brought.gains.of_class.unwrap() - (35.0 / 36.0 - 0.5) / 0.5).abs() < 1e-12);
    let own: f64 = (1..=8)
        .map(|n| (35.0 - 4.0 * f64::from(n)) / (36.0 - 4.0 * f64::from(n)))
        .sum();
    assert!((brought.gains.of_each.unwrap() - own / 8.0).abs() < 1e-12);
    // All eight went up: 2 of 256 ways.
    assert_eq!((brought.signs.up, brought.signs.down), (8, 0));
    assert!((brought.signs.probability - 2.0 / 256.0).abs() < 1e-12);
    assert!((brought.ranks.probability - 2.0 / 256.0).abs() < 1e-12);
    assert_eq!(brought.same_form, 0);
    let figures = |id: &str| {
        let mut all = class.questions.iter();
        all.find(|figures| figures.question.id.as_str() == id)
            .unwrap()
    };
    // The first question of form A: P01, P03, P05 and P07 had A before, and all knew it.
    let first = figures("companions_a");
    assert_eq!((first.before.sat, first.after.sat), (4, 4));
    assert_eq!(first.before.figures.difficulty, Ok(1.0));
    assert_eq!(first.gained, Ok(0.0));
    assert_eq!(
        first.before.figures.discrimination,
        Err(NotApplicable::NoVariance)
    );
    // `room` was right for all before and for none after.
    assert_eq!(figures("room_a").gained, Ok(-1.0));
    let pair = brought
        .pairs
        .iter()
        .find(|one| one.pair.as_str() == "room")
        .unwrap();
    assert_eq!((pair.test.up, pair.test.down, pair.test.same), (0, 8, 0));
    // The last question: nobody before, everybody after.
    assert_eq!(figures("verbatim_b").gained, Ok(1.0));
    // A wrong choice that nobody took is idle; the one that everybody took is not.
    let idle = &figures("room_a").idle;
    assert_eq!(idle.len(), 2, "{idle:?}");
    let open = class.open();
    assert_eq!(open.len(), 8);
    assert!(
        open.iter()
            .all(|(_, ids)| ids.len() == 1 && ids[0].as_str().starts_with("room_"))
    );
    assert_eq!(
        class.cautions,
        [
            Caution::FewForQuestions { fewest: 4 },
            Caution::FewForGain { participants: 8 }
        ]
    );
}

#[test]
fn what_cannot_be_told_is_told_as_that() {
    let bank = built_in();
    let once: Vec<Answers> = class(&bank)
        .into_iter()
        .filter(|one| one.occasion == Occasion::Before)
        .collect();
    let alone = told(&bank, &once);
    assert!(alone.brought.is_none());
    assert!(alone.cautions.contains(&Caution::NobodyTwice));
    assert_eq!(alone.questions[0].gained, Err(NotApplicable::Nothing));
    // Everybody knew everything before.
    let full: Vec<Answers> = class(&bank)
        .into_iter()
        .map(|one| {
            sat(&bank, (&one.participant, one.occasion), one.form, |_| {
                Some(true)
            })
        })
        .collect();
    let full = told(&bank, &full).brought.unwrap();
    assert_eq!(full.gains.of_class, Err(NotApplicable::FullBefore));
    assert_eq!(full.gains.full_before, 8);
    assert!((full.signs.probability - 1.0).abs() < 1e-12);
    // Somebody left, somebody sat twice for the same, and all had one form both times.
    let mut all = class(&bank);
    all.retain(|one| one.participant != "P08" || one.occasion == Occasion::Before);
    let mut again = all[0].clone();
    again.begun = "2026-11-23T09:00:00Z".to_owned();
    all.push(again);
    all.push(all[1].clone());
    for number in [1, 3, 5] {
        let code = format!("P{number:02}");
        for one in all.iter_mut().filter(|one| one.participant == code) {
            if one.occasion == Occasion::After {
                *one = sat(&bank, (&code, Occasion::After), Form::A, |_| Some(true));
            }
        }
    }
    let class = told(&bank, &all);
    assert_eq!(class.sat(Occasion::Before), 8);
    assert_eq!(class.set_aside.len(), 1);
    assert_eq!(class.set_aside[0].begun, "2026-11-23T09:00:00Z");
    assert!(
        class
            .cautions
            .contains(&Caution::SatOnce { participants: 1 })
    );
    assert!(
        class
            .cautions
            .contains(&Caution::SameForm { participants: 3 })
    );
    assert!(class.cautions.contains(&Caution::SetAside { sittings: 1 }));
}

fn written(bank: &Bank) -> (TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let files = class(bank).into_iter().map(|one| {
        let name = format!("{}-{}.json", one.participant, one.occasion.word());
        let path = folder.path().join(name);
        std::fs::write(&path, one.to_json()).unwrap();
        path
    });
    let files = files.collect();
    (folder, files)
}

fn report(words: &str, files: &[PathBuf], more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    let command = command.args(["--words", words, "quiz", "report"]);
    command.args(files).args(more).output().unwrap()
}

fn out(output: Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Figures of five judges: 70 for every question, and 60 from the last judge.
fn judges(bank: &Bank, folder: &Path) -> PathBuf {
    use std::fmt::Write as _;
    let mut text = format!(
        "angoff: {}\nversion: {}\non: 2026-11-02\njudges:\n",
        bank.id, bank.version
    );
    for judge in 1..=5 {
        let figure = if judge == 5 { 60 } else { 70 };
        writeln!(text, "  J{judge}:").unwrap();
        for item in &bank.items {
            let figures = match item.story {
                None => figure.to_string(),
                Some(_) => format!("{{refer: {figure}, urgency: {figure}, whom: {figure}}}"),
            };
            writeln!(text, "    {}: {figures}", item.id).unwrap();
        }
    }
    let path = folder.join("judges.yaml");
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_report_is_told_in_words_as_json_and_as_a_table() {
    let bank = built_in();
    let (folder, files) = written(&bank);
    let judges = judges(&bank, folder.path());
    let judges = judges.to_str().unwrap();
    let text = out(report("en", &files, &["--angoff", judges]));
    let text = crate::seat::one_line(&text);
    for wanted in [
        "8 sat before the course, 8 after it.",
        "8 participants sat twice. Mean right before: 50 %; after: 97 %.",
        "of the class, from the two means: 0.94 (high",
        "8 did better the second time, 0 did less well, 0 the same.",
        "0.008 (sign test, exact); 0.008 (Wilcoxon",
        "Judged on 2026-11-02.",
        "Form A: 68 %, which is 25 of 36 questions; 5 judges.",
        "4 had this form after the course; 4 reached the mark, and 4 of these have critical questions open",
        "P01: room_b. Talk them through.",
        "not applicable (everybody has the same result)",
        "on as few as 4 answers",
        "With fewer than 30 the gain tells of this class",
    ] {
        let shown = text.get(..1600).unwrap_or(&text);
        assert!(text.contains(wanted), "{wanted}: {shown}");
    }
    for never in ["score", "not a victim", "NaN", " inf "] {
        assert!(!text.contains(never), "{never}");
    }
    let json = out(report(
        "en",
        &files,
        &["--format", "json", "--angoff", judges],
    ));
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["panah"], "quiz-report-1");
    assert_eq!(json["brought"]["sign_test"]["up"], 8);
    assert_eq!(json["passed"][0]["needed"], 25);
    assert_eq!(json["questions"].as_array().unwrap().len(), 72);
    assert_eq!(
        json["questions"][0]["before"]["discrimination"]["not_applicable"],
        "no_variance"
    );
    let csv = out(report("ur", &files, &["--format", "csv"]));
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    assert_eq!(reader.headers().unwrap().get(0), Some("question"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 72);
    assert!(rows.iter().all(|row| row.len() == 16));
    let urdu = out(report("ur", &files, &["--angoff", judges]));
    assert!(!urdu.contains("quiz-"), "{urdu}");
    assert!(urdu.contains("احتیاط"), "{urdu}");
    // The order of the files does not matter.
    let mut turned = files.clone();
    turned.reverse();
    assert_eq!(
        out(report("en", &turned, &["--format", "json"])),
        out(report("en", &files, &["--format", "json"]))
    );
}

#[test]
fn files_that_cannot_be_counted_are_refused_by_name() {
    let bank = built_in();
    let (folder, mut files) = written(&bank);
    let mut put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        files.push(path);
    };
    let good = class(&bank)[0].to_json();
    put("cut.json", &good[..good.len() / 2]);
    put(
        "form.json",
        &good.replacen("quiz-answers-1", "observation-1", 1),
    );
    put(
        "real.json",
        &good.replacen("\"exercise\": true", "\"exercise\": false", 1),
    );
    put(
        "choice.json",
        &good.replacen("everybody_alone", "nobody_alone", 1),
    );
    let digest = bank.named().sha256;
    put("bank.json", &good.replacen(&digest, &"0".repeat(64), 1));
    files.push(folder.path().join("missing.json"));
    let refused = report("en", &files, &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty());
    let told = String::from_utf8(refused.stderr).unwrap();
    let told = crate::seat::one_line(&told);
    for wanted in [
        "cut.json` holds no answers to a quiz: line",
        "form.json` holds no answers to a quiz: this is no file of `panah quiz`",
        "real.json` holds no answers",
        "choice.json` cannot be counted: the question `companions_a` has no choice `nobody_alone`",
        "bank.json` cannot be counted: these are answers to `screening` 1.0.0",
        "missing.json` could not be read: it is not there",
    ] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    assert_eq!(told.matches("error:").count(), 6, "{told}");
}
