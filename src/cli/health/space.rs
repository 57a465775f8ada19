//! Whether there is room for what is still to be written.

use super::finding::{Finding, State};
use super::laptop::Laptop;

const CHECK: &str = "free-space";
const MIB: u64 = 1024 * 1024;
const TOO_LITTLE: u64 = 200 * MIB;
const LITTLE: u64 = 1024 * MIB;
/// A sitting takes three files, and a record one more.
const TOO_FEW_FILES: u64 = 1_000;
const FEW_FILES: u64 = 10_000;

/// What is left on a file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Room {
    bytes: u64,
    /// How many files more, where the file system has a limit.
    files: Option<u64>,
}

pub(super) fn check(laptop: &Laptop) -> Finding {
    judge(room(&laptop.ground))
}

#[cfg(unix)]
fn room(path: &std::path::Path) -> Option<Room> {
    let found = rustix::fs::statvfs(path).ok()?;
    Some(Room {
        bytes: found.f_bavail.saturating_mul(found.f_frsize),
        files: (found.f_files > 0).then_some(found.f_favail),
    })
}

/// Elsewhere the system is not asked.
#[cfg(not(unix))]
fn room(_: &std::path::Path) -> Option<Room> {
    None
}

fn judge(room: Option<Room>) -> Finding {
    let Some(Room { bytes, files }) = room else {
        return Finding::new(CHECK, State::Unknown, "doctor-space-unknown");
    };
    let files_left = files.unwrap_or(u64::MAX);
    let (state, fact) = if bytes < TOO_LITTLE {
        (State::Trouble, "doctor-space-little")
    } else if files_left < TOO_FEW_FILES {
        (State::Trouble, "doctor-space-few-files")
    } else if bytes < LITTLE {
        (State::Note, "doctor-space-little")
    } else if files_left < FEW_FILES {
        (State::Note, "doctor-space-few-files")
    } else {
        (State::Well, "doctor-space-well")
    };
    let finding = Finding::new(CHECK, state, fact)
        .with("space", said(bytes))
        .with("files", files_left.to_string());
    match state {
        State::Well => finding,
        _ => finding.help("doctor-space-help"),
    }
}

/// Writes a size as people say it, rounded down.
fn said(bytes: u64) -> String {
    match bytes / MIB {
        mib @ ..1024 => format!("{mib} MB"),
        mib => format!("{} GB", mib / 1024),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_room_is_a_note_and_less_is_trouble() {
        let judged = |mib: u64, files| {
            let bytes = mib * MIB;
            let finding = judge(Some(Room { bytes, files }));
            (finding.state, finding.fact)
        };
        let little = "doctor-space-little";
        let few = "doctor-space-few-files";
        assert_eq!(judged(199, None), (State::Trouble, little));
        assert_eq!(judged(200, None), (State::Note, little));
        assert_eq!(judged(1024, None), (State::Well, "doctor-space-well"));
        assert_eq!(judged(9999, Some(999)), (State::Trouble, few));
        assert_eq!(judged(9999, Some(9_999)), (State::Note, few));
        assert_eq!(judged(9999, Some(10_000)).0, State::Well);
        assert_eq!(judged(0, Some(0)), (State::Trouble, little));
        assert_eq!(judge(None).state, State::Unknown);
    }

    #[test]
    fn sizes_are_said_short() {
        assert_eq!(said(0), "0 MB");
        assert_eq!(said(1023 * MIB), "1023 MB");
        assert_eq!(said(5 * 1024 * MIB + 1), "5 GB");
    }
}
