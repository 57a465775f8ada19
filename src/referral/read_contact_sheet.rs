//! Reading a contact sheet as people write it: every fault at its place.

use std::collections::BTreeMap;

use crate::grammar::{
    ContactId, Day, Faults, Fields, JurisdictionId, Node, fields, suggestion, text, yaml,
};

use super::contact_sheet::{Interviewers, Line};
use super::{ContactSheet, Contacts, OwnServices};

impl ContactSheet {
    /// Reads a sheet as people write it, under `contact_sheet:`. `None` where it has a fault.
    ///
    /// `countries` are the jurisdictions there are. A day after `today` is a warning, not an error:
    /// it may be the laptop's clock that is wrong.
    pub fn read(
        source: &[u8],
        contacts: &Contacts,
        countries: &[&str],
        today: Day,
        faults: &mut Faults,
    ) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a contact sheet file", faults)?;
        let mut fields = top.required_map("contact_sheet", faults)?;
        top.finish(faults);
        let agency = short(&mut fields, "agency", faults);
        let country = fields
            .take("country")
            .and_then(|node| country(node, countries, faults));
        let languages = fields.texts("languages", faults);
        let interviewers = fields.map("interviewers", faults);
        let interviewers = interviewers.map(|fields| read_interviewers(fields, faults));
        let mut lines = BTreeMap::new();
        for (key, node) in fields.named("lines", faults) {
            let id = ContactId::new(&key.name);
            if contacts.get(&id).is_none() {
                let known = contacts.iter().map(|contact| contact.id.as_str());
                let help = suggestion::help(&key.name, known);
                let message = format!("the contact sheet has no line `{}`", key.name);
                faults.error(key.place, message, help);
            }
            if let Some(fields) = Fields::of(node, "a line", faults) {
                lines.extend(read_line(fields, today, faults).map(|line| (id, line)));
            }
        }
        fields.finish(faults);
        (faults.errors() == before).then(|| Self {
            agency,
            country,
            languages: languages.iter().map(|name| text::kept(name)).collect(),
            interviewers: interviewers.unwrap_or_default(),
            lines,
            services: OwnServices::default(),
        })
    }
}

fn read_interviewers(mut fields: Fields<'_>, faults: &mut Faults) -> Interviewers {
    let mut count = |name| {
        let node = fields.take(name)?;
        let number = fields::number(node, faults)?;
        let count = u32::try_from(number).ok().filter(|count| *count <= 1000);
        if count.is_none() {
            faults.error(
                node.place,
                format!("{number} is no number of officers at a post"),
                "write how many of them hold interviews, 0 where there is none",
            );
        }
        count
    };
    let (women, men, other) = (count("women"), count("men"), count("other"));
    fields.finish(faults);
    Interviewers {
        women: women.unwrap_or_default(),
        men: men.unwrap_or_default(),
        other: other.unwrap_or_default(),
    }
}

fn read_line(mut fields: Fields<'_>, today: Day, faults: &mut Faults) -> Option<Line> {
    let name = short(&mut fields, "name", faults);
    let number = fields.required("number", faults);
    let number = number.and_then(|node| text_of(node, "number", faults));
    let called_on = fields.take("called_on").and_then(|node| {
        let written = fields::text(node, "called_on", faults)?;
        let day = Day::read(&written);
        match day {
            None => faults.error(
                node.place,
                "this is no day of the calendar",
                "write the day as 2026-11-02; leave it out where nobody has called",
            ),
            Some(day) if day > today => faults.warning(
                node.place,
                format!("this day is still to come; by this laptop's clock it is {today}"),
                "correct the day, or set the clock of the laptop",
            ),
            Some(_) => {}
        }
        day
    });
    let note = short(&mut fields, "note", faults);
    fields.finish(faults);
    Some(Line {
        name: name.unwrap_or_default(),
        number: number?,
        called_on,
        note,
    })
}

fn country(node: &Node, countries: &[&str], faults: &mut Faults) -> Option<JurisdictionId> {
    let id = fields::id_of(node, faults)?;
    if !countries.contains(&id) {
        let help = suggestion::help(id, countries.iter().copied());
        faults.error(node.place, format!("there is no jurisdiction `{id}`"), help);
    }
    Some(JurisdictionId::new(id))
}

/// Returns a text short enough for the sheet.
fn short(fields: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<String> {
    let node = fields.take(name)?;
    text_of(node, name, faults)
}

fn text_of(node: &Node, name: &str, faults: &mut Faults) -> Option<String> {
    let text = text::kept(&fields::text(node, name, faults)?);
    if text.chars().count() > ContactSheet::LONGEST {
        faults.error(
            node.place,
            format!(
                "`{name}` is longer than {} characters",
                ContactSheet::LONGEST
            ),
            "shorten it: it has to be read in a hurry",
        );
    }
    Some(text)
}
