//! What follows from a step, said as soon as it is noted.

use jiff::Timestamp;

use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::post;
use crate::grammar::{ContactId, Faults};
use crate::record::FollowUp;
use crate::referral::{Course, Done, Step};
use crate::report::Paper;
use crate::terminal::conduct::whom_to_call;
use crate::vault::Vault;

use super::super::Commands;
use super::super::present::page_width;
use super::page::{due_lines, fill, next_line, reachable, step_line};

/// Whom of the contact sheet an officer calls who does not know whom else.
const SUPERVISOR: &str = "supervisor";

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
                self.supervisor(&mut paper, vault);
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

    /// Says whom to call next; where nobody is left, the supervisor.
    fn whom_next(&self, paper: &mut Paper, vault: &Vault, one: &FollowUp) {
        paper.paragraph(&next_line(one.hand_over.next.first(), self.words));
        if one.hand_over.next.is_empty() {
            self.supervisor(paper, vault);
            return;
        }
        for later in one.hand_over.next.iter().skip(1) {
            let later = reachable(later);
            paper.indented(&self.words.fill("followup-then", &[("next", &later)]));
        }
        if one.hand_over.rests_on_consent {
            let name = one.hand_over.to.name.as_str();
            paper.paragraph(&self.words.fill("followup-ask-first", &[("name", name)]));
        }
    }

    /// Says how the supervisor is reached, as the contact sheet has it.
    fn supervisor(&self, paper: &mut Paper, vault: &Vault) {
        let library = self
            .library_to_read()
            .unwrap_or_else(|_| Library::built_in());
        let Some(rules) = library.rules(&mut Faults::default()) else {
            return;
        };
        let sheet = post::sheet(vault).unwrap_or_default();
        let list = post::call_list(&rules.contacts, None, sheet);
        for line in whom_to_call(&list, [&ContactId::new(SUPERVISOR)], self.words) {
            paper.paragraph(&line);
        }
    }
}
