//! The bank of questions of the quiz: the one built into the program, or that of a folder of definitions
//! in its place.

use include_dir::{Dir, include_dir};

use crate::assessment::{RULES, Rules};
use crate::grammar::{Faults, Place, RuleEntry, RulePart, SourceId, suggestion};
use crate::questionnaire::Use;
use crate::quiz::{Bank, BankTranslation, Judges, Known};

use super::library::Library;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/examples/quiz");

/// What stands before a path of the quiz within a folder of definitions.
const FOLDER: &str = "quiz/";
const BANK: &str = "bank.yaml";

impl Library {
    /// Reads the bank of questions, in its own language.
    pub fn bank(&self, faults: &mut Faults) -> Option<Bank> {
        let rules = self.rules(faults)?;
        let (name, bytes) = self.quiz_file(BANK)?;
        faults.enter(&name);
        Bank::read(bytes, &self.known(&rules, None), faults)
    }

    /// Reads the bank as it is read in a language, with the translation. Drafts are read too: nobody
    /// in a quiz is a real person, and it says that it is a draft.
    pub(super) fn bank_in(
        &self,
        tag: &str,
        faults: &mut Faults,
    ) -> Option<(Bank, Option<BankTranslation>)> {
        let own = self.bank(faults)?;
        if own.language == tag {
            return Some((own, None));
        }
        let Some((name, bytes)) = self.quiz_file(&format!("{tag}.yaml")) else {
            let message = format!("the quiz has no translation into `{tag}`");
            let known = self.quiz_languages();
            let known = known.iter().map(String::as_str);
            let known: Vec<&str> = known.chain([own.language.as_str()]).collect();
            let help = suggestion::help(tag, known.iter().copied());
            faults.error(Place::default(), message, help);
            return None;
        };
        // What has changed since it was translated is for translators; it is read as it stands.
        let mut unheard = Faults::of(&name);
        let Some(translation) = BankTranslation::read(bytes, &own, &mut unheard) else {
            faults.enter(&name);
            BankTranslation::read(bytes, &own, faults);
            return None;
        };
        let rules = self.rules(faults)?;
        let (_, bytes) = self.quiz_file(BANK)?;
        let bank = Bank::read(bytes, &self.known(&rules, Some(tag)), &mut unheard)?;
        Some((bank.speaking(&translation), Some(translation)))
    }

    /// Returns the languages that the bank is translated into.
    pub(super) fn quiz_languages(&self) -> Vec<String> {
        let own = self.files().keys();
        let own = own.filter_map(|path| path.strip_prefix(FOLDER)?.strip_suffix(".yaml"));
        let own: Vec<String> = own.map(str::to_owned).collect();
        let built_in = BUILT_IN.files();
        let built_in = built_in.filter_map(|file| file.path().to_str()?.strip_suffix(".yaml"));
        let all = if self.has_quiz() {
            own
        } else {
            built_in.map(str::to_owned).collect()
        };
        let is_bank = |name: &String| BANK.strip_suffix(".yaml") == Some(name);
        all.into_iter().filter(|name| !is_bank(name)).collect()
    }

    /// Returns the files of the quiz under another id, by their names: to begin a bank of one's own.
    pub(super) fn quiz_named(&self, name: &str) -> Vec<(String, Vec<u8>)> {
        let languages = self.quiz_languages().into_iter();
        let paths = languages.map(|tag| format!("{tag}.yaml"));
        let paths = std::iter::once(BANK.to_owned()).chain(paths);
        let files = paths.filter_map(|path| {
            let (_, bytes) = self.quiz_file(&path)?;
            let text = String::from_utf8_lossy(bytes);
            let lines = text.split_inclusive('\n').map(|line| {
                let mut keys = ["quiz: ", "translation: "].into_iter();
                match keys.find(|key| line.starts_with(key)) {
                    Some(key) => format!("{key}{name}\n"),
                    None => line.to_owned(),
                }
            });
            let text: String = lines.collect();
            Some((path, text.into_bytes()))
        });
        files.collect()
    }

