//! Names that definition files give to things, each with a type of its own.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Makes an id of a name that has been checked already.
            pub fn new(name: &str) -> Self {
                Self(Arc::from(name))
            }

            /// Returns the name as it stands in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(
    /// Names an item of a questionnaire.
    ItemId
);
id!(
    /// Names a section of a questionnaire.
    SectionId
);
id!(
    /// Names one of the choices of an item.
    ChoiceId
);
id!(
    /// Names an indicator.
    IndicatorId
);
id!(
    /// Names a need.
    NeedId
);
id!(
    /// Names a published method.
    MethodId
);
id!(
    /// Names a piece of information that a referral may tell.
    InformationId
);
id!(
    /// Names a pathway.
    PathwayId
);
id!(
    /// Names a document of the bibliography.
    SourceId
);
id!(
    /// Names a questionnaire.
    QuestionnaireId
);
id!(
    /// Names a mock case for practice.
    CaseId
);
id!(
    /// Names a bank of questions for a quiz.
    BankId
);
id!(
    /// Names an item of a bank: one question, or a story with its questions.
    QuizItemId
);
id!(
    /// Names a question of a quiz: its item, or for a story the item and what is asked, as in `clock_a`
    /// and `dispute_b.refer`.
    QuestionId
);
id!(
    /// Names what a question of a quiz tests, with its pair in the other form.
    PairId
);
id!(
    /// Names a topic of a bank of questions.
    TopicId
);
id!(
    /// Names a jurisdiction.
    JurisdictionId
);
id!(
    /// Names an agency that a post may belong to.
    AgencyId
);
id!(
    /// Names a service.
    ServiceId
);
id!(
    /// Names somebody whom a post has to be able to call, such as an ambulance.
    ContactId
);

/// The position of an item in its questionnaire, counted from 0 over all sections.
///
/// Conditions are resolved to positions when a questionnaire is read, so that an answer costs the
/// same in a questionnaire of 50 and of 2000 items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemIx(pub u32);

impl ItemIx {
    /// Returns the position as an index into a slice of items.
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// Returns the number that people call the item by, on paper and on pages: counted from 1 over
    /// all sections.
    pub fn number(self) -> u32 {
        self.0.saturating_add(1)
    }
}

/// Returns an id made of a name: its Latin letters and digits, `_` for whatever stands between them.
/// `None` where too little is left of the name to know it by.
pub fn made_of(name: &str) -> Option<String> {
    let mut made = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            made.push(c);
        } else if !made.is_empty() && !made.ends_with('_') {
            made.push('_');
        }
    }
    let from = made.find(|c: char| c.is_ascii_lowercase())?;
    let made: String = made.chars().skip(from).take(LONGEST - 8).collect();
    let made = made.trim_end_matches('_').to_owned();
    (made.len() > 1).then_some(made)
}

/// Returns an id with a number behind it, for a second thing of the same name.
pub fn numbered(id: &str, number: usize) -> String {
    format!("{id}_{number}")
}

/// The longest id, in characters.
const LONGEST: usize = 64;

/// Says whether a name may be used as an id: a lower-case letter, then lower-case letters, digits,
/// `_` or `-`; at most 64 of them.
pub fn is_well_formed(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|c| c.is_ascii_lowercase())
        && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-')
        && name.len() <= LONGEST
}
