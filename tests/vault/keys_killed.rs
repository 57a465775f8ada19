//! Changes to key files in a process of its own that is killed before the Nth call to the disk, for
//! every N. Afterwards the old passphrase opens the vault or the new one does, and who works here is
//! one thing or the other.

use std::fs;
use std::path::Path;
use std::process::Command;

use panah::vault::{DataFolder, Mode, Passphrase, RecoveryAnswer, Vault};

use crate::agreed::NEW_PASSPHRASE;
use crate::fixture::passphrase;
use crate::officers::second;
use crate::unit_fixture::enrolled;

/// The calls by which a file comes to be what it is. `strace` counts each of them by itself, so each has
/// a sweep of its own.
const CALLS: [&str; 6] = [
    "fsync",
    "fdatasync",
    "rename",
    "renameat2",
    "unlink",
    "unlinkat",
];

/// Lets the process do something in a copy of a folder, killed before each call in turn; `check` looks
/// at what each left.
fn sweep(what: &[&str], whole: &Path, check: impl Fn(&DataFolder, &str)) {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: no `strace` program on this computer");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let mut program = std::env::current_exe().unwrap();
    program.pop();
    program.pop();
    let child = program.join("examples").join("vault-child");
    let mut struck = 0;
    for call in CALLS {
        for nth in 1..100 {
            let path = home.path().join(format!("{call}-{nth}"));
            copy(whole, &path);
            let mut strace = Command::new("strace");
            strace.args(["-f", "-qq", "-o", "/dev/null"]);
            strace.args(["-e", &format!("trace={call}")]);
            strace.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]);
            strace.arg(&child).arg(what[0]).arg(&path).args(&what[1..]);
            let told = String::from_utf8(strace.output().unwrap().stdout).unwrap();
            assert!(!told.contains("failed"), "{what:?} {call} {nth}");
            if told.contains("done") {
                break;
            }
            struck += 1;
            let folder = DataFolder::at(&path, Mode::Live).unwrap();
            check(&folder, &format!("{what:?} killed before {call} {nth}"));
        }
    }
    assert!(struck >= 5, "{what:?}: {struck} calls were struck");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn new() -> Passphrase {
    Passphrase::typed(NEW_PASSPHRASE.to_owned()).unwrap()
}

/// Unlocks, after which nothing is left to be finished.
fn settled(folder: &DataFolder, passphrase: &Passphrase, context: &str) -> Option<Vault> {
    let vault = Vault::unlock(folder, passphrase).ok()?;
    let settled = vault.settled();
    assert!(
        settled.troubles.is_empty() && settled.strange.is_empty(),
        "{context} {settled:?}"
    );
    Some(vault)
}

#[test]
fn a_passphrase_is_the_old_one_or_the_new_one() {
    let fixture = crate::fixture::fixture();
    sweep(&["passphrase"], fixture.folder.path(), |folder, context| {
        let old = settled(folder, &passphrase(), context).is_some();
        let new = settled(folder, &new(), context).is_some();
        assert!(old != new, "old {old}, new {new}: {context}");
    });
}

#[test]
fn an_officer_is_added_or_not() {
    let fixture = crate::fixture::fixture();
    sweep(&["add"], fixture.folder.path(), |folder, context| {
        let vault = settled(folder, &passphrase(), context).unwrap();
        let listed = vault.officers().unwrap().len();
        let opens = settled(folder, &new(), context).is_some();
        assert_eq!(listed, if opens { 2 } else { 1 }, "{context}");
    });
}

#[test]
fn an_officer_is_removed_or_not_and_the_copy_for_the_unit_outlives_the_key_file() {
    let laptop = enrolled().laptop;
    let other = laptop.vault.add_officer("Badge 417", &second()).unwrap();
    sweep(&["remove"], laptop.folder.path(), |folder, context| {
        let vault = settled(folder, &passphrase(), context).unwrap();
        let listed = vault.officers().unwrap();
        let left = listed.iter().any(|one| one.id == other && one.has_left);
        let there = |ending: &str| {
            folder
                .path()
                .join(format!("officers/{other}.{ending}"))
                .exists()
        };
        assert_eq!(there("left"), left, "{context}");
        assert_eq!(there("slot"), !left, "{context}");
        assert_eq!(
            settled(folder, &second(), context).is_some(),
            !left,
            "{context}"
        );
    });
}

#[test]
fn a_key_is_recovered_or_is_as_it_was_and_the_answer_still_serves() {
    let enrolled = enrolled();
    let laptop = &enrolled.laptop;
    let request = laptop.folder.ask_recovery(laptop.vault.officer(), &new());
    let answer = enrolled
        .unit
        .vault
        .give_recovery(&request.unwrap())
        .unwrap();
    let file = laptop.home.path().join("answer");
    fs::write(&file, &answer).unwrap();
    let answer = RecoveryAnswer::read(&answer).unwrap();
    let what = ["recover", file.to_str().unwrap()];
    sweep(&what, laptop.folder.path(), |folder, context| {
        let slot = fs::read(
            folder
                .path()
                .join(format!("officers/{}.slot", answer.officer)),
        );
        let is_old = slot.unwrap() == fs::read(laptop.slot()).unwrap();
        if is_old {
            let again = Vault::recover(folder, &answer, &new());
            assert!(again.is_ok(), "{context}");
        }
        assert!(settled(folder, &new(), context).is_some(), "{context}");
        assert!(Vault::unlock(folder, &passphrase()).is_err(), "{context}");
    });
}
