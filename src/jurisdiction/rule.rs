//! What binds the officer: rules of conduct, and duties to tell somebody.

use serde::Serialize;

use crate::grammar::{Citation, Faults, Fields, PathwayId, Place, Status, fields};

use super::entries::Cited;

/// Something that binds the officer.
#[derive(Debug, Clone, Serialize)]
pub struct Binding {
    /// Its id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The pathways with which it is shown when they lead or stand beside; without any, it stands on
    /// the page of the law only.
    pub with: Vec<PathwayId>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// Reads a list of rules or duties. `with` collects the pathways that they name.
pub(super) fn read(
    top: &mut Fields<'_>,
    (list, entry): (&'static str, &'static str),
    cited: &mut Cited,
    with: &mut Vec<(PathwayId, Place)>,
    faults: &mut Faults,
) -> Vec<Binding> {
    cited.entries(top, list, entry, faults, |cited, id, entry, faults| {
        let text = entry.required_text("text", faults);
        let named = entry.list("with", faults);
        let named: Vec<(PathwayId, Place)> = named
            .iter()
            .filter_map(|node| {
                let id = fields::id_of(node, faults)?;
                Some((PathwayId::new(id), node.place))
            })
            .collect();
        with.extend(named.iter().cloned());
        let (source, status) = cited.read(entry, faults)?;
        Some(Binding {
            id: id.to_owned(),
            text: text?,
            with: named.into_iter().map(|(pathway, _)| pathway).collect(),
            source,
            status,
        })
    })
}
