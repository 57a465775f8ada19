//! What has to be said about a file that was taken in.

use crate::words::Words;

/// Something that was not carried over, or was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What it is about.
    pub about: About,
    /// What happened to it.
    pub says: String,
}

impl Remark {
    /// Returns it as the officer reads it, with what it is about.
    pub fn said(&self, words: &Words) -> String {
        let says = words.sentence(&self.says);
        let (id, about) = match &self.about {
            About::File => ("hsds-of-file", ""),
            About::Nameless => ("hsds-of-nameless", ""),
            About::Service(name) => ("hsds-of-service", name.as_str()),
        };
        words.fill(id, &[("about", about), ("says", &says)])
    }
}

/// What a remark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// The file as a whole.
    File,
    /// A service that has no name.
    Nameless,
    /// A service, by its name.
    Service(String),
}
