//! What a search finds, and the reasons.

use crate::grammar::{ContactId, Date, Day, Language};
use crate::jurisdiction::NoService;
use crate::referral::{Contact, Entry, Line, LineState};

/// What is there for one need: the post's own lines first, then the services that fit, best first.
#[derive(Debug, Clone)]
pub struct Match<'a> {
    /// The lines of the contact sheet that have a number, in the order in which the need calls them.
    pub lines: Vec<(&'a Contact, &'a Line, LineState)>,
    /// The services that fit, best first.
    pub fits: Vec<Fit<'a>>,
    /// The services that do not, with the reason.
    pub not_fitting: Vec<NotFitting<'a>>,
    /// Whom to ask, where neither a line nor a service is there.
    pub nobody: Option<Nobody<'a>>,
}

/// A service that fits.
#[derive(Debug, Clone)]
pub struct Fit<'a> {
    /// The service.
    pub entry: &'a Entry,
    /// The line of the contact sheet that it fills; none where nothing in particular was wanted.
    pub line: Option<&'a ContactId>,
    /// What speaks for it.
    pub speaks_for: Vec<For<'a>>,
    /// What speaks against it, or is not known.
    pub speaks_against: Vec<Against<'a>>,
}

/// A service that does not fit.
#[derive(Debug, Clone)]
pub struct NotFitting<'a> {
    /// The service.
    pub entry: &'a Entry,
    /// Why not.
    pub why: WhyNot,
}

/// Why a service does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// It serves the other sex.
    Sex,
    /// It serves people who are younger or older.
    Age,
    /// It offers something else.
    NotOffered,
}

/// What speaks for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For<'a> {
    /// The post called it not long ago.
    CalledByPost(Day),
    /// It serves that sex.
    Sex,
    /// It serves that age.
    Age,
    /// Somebody there speaks this language of the person.
    Language(&'a Language),
    /// It is open day and night.
    AlwaysOpen,
    /// It is open at this moment.
    OpenNow,
    /// Its number was called, or seen in a source, not long ago.
    Fresh(Date),
    /// So many places were free on that day.
    Free(u32, Date),
}

/// What speaks against a service, or is not known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against<'a> {
    /// It is police, border or investigation: no status, nationality or health without consent.
    Enforcement,
    /// It is known from memory only.
    Recalled,
    /// Whether it serves that sex is not known.
    SexUncertain(Uncertain),
    /// Whether it serves that age is not known.
    AgeUncertain(Uncertain),
    /// It asks for something else.
    Eligibility(&'a str),
    /// Which languages are spoken there, or which the person speaks, is not known.
    LanguageUncertain(Uncertain),
    /// None of the languages spoken there is one of the person's: somebody has to interpret.
    OtherLanguages(&'a [Language]),
    /// When it is open is not known.
    HoursUnknown,
    /// It is closed at this moment.
    ClosedNow,
    /// No number is known.
    NoNumber,
    /// Its number was called, or seen in a source, too long ago, or on a day that is still to come.
    Stale(Date),
    /// Nothing says of when it is.
    Undated,
    /// No place was free on that day.
    Full(Date),
    /// How far it is is never known here; how to get there may be.
    Distance(Option<&'a str>),
}

/// Why something about a person and a service is uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncertain {
    /// The service does not say.
    OfService,
    /// It is not known of the person, or not closely enough.
    OfPerson,
}

/// Whom to ask where nobody is there.
#[derive(Debug, Clone)]
pub struct Nobody<'a> {
    /// The supervisor and the specialist, each with the line of the contact sheet where it has a
    /// number.
    pub ask: Vec<(&'a Contact, Option<&'a Line>)>,
    /// What the country's file says of it.
    pub said: Vec<&'a NoService>,
}

impl Match<'_> {
    /// Says whether a service fits, or would if it served the person: whether it offers what is
    /// wanted.
    pub fn names(&self, entry: &Entry) -> bool {
        let id = &entry.service.id;
        let mut fits = self.fits.iter();
        let mut not_fitting = self.not_fitting.iter();
        fits.any(|fit| fit.entry.service.id == *id)
            || not_fitting.any(|not| not.entry.service.id == *id && not.why != WhyNot::NotOffered)
    }
}

impl For<'_> {
    /// Returns the word for machines.
    pub fn word(&self) -> &'static str {
        match self {
            Self::CalledByPost(_) => "called_by_post",
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Language(_) => "language",
            Self::AlwaysOpen => "always_open",
            Self::OpenNow => "open_now",
            Self::Fresh(_) => "fresh",
            Self::Free(..) => "free",
        }
    }
}

impl Against<'_> {
    /// Returns the word for machines.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Enforcement => "enforcement",
            Self::Recalled => "recalled",
            Self::SexUncertain(_) => "sex_uncertain",
            Self::AgeUncertain(_) => "age_uncertain",
            Self::Eligibility(_) => "eligibility",
            Self::LanguageUncertain(_) => "language_uncertain",
            Self::OtherLanguages(_) => "other_languages",
            Self::HoursUnknown => "hours_unknown",
            Self::ClosedNow => "closed_now",
            Self::NoNumber => "no_number",
            Self::Stale(_) => "stale",
            Self::Undated => "undated",
            Self::Full(_) => "full",
            Self::Distance(_) => "distance_unknown",
        }
    }
}

impl WhyNot {
    /// Returns the word for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Age => "age",
            Self::NotOffered => "not_offered",
        }
    }
}
