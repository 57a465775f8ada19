//! Whom a service is for, as far as that is known.

use serde::{Deserialize, Serialize};

use crate::grammar::{Faults, Fields, fields};

/// The sex that a service names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Women and girls.
    Female,
    /// Men and boys.
    Male,
}

impl Sex {
    /// Both with the word used in definition files.
    pub const WORDS: [(&'static str, Self); 2] = [("female", Self::Female), ("male", Self::Male)];
}

/// Whom a service is for; what is left out is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Audience {
    /// The sexes that it serves; empty where that is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sex: Vec<Sex>,
    /// The youngest that it serves, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_age: Option<u32>,
    /// The oldest that it serves, in years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_age: Option<u32>,
    /// What else somebody has to be, in the service's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eligibility: Option<String>,
}

/// Nobody is older.
const OLDEST: i64 = 130;

impl Audience {
    /// Says whether nothing of it is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }

    /// Reads `who`; whatever is wrong in it is reported and left out.
    pub(super) fn read(service: &mut Fields<'_>, faults: &mut Faults) -> Self {
        let Some(mut who) = service.map("who", faults) else {
            return Self::default();
        };
        let mut sex: Vec<Sex> = Vec::new();
        for node in who.list("sex", faults) {
            let Some(read) = fields::word(node, &Sex::WORDS, faults) else {
                continue;
            };
            if sex.contains(&read) {
                faults.error(node.place, "this stands twice", "remove one of the two");
            } else {
                sex.push(read);
            }
        }
        let (from_age, to_age) = (
            age(&mut who, "from_age", faults),
            age(&mut who, "to_age", faults),
        );
        if let (Some(from), Some(to)) = (from_age, to_age)
            && from > to
        {
            faults.error(
                who.place_of("to_age"),
                format!("nobody is of {from} or more and of {to} or less"),
                "exchange the two, or correct one of them",
            );
        }
        let eligibility = who.text("eligibility", faults);
        who.finish(faults);
        Self {
            sex,
            from_age,
            to_age,
            eligibility,
        }
    }
}

fn age(who: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<u32> {
    let node = who.take(name)?;
    let years = fields::number(node, faults)?;
    let age = u32::try_from(years).ok().filter(|_| years <= OLDEST);
    if age.is_none() {
        let help = "write whole years, such as 18; leave it out where it is not known";
        faults.error(node.place, format!("nobody is of {years}"), help);
    }
    age
}
