//! A vault in a folder that vanishes with the test, and what the tests ask of it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use panah::vault::{DataFolder, Draft, DraftId, Mode, Passphrase, RecordId, Vault};
use tempfile::TempDir;

pub(crate) use crate::agreed::{BINDING, PASSPHRASE};

pub(crate) struct Fixture {
    pub(crate) home: TempDir,
    pub(crate) folder: DataFolder,
    pub(crate) vault: Vault,
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::typed(PASSPHRASE.to_owned()).unwrap()
}

pub(crate) fn fixture() -> Fixture {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("panah"), Mode::Live).unwrap();
    let vault = Vault::create(&folder, &passphrase()).ok().unwrap();
    Fixture {
        home,
        folder,
        vault,
    }
}

impl Fixture {
    pub(crate) fn journal(&self, id: DraftId) -> PathBuf {
        self.folder.path().join(format!("drafts/{id}.jrn"))
    }

    pub(crate) fn key(&self, id: DraftId) -> PathBuf {
        self.folder.path().join(format!("drafts/{id}.key"))
    }

    pub(crate) fn record(&self, id: RecordId) -> PathBuf {
        self.folder.path().join(format!("records/{id}.age"))
    }

    pub(crate) fn slot(&self) -> PathBuf {
        self.folder
            .path()
            .join(format!("officers/{}.slot", self.vault.officer()))
    }

    /// Begins a draft, adds events and closes the file again.
    pub(crate) fn draft_with(&self, events: &[&str]) -> DraftId {
        self.open_draft_with(events).id()
    }

    pub(crate) fn open_draft_with(&self, events: &[&str]) -> Draft {
        let mut draft = self.vault.begin_draft(BINDING).ok().unwrap();
        for event in events {
            draft.append(event.as_bytes()).unwrap();
        }
        draft
    }

    /// Reads a draft's events; the error is given as it is shown.
    pub(crate) fn events(&self, id: DraftId) -> Result<Vec<String>, String> {
        self.vault
            .resume(id)
            .map(|resumed| texts(&resumed.events))
            .map_err(|error| error.to_string())
    }

    /// A process of its own that works on this folder; cargo builds it beside the tests.
    pub(crate) fn child(&self, what: &str) -> Command {
        let mut program = std::env::current_exe().unwrap();
        program.pop();
        program.pop();
        let mut command = Command::new(program.join("examples").join("vault-child"));
        command.arg(what).arg(self.folder.path());
        command
    }

    /// Lets such a process work with one fault in it, at the Nth of these calls to the disk; gives
    /// what it told.
    #[cfg(target_os = "linux")]
    pub(crate) fn struck(&self, what: &str, calls: &str, fault: &str, nth: usize) -> String {
        let child = self.child(what);
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-o", "/dev/null"]);
        strace.args(["-e", &format!("trace={calls}")]);
        strace.args(["-e", &format!("inject={calls}:{fault}:when={nth}")]);
        strace.arg(child.get_program()).args(child.get_args());
        String::from_utf8_lossy(&strace.output().unwrap().stdout).into_owned()
    }

    /// Gives the names in a subfolder, sorted.
    pub(crate) fn names(&self, sub: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join(sub)).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub(crate) fn texts<T: AsRef<[u8]>>(events: &[T]) -> Vec<String> {
    events
        .iter()
        .map(|event| String::from_utf8(event.as_ref().to_vec()).unwrap())
        .collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |digits, byte| {
        digits + &format!("{byte:02x}")
    })
}
