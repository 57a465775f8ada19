//! Noting what was done: as it is named, or chosen from the steps that come next.

use jiff::Timestamp;

use crate::cli::error::CommandError;
use crate::cli::{clock, desk, output};
use crate::grammar::InformationId;
use crate::record::{Act, Amendment, FollowUp};
use crate::referral::{Course, Done, Step, StepError};
use crate::vault::{Deed, OpenedBy, RecordId, Vault};

use super::super::Commands;
use super::super::amend::seal_amendment;
use super::super::walk::{Halt, Put, Walk};

/// So long before it was made a referral may have been called about: the telephone comes first, and the
/// letter later.
const BEFORE: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);

impl Commands<'_> {
    /// Notes a step that was named; asks for the reason where one belongs to it.
    pub(super) fn note_named(
        &self,
        vault: &Vault,
        one: &FollowUp,
        what: Done,
        at: Option<Timestamp>,
        note: Option<String>,
    ) -> Result<(), CommandError> {
        refuse_senseless(one, &what, at)?;
        let note = match note {
            Some(note) => note,
            None if std::io::IsTerminal::is_terminal(&std::io::stdin()) => {
                self.at_desk(vault, |walk| self.ask_reason(walk, &what))?
            }
            None => String::new(),
        };
        self.note_step(vault, one, what, at, note)
    }

    /// Lets the officer choose what was done.
    pub(super) fn ask_step(&self, vault: &Vault, one: &FollowUp) -> Result<(), CommandError> {
        let (what, note) = self.at_desk(vault, |walk| {
            let steps = one.hand_over.sensible();
            let mut options: Vec<String> = steps
                .iter()
                .map(|step| self.words.say(&format!("followup-done-{}", step.word())))
                .collect();
            options.push(self.words.say("followup-nothing"));
            let put = self.put().note(self.one_text(vault, one));
            let put = put.note(self.words.say("followup-which"));
            let at = walk.one(put, options)?;
            let what = match steps.into_iter().nth(at) {
                None => return Err(CommandError::Left.into()),
                Some(Done::Withdrawn { .. }) => self.ask_withdrawn(walk, one)?,
                Some(what) => what,
            };
            let note = self.ask_reason(walk, &what)?;
            Ok((what, note))
        })?;
        self.note_step(vault, one, what, None, note)
    }

    /// Asks at a desk of its own; until all is answered nothing is noted.
    fn at_desk<T>(
        &self,
        vault: &Vault,
        round: impl FnMut(&mut Walk<'_>) -> Result<T, Halt>,
    ) -> Result<T, CommandError> {
        let mut desk = desk::open_for(vault, self.arguments, self.words)?;
        let asked = Walk::new(desk.as_mut(), self.words, "followup-leave").go(round);
        desk.leave();
        if matches!(asked, Err(CommandError::Left)) {
            output::talk(&self.words.say("followup-left"));
        }
        asked
    }

    /// Asks what the person no longer agrees to.
    fn ask_withdrawn(&self, walk: &mut Walk<'_>, one: &FollowUp) -> Result<Done, Halt> {
        let told = one.hand_over.told.iter();
        let left: Vec<&InformationId> = told
            .filter(|id| !one.hand_over.has_taken_back(id))
            .collect();
        let mut options = vec![self.words.say("followup-everything")];
        let names = left.iter().map(|id| self.information_name(one, id));
        options.extend(names);
        let put = self.put().note(self.words.say("followup-what-back"));
        let chosen = walk.several(put, options)?;
        if chosen.contains(&0) {
            return Ok(Done::WITHDRAWN);
        }
        let information = chosen.iter().filter_map(|at| {
            left.get(at.checked_sub(1)?)
                .map(|id| InformationId::clone(id))
        });
        Ok(Done::Withdrawn {
            information: information.collect(),
        })
    }

    /// Asks for the reason of what did not go as it was meant to; it may be left out.
    fn ask_reason(&self, walk: &mut Walk<'_>, what: &Done) -> Result<String, Halt> {
        let question = match what {
            Done::TurnedAway => "followup-why-turned-away",
            Done::NotArrived => "followup-why-not-arrived",
            Done::Ended => "followup-why-ended",
            _ => return Ok(String::new()),
        };
        let put = self.put().note(self.words.say(question));
        walk.maybe_line(question, put, self.words.say("followup-why-help"), "")
    }

    fn put(&self) -> Put {
        Put::titled(self.words.say("followup-title"))
    }

    /// Seals a step, and says what follows from it.
    fn note_step(
        &self,
        vault: &Vault,
        one: &FollowUp,
        what: Done,
        at: Option<Timestamp>,
        note: String,
    ) -> Result<(), CommandError> {
        refuse_senseless(one, &what, at)?;
        // A consent may be taken back in the second in which the one before was told.
        let now = clock::now_exactly();
        let step = Step {
            referral: one.hand_over.code.clone(),
            at: at.map_or_else(|| now.clone(), clock::written),
            what,
            note,
        };
        let record: RecordId = one.record.parse().map_err(|_| {
            CommandError::failed(
                "this referral does not name a record",
                "look for it with `panah list --details`, and keep the file",
            )
        })?;
        let amendment = Amendment {
            amends: one.record.clone(),
            wall: now,
            text: String::new(),
            decision: None,
            act: Some(Act::Step(step.clone())),
        };
        vault.log(&Deed::StepNoted { record })?;
        seal_amendment(vault, &amendment)?;
        let mut after = one.clone();
        after.hand_over = after.hand_over.with([step.clone()]);
        let mut beside = Vec::new();
        if one.hand_over.course() == Course::Ended && after.hand_over.course() == Course::Open {
            beside.push("followup-taken-up-again");
        }
        if after.hand_over.is_before(&step)
            && !matches!(
                step.what,
                Done::Withdrawn { .. } | Done::ToldOfWithdrawal | Done::Ended
            )
        {
            beside.push("followup-before-letter");
        }
        if vault.folder().opened_by(record) == OpenedBy::Unit {
            beside.push("followup-goes-to-unit");
        }
        self.tell_after(vault, &after, &step, &beside)
    }
}

