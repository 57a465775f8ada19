//! What `docs/formats.md` says of the vault's files suffices: readers written from that text alone,
//! in another language, open a record and judge it, and the log with it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::seat::{Machine, PASSPHRASE, Ran};
use crate::support::project;

/// A vault with one record, and what the readers make of its key file.
struct Recovered {
    python: &'static str,
    machine: Machine,
    id: String,
    /// What was printed when the key file was opened.
    said: String,
}

impl Recovered {
    /// Seals a record and opens the key file; nothing where something for it is not installed.
    fn made() -> Option<Self> {
        let python = python()?;
        let machine = Machine::bare();
        let answers = project("examples/answers/labour-dispute.yaml");
        machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
        let [id] = machine.records().try_into().unwrap();
        let mut made = Self {
            python,
            machine,
            id,
            said: String::new(),
        };
        fs::write(made.at("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        let (slot, words) = (made.slot(), made.at("passphrase"));
        let option = OsStr::new("--passphrase-file");
        let folder = made.at("keys");
        let slot = [slot.as_os_str(), folder.as_os_str(), option, words.as_ref()];
        let opened = made.reader("read_slot.py", &slot);
        assert_eq!(opened.code, Some(0), "{}{}", opened.out, opened.err);
        made.said = opened.out;
        Some(made)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.machine.everything().join("tmp").join(name)
    }

    fn slot(&self) -> PathBuf {
        let folder = fs::read_dir(self.machine.data().join("officers")).unwrap();
        let [slot] = folder.collect::<Vec<_>>().try_into().unwrap();
        slot.unwrap().path()
    }

    fn log(&self) -> PathBuf {
        self.machine.data().join("laptop/audit.log")
    }

    fn reader<A: AsRef<OsStr>>(&self, script: &str, arguments: &[A]) -> Ran {
        let script = project("tests/reader").join(script);
        let mut command = Command::new(self.python);
        command.arg("-B").arg(script).args(arguments);
        command.env("PYTHONIOENCODING", "utf-8");
        let output = command.stdin(Stdio::null()).output().unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The note in the record, as the `age` program prints it.
    fn note(&self) -> Vec<u8> {
        let record = self.machine.data().join(format!("records/{}.age", self.id));
        let mut age = Command::new("age");
        age.args(["--decrypt", "--identity"]);
        let output = age.arg(self.at("keys/identity")).arg(record).output();
        let output = output.unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        output.stdout
    }

    fn judged(&self, note: &[u8], more: &[&str]) -> Ran {
        fs::write(self.at("note"), note).unwrap();
        let (keys, note) = (self.at("keys/verifiers"), self.at("note"));
        let always = [keys.as_os_str(), OsStr::new("--note"), note.as_os_str()];
        let more = more.iter().copied().map(OsStr::new);
        let arguments: Vec<&OsStr> = always.into_iter().chain(more).collect();
        self.reader("read_record.py", &arguments)
    }

    fn log_judged(&self, log: &Path) -> Ran {
        let (keys, identity) = (self.at("keys/verifiers"), self.at("keys/identity"));
        let option = OsStr::new("--identity");
        let arguments = [log.as_os_str(), keys.as_ref(), option, identity.as_ref()];
        self.reader("read_log.py", &arguments)
    }

    /// The officer's own recipient.
    fn recipient(&self) -> String {
        let identity = fs::read_to_string(self.at("keys/identity")).unwrap();
        let first = identity.lines().next().unwrap();
        first.strip_prefix("# ").unwrap().to_owned()
    }
}

/// A Python that has what the readers import.
fn python() -> Option<&'static str> {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: no `age` program on this computer");
        return None;
    }
    let imports = |python: &&str| {
        let mut command = Command::new(python);
        command.current_dir(project("tests/reader"));
        let output = command.args(["-B", "-c", "import read_slot"]).output();
        output.is_ok_and(|output| output.status.success())
    };
    let found = ["python3", "/usr/bin/python3"].into_iter().find(imports);
    if found.is_none() {
        eprintln!("skipped: no python3 with `cryptography` (and `argon2`, where that is old)");
    }
    found
}

/// The first line, and the JSON behind the lines that say who signed.
fn verdict(ran: &Ran) -> (&str, Value) {
    let (first, rest) = ran.out.split_once('\n').unwrap();
    let json = rest.find("\n{").map(|at| &rest[at..]);
    let json = json.map_or(Value::Null, |json| serde_json::from_str(json).unwrap());
    (first, json)
}

#[test]
fn a_record_is_opened_and_judged_with_nothing_of_ours() {
    let Some(vault) = Recovered::made() else {
        return;
    };
    let note = vault.note();
    let told = vault.judged(&note, &["--recipient", &vault.recipient()]);
    let (first, record) = verdict(&told);
    assert_eq!(
        (first, told.code),
        ("AUTHENTIC", Some(0)),
        "{}{}",
        told.out,
        told.err
    );
    assert_eq!(record["id"], Value::from(vault.id.as_str()));
    for who in ["officer", "laptop"] {
        let id = record[who].as_str().unwrap();
        assert!(told.out.contains(&format!("\n{who}: {id}\n")));
        assert!(vault.said.contains(&format!("/{id}+")), "{}", vault.said);
    }
    assert!(record.get("pad").is_none());

    let shown = vault.machine.reads(&["show", &vault.id, "--json"]);
    let shown: Value = serde_json::from_str(&shown).unwrap();
    let body = record["body"].as_object().unwrap();
    assert!(body.len() > 10, "{body:?}");
    for (key, value) in body {
        assert_eq!(shown[key], *value, "`{key}`");
    }

    let elsewhere = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";
    let told = vault.judged(&note, &["--recipient", elsewhere]);
    assert!(told.out.starts_with("FORWARDED"), "{}", told.out);
    assert_eq!(told.code, Some(1));
}

#[test]
fn a_note_in_which_one_byte_was_changed_is_not_authentic() {
    let Some(vault) = Recovered::made() else {
        return;
    };
    let note = vault.note();
    let text = String::from_utf8(note.clone()).unwrap();
    let place = |what: &str| text.find(what).unwrap();
    let places = [
        0,
        place("\"body\"") + 1,
        place("\"put\":\"") + 7,
        place("\"pad\":\".") + 7,
        place("\n— laptop/") + 5,
        place("\n— off/") + 60,
        text.len() - 20,
        text.len() - 1,
    ];
    for at in places {
        let mut changed = note.clone();
        changed[at] ^= 1;
        let told = vault.judged(&changed, &[]);
        assert_eq!(told.code, Some(1), "byte {at}: {}{}", told.out, told.err);
        let said = told.out.starts_with("NOT AUTHENTIC: ");
        assert!(said, "byte {at}: {}{}", told.out, told.err);
    }
    // Spelt otherwise, it says the same and is another text.
    let other = text.replacen("{\"body\":", "{ \"body\":", 1);
    let told = vault.judged(other.as_bytes(), &[]);
    assert!(told.out.contains("one spelling"), "{}", told.out);
    let cut = &note[..note.len() - 3];
    let told = vault.judged(&[cut, b"\n"].concat(), &[]);
    assert!(told.out.contains("another form"), "{}", told.out);
    // Without the laptop's line the officer's alone does not do.
    let laptop = place("— laptop/");
    let officer = place("— off/");
    let alone = [&note[..laptop], &note[officer..]].concat();
    let told = vault.judged(&alone, &[]);
    assert!(told.out.contains("did not sign it"), "{}", told.out);
}

#[test]
fn the_log_is_read_and_judged_with_nothing_of_ours() {
    let Some(vault) = Recovered::made() else {
        return;
    };
    let whole = fs::read(vault.log()).unwrap();
    let told = vault.log_judged(&vault.log());
    assert_eq!(told.code, Some(0), "{}{}", told.out, told.err);
    assert!(told.out.contains("\nINTACT up to 3 "), "{}", told.out);
    let sealed = format!("\"deed\":\"sealed\",\"record\":\"{}\"", vault.id);
    assert!(told.out.contains(&sealed), "{}", told.out);
    let ours = vault.machine.run(&["log", "verify"], "");
    let (_, book) = told.out.trim().rsplit_once("book: ").unwrap();
    let book = book.trim_end_matches(')');
    assert!(crate::seat::one_line(&ours.out).contains(book), "{book}");

    let second = {
        let body = u32::from_le_bytes(whole[96..100].try_into().unwrap());
        96 + usize::try_from(body).unwrap() + 225
    };
    let changed = |at: usize| {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        changed
    };
    let removed = [&whole[..96], &whole[second..]].concat();
    let torn = whole[..whole.len() - 7].to_vec();
    let trials = [
        ("a header", changed(60), "BROKEN at 1"),
        ("a key", changed(30), "NOT JUDGED"),
        ("a body", changed(second + 100), "BROKEN at 2"),
        ("a length", changed(second + 2), "BROKEN at 2"),
        ("a signature", changed(second - 80), "BROKEN at 1"),
        ("an entry removed", removed, "BROKEN at 1"),
        ("part of an entry", torn, "INTACT up to 2"),
        ("no entry", whole[..96].to_vec(), "BROKEN at 1"),
    ];
    for (what, bytes, expected) in trials {
        fs::write(vault.at("log"), &bytes).unwrap();
        let told = vault.log_judged(&vault.at("log"));
        assert!(
            told.out.contains(expected),
            "{what}: {}{}",
            told.out,
            told.err
        );
        let intact = expected.starts_with("INTACT");
        assert_eq!(told.code, Some(i32::from(!intact)), "{what}");
        if expected == "NOT JUDGED" {
            continue;
        }
        // The program itself says the same.
        fs::write(vault.log(), &bytes).unwrap();
        let ours = vault.machine.run(&["log", "verify"], "");
        let (word, number) = expected.rsplit_once(' ').unwrap();
        let same = format!("{word} entry {number}");
        assert!(ours.out.contains(&same), "{what}: {}{}", ours.out, ours.err);
    }
}

#[test]
fn a_wrong_passphrase_opens_no_key_file() {
    let Some(vault) = Recovered::made() else {
        return;
    };
    fs::write(vault.at("wrong"), "not the right words\n").unwrap();
    let (slot, folder, wrong) = (vault.slot(), vault.at("none"), vault.at("wrong"));
    let option = OsStr::new("--passphrase-file");
    let arguments = [slot.as_os_str(), folder.as_ref(), option, wrong.as_ref()];
    let told = vault.reader("read_slot.py", &arguments);
    assert!(told.out.starts_with("NOT OPENED: "), "{}", told.err);
    assert_eq!(told.code, Some(1));
    assert!(!folder.exists());
}
