//! The whole of a referral at the desk: what is needed, whom to ask, the person's yes, what may be told,
//! which paper, and the letter as it will be before it is sealed.

use zeroize::Zeroizing;

use crate::cli::error::CommandError;
use crate::cli::refer_arguments::ReferArguments;
use crate::record::Act;
use crate::referral::{Ground, Grounds, ReferralCode};
use crate::report::{self, Paper};
use crate::terminal::{Desk, Menu, Note};
use crate::vault::Vault;
use crate::words::Words;

use super::super::Commands;
use super::super::occasion::random;
use super::super::present::page_width;
use super::super::walk::{Halt, Walk};
use super::ask_consent::Answer;
use super::case::Case;
use super::from_file::own_reach;
use super::page::Asker;
use super::receivers::next;
use super::wanted::{Made, Outcome, Wanted, refused};

impl Commands<'_> {
    /// Asks for a referral; the letter will be written in `letter`. What is answered is kept, sealed, until
    /// it is sealed as a referral or given up: a power cut loses no page.
    pub(super) fn ask_referral(
        &self,
        vault: &Vault,
        desk: &mut dyn Desk,
        case: &Case<'_>,
        asked: &ReferArguments,
        letter: &Words,
    ) -> Result<Outcome, CommandError> {
        let code = ReferralCode::of_random(random()?);
        let words = self.words;
        let begun = match begun(vault, case) {
            Some(begun) if self.goes_on(desk)? => begun,
            _ => Zeroizing::default(),
        };
        let keeper = |text: &str| keep(vault, case, text);
        let mut walk = Walk::new(desk, words, "refer-leave").kept_by(&keeper, &begun);
        let outcome = walk.go(|walk| {
            let mut pages = Asker { walk, words };
            pages.referral(case, asked, letter, &code)
        });
        if walk.is_given_up() {
            forget(vault, case)?;
        }
        outcome
    }

    /// Asks whether a referral that was begun is gone on with.
    fn goes_on(&self, desk: &mut dyn Desk) -> Result<bool, CommandError> {
        let menu = Menu {
            title: self.words.say("refer-begun"),
            options: ["refer-go-on", "refer-anew"]
                .map(|id| self.words.say(id))
                .to_vec(),
        };
        Ok(desk.menu(&menu)? != Some(1))
    }
}

/// Returns what was begun about this record before. What cannot be read is begun anew.
pub(super) fn begun(vault: &Vault, case: &Case<'_>) -> Option<Zeroizing<Vec<u8>>> {
    vault.begun(case.amends.parse().ok()?).ok()?
}

/// Keeps what was answered. Where the disk is full nobody is kept from going on: sealing will say so.
fn keep(vault: &Vault, case: &Case<'_>, text: &str) {
    if let Ok(id) = case.amends.parse() {
        vault.keep_begun(id, text.as_bytes()).ok();
    }
}

/// Deletes what was begun, once it is sealed or given up.
pub(super) fn forget(vault: &Vault, case: &Case<'_>) -> Result<(), CommandError> {
    match case.amends.parse() {
        Ok(id) => Ok(vault.forget_begun(id)?),
        Err(_) => Ok(()),
    }
}

impl Asker<'_, '_> {
    /// Asks everything once, from the first page to the yes to seal it.
    fn referral(
        &mut self,
        case: &Case<'_>,
        asked: &ReferArguments,
        letter: &Words,
        code: &ReferralCode,
    ) -> Result<Outcome, Halt> {
        let words = self.words;
        let before = before(case, words);
        if !before.is_empty() {
            self.message(before)?;
        }
        let asked_for = self.needs(case, &asked.need)?;
        let to = self.receiver(case, &asked_for, asked.to.as_deref())?;
        let answer = self.consent(case, &to, &asked_for)?;
        let ground = match &answer {
            Answer::No => return Ok(refused(to, asked_for)),
            Answer::Yes => Ground::Consent,
            Answer::Child { against: false, .. } => Ground::Child(case.child_exception()),
            Answer::Child { against: true, .. } => Ground::ChildAgainst(case.child_exception()),
            Answer::Exception(ground, _) => *ground,
        };
        let telling = self.information(case, &to, ground)?;
        let grounds = match answer {
            Answer::Exception(_, grounds) => grounds,
            Answer::Child { views, against } => Grounds::Child { views, against },
            Answer::Yes | Answer::No => self.how_given(case)?,
        };
        let (question, help) = (words.say("refer-reach"), words.say("refer-reach-help"));
        let reach = self.text("reach", (question, help), &own_reach(case))?;
        let papers = self.paper(&reach)?;
        let referral = Wanted {
            telling,
            grounds,
            paper: papers.paper,
            paper_is_dangerous: papers.is_dangerous,
            next: next(case, &asked_for, &to),
            asked_for,
            to,
            reach: reach.clone(),
        }
        .into_referral(case, code.clone());
        let folder = match &asked.output {
            Some(_) => None,
            None => self.folder()?,
        };
        let mut preview = Paper::new(page_width());
        report::letter(&mut preview, &referral, letter);
        let mut notes = vec![Note::plain(preview.into_text())];
        if matches!(referral.grounds, Grounds::Consent { .. }) {
            notes.push(Note::plain(words.say("refer-tell-person")));
        }
        let options = ["refer-seal", "refer-not-seal"].map(|id| words.say(id));
        if self.one("refer-preview", Vec::new(), notes, options.to_vec())? == 1 {
            return Err(self.walk.turn_back(words.say("refer-not-sealed")));
        }
        Ok(Outcome::Made(Box::new(Made {
            referral,
            telephone: papers.with_number.then_some(reach),
            folder,
        })))
    }
}

/// Says what the officer has to know before asking.
fn before(case: &Case<'_>, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    if !case.said_no.is_empty() {
        let questions = case.said_no.join(" ");
        let id = if case.is_child {
            "refer-said-no-child"
        } else {
            "refer-said-no"
        };
        said.push(words.fill(id, &[("questions", &questions)]));
    }
    for act in &case.acts {
        let (id, to, day) = match act {
            Act::Referral(made) => ("refer-before", &made.to, made.day()),
            Act::Refused(refused) => {
                let id = if case.is_child && refused.to.kind.cares_for_children() {
                    "refer-refused-before-child"
                } else {
                    "refer-refused-before"
                };
                (id, &refused.to, refused.at.get(..10).unwrap_or_default())
            }
            Act::Step(_) => continue,
        };
        said.push(words.fill(id, &[("to", to.name.as_str()), ("day", day)]));
    }
    if case.is_child {
        said.push(words.say("refer-child"));
    }
    if case.no_mission {
        said.push(words.say("refer-no-mission"));
    }
    said
}
