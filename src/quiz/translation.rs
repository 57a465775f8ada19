//! The words of a bank in another language.

use std::collections::BTreeMap;

use crate::grammar::{Faults, Fields, Language, Node, NodeKind, Place, fields, suggestion, yaml};

use super::bank::{Bank, Part};

/// The words of a bank in another language.
#[derive(Debug, Clone)]
pub struct BankTranslation {
    /// Into which language.
    pub language: Language,
    /// Whether somebody who speaks the language has read it and vouches for it.
    pub is_reviewed: bool,
    /// What each text is in that language, by its way in the file, such as `items.clock_a.why`.
    words: BTreeMap<String, String>,
}

const STATUS: [(&str, bool); 2] = [("draft", false), ("reviewed", true)];

impl BankTranslation {
    /// Reads a translation of a bank: pairs of the bank's words and the translation, each where the
    /// words stand in the bank. `None` where it cannot be used. Words that have changed since, and words
    /// that nobody has translated, are warnings; they are read in the bank's own language.
    pub fn read(source: &[u8], bank: &Bank, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a translation", faults)?;
        let of = top.required_id("translation", faults);
        if let Some(of) = of.filter(|of| *of != bank.id.as_str()) {
            let message = format!("this translates `{of}`, and the bank is `{}`", bank.id);
            let help = "name the bank, or put the file beside the one that it translates";
            faults.error(top.place_of("translation"), message, help);
        }
        let tag = top.required_text("language", faults);
        let language = tag.as_deref().and_then(Language::read);
        let language = language.filter(|language| {
            Some(language.to_string()) == tag && language.to_string() != bank.language
        });
        if let (Some(tag), None) = (&tag, &language) {
            let message = format!("`{tag}` is no tag of another language than the bank's");
            let help = "write a BCP 47 tag, such as `ur`, `ps` or `fa-AF`";
            faults.error(top.place_of("language"), message, help);
        }
        let is_reviewed = top.required_word("status", &STATUS, faults);
        let language = language?;
        let mut texts = BTreeMap::new();
        let mut own = bank.clone();
        own.each_text(|key, words| drop(texts.insert(key.to_owned(), words.clone())));
        let mut reader = Reader {
            own: &bank.language,
            other: language.to_string(),
            texts: &texts,
            words: BTreeMap::new(),
        };
        for name in ["title", "instructions", "blueprint", "asked", "items"] {
            if let Some(node) = top.take(name) {
                reader.branch(name, node, faults);
            }
        }
        top.finish(faults);
        let words = reader.words;
        let missing = texts.keys().filter(|key| !words.contains_key(*key)).count();
        if missing > 0 && faults.errors() == before {
            let message = format!(
                "{missing} of {} texts have no translation here",
                texts.len()
            );
            let help = "they are read in the bank's own language until they have one";
            faults.warning(root.place, message, help);
        }
        (faults.errors() == before).then_some(Self {
            language,
            is_reviewed: is_reviewed?,
            words,
        })
    }
}

struct Reader<'a> {
    own: &'a str,
    other: String,
    texts: &'a BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

