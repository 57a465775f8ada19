//! What follows from a step, said as soon as it is noted.

use jiff::Timestamp;

use crate::cli::error::CommandError;
use crate::grammar::ContactId;
use crate::record::FollowUp;
use crate::referral::{Course, Done, Given, Grounds, Step};
use crate::report::Paper;
use crate::terminal::conduct::whom_to_call;
use crate::vault::Vault;

use super::super::Commands;
use super::super::present::page_width;
use super::next::{Around, Next};
use super::page::{due_lines, fill, step_line};

/// Whom of the contact sheet an officer calls who does not know whom else.
const SUPERVISOR: &str = "supervisor";

/// Whom of the contact sheet an officer calls for a child.
const CHILD_PROTECTION: &str = "child_protection";

impl Commands<'_> {
    /// Says what was noted, what follows from it, and what is due next; `beside` are the ids of what
    /// there is to know besides.
    pub(super) fn tell_after(
        &self,
        vault: &Vault,
        one: &FollowUp,
        step: &Step,
        beside: &[&str],
    ) -> Result<(), CommandError> {
        let hand_over = &one.hand_over;
        let mut paper = Paper::new(page_width());
        let values = [
            ("code", hand_over.code.to_string()),
            ("name", hand_over.to.name.clone()),
            ("done", step_line(&step.clone().without_note(), self.words)),
        ];
        paper.paragraph(&fill(self.words, "followup-noted", &values));
        for id in beside {
            paper.paragraph(&self.words.say(id));
        }
        match &step.what {
            Done::Withdrawn { information } => {
                return self.tell_withdrawal(vault, one, information, paper);
            }
            Done::NoAnswer if hand_over.course() == Course::Open => {
                self.whom_next(&mut paper, vault, one);
            }
            Done::TurnedAway => {
                paper.paragraph(&self.words.say("followup-after-turned-away"));
                self.whom_next(&mut paper, vault, one);
            }
            Done::NotArrived => {
                paper.paragraph(&self.words.say("followup-after-not-arrived"));
                self.supervisor(&mut paper, self.around(vault).as_ref(), one);
            }
            Done::Accepted => paper.paragraph(&self.words.say("followup-after-accepted")),
            _ => {}
        }
        let due = due_lines(&hand_over.due(), Timestamp::now(), self.words);
        if due.is_empty() {
            paper.paragraph(&self.words.say("followup-nothing-due"));
        }
        if matches!(step.what, Done::Arrived | Done::FollowedUp) {
            // The whole list, so that somebody can write it down.
            for due in hand_over.due() {
                for line in due_lines(&[due], Timestamp::now(), self.words) {
                    paper.point(&line);
                }
            }
        } else {
            for line in due {
                paper.point(&line);
            }
        }
        // A number that stays on a screen can lead somebody to those who live there.
        self.present_out_of(vault, &self.words.say("followup-title"), &paper.into_text())
    }

    /// Says whom to call next, and for which need; where nobody is left, the supervisor.
    fn whom_next(&self, paper: &mut Paper, vault: &Vault, one: &FollowUp) {
        let around = self.around(vault);
        let next = Next::of(one, around.as_ref(), self.words);
        for line in &next.first {
            paper.paragraph(line);
        }
        for line in &next.later {
            paper.indented(line);
        }
        for line in &next.nobody_for {
            paper.paragraph(line);
        }
        if one.hand_over.next.is_empty() || !next.nobody_for.is_empty() {
            self.supervisor(paper, around.as_ref(), one);
        }
        if one.hand_over.rests_on_consent && !one.hand_over.next.is_empty() {
            let name = one.hand_over.to.name.as_str();
            paper.paragraph(&self.words.fill("followup-ask-first", &[("name", name)]));
        }
    }

    /// Says how the supervisor is reached, as the contact sheet has it; for a child first those who
    /// protect children.
    fn supervisor(&self, paper: &mut Paper, around: Option<&Around>, one: &FollowUp) {
        let Some(around) = around else {
            return;
        };
        let mut ids = vec![ContactId::new(SUPERVISOR)];
        if may_be_child(one) {
            paper.paragraph(&self.words.say("followup-child-first"));
            ids.insert(0, ContactId::new(CHILD_PROTECTION));
        }
        for line in whom_to_call(&around.list, &ids, self.words) {
            paper.paragraph(&line);
        }
    }
}

/// Says whether the referral is a child's, or may be: where only the unit or a colleague has its grounds,
/// all that is known is that it rests on no consent.
fn may_be_child(one: &FollowUp) -> bool {
    match one.referral.as_ref().map(|referral| &referral.grounds) {
        Some(Grounds::Child { .. }) => true,
        Some(Grounds::Consent { given, .. }) => *given == Given::Guardian,
        Some(Grounds::Exception { .. }) => false,
        None => !one.hand_over.rests_on_consent,
    }
}
