//! Items: gates, words to say, invitations to tell, questions, observations, consents.

use crate::grammar::{ChoiceId, Condition, Date, ItemId, Place, Shape, Value};

use super::{Part, SectionIx, SetAside, Spoken};

/// One thing on one screen.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Where it stands in its file.
    pub place: Place,
    /// The section it belongs to.
    pub section: SectionIx,
    /// What it is.
    pub put: Put,
    /// When it applies; always, without.
    pub when: Option<Condition>,
    /// Why it is asked, for the officer.
    pub purpose: Option<String>,
    /// What the officer should not do.
    pub avoid: Option<String>,
    /// Further guidance for the officer.
    pub guide: Option<String>,
    /// What kind of harm asking may do; such items are kept from the child path.
    pub marks: Vec<Mark>,
    /// Whether it is kept from everybody who is taken for a child.
    pub adults_only: bool,
    /// Whether the short closing after a stop puts it too.
    pub on_stop: bool,
    /// The ids of the choices, in order; empty where there are none.
    pub choices: Vec<ChoiceId>,
    /// Of several choices, those that stand alone, such as "nothing of these".
    pub alone: Vec<ChoiceId>,
    /// Where its words stand in its file.
    pub places: Vec<(Part, Place)>,
    /// The rules of the checker that are not to be kept here.
    pub set_aside: Vec<SetAside>,
    /// What is read aloud in the person's language; nothing where it is read as it stands here.
    pub spoken: Option<Spoken>,
    /// What is for the officer, in the language that the officer reads; see [`Item::to_officer`].
    pub for_officer: Vec<(Part, String)>,
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum Put {
    /// A precondition that the officer checks; yes or no.
    Gate {
        /// What to check.
        check: String,
        /// What follows from "no".
        if_not: IfNot,
        /// What to do then.
        advice: String,
    },
    /// Words to read aloud.
    Say {
        /// The words.
        text: String,
    },
    /// An open invitation; the officer notes in the person's words.
    Listen {
        /// The invitation.
        text: String,
        /// Whether the officer marks afterwards which questions have been answered by it.
        then_mark: bool,
    },
    /// A question to the person.
    Ask {
        /// The question.
        text: String,
        /// Another wording, if the first is not understood.
        plain: Option<String>,
        /// What answers it takes.
        kind: Kind,
        /// Whether the choices are read aloud; otherwise the officer notes what was said.
        read_choices: bool,
    },
    /// What the officer sees, never an inference.
    Observe {
        /// What to look at.
        check: String,
        /// What answers it takes.
        kind: Kind,
    },
    /// A consent; yes or no.
    Consent {
        /// The question.
        text: String,
        /// What is explained before or with it.
        explain: Option<String>,
        /// The sections that are not put without a yes.
        covers: Vec<SectionIx>,
        /// What follows from "no".
        if_refused: IfRefused,
    },
}

/// What follows when a gate fails. The order is by how much it takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IfNot {
    /// The officer reads the advice and goes on.
    Continue,
    /// Only what runs on every path is put.
    NeedsOnly,
    /// The interview stops.
    Stop,
}

impl IfNot {
    /// All values with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("continue", Self::Continue),
        ("needs_only", Self::NeedsOnly),
        ("stop", Self::Stop),
    ];
}

/// What follows when a consent is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IfRefused {
    /// Only the covered sections are left out.
    Continue,
    /// The interview goes to its closing; what runs on every path is still put.
    Close,
}

impl IfRefused {
    /// All values with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 2] =
        [("continue", Self::Continue), ("close", Self::Close)];
}

/// What kind of harm asking may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// About harm.
    Harm,
    /// About acts of a sexual kind.
    Sexual,
    /// About the means (force, deception …), which a child never has to show.
    Means,
}

impl Mark {
    /// All values with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("harm", Self::Harm),
        ("sexual", Self::Sexual),
        ("means", Self::Means),
    ];
}

/// What answers a question takes.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// One of several choices.
    OneOf(Vec<Choice>),
    /// Any of several choices.
    SeveralOf(Vec<Choice>),
    /// A whole number within bounds.
    Number {
        /// The smallest number taken.
        from: i64,
        /// The largest number taken.
        to: i64,
    },
    /// A year, a month or a day.
    ApproximateDate,
    /// Words.
    Text,
}

/// One choice of an item.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// What the officer reads.
    pub label: String,
}

