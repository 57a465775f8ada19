//! The note beside signed definitions: which files, what they hold, who signed.
//!
//! ```text
//! panah-definitions/v1
//! {"digest":…,"files":[{"name":…,"sha256":…,"size":…},…],"serial":…,"unit":…,"verifier":…}
//!
//! — unit/<id> <signature>
//! ```
//!
//! (the JSON is one line). `digest` is the SHA-256 of the files' names and hashes, a newline after
//! each, in the order of the names: it names the set. `serial` counts what the unit has signed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::fault::DefinitionsError;
use crate::vault::crypto::{CryptoError, sha256};
use crate::vault::file_line::{FileLine, in_order};
use crate::vault::form;
use crate::vault::id::{UnitId, hex};
use crate::vault::note::{Note, NoteFault, Signer, Verifier, sign};

const FORM: &str = "panah-definitions/v1";
/// The name of the note in the folder of the definitions.
pub const DEFINITIONS_NOTE: &str = "definitions.note";
/// The largest note that is read.
pub(super) const NOTE_CAP: u64 = 1 << 20;
/// The most files of a set.
pub(super) const MOST_FILES: usize = 2000;

/// What a unit says of definitions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefinitionsNote {
    /// What names the set.
    pub digest: String,
    pub(super) files: Vec<FileLine>,
    /// Counts what the unit has signed; it never falls.
    pub serial: u64,
    /// The unit.
    pub unit: UnitId,
    /// The key that the note is signed with.
    pub verifier: Verifier,
}

impl DefinitionsNote {
    /// Describes files that a unit is to sign.
    pub(super) fn of(
        files: &BTreeMap<String, Vec<u8>>,
        serial: u64,
        verifier: Verifier,
        unit: UnitId,
    ) -> Self {
        let files = lines(files);
        Self {
            digest: digest(&files),
            files,
            serial,
            unit,
            verifier,
        }
    }

    /// Gives the signed note.
    pub(super) fn sign(&self, unit: &Signer) -> Result<Zeroizing<String>, CryptoError> {
        Ok(sign(&form::compose(FORM, self)?, &[unit]))
    }

    /// Reads a note that the key it names has signed. Whether that is the right unit's is for the
    /// caller to say.
    pub fn read(note: &[u8]) -> Result<Self, NoteFault> {
        let note = Note::read(note)?;
        let read: Self = form::read(FORM, note.unproved_text())?;
        let is_whole = read.verifier.id("unit") == Some(read.unit)
            && in_order(&read.files)
            && read.files.len() <= MOST_FILES
            && read.files.iter().all(|file| is_name(&file.name))
            && read.digest == digest(&read.files);
        if !is_whole {
            return Err(NoteFault::Malformed);
        }
        note.text_signed_by(&read.verifier)?;
        Ok(read)
    }

    /// Holds files to the note: these and no others, each as it was signed.
    pub(super) fn covers(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<(), DefinitionsError> {
        for line in &self.files {
            match files.get(&line.name) {
                None => return Err(DefinitionsError::Missing(line.name.clone())),
                Some(bytes) if FileLine::of(&line.name, bytes) != *line => {
                    return Err(DefinitionsError::Changed(line.name.clone()));
                }
                Some(_) => {}
            }
        }
        let is_signed = |name: &str| self.files.iter().any(|line| line.name == name);
        match files.keys().find(|name| !is_signed(name)) {
            Some(extra) => Err(DefinitionsError::Extra(extra.clone())),
            None => Ok(()),
        }
    }
}

/// Returns what names a set of definition files: the SHA-256 of their names and hashes.
pub fn definitions_digest(files: &BTreeMap<String, Vec<u8>>) -> String {
    digest(&lines(files))
}

fn lines(files: &BTreeMap<String, Vec<u8>>) -> Vec<FileLine> {
    let lines = files.iter();
    lines
        .map(|(name, bytes)| FileLine::of(name, bytes))
        .collect()
}

fn digest(files: &[FileLine]) -> String {
    let lines = files.iter();
    let lines: Vec<String> = lines
        .map(|line| format!("{}\n{}\n", line.name, hex(&line.sha256)))
        .collect();
    hex(&sha256(&[lines.concat().as_bytes()]))
}

/// Says whether a definition file may have this name: a path of at most five plain names.
pub(super) fn is_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let parts: Vec<&str> = name.split('/').collect();
    name.len() <= 200
        && name.strip_suffix(".yaml").is_some()
        && parts.len() <= 5
        && parts.iter().all(|part| {
            !part.is_empty() && !part.starts_with(['.', '-']) && part.chars().all(is_plain)
        })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::*;
    use crate::vault::crypto::Key;

