//! A disk that is full, and one that cannot be written to: a small file system in memory.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use panah::vault::{Content, DataFolder, Mode, SealError, Vault, Verdict};
use tempfile::TempDir;

use crate::fixture::{BINDING, passphrase};

/// A file system in memory, taken away with the test.
struct Small(TempDir);

impl Small {
    /// Mounts one of so many KiB; nothing where this may not be done here.
    fn of(kib: u32) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let size = format!("size={kib}k,mode=700");
        let is_mounted = run(
            "mount",
            &["-t", "tmpfs", "-o", &size, "tmpfs"],
            place.path(),
        );
        if !is_mounted {
            eprintln!("skipped: no small disk can be mounted here");
        }
        is_mounted.then_some(Self(place))
    }

    fn folder(&self) -> DataFolder {
        DataFolder::at(self.0.path().join("panah"), Mode::Live).unwrap()
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        run("umount", &["-l"], self.0.path());
    }
}

fn run(program: &str, arguments: &[&str], place: &Path) -> bool {
    let ran = Command::new(program).args(arguments).arg(place).output();
    ran.is_ok_and(|ran| ran.status.success())
}

/// Fault cases 3 and 4.
#[test]
fn on_a_full_disk_what_was_acknowledged_stays_and_nothing_is_half_sealed() {
    let Some(small) = Small::of(144) else { return };
    let folder = small.folder();
    let vault = Vault::create(&folder, &passphrase()).ok().unwrap();
    let mut draft = vault.begin_draft(BINDING).ok().unwrap();
    let id = draft.id();
    draft.append(b"answer 0").unwrap();

    // A record is larger than what is left.
    let refused = vault.seal(Content::record("{}"), Some(draft)).unwrap_err();
    assert!(matches!(refused, SealError::Disk(_)), "{refused}");
    assert!(refused.to_string().contains("NOT sealed"), "{refused}");
    assert!(vault.records().unwrap().is_empty());

    let mut draft = vault.resume(id).ok().unwrap().draft;
    let mut saved = 1;
    let refused = loop {
        match draft.append(format!("answer {saved}").as_bytes()) {
            Ok(()) => saved += 1,
            Err(error) => break error,
        }
    };
    assert!(refused.to_string().contains("NOT saved"), "{refused}");
    assert!(saved > 10, "{saved} found room");
    drop(draft);
    let events = vault.peek(id).ok().unwrap().events;
    let texts = crate::fixture::texts(&events);
    let expected: Vec<String> = (0..saved).map(|at| format!("answer {at}")).collect();
    assert_eq!(texts, expected);

    // With room again, all goes on from there.
    assert!(run("mount", &["-o", "remount,size=2m"], small.0.path()));
    let resumed = vault.resume(id).ok().unwrap();
    assert_eq!(resumed.events.len(), saved);
    vault
        .seal(Content::record("{}"), Some(resumed.draft))
        .unwrap();
    assert!(matches!(vault.verify_log(None), Ok(Verdict::Intact(_))));
}

/// Fault case 7.
#[test]
fn on_a_disk_that_cannot_be_written_to_nothing_begins_and_looking_still_works() {
    let Some(small) = Small::of(2048) else { return };
    let folder = small.folder();
    let vault = Vault::create(&folder, &passphrase()).ok().unwrap();
    let id = vault.seal(Content::record("{}"), None).unwrap().id;
    assert!(run("mount", &["-o", "remount,ro"], small.0.path()));

    assert!(vault.begin_draft(BINDING).is_err());
    assert!(vault.open(id).is_err(), "what cannot be noted is not done");
    let error = Vault::unlock(&folder, &passphrase()).err().unwrap();
    assert!(
        error.help().contains("read-only"),
        "{error}; {}",
        error.help()
    );
    let again = DataFolder::at(folder.path(), Mode::Live).unwrap();
    assert_eq!(again.sealed().unwrap().len(), 1);
    assert!(matches!(again.verify_log(None), Ok(Verdict::Intact(_))));
    assert!(matches!(vault.verify_log(None), Ok(Verdict::Intact(_))));
}
