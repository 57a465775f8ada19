//! A process of its own, for tests that kill it or let the disk fail under it. It is told what to
//! do and in which data folder, and says on standard output how far it has come.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a process that cannot begin has nothing to show"
)]

use std::io::Write;
use std::time::Instant;

use panah::vault::{
    Backup, Batch, Content, DataFolder, Mode, Passphrase, RecoveryAnswer, Trust, UnitPlan, Vault,
};

/// What the tests share with this process.
mod agreed;

use agreed::{ANSWERS, BINDING, NEW_PASSPHRASE, NEW_POST, PASSPHRASE, definitions};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (what, home) = (arguments.next().unwrap(), arguments.next().unwrap());
    let folder = DataFolder::at(home, Mode::Live).unwrap();
    if what == "restore" {
        let backup = Backup::read(arguments.next().unwrap().as_ref(), Mode::Live).unwrap();
        let restored = folder.restore(&backup).is_ok();
        return tell(if restored { "restored" } else { "not restored" });
    }
    let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
    let new = Passphrase::typed(NEW_PASSPHRASE.to_owned()).unwrap();
    match what.as_str() {
        "open" => return open(&folder, &passphrase),
        "recover" => {
            let answer = std::fs::read(arguments.next().unwrap()).unwrap();
            let answer = RecoveryAnswer::read(&answer).unwrap();
            return end(Vault::recover(&folder, &answer, &new).is_ok());
        }
        _ => {}
    }
    let vault = Vault::unlock(&folder, &passphrase).ok().unwrap();
    match what.as_str() {
        "hold" => hold(&vault),
        "shift" => shift(&vault),
        "passphrase" => end(vault.change_passphrase(&new).is_ok()),
        "add" => end(vault.add_officer("Badge 417", &new).is_ok()),
        "remove" => {
            let officers = vault.officers().unwrap();
            let other = officers.iter().find(|one| !one.is_you).unwrap();
            end(vault.remove_officer(other.id).is_ok());
        }
        "post" => {
            let kept = vault.keep_post(NEW_POST.as_bytes()).is_ok();
            tell(if kept { "kept" } else { "not kept" });
        }
        "unit" => {
            let plan = UnitPlan {
                name: "Test unit".to_owned(),
                from: "2026-01-01".to_owned(),
                until: "2026-12-31".to_owned(),
                retain_days: None,
            };
            let made = vault.make_unit(&plan).is_ok();
            tell(if made { "made" } else { "not" });
        }
        "enrol" => {
            let codes = folder.path().with_file_name("codes");
            let codes = std::fs::read_to_string(codes).unwrap();
            let codes = codes.lines().filter_map(|line| line.split_once('='));
            let codes: Vec<(String, String)> = codes
                .map(|(name, code)| (name.to_owned(), code.to_owned()))
                .collect();
            let done = vault.finish_enrolment(&codes);
            let done = done.is_ok_and(|done| done.wanted.is_empty());
            tell(if done { "enrolled" } else { "not" });
        }
        "receive" => {
            let received = vault.receive(&folder.path().with_file_name("stick"));
            let whole = received.is_ok_and(|all| all.batches.iter().all(Batch::is_whole));
            tell(if whole { "received" } else { "not" });
        }
        "transfer" => {
            let sent = vault.transfer(&folder.path().with_file_name("stick"));
            let sent = sent.is_ok_and(|sent| sent.is_some());
            tell(if sent { "transferred" } else { "not" });
        }
        "install" => {
            let files = definitions("new");
            let installed = vault.install_definitions(&files, None, Trust::Nobody);
            tell(if installed.is_ok() {
                "installed"
            } else {
                "not installed"
            });
        }
        other => panic!("`{other}` is nothing to do"),
    }
}

/// Tries to unlock, and tells how that went, how long it took and how much memory it took at most.
fn open(folder: &DataFolder, passphrase: &Passphrase) {
    let start = Instant::now();
    let opened = Vault::unlock(folder, passphrase).is_ok();
    let took = start.elapsed().as_millis();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.unwrap_or("0").trim().trim_end_matches(" kB");
    let how = if opened { "opened" } else { "refused" };
    tell(&format!("{how} {took} {peak}"));
}

/// Says that it came to its end, whatever came of it.
fn end(done: bool) {
    tell(if done { "done" } else { "failed" });
}

/// Opens a draft and holds it until the process is killed.
fn hold(vault: &Vault) {
    let mut draft = vault.begin_draft(BINDING).ok().unwrap();
    draft.append(b"acknowledged").unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "holding {}", draft.id()).unwrap();
    out.flush().unwrap();
    std::thread::park();
}

/// Answers and closes an interview, and tells after each step that it was done.
fn shift(vault: &Vault) {
    let Ok(mut draft) = vault.begin_draft(BINDING) else {
        return;
    };
    for answer in ANSWERS {
        if draft.append(answer.as_bytes()).is_err() {
            return;
        }
        tell("saved");
    }
    if vault.seal(Content::record("{}"), Some(draft)).is_ok() {
        tell("sealed");
    }
    tell("ended");
}

/// Says one line, at once: nothing of it waits in a buffer. Where the fault hits this line instead of
/// the vault, it is said once more.
fn tell(line: &str) {
    let line = format!("{line}\n");
    let mut out = std::fs::OpenOptions::new()
        .append(true)
        .open("/dev/stdout")
        .unwrap();
    let _ = out
        .write_all(line.as_bytes())
        .or_else(|_| out.write_all(line.as_bytes()));
}
