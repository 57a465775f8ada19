//! The power fails, the terminal is closed, somebody else sits down: what was acknowledged stays.
//!
//! The next prompt is the acknowledgement: whoever sees it may rely on the answer before it.

use std::path::Path;
use std::time::{Duration, Instant};

use panah::vault::{Condition, DataFolder, DraftId, Mode, Passphrase, Vault};
use serde_json::Value as Json;

use crate::seat::{CTRL_C, Entry, Face, Machine, Officer, PASSPHRASE, Pipe, Reply, Shown};

const CTRL_Z: &str = "\u{1a}";

/// One thing done to an item, as a journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Deed {
    act: String,
    item: String,
    what: String,
}

impl Deed {
    /// What the journal will hold once this reply to this item is saved.
    fn of(officer: &Officer, id: &str, face: &Face, reply: &Reply) -> Self {
        let choice = |number: usize| {
            let choice = officer.item(id).choices.get(number - 1);
            choice.map(ToString::to_string).unwrap_or_default()
        };
        let (act, what) = match reply {
            Reply::GoOn => ("answer", "said".to_owned()),
            Reply::One(number) => ("answer", choice(*number)),
            Reply::Several(_) => ("answer", String::new()),
            Reply::Line(text) if face.entry == Entry::Lines => ("line", text.clone()),
            Reply::Line(text) => ("answer", text.clone()),
            Reply::Done => ("heard", String::new()),
            Reply::Menu("menu-declined") => ("decline", String::new()),
            Reply::Menu(_) | Reply::Leave => ("not_known", String::new()),
        };
        Self {
            act: act.to_owned(),
            item: id.to_owned(),
            what,
        }
    }

    /// Reads a stored event; nothing where it is not about an item.
    fn read(event: &[u8]) -> Option<Self> {
        let event: Json = serde_json::from_slice(event).unwrap();
        let act = event.get("act")?;
        // A value stands under the name of its kind.
        let value = act.get("value");
        let value = value
            .and_then(Json::as_object)
            .and_then(|kinds| kinds.values().next());
        let what = match (act.get("text"), value.or(act.get("value"))) {
            (Some(Json::String(text)), _) | (_, Some(Json::String(text))) => text.clone(),
            (_, Some(Json::Number(number))) => number.to_string(),
            _ => String::new(),
        };
        Some(Self {
            act: act.get("act")?.as_str()?.to_owned(),
            item: act.get("item")?.as_str()?.to_owned(),
            what,
        })
    }
}

/// A vault that the test looks into while the program writes to it.
struct Ward {
    machine: Machine,
    vault: Vault,
    officer: Officer,
    acknowledged: Vec<Deed>,
    /// Sent, and not acknowledged yet.
    pending: Option<Deed>,
}

impl Ward {
    fn new(officer: Officer) -> Self {
        let machine = Machine::bare();
        let folder = DataFolder::at(machine.data(), Mode::Live).unwrap();
        let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
        Self {
            vault: Vault::create(&folder, &passphrase).unwrap(),
            machine,
            officer,
            acknowledged: Vec::new(),
            pending: None,
        }
    }

    /// Begins, or goes on with the only draft; returns the first face that is an item's.
    fn sits_down(&self) -> (Pipe, Face) {
        let begun = !self.vault.drafts().unwrap().is_empty();
        let mut pipe = Pipe::at(
            &self.machine,
            if begun {
                &["resume"][..]
            } else {
                &["screen", "adult"]
            },
        );
        loop {
            let face = pipe.face();
            let face = face.unwrap_or_else(|| panic!("it ended:\n{}", pipe.said()));
            match face.entry {
                Entry::Menu => pipe.does(&face, &Reply::One(1)),
                Entry::Message => pipe.does(&face, &Reply::GoOn),
                _ => return (pipe, face),
            }
        }
    }

    /// Answers one face; what it was is pending until the next prompt.
    fn answers(&mut self, pipe: &mut Pipe, face: &Face) {
        let reply = self.reply(face);
        pipe.does(face, &reply);
        if let Shown::Item(id) = self.officer.shown(face) {
            self.pending = Some(Deed::of(&self.officer, &id, face, &reply));
        }
    }

    fn reply(&self, face: &Face) -> Reply {
        let lines = self
            .acknowledged
            .iter()
            .filter(|deed| deed.act == "line")
            .count();
        match self.officer.shown(face) {
            Shown::Item(id) if id == "account" && lines < 5 => Reply::Line(format!(
                "Line {lines} of what was told, \u{627}\u{6cc}\u{6a9}"
            )),
            _ => self.officer.reply(face),
        }
    }

