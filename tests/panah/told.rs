//! Errors as the officer reads them: in the officer's language, causes and ways out included.

use std::fs;

use crate::seat::{Machine, PASSPHRASE};
use crate::support::project;

#[test]
fn an_error_its_cause_and_its_way_out_are_told_in_the_officers_language() {
    let machine = Machine::bare();
    let told = |arguments: &[&str]| {
        let arguments = [&["--words", "ur"], arguments].concat();
        let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n"));
        assert_ne!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
        ran.err
    };
    let unknown = told(&["schema", "nosuch"]);
    assert!(
        unknown.contains("خرابی: فائل کی کوئی قسم `nosuch` نہیں"),
        "{unknown}"
    );
    assert!(
        unknown.contains("مدد: ان میں سے ایک: `angoff`, "),
        "{unknown}"
    );

    let answers = project("examples/answers/labour-dispute.yaml");
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let absent = told(&[
        "screen",
        "adult",
        "--answers",
        "/absent.yaml",
        "--passphrase-file",
        "-",
    ]);
    assert_eq!(
        absent,
        "خرابی: فائل `/absent.yaml` پڑھی نہیں جا سکتی: وہ وہاں نہیں\nمدد: اس کا نام اور اجازتیں دیکھیں\n"
    );

    let id = machine.records().remove(0);
    let record = machine.data().join(format!("records/{id}.age"));
    let sealed = fs::read(&record).unwrap();
    fs::write(&record, [sealed.as_slice(), b"x"].concat()).unwrap();
    let damaged = "یہ خراب ہے: اس کا مواد بدل گیا، کٹ گیا یا اس میں کچھ بڑھا دیا گیا";
    let shown = told(&["show", &id, "--passphrase-file", "-"]);
    let first = shown.lines().next().unwrap();
    assert!(first.ends_with(damaged), "{shown}");

    // What machines read stays as it was.
    let list = machine.reads(&["--words", "ur", "list", "--json"]);
    assert!(list.contains("is not shown: it is damaged"), "{list}");
    assert!(!list.contains(damaged), "{list}");
}

#[test]
fn a_line_that_makes_no_sense_is_told_like_every_other_error() {
    let machine = Machine::bare();
    for (line, english, urdu) in [
        (
            vec!["screen", "--plian"],
            "error: there is no option `--plian` here\nhelp: did you mean `--plain`?\nusage: panah screen ",
            "خرابی: یہاں کوئی آپشن `--plian` نہیں\nمدد: کیا مراد `--plain` تھی؟\nاستعمال: panah screen ",
        ),
        (
            vec!["sceen"],
            "error: there is no command `sceen`\nhelp: did you mean `screen` or `schema`?\n",
            "خرابی: کوئی کمانڈ `sceen` نہیں\nمدد: کیا مراد `screen` یا `schema` تھی؟\n",
        ),
        (
            vec!["setup", "here"],
            "error: `here` is a word too many\n",
            "خرابی: لفظ `here` یہاں زائد ہے\nمدد: کمانڈ کے بعد --help لکھ کر دیکھیں",
        ),
        (
            vec!["--color", "green", "list"],
            "error: `--color <WHEN>` does not take `green`\nhelp: one of `auto`, `always`, `never`\n",
            "خرابی: آپشن `--color <WHEN>` میں `green` نہیں آ سکتا\nمدد: ان میں سے ایک: `auto`, `always`, `never`\n",
        ),
        (
            vec!["list", "--color"],
            "error: `--color <WHEN>` wants something behind it\n",
            "خرابی: آپشن `--color <WHEN>` کے بعد کچھ لکھنا ضروری ہے\n",
        ),
        (
            vec!["check", "--seconds", "0"],
            "error: `--seconds <N>` does not take `0`\nhelp: write a number from 1 to 86400\n",
            "خرابی: آپشن `--seconds <N>` میں `0` نہیں آ سکتا\nمدد: عدد لکھیں، 1 سے 86400 تک\n",
        ),
        (
            vec!["check", "--seconds", "soon"],
            "error: `--seconds <N>` does not take `soon`\nhelp: write a whole number in digits\n",
            "خرابی: آپشن `--seconds <N>` میں `soon` نہیں آ سکتا\nمدد: پورا عدد ہندسوں میں لکھیں\n",
        ),
        (
            vec!["setup", "--show", "--sheet", "sheet.yaml"],
            "error: `--show` does not go with `--sheet <FILE>`\nhelp: keep one of them\n",
            "خرابی: یہ ایک ساتھ نہیں چلتے: `--show` اور `--sheet <FILE>`\nمدد: ان میں سے ایک رکھیں\n",
        ),
        (
            vec!["setup", "--plain", "--plain"],
            "error: `--plain` is given twice\nhelp: keep one of them\n",
            "خرابی: آپشن `--plain` دو بار دیا گیا ہے\n",
        ),
        (
            vec!["show"],
            "error: this is wanting: `<ID>`\n",
            "خرابی: یہ لکھنا رہ گیا: `<ID>`\nمدد: کمانڈ کے بعد --help لکھ کر دیکھیں",
        ),
    ] {
        let ran = machine.run(&line, "");
        assert_eq!(ran.code, Some(2), "{line:?}");
        assert!(ran.err.starts_with(english), "{line:?}: {}", ran.err);
        for spoken in [vec!["--words", "ur"], vec!["--words=ur"]] {
            let ran = machine.run(&[spoken, line.clone()].concat(), "");
            assert_eq!(ran.code, Some(2), "{line:?}");
            assert!(ran.err.starts_with(urdu), "{line:?}: {}", ran.err);
            assert!(!ran.err.contains("error:"), "{}", ran.err);
        }
    }
    // A language that nobody speaks here, or one that stands behind what no option follows, is none.
    for line in [
        ["--words", "tlh", "--plian"].as_slice(),
        ["setup", "--plian", "--", "--words=ur"].as_slice(),
    ] {
        let ran = machine.run(line, "");
        assert!(
            ran.err.starts_with("error: there is no option"),
            "{}",
            ran.err
        );
    }
    // Help and the version are no errors.
    for line in ["--help", "--version"] {
        let ran = machine.run(&[line], "");
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{line}");
    }
}