    fn files() -> BTreeMap<String, Vec<u8>> {
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        BTreeMap::from([file("adult/questionnaire.yaml"), file("rules/needs.yaml")])
    }

    fn sample() -> (DefinitionsNote, Signer) {
        let unit = UnitId::from_bytes([5; 16]);
        let signer = Signer::new(format!("unit/{unit}"), &Key::random().unwrap()).unwrap();
        let verifier = signer.verifier().unwrap();
        (DefinitionsNote::of(&files(), 3, verifier, unit), signer)
    }

    #[test]
    fn a_note_reads_back_as_it_was_signed_and_covers_its_files_alone() {
        let (note, signer) = sample();
        let text = note.sign(&signer).unwrap();
        assert_eq!(DefinitionsNote::read(text.as_bytes()), Ok(note.clone()));
        assert_eq!(note.digest, definitions_digest(&files()));
        note.covers(&files()).unwrap();
        let mut changed = files();
        changed.insert("rules/needs.yaml".to_owned(), b"other".to_vec());
        assert!(matches!(
            note.covers(&changed),
            Err(DefinitionsError::Changed(_))
        ));
        let mut extra = files();
        extra.insert("rules/other.yaml".to_owned(), Vec::new());
        assert!(matches!(
            note.covers(&extra),
            Err(DefinitionsError::Extra(_))
        ));
        let mut fewer = files();
        fewer.remove("rules/needs.yaml");
        assert!(matches!(
            note.covers(&fewer),
            Err(DefinitionsError::Missing(_))
        ));
        let altered = text.replacen("\"serial\":3", "\"serial\":4", 1);
        assert_eq!(
            DefinitionsNote::read(altered.as_bytes()),
            Err(NoteFault::Altered)
        );
    }

    #[test]
    fn a_note_that_contradicts_itself_is_refused_though_it_is_signed() {
        let (note, signer) = sample();
        let wrong = [
            DefinitionsNote {
                digest: "0".repeat(64),
                ..note.clone()
            },
            DefinitionsNote {
                unit: UnitId::from_bytes([6; 16]),
                ..note.clone()
            },
            DefinitionsNote {
                files: note.files.iter().rev().cloned().collect(),
                ..note.clone()
            },
        ];
        for wrong in wrong {
            let text = wrong.sign(&signer).unwrap();
            assert_eq!(
                DefinitionsNote::read(text.as_bytes()),
                Err(NoteFault::Malformed)
            );
        }
        for name in [
            "../a.yaml",
            "/a.yaml",
            "a.yml",
            "a b.yaml",
            ".a.yaml",
            "-a.yaml",
            "a/b/c/d/e/f.yaml",
            "a\u{202e}.yaml",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_a_note_or_a_fault(
            bytes in proptest::collection::vec(any::<u8>(), 0..300),
            text in ".{0,20}", from in 0_usize..700, length in 0_usize..40,
        ) {
            let _ = DefinitionsNote::read(&bytes);
            let (note, signer) = sample();
            let whole = note.sign(&signer).unwrap().as_bytes().to_vec();
            let mut near = whole.clone();
            let from = from.min(near.len());
            let to = (from + length).min(near.len());
            near.splice(from..to, text.bytes());
            if near != whole {
                prop_assert!(DefinitionsNote::read(&near).is_err());
            }
        }
    }
}