    /// The next prompt has been seen.
    fn is_acknowledged(&mut self) {
        self.acknowledged.extend(self.pending.take());
    }

    fn only_draft(&self) -> Option<DraftId> {
        let drafts = self.vault.drafts().unwrap();
        assert!(drafts.len() <= 1, "{} drafts", drafts.len());
        drafts.first().map(|draft| draft.id)
    }

    /// What the draft holds.
    fn kept(&self) -> Vec<Deed> {
        let Some(id) = self.only_draft() else {
            return Vec::new();
        };
        let peeked = self.vault.peek(id).unwrap();
        assert!(peeked.damage.is_none(), "the draft is damaged");
        peeked
            .events
            .iter()
            .filter_map(|event| Deed::read(event))
            .collect()
    }

    /// Checks that all that was acknowledged is there, and at most the one thing besides it that
    /// was on its way.
    #[track_caller]
    fn has_lost_nothing(&mut self, moment: &str) {
        let kept = self.kept();
        let mut expected = self.acknowledged.clone();
        if kept != expected {
            expected.extend(self.pending.clone());
        }
        // Which of several choices were marked is not looked at, only that the answer is there.
        let same = |kept: &Deed, expected: &Deed| {
            kept.act == expected.act
                && kept.item == expected.item
                && (expected.what.is_empty() || kept.what == expected.what)
        };
        let all = kept.len() == expected.len()
            && kept
                .iter()
                .zip(&expected)
                .all(|(kept, expected)| same(kept, expected));
        assert!(
            all,
            "{moment}: kept\n{kept:#?}\nbut acknowledged\n{expected:#?}"
        );
        self.acknowledged = kept;
        self.pending = None;
    }
}

fn waits(milliseconds: u64) {
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(milliseconds) {
        std::hint::spin_loop();
    }
}

/// Fault case 1: four interviews, each killed at other moments.
#[test]
fn killed_at_two_hundred_moments_nothing_acknowledged_is_lost() {
    let kills: u64 = std::thread::scope(|scope| {
        let phases = [0, 1, 2, 3];
        let all = phases.map(|phase| scope.spawn(move || killed_all_along(phase)));
        all.into_iter().map(|one| one.join().unwrap()).sum()
    });
    assert!(kills >= 200, "only {kills} kills");
}

/// Holds an interview that is killed over and over; returns how often.
fn killed_all_along(phase: u64) -> u64 {
    let mut ward = Ward::new(Officer::with(&[
        ("others_in_danger", "declined"),
        ("money_first", "not_known"),
    ]));
    let mut kills = phase;
    let mut is_decided = false;
    while !is_decided {
        let moment = format!("kill {kills} of {phase}");
        if kills % 8 == 7 {
            // In the middle of unlocking and resuming.
            let pipe = Pipe::at(&ward.machine, &["resume"]);
            waits(60 * (kills / 8));
            pipe.dies();
        } else {
            let (mut pipe, mut face) = ward.sits_down();
            if let Shown::Item(id) = ward.officer.shown(&face) {
                let is_new = |deed: &Deed| deed.item != id || deed.act == "line";
                assert!(
                    ward.acknowledged.iter().all(is_new),
                    "{moment}: `{id}` is put again"
                );
            }
            for _ in 0..=kills % 3 / 2 {
                is_decided = ward.officer.shown(&face) == Shown::Decision;
                if is_decided {
                    break;
                }
                ward.answers(&mut pipe, &face);
                let next = pipe.face();
                face = next.unwrap_or_else(|| panic!("{moment}, it ended:\n{}", pipe.said()));
                ward.is_acknowledged();
            }
            // Once decided, going on would seal at once; that is killed below.
            is_decided |= ward.officer.shown(&face) == Shown::Decision;
            match kills % 4 {
                // Nothing is on its way.
                _ if is_decided => {}
                0 => {}
                // In the middle of typing.
                1 => pipe.types("1 and half a wo"),
                // An answer is on its way to the disk.
                _ => {
                    ward.answers(&mut pipe, &face);
                    waits(kills % 5);
                }
            }
            pipe.dies();
        }
        kills += 1;
        ward.has_lost_nothing(&moment);
    }
    assert!(ward.acknowledged.len() > 40, "{:#?}", ward.acknowledged);
    for act in ["answer", "line", "heard", "decline", "not_known"] {
        assert!(
            ward.acknowledged.iter().any(|deed| deed.act == act),
            "no `{act}`"
        );
    }
    let sealed = killed_while_sealing(&ward, 12);
    assert!(sealed > 0, "never sealed");
    kills - phase + 12
}

