//! What is due, as a page and for machines.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::cli::clock;
use crate::cli::error::CommandError;
use crate::cli::follow_up_arguments::FollowUpArguments;
use crate::cli::follow_ups::Gathered;
use crate::cli::output;
use crate::record::{FollowUp, HeldBy};
use crate::referral::{Course, Due, Reachable, Step, Task};
use crate::report::Paper;
use crate::vault::Vault;
use crate::words::Words;

use super::super::Commands;
use super::super::present::page_width;
use super::next::{Around, Next};
use super::short;

impl Commands<'_> {
    pub(super) fn list_due(
        &self,
        vault: &Vault,
        gathered: &Gathered,
        asked: &FollowUpArguments,
    ) -> Result<(), CommandError> {
        if asked.json {
            let all: Vec<&FollowUp> = gathered
                .all
                .iter()
                .filter(|one| asked.all || !one.hand_over.due().is_empty())
                .collect();
            return json(&in_order(all, Timestamp::now()));
        }
        let shown = if asked.all { Shown::All } else { Shown::Open };
        let now = Timestamp::now();
        let mut paper = Paper::new(page_width());
        let all = in_order(gathered.all.iter().collect(), now);
        let of = |part: Part| all.iter().filter(move |one| Part::of(one, now) == part);
        let around = self.around(vault);
        let mut is_empty = true;
        for (part, heading) in [
            (Part::Now, "followup-now"),
            (Part::Later, "followup-later"),
            (Part::Over, "followup-over"),
        ] {
            if part == Part::Over && shown == Shown::Open {
                continue;
            }
            for (at, one) in of(part).enumerate() {
                if at == 0 {
                    paper.heading(&self.words.say(heading));
                } else {
                    paper.gap();
                }
                self.referral_entry(&mut paper, one, around.as_ref(), now);
                is_empty = false;
            }
        }
        if is_empty {
            paper.paragraph(&self.words.say("followup-none"));
        }
        paper.gap();
        let over = of(Part::Over).count();
        if shown == Shown::Open && over > 0 {
            paper.paragraph(&self.words.count("followup-hidden", over));
        }
        if !is_empty {
            paper.paragraph(&self.words.say("followup-how"));
            paper.paragraph(
                &self
                    .words
                    .fill("followup-times", &[("offset", &clock::offset())]),
            );
        }
        if gathered.colleagues > 0 {
            paper.paragraph(&self.words.say("followup-colleagues"));
        }
        if gathered.unread > 0 {
            paper.paragraph(&self.words.count("followup-unread", gathered.unread));
        }
        let text = paper.into_text();
        self.present_out_of(vault, &self.words.say("followup-title"), text.trim_start())
    }

    /// Shows one referral, and which steps can be noted.
    pub(super) fn show_one(&self, vault: &Vault, one: &FollowUp) -> Result<(), CommandError> {
        let mut text = self.one_text(vault, one);
        text.push_str(&self.words.say("followup-how"));
        text.push('\n');
        self.present_out_of(vault, &self.words.say("followup-title"), &text)
    }

    /// One referral with all that was done about it.
    pub(super) fn one_text(&self, vault: &Vault, one: &FollowUp) -> String {
        let mut paper = Paper::new(page_width());
        let around = self.around(vault);
        self.referral_entry(&mut paper, one, around.as_ref(), Timestamp::now());
        for step in &one.hand_over.steps {
            paper.point(&step_line(step, self.words));
        }
        paper.gap();
        paper.into_text()
    }

    fn referral_entry(
        &self,
        paper: &mut Paper,
        one: &FollowUp,
        around: Option<&Around>,
        now: Timestamp,
    ) {
        let hand_over = &one.hand_over;
        let urgency = format!("urgency-short-{}", hand_over.urgency.word());
        let head = [
            ("code", hand_over.code.to_string()),
            ("name", hand_over.to.name.clone()),
            ("urgency", self.words.say(&urgency)),
            ("record", short(&one.record)),
        ];
        paper.paragraph(&fill(self.words, "followup-entry", &head));
        paper.indented(&match &hand_over.to.reach {
            Some(reach) => self.words.fill("followup-reach", &[("reach", reach)]),
            None => self.words.say("followup-no-reach"),
        });
        if one.held_by == HeldBy::Colleague {
            paper.indented(&self.words.say("followup-of-colleague"));
        }
        if hand_over.course() != Course::Open {
            paper.indented(&self.words.say(match hand_over.course() {
                Course::Withdrawn => "followup-is-withdrawn",
                _ => "followup-is-ended",
            }));
        }
        for line in due_lines(&hand_over.due(), now, self.words) {
            paper.indented(&line);
        }
        if let Some(step) = hand_over.steps.last() {
            let done = step_line(step, self.words);
            paper.indented(&self.words.fill("followup-last", &[("done", &done)]));
        }
        if goes_on(&hand_over.due()) {
            let next = Next::of(one, around, self.words);
            for line in next.first.iter().chain(&next.nobody_for) {
                paper.indented(line);
            }
        }
        if hand_over.made_at() > now {
            paper.indented(&self.words.say("followup-clock"));
        }
    }
}

