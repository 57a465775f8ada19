//! The first entry of a draft: what the interview is held with.

use serde::{Deserialize, Serialize};

use crate::assessment::{Definitions, Identity};

use super::{GroupCode, SpokenNote};

/// What an interview was begun with. A draft is only resumed with the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begin {
    /// The questionnaire.
    pub questionnaire: Identity,
    /// Its title.
    pub title: String,
    /// The rules.
    pub rules: Identity,
    /// The jurisdiction.
    pub jurisdiction: Identity,
    /// The version of the program.
    pub program: String,
    /// The time of the laptop's clock when it began (RFC 3339).
    pub wall: String,
    /// The day on which the talk was held, where it was held on paper and is entered now.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paper: Option<String>,
    /// The code of the family or group, where it was named at the start.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<GroupCode>,
    /// The language that is spoken with the person, where it is another than the questionnaire's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub spoken: Option<SpokenNote>,
}

impl Begin {
    /// Names the definitions that an interview begins with.
    pub fn new(definitions: &Definitions, wall: String) -> Self {
        let identities = definitions.identities();
        Self {
            questionnaire: identities.questionnaire,
            title: definitions.questionnaire.title.clone(),
            rules: identities.rules,
            jurisdiction: identities.jurisdiction,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            wall,
            paper: None,
            group: None,
            spoken: SpokenNote::of(&definitions.questionnaire),
        }
    }

    /// Says whether these are the definitions the interview was begun with.
    pub fn is_with(&self, definitions: &Definitions) -> bool {
        let now = Self::new(definitions, String::new());
        self.questionnaire == now.questionnaire
            && self.rules == now.rules
            && self.jurisdiction == now.jurisdiction
            && self.spoken == now.spoken
    }
}