/// Kills at different moments of the sealing; returns how often a record had come of it.
fn killed_while_sealing(ward: &Ward, kills: u64) -> usize {
    let before = tempfile::tempdir().unwrap();
    copy(&ward.machine.data(), before.path());
    let mut sealed = 0;
    for kill in 0..kills {
        std::fs::remove_dir_all(ward.machine.data()).unwrap();
        copy(before.path(), &ward.machine.data());
        let (mut pipe, face) = ward.sits_down();
        assert_eq!(ward.officer.shown(&face), Shown::Decision);
        let decision = face.number(&ward.officer.words.say("decide-as-recommended"));
        pipe.does(&face, &Reply::One(decision));
        if kill + 1 == kills {
            pipe.face().expect("it ended");
        } else {
            waits(kill * kill);
        }
        pipe.dies();

        // What the next unlocking does first.
        let folder = DataFolder::at(ward.machine.data(), Mode::Live).unwrap();
        let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
        let vault = Vault::unlock(&folder, &passphrase).unwrap();
        assert!(vault.settled().troubles.is_empty(), "{:?}", vault.settled());
        let drafts = vault.drafts().unwrap();
        let records = folder.sealed().unwrap();
        let acts = match (drafts.as_slice(), records.as_slice()) {
            ([draft], []) => {
                assert!(matches!(draft.condition, Condition::Resumable { .. }));
                let peeked = vault.peek(draft.id).unwrap();
                peeked
                    .events
                    .iter()
                    .filter_map(|event| Deed::read(event))
                    .count()
            }
            ([], [record]) => {
                sealed += 1;
                let body = vault.open(record.id).unwrap().body;
                let body: Json = serde_json::from_str(&body).unwrap();
                let history = body["history"].as_array().unwrap();
                history
                    .iter()
                    .filter(|entry| entry.get("item").is_some())
                    .count()
            }
            _ => panic!("{} drafts, {} records", drafts.len(), records.len()),
        };
        assert_eq!(acts, ward.acknowledged.len(), "sealing, kill {kill}");
    }
    sealed
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    let permissions = std::fs::metadata(from).unwrap().permissions();
    std::fs::set_permissions(to, permissions).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn an_interview_that_is_open_elsewhere_cannot_be_resumed_and_a_dead_window_holds_nothing() {
    let mut ward = Ward::new(Officer::with(&[]));
    let (mut pipe, face) = ward.sits_down();
    ward.answers(&mut pipe, &face);
    let shown = pipe.face().unwrap();
    let mut other = Pipe::at(&ward.machine, &["resume"]);
    let face = other.face().unwrap();
    let words = &ward.officer.words;
    let in_use = words.fill("resume-in-use", &[("id", ""), ("holder", "")]);
    let in_use = in_use.trim_matches(|c: char| !c.is_alphabetic());
    assert!(face.text.contains(in_use), "{face:?}");
    other.does(&face, &Reply::One(1));
    // It can be neither gone on with nor discarded from here.
    assert!(other.face().is_none());
    pipe.dies();
    let (_, face) = ward.sits_down();
    assert_eq!(ward.officer.shown(&face), ward.officer.shown(&shown));
}

/// Fault case 14.
#[cfg(unix)]
#[test]
fn a_signal_in_the_middle_of_an_answer_saves_and_clears_the_screen() {
    let ward = Ward::new(Officer::with(&[]));
    let officer = &ward.officer;
    let mut begun = false;
    for signal in ["-TERM", "-HUP", "-INT", "-QUIT", CTRL_C] {
        let mut seat = ward.machine.seat(if begun {
            &["resume"][..]
        } else {
            &["screen", "adult"]
        });
        if begun {
            seat.resumes();
        } else {
            seat.sees(&officer.words.say("passphrase-ask"));
            seat.types(&format!("{PASSPHRASE}\r"));
            seat.comes_to(officer, "age");
            begun = true;
        }
        seat.is_at(officer, "age");
        seat.types("4");
        seat.sees("> 4");
        // Stopping does nothing: it would leave the words on the screen.
        seat.types(CTRL_Z);
        seat.is_sent("-TSTP");
        seat.types("1");
        seat.sees("> 41");
        if signal == CTRL_C {
            seat.types(signal);
        } else {
            seat.is_sent(signal);
        }
        seat.ends();
        seat.sees("panah resume");
        let age = officer.item("age").text();
        seat.is_left_clean(&[age, "Welcome"]);
        assert!(ward.kept().iter().all(|deed| deed.item != "age"));
        assert!(ward.kept().iter().any(|deed| deed.item == "age_seen"));
    }
}
