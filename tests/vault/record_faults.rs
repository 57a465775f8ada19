//! Records that were changed, cut, forged or passed on: nothing of them is shown, and each is told
//! apart.

use std::fs;
use std::io::Write;
use std::time::{Duration, Instant};

use age::Encryptor;
use age::x25519::Recipient;
use panah::vault::{Content, OpenError, RecordFault, RecordId, decrypt};

use crate::fixture::{Fixture, fixture};

fn sealed(fixture: &Fixture) -> (RecordId, Vec<u8>) {
    let sealed = fixture
        .vault
        .seal(Content::record("{\"answer\":\"yes\"}"), None)
        .unwrap();
    (sealed.id, fs::read(fixture.record(sealed.id)).unwrap())
}

fn fault(fixture: &Fixture, id: RecordId, file: &[u8]) -> Option<RecordFault> {
    fs::write(fixture.record(id), file).unwrap();
    match fixture.vault.open(id) {
        Ok(_) => None,
        Err(OpenError::Refused { file, fault }) => {
            assert_eq!(file.path(), fixture.record(id));
            Some(fault)
        }
        Err(error) => panic!("{error}"),
    }
}

fn text_of(fixture: &Fixture, file: &[u8]) -> Vec<u8> {
    decrypt(file, &fixture.vault.identity_for_paper().unwrap())
        .unwrap()
        .to_vec()
}

fn encrypted(text: &[u8], recipients: &[&Fixture]) -> Vec<u8> {
    let recipients: Vec<Recipient> = recipients
        .iter()
        .map(|to| to.vault.recipient().unwrap().parse().unwrap())
        .collect();
    let recipients = recipients
        .iter()
        .map(|recipient| recipient as &dyn age::Recipient);
    let mut file = Vec::new();
    let mut writer = Encryptor::with_recipients(recipients)
        .unwrap()
        .wrap_output(&mut file)
        .unwrap();
    writer.write_all(text).unwrap();
    writer.finish().unwrap();
    file
}

#[test]
fn a_changed_bit_is_found_wherever_it_is() {
    let fixture = fixture();
    let (id, whole) = sealed(&fixture);
    // Every byte of the header, and one in 31 of what follows.
    let header = 0..1024;
    for at in header.chain((1024..whole.len()).step_by(31)) {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(fault(&fixture, id, &changed).is_some(), "byte {at}");
    }
    assert_eq!(fault(&fixture, id, &whole), None);
}

#[test]
fn a_record_cut_anywhere_is_refused() {
    let fixture = fixture();
    let (id, whole) = sealed(&fixture);
    let identity = fixture.vault.identity_for_paper().unwrap();
    // Every length near either end, and one in 64 between.
    let near = |length: usize, mark: usize| length.abs_diff(mark) < 512;
    for length in 0..whole.len() {
        if length % 64 == 0 || near(length, 0) || near(length, whole.len()) {
            assert!(
                decrypt(&whole[..length], &identity).is_err(),
                "cut to {length}"
            );
        }
    }
    assert_eq!(fault(&fixture, id, b""), Some(RecordFault::Empty));
    assert_eq!(
        fault(&fixture, id, &whole[..whole.len() - 1]),
        Some(RecordFault::Damaged)
    );
}

#[test]
fn what_is_added_to_a_record_is_refused() {
    let fixture = fixture();
    let (id, whole) = sealed(&fixture);
    let added: [&[u8]; 3] = [b"\n", &whole, &vec![0; 70_000]];
    for more in added {
        let joined = [whole.as_slice(), more].concat();
        assert_eq!(fault(&fixture, id, &joined), Some(RecordFault::Damaged));
    }
}

