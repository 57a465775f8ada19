//! Which items of a questionnaire tell what exports know by name: age, sex, language and work.

use crate::grammar::{ChoiceId, ItemIx};
use crate::questionnaire::Questionnaire;

/// The items, by their ids, as the questionnaire's `about:` names them; what it does not name stays
/// empty in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles {
    /// Tells the age in years.
    pub age: Option<String>,
    /// Tells that the person may be under 18, with the choices that say so.
    pub age_seen: Option<(String, Vec<String>)>,
    /// Tells the sex.
    pub sex: Option<String>,
    /// Tells the language.
    pub language: Option<String>,
    /// Tells the kinds of work.
    pub work: Option<String>,
}

/// Picks one of the items.
pub(super) type Role = fn(&Roles) -> Option<&String>;

/// Tells the sex.
pub(super) const SEX: Role = |roles| roles.sex.as_ref();
/// Tells the language.
pub(super) const LANGUAGE: Role = |roles| roles.language.as_ref();
/// Tells the kinds of work.
pub(super) const WORK: Role = |roles| roles.work.as_ref();
/// Tells the age in years.
pub(super) const AGE: Role = |roles| roles.age.as_ref();

impl Roles {
    /// Returns what a questionnaire names.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let about = &questionnaire.about;
        let id = |ix: Option<ItemIx>| Some(questionnaire.item(ix?)?.id.to_string());
        let age_seen = about.age_seen.as_ref();
        Self {
            age: id(about.age),
            age_seen: age_seen.and_then(|seen| {
                let child = seen.child.iter().map(ChoiceId::to_string);
                Some((id(Some(seen.item))?, child.collect()))
            }),
            sex: id(about.sex),
            language: id(about.language),
            work: id(about.work),
        }
    }

    /// Returns the names, as `about:` has them, of what nothing tells.
    pub fn lacking(&self) -> Vec<&'static str> {
        let told = [
            ("age", self.age.is_some() || self.age_seen.is_some()),
            ("sex", self.sex.is_some()),
            ("language", self.language.is_some()),
            ("work", self.work.is_some()),
        ];
        let lacking = told.into_iter().filter(|(_, is_told)| !is_told);
        lacking.map(|(name, _)| name).collect()
    }
}
