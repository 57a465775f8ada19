//! What binds in a country: ages, rules, and what its file does not know.
//!
//! Facts of law go stale: each carries a source and a status, the file carries the date as of
//! which it was written, and names what it does not know. Today the file is read, checked, and
//! identified in each record; no screen or page shows its rules yet.

use crate::grammar::{
    Citation, Digest, Faults, Fields, JurisdictionId, Place, Status, fields, yaml,
};

/// The law and duties of one country, or of none in particular.
#[derive(Debug, Clone)]
pub struct Jurisdiction {
    /// Its id.
    pub id: JurisdictionId,
    /// Its name.
    pub title: String,
    /// The date as of which the file was written.
    pub as_of: String,
    /// The digest of the file.
    pub digest: Digest,
    /// The age from which a person is an adult, in years.
    pub child_under: i64,
    /// What binds the officer.
    pub rules: Vec<Binding>,
    /// What this file does not know, a sentence each.
    pub unknown: Vec<String>,
    /// The citations of the file with their places, for the checker.
    pub citations: Vec<(Citation, Place)>,
}

/// Something that binds the officer.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

impl Jurisdiction {
    /// Reads a jurisdiction file. `None` where it cannot be used.
    pub fn read(source: &[u8], faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a jurisdiction", faults)?;
        let id = top
            .required_id("jurisdiction", faults)
            .map(JurisdictionId::new);
        let title = top.required_text("title", faults);
        let as_of = top.required_text("as_of", faults);
        let mut citations = Vec::new();
        let child_under = top
            .required_map("child_under", faults)
            .and_then(|mut child| {
                let age = child.required_number("age", faults);
                let place = child.place_of("source");
                citations
                    .extend(Citation::read(&mut child, faults).map(|citation| (citation, place)));
                child.required_word("status", &Status::WORDS, faults);
                child.finish(faults);
                age
            });
        let mut rules = Vec::new();
        for node in top.list("rules", faults) {
            if let Some(fields) = Fields::of(node, "a rule", faults) {
                rules.extend(read_binding(fields, &mut citations, faults));
            }
        }
        let unknown = top.list("unknown", faults);
        let unknown = unknown
            .iter()
            .filter_map(|node| fields::text(node, "unknown", faults))
            .collect();
        top.finish(faults);
        Some(Self {
            id: id?,
            title: title?,
            as_of: as_of?,
            digest: Digest::of(source),
            child_under: child_under?,
            rules,
            unknown,
            citations,
        })
    }
}

fn read_binding(
    mut fields: Fields<'_>,
    citations: &mut Vec<(Citation, Place)>,
    faults: &mut Faults,
) -> Option<Binding> {
    let id = fields.required_id("rule", faults).map(str::to_owned);
    let text = fields.required_text("text", faults);
    let place = fields.place_of("source");
    let source = Citation::read(&mut fields, faults);
    citations.extend(source.clone().map(|source| (source, place)));
    let status = fields.required_word("status", &Status::WORDS, faults);
    fields.finish(faults);
    Some(Binding {
        id: id?,
        text: text?,
        source: source?,
        status: status?,
    })
}