#[test]
fn what_a_stranger_seals_to_the_public_key_is_not_authentic() {
    let (mine, theirs) = (fixture(), fixture());
    let (id, _) = sealed(&mine);
    for text in [
        &b"anything"[..],
        b"",
        b"panah-record/v1\n{}\n",
        b"panah-record/v1\n{}\n\n",
    ] {
        assert_eq!(
            fault(&mine, id, &encrypted(text, &[&mine])),
            Some(RecordFault::Unsigned)
        );
    }
    let (_, other) = sealed(&theirs);
    let passed_on = encrypted(&text_of(&theirs, &other), &[&mine]);
    assert_eq!(
        fault(&mine, id, &passed_on),
        Some(RecordFault::UnknownSigner)
    );
    assert_eq!(fault(&mine, id, &other), Some(RecordFault::NotForUs));
    assert_eq!(
        fault(&mine, id, b"not an age file"),
        Some(RecordFault::NotAge)
    );
    assert_eq!(
        fault(&mine, id, &encrypted(b"\x1b[2J\n\n", &[&mine])),
        Some(RecordFault::Malformed)
    );
    assert_eq!(
        fault(&mine, id, &encrypted(b"\xff\n\n", &[&mine])),
        Some(RecordFault::Malformed)
    );
}

#[test]
fn an_altered_text_or_signature_is_told_as_such() {
    let fixture = fixture();
    let (id, whole) = sealed(&fixture);
    let text = String::from_utf8(text_of(&fixture, &whole)).unwrap();
    let (before, signature) = text.rsplit_once(' ').unwrap();
    let mut other = signature.trim_end().to_owned();
    other.replace_range(20..21, if &other[20..21] == "A" { "B" } else { "A" });
    for altered in [
        text.replacen("\"answer\":\"yes\"", "\"answer\":\"no!\"", 1),
        format!("{before} {other}\n"),
        format!("{before} AAAA\n"),
        format!("{before} ?\n"),
    ] {
        assert_ne!(altered, text);
        let file = encrypted(altered.as_bytes(), &[&fixture]);
        assert_eq!(fault(&fixture, id, &file), Some(RecordFault::Altered));
    }
    assert_eq!(
        fault(&fixture, id, &encrypted(text.as_bytes(), &[&fixture])),
        None
    );
}

#[test]
fn a_record_sealed_anew_to_others_besides_is_flagged() {
    let (mine, theirs) = (fixture(), fixture());
    let (id, whole) = sealed(&mine);
    let forwarded = encrypted(&text_of(&mine, &whole), &[&mine, &theirs]);
    assert_eq!(fault(&mine, id, &forwarded), Some(RecordFault::Forwarded));
}

#[test]
fn a_record_under_another_name_is_told_as_such() {
    let fixture = fixture();
    let ((id, _), (_, other)) = (sealed(&fixture), sealed(&fixture));
    assert_eq!(fault(&fixture, id, &other), Some(RecordFault::OtherId));
}

/// Fault case 25: 17, 1000 and 4000 stanzas, and a header of 10 MB.
#[test]
fn a_monstrous_header_is_refused_at_once() {
    let fixture = fixture();
    let (id, whole) = sealed(&fixture);
    let header_end = whole.windows(4).position(|bytes| bytes == b"--- ").unwrap();
    let stanza = b"-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nhjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE\n";
    for count in [17, 1000, 4000, 100_000] {
        let file = [
            &whole[..header_end],
            &stanza.repeat(count),
            &whole[header_end..],
        ]
        .concat();
        let start = Instant::now();
        assert_eq!(fault(&fixture, id, &file), Some(RecordFault::Header));
        assert!(start.elapsed() < Duration::from_millis(500));
    }
    let endless = [
        b"age-encryption.org/v1\n-> X25519 ".as_slice(),
        &vec![b'a'; 10 << 20],
    ]
    .concat();
    assert_eq!(fault(&fixture, id, &endless), Some(RecordFault::Header));
    fs::write(fixture.record(id), vec![0; (32 << 20) + 1]).unwrap();
    assert!(matches!(fixture.vault.open(id), Err(OpenError::Disk(_))));
    assert!(fixture.vault.records().unwrap()[0].size.is_err());
}
