//! Who is competent, and which agency a post may belong to.

use serde::Serialize;

use crate::grammar::{AgencyId, Citation, Faults, Fields, Status};

use super::entries::Cited;

/// Who is competent for a matter.
#[derive(Debug, Clone, Serialize)]
pub struct Competence {
    /// The matter's id.
    pub matter: String,
    /// The matter, as people read it.
    pub name: String,
    /// Who is competent for it.
    pub who: String,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// An agency that a post may belong to. Which it is, the post says; nothing is concluded from it.
#[derive(Debug, Clone, Serialize)]
pub struct Agency {
    /// Its id.
    pub id: AgencyId,
    /// Its name.
    pub name: String,
    /// What must be said with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    pub source: Citation,
    /// How sure that is.
    pub status: Status,
}

/// Reads `competent`.
pub(super) fn read_competences(
    top: &mut Fields<'_>,
    cited: &mut Cited,
    faults: &mut Faults,
) -> Vec<Competence> {
    let read = |cited: &mut Cited, id: &str, fields: &mut Fields<'_>, faults: &mut Faults| {
        let name = fields.required_text("name", faults);
        let who = fields.required_text("who", faults);
        let (source, status) = cited.read(fields, faults)?;
        Some(Competence {
            matter: id.to_owned(),
            name: name?,
            who: who?,
            source,
            status,
        })
    };
    cited.entries(top, "competent", "matter", faults, read)
}

/// Reads `agencies`.
pub(super) fn read_agencies(
    top: &mut Fields<'_>,
    cited: &mut Cited,
    faults: &mut Faults,
) -> Vec<Agency> {
    let read = |cited: &mut Cited, id: &str, fields: &mut Fields<'_>, faults: &mut Faults| {
        let name = fields.required_text("name", faults);
        let note = fields.text("note", faults);
        let (source, status) = cited.read(fields, faults)?;
        Some(Agency {
            id: AgencyId::new(id),
            name: name?,
            note,
            source,
            status,
        })
    };
    cited.entries(top, "agencies", "agency", faults, read)
}
