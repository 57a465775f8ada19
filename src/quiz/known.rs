//! What a bank names and the rules hold: pathways, whom to call, documents.

/// What the rules hold that a bank may name: each id with its words, in the language of the reader.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The pathways, those that lead and those beside.
    pub pathways: Vec<(String, String)>,
    /// The lines of the contact sheet.
    pub contacts: Vec<(String, String)>,
    /// The documents of the bibliography, with their titles.
    pub documents: Vec<(String, String)>,
}
