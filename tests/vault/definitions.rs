//! Definitions under the unit's signature: what is installed, what is refused, what is in force.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use panah::vault::{
    DefinitionsError, Trust, Vault, definitions_digest, installed_definitions, installed_sets,
};

use crate::agreed::definitions;
use crate::fixture::{Fixture, fixture, passphrase};
use crate::unit_fixture::{enrolled, unit};

/// Lets a unit sign files; gives the note.
fn signed(unit: &Fixture, files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let folder = unit.home.path().join("pack");
    fs::create_dir_all(&folder).unwrap();
    unit.vault.sign_definitions(files, &folder).unwrap();
    fs::read(folder.join("definitions.note")).unwrap()
}

fn in_force(folder: &Path) -> Option<String> {
    installed_definitions(folder).unwrap().map(|set| set.digest)
}

#[test]
fn what_the_unit_signed_is_in_force_until_the_next() {
    let all = enrolled();
    let (vault, path) = (&all.laptop.vault, all.laptop.folder.path());
    assert_eq!(in_force(path), None);
    let (one, two) = (definitions("one"), definitions("two"));
    let (first, second) = (signed(&all.unit, &one), signed(&all.unit, &two));
    for (files, note, serial) in [(&one, &first, 1), (&two, &second, 2), (&two, &second, 2)] {
        let digest = vault
            .install_definitions(files, Some(note), Trust::Unit)
            .unwrap();
        assert_eq!(digest, definitions_digest(files));
        assert_eq!(in_force(path), Some(digest.clone()));
        let known = vault.definitions().unwrap();
        assert_eq!(known.digest, Some(digest));
        assert_eq!(known.signed_by, Some(vault.unit().unwrap().unwrap().id));
        assert_eq!(known.serial, serial);
        let set = installed_definitions(path).unwrap().unwrap();
        assert_eq!(set.files, *files);
        assert_eq!(set.note.unwrap().serial, serial);
    }
    // Older ones are not brought back, and what was installed before stays for those who began with it.
    let refused = vault.install_definitions(&one, Some(&first), Trust::Unit);
    assert!(matches!(
        refused,
        Err(DefinitionsError::Older { found: 1, known: 2 })
    ));
    assert_eq!(installed_sets(path).unwrap().len(), 2);
    vault.reset_definitions(&"0".repeat(64)).unwrap();
    assert_eq!(in_force(path), None);
    assert_eq!(vault.definitions().unwrap().digest, None);
    let refused = vault.install_definitions(&one, Some(&first), Trust::Unit);
    assert!(matches!(refused, Err(DefinitionsError::Older { .. })));
}

