//! Closed records: what is sealed comes back whole, and one draft becomes one record.

use std::fs;
use std::time::{Duration, SystemTime};

use base64::Engine;
use panah::vault::{Content, Kind, OpenError, RecordId, ResumeError, SealError, Vault, decrypt};
use ring::digest::{SHA256, digest};
use ring::signature::{ED25519, UnparsedPublicKey};

use crate::fixture::{fixture, hex, passphrase};

#[test]
fn what_is_sealed_comes_back() {
    let fixture = fixture();
    let body = r#"{"b": ["x", 1, {"text": "line\nپناه \u001b"}], "a": null}"#;
    let sealed = fixture.vault.seal(Content::record(body), None).unwrap();
    let amendment = fixture
        .vault
        .seal(Content::amendment("\"more\""), None)
        .unwrap();
    assert!(sealed.draft_destroyed);

    let vault = Vault::unlock(&fixture.folder, &passphrase()).ok().unwrap();
    let opened = vault.open(sealed.id).ok().unwrap();
    assert_eq!(
        (opened.id, opened.kind, opened.draft),
        (sealed.id, Kind::Record, None)
    );
    assert_eq!(
        *opened.body,
        r#"{"a":null,"b":["x",1,{"text":"line\nپناه \u001b"}]}"#
    );
    assert_eq!(opened.signed_by, vault.officer());
    assert_eq!(vault.open(amendment.id).ok().unwrap().kind, Kind::Amendment);

    let mut ids: Vec<RecordId> = vault
        .records()
        .unwrap()
        .iter()
        .map(|listing| listing.id)
        .collect();
    ids.sort();
    let mut expected = [sealed.id, amendment.id];
    expected.sort();
    assert_eq!(ids, expected);
    assert!(matches!(
        vault.open("0123456789abcdef0123456789abcdef".parse().unwrap()),
        Err(OpenError::NoSuchRecord(_))
    ));
}

#[test]
fn the_hash_and_size_are_those_of_the_file() {
    let fixture = fixture();
    let sealed = fixture.vault.seal(Content::record("1"), None).unwrap();
    let file = fs::read(fixture.record(sealed.id)).unwrap();
    assert_eq!(digest(&SHA256, &file).as_ref(), sealed.sha256);
    assert_eq!(file.len() as u64, sealed.size);
    let listing = &fixture.vault.records().unwrap()[0];
    assert_eq!(*listing.size.as_ref().unwrap(), sealed.size);
}

#[test]
fn closing_a_draft_leaves_the_record_and_nothing_of_the_draft() {
    let fixture = fixture();
    let draft = fixture.open_draft_with(&["one"]);
    let id = draft.id();
    let sealed = fixture
        .vault
        .seal(Content::record("{}"), Some(draft))
        .unwrap();
    assert!(sealed.draft_destroyed);
    assert_eq!(fixture.names("drafts"), [""; 0]);
    assert_eq!(fixture.names("records"), [format!("{}.age", sealed.id)]);
    assert_eq!(fixture.vault.open(sealed.id).ok().unwrap().draft, Some(id));
    assert!(matches!(
        fixture.vault.resume(id),
        Err(ResumeError::NoSuchDraft(_))
    ));
}

#[test]
fn a_body_that_cannot_be_kept_leaves_the_draft() {
    let fixture = fixture();
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let long = format!("\"{}\"", "a".repeat(9 << 20));
    for body in [
        "",
        "{\"a\":1,\"a\":2}",
        "1e400",
        "-0",
        &deep(127),
        &deep(10_000),
        &long,
    ] {
        let draft = fixture.open_draft_with(&["one"]);
        let id = draft.id();
        let error = fixture
            .vault
            .seal(Content::record(body), Some(draft))
            .unwrap_err();
        assert!(matches!(error, SealError::Body(_)), "{error}");
        assert_eq!(fixture.events(id).unwrap(), ["one"]);
    }
    assert_eq!(fixture.names("records"), [""; 0]);
    let sealed = fixture
        .vault
        .seal(Content::record(&deep(126)), None)
        .unwrap();
    assert!(fixture.vault.open(sealed.id).is_ok());
}

#[test]
fn names_sizes_and_times_tell_nothing() {
    let fixture = fixture();
    let bodies = [
        "{}".to_owned(),
        format!("\"{}\"", "a".repeat(120_000)),
        format!("\"{}\"", "a".repeat(132_000)),
    ];
    let sizes = bodies.map(|body| {
        let sealed = fixture.vault.seal(Content::record(&body), None).unwrap();
        let file = fs::metadata(fixture.record(sealed.id)).unwrap();
        assert_eq!(
            file.modified().unwrap(),
            SystemTime::UNIX_EPOCH + Duration::from_secs(946_684_800)
        );
        let identity = fixture.vault.identity_for_paper().unwrap();
        let note = decrypt(&fs::read(fixture.record(sealed.id)).unwrap(), &identity).unwrap();
        assert_eq!(note.len() % (128 << 10), 0);
        // The header varies, as age adds a stanza of random length; it has nothing to do with the body.
        (note.len() >> 17, file.len() >> 17)
    });
    assert_eq!(sizes, [(1, 1), (1, 1), (2, 2)]);
}

#[test]
fn anybody_with_the_public_key_can_check_the_signature() {
    let fixture = fixture();
    let sealed = fixture.vault.seal(Content::record("{}"), None).unwrap();
    let file = fs::read(fixture.record(sealed.id)).unwrap();
    let note = decrypt(&file, &fixture.vault.identity_for_paper().unwrap()).unwrap();
    let note = std::str::from_utf8(&note).unwrap();
    assert_eq!(note.lines().count(), 5);
    assert!(
        note.starts_with("panah-record/v2\n{\"body\":{},\"draft\":null,\"id\":\""),
        "{note:.99}"
    );

    let (text, signature) = note.split_once("\n\n").unwrap();
    let (officer, laptop) = (fixture.vault.officer(), fixture.vault.laptop());
    for (verifier, whose) in [
        (fixture.vault.verifier(), format!("off/{officer}")),
        (fixture.vault.laptop_verifier(), format!("laptop/{laptop}")),
    ] {
        let verifier = verifier.unwrap().to_string();
        let [name, key_id, key] = verifier
            .splitn(3, '+')
            .collect::<Vec<_>>()
            .try_into()
            .unwrap();
        assert_eq!(name, whose);
        let decode = |text: &str| base64::prelude::BASE64_STANDARD.decode(text).unwrap();
        let mut lines = signature.lines();
        let line = lines
            .find_map(|line| line.strip_prefix(&format!("— {name} ")))
            .unwrap();
        let (signed_id, signature) = (decode(line)[..4].to_vec(), decode(line)[4..].to_vec());
        let expected: Vec<u8> = digest(&SHA256, &[name.as_bytes(), b"\n", &decode(key)].concat())
            .as_ref()[..4]
            .to_vec();
        assert_eq!(signed_id, expected);
        assert_eq!(key_id, hex(&expected));
        UnparsedPublicKey::new(&ED25519, &decode(key)[1..])
            .verify(format!("{text}\n").as_bytes(), &signature)
            .unwrap();
    }
}
