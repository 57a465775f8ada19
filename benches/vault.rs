//! What the officer waits for: an answer reaching the disk, a record closing and opening. The key
//! derivation, slow on purpose, is measured by itself.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark that fails is to panic"
)]

use std::fs::{self, File};
use std::io::{Read, Write};

use divan::{Bencher, black_box};
use panah::vault::{Content, DataFolder, Deed, Draft, Mode, Passphrase, RecordId, Vault, decrypt};
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn passphrase() -> Passphrase {
    Passphrase::typed("four words that nobody guesses".to_owned()).unwrap()
}

fn vault() -> (TempDir, Vault) {
    let home = tempfile::tempdir_in(".").unwrap();
    let folder = DataFolder::at(home.path().join("panah"), Mode::Live).unwrap();
    let vault = Vault::create(&folder, &passphrase()).ok().unwrap();
    (home, vault)
}

/// A body of 20 kB: a long interview.
fn body() -> String {
    format!("{{\"answers\":\"{}\"}}", "a".repeat(20_000))
}

fn draft(vault: &Vault) -> Draft {
    vault.begin_draft([0; 32]).ok().unwrap()
}

#[divan::bench(sample_count = 10)]
fn unlock(bencher: Bencher) {
    let (_home, vault) = vault();
    bencher.bench_local(|| {
        Vault::unlock(black_box(vault.folder()), &passphrase())
            .ok()
            .unwrap()
    });
}

#[divan::bench]
fn append_an_event(bencher: Bencher) {
    let (_home, vault) = vault();
    let mut draft = draft(&vault);
    bencher.bench_local(|| draft.append(black_box(&[b'a'; 200])).unwrap());
}

#[divan::bench(sample_count = 20)]
fn resume_300_events(bencher: Bencher) {
    let (_home, vault) = vault();
    let mut draft = draft(&vault);
    for _ in 0..300 {
        draft.append(&[b'a'; 200]).unwrap();
    }
    let id = draft.id();
    drop(draft);
    bencher.bench_local(|| vault.resume(black_box(id)).ok().unwrap());
}

#[divan::bench]
fn seal_20_kb(bencher: Bencher) {
    let ((_home, vault), body) = (vault(), body());
    bencher.bench_local(|| vault.seal(Content::record(black_box(&body)), None).unwrap());
}

#[divan::bench]
fn open_20_kb(bencher: Bencher) {
    let (_home, vault) = vault();
    let id = vault.seal(Content::record(&body()), None).unwrap().id;
    bencher.bench_local(|| vault.open(black_box(id)).ok().unwrap());
}

/// What the age library alone takes for a record's plaintext, which is padded to 128 KiB, written to
/// disk and forced there.
#[divan::bench]
fn seal_by_age_alone(bencher: Bencher) {
    let home = tempfile::tempdir_in(".").unwrap();
    let recipient = age::x25519::Identity::generate().to_public();
    let text = vec![b'a'; 128 << 10];
    bencher.bench_local(|| {
        let file = seal_by_age(black_box(&text), &recipient);
        let mut to = File::create(home.path().join("record.age")).unwrap();
        to.write_all(&file).unwrap();
        to.sync_all().unwrap();
    });
}

#[divan::bench]
fn open_by_age_alone(bencher: Bencher) {
    let home = tempfile::tempdir_in(".").unwrap();
    let identity = age::x25519::Identity::generate();
    let path = home.path().join("record.age");
    let file = seal_by_age(&vec![b'a'; 128 << 10], &identity.to_public());
    fs::write(&path, file).unwrap();
    bencher.bench_local(|| {
        let file = fs::read(black_box(&path)).unwrap();
        let decryptor = age::Decryptor::new(file.as_slice()).unwrap();
        let identities = std::iter::once(&identity as &dyn age::Identity);
        let mut text = Vec::new();
        let mut reader = decryptor.decrypt(identities).unwrap();
        reader.read_to_end(&mut text).unwrap();
        text
    });
}

fn seal_by_age(text: &[u8], recipient: &age::x25519::Recipient) -> Vec<u8> {
    let recipients = std::iter::once(recipient as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(recipients).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(text).unwrap();
    writer.finish().unwrap();
    file
}

/// A thousand records opened and verified one after the other, as a list does.
#[divan::bench(sample_count = 5)]
fn open_1000_records(bencher: Bencher) {
    let (_home, vault) = vault();
    let body = body();
    let ids: Vec<RecordId> = (0..1000)
        .map(|_| vault.seal(Content::record(&body), None).unwrap().id)
        .collect();
    bencher.bench_local(|| {
        let looking = vault.look_through(1000).unwrap();
        for id in &ids {
            black_box(looking.open(*id).ok().unwrap());
        }
    });
}

#[divan::bench(sample_count = 5)]
fn verify_a_log_of_100_000_entries(bencher: Bencher) {
    // In memory where there is such a place: making the entries is not what is measured.
    let place = if fs::metadata("/dev/shm").is_ok() {
        "/dev/shm"
    } else {
        "."
    };
    let home = tempfile::tempdir_in(place).unwrap();
    let folder = DataFolder::at(home.path().join("panah"), Mode::Live).unwrap();
    let vault = Vault::create(&folder, &passphrase()).ok().unwrap();
    for _ in 1..100_000 {
        vault.log(&Deed::PostKept).unwrap();
    }
    bencher.bench_local(|| vault.verify_log(None).unwrap());
}

#[divan::bench]
fn add_an_entry_to_the_log(bencher: Bencher) {
    let (_home, vault) = vault();
    bencher.bench_local(|| vault.log(black_box(&Deed::PostKept)).unwrap());
}

/// A header that somebody hostile made large.
#[divan::bench]
fn refuse_a_header_of_1000_stanzas(bencher: Bencher) {
    let stanza = format!("-> X25519 {}\n{}\n", "a".repeat(43), "a".repeat(43));
    let file = format!(
        "age-encryption.org/v1\n{}--- {}\n",
        stanza.repeat(1000),
        "a".repeat(43)
    );
    let identity = age::x25519::Identity::generate().to_string();
    bencher.bench_local(|| decrypt(black_box(file.as_bytes()), &identity).unwrap_err());
}