#[test]
fn numbers_never_fall_even_where_only_the_folder_remembers() {
    let (one, _) = unit();
    let folder = one.home.path().join("pack");
    fs::create_dir_all(&folder).unwrap();
    let sign = |word: &str| {
        one.vault
            .sign_definitions(&definitions(word), &folder)
            .unwrap()
    };
    assert_eq!(
        [sign("a").serial, sign("b").serial, sign("b").serial],
        [1, 2, 3]
    );
    fs::remove_file(folder.join("definitions.note")).unwrap();
    assert_eq!(sign("c").serial, 4);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn what_is_not_just_as_the_unit_signed_it_is_refused_with_its_own_reason() {
    let all = enrolled();
    let (vault, path) = (&all.laptop.vault, all.laptop.folder.path());
    let files = definitions("one");
    let note = signed(&all.unit, &files);
    let install = |files: &BTreeMap<String, Vec<u8>>, note: Option<&[u8]>, trust| {
        let refused = vault.install_definitions(files, note, trust).unwrap_err();
        assert!(!refused.help().is_empty());
        assert_eq!(vault.definitions().unwrap().digest, None);
        assert_eq!(in_force(path), None);
        refused
    };
    let changed = |name: &str, bytes: &[u8]| {
        let mut files = files.clone();
        files.insert(name.to_owned(), bytes.to_vec());
        files
    };
    let fault = install(&changed("rules/needs.yaml", b"x"), Some(&note), Trust::Unit);
    assert!(matches!(fault, DefinitionsError::Changed(_)), "{fault}");
    let fault = install(&changed("rules/more.yaml", b"x"), Some(&note), Trust::Unit);
    assert!(matches!(fault, DefinitionsError::Extra(_)), "{fault}");
    let fault = install(&changed("../more.yaml", b"x"), Some(&note), Trust::Unit);
    assert!(matches!(fault, DefinitionsError::Name(_)), "{fault}");
    let mut fewer = files.clone();
    fewer.remove("rules/needs.yaml");
    let fault = install(&fewer, Some(&note), Trust::Unit);
    assert!(matches!(fault, DefinitionsError::Missing(_)), "{fault}");
    let fault = install(&files, None, Trust::Unit);
    assert!(matches!(fault, DefinitionsError::Unsigned), "{fault}");
    let fault = install(&files, Some(&note), Trust::Nobody);
    assert!(matches!(fault, DefinitionsError::UnsignedAtPost), "{fault}");
    let mut flipped = note.clone();
    flipped[40] ^= 1;
    let fault = install(&files, Some(&flipped), Trust::Unit);
    assert!(matches!(fault, DefinitionsError::Note(_)), "{fault}");
    let (stranger, _) = unit();
    let fault = install(&files, Some(&signed(&stranger, &files)), Trust::Unit);
    assert!(matches!(fault, DefinitionsError::OtherUnit), "{fault}");
}

#[test]
fn a_laptop_that_works_alone_installs_what_nobody_signed_and_signs_nothing() {
    let (alone, (unit, _)) = (fixture(), unit());
    let files = definitions("one");
    let note = signed(&unit, &files);
    let refused = alone
        .vault
        .install_definitions(&files, Some(&note), Trust::Unit);
    assert!(matches!(refused, Err(DefinitionsError::NoUnit)));
    let digest = alone
        .vault
        .install_definitions(&files, None, Trust::Nobody)
        .unwrap();
    assert_eq!(in_force(alone.folder.path()), Some(digest));
    assert_eq!(alone.vault.definitions().unwrap().signed_by, None);
    let refused = alone.vault.sign_definitions(&files, alone.home.path());
    assert!(matches!(refused, Err(DefinitionsError::NotTheUnit)));
    // The unit's own computer takes its own signature.
    unit.vault
        .install_definitions(&files, Some(&note), Trust::Unit)
        .unwrap();
}

#[test]
fn what_somebody_changes_afterwards_is_seen() {
    let fixture = fixture();
    let path = fixture.folder.path();
    let install = |word: &str| {
        let files = definitions(word);
        fixture
            .vault
            .install_definitions(&files, None, Trust::Nobody)
            .unwrap()
    };
    let (old, new) = (install("one"), install("two"));
    let file = path.join(format!("definitions/{new}/rules/needs.yaml"));
    for damage in [
        fs::write as fn(_, _) -> _,
        |path: &std::path::PathBuf, _: &str| fs::remove_file(path),
        |path: &std::path::PathBuf, _: &str| fs::write(path.with_file_name("more.yaml"), "x"),
    ] {
        damage(&file, "x").unwrap();
        let refused = installed_definitions(path);
        assert!(matches!(refused, Err(DefinitionsError::Damaged(_))));
        let _ = fs::remove_file(file.with_file_name("more.yaml"));
        fs::write(&file, "two").unwrap();
        assert_eq!(in_force(path), Some(new.clone()));
    }
    // Another set, whole in itself, is said to be in force: the sealed word wins at the next unlocking.
    fs::write(path.join("definitions/in-force"), format!("{old}\n")).unwrap();
    assert_eq!(in_force(path), Some(old));
    let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
    assert_eq!(vault.definitions().unwrap().digest, Some(new.clone()));
    assert_eq!(in_force(path), Some(new.clone()));
    fs::write(path.join("definitions/in-force"), "../../etc\n").unwrap();
    assert!(installed_definitions(path).is_err());
    fixture.vault.settle();
    assert_eq!(in_force(path), Some(new));
}

/// Power cuts: after the next unlocking the old set is in force or the new one, and both words agree.
#[cfg(target_os = "linux")]
#[test]
fn an_interrupted_installation_leaves_the_old_set_or_the_new_one() {
    if std::process::Command::new("strace")
        .arg("-V")
        .output()
        .is_err()
    {
        eprintln!("skipped: there is no strace here");
        return;
    }
    let fixture = fixture();
    let path = fixture.folder.path();
    let old = fixture
        .vault
        .install_definitions(&definitions("old"), None, Trust::Nobody)
        .unwrap();
    let new = definitions_digest(&definitions("new"));
    let mut seen = [0, 0];
    for call in ["rename", "renameat2", "mkdir", "fsync"] {
        for nth in 1.. {
            let told = fixture.struck("install", call, "signal=KILL", nth);
            let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
            let digest = vault.definitions().unwrap().digest;
            assert_eq!(in_force(path), digest, "{call} {nth}");
            let is_new = digest.as_deref() == Some(&*new);
            assert!(is_new || digest.as_deref() == Some(&*old), "{call} {nth}");
            seen[usize::from(is_new)] += 1;
            vault
                .install_definitions(&definitions("old"), None, Trust::Nobody)
                .unwrap();
            let _ = fs::remove_dir_all(path.join("definitions").join(&new));
            if told.trim() == "installed" {
                break;
            }
        }
    }
    assert!(seen[0] > 5 && seen[1] > 3, "{seen:?}");
}
