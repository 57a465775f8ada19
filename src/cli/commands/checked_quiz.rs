//! What `panah check` looks at in a bank of questions, its words in another language, and the figures of
//! its judges.

use std::path::Path;

use crate::check::letters;
use crate::cli::definition_file::read_file;
use crate::cli::library::Library;
use crate::grammar::{Faults, Node, NodeKind};
use crate::questionnaire::Translation;
use crate::quiz::{Bank, BankTranslation};

use super::checked::Checked;

/// What the bank of a quiz is called.
const BANK: &str = "bank.yaml";

impl Checked<'_> {
    /// Checks a file as one of a quiz. False where it is none, and nothing has been told of it.
    /// `faults` must stand at the file.
    pub(super) fn of_quiz(
        &mut self,
        path: &Path,
        root: &Node,
        bytes: &[u8],
        in_force: &Library,
    ) -> bool {
        let has = |key: &str| match &root.kind {
            NodeKind::Map(map) => map.iter().any(|(known, _)| known.name == key),
            _ => false,
        };
        if has("translation") {
            return self.quiz_words(path, bytes, in_force);
        }
        if !has("quiz") && !has("angoff") {
            return false;
        }
        letters::check(root, &String::from_utf8_lossy(bytes), &mut self.faults);
        if has("quiz") {
            in_force.bank_at(bytes, &mut self.faults);
        } else {
            in_force.judges_at(bytes, &mut self.faults);
        }
        true
    }

    /// Checks a translation as that of a bank, the one beside it or the one in force. False where it is
    /// the translation of something else.
    fn quiz_words(&mut self, path: &Path, bytes: &[u8], in_force: &Library) -> bool {
        let Some(bank) = bank_beside(path, in_force) else {
            return false;
        };
        let lies_beside = path.with_file_name(BANK).is_file();
        let of = Translation::original_of(bytes, &mut Faults::default());
        if !lies_beside && of.is_none_or(|(of, _)| of != bank.id.as_str()) {
            return false;
        }
        BankTranslation::read(bytes, &bank, &mut self.faults);
        true
    }
}

/// Returns the bank beside a file, or the one in force. What is wrong with it is told where that is
/// checked.
fn bank_beside(path: &Path, in_force: &Library) -> Option<Bank> {
    let mut unheard = Faults::default();
    let beside = path.with_file_name(BANK);
    if beside.is_file() {
        let bytes = read_file(&beside, &mut unheard)?;
        return in_force.bank_at(&bytes, &mut unheard);
    }
    in_force.bank(&mut unheard)
}
