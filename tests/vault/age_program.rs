//! A record is an ordinary age file: the `age` program opens it.

use std::fs;
use std::process::Command;

use panah::vault::Content;
use secrecy::ExposeSecret;

use crate::fixture::fixture;

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
