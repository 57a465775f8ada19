//! Moving records to the unit: what arrives is taken in only where it is proved, and the receipt brings
//! the post to know it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use age::Encryptor;
use age::x25519::Recipient;
use panah::vault::{
    Batch, Content, DataFolder, FileVerdict, History, List, ManifestFault, Mode, NoteFault,
    OpenError, OpenedBy, Outcome, ReceiptFault, ReceiveError, Received, RecordFault, RecordId,
    Renewal, Skipped, TransferError, Transferred, UnitKey, Vault, decrypt,
};
use tempfile::TempDir;

use crate::fixture::{BINDING, Fixture, fixture, passphrase};
use crate::unit_fixture::{Enrolled, clock, enrol, enrolled, vault};

/// A post, a unit, and a stick between them.
struct Road {
    all: Enrolled,
    stick: TempDir,
}

fn road() -> Road {
    Road {
        all: enrolled(),
        stick: tempfile::tempdir().unwrap(),
    }
}

impl Road {
    fn post(&self) -> &Vault {
        &self.all.laptop.vault
    }

    fn unit(&self) -> &Vault {
        &self.all.unit.vault
    }

    fn seal(&self, body: &str) -> RecordId {
        self.post().seal(Content::record(body), None).unwrap().id
    }

    fn transfer(&self) -> Transferred {
        self.post().transfer(self.stick.path()).unwrap().unwrap()
    }

    fn receive(&self) -> Received {
        self.unit().receive(self.stick.path()).unwrap()
    }

    /// Receives a stick with one transfer on it.
    fn receive_one(&self) -> Batch {
        let mut received = self.receive();
        assert_eq!(received.batches.len(), 1);
        received.batches.pop().unwrap()
    }

    /// What the signed note in a record says: the second custodian can open it.
    fn note(&self, file: &Path) -> Vec<u8> {
        let file = fs::read(file).unwrap();
        decrypt(&file, &self.all.second).unwrap().to_vec()
    }

    /// Whom records are sealed to.
    fn recipients(&self) -> Vec<String> {
        let unit = self.post().unit().unwrap().unwrap();
        unit.recipients.into_iter().map(|one| one.key).collect()
    }

    fn in_quarantine(&self) -> usize {
        let folder = self.all.unit.folder.path().join("quarantine");
        fs::read_dir(folder).map_or(0, |entries| {
            let names = entries.map(|entry| entry.unwrap().file_name());
            names
                .filter(|name| name.to_str().unwrap().ends_with(".refused"))
                .count()
        })
    }
}

fn sealed_to(text: &[u8], recipients: &[String]) -> Vec<u8> {
    let recipients: Vec<Recipient> = recipients.iter().map(|to| to.parse().unwrap()).collect();
    let recipients = recipients.iter().map(|one| one as &dyn age::Recipient);
    let mut file = Vec::new();
    let mut writer = Encryptor::with_recipients(recipients)
        .unwrap()
        .wrap_output(&mut file)
        .unwrap();
    writer.write_all(text).unwrap();
    writer.finish().unwrap();
    file
}

fn outcomes(batch: &Batch) -> Vec<Outcome> {
    batch.files.iter().map(|file| file.outcome).collect()
}

fn record_file(folder: &Path, id: RecordId) -> PathBuf {
    folder.join(format!("{id}.age"))
}

