//! Judging one file from anywhere: first what it is, and only then, where it is proved, what it says.

use std::path::Path;

use super::file_hash::FileHash;
use crate::vault::Vault;
use crate::vault::age_file::FILE_CAP;
use crate::vault::disk::read_foreign;
use crate::vault::kept::KeptError;
use crate::vault::log::{Deed, Thing};
use crate::vault::records::{Known, OpenError, Opened, RecordFault, judge};

/// A file that was judged.
pub struct Examined {
    /// Its SHA-256.
    pub sha256: FileHash,
    /// What it proved to be.
    pub verdict: FileVerdict,
    /// What colleagues call the officer who signed it; may be empty.
    pub officer_name: String,
}

/// What a file proved to be.
pub enum FileVerdict {
    /// A whole record, signed by somebody known, and sealed to those it was signed for.
    Authentic(Opened),
    /// The same, sealed by somebody else to other keys than those it was signed for.
    Forwarded(Opened),
    /// Nothing of it is given.
    Refused(RecordFault),
}

impl Vault {
    /// Judges a file with every key that is here: the unit's, and the officer's own.
    pub fn examine(&self, path: &Path) -> Result<Examined, OpenError> {
        let bytes = read_foreign(path, FILE_CAP)?;
        let sha256 = FileHash::of(&bytes);
        self.log(&Deed::Opened {
            what: Thing::File(sha256.bytes()),
        })?;
        let own = self.keys.identity()?;
        let own_recipient = own.to_public().to_string();
        let (mut identities, mut known) = self.unit_known()?;
        identities.push(own);
        known.recipients.push(vec![own_recipient]);
        let mut names = self.names_of_officers()?;
        for line in self.state()?.officers {
            names.push((line.id, line.name));
            known.officers.insert(line.id, line.verifier);
        }
        known.laptops.insert(self.laptop(), self.laptop_verifier()?);
        let verdict = match judge(&bytes, &identities, &known) {
            Ok(judged) if judged.forwarded => FileVerdict::Forwarded(judged.text.into()),
            Ok(judged) => FileVerdict::Authentic(judged.text.into()),
            Err(fault) => FileVerdict::Refused(fault),
        };
        let name = match &verdict {
            FileVerdict::Authentic(opened) | FileVerdict::Forwarded(opened) => names
                .into_iter()
                .find(|(id, _)| *id == opened.signed_by)
                .map(|(_, name)| name),
            FileVerdict::Refused(_) => None,
        };
        Ok(Examined {
            sha256,
            verdict,
            officer_name: name.unwrap_or_default(),
        })
    }

    /// Returns the unit's identities and whom it knows; nothing and nobody elsewhere.
    fn unit_known(&self) -> Result<(Vec<age::x25519::Identity>, Known), OpenError> {
        let laptops = self.laptops()?;
        match self.unit_keys()? {
            Some(keys) => Ok((
                keys.identities()?,
                laptops.known(self.mode(), &keys.issued()),
            )),
            None => Ok((Vec::new(), laptops.known(self.mode(), &[]))),
        }
    }

    fn names_of_officers(&self) -> Result<Vec<(crate::vault::OfficerId, String)>, KeptError> {
        let laptops = self.laptops()?.laptops;
        let officers = laptops.into_iter().flat_map(|laptop| laptop.officers);
        Ok(officers.map(|one| (one.id, one.name)).collect())
    }
}