/// Refuses what contradicts what the person wants, or the calendar.
fn refuse_senseless(
    one: &FollowUp,
    what: &Done,
    at: Option<Timestamp>,
) -> Result<(), CommandError> {
    if let Err(error) = one.hand_over.allows(what) {
        return Err(refused(one, &error));
    }
    let made = one.hand_over.made_at();
    if at.is_some_and(|at| made.duration_since(at) > BEFORE) {
        return Err(CommandError::failed(
            format!(
                "that is more than a day before the referral was made ({})",
                clock::local(made)
            ),
            "look at the day once more",
        ));
    }
    Ok(())
}

fn refused(one: &FollowUp, error: &StepError) -> CommandError {
    let code = &one.hand_over.code;
    let told = one.hand_over.told.iter().map(InformationId::as_str);
    let told: Vec<&str> = told.collect();
    let help = match error {
        StepError::Withdrawn if one.hand_over.untold_withdrawal().is_some() => {
            format!("tell the service of it; then `panah follow-up {code} told-of-withdrawal`")
        }
        StepError::Withdrawn => {
            "where the person wants it after all, ask anew and refer again: `panah refer`"
                .to_owned()
        }
        StepError::NoConsent => format!(
            "write down what the person says with `panah amend {}`, and tell the service where it changes what is safe",
            super::short(&one.record)
        ),
        StepError::NotTold(_) if told.is_empty() => {
            format!("to take back the referral itself: `panah follow-up {code} withdraw`")
        }
        StepError::NotTold(_) => format!("what was told: {}", told.join(", ")),
        StepError::TakenBack(_) => {
            format!("once the service has been told: `panah follow-up {code} told-of-withdrawal`")
        }
        StepError::NothingToTell => {
            format!("where the person takes something back now: `panah follow-up {code} withdraw`")
        }
    };
    CommandError::failed(error.to_string(), help)
}
