//! `panah refer ID --again CODE`: the pages of a sealed referral once more, where a printer failed or a
//! letter was lost. Nothing is asked, and nothing is added to the record; the audit log notes it.

use std::path::{Path, PathBuf};

use crate::cli::clock::today;
use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::record::{Act, Amendment};
use crate::referral::{HandOver, PersonsPaper, Referral, ReferralCode, Step};
use crate::report;
use crate::vault::{Deed, Vault, Word};
use crate::words::Words;

use super::super::Commands;
use super::super::show::Whole;

impl Commands<'_> {
    /// Writes the pages of a sealed referral as they were, save what the person has taken back since.
    pub(super) fn print_again(
        &self,
        vault: &Vault,
        whole: &Whole,
        code: &ReferralCode,
        (folder, force): (&Path, bool),
        words: &Words,
    ) -> Result<(), CommandError> {
        let referral = sealed(&whole.amendments, code)?;
        let hand_over = HandOver::new(referral, steps(&whole.amendments));
        if hand_over.is_withdrawn() {
            return Err(CommandError::failed(
                self.words.say("refer-again-withdrawn"),
                self.words.say("refer-again-withdrawn-help"),
            ));
        }
        let mut again = referral.clone();
        again
            .told
            .retain(|told| !hand_over.has_taken_back(&told.information));
        let is_less = again.told.len() < referral.told.len();
        let existing = if force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        let pages = pages(&again, words)?;
        let paths = pages.iter().map(|(name, _)| folder.join(name));
        let paths: Vec<PathBuf> = paths.collect();
        for path in &paths {
            output::refuse_unwritable(path, existing)?;
        }
        vault.log(&Deed::PageMade {
            kind: Word::new("referral-again"),
        })?;
        for (path, (_, page)) in paths.iter().zip(&pages) {
            output::private_file(path, page.as_bytes(), existing)?;
        }
        let files = paths.iter().map(|path| path.display().to_string());
        let files = files.collect::<Vec<_>>().join(", ");
        output::talk(&self.words.fill("refer-written", &[("files", &files)]));
        if is_less {
            output::talk(&self.words.say("refer-again-less"));
        }
        if again.paper == PersonsPaper::Card {
            output::talk(&self.words.say("refer-again-card"));
        }
        output::talk(&self.words.say("refer-delete"));
        Ok(())
    }
}

/// Reads the code of a referral.
pub(super) fn code(typed: &str) -> Result<ReferralCode, CommandError> {
    ReferralCode::read(typed).ok_or_else(|| {
        CommandError::usage(
            format!("`{typed}` is no code of a referral: a character is missing or mistyped"),
            "read the seven characters once more, on the letter, the card or in `panah follow-up --all`",
        )
    })
}

fn sealed<'a>(
    amendments: &'a [Amendment],
    code: &ReferralCode,
) -> Result<&'a Referral, CommandError> {
    let mut acts = amendments.iter().filter_map(|added| added.act.as_ref());
    let found = acts.find_map(|act| match act {
        Act::Referral(referral) if referral.code == *code => Some(&**referral),
        _ => None,
    });
    found.ok_or_else(|| {
        CommandError::failed(
            format!("this record has no referral {code}"),
            "see its referrals with `panah show`",
        )
    })
}

fn steps(amendments: &[Amendment]) -> Vec<Step> {
    let acts = amendments.iter().filter_map(|added| added.act.as_ref());
    let steps = acts.filter_map(|act| match act {
        Act::Step(step) => Some(step.clone()),
        _ => None,
    });
    steps.collect()
}

/// Returns the pages with the names of their files, as they were made the first time.
fn pages(referral: &Referral, words: &Words) -> Result<Vec<(String, String)>, CommandError> {
    let code = &referral.code;
    let unmade = |_| {
        CommandError::failed(
            "the letter could not be made",
            "nothing was written; please tell us how this came about",
        )
    };
    let letter = report::referral_letter_again(referral, &today().to_string(), words);
    let mut pages = vec![(format!("referral-{code}.html"), letter.map_err(unmade)?)];
    if referral.paper == PersonsPaper::Card {
        let card = report::referral_card(code, None).map_err(unmade)?;
        pages.push((format!("card-{code}.html"), card));
    }
    Ok(pages)
}
