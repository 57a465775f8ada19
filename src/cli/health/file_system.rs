//! Whether the file system can keep what is asked of it: writing, and rights.

use super::finding::{Finding, State};
use super::laptop::Laptop;
use super::mounts::Mount;

const CHECK: &str = "file-system";

/// File systems that know no owners and no rights.
const WITHOUT_RIGHTS: [&str; 7] = ["vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "hfs"];

pub(super) fn check(laptop: &Laptop) -> Finding {
    judge(laptop.mount())
}

fn judge(mount: Option<&Mount>) -> Finding {
    let Some(mount) = mount else {
        return Finding::new(CHECK, State::Unknown, "doctor-files-unknown");
    };
    let found = |state, fact| Finding::new(CHECK, state, fact).with("kind", mount.kind.as_str());
    if mount.is_read_only {
        found(State::Trouble, "doctor-files-read-only").help("doctor-files-read-only-help")
    } else if WITHOUT_RIGHTS.contains(&mount.kind.as_str()) {
        found(State::Trouble, "doctor-files-no-rights").help("doctor-files-no-rights-help")
    } else {
        found(State::Well, "doctor-files-well")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::mounts::fixtures::{LUKS, OVERLAY, PLAIN};
    use super::super::mounts::{holding, read};
    use super::*;

    #[test]
    fn read_only_and_rightless_file_systems_are_trouble() {
        let judged = |text: &str, path: &str| {
            let mounts = read(text);
            judge(holding(&mounts, Path::new(path))).fact
        };
        assert_eq!(judged(LUKS, "/home/x"), "doctor-files-well");
        assert_eq!(judged(OVERLAY, "/home/x"), "doctor-files-well");
        assert_eq!(judged(PLAIN, "/home/x"), "doctor-files-read-only");
        let stick = "/media/post officer/STICK 2";
        assert_eq!(judged(LUKS, stick), "doctor-files-no-rights");
        assert_eq!(judged("", "/home/x"), "doctor-files-unknown");
    }
}
