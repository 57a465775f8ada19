//! Where file systems are mounted, as `/proc/self/mountinfo` tells it.
//!
//! Read here and not by a crate: of the `procfs` crate a few lines would serve, it leaves the `\040`
//! of a space in a mount point as it is, and one line that it does not understand takes the others
//! with it.

use std::path::{Path, PathBuf};

/// One mounted file system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mount {
    /// The numbers of its device, as in `259:3`; `0:…` where it has none of its own.
    pub(super) device: String,
    /// Where it is mounted.
    pub(super) point: PathBuf,
    /// Its kind, as in `ext4`.
    pub(super) kind: String,
    /// What was mounted, such as a device file.
    pub(super) source: String,
    /// Whether nothing may be written to it.
    pub(super) is_read_only: bool,
}

/// Reads the mounts, oldest first; a line that says something else is passed over.
pub(super) fn read(text: &str) -> Vec<Mount> {
    text.lines().filter_map(mount).collect()
}

/// Returns the mount that a path lies on: the deepest one above it, of several at one place the
/// latest.
pub(super) fn holding<'a>(mounts: &'a [Mount], path: &Path) -> Option<&'a Mount> {
    let above = mounts.iter().filter(|mount| path.starts_with(&mount.point));
    above.max_by_key(|mount| mount.point.components().count())
}

fn mount(line: &str) -> Option<Mount> {
    // Between the two halves stand as many optional fields as the kernel likes.
    let (place, what) = line.split_once(" - ")?;
    let mut place = place.split(' ').skip(2);
    let device = place.next()?.to_owned();
    let point = unescaped(place.nth(1)?);
    let options = place.next()?;
    let mut what = what.split(' ');
    let kind = unescaped(what.next()?);
    let source = unescaped(what.next()?);
    let above = what.next().unwrap_or_default();
    let is_read_only = [options, above]
        .iter()
        .any(|options| options.split(',').any(|option| option == "ro"));
    Some(Mount {
        device,
        point: PathBuf::from(point),
        kind,
        source,
        is_read_only,
    })
}

/// Returns a name of the kernel's with its octal escapes (`\040` for a space) read.
pub(super) fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let (byte, after) = match (first, after) {
            (
                b'\\',
                [
                    a @ b'0'..=b'3',
                    b @ b'0'..=b'7',
                    c @ b'0'..=b'7',
                    after @ ..,
                ],
            ) => ((a - b'0') << 6 | (b - b'0') << 3 | (c - b'0'), after),
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
pub(super) mod fixtures {
    //! What laptops say of their mounts.

    /// LUKS beneath ext4, an own boot partition, a stick.
    pub(in crate::cli::health) const LUKS: &str = "\
23 29 0:22 / /sys rw,nosuid,nodev,noexec,relatime shared:7 - sysfs sysfs rw
24 29 0:23 / /proc rw,nosuid,nodev,noexec,relatime shared:13 - proc proc rw
29 1 253:1 / / rw,relatime shared:1 - ext4 /dev/mapper/vgubuntu-root rw,errors=remount-ro
30 25 0:26 / /dev/shm rw,nosuid,nodev shared:4 - tmpfs tmpfs rw,inode64
95 29 259:2 / /boot rw,relatime shared:45 - ext4 /dev/nvme0n1p2 rw
98 95 259:1 / /boot/efi rw,relatime shared:47 - vfat /dev/nvme0n1p1 rw,fmask=0077
710 29 8:17 / /media/post\\040officer/STICK\\0402 rw,nosuid shared:390 - exfat /dev/sdb1 rw,fmask=0022
";

    /// One partition, nothing else; remounted read-only after an error.
    pub(in crate::cli::health) const PLAIN: &str = "\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 8:2 / / ro,relatime - ext4 /dev/sda2 ro,errors=remount-ro
";

    /// btrfs subvolumes: device numbers of no device.
    pub(in crate::cli::health) const BTRFS: &str = "\
67 1 0:33 /root / rw,relatime shared:1 - btrfs /dev/mapper/luks-0fae rw,compress=zstd:1,subvolid=257,subvol=/root
92 67 0:33 /home /home rw,relatime shared:31 - btrfs /dev/mapper/luks-0fae rw,subvolid=256,subvol=/home
93 92 0:33 /home\\040of\\134post /home/border\\040post rw shared:32 - btrfs /dev/mapper/luks-0fae rw
";

    /// A container.
    pub(in crate::cli::health) const OVERLAY: &str = "\
1019 870 0:150 / / rw,relatime master:306 - overlay overlay rw,lowerdir=/a:/b,upperdir=/c,workdir=/d
1020 1019 0:153 / /proc rw,nosuid - proc proc rw
1034 1019 0:160 / /tmp rw - tmpfs tmpfs rw
";
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::fixtures::{BTRFS, LUKS, OVERLAY};
    use super::*;

    fn point(text: &str, path: &str) -> String {
        let mounts = read(text);
        let mount = holding(&mounts, Path::new(path)).unwrap();
        mount.point.display().to_string()
    }

    #[test]
    fn the_deepest_mount_holds_a_path() {
        assert_eq!(point(LUKS, "/home/post/data"), "/");
        assert_eq!(point(LUKS, "/boot/efi/data"), "/boot/efi");
        assert_eq!(point(LUKS, "/bootleg"), "/");
        assert_eq!(
            point(LUKS, "/media/post officer/STICK 2/data"),
            "/media/post officer/STICK 2"
        );
        assert_eq!(point(BTRFS, "/home/border post/x"), "/home/border post");
        assert_eq!(point(OVERLAY, "/tmp/x"), "/tmp");
    }

    #[test]
    fn of_two_mounts_at_one_place_the_latest_is_seen() {
        let over = format!("{OVERLAY}1040 1034 8:5 / /tmp rw - ext4 /dev/sda5 rw\n");
        let mounts = read(&over);
        assert_eq!(holding(&mounts, Path::new("/tmp/x")).unwrap().kind, "ext4");
    }

    #[test]
    fn escapes_are_read_and_what_is_none_stays() {
        assert_eq!(unescaped(r"a\040b\011c\134d"), "a b\tc\\d");
        assert_eq!(unescaped(r"\04 \x \777 \"), r"\04 \x \777 \");
    }

    #[test]
    fn any_text_gives_mounts_or_none() {
        for text in [
            "",
            "-",
            " - ",
            "1 2 3 4 5 - ",
            "\0\n\n - - -",
            "1 2 3:4 / /x rw - k",
        ] {
            assert!(read(text).is_empty(), "{text:?}");
        }
    }
}
