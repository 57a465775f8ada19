//! Backups: what is in them, what never is, and that nothing is restored over anything.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use panah::vault::{
    Backup, BackupError, Content, DataFolder, Intact, Mode, OpenedBy, Profile, RecordId,
    RestoreError, Trust, Vault, Verdict,
};

use crate::agreed::definitions;
use crate::fixture::{Fixture, fixture, passphrase};
use crate::unit_fixture::enrolled;

/// Gives every file below a folder by its name there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
                found.insert(name.to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn backup(fixture: &Fixture) -> PathBuf {
    let stick = fixture.home.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    fixture.vault.backup(&stick).unwrap().folder
}

fn empty(fixture: &Fixture, name: &str) -> DataFolder {
    DataFolder::at(fixture.home.path().join(name), Mode::Live).unwrap()
}

fn seal(fixture: &Fixture, body: &str) -> RecordId {
    fixture.vault.seal(Content::record(body), None).unwrap().id
}

fn is_intact(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Intact(Intact { unfinished: 0, .. }))
}

/// Fault case 50: into an empty folder, where it verifies and opens; no draft key in it.
#[test]
fn a_backup_of_a_laptop_that_works_alone_opens_with_its_passphrase() {
    let fixture = fixture();
    let (one, other) = (seal(&fixture, "[1]"), seal(&fixture, "[2]"));
    fixture.vault.keep_post(b"numbers").unwrap();
    let draft = fixture.draft_with(&["open"]);
    fixture
        .vault
        .install_definitions(&definitions("a"), None, Trust::Nobody)
        .unwrap();
    let folder = backup(&fixture);
    let names: Vec<String> = files(&folder).into_keys().collect();
    let count = |ending: &str| {
        let with = names.iter().filter(|name| name.ends_with(ending));
        with.count()
    };
    assert_eq!((count(".age"), count(".slot")), (2, 1));
    for never in ["draft", ".key", ".jrn", ".lock", ".stub", ".tmp"] {
        assert!(!names.iter().any(|name| name.contains(never)), "{names:?}");
    }
    assert!(!names.iter().any(|name| name.contains(&draft.to_string())));

    let backup = Backup::read(&folder, Mode::Live).unwrap();
    assert_eq!(backup.profile(), Profile::Solo);
    assert_eq!(backup.records(), 2);
    assert!(is_intact(backup.log()));
    assert_eq!(*backup.laptop(), fixture.vault.laptop_verifier().unwrap());
    let there = empty(&fixture, "there");
    assert!(there.restore(&backup).unwrap().is_logged);
    assert!(!there.path().join("restoring").exists());
    assert!(is_intact(&there.verify_log(None).unwrap()));
    let vault = Vault::unlock(&there, &passphrase()).ok().unwrap();
    for (id, body) in [(one, "[1]"), (other, "[2]")] {
        assert_eq!(*vault.open(id).ok().unwrap().body, body);
    }
    assert_eq!(vault.post().unwrap().unwrap().as_slice(), b"numbers");
    assert_eq!(vault.drafts().unwrap().len(), 0);
    assert!(vault.definitions().unwrap().digest.is_some());
    assert!(is_intact(&vault.verify_log(None).unwrap()));
    assert!(vault.settled().strange.is_empty() && vault.settled().troubles.is_empty());
    let deeds = vault.log_lines(0).unwrap().into_iter();
    let deeds: Vec<String> = deeds
        .map(|line| format!("{:?}", line.unwrap().told.unwrap().unwrap().deed))
        .collect();
    assert!(
        deeds.iter().any(|deed| deed.starts_with("Restored")),
        "{deeds:?}"
    );
    #[cfg(unix)]
    is_private(there.path());
}

#[cfg(unix)]
fn is_private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::symlink_metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
        if path.is_dir() {
            is_private(&path);
        }
    }
}

/// Fault case 50: where a unit opens the records, no key file and no stub is in the backup.
#[test]
fn a_backup_of_a_post_holds_no_key_at_all() {
    let all = enrolled();
    let id = seal(&all.laptop, "[1]");
    let _open = all.laptop.draft_with(&["open"]);
    let folder = backup(&all.laptop);
    let found = files(&folder);
    let names: Vec<&str> = found.keys().map(String::as_str).collect();
    let record = format!("records/{id}.age");
    assert_eq!(
        names,
        [
            "checkpoint.note",
            "laptop/audit.log",
            "laptop/state",
            "manifest.note",
            &record,
            "unit.note",
            "verifiers"
        ]
    );
    assert_eq!(found["unit.note"], all.note.as_bytes());
    let backup = Backup::read(&folder, Mode::Live).unwrap();
    assert_eq!(backup.profile(), Profile::Post);
    let there = empty(&all.laptop, "there");
    there.restore(&backup).unwrap();
    assert!(!Vault::exists(&there).unwrap());
    let restored = fs::read(there.path().join(&record)).unwrap();
    assert_eq!(restored, fs::read(all.laptop.record(id)).unwrap());
}

#[test]
fn a_backup_of_the_unit_holds_its_keys() {
    let all = enrolled();
    let folder = backup(&all.unit);
    let backup = Backup::read(&folder, Mode::Live).unwrap();
    assert_eq!(backup.profile(), Profile::Unit);
    let there = empty(&all.unit, "there");
    there.restore(&backup).unwrap();
    let vault = Vault::unlock(&there, &passphrase()).ok().unwrap();
    assert!(vault.is_unit().unwrap());
    assert_eq!(vault.enrolled_laptops().unwrap().len(), 1);
}

