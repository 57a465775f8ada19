//! A record with what was added to it, as exports read it.

use serde_json::Value;

use crate::assessment::IndicatorLine;
use crate::record::{Act, Amendment, AnswerLine, Record};
use crate::referral::{Decision, HandOver, Referral, ReferralCode, Step};

use super::roles::{Role, Roles};

/// A record with what was added to it.
#[derive(Debug, Clone)]
pub struct Case {
    /// The id of the record.
    pub id: String,
    /// The record.
    pub record: Record,
    /// What was added, in the order of the clock.
    pub amendments: Vec<Amendment>,
    /// Which items tell age, sex, language and work; nothing where the questionnaire is not at hand.
    pub roles: Option<Roles>,
}

impl Case {
    /// Returns the last decision.
    pub fn decision(&self) -> Option<&Decision> {
        let added = self.amendments.iter().rev();
        let added = added.filter_map(|amendment| amendment.decision.as_ref());
        added.chain(self.record.decision.as_ref()).next()
    }

    /// Returns the referrals, in the order of the clock.
    pub fn referrals(&self) -> impl Iterator<Item = &Referral> {
        self.acts().filter_map(|act| match act {
            Act::Referral(referral) => Some(&**referral),
            _ => None,
        })
    }

    /// Returns the referral of that code.
    pub fn referral(&self, code: &ReferralCode) -> Option<&Referral> {
        self.referrals().find(|referral| referral.code == *code)
    }

    /// Returns what was done about referrals.
    pub fn steps(&self) -> Vec<Step> {
        let steps = self.acts().filter_map(|act| match act {
            Act::Step(step) => Some(step.clone()),
            _ => None,
        });
        steps.collect()
    }

    /// Says whether the whole consent to a referral was taken back.
    pub fn is_withdrawn(&self, referral: &Referral) -> bool {
        HandOver::new(referral, self.steps()).is_withdrawn()
    }

    /// Returns the item that has a role; nothing where no item is known to have it.
    pub(super) fn role(&self, role: Role) -> Option<&str> {
        role(self.roles.as_ref()?).map(String::as_str)
    }

    /// Returns how it stands with what has a role, in one word.
    pub(super) fn standing_of(&self, role: Role) -> &str {
        match (&self.roles, self.role(role)) {
            (None, _) => "questionnaire_not_here",
            (Some(_), None) => "not_in_questionnaire",
            (Some(_), Some(item)) => self.standing(item),
        }
    }

    /// Returns the choices that what has a role was answered with.
    pub(super) fn choices_of(&self, role: Role) -> Vec<&str> {
        let item = self.role(role);
        item.map(|item| self.choices(item)).unwrap_or_default()
    }

    /// Returns how it stands with an item.
    pub fn line(&self, item: &str) -> Option<&AnswerLine> {
        let record = &self.record;
        let lines = [
            &record.answers,
            &record.observations,
            &record.consents,
            &record.gates,
        ];
        lines.into_iter().flatten().find(|line| line.item == item)
    }

    /// Returns how it stands with an item in one word; empty where the questionnaire has no such item.
    pub fn standing(&self, item: &str) -> &str {
        self.line(item).map_or("", |line| &line.standing)
    }

    /// Returns the choices that an item was answered with; none where it was not answered.
    pub fn choices(&self, item: &str) -> Vec<&str> {
        match self.given(item) {
            Some(Value::String(choice)) => vec![choice],
            Some(Value::Array(choices)) => choices.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Returns the number that an item was answered with.
    pub fn number(&self, item: &str) -> Option<i64> {
        self.given(item)?.as_i64()
    }

    /// Returns the indicators in a state: `disclosed`, `not_disclosed` or `open`.
    pub fn indicators(&self, state: &str) -> impl Iterator<Item = &IndicatorLine> {
        let indicators = self.record.summary.indicators.iter();
        indicators.filter(move |line| line.state == state)
    }

    /// Returns the month in which the record was closed, as `2026-11`.
    pub fn month(&self) -> &str {
        self.record.clock.closed.get(..7).unwrap_or_default()
    }

    /// Returns the day on which the record was closed, as `2026-11-02`, in UTC.
    pub fn day(&self) -> &str {
        self.record.clock.closed.get(..10).unwrap_or_default()
    }

    fn given(&self, item: &str) -> Option<&Value> {
        let line = self.line(item).filter(|line| line.standing == "given")?;
        line.value.as_ref()
    }

    fn acts(&self) -> impl Iterator<Item = &Act> {
        self.amendments
            .iter()
            .filter_map(|amendment| amendment.act.as_ref())
    }
}