    /// Says whether the folder has a quiz of its own.
    pub(super) fn has_quiz(&self) -> bool {
        self.files().contains_key(&format!("{FOLDER}{BANK}"))
    }

    /// Returns the text of a file of the quiz, by the name under which faults show it.
    pub fn quiz_text(&self, shown: &str) -> Option<String> {
        let path = shown.strip_prefix("examples/quiz/")?;
        let file = BUILT_IN.get_file(path)?;
        file.contents_utf8().map(str::to_owned)
    }

    /// Checks the quiz of a folder of definitions, and its translations.
    pub(super) fn check_quiz(&self, faults: &mut Faults) {
        if !self.has_quiz() {
            return;
        }
        let Some(bank) = self.bank(faults) else {
            return;
        };
        for language in self.quiz_languages() {
            if let Some((name, bytes)) = self.quiz_file(&format!("{language}.yaml")) {
                faults.enter(&name);
                BankTranslation::read(bytes, &bank, faults);
            }
        }
    }

    /// Reads a bank from anywhere, with these rules; `faults` must stand at it.
    pub(super) fn bank_at(&self, bytes: &[u8], faults: &mut Faults) -> Option<Bank> {
        let name = faults.file().to_owned();
        let rules = self.rules(faults)?;
        faults.enter(&name);
        Bank::read(bytes, &self.known(&rules, None), faults)
    }

    /// Reads the figures of judges on the bank in force; `faults` must stand at their file.
    pub(super) fn judges_at(&self, bytes: &[u8], faults: &mut Faults) -> Option<Judges> {
        let name = faults.file().to_owned();
        let bank = self.bank(faults)?;
        faults.enter(&name);
        Judges::read(bytes, &bank, faults)
    }

    /// Returns what a bank may name of the rules, in a language where one is named.
    fn known(&self, rules: &Rules, tag: Option<&str>) -> Known {
        // What is wrong with the rules' translation is told by `check`.
        let tag = tag.filter(|tag| self.languages(RULES).contains(tag));
        let translation = tag.and_then(|tag| self.translation(rules, tag, &mut Faults::default()));
        let said = translation.map(|read| rules.said_to_officer(&read, Use::Practice));
        let said = said.unwrap_or_default();
        let words = |entry: RuleEntry, own: &str| {
            let mut said = said.iter();
            let found = said.find(|said| said.entry == entry && said.part == RulePart::Name);
            found.map_or_else(|| own.to_owned(), |said| said.words.clone())
        };
        let leading = rules.pathways.leading.iter();
        let leading = leading.map(|way| (&way.id, &way.name));
        let beside = rules.pathways.beside.iter();
        let beside = beside.map(|way| (&way.id, &way.name));
        let pathways = leading.chain(beside).map(|(id, name)| {
            let words = words(RuleEntry::Pathway(id.clone()), name);
            (id.to_string(), words)
        });
        let contacts = rules.contacts.iter().map(|contact| {
            let words = words(RuleEntry::Contact(contact.id.clone()), &contact.name);
            (contact.id.to_string(), words)
        });
        let documents = rules.sources.ids().into_iter().filter_map(|id| {
            let source = rules.sources.get(&SourceId::new(id))?;
            Some((id.to_owned(), source.title.clone()))
        });
        Known {
            pathways: pathways.collect(),
            contacts: contacts.collect(),
            documents: documents.collect(),
        }
    }

    /// Returns a file of the quiz with the name under which faults show it.
    fn quiz_file(&self, path: &str) -> Option<(String, &[u8])> {
        let within = format!("{FOLDER}{path}");
        if let Some(bytes) = self.files().get(&within) {
            return Some((self.shown(&within), bytes));
        }
        if self.has_quiz() {
            return None;
        }
        let file = BUILT_IN.get_file(path)?;
        Some((format!("examples/quiz/{path}"), file.contents()))
    }
}