/// Fault case 50: over newer data, or any, nothing is restored and nothing touched.
#[test]
fn nothing_is_restored_over_anything() {
    let fixture = fixture();
    let id = seal(&fixture, "[1]");
    let folder = backup(&fixture);
    let backup = Backup::read(&folder, Mode::Live).unwrap();
    seal(&fixture, "[2]");
    let before = files(fixture.folder.path());
    let refused = fixture.folder.restore(&backup).unwrap_err();
    assert!(matches!(refused, RestoreError::NotEmpty(_)), "{refused}");
    assert_eq!(files(fixture.folder.path()), before);
    // One single file is enough, whatever it is.
    for name in [
        format!("records/{id}.age"),
        "drafts/x.jrn".to_owned(),
        "laptop/audit.log".to_owned(),
    ] {
        let there = empty(&fixture, "there");
        fs::write(there.path().join(&name), "newer").unwrap();
        let refused = there.restore(&backup).unwrap_err();
        assert!(matches!(refused, RestoreError::NotEmpty(_)), "{refused}");
        assert_eq!(
            files(there.path()),
            BTreeMap::from([(name, b"newer".to_vec())])
        );
        fs::remove_dir_all(there.path()).unwrap();
    }
}

#[test]
fn a_backup_that_was_changed_is_refused_whatever_was_changed() {
    let fixture = fixture();
    seal(&fixture, "[1]");
    let folder = backup(&fixture);
    for (name, bytes) in files(&folder) {
        let path = folder.join(&name);
        let mut flipped = bytes.clone();
        flipped[bytes.len() / 2] ^= 1;
        for wrong in [
            flipped,
            bytes[..bytes.len() - 1].to_vec(),
            [&bytes[..], b"x"].concat(),
            vec![],
        ] {
            fs::write(&path, wrong).unwrap();
            let error = Backup::read(&folder, Mode::Live).unwrap_err();
            assert!(error.to_string().contains(&*name), "{name}: {error}");
            assert!(!error.help().is_empty());
        }
        fs::remove_file(&path).unwrap();
        Backup::read(&folder, Mode::Live).unwrap_err();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
            Backup::read(&folder, Mode::Live).unwrap_err();
            fs::remove_file(&path).unwrap();
        }
        fs::write(&path, bytes).unwrap();
    }
    Backup::read(&folder, Mode::Training).unwrap_err();
    // What nobody listed is not looked at, and comes along nowhere.
    fs::write(folder.join("records/evil.age"), "x").unwrap();
    let backup = Backup::read(&folder, Mode::Live).unwrap();
    let there = empty(&fixture, "there");
    there.restore(&backup).unwrap();
    assert!(!there.path().join("records/evil.age").exists());
}

#[test]
fn what_changes_between_proving_and_copying_is_refused() {
    let fixture = fixture();
    let id = seal(&fixture, "[1]");
    let folder = backup(&fixture);
    let backup = Backup::read(&folder, Mode::Live).unwrap();
    fs::write(folder.join(format!("records/{id}.age")), "other").unwrap();
    let there = empty(&fixture, "there");
    let refused = there.restore(&backup).unwrap_err();
    assert!(matches!(refused, RestoreError::Changed(_)), "{refused}");
    assert!(!Vault::exists(&there).unwrap());
    assert!(there.sealed().unwrap().is_empty());
}

#[test]
fn a_backup_goes_nowhere_into_the_data_folder() {
    let fixture = fixture();
    let inside = fixture.folder.path().join("records");
    let refused = fixture.vault.backup(&inside).unwrap_err();
    assert!(matches!(refused, BackupError::Inside(_)), "{refused}");
    let nowhere = fixture.home.path().join("nowhere");
    assert!(fixture.vault.backup(&nowhere).is_err());
}

/// Power cuts: wherever a restoring stops, doing it once more ends well, and nothing half-restored
/// is taken for a vault.
#[cfg(target_os = "linux")]
#[test]
fn an_interrupted_restoring_is_done_once_more() {
    if std::process::Command::new("strace")
        .arg("-V")
        .output()
        .is_err()
    {
        eprintln!("skipped: there is no strace here");
        return;
    }
    let fixture = fixture();
    let id = seal(&fixture, "[1]");
    let folder = backup(&fixture);
    let backup = Backup::read(&folder, Mode::Live).unwrap();
    let mut cuts = 0;
    for call in [
        "rename",
        "renameat2",
        "unlink",
        "mkdir",
        "unlinkat",
        "fsync",
    ] {
        for nth in 1.. {
            let there = empty(&fixture, "there");
            let mut child = std::process::Command::new("strace");
            child.args(["-f", "-qq", "-o", "/dev/null"]);
            child.args(["-e", &format!("trace={call}")]);
            child.args(["-e", &format!("inject={call}:signal=KILL:when={nth}")]);
            child.arg(fixture.child("restore").get_program());
            child.arg("restore").arg(there.path()).arg(&folder);
            let out = child.output().unwrap().stdout;
            let is_done = String::from_utf8_lossy(&out).trim() == "restored";
            // Key files come last: what can be unlocked is all there.
            if !Vault::exists(&there).unwrap() {
                there.restore(&backup).unwrap();
            }
            let vault = Vault::unlock(&there, &passphrase()).ok().unwrap();
            assert_eq!(*vault.open(id).ok().unwrap().body, "[1]", "{call} {nth}");
            assert!(is_intact(&vault.verify_log(None).unwrap()), "{call} {nth}");
            assert_eq!(there.opened_by(id), OpenedBy::Officer);
            fs::remove_dir_all(there.path()).unwrap();
            if is_done {
                break;
            }
            cuts += 1;
        }
    }
    assert!(cuts > 20, "{cuts}");
}