/// Which referrals are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Open,
    All,
}

/// Where a referral stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Now,
    Later,
    Over,
}

impl Part {
    fn of(one: &FollowUp, now: Timestamp) -> Self {
        match one.hand_over.due().first() {
            Some(due) if due.is_now(now) => Self::Now,
            Some(_) => Self::Later,
            None => Self::Over,
        }
    }
}

/// Puts what has waited longest first.
fn in_order(mut all: Vec<&FollowUp>, now: Timestamp) -> Vec<&FollowUp> {
    all.sort_by_key(|one| {
        let first = one.hand_over.due().first().map(|due| due.by);
        (Part::of(one, now), first, one.hand_over.made_at())
    });
    all
}

/// Prints referrals as JSON.
pub(super) fn json(all: &[&FollowUp]) -> Result<(), CommandError> {
    let now = Timestamp::now();
    let all: Vec<Value> = all.iter().map(|one| value(one, now)).collect();
    output::data(&format!("{}\n", serde_json::to_string_pretty(&all)?))
}

fn value(one: &FollowUp, now: Timestamp) -> Value {
    let hand_over = &one.hand_over;
    let due: Vec<Value> = due_values(&hand_over.due(), now);
    let steps = hand_over.steps.iter().map(|step| {
        let mut value = serde_json::to_value(step).unwrap_or_default();
        if let Some(fields) = value.as_object_mut() {
            fields.remove("referral");
        }
        value
    });
    json!({
        "code": hand_over.code,
        "record": one.record,
        "of_colleague": one.held_by == HeldBy::Colleague,
        "to": hand_over.to,
        "urgency": hand_over.urgency,
        "made": hand_over.made,
        "course": hand_over.course(),
        "due": due,
        "steps": steps.collect::<Vec<_>>(),
        "next": hand_over.next,
    })
}

/// What is due, for machines.
pub(in crate::cli::commands) fn due_values(due: &[Due], now: Timestamp) -> Vec<Value> {
    let due = due.iter().map(|due| {
        json!({"task": due.task.word(), "by": clock::written(due.by), "now": due.is_now(now)})
    });
    due.collect()
}

/// What is due now, and what comes next after it; a line each.
pub(in crate::cli::commands) fn due_lines(
    due: &[Due],
    now: Timestamp,
    words: &Words,
) -> Vec<String> {
    let late = due.iter().filter(|due| due.is_now(now));
    let next = due.iter().find(|due| !due.is_now(now));
    late.chain(next)
        .map(|due| {
            let id = if due.is_now(now) {
                "followup-due-since"
            } else {
                "followup-due-by"
            };
            let values = [
                (
                    "task",
                    words.say(&format!("followup-task-{}", due.task.word())),
                ),
                ("time", clock::local(due.by)),
            ];
            fill(words, id, &values)
        })
        .collect()
}

/// Says whether another service may be needed.
fn goes_on(due: &[Due]) -> bool {
    let on_the_way = |due: &Due| matches!(due.task, Task::GoToNext | Task::Call | Task::AskArrival);
    due.iter().any(on_the_way)
}

/// A service and how it is reached, in one breath.
pub(super) fn reachable(one: &Reachable) -> String {
    match &one.reach {
        Some(reach) => format!("{} ({reach})", one.name),
        None => one.name.clone(),
    }
}

/// Says what was done and when, and what there is to say about it.
pub(super) fn step_line(step: &Step, words: &Words) -> String {
    let at = step
        .at
        .parse()
        .map_or_else(|_| step.at.clone(), clock::local);
    let done = words.say(&format!("followup-done-{}", step.what.word()));
    let line = format!("{at}  {done}");
    if step.note.is_empty() {
        line
    } else {
        format!("{line}: {}", step.note)
    }
}

/// Fills values that were made on the way.
pub(super) fn fill(words: &Words, id: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    words.fill(id, &values)
}
