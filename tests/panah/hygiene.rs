//! What the process itself must not give away, and what must not end it without a word.
//!
//! The numbers are those of the list of fault cases. More of them are held elsewhere: 14 in
//! `killed.rs` and `tests/desk`, 15 in `journey.rs`, 45 and 46 in `canary.rs`, 47 in `tests/vault`,
//! 49 in `tests/desk`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::seat::{Entry, Face, Machine, Officer, PASSPHRASE, Pipe, Reply, Shown};

/// Makes a vault, so that nothing but the interview is left to write.
fn with_a_vault() -> Machine {
    let machine = Machine::bare();
    let file = "questionnaire: adult\nanswers:\n  age_seen: clearly_adult\n  talk: yes\n  \
                keep_record: yes\n";
    let arguments = ["screen", "adult", "--answers", "-"];
    let arguments = [&arguments[..], &["--passphrase-file", "-"]].concat();
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n{file}"));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    machine
}

/// Goes past what comes before the first item.
#[track_caller]
fn first_item(pipe: &mut Pipe) -> Face {
    loop {
        let face = pipe.face();
        let face = face.unwrap_or_else(|| panic!("it ended:\n{}", pipe.said()));
        match face.entry {
            Entry::Menu => pipe.does(&face, &Reply::One(1)),
            Entry::Message => pipe.does(&face, &Reply::GoOn),
            _ => return face,
        }
    }
}

/// Answers until this many items were answered, or it ends; returns the last face.
fn answers(pipe: &mut Pipe, officer: &Officer, count: usize) -> Option<Face> {
    let mut face = first_item(pipe);
    for _ in 0..count {
        let reply = officer.reply(&face);
        pipe.does(&face, &reply);
        face = pipe.face()?;
    }
    Some(face)
}

/// Every file and folder below, with its rights.
fn rights(folder: &Path) -> BTreeMap<PathBuf, u32> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let mode = fs::metadata(&folder).unwrap().permissions().mode();
        found.insert(folder.clone(), mode & 0o777);
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let about = fs::symlink_metadata(&path).unwrap();
            if about.is_dir() {
                folders.push(path);
            } else {
                found.insert(path, about.permissions().mode() & 0o777);
            }
        }
    }
    found
}

/// Fault case 6: a limit on the size of files fails the write with a sentence, and keeps what was
/// acknowledged.
#[test]
fn a_limit_on_the_size_of_files_is_told_and_loses_nothing() {
    let machine = with_a_vault();
    let officer = Officer::with(&[]);
    // 16 blocks: the audit log and some answers find room, an interview does not.
    let limit = "ulimit -f 16";
    let mut pipe = Pipe::after(limit, &machine, &["screen", "adult"]);
    assert!(answers(&mut pipe, &officer, 200).is_none(), "it found room");
    assert_eq!(pipe.is_left(), Some(1), "{}", pipe.said());
    let said = pipe.said();
    let help = officer.words.say("screen-not-saved-help");
    assert!(said.contains(&help), "{said}");
    let put = officer.put.borrow().clone();
    let [.., last] = put.as_slice() else {
        panic!("nothing was put");
    };
    // The answer that was not saved is asked for again, and only that one.
    let mut pipe = Pipe::at(&machine, &["resume"]);
    let face = first_item(&mut pipe);
    assert_eq!(officer.shown(&face), Shown::Item(last.clone()));
    drop(pipe);

    // A page that is exported.
    let file = machine.everything().join("tmp/sheet.html");
    let arguments = ["print", "adult", "--output", file.to_str().unwrap()];
    let ran = machine.run_after(limit, &arguments, "");
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.err.contains("could not be written"), "{}", ran.err);
    assert!(!file.exists());
}

/// Fault case 14: the window of the terminal is closed, so that nothing can be read or written any
/// more.
#[test]
fn a_terminal_that_is_closed_ends_the_program_and_keeps_the_draft() {
    let machine = with_a_vault();
    let secret = machine.everything().join("tmp/passphrase");
    fs::write(&secret, PASSPHRASE).unwrap();
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let arguments = ["screen", "adult", "--passphrase-file"];
    let arguments = [&arguments[..], &[secret.to_str().unwrap()]].concat();
    let whole = machine.command(&arguments);
    let mut command = CommandBuilder::new(whole.get_program());
    command.args(whole.get_args());
    command.env("TERM", "xterm-256color");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut keyboard = pair.master.take_writer().unwrap();
    let mut glass = vt100::Parser::default();
    // Read here and not on a thread of its own, which would keep the terminal open.
    let mut sees = |words: &str| {
        let mut bytes = [0; 4096];
        while !glass.screen().contents().contains(words) {
            let count = reader.read(&mut bytes).unwrap();
            glass.process(&bytes[..count]);
        }
    };
    // The page about the contact sheet, then the first item.
    sees("panah setup");
    keyboard.write_all(b"\r").unwrap();
    sees("Esc: menu");
    drop((reader, keyboard, pair.master));
    let since = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(since.elapsed() < Duration::from_secs(20), "it goes on");
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut pipe = Pipe::at(&machine, &["resume"]);
    assert!(matches!(
        Officer::with(&[]).shown(&first_item(&mut pipe)),
        Shown::Item(_)
    ));
}

