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
