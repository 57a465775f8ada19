//! Words that occur nowhere else are typed wherever words can be typed, and looked for wherever
//! they must not be: on the disk, in the process table, on the screen that is left behind.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::seat::{CTRL_C, ENTER, Machine, Officer, PASSPHRASE, Reply, Seat, Shown};

const ACCOUNT: &str = "canaryaccount7731 کبوتر";
const ANSWER: &str = "canaryanswer5209";
const NOTE: &str = "canarynote8846";
const URGENT: &str = "canaryurgent3318";
const REASON: &str = "canaryreason6071";
const HALF: &str = "canaryhalf9924";
const ALL: [&str; 7] = [ACCOUNT, ANSWER, NOTE, URGENT, REASON, HALF, PASSPHRASE];

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            // What goes away while it is looked at needs no look.
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(_) => found.push(entry.path()),
                Err(_) => {}
            }
        }
    }
    found
}

/// The ways in which a text may lie in a file: UTF-8, and UTF-16 of both kinds.
fn spellings(text: &str) -> [Vec<u8>; 3] {
    [
        text.as_bytes().to_vec(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ]
}

#[track_caller]
fn holds_none(place: &str, bytes: &[u8]) {
    for canary in ALL {
        for spelling in spellings(canary) {
            let found = bytes
                .windows(spelling.len())
                .any(|window| window == spelling);
            assert!(!found, "`{canary}` lies in clear in {place}");
        }
    }
}

/// Looks through everything that the program may write to.
#[track_caller]
fn nowhere_on_the_disk(machine: &Machine) {
    let files = files(machine.everything());
    assert!(!files.is_empty());
    for file in files {
        let name = file.display().to_string();
        holds_none("a file name", name.as_bytes());
        if let Ok(bytes) = fs::read(&file) {
            holds_none(&name, &bytes);
        }
    }
}

/// Looks at what everybody on the machine can see of the process.
#[cfg(target_os = "linux")]
#[track_caller]
fn nowhere_in_the_process_table(seat: &Seat) {
    // Who is not root may not look into a process that keeps its memory private.
    let files = fs::read_dir(format!("/proc/{}/fd", seat.process()));
    for link in files.into_iter().flatten() {
        // One that was closed meanwhile needs no look.
        let Ok(file) = fs::read_link(link.unwrap().path()) else {
            continue;
        };
        let name = file.display().to_string();
        assert!(!name.ends_with("(deleted)"), "a hidden file: {name}");
    }
    for name in ["cmdline", "environ", "comm"] {
        let place = format!("/proc/{}/{name}", seat.process());
        if let Ok(bytes) = fs::read(&place) {
            holds_none(&place, &bytes);
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn nowhere_in_the_process_table(_: &Seat) {}

#[track_caller]
fn nowhere(machine: &Machine, seat: &Seat) {
    nowhere_on_the_disk(machine);
    nowhere_in_the_process_table(seat);
}

/// Fault case 46.
#[test]
fn what_is_typed_is_nowhere_in_clear() {
    let machine = Machine::bare();
    let officer = Officer::with(&[("may_leave", "left_already")]);
    let words = &officer.words;
    let mut seat = machine.seat(&["screen", "adult"]);
    seat.makes_a_passphrase();
    seat.comes_to(&officer, "safe_tonight");
    seat.chooses("menu-note");
    seat.sees(&words.say("note-title"));
    seat.types(&format!("{NOTE}{ENTER}"));
    seat.is_at(&officer, "safe_tonight");
    nowhere(&machine, &seat);
    seat.chooses("menu-urgent");
    seat.sees(&words.say("raise-title"));
    seat.picks_far(&words.say("raise-other"));
    seat.sees(&words.say("raise-hint"));
    seat.types(&format!("{URGENT}{ENTER}"));
    seat.sees(&words.say("conduct-need-title"));
    seat.types(ENTER);
    seat.is_at(&officer, "safe_tonight");
    nowhere(&machine, &seat);

    // Killed with half a line typed.
    let face = seat.comes_to(&officer, "account");
    seat.does(&officer, &face, &Reply::Line(ACCOUNT.to_owned()));
    seat.types(HALF);
    seat.sees(HALF);
    nowhere(&machine, &seat);
    seat.is_sent("-KILL");
    seat.ends();
    nowhere_on_the_disk(&machine);

    // Left with Ctrl-C.
    let mut seat = machine.seat(&["resume"]);
    seat.resumes();
    seat.is_at(&officer, "account");
    seat.sees(ACCOUNT);
    seat.sees_no(HALF);
    let face = seat.comes_to(&officer, "how_ended");
    seat.does(&officer, &face, &Reply::Line(ANSWER.to_owned()));
    seat.types(CTRL_C);
    seat.ends();
    seat.is_left_clean(&ALL);
    nowhere_on_the_disk(&machine);

    // Sealed.
    let mut seat = machine.seat(&["resume"]);
    seat.resumes();
    seat.is_at(&officer, "how_ended");
    seat.sees(ANSWER);
    let face = seat.answers_by_screen(&officer, &Shown::Decision);
    let ids = ["decide-judgement", "decide-otherwise"];
    let offered = ids.map(|id| words.say(id));
    let is_offered = |option: &&String| face.options.values().any(|shown| shown == *option);
    let option = offered.iter().find(is_offered).unwrap();
    seat.picks(option);
    if *option == words.say("decide-otherwise") {
        for question in ["decide-which", "decide-how-soon"] {
            seat.sees(&words.say(question));
            seat.types(&format!("1{ENTER}"));
        }
    }
    seat.sees(&words.say("decide-reason"));
    seat.types(REASON);
    seat.sees(REASON);
    nowhere(&machine, &seat);
    seat.types(ENTER);
    seat.sees(&words.say("screen-sealed-title"));
    nowhere(&machine, &seat);
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
    seat.is_left_clean(&ALL);
    nowhere_on_the_disk(&machine);

    // And all of it is in the record.
    let [id] = machine.records().try_into().unwrap();
    let record = machine.reads(&["show", &id, "--json"]);
    for canary in [ACCOUNT, ANSWER, NOTE, URGENT, REASON] {
        assert!(record.contains(canary), "`{canary}` is not in the record");
    }
    nowhere_on_the_disk(&machine);
}

/// Seals a record of answers that come from standard input, behind the passphrase.
fn screens_from_input(machine: &Machine, file: &str) -> crate::seat::Ran {
    let arguments = [
        "screen",
        "adult",
        "--answers",
        "-",
        "--passphrase-file",
        "-",
    ];
    machine.run(&arguments, &format!("{PASSPHRASE}\n{file}"))
}

#[test]
fn an_answers_file_is_not_copied_and_nothing_is_said_of_it() {
    let machine = Machine::bare();
    let file = format!(
        "questionnaire: adult\nanswers:\n  age_seen: clearly_adult\n  talk: yes\n  \
         keep_record: yes\n  account: [\"{ACCOUNT}\"]\n"
    );
    let ran = screens_from_input(&machine, &file);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    holds_none("what it said", ran.err.as_bytes());
    holds_none("what it printed", ran.out.as_bytes());
    nowhere_on_the_disk(&machine);
    let ran = machine.run(
        &["show", &machine.records()[0], "--passphrase-file", "-"],
        "no\n",
    );
    assert_eq!(ran.code, Some(1));
    holds_none("a refusal", (ran.err + &ran.out).as_bytes());
}

/// Two interviews of different length tell nothing about which is which.
#[test]
fn names_and_sizes_of_records_tell_nothing() {
    let machine = Machine::bare();
    let long = ["a line of what was told"; 40]
        .map(|line| format!("\"{line}\""))
        .join(", ");
    for account in ["\"short\"", &long] {
        let file = format!(
            "questionnaire: adult\nanswers:\n  age_seen: clearly_adult\n  talk: yes\n  \
             keep_record: yes\n  account: [{account}]\n"
        );
        let ran = screens_from_input(&machine, &file);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
    }
    let mut sizes = BTreeSet::new();
    let mut times = BTreeSet::new();
    let mut count = 0;
    for file in files(&machine.data()) {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let about = fs::metadata(&file).unwrap();
        assert_eq!(about.permissions().mode() & 0o077, 0, "{name}");
        let Some(id) = name.strip_suffix(".age") else {
            continue;
        };
        count += 1;
        assert_eq!(id.len(), 32, "{name}");
        assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{name}");
        // The header of an age file has some bytes of random length.
        sizes.insert(about.len() >> 17);
        times.insert(about.mtime());
    }
    assert_eq!(
        (count, sizes.len(), times.len()),
        (2, 1, 1),
        "{sizes:?} {times:?}"
    );
}

/// Fault case 45: a crash must not leave a memory image with a person's words in it, whatever the
/// shell allows.
#[cfg(target_os = "linux")]
#[test]
fn a_crash_in_the_middle_of_an_answer_leaves_no_memory_image() {
    let machine = Machine::bare();
    let officer = Officer::with(&[]);
    let first = "ulimit -c unlimited";
    let mut seat = machine.seat_after(first, &["screen", "adult"]);
    seat.makes_a_passphrase();
    crashes(&machine, &officer, seat, "-ABRT");
    let mut seat = machine.seat_after(first, &["resume"]);
    seat.resumes();
    crashes(&machine, &officer, seat, "-SEGV");
}

#[cfg(target_os = "linux")]
#[track_caller]
fn crashes(machine: &Machine, officer: &Officer, mut seat: Seat, signal: &str) {
    seat.comes_to(officer, "account");
    seat.types(HALF);
    seat.sees(HALF);
    let limits = fs::read_to_string(format!("/proc/{}/limits", seat.process())).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"))
        .unwrap();
    let limits: Vec<&str> = core.split_whitespace().skip(4).take(2).collect();
    assert_eq!(limits, ["0", "0"], "a core file may be written: {core}");
    seat.is_sent(signal);
    if signal == "-SEGV" {
        // The first one is taken by the runtime, which looks for an overflown stack.
        std::thread::sleep(std::time::Duration::from_millis(100));
        seat.is_sent(signal);
    }
    seat.ends();
    nowhere_on_the_disk(machine);
}