/// Fault case 15: nobody listens any more, or nobody ever did.
#[test]
fn closed_pipes_end_it_cleanly() {
    let machine = with_a_vault();
    // Standard output closed, or read only in part.
    for first in ["exec >&-", "exec > /dev/null"] {
        let ran = machine.run_after(first, &["law", "pakistan"], "");
        assert_eq!(ran.code, Some(0), "{first}: {}", ran.err);
    }
    let mut child = machine
        .command(&["law", "pakistan", "--json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");

    // Standard error closed in the middle of an interview: nothing more can be asked.
    let arguments = ["screen", "adult", "--plain", "--passphrase-file", "-"];
    let mut child = machine
        .command(&arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut keyboard = child.stdin.take().unwrap();
    let mut heard = child.stderr.take().unwrap();
    writeln!(keyboard, "{PASSPHRASE}").unwrap();
    let mut said = [0; 64];
    heard.read_exact(&mut said).unwrap();
    drop(heard);
    // Enough to come to an item, whatever is asked before it.
    let _ = keyboard.write_all(b"\n1\n\n1\n1\n1\n");
    let status = child.wait().unwrap();
    assert_eq!(status.code(), Some(1));

    // No terminal and no passphrase.
    let ran = machine.run(&["screen", "adult"], "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("no passphrase was given"), "{}", ran.err);
}

/// Fault case 47: a careless umask, a folder that is open to all, no home, a place for temporary
/// files that others can write to.
#[test]
fn careless_surroundings_open_nothing_to_others() {
    let machine = Machine::bare();
    let shared = machine.everything().join("tmp");
    fs::create_dir(machine.data()).unwrap();
    for folder in [&machine.data(), &shared] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o777)).unwrap();
    }
    let first = "umask 000";
    let officer = Officer::with(&[]);
    let mut pipe = Pipe::after(first, &machine, &["screen", "adult"]);
    assert!(answers(&mut pipe, &officer, 3).is_some());
    let is_private = |(path, mode): (PathBuf, u32)| {
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", path.display());
    };
    rights(&machine.data()).into_iter().for_each(is_private);
    assert_eq!(rights(&shared).len(), 1, "it uses {}", shared.display());
    drop(pipe);

    // Exported pages, too.
    let sheet = shared.join("sheet.html");
    let arguments = ["print", "adult", "--output", sheet.to_str().unwrap()];
    let ran = machine.run_after(first, &arguments, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(rights(&shared)[&sheet], 0o600);

    // Without a home and without a place of its own for data: the place that the system names.
    let data = machine.everything().join("elsewhere");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_panah"));
    command.env_clear().env("XDG_DATA_HOME", &data);
    command.env("TMPDIR", "/nonexistent\u{1b}[2J");
    command.args(["setup", "--show", "--passphrase-file", "-"]);
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(data.join("panah").is_dir(), "{output:?}");
    rights(&data.join("panah")).into_iter().for_each(is_private);
}

/// Where distributions put the library that tells a process another time.
const FAKETIME: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
    "/usr/lib/faketime/libfaketime.so.1",
];

/// Fault case 48: the laptop's clock jumps from one sitting to the next. What was done stays in the
/// order in which it was done, and nothing relies on the hour.
#[test]
fn a_clock_that_jumps_changes_no_order_and_loses_nothing() {
    let Some(library) = FAKETIME.iter().find(|library| Path::new(library).exists()) else {
        eprintln!("skipped: libfaketime is not installed");
        return;
    };
    let machine = with_a_vault();
    let before = machine.records();
    let officer = Officer::with(&[]);
    let times = [
        "+0",
        "-10y",
        "+50y",
        "@1970-01-01 00:00:01",
        "@2038-01-19 03:14:05",
        "@2026-10-25 00:59:58",
    ];
    for (sitting, time) in times.iter().enumerate() {
        let first = format!("export LD_PRELOAD={library} FAKETIME='{time}'");
        let arguments: &[&str] = if sitting == 0 {
            &["screen", "adult"]
        } else {
            &["resume"]
        };
        let mut pipe = Pipe::after(&first, &machine, arguments);
        let face = answers(&mut pipe, &officer, 4);
        let face = face.unwrap_or_else(|| panic!("{time}: it ended:\n{}", pipe.said()));
        assert_ne!(officer.shown(&face), Shown::Nothing, "{time}: {face:?}");
        assert_eq!(pipe.is_left(), Some(1), "{time}: {}", pipe.said());
    }
    // To the end, with the clock put right.
    let mut pipe = Pipe::at(&machine, &["resume"]);
    let mut face = Some(first_item(&mut pipe));
    while let Some(shown) = face {
        let reply = officer.reply(&shown);
        pipe.does(&shown, &reply);
        face = pipe.face();
    }
    assert_eq!(pipe.is_left(), Some(0), "{}", pipe.said());
    let mut records = machine.records();
    records.retain(|id| !before.contains(id));
    let [id] = records.as_slice() else {
        panic!("not one record more: {records:?}");
    };
    let record = machine.reads(&["show", id, "--json"]);
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["clock"]["trusted"], false);
    let done = record["history"].as_array().unwrap().iter();
    let mut done: Vec<&str> = done.filter_map(|entry| entry["item"].as_str()).collect();
    done.dedup();
    // An item at which a sitting ended was put twice, and answered once.
    let mut put = officer.put.borrow().clone();
    put.dedup();
    assert_eq!(done, put);
    let walls = record["history"].to_string();
    for year in ["1970-", "2038-", "2016-", "2076-"] {
        assert!(walls.contains(year), "never in {year}");
    }
}
