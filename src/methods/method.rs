//! A method file: a rule, a list or a contrast.

use crate::grammar::{Citation, Faults, Fields, MethodId, Place, yaml};
use crate::indicators::Catalogue;

use super::{Contrast, List, Rule};

/// A published way to read indicators.
#[derive(Debug, Clone)]
pub struct Method {
    /// Its id.
    pub id: MethodId,
    /// Its title.
    pub title: String,
    /// For whom it is meant.
    pub meant_for: For,
    /// Where it comes from.
    pub source: Citation,
    /// Where its source is cited in the file.
    pub place: Place,
    /// What must be said with it.
    pub note: Option<String>,
    /// What it is.
    pub kind: MethodKind,
}

/// For whom a method is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Adults.
    Adults,
    /// Everybody under 18, or who may be.
    Children,
    /// Everybody.
    Everyone,
}

/// What a method is.
#[derive(Debug, Clone)]
pub enum MethodKind {
    /// A rule: gives a finding.
    Rule(Rule),
    /// A list: names what is disclosed.
    List(List),
    /// A contrast: what speaks for each side.
    Contrast(Contrast),
}

#[derive(Clone, Copy)]
enum KindWord {
    Rule,
    List,
    Contrast,
}

impl Method {
    /// Reads a method file. `None` where it is faulty.
    pub fn read(source: &[u8], catalogue: &Catalogue, faults: &mut Faults) -> Option<Self> {
        let root = yaml::read(source, faults)?;
        let mut fields = Fields::of(&root, "a method", faults)?;
        let id = fields.required_id("method", faults);
        let kinds = [
            ("rule", KindWord::Rule),
            ("list", KindWord::List),
            ("contrast", KindWord::Contrast),
        ];
        let kind = fields.required_word("kind", &kinds, faults);
        let title = fields.required_text("title", faults);
        let persons = [
            ("adults", For::Adults),
            ("children", For::Children),
            ("everyone", For::Everyone),
        ];
        let meant_for = fields.required_word("for", &persons, faults);
        let place = fields.place_of("source");
        let source = Citation::read(&mut fields, faults);
        let note = fields.text("note", faults);
        let kind = match kind? {
            KindWord::Rule => Rule::read(&mut fields, catalogue, faults).map(MethodKind::Rule),
            KindWord::List => Some(MethodKind::List(List::read(&mut fields, catalogue, faults))),
            KindWord::Contrast => Some(MethodKind::Contrast(Contrast::read(
                &mut fields,
                catalogue,
                faults,
            ))),
        };
        fields.finish(faults);
        Some(Self {
            id: MethodId::new(id?),
            title: title?,
            meant_for: meant_for?,
            source: source?,
            place,
            note,
            kind: kind?,
        })
    }

    /// Returns the rule, where the method is one.
    pub fn rule(&self) -> Option<&Rule> {
        match &self.kind {
            MethodKind::Rule(rule) => Some(rule),
            _ => None,
        }
    }
}
