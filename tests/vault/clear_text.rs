//! Nothing of what the vault is given is ever on disk in clear.

use std::fs;
use std::path::Path;

use panah::vault::{Content, SealError};
use secrecy::ExposeSecret;

use crate::fixture::{PASSPHRASE, fixture};

const CANARY: &str = "CANARY-7d1f-the-person-said";

fn every_file(folder: &Path, see: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            every_file(&path, see);
        } else {
            see(&path, &fs::read(&path).unwrap());
        }
    }
}

#[test]
fn no_file_holds_an_event_a_body_a_passphrase_or_a_key() {
    let fixture = fixture();
    let _open = fixture.open_draft_with(&[CANARY, CANARY]);
    let torn = fixture.draft_with(&[CANARY]);
    let whole = fs::read(fixture.journal(torn)).unwrap();
    fs::write(fixture.journal(torn), &whole[..whole.len() - 9]).unwrap();
    fixture.vault.resume(torn).ok().unwrap();
    let body = format!("{{\"{CANARY}\":\"{CANARY}\"}}");
    fixture
        .vault
        .seal(
            Content::record(&body),
            Some(fixture.open_draft_with(&[CANARY])),
        )
        .unwrap();
    let refused = fixture
        .vault
        .seal(Content::record(&format!("[{body}")), None)
        .unwrap_err();
    assert!(matches!(refused, SealError::Body(_)));
    assert!(!refused.to_string().contains(CANARY), "nor does a message");

    for _ in 0..2 {
        fixture.vault.keep_post(body.as_bytes()).unwrap();
    }

    let identity = fixture.vault.identity_for_paper().unwrap();
    let secrets = [CANARY, PASSPHRASE, identity.expose_secret()];
    let mut files = 0_usize;
    every_file(fixture.home.path(), &mut |path, bytes| {
        let is_lock = path.extension().is_some_and(|ending| ending == "lock");
        files += usize::from(!is_lock);
        for secret in secrets {
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "{}", path.display());
            assert!(!path.to_string_lossy().contains(secret));
        }
    });
    assert_eq!(
        files, 9,
        "one slot, three of the laptop, two drafts of two files, one record"
    );
}
