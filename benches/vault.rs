//! What the officer waits for: an answer reaching the disk, a record closing and opening. The key
//! derivation, slow on purpose, is measured by itself.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark that fails is to panic"
)]

use divan::{Bencher, black_box};
use panah::vault::{Content, DataFolder, Draft, Mode, Passphrase, Vault};
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
