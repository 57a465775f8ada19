//! Block devices and what lies beneath them, as `/sys/dev/block` tells it.

use std::fs;
use std::path::Path;

/// The deepest that devices are followed; real ones stand on four or five others.
const DEEPEST: usize = 12;

/// The kinds of device that encrypt, as `dm/uuid` names them. `VERITY` and `INTEGRITY` are of the
/// same family and do not.
const ENCRYPTING: [&str; 8] = [
    "LUKS1", "LUKS2", "PLAIN", "LOOPAES", "TCRYPT", "BITLK", "FVAULT2", "TEMP",
];

/// A block device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Device {
    /// Its name, as in `sda2`.
    pub(super) name: String,
    /// What the device mapper calls it, as in `CRYPT-LUKS2-…`; nothing for other devices.
    pub(super) mapped: Option<String>,
    /// Whether it is a file that is used as a disk, or a device that could not be followed.
    pub(super) is_obscure: bool,
    /// The devices that it lies on.
    pub(super) beneath: Vec<Device>,
}

/// Whether what is written to a device is encrypted on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encryption {
    /// It is, wherever it may come to lie.
    Everywhere,
    /// Some of it at least is not, as far as can be seen.
    NotSeen,
    /// It cannot be seen.
    Unknown,
}

impl Device {
    /// Judges the device and all that it lies on.
    pub(super) fn encryption(&self) -> Encryption {
        if self.mapped.as_deref().is_some_and(encrypts) {
            return Encryption::Everywhere;
        }
        if self.is_obscure {
            return Encryption::Unknown;
        }
        let beneath = || self.beneath.iter().map(Self::encryption);
        if self.beneath.is_empty() || beneath().any(|under| under == Encryption::NotSeen) {
            Encryption::NotSeen
        } else if beneath().all(|under| under == Encryption::Everywhere) {
            Encryption::Everywhere
        } else {
            Encryption::Unknown
        }
    }

    /// Follows the device with these numbers (`259:3`) through `/sys/dev/block`.
    pub(super) fn read(blocks: &Path, numbers: &str) -> Option<Self> {
        Self::read_within(blocks, numbers, DEEPEST)
    }

    fn read_within(blocks: &Path, numbers: &str, depth: usize) -> Option<Self> {
        let at = fs::canonicalize(blocks.join(numbers)).ok()?;
        let mut beneath = Vec::new();
        let mut is_obscure = at.join("loop").is_dir() || depth == 0;
        if depth > 0 {
            let slaves = fs::read_dir(at.join("slaves"));
            let slaves = slaves.into_iter().flatten().flatten();
            let mut under: Vec<_> = slaves.map(|slave| slave.path()).collect();
            // A partition lies on its disk, which may itself lie on others.
            if at.join("partition").is_file() {
                under.extend(at.parent().map(Path::to_owned));
            }
            for path in under {
                let numbers = line(&path.join("dev"));
                match numbers.and_then(|numbers| Self::read_within(blocks, &numbers, depth - 1)) {
                    Some(device) => beneath.push(device),
                    None => is_obscure = true,
                }
            }
        }
        let name = line(&at.join("dm/name"))
            .or_else(|| Some(at.file_name()?.to_string_lossy().into_owned()));
        Some(Self {
            name: name.unwrap_or_else(|| numbers.to_owned()),
            mapped: line(&at.join("dm/uuid")),
            is_obscure,
            beneath,
        })
    }
}

/// Says whether a name of the device mapper's is one of a device that encrypts.
fn encrypts(mapped: &str) -> bool {
    let kind = mapped.strip_prefix("CRYPT-");
    kind.and_then(|kind| kind.split('-').next())
        .is_some_and(|kind| ENCRYPTING.contains(&kind))
}

fn line(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    Some(text.trim().to_owned()).filter(|line| !line.is_empty())
}

#[cfg(test)]
pub(super) mod fixtures {
    use super::Device;

    pub(in crate::cli::health) fn device(
        name: &str,
        mapped: Option<&str>,
        beneath: Vec<Device>,
    ) -> Device {
        Device {
            name: name.to_owned(),
            mapped: mapped.map(str::to_owned),
            is_obscure: false,
            beneath,
        }
    }

    /// A logical volume on LUKS on a partition.
    pub(in crate::cli::health) fn luks() -> Device {
        let part = device("nvme0n1p3", None, vec![device("nvme0n1", None, Vec::new())]);
        let crypt = "CRYPT-LUKS2-8a1bd0f9c8de4a7f9d1ec3b6f7a5e214-nvme0n1p3_crypt";
        let crypt = device("nvme0n1p3_crypt", Some(crypt), vec![part]);
        device("vgubuntu-root", Some("LVM-q2yVZ"), vec![crypt])
    }

