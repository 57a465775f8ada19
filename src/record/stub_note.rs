//! What a post keeps of a record that only its unit can open.

use serde::{Deserialize, Deserializer, Serialize};

use crate::referral::{HandOver, Step};

use super::{Act, Amendment, GroupCode, Record};

/// What a post keeps of a record that only its unit can open: what it needs to find it again and to
/// follow a referral up, no name, no account and nothing that was concluded from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StubNote {
    /// When it was closed, by the laptop's clock (RFC 3339).
    pub closed: String,
    /// The id of the record that it adds to; nothing where it is a record itself.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub amends: Option<String>,
    /// The code that links it with the records of others of the same family or group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<GroupCode>,
    /// Whether the officer has decided.
    pub decided: bool,
    /// What was done about a referral. One that this version does not know counts as none.
    #[serde(
        skip_serializing_if = "Option::is_none",
        default,
        deserialize_with = "known"
    )]
    pub act: Option<KeptAct>,
}

/// What a post keeps of what was done about a referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptAct {
    /// The referral: its code, whom to reach and by when, and about what something was told. No need,
    /// and no word of what was told.
    Referral(Box<HandOver>),
    /// What was done about it and when; nothing that was written about it.
    Step(Step),
}

impl StubNote {
    /// Returns what is kept of a record.
    pub fn of(record: &Record) -> Self {
        Self {
            closed: record.clock.closed.clone(),
            amends: None,
            group: record.group.clone(),
            decided: record.decision.is_some(),
            act: None,
        }
    }

    /// Returns what is kept of an amendment.
    pub fn of_amendment(amendment: &Amendment) -> Self {
        Self {
            closed: amendment.wall.clone(),
            amends: Some(amendment.amends.clone()),
            group: None,
            decided: amendment.decision.is_some(),
            act: amendment.act.as_ref().and_then(KeptAct::of),
        }
    }
}

impl StubNote {
    /// Returns the addition to a record of which this was kept, as far as it tells: what was done about
    /// a referral and when. Nothing of a referral itself, which is not told here.
    pub fn step(&self) -> Option<Amendment> {
        let Some(KeptAct::Step(step)) = &self.act else {
            return None;
        };
        Some(Amendment {
            amends: self.amends.clone()?,
            wall: self.closed.clone(),
            text: String::new(),
            decision: None,
            act: Some(Act::Step(step.clone())),
        })
    }
}

impl KeptAct {
    /// Returns what is kept; nothing of a referral that the person did not want.
    fn of(act: &Act) -> Option<Self> {
        match act {
            Act::Referral(referral) => Some(Self::Referral(Box::new(HandOver::of(referral)))),
            Act::Step(step) => Some(Self::Step(step.clone().without_note())),
            Act::Refused(_) => None,
        }
    }
}

fn known<'de, D: Deserializer<'de>>(from: D) -> Result<Option<KeptAct>, D::Error> {
    let value = Option::<serde_json::Value>::deserialize(from)?;
    Ok(value.and_then(|value| serde_json::from_value(value).ok()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::record::follow_ups::example;
    use crate::referral::Done;

    fn kept(act: Act) -> String {
        let note = StubNote::of_amendment(&example::amendment("2026-11-22T10:00:00Z", act));
        serde_json::to_string(&note).unwrap()
    }

    #[test]
    fn what_is_kept_of_a_referral_follows_it_up_and_tells_nothing() {
        let referral = example::referral("A shelter");
        let kept = kept(Act::Referral(Box::new(referral)));
        for needed in [
            "A shelter",
            "0-0-1",
            "emergency",
            "Another shelter",
            "called",
        ] {
            assert!(kept.contains(needed), "{needed}: {kept}");
        }
        let note: StubNote = serde_json::from_str(&kept).unwrap();
        let due = match note.act {
            Some(KeptAct::Referral(hand_over)) => hand_over.due(),
            _ => Vec::new(),
        };
        assert!(!due.is_empty(), "{kept}");
        assert!(!kept.contains("CANARY"), "{kept}");
    }

    #[test]
    fn what_is_kept_of_a_step_is_what_and_when() {
        let kept = kept(Act::Step(example::step(
            "2026-11-22T11:00:00Z",
            Done::TurnedAway,
        )));
        assert!(kept.contains("turned_away") && kept.contains("11:00:00"));
        assert!(!kept.contains("CANARY"), "{kept}");
    }

    #[test]
    fn what_another_version_keeps_is_read_as_far_as_it_is_known() {
        let known = r#"{"closed":"2026-11-22T10:00:00Z","decided":true}"#;
        assert!(
            serde_json::from_str::<StubNote>(known)
                .unwrap()
                .act
                .is_none()
        );
        let later = r#"{"closed":"","decided":false,"amends":"00","more":[1],"act":{"flown":{}}}"#;
        let later: StubNote = serde_json::from_str(later).unwrap();
        assert_eq!((later.amends.as_deref(), later.act), (Some("00"), None));
    }
}
