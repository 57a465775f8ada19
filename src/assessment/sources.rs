//! The bibliography: what the rules cite.

use std::collections::BTreeMap;

use crate::grammar::{Citation, Faults, Fields, Place, SourceId, suggestion, yaml};

/// The documents of `sources.yaml`.
#[derive(Debug, Clone, Default)]
pub struct Sources(BTreeMap<SourceId, Source>);

/// A published document.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The year; some documents have none.
    pub year: Option<i64>,
    /// Its number or address at the publisher.
    pub reference: Option<String>,
    /// What of it has been seen.
    pub note: Option<String>,
}

impl Sources {
    /// Reads `sources.yaml`. Faulty entries are reported and left out.
    pub fn read(source: &[u8], faults: &mut Faults) -> Self {
        let mut sources = BTreeMap::new();
        let Some(root) = yaml::read(source, faults) else {
            return Self(sources);
        };
        let Some(mut top) = Fields::of(&root, "the bibliography", faults) else {
            return Self(sources);
        };
        for (key, node) in top.named("sources", faults) {
            let Some(mut fields) = Fields::of(node, "a source", faults) else {
                continue;
            };
            let title = fields.required_text("title", faults);
            let publisher = fields.required_text("publisher", faults);
            let year = fields
                .take("year")
                .and_then(|node| crate::grammar::fields::number(node, faults));
            let reference = fields.text("reference", faults);
            let note = fields.text("note", faults);
            fields.finish(faults);
            if let (Some(title), Some(publisher)) = (title, publisher) {
                sources.insert(
                    SourceId::new(&key.name),
                    Source {
                        title,
                        publisher,
                        year,
                        reference,
                        note,
                    },
                );
            }
        }
        top.finish(faults);
        Self(sources)
    }

    /// Returns a document.
    pub fn get(&self, id: &SourceId) -> Option<&Source> {
        self.0.get(id)
    }

    /// Returns the ids of all documents.
    pub fn ids(&self) -> Vec<&str> {
        self.0.keys().map(SourceId::as_str).collect()
    }

    /// Reports a citation of a document that is not in the bibliography.
    pub fn check(&self, citation: &Citation, place: Place, faults: &mut Faults) {
        // Where the bibliography itself could not be read, that is the fault to tell.
        if !self.0.is_empty() && !self.0.contains_key(&citation.document) {
            let known: Vec<&str> = self.0.keys().map(SourceId::as_str).collect();
            let help = suggestion::help(citation.document.as_str(), known);
            faults.error(
                place,
                format!("there is no source `{}`", citation.document),
                help,
            );
        }
    }

    /// Returns a citation as people read it: title, year, place.
    pub fn cite(&self, citation: &Citation) -> String {
        match self.get(&citation.document) {
            Some(Source {
                title,
                year: Some(year),
                ..
            }) => format!("{title} ({year}), {}", citation.at),
            Some(Source { title, .. }) => format!("{title}, {}", citation.at),
            None => format!("{}, {}", citation.document, citation.at),
        }
    }
}