    /// A partition on a disk.
    pub(in crate::cli::health) fn plain() -> Device {
        device("sda2", None, vec![device("sda", None, Vec::new())])
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::fixtures::{device, luks, plain};
    use super::*;

    #[test]
    fn encryption_anywhere_below_serves_and_all_of_several_have_to_be_encrypted() {
        assert_eq!(luks().encryption(), Encryption::Everywhere);
        assert_eq!(plain().encryption(), Encryption::NotSeen);
        let both = device("md0", None, vec![luks(), luks()]);
        assert_eq!(both.encryption(), Encryption::Everywhere);
        let half = device("vg-lv", Some("LVM-x"), vec![luks(), plain()]);
        assert_eq!(half.encryption(), Encryption::NotSeen);
    }

    #[test]
    fn what_only_proves_wholeness_does_not_encrypt() {
        for mapped in [
            "CRYPT-VERITY-0f-usr",
            "CRYPT-INTEGRITY-x",
            "LVM-CRYPT-LUKS2",
            "mpath-3",
        ] {
            let on_plain = device("dm-0", Some(mapped), vec![plain()]);
            assert_eq!(on_plain.encryption(), Encryption::NotSeen, "{mapped}");
        }
        let swap = device("cryptswap", Some("CRYPT-PLAIN-cryptswap"), vec![plain()]);
        assert_eq!(swap.encryption(), Encryption::Everywhere);
    }

    #[test]
    fn a_file_used_as_a_disk_is_not_looked_through() {
        let file = Device {
            is_obscure: true,
            ..device("loop0", None, Vec::new())
        };
        assert_eq!(file.encryption(), Encryption::Unknown);
        let sealed = device("vault", Some("CRYPT-LUKS2-x"), vec![file.clone()]);
        assert_eq!(sealed.encryption(), Encryption::Everywhere);
        let mixed = device("md1", None, vec![luks(), file]);
        assert_eq!(mixed.encryption(), Encryption::Unknown);
    }

    #[cfg(unix)]
    #[test]
    fn devices_are_followed_down_to_the_disk() {
        use std::os::unix::fs::symlink;

        let sys = tempfile::tempdir().unwrap();
        let (blocks, devices) = (sys.path().join("dev/block"), sys.path().join("devices"));
        fs::create_dir_all(&blocks).unwrap();
        for (path, numbers) in [
            ("sda", "8:0"),
            ("sda/sda3", "8:3"),
            ("dm-0", "253:0"),
            ("dm-1", "253:1"),
        ] {
            let at = devices.join(path);
            fs::create_dir_all(&at).unwrap();
            fs::write(at.join("dev"), format!("{numbers}\n")).unwrap();
            symlink(&at, blocks.join(numbers)).unwrap();
        }
        fs::write(devices.join("sda/sda3/partition"), "3\n").unwrap();
        for (upper, lower) in [("dm-1", "dm-0"), ("dm-0", "sda/sda3")] {
            let slaves = devices.join(upper).join("slaves");
            fs::create_dir_all(&slaves).unwrap();
            symlink(devices.join(lower), slaves.join("one")).unwrap();
            fs::create_dir_all(devices.join(upper).join("dm")).unwrap();
        }
        fs::write(devices.join("dm-1/dm/uuid"), "LVM-abc\n").unwrap();
        fs::write(devices.join("dm-1/dm/name"), "vg-root\n").unwrap();
        assert_eq!(Device::read(&blocks, "8:3").unwrap(), {
            device("sda3", None, vec![device("sda", None, Vec::new())])
        });
        let read = || Device::read(&blocks, "253:1").unwrap();
        assert_eq!(read().name, "vg-root");
        assert_eq!(read().encryption(), Encryption::NotSeen);
        fs::write(devices.join("dm-0/dm/uuid"), "CRYPT-LUKS1-77-sda3_crypt\n").unwrap();
        assert_eq!(read().encryption(), Encryption::Everywhere);
        assert_eq!(Device::read(&blocks, "9:9"), None);

        // Devices that lie on each other have no end.
        symlink(devices.join("dm-1"), devices.join("dm-0/slaves/two")).unwrap();
        fs::write(devices.join("dm-0/dm/uuid"), "LVM-abc\n").unwrap();
        assert_eq!(read().encryption(), Encryption::NotSeen);
    }
}
