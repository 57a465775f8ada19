//! The data folder: private, never through links, with a message for everything in the way.

#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;
use std::process::Command;

use panah::vault::{Content, DataFolder, DiskError, Mode, Oddity, Vault, survey};

use crate::fixture::{fixture, passphrase};

fn mode_of(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o777
}

/// Fault case 47.
#[test]
fn everything_in_it_is_private() {
    let fixture = fixture();
    fixture.vault.seal(Content::record("1"), None).unwrap();
    fixture.vault.keep_post(b"1").unwrap();
    let _draft = fixture.open_draft_with(&["one"]);
    assert_eq!(mode_of(fixture.folder.path()), 0o700);
    for sub in ["officers", "drafts", "records"] {
        let folder = fixture.folder.path().join(sub);
        assert_eq!(mode_of(&folder), 0o700);
        for name in fixture.names(sub) {
            assert_eq!(mode_of(&folder.join(&name)), 0o600, "{name}");
        }
    }
}

/// Fault case 47.
#[test]
fn what_is_ones_own_and_open_to_others_is_made_private() {
    let fixture = fixture();
    let open_to_all =
        |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    open_to_all(fixture.folder.path(), 0o777);
    open_to_all(&fixture.folder.path().join("drafts"), 0o755);
    open_to_all(&fixture.slot(), 0o644);
    let folder = DataFolder::at(fixture.folder.path(), Mode::Live).unwrap();
    Vault::unlock(&folder, &passphrase()).ok().unwrap();
    assert_eq!(mode_of(fixture.folder.path()), 0o700);
    assert_eq!(mode_of(&fixture.folder.path().join("drafts")), 0o700);
    assert_eq!(mode_of(&fixture.slot()), 0o600);
}

#[test]
fn a_survey_sees_what_is_odd_and_mends_nothing() {
    let fixture = fixture();
    let draft = fixture.draft_with(&["one"]);
    let record = fixture.vault.seal(Content::record("1"), None).unwrap().id;
    let folder = fixture.folder.path();
    let healthy = survey(folder);
    assert!(healthy.odd.is_empty(), "{:?}", healthy.odd);
    assert_eq!((healthy.slots, healthy.records), (1, 1));
    assert!(healthy.drafts > 0 && healthy.last_change.is_some());

    let link = folder.join(format!("records/{}.age", "0".repeat(32)));
    symlink("/etc/passwd", &link).unwrap();
    fs::create_dir(folder.join("drafts/photos")).unwrap();
    fs::set_permissions(fixture.record(record), Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(folder, Permissions::from_mode(0o750)).unwrap();
    let officers = folder.join("officers");
    fs::set_permissions(&officers, Permissions::from_mode(0o500)).unwrap();
    fs::remove_file(fixture.journal(draft)).unwrap();
    fs::create_dir(fixture.journal(draft)).unwrap();
    let mut odd: Vec<_> = survey(folder)
        .odd
        .into_iter()
        .map(|(odd, place)| (odd, place.path().to_owned()))
        .collect();
    odd.sort();
    let expected = [
        (Oddity::OpenToOthers, folder.to_owned()),
        (Oddity::OpenToOthers, fixture.record(record)),
        (Oddity::Unusable, officers.clone()),
        (Oddity::Link, link),
        (Oddity::WrongKind, fixture.journal(draft)),
        (Oddity::Stranger, folder.join("drafts/photos")),
    ];
    assert_eq!(odd, expected);
    assert_eq!(mode_of(&officers), 0o500);
    fs::set_permissions(&officers, Permissions::from_mode(0o700)).unwrap();
    assert_eq!(mode_of(folder), 0o750);
    assert_eq!(mode_of(&fixture.record(record)), 0o755);
}

#[test]
fn a_folder_that_is_not_there_is_not_made_by_looking() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("panah");
    assert!(!survey(&path).is_there);
    let error = DataFolder::existing(&path, Mode::Live).unwrap_err();
    assert!(error.to_string().contains("panah"), "{error}");
    assert!(!path.exists());

    let fixture = fixture();
    fs::remove_dir(fixture.folder.path().join("records")).unwrap();
    let odd = survey(fixture.folder.path()).odd;
    assert!(matches!(odd.as_slice(), [(Oddity::Missing, _)]), "{odd:?}");
    let folder = DataFolder::existing(fixture.folder.path(), Mode::Live).unwrap();
    Vault::unlock(&folder, &passphrase()).ok().unwrap();
    assert!(!fixture.folder.path().join("records").exists());
}

