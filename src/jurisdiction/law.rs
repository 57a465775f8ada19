//! Acts with what they provide, and the ages that they set.

use serde::Serialize;

use crate::grammar::{Citation, Date, Faults, Fields, Status};

use super::entries::Cited;

/// An act.
#[derive(Debug, Clone, Serialize)]
pub struct Act {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its number, as in "Act XXXIV of 2018".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What must be said with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What of it matters here.
    pub provisions: Vec<Provision>,
}

/// What an act says in one place, in our own words.
#[derive(Debug, Clone, Serialize)]
pub struct Provision {
    /// Its id, within the act.
    pub id: String,
    /// The section, or an honest description where the section was not seen.
    pub at: String,
    /// What it says.
    pub says: String,
    /// The date of the source; always there where something was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// An age that some law sets.
#[derive(Debug, Clone, Serialize)]
pub struct Age {
    /// The age in years.
    pub age: i64,
    /// For what.
    pub matter: String,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// Reads `law`.
pub(super) fn read_acts(top: &mut Fields<'_>, cited: &mut Cited, faults: &mut Faults) -> Vec<Act> {
    cited.entries(top, "law", "act", faults, |cited, id, act, faults| {
        let title = act.required_text("title", faults);
        let number = act.text("number", faults);
        let note = act.text("note", faults);
        let provisions = cited.entries(act, "provisions", "provision", faults, read_provision);
        Some(Act {
            id: id.to_owned(),
            title: title?,
            number,
            note,
            provisions,
        })
    })
}

fn read_provision(
    cited: &mut Cited,
    id: &str,
    fields: &mut Fields<'_>,
    faults: &mut Faults,
) -> Option<Provision> {
    let at = fields.required_text("at", faults);
    let says = fields.required_text("says", faults);
    let place = fields.place();
    let is_dated = fields.take("as_of").is_some();
    let as_of = cited.date(fields, "as_of", faults);
    let (source, status) = cited.read(fields, faults)?;
    let was_seen = matches!(status, Status::Confirmed | Status::Secondary);
    if was_seen && !is_dated {
        faults.error(
            place,
            format!("this provision is {} and has no date", status.word()),
            "add `as_of:` with the date of the source, or call it `recalled`",
        );
        return None;
    }
    Some(Provision {
        id: id.to_owned(),
        at: at?,
        says: says?,
        as_of,
        source,
        status,
    })
}

/// Reads `ages`.
pub(super) fn read_ages(top: &mut Fields<'_>, cited: &mut Cited, faults: &mut Faults) -> Vec<Age> {
    let mut ages = Vec::new();
    for node in top.list("ages", faults) {
        let Some(mut fields) = Fields::of(node, "an age", faults) else {
            continue;
        };
        let age = fields.required_number("age", faults);
        let matter = fields.required_text("matter", faults);
        let grounds = cited.read(&mut fields, faults);
        fields.finish(faults);
        if let (Some(age), Some(matter), Some((source, status))) = (age, matter, grounds) {
            ages.push(Age {
                age,
                matter,
                source,
                status,
            });
        }
    }
    ages
}
