//! A record is an ordinary age file: the `age` program opens it.

use std::fs;
use std::process::Command;

use panah::vault::{Content, decrypt};
use secrecy::ExposeSecret;

use crate::fixture::fixture;
use crate::unit_fixture::enrolled;

#[test]
fn the_age_program_opens_a_record_with_the_paper_identity() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: no `age` program on this computer");
        return;
    }
    let fixture = fixture();
    let sealed = fixture
        .vault
        .seal(Content::record("{\"said\":\"پناه\"}"), None)
        .unwrap();
    let identity = fixture.home.path().join("paper");
    fs::write(
        &identity,
        fixture.vault.identity_for_paper().unwrap().expose_secret(),
    )
    .unwrap();
    let output = Command::new("age")
        .arg("--decrypt")
        .arg("--identity")
        .arg(&identity)
        .arg(fixture.record(sealed.id))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let note = String::from_utf8(output.stdout).unwrap();
    assert!(
        note.starts_with("panah-record/v2\n{\"body\":{\"said\":\"پناه\"},"),
        "{note:.200}"
    );
    assert!(note.contains(&format!("\n\n— laptop/{} ", fixture.vault.laptop())));
    assert!(note.contains(&format!("\n— off/{} ", fixture.vault.officer())));
}

/// Without this program, the unit's key from paper opens what a post has sealed.
#[test]
fn the_age_program_opens_a_posts_record_with_the_units_key() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: no `age` program on this computer");
        return;
    }
    let all = enrolled();
    let sealed = all
        .laptop
        .vault
        .seal(Content::record("{\"said\":\"پناه\"}"), None)
        .unwrap();
    let file = all.laptop.record(sealed.id);
    let note = decrypt(&fs::read(&file).unwrap(), &all.second).unwrap();
    let key = all.unit.vault.show_unit_key().unwrap();
    for secret in [&key, &all.second] {
        let identity = all.unit.home.path().join("unit.key");
        fs::write(&identity, secret.expose_secret()).unwrap();
        let output = Command::new("age")
            .arg("--decrypt")
            .arg("--identity")
            .arg(&identity)
            .arg(&file)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(output.stdout == *note, "the same signed note");
        assert!(
            output
                .stdout
                .starts_with(b"panah-record/v2\n{\"body\":{\"said\":\"\xd9\xbe")
        );
    }
}
