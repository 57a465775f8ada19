//! The kinds of definition files.

use serde_json::{Value, json};

use super::{
    answers, case, country, method, post, questionnaire, quiz, referral, rules, services,
    translation,
};

/// A kind of file that an author writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Definition {
    /// What is asked.
    Questionnaire,
    /// Its words in another language.
    Translation,
    /// What the answers point to.
    Indicators,
    /// What a published method makes of it.
    Method,
    /// What should happen next.
    Pathways,
    /// What a person may need.
    Needs,
    /// Whom a post has to be able to call.
    Contacts,
    /// What a referral may tell a service.
    Sharing,
    /// What is cited.
    Sources,
    /// What binds in a country.
    Jurisdiction,
    /// Who offers what in a country.
    Services,
    /// A post's own numbers.
    ContactSheet,
    /// A referral, with what the person said to each piece of it.
    Referral,
    /// Answers, and what is expected of them.
    Answers,
    /// A mock case.
    Case,
    /// Ways of putting items, for practice.
    Wordings,
    /// A bank of questions.
    Quiz,
    /// Figures of the judges of a bank.
    Angoff,
}

impl Definition {
    /// All kinds with their word, and the files that they are for.
    pub const ALL: [(&'static str, Self, &'static str); 18] = [
        ("questionnaire", Self::Questionnaire, "*/questionnaire.yaml"),
        (
            "translation",
            Self::Translation,
            "*/<language>.yaml, rules/<language>.yaml",
        ),
        ("indicators", Self::Indicators, "rules/indicators.yaml"),
        ("method", Self::Method, "rules/methods/*.yaml"),
        ("pathways", Self::Pathways, "rules/pathways.yaml"),
        ("needs", Self::Needs, "rules/needs.yaml"),
        ("contacts", Self::Contacts, "rules/contacts.yaml"),
        ("sharing", Self::Sharing, "rules/sharing.yaml"),
        ("sources", Self::Sources, "rules/sources.yaml"),
        (
            "jurisdiction",
            Self::Jurisdiction,
            "jurisdictions/*/jurisdiction.yaml",
        ),
        ("services", Self::Services, "jurisdictions/*/services.yaml"),
        ("contact-sheet", Self::ContactSheet, "panah setup --sheet"),
        ("referral", Self::Referral, "panah refer --from"),
        ("answers", Self::Answers, "panah screen --answers"),
        ("case", Self::Case, "cases/*.yaml"),
        ("wordings", Self::Wordings, "cases/wordings.yaml"),
        ("quiz", Self::Quiz, "quiz/bank.yaml"),
        ("angoff", Self::Angoff, "panah quiz report --angoff"),
    ];

    /// Returns the kind of that word.
    pub fn find(word: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        all.find(|(known, ..)| *known == word)
            .map(|(_, kind, _)| *kind)
    }

    /// Returns its JSON Schema.
    pub fn schema(self) -> Value {
        let mut schema = match self {
            Self::Questionnaire => questionnaire::schema(),
            Self::Translation => translation::schema(),
            Self::Indicators => rules::indicators(),
            Self::Method => method::schema(),
            Self::Pathways => rules::pathways(),
            Self::Needs => rules::needs(),
            Self::Contacts => post::contacts(),
            Self::Sharing => rules::sharing(),
            Self::Sources => rules::sources(),
            Self::Jurisdiction => country::jurisdiction(),
            Self::Services => services::services(),
            Self::ContactSheet => post::contact_sheet(),
            Self::Referral => referral::schema(),
            Self::Answers => answers::schema(),
            Self::Case => case::schema(),
            Self::Wordings => case::wordings(),
            Self::Quiz => quiz::bank(),
            Self::Angoff => quiz::angoff(),
        };
        if let Some(schema) = schema.as_object_mut() {
            let draft = json!("http://json-schema.org/draft-07/schema#");
            schema.insert("$schema".to_owned(), draft);
        }
        schema
    }
}