impl Item {
    /// Returns the main words of the item: the question, the invitation, the check.
    pub fn text(&self) -> &str {
        match &self.put {
            Put::Gate { check, .. } | Put::Observe { check, .. } => check,
            Put::Say { text }
            | Put::Listen { text, .. }
            | Put::Ask { text, .. }
            | Put::Consent { text, .. } => text,
        }
    }

    /// Returns where the words of a part stand; where that is not known, where the item stands.
    pub fn place_of(&self, part: &Part) -> Place {
        let found = self.places.iter().find(|(known, _)| known == part);
        found.map_or(self.place, |(_, place)| *place)
    }

    /// Says whether this is a question to the person.
    pub fn is_ask(&self) -> bool {
        matches!(self.put, Put::Ask { .. })
    }

    /// Says whether the person has to say something: a question, an invitation, a consent.
    pub fn asks_the_person(&self) -> bool {
        matches!(
            self.put,
            Put::Ask { .. } | Put::Listen { .. } | Put::Consent { .. }
        )
    }

    /// Says whether words are spoken to the person, and not only something is checked or seen.
    pub fn is_spoken(&self) -> bool {
        self.asks_the_person() || matches!(self.put, Put::Say { .. })
    }

    /// Returns what the officer reads aloud, without the other wording.
    pub fn aloud(&self) -> Vec<&str> {
        match &self.put {
            Put::Gate { .. } | Put::Observe { .. } => Vec::new(),
            Put::Say { text } | Put::Listen { text, .. } => vec![text],
            Put::Consent { text, explain, .. } => {
                let texts = std::iter::once(text).chain(explain);
                texts.map(String::as_str).collect()
            }
            Put::Ask {
                text,
                kind,
                read_choices,
                ..
            } => {
                let choices = match kind {
                    Kind::OneOf(choices) | Kind::SeveralOf(choices) if *read_choices => {
                        &choices[..]
                    }
                    _ => &[],
                };
                let labels = choices.iter().map(|choice| choice.label.as_str());
                std::iter::once(text.as_str()).chain(labels).collect()
            }
        }
    }

    /// Returns the kind of answers, for questions and observations.
    pub fn kind(&self) -> Option<&Kind> {
        match &self.put {
            Put::Ask { kind, .. } | Put::Observe { kind, .. } => Some(kind),
            _ => None,
        }
    }

    /// Returns the shape of the answers, as conditions need to know it.
    pub fn shape(&self) -> Shape<'_> {
        match &self.put {
            Put::Ask { kind, .. } | Put::Observe { kind, .. } => match kind {
                Kind::YesNo | Kind::OneOf(_) => Shape::OneOf(&self.choices),
                Kind::SeveralOf(_) => Shape::SeveralOf(&self.choices),
                Kind::Number { .. } => Shape::Number,
                Kind::ApproximateDate | Kind::Text => Shape::Words,
            },
            Put::Gate { .. } | Put::Consent { .. } | Put::Say { .. } => Shape::OneOf(&self.choices),
            Put::Listen { .. } => Shape::Words,
        }
    }

    /// Says whether a value is one that this item takes.
    pub fn takes(&self, value: &Value) -> bool {
        match (&self.put, self.kind(), value) {
            (_, Some(Kind::Number { from, to }), Value::Number(number)) => {
                (from..=to).contains(&number)
            }
            (_, Some(Kind::ApproximateDate), Value::Date(date)) => Date::parse(date).is_some(),
            (_, Some(Kind::Text), Value::Words(_))
            | (Put::Listen { .. }, None, Value::Words(_)) => true,
            (_, Some(Kind::SeveralOf(_)), Value::Several(chosen)) => {
                let known = chosen.iter().all(|choice| self.choices.contains(choice));
                let twice = chosen
                    .iter()
                    .enumerate()
                    .any(|(at, c)| chosen.iter().skip(at + 1).any(|d| c == d));
                known && !twice && !self.mixes_what_stands_alone(chosen)
            }
            (_, Some(Kind::YesNo | Kind::OneOf(_)) | None, Value::Choice(choice)) => {
                self.choices.contains(choice)
            }
            _ => false,
        }
    }

    /// Says whether choices hold one that stands alone, and others beside it.
    pub fn mixes_what_stands_alone(&self, chosen: &[ChoiceId]) -> bool {
        chosen.len() > 1 && chosen.iter().any(|choice| self.alone.contains(choice))
    }

    /// Says whether "declined" and "not known" make sense: gates are checked and words are said.
    pub fn may_stay_unanswered(&self) -> bool {
        !matches!(self.put, Put::Gate { .. } | Put::Say { .. })
    }
}