/// Everything below a folder, with its bytes.
fn all_files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), fs::read(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn copy_of(from: &DataFolder) -> (TempDir, DataFolder) {
    let home = tempfile::tempdir().unwrap();
    let to = home.path().join("panah");
    for (path, bytes) in all_files(from.path()) {
        let place = to.join(path.strip_prefix(from.path()).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
    let folder = DataFolder::at(&to, Mode::Live).unwrap().with_clock(clock);
    (home, folder)
}

#[test]
fn a_record_goes_to_the_unit_opens_there_and_the_receipt_comes_back() {
    let road = road();
    let id = road.seal("{\"said\":\"پناه\"}");
    let sent = road.transfer();
    assert_eq!((sent.records, sent.left_out.len()), (1, 0));
    assert_eq!(
        road.all.laptop.names("records").len(),
        1,
        "nothing is deleted"
    );

    let batch = road.receive_one();
    assert!(batch.is_whole(), "{batch:?}");
    assert_eq!(outcomes(&batch), [Outcome::TakenIn]);
    assert_eq!(batch.laptop, Some(road.post().laptop()));
    assert_eq!(batch.history.countersigned(), Some(sent.checkpoint));
    let opened = road.unit().open(id).unwrap();
    assert_eq!(*opened.body, "{\"said\":\"پناه\"}");
    assert_eq!(opened.signed_by, road.post().officer());
    assert_eq!(opened.laptop, Some(road.post().laptop()));
    assert_eq!(road.unit().records().unwrap()[0].opened_by, OpenedBy::Here);
    let looking = road.unit().look_through(1).unwrap();
    assert!(looking.open(id).is_ok());

    let taken = road.post().take_receipts(road.stick.path()).unwrap();
    let [(_, Ok(taken))] = taken.as_slice() else {
        panic!("{taken:?}")
    };
    assert_eq!(
        (taken.confirmed, taken.countersigned),
        (1, Some(sent.checkpoint))
    );
    assert!(road.post().stub(id).unwrap().unwrap().received.is_some());
    assert!(road.post().transfer(road.stick.path()).unwrap().is_none());
    assert!(road.post().settle().strange.is_empty() && road.unit().settle().strange.is_empty());
}

/// Fault cases 29 and 35 of a transfer that was received before: nothing changes.
#[test]
fn receiving_again_changes_nothing_and_gives_a_receipt_again() {
    let road = road();
    let id = road.seal("{}");
    road.transfer();
    road.receive();
    let kept = |name: &str| fs::read(road.all.unit.folder.path().join(name)).unwrap();
    let names = [
        format!("records/{id}.age"),
        format!("records/{id}.kept"),
        "unit/laptops".to_owned(),
        "unit/seen".to_owned(),
    ];
    let before: Vec<_> = names.iter().map(|name| kept(name)).collect();
    let again = road.receive();
    assert_eq!(outcomes(&again.batches[0]), [Outcome::HereAlready]);
    assert!(matches!(again.batches[0].history, History::SeenBefore(_)));
    assert_eq!(again.receipts.len(), 1);
    let after: Vec<_> = names.iter().map(|name| kept(name)).collect();
    assert_eq!(after, before);
    assert_eq!(road.in_quarantine(), 0);
    // The second receipt says nothing that the first does not.
    let taken = road.post().take_receipts(road.stick.path()).unwrap();
    assert_eq!(taken.iter().filter(|(_, taken)| taken.is_ok()).count(), 1);
    assert!(
        taken
            .iter()
            .any(|(_, taken)| matches!(taken, Err(ReceiptFault::NothingNew)))
    );
}

#[test]
fn a_laptop_that_works_alone_says_what_to_do_instead() {
    let alone = fixture();
    let stick = tempfile::tempdir().unwrap();
    let refused = alone.vault.transfer(stick.path()).unwrap_err();
    assert!(matches!(refused, TransferError::Solo));
    assert!(refused.help().contains("panah backup"));
    let refused = alone.vault.receive(stick.path()).unwrap_err();
    assert!(matches!(refused, ReceiveError::NotTheUnit));
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
    let road = road();
    let inside = road.all.laptop.folder.path().join("records");
    let refused = road.post().transfer(&inside).unwrap_err();
    assert!(matches!(refused, TransferError::Inside(_)));
}

/// Fault case 26: truncated at a chunk's border, the last chunk gone, a byte more, two files joined.
#[test]
fn a_damaged_record_is_set_aside_and_the_post_hears_of_it() {
    let road = road();
    let ids: Vec<_> = (0..5).map(|n| road.seal(&n.to_string())).collect();
    let sent = road.transfer();
    let whole = fs::read(record_file(&sent.folder, ids[0])).unwrap();
    let header = whole.windows(5).position(|at| at == b"\n--- ").unwrap();
    let payload = header
        + whole[header + 1..]
            .iter()
            .position(|b| *b == b'\n')
            .unwrap()
        + 2;
    let chunk = payload + 16 + (64 << 10) + 16;
    let changed = [
        whole[..chunk].to_vec(),
        whole[..payload + 16].to_vec(),
        [whole.as_slice(), b"\n"].concat(),
        [whole.as_slice(), whole.as_slice()].concat(),
    ];
    for (id, bytes) in ids.iter().zip(changed) {
        fs::write(record_file(&sent.folder, *id), bytes).unwrap();
    }
    let batch = road.receive_one();
    let damaged = Outcome::Quarantined(RecordFault::Damaged);
    assert_eq!(batch.count(|outcome| outcome == damaged), 4);
    assert_eq!(batch.count(Outcome::is_accepted), 1);
    assert_eq!(batch.missing.len(), 4, "they came with other bytes");
    assert_eq!(road.in_quarantine(), 4);
    assert!(!batch.is_whole());
    assert_eq!(road.unit().records().unwrap().len(), 1);
    // What is sent once more is whole, and is taken in.
    road.post().take_receipts(road.stick.path()).unwrap();
    let again = road.transfer();
    assert_eq!(again.records, 4);
    let received = road.receive();
    let newest = received.batches.last().unwrap();
    assert_eq!(outcomes(newest), [Outcome::TakenIn; 4]);
}

/// Fault case 27: an age file that a stranger made with the public keys.
#[test]
fn what_nobody_known_signed_is_not_authentic() {
    let road = road();
    let id = road.seal("{}");
    let to = road.recipients();
    let stranger = vault(Mode::Live);
    enrol_elsewhere(&stranger);
    let theirs = stranger.vault.seal(Content::record("{}"), None).unwrap();
    let theirs = fs::read(stranger.record(theirs.id)).unwrap();
    let note = road.note(&road.all.laptop.record(id));
    let text = String::from_utf8(note).unwrap();
    let unsigned = text.split_once("\n\n").unwrap().0;
    let altered = text.replacen("\"body\":{}", "\"body\":[]", 1);
    let files = [
        (sealed_to(b"anything", &to), RecordFault::Unsigned),
        (sealed_to(unsigned.as_bytes(), &to), RecordFault::Unsigned),
        (sealed_to(altered.as_bytes(), &to), RecordFault::Altered),
        (sealed_to(b"\xff\n\n", &to), RecordFault::Malformed),
        (theirs, RecordFault::NotForUs),
        (b"no age file".to_vec(), RecordFault::NotAge),
        (Vec::new(), RecordFault::Empty),
    ];
    for (n, (file, _)) in files.iter().enumerate() {
        fs::write(road.stick.path().join(format!("{n:032x}.age")), file).unwrap();
    }
    let batch = road.receive_one();
    let found: Vec<_> = batch.files.iter().map(|file| file.outcome).collect();
    let expected: Vec<_> = files
        .iter()
        .map(|(_, fault)| Outcome::Quarantined(*fault))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(road.in_quarantine(), files.len());
    assert!(road.unit().records().unwrap().is_empty());
    let again = road.receive_one();
    assert!(
        again
            .files
            .iter()
            .all(|file| matches!(file.outcome, Outcome::QuarantinedBefore(_)))
    );
    assert_eq!(road.in_quarantine(), files.len());
}

/// A unit of its own for a laptop.
fn enrol_elsewhere(laptop: &Fixture) {
    let (unit, made) = crate::unit_fixture::unit();
    enrol(&unit.vault, &made.second, &made.note, &laptop.vault);
}

/// Fault case 27, its unknown signature: the right recipients, and a laptop that never was enrolled.
#[test]
fn a_record_of_a_laptop_that_is_not_enrolled_waits_in_quarantine() {
    let road = road();
    let stranger = vault(Mode::Live);
    stranger
        .vault
        .begin_enrolment(road.all.note.as_bytes())
        .unwrap();
    let request = stranger.vault.enrolment_request().unwrap();
    let codes = crate::unit_fixture::codes(road.unit(), &road.all.second, &request);
    stranger.vault.finish_enrolment(&codes).unwrap();
    stranger.vault.seal(Content::record("{}"), None).unwrap();
    // The unit that lost its register of laptops knows nobody.
    let register = road.all.unit.folder.path().join("unit/laptops");
    let known = fs::read(&register).unwrap();
    fs::remove_file(&register).unwrap();
    stranger.vault.transfer(road.stick.path()).unwrap().unwrap();
    let batch = road.receive_one();
    assert_eq!(batch.list, List::Refused(ManifestFault::UnknownLaptop));
    let unknown = RecordFault::UnknownSigner;
    assert_eq!(outcomes(&batch), [Outcome::Quarantined(unknown)]);
    // Once the laptop is known, the same file is taken in, and quarantine lets it go.
    fs::write(&register, known).unwrap();
    let batch = road.receive_one();
    assert_eq!(outcomes(&batch), [Outcome::TakenIn]);
    assert_eq!(road.in_quarantine(), 0);
}

/// Fault cases 31 and 32 as they arrive: refused by caps, at once, and without a stack overflow.
#[test]
fn monstrous_texts_are_set_aside_at_once() {
    let road = road();
    let to = road.recipients();
    let signed = |text: &str| format!("panah-record/v2\n{text}\n\n— off/1 AAAA\n");
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000));
    let mut texts = vec![
        signed(&deep("[", "]")),
        signed(&deep("{\"a\":", "}")),
        signed(&format!("{{\"body\":\"{}\"}}", "a".repeat(20 << 20))),
        format!("{}{}", signed("{}"), "— off/1 AAAA\n".repeat(10_000)),
    ];
    for value in ["1e400", "-0", "NaN", "\"\\ud800\""] {
        texts.push(signed(&format!("{{\"body\":{value}}}")));
    }
    texts.push(signed("{\"body\":1,\"body\":1}"));
    texts.push(signed("{\"body\":1,\"unknown\":1}"));
    for (n, text) in texts.iter().enumerate() {
        let place = road.stick.path().join(format!("{n:032x}.age"));
        fs::write(place, sealed_to(text.as_bytes(), &to)).unwrap();
    }
    fs::File::create(road.stick.path().join(format!("{:032x}.age", 99)))
        .unwrap()
        .set_len(100 << 20)
        .unwrap();
    let received = road.receive();
    let batch = &received.batches[0];
    assert_eq!(batch.files.len(), texts.len());
    for file in &batch.files {
        assert_eq!(
            file.outcome.fault().unwrap().word(),
            "malformed",
            "{file:?}"
        );
    }
    let [(_, why)] = received.skipped.as_slice() else {
        panic!("{:?}", received.skipped)
    };
    assert_eq!(*why, Skipped::TooLarge);
}

/// Fault case 28: a valid signature, sealed anew to another set of recipients.
#[test]
fn a_forwarded_record_is_set_aside_as_such() {
    let road = road();
    let id = road.seal("{}");
    let note = road.note(&road.all.laptop.record(id));
    let mut to = road.recipients();
    to.truncate(1);
    let place = record_file(road.stick.path(), id);
    fs::write(&place, sealed_to(&note, &to)).unwrap();
    let batch = road.receive_one();
    let forwarded = RecordFault::Forwarded;
    assert_eq!(outcomes(&batch), [Outcome::Quarantined(forwarded)]);
    // Asked for by itself it is shown, and said to be what it is.
    let examined = road.unit().examine(&place).unwrap();
    assert!(matches!(examined.verdict, FileVerdict::Forwarded(_)));
    // It does not keep the right one out.
    road.transfer();
    assert_eq!(road.receive().batches[1].count(Outcome::is_accepted), 1);
}

/// Closes one draft twice, at the laptop and at a copy of it, with different content: as when a backup
/// is worked with. Both records are authentic, and bear one id. Gives their files.
fn two_of_one_id(road: &Road) -> (RecordId, Vec<u8>, Vec<u8>) {
    let draft = road.post().begin_draft(BINDING).ok().unwrap();
    let (_home, copy) = copy_of(&road.all.laptop.folder);
    let twin = Vault::unlock(&copy, &passphrase()).ok().unwrap();
    let resumed = twin.resume(draft.id()).ok().unwrap();
    let there = Content::record(r#"{"n":2}"#);
    let there = twin.seal(there, Some(resumed.draft)).unwrap().id;
    let here = Content::record(r#"{"n":1}"#);
    let here = road.post().seal(here, Some(draft)).unwrap().id;
    assert_eq!(here, there);
    let file_in = |at: &DataFolder| fs::read(record_file(&at.path().join("records"), here));
    (
        here,
        file_in(&road.all.laptop.folder).unwrap(),
        file_in(&copy).unwrap(),
    )
}

fn on_stick(road: &Road, number: u32, bytes: &[u8]) -> PathBuf {
    let path = road.stick.path().join(format!("{number:032x}.age"));
    fs::write(&path, bytes).unwrap();
    path
}

/// Fault case 29, both new: the same id twice, and two different signed notes.
#[test]
fn two_records_with_one_id_are_both_set_aside_until_the_unit_settles_it() {
    let road = road();
    let (id, one, other) = two_of_one_id(&road);
    let (first, second) = (on_stick(&road, 1, &one), on_stick(&road, 2, &other));
    for round in 0..2 {
        let faults: Vec<_> = outcomes(&road.receive_one());
        let faults: Vec<_> = faults.iter().map(|outcome| outcome.fault()).collect();
        assert_eq!(faults, [Some(RecordFault::TwoOfOneId); 2], "{round}");
        assert_eq!(road.in_quarantine(), 2);
        assert!(matches!(
            road.unit().open(id),
            Err(OpenError::NoSuchRecord(_))
        ));
    }
    // One of them alone is not taken in later either.
    fs::remove_file(&first).unwrap();
    assert_eq!(road.receive_one().count(Outcome::is_accepted), 0);

    let settled = road.unit().settle_for_file(&second).unwrap();
    assert_eq!((settled.record, settled.set_aside), (id, 1));
    assert_eq!(*road.unit().open(id).unwrap().body, r#"{"n":2}"#);
    assert_eq!(road.in_quarantine(), 1);
    // The one that does not hold stands in the way no more.
    on_stick(&road, 1, &one);
    let two = RecordFault::TwoOfOneId;
    assert_eq!(
        outcomes(&road.receive_one()),
        [Outcome::QuarantinedBefore(two), Outcome::HereAlready]
    );
    assert!(road.unit().open(id).is_ok());
    let again = road.unit().settle_for_file(&second).err().unwrap();
    assert!(matches!(again, ReceiveError::NotDisputed(_)), "{again}");
}

/// Fault case 29, against what was received before: neither is shown until it is settled, either way.
#[test]
fn a_second_record_with_the_id_of_one_that_is_here_is_settled_either_way() {
    let road = road();
    let (id, one, other) = two_of_one_id(&road);
    let first = on_stick(&road, 1, &one);
    road.receive();
    assert_eq!(*road.unit().open(id).unwrap().body, r#"{"n":1}"#);
    fs::remove_file(&first).unwrap();
    let second = on_stick(&road, 2, &other);
    let two = RecordFault::TwoOfOneId;
    assert_eq!(outcomes(&road.receive_one()), [Outcome::Quarantined(two)]);
    let refused = road.unit().open(id).err().unwrap();
    assert!(
        matches!(refused, OpenError::Refused { fault, .. } if fault == two),
        "{refused}"
    );
    let again = road.receive_one();
    assert_eq!(outcomes(&again), [Outcome::QuarantinedBefore(two)]);

    assert_eq!(road.unit().settle_for_first(id).unwrap().set_aside, 1);
    assert_eq!(*road.unit().open(id).unwrap().body, r#"{"n":1}"#);
    assert_eq!(
        outcomes(&road.receive_one()),
        [Outcome::QuarantinedBefore(two)]
    );
    assert!(road.unit().open(id).is_ok(), "it is settled for good");

    // A third of its kind begins another dispute; this time the newcomer holds.
    assert!(matches!(
        road.unit().settle_for_file(&second),
        Err(ReceiveError::NotDisputed(_))
    ));
}

/// What was received first goes into quarantine where the other holds, sealed to the unit.
#[test]
fn the_one_that_came_later_may_hold() {
    let road = road();
    let (id, one, other) = two_of_one_id(&road);
    on_stick(&road, 1, &one);
    road.receive();
    let second = on_stick(&road, 2, &other);
    road.receive();
    road.unit().settle_for_file(&second).unwrap();
    assert_eq!(*road.unit().open(id).unwrap().body, r#"{"n":2}"#);
    assert_eq!(road.in_quarantine(), 1);
    let aside = road.all.unit.folder.path().join("quarantine");
    let (path, _) = all_files(&aside)
        .into_iter()
        .find(|(path, _)| path.extension().is_some_and(|ending| ending == "refused"))
        .unwrap();
    assert_eq!(road.note(&path), {
        let first = on_stick(&road, 3, &one);
        road.note(&first)
    });
    let nobody = road.unit().settle_for_file(&path).err().unwrap();
    assert!(matches!(nobody, ReceiveError::NotDisputed(_)), "{nobody}");
}

/// Fault case 21 at the unit, and 18: who has left and an older file of the unit are named.
#[test]
fn the_unit_hears_of_an_officer_who_has_left_and_of_an_older_file() {
    let road = road();
    road.seal("{}");
    road.transfer();
    let batch = road.receive_one();
    assert_eq!((batch.gone_officers, batch.older_note), (vec![], None));
    let officer = road.post().officer();
    let renewal = Renewal {
        from: "2026-01-01".to_owned(),
        until: "2027-12-31".to_owned(),
        key: UnitKey::Kept,
        second_key: None,
        left: [officer].into(),
        retain_days: None,
    };
    road.unit().renew_unit(&renewal).unwrap();
    // The post has not heard of it, and goes on.
    road.seal("{}");
    let sent = road.transfer();
    let received = road.receive();
    let batch = received
        .batches
        .iter()
        .find(|one| one.folder.path() == sent.folder);
    let batch = batch.unwrap();
    assert_eq!(batch.gone_officers, [officer]);
    assert_eq!(batch.older_note, Some((1, 2)));
    assert_eq!(
        batch.count(Outcome::is_accepted),
        2,
        "nothing is lost by it"
    );
}

/// The same signed note sealed anew is the same record: whichever came first, nothing changes.
#[test]
fn a_record_that_was_sealed_anew_is_here_already() {
    let road = road();
    let id = road.seal("{}");
    let sent = road.transfer();
    let note = road.note(&record_file(&sent.folder, id));
    let copy = on_stick(&road, 7, &sealed_to(&note, &road.recipients()));
    // The copy alone comes first, and the original after it.
    let original = fs::read(record_file(&sent.folder, id)).unwrap();
    fs::remove_file(record_file(&sent.folder, id)).unwrap();
    let first: Vec<_> = road.receive().batches;
    let taken: usize = first
        .iter()
        .map(|batch| batch.count(|one| one == Outcome::TakenIn))
        .sum();
    assert_eq!(taken, 1);
    fs::write(record_file(&sent.folder, id), original).unwrap();
    for _ in 0..2 {
        let received = road.receive();
        let all = received.batches.iter().flat_map(outcomes);
        assert_eq!(all.collect::<Vec<_>>(), [Outcome::HereAlready; 2]);
        assert_eq!(road.in_quarantine(), 0);
        assert!(road.unit().open(id).is_ok());
    }
    drop(copy);
}

/// Fault case 29, the same bytes twice: skipped.
#[test]
fn the_same_bytes_twice_are_one_record() {
    let road = road();
    let id = road.seal("{}");
    let sent = road.transfer();
    let place = record_file(&sent.folder, id);
    fs::copy(&place, sent.folder.join(format!("{:032x}.age", 1))).unwrap();
    let batch = road.receive_one();
    assert_eq!(batch.count(|outcome| outcome == Outcome::TakenIn), 1);
    assert_eq!(batch.count(|outcome| outcome == Outcome::HereAlready), 1);
    assert_eq!(road.in_quarantine(), 0);
}

/// Fault case 30: signed by one officer, and another one's name in the field.
#[test]
fn a_record_in_another_officers_name_is_refused() {
    let road = road();
    let other = passphrase_of("other words that nobody guesses");
    let colleague = road.post().add_officer("badge 8", &other).unwrap();
    let id = road.seal("{}");
    let sent = road.transfer();
    assert_eq!(road.receive_one().new_officers, [colleague]);
    let note = String::from_utf8(road.note(&record_file(&sent.folder, id))).unwrap();
    let own = road.post().officer().to_string();
    let field = note.replacen(
        &format!("\"officer\":\"{own}\""),
        &format!("\"officer\":\"{colleague}\""),
        1,
    );
    let everywhere = note.replace(&own, &colleague.to_string());
    assert_ne!(field, note);
    let to = road.recipients();
    for text in [field, everywhere] {
        fs::remove_dir_all(road.stick.path()).unwrap();
        fs::create_dir(road.stick.path()).unwrap();
        fs::write(
            road.stick.path().join(format!("{:032x}.age", 1)),
            sealed_to(text.as_bytes(), &to),
        )
        .unwrap();
        let fault = outcomes(&road.receive_one())[0].fault().unwrap();
        assert!(
            matches!(fault, RecordFault::UnknownSigner | RecordFault::Altered),
            "{fault}"
        );
    }
}

fn passphrase_of(text: &str) -> panah::vault::Passphrase {
    panah::vault::Passphrase::typed(text.to_owned()).unwrap()
}

/// Fault case 20: an exercise goes nowhere near real records, and the reverse.
#[test]
fn an_exercise_is_not_taken_in_among_real_records() {
    let road = road();
    let exercise = vault(Mode::Training);
    let made = exercise
        .vault
        .make_unit(&crate::unit_fixture::plan())
        .unwrap();
    let laptop = vault(Mode::Training);
    enrol(&exercise.vault, &made.second, &made.note, &laptop.vault);
    let id = laptop.vault.seal(Content::record("{}"), None).unwrap().id;
    let sent = laptop.vault.transfer(road.stick.path()).unwrap().unwrap();
    // Even sealed to the real unit by whoever can open it.
    let note = decrypt(
        &fs::read(record_file(&sent.folder, id)).unwrap(),
        &made.second,
    )
    .unwrap();
    let anew = sealed_to(&note, &road.recipients());
    fs::write(sent.folder.join(format!("{:032x}.age", 1)), anew).unwrap();
    let batch = road.receive_one();
    assert_eq!(batch.count(Outcome::is_accepted), 0);
    assert!(matches!(batch.list, List::Refused(_)));
    assert!(road.unit().records().unwrap().is_empty());
    let training = exercise.vault.receive(road.stick.path()).unwrap();
    assert_eq!(training.batches[0].count(Outcome::is_accepted), 1);
}

/// Fault case 33: what a stick may hold besides.
#[test]
#[cfg(target_os = "linux")]
fn nothing_strange_on_a_stick_is_read_or_followed() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let road = road();
    let id = road.seal("{}");
    let sent = road.transfer();
    let at = |name: &str| sent.folder.join(name);
    let target = record_file(&sent.folder, id);
    symlink(&target, at(&format!("{:032x}.age", 1))).unwrap();
    symlink("/dev/zero", at(&format!("{:032x}.age", 2))).unwrap();
    symlink(road.stick.path(), at("loop")).unwrap();
    let pipe = at(&format!("{:032x}.age", 3));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let _socket = UnixListener::bind(at(&format!("{:032x}.age", 4))).unwrap();
    fs::create_dir(at(&format!("{:032x}.age", 5))).unwrap();
    for name in [
        "-rf",
        "a\nb.age",
        "\u{1b}[2J.age",
        &"n".repeat(255),
        "..age",
    ] {
        fs::write(at(name), "x").unwrap();
    }
    fs::write(sent.folder.join(OsStr::from_bytes(b"\xff\xfe.age")), "x").unwrap();
    fs::File::create(at(&format!("{:032x}.age", 6)))
        .unwrap()
        .set_len((32 << 20) + 1)
        .unwrap();
    let around = all_files_of_home(&road);
    let received = road.receive();
    assert_eq!(outcomes(&received.batches[0]), [Outcome::TakenIn]);
    let told = |why: Skipped| {
        received
            .skipped
            .iter()
            .filter(|(_, one)| *one == why)
            .count()
    };
    assert_eq!(told(Skipped::Link), 3, "{:?}", received.skipped);
    assert_eq!(told(Skipped::NotAFile), 2);
    assert_eq!(told(Skipped::Folder), 1);
    assert_eq!(told(Skipped::TooLarge), 1);
    assert_eq!(told(Skipped::StrangeName), 6);
    for (place, _) in &received.skipped {
        assert!(!place.to_string().contains(char::is_control));
    }
    assert_eq!(
        all_files_of_home(&road),
        around,
        "nothing beside the data folder"
    );
}

/// What lies beside the unit's data folder.
#[cfg(target_os = "linux")]
fn all_files_of_home(road: &Road) -> Vec<PathBuf> {
    let entries = fs::read_dir(road.all.unit.home.path()).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// Fault case 34: a stick whose files change while they are read. What is taken in is what was judged.
#[test]
fn a_file_that_changes_while_it_is_read_is_never_taken_in_unjudged() {
    let road = road();
    let ids: Vec<_> = (0..6).map(|n| road.seal(&n.to_string())).collect();
    let sent = road.transfer();
    let whole: Vec<_> = ids
        .iter()
        .map(|id| fs::read(record_file(&sent.folder, *id)).unwrap())
        .collect();
    let changing = std::sync::atomic::AtomicBool::new(true);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while changing.load(std::sync::atomic::Ordering::Relaxed) {
                for (id, bytes) in ids.iter().zip(&whole) {
                    let place = record_file(&sent.folder, *id);
                    fs::write(&place, &bytes[..bytes.len() / 2]).unwrap();
                    fs::write(&place, bytes).unwrap();
                }
            }
        });
        for _ in 0..5 {
            let received = road.unit().receive(road.stick.path());
            for file in received.iter().flat_map(|one| &one.batches[0].files) {
                let is_whole = file.id.is_some();
                assert_eq!(file.outcome.is_accepted(), is_whole, "{file:?}");
            }
        }
        changing.store(false, std::sync::atomic::Ordering::Relaxed);
    });
    road.receive();
    for id in ids {
        assert!(road.unit().open(id).is_ok());
    }
}

/// Fault case 35: the stick was pulled out before the list was written.
#[test]
fn without_its_list_each_record_is_still_judged_by_itself() {
    let road = road();
    road.seal("1");
    road.seal("2");
    let sent = road.transfer();
    fs::remove_file(sent.folder.join("manifest.note")).unwrap();
    let received = road.receive();
    let batch = &received.batches[0];
    assert_eq!((batch.list, batch.is_whole()), (List::Missing, false));
    assert_eq!(outcomes(batch), [Outcome::TakenIn; 2]);
    assert_eq!(batch.history, History::NotTold);
    // The receipt finds its way all the same, and countersigns nothing.
    assert_eq!(received.receipts.len(), 1);
    let taken = road.post().take_receipts(road.stick.path()).unwrap();
    let (_, Ok(taken)) = &taken[0] else {
        panic!("{taken:?}")
    };
    assert_eq!((taken.confirmed, taken.countersigned), (2, None));
}

/// Fault case 35, its other half: the list is there, and files are not.
#[test]
fn what_the_list_names_and_did_not_come_is_told() {
    let road = road();
    let ids = [road.seal("1"), road.seal("2")];
    let sent = road.transfer();
    fs::remove_file(record_file(&sent.folder, ids[1])).unwrap();
    fs::remove_file(sent.folder.join("audit.log")).unwrap();
    let batch = road.receive_one();
    assert_eq!(
        batch.missing,
        [format!("{}.age", ids[1]), "audit.log".to_owned()]
    );
    assert_eq!(
        batch.history,
        History::DidNotCome {
            came: sent.checkpoint
        }
    );
    assert!(!batch.is_whole());
}

#[test]
fn a_list_that_was_altered_or_is_not_signed_is_not_gone_by() {
    let road = road();
    road.seal("1");
    let sent = road.transfer();
    let place = sent.folder.join("manifest.note");
    let whole = fs::read_to_string(&place).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let without = |name: &str| {
        let kept = lines.iter().filter(|line| !line.contains(name));
        kept.fold(String::new(), |text, line| text + line + "\n")
    };
    for (text, fault) in [
        (
            whole.replacen("\"serial\":1", "\"serial\":2", 1),
            NoteFault::Altered,
        ),
        (without("— laptop/"), NoteFault::UnknownSigner),
        (without("— off/"), NoteFault::UnknownSigner),
        (without("— "), NoteFault::Unsigned),
        ("\u{1b}[2J".to_owned(), NoteFault::Malformed),
    ] {
        fs::write(&place, text).unwrap();
        let batch = road.receive_one();
        assert_eq!(batch.list, List::Refused(fault.into()));
        assert_eq!(batch.count(Outcome::is_accepted), 1);
        assert_eq!(batch.history, History::NotTold);
    }
}

/// Fault case 38: everything on the laptop is put back as it was yesterday, and the unit has seen more.
#[test]
fn a_log_that_was_rolled_back_or_went_on_differently_is_told_and_not_countersigned() {
    let road = road();
    road.seal("1");
    let (_home, yesterday) = copy_of(&road.all.laptop.folder);
    road.seal("2");
    let today = road.transfer();
    assert!(road.receive_one().is_whole());
    fs::remove_dir_all(&today.folder).unwrap();

    // Rolled back: shorter than what the unit has seen.
    let back = Vault::unlock(&yesterday, &passphrase()).ok().unwrap();
    let sent = back.transfer(road.stick.path()).unwrap().unwrap();
    let rolled_back = |came| History::RolledBack {
        known: today.checkpoint,
        came,
    };
    let received = road.receive();
    assert_eq!(received.batches[0].history, rolled_back(sent.checkpoint));
    let taken = road.post().take_receipts(road.stick.path()).unwrap();
    assert!(taken.iter().all(
        |(_, taken)| !matches!(taken, Ok(taken) if taken.countersigned == Some(sent.checkpoint))
    ));
    fs::remove_dir_all(&sent.folder).unwrap();

    // Gone on differently: longer, and not what follows from it.
    while back.checkpoint().unwrap().head.size <= today.checkpoint.size {
        back.seal(Content::record("3"), None).unwrap();
    }
    let sent = back.transfer(road.stick.path()).unwrap().unwrap();
    let received = road.receive();
    let batch = &received.batches[0];
    assert_eq!(batch.history, rolled_back(sent.checkpoint));
    assert!(batch.history.is_alarm() && !batch.is_whole());
    assert!(
        batch.count(Outcome::is_accepted) > 1,
        "records are judged by themselves"
    );
    // What is right goes on from what was known.
    fs::remove_dir_all(&sent.folder).unwrap();
    road.seal("4");
    let sent = road.transfer();
    let known = Some(today.checkpoint);
    let head = sent.checkpoint;
    assert_eq!(road.receive_one().history, History::GoesOn { head, known });
}

#[test]
fn a_log_with_an_altered_entry_is_not_countersigned() {
    let road = road();
    road.seal("1");
    let sent = road.transfer();
    let place = sent.folder.join("audit.log");
    let mut log = fs::read(&place).unwrap();
    let middle = log.len() / 2;
    log[middle] ^= 1;
    fs::write(&place, log).unwrap();
    // It is not the one that the list names.
    let batch = road.receive_one();
    assert!(matches!(batch.history, History::DidNotCome { .. }));
    assert_eq!(batch.missing, ["audit.log"]);
}

#[test]
fn two_transfers_of_one_laptop_are_received_in_their_order() {
    let road = road();
    road.seal("1");
    let first = road.transfer();
    road.seal("2");
    let second = road.transfer();
    assert_eq!(second.records, 2, "nothing was confirmed in between");
    let received = road.receive();
    let heads: Vec<_> = received
        .batches
        .iter()
        .map(|batch| batch.history.countersigned())
        .collect();
    assert_eq!(heads, [Some(first.checkpoint), Some(second.checkpoint)]);
    assert_eq!(
        received.batches[1].count(|one| one == Outcome::HereAlready),
        1
    );
}

#[test]
fn a_colleagues_record_is_sent_too_and_marked_when_they_unlock() {
    let road = road();
    let words = passphrase_of("other words that nobody guesses");
    road.post().add_officer("badge 8", &words).unwrap();
    let folder = &road.all.laptop.folder;
    let colleague = Vault::unlock(folder, &words).ok().unwrap();
    let theirs = colleague.seal(Content::record("1"), None).unwrap().id;
    assert_eq!(road.transfer().records, 1);
    let batch = road.receive_one();
    assert_eq!(batch.files[0].officer, Some(colleague.officer()));
    road.post().take_receipts(road.stick.path()).unwrap();
    assert!(road.post().transfer(road.stick.path()).unwrap().is_none());
    assert_eq!(colleague.stub(theirs).unwrap().unwrap().received, None);
    let colleague = Vault::unlock(folder, &words).ok().unwrap();
    assert!(colleague.settled().troubles.is_empty());
    let stub = colleague.stub(theirs).unwrap().unwrap();
    assert_eq!(stub.received.as_deref(), Some(crate::unit_fixture::NOW));
}

#[test]
fn a_receipt_that_is_forged_altered_or_not_ours_changes_nothing() {
    let road = road();
    let id = road.seal("1");
    road.transfer();
    let receipt = road.receive().receipts.pop().unwrap();
    let text = fs::read_to_string(receipt.path()).unwrap();
    let other = other_receipt(&road);
    fs::remove_file(receipt.path()).unwrap();
    let place = road.stick.path().join("receipt-00000000-00000000.note");
    let unsigned = text.split_once("\n\n").unwrap().0.to_owned();
    for (text, word) in [
        (
            text.replacen("\"refused\":[]", "\"refused\":[ ]", 1),
            "altered",
        ),
        (unsigned, "unsigned"),
        (other, "other_laptop"),
        ("nothing".to_owned(), "unsigned"),
    ] {
        fs::write(&place, text).unwrap();
        let taken = road.post().take_receipts(road.stick.path()).unwrap();
        let (_, Err(fault)) = &taken[0] else {
            panic!("{word}: {taken:?}")
        };
        assert_eq!(fault.word(), word);
        assert_eq!(road.post().stub(id).unwrap().unwrap().received, None);
    }
    let stranger = vault(Mode::Live);
    let (unit, made) = crate::unit_fixture::unit();
    enrol(&unit.vault, &made.second, &made.note, &stranger.vault);
    let stick = tempfile::tempdir().unwrap();
    stranger.vault.seal(Content::record("1"), None).unwrap();
    stranger.vault.transfer(stick.path()).unwrap();
    let forged = unit.vault.receive(stick.path()).unwrap().receipts;
    fs::copy(forged[0].path(), &place).unwrap();
    let taken = road.post().take_receipts(road.stick.path()).unwrap();
    assert_eq!(taken[0].1.as_ref().unwrap_err().word(), "unknown_signer");
}

/// A genuine receipt of the same unit for another laptop.
fn other_receipt(road: &Road) -> String {
    let laptop = vault(Mode::Live);
    enrol(road.unit(), &road.all.second, &road.all.note, &laptop.vault);
    let stick = tempfile::tempdir().unwrap();
    laptop.vault.seal(Content::record("1"), None).unwrap();
    laptop.vault.transfer(stick.path()).unwrap();
    let receipts = road.unit().receive(stick.path()).unwrap().receipts;
    fs::read_to_string(receipts[0].path()).unwrap()
}

#[test]
fn an_older_receipt_is_told_as_such() {
    let road = road();
    road.seal("1");
    road.transfer();
    let first = road.receive().receipts.pop().unwrap();
    let kept = fs::read(first.path()).unwrap();
    road.post().take_receipts(road.stick.path()).unwrap();
    road.seal("2");
    road.transfer();
    road.receive();
    road.post().take_receipts(road.stick.path()).unwrap();
    let stick = tempfile::tempdir().unwrap();
    fs::write(stick.path().join(first.path().file_name().unwrap()), kept).unwrap();
    let taken = road.post().take_receipts(stick.path()).unwrap();
    assert!(matches!(taken[0].1, Err(ReceiptFault::Older)), "{taken:?}");
}

#[test]
fn one_file_is_judged_by_itself_wherever_it_lies() {
    let road = road();
    let id = road.seal("{\"a\":1}");
    let file = road.all.laptop.record(id);
    let examined = road.unit().examine(&file).unwrap();
    let FileVerdict::Authentic(opened) = examined.verdict else {
        panic!("not authentic")
    };
    assert_eq!((opened.id, &**opened.body), (id, "{\"a\":1}"));
    // The post itself cannot open it; its own records from before it can.
    let refused = road.post().examine(&file).unwrap().verdict;
    assert!(matches!(
        refused,
        FileVerdict::Refused(RecordFault::NotForUs)
    ));
    let alone = fixture();
    let own = alone.vault.seal(Content::record("1"), None).unwrap().id;
    let examined = alone.vault.examine(&alone.record(own)).unwrap();
    assert!(matches!(examined.verdict, FileVerdict::Authentic(_)));
    let missing = road.unit().examine(Path::new("/nowhere/x.age"));
    assert!(matches!(missing, Err(OpenError::Disk(_))));
}

/// What a power cut leaves at the unit: a key without its record, bytes without a reason.
#[test]
fn what_an_interruption_left_at_the_unit_is_swept_away() {
    let road = road();
    let id = road.seal("1");
    road.transfer();
    road.receive();
    let folder = road.all.unit.folder.path();
    fs::remove_file(folder.join(format!("records/{id}.age"))).unwrap();
    fs::create_dir_all(folder.join("quarantine")).unwrap();
    fs::write(folder.join(format!("quarantine/{:032x}.refused", 1)), "x").unwrap();
    let settled = road.unit().settle();
    assert_eq!(settled.swept, 2, "{settled:?}");
    assert!(settled.strange.is_empty());
    assert!(!folder.join(format!("records/{id}.kept")).exists());
    assert_eq!(outcomes(&road.receive_one()), [Outcome::TakenIn]);
}