impl Reader<'_> {
    /// Reads a pair, or what holds pairs, down to the last.
    fn branch(&mut self, way: &str, node: &Node, faults: &mut Faults) {
        if let Some(words) = self.texts.get(way) {
            self.pair(way, words, node, faults);
            return;
        }
        let begin = format!("{way}.");
        if !self.texts.keys().any(|key| key.starts_with(&begin)) {
            let known = self.siblings(way);
            let name = way.rsplit('.').next().unwrap_or(way);
            let help = suggestion::help(name, known.iter().copied());
            faults.error(node.place, format!("the bank has no `{way}`"), help);
            return;
        }
        for (key, node) in fields::entries(node, way, faults) {
            self.branch(&format!("{way}.{}", key.name), node, faults);
        }
    }

    /// Returns the names that stand beside this one in the bank.
    fn siblings(&self, way: &str) -> Vec<&str> {
        let above = way.rsplit_once('.').map_or("", |(above, _)| above);
        let keys = self.texts.keys();
        let inner = keys.filter_map(|key| key.strip_prefix(above)?.strip_prefix('.'));
        let mut names: Vec<&str> = inner.filter_map(|key| key.split('.').next()).collect();
        names.dedup();
        names
    }

    fn pair(&mut self, way: &str, words: &str, node: &Node, faults: &mut Faults) {
        let (own, other) = (self.own, self.other.clone());
        let help = format!("write `{own}: …` with the words of the bank, and `{other}: …`");
        if !matches!(node.kind, NodeKind::Map(_)) {
            let message = format!("`{way}` must be a pair, and this is {}", node.what());
            faults.error(node.place, message, help);
            return;
        }
        let (mut of, mut said): (Option<(String, Place)>, _) = (None, None);
        for (name, node) in fields::entries(node, "a pair", faults) {
            let is_empty = match &node.kind {
                NodeKind::Nothing => true,
                NodeKind::Text(text) => text.trim().is_empty(),
                _ => false,
            };
            if name.name == own {
                of = fields::text(node, own, faults).map(|text| (text, node.place));
            } else if name.name != other {
                let message = format!("a pair has `{own}` and `{other}`, and no `{}`", name.name);
                faults.error(name.place, message, "remove it, or correct the tag");
            } else if !is_empty {
                // What is empty is still to come.
                said = fields::text(node, &other, faults);
            }
        }
        let Some((of, place)) = of else {
            faults.error(node.place, format!("`{way}` has no `{own}`"), help);
            return;
        };
        let same = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if same(&of) != same(words) {
            let message = format!("the words of `{way}` have changed since they were translated");
            let help = format!(
                "they are \"{words}\" now: look at the translation, then write that at `{own}`"
            );
            faults.warning(place, message, help);
            return;
        }
        if let Some(said) = said {
            self.words.insert(way.to_owned(), said);
        }
    }
}

impl Bank {
    /// Returns the bank as it is read in another language; its ids stay, and so does its digest.
    #[must_use]
    pub fn speaking(mut self, translation: &BankTranslation) -> Self {
        self.each_text(|key, words| {
            if let Some(said) = translation.words.get(key) {
                words.clone_from(said);
            }
        });
        self.language = translation.language.to_string();
        // What all stories share stands in each of them.
        let asked = self.asked.clone();
        for question in self.items.iter_mut().flat_map(|item| &mut item.questions) {
            match question.part {
                Part::Whole => {}
                Part::Refer => question.words.clone_from(&asked.refer),
                Part::Urgency => question.words.clone_from(&asked.urgency),
                Part::Whom => question.words.clone_from(&asked.whom),
            }
            for choice in &mut question.choices {
                let id = choice.id.as_str();
                let mut levels = asked.levels.iter();
                if let Some((_, words)) = levels.find(|(level, _)| *level == id)
                    && question.part == Part::Urgency
                {
                    choice.words.clone_from(words);
                } else if question.part == Part::Whom && id == Self::NOBODY {
                    choice.words.clone_from(&asked.nobody);
                }
            }
        }
        self
    }

    /// Goes through all words that are translated, each with its way in the file. The names of pathways
    /// and of whom to call are none of them: they stand in the rules.
    fn each_text(&mut self, mut look: impl FnMut(&str, &mut String)) {
        look("title", &mut self.title);
        look("instructions", &mut self.instructions);
        for topic in &mut self.blueprint {
            look(&format!("blueprint.{}", topic.id), &mut topic.name);
        }
        let asked = &mut self.asked;
        look("asked.refer", &mut asked.refer);
        look("asked.urgency", &mut asked.urgency);
        look("asked.whom", &mut asked.whom);
        for (level, words) in &mut asked.levels {
            look(&format!("asked.levels.{level}"), words);
        }
        look("asked.nobody", &mut asked.nobody);
        for item in &mut self.items {
            let way = format!("items.{}", item.id);
            look(&format!("{way}.objective"), &mut item.objective);
            if let Some(story) = &mut item.story {
                look(&format!("{way}.story"), &mut story.words);
            }
            let own = item.questions.iter_mut();
            for question in own.filter(|question| question.part == Part::Whole) {
                look(&format!("{way}.question"), &mut question.words);
                for choice in &mut question.choices {
                    let key = format!("{way}.choices.{}", choice.id);
                    look(&key, &mut choice.words);
                }
            }
            look(&format!("{way}.why"), &mut item.why);
        }
    }
}
