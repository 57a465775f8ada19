//! Writing the pages, and sealing what was done.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::clock::now;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::record::{Act, Amendment};
use crate::referral::{Pages, PersonsPaper, Referral};
use crate::report;
use crate::vault::{Deed, Vault, Word};
use crate::words::Words;

use super::super::Commands;
use super::super::amend::seal_amendment;
use super::case::Case;
use super::wanted::Made;

impl Commands<'_> {
    /// Writes the pages into the folder that was named, seals the referral, and returns what there is
    /// to say. Where it cannot be sealed, no page stays.
    pub(super) fn write_and_seal(
        &self,
        vault: &Vault,
        case: &Case<'_>,
        made: &Made,
        (folder, force): (Option<&Path>, bool),
        words: &Words,
    ) -> Result<Vec<String>, CommandError> {
        let existing = if force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        let mut written: Vec<PathBuf> = Vec::new();
        let sealed = folder.map_or(Ok(()), |folder| {
            for (name, page) in pages(made, words)? {
                let path = folder.join(name);
                output::private_file(&path, page.as_bytes(), existing)?;
                written.push(path);
            }
            vault.log(&Deed::PageMade {
                kind: Word::new("referral"),
            })?;
            Ok(())
        });
        let act = Act::Referral(Box::new(Referral {
            pages: Some(if folder.is_some() {
                Pages::Written
            } else {
                Pages::NotWritten
            }),
            ..made.referral.clone()
        }));
        let sealed = sealed.and_then(|()| Self::seal_act(vault, case, act));
        if let Err(error) = sealed {
            for path in &written {
                drop(fs::remove_file(path));
            }
            return Err(error);
        }
        let code = made.referral.code.to_string();
        let mut said = vec![self.words.fill("refer-done", &[("code", &code)])];
        if written.is_empty() {
            said.push(self.words.say("refer-no-page"));
        } else {
            let files = written.iter().map(|path| path.display().to_string());
            let files: Vec<String> = files.collect();
            let files = files.join(", ");
            said.push(self.words.fill("refer-written", &[("files", &files)]));
            said.push(self.words.say("refer-delete"));
        }
        Ok(said)
    }

    /// Seals what was done as an addition to the record.
    pub(super) fn seal_act(vault: &Vault, case: &Case<'_>, act: Act) -> Result<(), CommandError> {
        let amendment = Amendment {
            amends: case.amends.clone(),
            wall: now(),
            text: String::new(),
            decision: None,
            act: Some(act),
        };
        seal_amendment(vault, &amendment)
    }
}

/// Returns the pages with the names of their files, which hold no name of a person.
fn pages(made: &Made, words: &Words) -> Result<Vec<(String, String)>, CommandError> {
    let code = &made.referral.code;
    let unmade = |_| {
        CommandError::failed(
            "the letter could not be made",
            "nothing was sealed; please tell us how this came about",
        )
    };
    let letter = report::referral_letter(&made.referral, words).map_err(unmade)?;
    let mut pages = vec![(format!("referral-{code}.html"), letter)];
    if made.referral.paper == PersonsPaper::Card {
        let card = report::referral_card(code, made.telephone.as_deref()).map_err(unmade)?;
        pages.push((format!("card-{code}.html"), card));
    }
    Ok(pages)
}
