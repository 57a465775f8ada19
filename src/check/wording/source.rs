//! The documents that the wording rules come from.

use crate::grammar::Status;

/// A document, and how sure it is that it says so.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The document, by its authors, title and year as far as they are known.
    pub document: &'static str,
    /// How sure it is that the rule is what the document says.
    pub status: Status,
}

const fn source(document: &'static str, status: Status) -> Source {
    Source { document, status }
}

/// Eight steps by which survey questions are appraised.
pub(super) const QAS: Source = source(
    "Willis and Lessler, Question Appraisal System QAS-99, Research Triangle Institute, 1999",
    Status::Secondary,
);
/// Types of question, productive and unproductive.
pub(super) const GQM: Source = source(
    "Griffiths and Milne, Griffiths Question Map",
    Status::Secondary,
);
/// Ten standards.
pub(super) const WHO: Source = source(
    "WHO ethical and safety recommendations for interviewing trafficked women, World Health Organization, 2003",
    Status::Secondary,
);
/// How to ask about violence at home.
pub(super) const WHO_VIOLENCE: Source = source(
    "Putting women first: ethical and safety recommendations for research on domestic violence against women, World Health Organization",
    Status::Secondary,
);
/// Rules for English that is to be translated.
pub(super) const BRISLIN: Source = source(
    "Brislin, rules for wording questions that are to be translated",
    Status::Recalled,
);
/// How to speak through an interpreter.
pub(super) const INTERPRETING: Source = source(
    "Northern Territory Government (Australia), hints for working with interpreters",
    Status::Confirmed,
);
/// Talking with a person after harm.
pub(super) const TRAUMA: Source = source(
    "Human Trafficking Task Force e-Guide, trauma-informed victim interviewing, Office for Victims of Crime, Training and Technical Assistance Center",
    Status::Confirmed,
);
/// Talking with a child.
pub(super) const CHILDREN: Source = source(
    "NICHD protocol for the investigative interview of children",
    Status::Secondary,
);
/// The grade of a text.
pub(super) const GRADE: Source = source(
    "Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas, 1975",
    Status::Recalled,
);
/// What a referral may hold.
pub(super) const REFERRAL: Source = source(
    "Inter-agency referral form and guidance note, Inter-Agency Standing Committee, 2017",
    Status::Secondary,
);
/// No document says it.
pub(super) const OURS: Source = source("Our own judgement", Status::Ours);
