//! Reading lists of entries, each with an id, a source and a status.

use std::collections::BTreeSet;

use crate::grammar::{Citation, Date, Faults, Fields, Place, Status};

/// Collects what the entries of one file cite and which dates they bear, with the places, for the
/// checker.
#[derive(Debug, Default)]
pub(super) struct Cited {
    pub(super) citations: Vec<(Citation, Place)>,
    pub(super) dates: Vec<(Date, Place)>,
}

impl Cited {
    /// Reads `source` and `status`, which every entry has that binds or states a fact.
    pub(super) fn read(
        &mut self,
        fields: &mut Fields<'_>,
        faults: &mut Faults,
    ) -> Option<(Citation, Status)> {
        let place = fields.place_of("source");
        let source = Citation::read(fields, faults);
        self.citations
            .extend(source.clone().map(|source| (source, place)));
        let status = fields.required_word("status", &Status::WORDS, faults);
        Some((source?, status?))
    }

    /// Reads the date under a key.
    pub(super) fn date(
        &mut self,
        fields: &mut Fields<'_>,
        name: &'static str,
        faults: &mut Faults,
    ) -> Option<Date> {
        let place = fields.value_of(name).map(|node| node.place);
        let date = Date::read(fields, name, faults);
        self.dates.extend(date.zip(place));
        date
    }

    /// Reads the list under `list`. Each entry is named by its key `entry`, once only; `read` takes
    /// the rest. Faulty entries are reported and left out.
    pub(super) fn entries<T>(
        &mut self,
        top: &mut Fields<'_>,
        list: &'static str,
        entry: &'static str,
        faults: &mut Faults,
        mut read: impl FnMut(&mut Self, &str, &mut Fields<'_>, &mut Faults) -> Option<T>,
    ) -> Vec<T> {
        let mut known = BTreeSet::new();
        let mut entries = Vec::new();
        for node in top.list(list, faults) {
            let Some(mut fields) = Fields::of(node, "this entry", faults) else {
                continue;
            };
            let id = fields.required_id(entry, faults);
            if let Some(id) = id
                && !known.insert(id)
            {
                let message = format!("the {entry} `{id}` stands twice");
                let help = "either remove or rename one of the two";
                faults.error(fields.place_of(entry), message, help);
            }
            // Without an id the rest is read all the same, so that its faults are told as well.
            let value = read(self, id.unwrap_or_default(), &mut fields, faults);
            fields.finish(faults);
            if id.is_some() {
                entries.extend(value);
            }
        }
        entries
    }
}

/// Reads a number of days, 1 at the least.
pub(super) fn days(
    fields: &mut Fields<'_>,
    name: &'static str,
    faults: &mut Faults,
) -> Option<i64> {
    let place = fields.place_of(name);
    let days = fields.required_number(name, faults)?;
    if days < 1 {
        let help = "write a number of days, such as 90";
        faults.error(place, format!("`{name}` must be 1 day or more"), help);
        return None;
    }
    Some(days)
}
