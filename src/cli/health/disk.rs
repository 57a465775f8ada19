//! Whether the disk under the data folder is encrypted.

use super::devices::{Device, Encryption};
use super::finding::{Finding, State};
use super::laptop::Laptop;
use super::mounts::Mount;

const CHECK: &str = "disk-encryption";

/// What lies under a file system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Under {
    /// A disk that is encrypted, or a folder that is.
    Encrypted(String),
    /// A disk on which no encryption is seen.
    Plain(String),
    /// The memory: gone when the laptop is switched off.
    Memory,
    /// Another computer.
    Elsewhere(String),
    /// Layers, as in a live system or a container.
    Layers(String),
    /// Something that does not tell.
    Obscure(String),
}

/// Judges a mounted file system by its kind and by its device.
pub(super) fn under(mount: &Mount, device: Option<&Device>) -> Under {
    let kind = mount.kind.clone();
    match kind.as_str() {
        "tmpfs" | "ramfs" => Under::Memory,
        "ecryptfs" | "fuse.gocryptfs" | "fuse.encfs" | "fuse.cryfs" => Under::Encrypted(kind),
        "nfs" | "nfs4" | "cifs" | "smb3" | "smbfs" | "afs" | "ceph" | "9p" | "virtiofs"
        | "vboxsf" | "fuse.sshfs" | "fuse.rclone" | "fuse.vmhgfs-fuse" => Under::Elsewhere(kind),
        "overlay" | "aufs" | "unionfs" => Under::Layers(kind),
        _ => match device {
            None => Under::Obscure(kind),
            Some(device) => Under::from(device.clone()),
        },
    }
}

impl From<Device> for Under {
    fn from(device: Device) -> Self {
        match device.encryption() {
            Encryption::Everywhere => Self::Encrypted(device.name),
            Encryption::NotSeen => Self::Plain(device.name),
            Encryption::Unknown => Self::Obscure(device.name),
        }
    }
}

pub(super) fn check(laptop: &Laptop) -> Finding {
    if is_encrypted_by_its_file_system(&laptop.ground) {
        let kind = laptop.mount().map(|mount| mount.kind.clone());
        return judge(Some(&Under::Encrypted(kind.unwrap_or_default())));
    }
    let finding = judge(laptop.under(&laptop.ground).as_ref());
    if laptop.is_post && finding.fact == "doctor-disk-plain" {
        // A backup of a post has no key and no unclosed interview in it.
        return finding.help("doctor-disk-plain-post-help");
    }
    finding
}

fn judge(under: Option<&Under>) -> Finding {
    let found = |state, fact| Finding::new(CHECK, state, fact);
    match under {
        Some(Under::Encrypted(by)) => {
            found(State::Well, "doctor-disk-encrypted").with("by", by.as_str())
        }
        Some(Under::Plain(device)) => found(State::Trouble, "doctor-disk-plain")
            .with("device", device.as_str())
            .help("doctor-disk-plain-help"),
        Some(Under::Memory) => {
            found(State::Trouble, "doctor-disk-memory").help("doctor-disk-move-help")
        }
        Some(Under::Elsewhere(kind)) => found(State::Trouble, "doctor-disk-elsewhere")
            .with("kind", kind.as_str())
            .help("doctor-disk-move-help"),
        Some(Under::Layers(kind)) => found(State::Unknown, "doctor-disk-layers")
            .with("kind", kind.as_str())
            .help("doctor-disk-layers-help"),
        Some(Under::Obscure(what)) => found(State::Unknown, "doctor-disk-obscure")
            .with("what", what.as_str())
            .help("doctor-disk-unknown-help"),
        None => found(State::Unknown, "doctor-disk-unknown").help("doctor-disk-unknown-help"),
    }
}

/// Says whether the file system itself encrypts a folder, file by file (fscrypt).
#[cfg(target_os = "linux")]
fn is_encrypted_by_its_file_system(path: &std::path::Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};

    let found = statx(CWD, path, AtFlags::empty(), StatxFlags::empty());
    found.is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::ENCRYPTED))
}

/// Elsewhere there is no asking.
#[cfg(not(target_os = "linux"))]
fn is_encrypted_by_its_file_system(_: &std::path::Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use std::path::Path;

    use super::super::devices::fixtures::{luks, plain};
    use super::super::mounts::fixtures::{BTRFS, LUKS, OVERLAY, PLAIN};
    use super::super::mounts::{holding, read};
    use super::*;

    fn judged(mounts: &str, path: &str, device: Option<&Device>) -> (State, &'static str) {
        let mounts = read(mounts);
        let mount = holding(&mounts, Path::new(path)).unwrap();
        let finding = judge(Some(&under(mount, device)));
        (finding.state, finding.fact)
    }

    #[test]
    fn a_laptop_with_luks_is_well_and_one_without_is_in_trouble() {
        let data = "/home/post/.local/share/panah";
        let well = (State::Well, "doctor-disk-encrypted");
        assert_eq!(judged(LUKS, data, Some(&luks())), well);
        assert_eq!(judged(BTRFS, data, Some(&luks())), well);
        let plain = judged(PLAIN, data, Some(&plain()));
        assert_eq!(plain, (State::Trouble, "doctor-disk-plain"));
    }

    #[test]
    fn what_cannot_be_known_is_said_to_be_unknown() {
        let layers = judged(OVERLAY, "/srv/data", None);
        assert_eq!(layers, (State::Unknown, "doctor-disk-layers"));
        let pool = "1 0 0:40 / / rw - zfs rpool/ROOT rw\n";
        assert_eq!(judged(pool, "/x", None).0, State::Unknown);
        assert_eq!(judge(None).state, State::Unknown);
    }

    #[test]
    fn memory_and_other_computers_are_no_place_for_records() {
        let memory = judged(OVERLAY, "/tmp/data", None);
        assert_eq!(memory, (State::Trouble, "doctor-disk-memory"));
        let share = "1 0 0:50 / /srv rw - nfs4 server:/x rw\n";
        assert_eq!(judged(share, "/srv/x", None).1, "doctor-disk-elsewhere");
    }

    #[test]
    fn an_encrypted_folder_serves() {
        let folder = "1 0 0:51 / /home/post rw - ecryptfs /home/.ecryptfs/post/.Private rw\n";
        assert_eq!(judged(folder, "/home/post/x", None).0, State::Well);
    }
}
