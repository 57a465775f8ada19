//! The age test vectors of C2SP/CCTV: our reader never succeeds where a vector says failure, and opens
//! what it supports.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use panah::vault::decrypt;
use ring::digest::{SHA256, digest};
use secrecy::SecretString;

use crate::fixture::hex;

struct Vector {
    expect: String,
    payload: Option<String>,
    identities: Vec<SecretString>,
    armored: bool,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap();
        let mut file = bytes[end + 2..].to_vec();
        let header = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let all = |key: &str| -> Vec<String> {
            let fields = header.lines().filter_map(|line| line.split_once(": "));
            fields
                .filter(|(name, _)| *name == key)
                .map(|(_, value)| value.to_owned())
                .collect()
        };
        if all("compressed") == ["zlib"] {
            let mut inflated = Vec::new();
            flate2::read::ZlibDecoder::new(&file[..])
                .read_to_end(&mut inflated)
                .unwrap();
            file = inflated;
        }
        Self {
            expect: all("expect").remove(0),
            payload: all("payload").pop(),
            identities: all("identity")
                .into_iter()
                .map(SecretString::from)
                .collect(),
            armored: !all("armored").is_empty(),
            file,
        }
    }
}

/// Fault case 24.
#[test]
fn the_published_vectors_are_judged_as_published() {
    let kit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/age-testkit");
    let Ok(entries) = fs::read_dir(&kit) else {
        eprintln!("skipped: no age test vectors at {}", kit.display());
        return;
    };
    let (mut opened, mut refused, mut unsupported) = (0, 0, Vec::new());
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let vector = Vector::read(&path);
        let somebody = SecretString::from(
            "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0",
        );
        let start = Instant::now();
        let text = vector
            .identities
            .iter()
            .chain([&somebody])
            .find_map(|identity| decrypt(&vector.file, identity).ok());
        assert!(start.elapsed() < Duration::from_secs(60), "{name}");
        match (vector.expect.as_str(), text) {
            ("success", Some(text)) => {
                let hash = hex(digest(&SHA256, &text).as_ref());
                assert_eq!(Some(hash), vector.payload, "{name}");
                opened += 1;
            }
            ("success", None) => {
                let other_kind =
                    vector.armored || name.starts_with("scrypt") || name.starts_with("hybrid");
                assert!(other_kind, "{name} is supported and was refused");
                unsupported.push(name);
            }
            (expect, Some(_)) => panic!("{name} was opened, and {expect} was expected"),
            (_, None) => refused += 1,
        }
    }
    eprintln!("{opened} opened, {refused} refused as published, not supported: {unsupported:?}");
    assert!(opened > 10 && refused > 100);
}
