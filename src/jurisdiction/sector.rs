//! Signs that are known of a sector of work. For the page of the law and for trainers; no rule
//! counts them.

use serde::Serialize;

use crate::grammar::{Citation, Faults, Fields, Node, NodeKind, Status, fields};

use super::entries::Cited;

/// A sector of work, or another way in which people are used.
#[derive(Debug, Clone, Serialize)]
pub struct Sector {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is known of it.
    pub signs: Vec<Sign>,
    /// Where that comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// One sign.
#[derive(Debug, Clone, Serialize)]
pub struct Sign {
    /// What it says.
    pub says: String,
    /// Where it comes from, where that is not the sector's source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
    /// How sure that is: the sector's status where the sign states none.
    pub status: Status,
}

/// Reads `sectors`.
pub(super) fn read(top: &mut Fields<'_>, cited: &mut Cited, faults: &mut Faults) -> Vec<Sector> {
    let read = |cited: &mut Cited, id: &str, fields: &mut Fields<'_>, faults: &mut Faults| {
        let name = fields.required_text("name", faults);
        let nodes = fields.list("signs", faults);
        let (source, status) = cited.read(fields, faults)?;
        let mut signs = Vec::new();
        for node in nodes {
            signs.extend(read_sign(node, status, cited, faults));
        }
        Some(Sector {
            id: id.to_owned(),
            name: name?,
            signs,
            source,
            status,
        })
    };
    cited.entries(top, "sectors", "sector", faults, read)
}

/// Reads a sign: a text, or `{sign: …, status: …}` with a source of its own if need be.
fn read_sign(
    node: &Node,
    of_sector: Status,
    cited: &mut Cited,
    faults: &mut Faults,
) -> Option<Sign> {
    if !matches!(node.kind, NodeKind::Map(_)) {
        return Some(Sign {
            says: fields::text(node, "signs", faults)?,
            source: None,
            status: of_sector,
        });
    }
    let mut fields = Fields::of(node, "a sign", faults)?;
    let says = fields.required_text("sign", faults);
    let has_source = fields.take("source").is_some();
    let (source, status) = if has_source {
        let (source, status) = cited.read(&mut fields, faults)?;
        (Some(source), status)
    } else {
        let status = fields.required_word("status", &Status::WORDS, faults);
        (None, status?)
    };
    fields.finish(faults);
    Some(Sign {
        says: says?,
        source,
        status,
    })
}