#[test]
fn links_in_place_of_folders_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let (real, link) = (home.path().join("real"), home.path().join("link"));
    DataFolder::at(&real, Mode::Live).unwrap();
    symlink(&real, &link).unwrap();
    assert!(matches!(
        DataFolder::at(&link, Mode::Live),
        Err(DiskError::Link(_))
    ));
    let elsewhere = home.path().join("elsewhere");
    fs::rename(real.join("records"), &elsewhere).unwrap();
    symlink(&elsewhere, real.join("records")).unwrap();
    let error = DataFolder::at(&real, Mode::Live).unwrap_err();
    assert!(matches!(error, DiskError::Link(_)), "{error}");
    fs::remove_file(real.join("records")).unwrap();
    fs::write(real.join("records"), "").unwrap();
    assert!(matches!(
        DataFolder::at(&real, Mode::Live),
        Err(DiskError::NotAFolder(_))
    ));
}

#[test]
fn links_and_pipes_in_place_of_files_are_refused() {
    let fixture = fixture();
    let id = fixture.draft_with(&["one"]);
    let record = fixture.vault.seal(Content::record("1"), None).unwrap().id;
    for path in [
        fixture.journal(id),
        fixture.key(id),
        fixture.record(record),
        fixture.slot(),
    ] {
        let aside = fixture.home.path().join("aside");
        fs::rename(&path, &aside).unwrap();
        for in_place in ["link", "pipe", "folder"] {
            match in_place {
                "link" => symlink(&aside, &path).unwrap(),
                "pipe" => assert!(
                    Command::new("mkfifo")
                        .arg(&path)
                        .status()
                        .unwrap()
                        .success()
                ),
                _ => fs::create_dir(&path).unwrap(),
            }
            let message = if path == fixture.slot() {
                Vault::unlock(&fixture.folder, &passphrase())
                    .err()
                    .unwrap()
                    .to_string()
            } else if path == fixture.record(record) {
                assert!(fixture.vault.records().unwrap()[0].size.is_err());
                fixture.vault.open(record).err().unwrap().to_string()
            } else {
                fixture.events(id).unwrap_err()
            };
            let expected = if in_place == "link" {
                "is a symbolic link"
            } else {
                "is not a regular file"
            };
            assert!(message.contains(expected), "{in_place}: {message}");
            if in_place == "folder" {
                fs::remove_dir(&path).unwrap();
            } else {
                fs::remove_file(&path).unwrap();
            }
        }
        fs::rename(&aside, &path).unwrap();
    }
    assert_eq!(fixture.events(id).unwrap(), ["one"]);
}

#[test]
fn a_link_in_place_of_a_lock_or_of_what_is_written_aside_is_not_followed() {
    let fixture = fixture();
    let id = fixture.draft_with(&["one"]);
    let victim = fixture.home.path().join("victim");
    fs::write(&victim, "untouched").unwrap();
    let drafts = fixture.folder.path().join("drafts");
    let lock = drafts.join(format!("{id}.lock"));
    fs::remove_file(&lock).unwrap();
    symlink(&victim, &lock).unwrap();
    assert!(
        fixture
            .events(id)
            .unwrap_err()
            .contains("is a symbolic link")
    );
    fs::remove_file(&lock).unwrap();
    symlink(&victim, drafts.join(".tmp-1")).unwrap();
    assert_eq!(fixture.vault.settle().swept, 1);
    assert_eq!(fs::read(&victim).unwrap(), b"untouched");
    assert_eq!(fixture.events(id).unwrap(), ["one"]);
}

/// Fault case 47.
#[test]
fn what_belongs_to_another_user_is_refused() {
    let fixture = fixture();
    let record = fixture.vault.seal(Content::record("1"), None).unwrap().id;
    if chown(fixture.record(record), Some(65_534), None).is_err() {
        eprintln!("skipped: only the superuser can give a file to another user");
        return;
    }
    let error = fixture.vault.open(record).err().unwrap();
    assert!(
        error.to_string().contains("belongs to another user"),
        "{error}"
    );
    chown(fixture.folder.path().join("officers"), Some(65_534), None).unwrap();
    let error = DataFolder::at(fixture.folder.path(), Mode::Live).unwrap_err();
    assert!(matches!(error, DiskError::AnotherUsers(_)), "{error}");
}

#[test]
fn strange_names_are_left_alone_and_shown_harmlessly() {
    let fixture = fixture();
    let records = fixture.folder.path().join("records");
    for name in [
        "\u{1b}[2J.age",
        "-rf",
        "UPPER0123456789ABCDEF0123456789AB.age",
        "notes.txt",
    ] {
        fs::write(records.join(name), "x").unwrap();
    }
    let settled = fixture.vault.settle();
    assert_eq!(settled.strange.len(), 4);
    assert!(
        settled
            .strange
            .iter()
            .all(|place| !place.to_string().contains('\u{1b}'))
    );
    assert!(settled.troubles.is_empty());
    assert_eq!(fixture.names("records").len(), 4);
    assert!(fixture.vault.records().unwrap().is_empty());
}
