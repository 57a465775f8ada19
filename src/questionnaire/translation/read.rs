//! Reading a translation file: every fault in one pass.

use unicode_normalization::UnicodeNormalization;

use crate::grammar::{
    ChoiceId, Digest, Faults, Fields, ItemId, Language, Node, NodeKind, Place, QuestionnaireId,
    SectionId, fields, suggestion, yaml,
};
use crate::questionnaire::{Item, Part, Questionnaire};

use super::compare::{is_same, placeholders};
use super::{Mark, Pair, TextKey, Translation};

impl Translation {
    /// Returns the questionnaire that a file says it translates, and where it says so.
    pub fn questionnaire_of(source: &[u8], faults: &mut Faults) -> Option<(String, Place)> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a translation", faults)?;
        let id = top.required_id("translation", faults)?.to_owned();
        Some((id, top.place_of("translation")))
    }

    /// Reads a translation of a questionnaire. `None` where it cannot be used; the faults say why, all
    /// of them. Words that the questionnaire has changed since are a warning.
    pub fn read(source: &[u8], questionnaire: &Questionnaire, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a translation", faults)?;
        let of = top.required_id("translation", faults);
        if let Some(of) = of.filter(|of| *of != questionnaire.id.as_str()) {
            let id = &questionnaire.id;
            faults.error(
                top.place_of("translation"),
                format!("this translates `{of}` and lies beside `{id}`"),
                format!("write `translation: {id}`, or put the file beside `{of}`"),
            );
        }
        let language = read_language(&mut top, questionnaire, faults)?;
        let untold = faults.errors();
        let marked_at = top.place_of("status");
        let mark = Mark::read(&mut top, faults);
        if mark.is_none() && faults.errors() == untold {
            faults.error(
                top.place_of("language"),
                "this translation does not say whether anybody has reviewed it",
                "add `status: draft`, or `status: reviewed` with `by:` and `on:`",
            );
        }
        let note = top.text("note", faults);
        let mut reader = Reader {
            translation: Self {
                digest: Digest::of(source),
                head: head(source),
                mark: mark.unwrap_or(Mark::DRAFT),
                note,
                ..Self::empty(
                    QuestionnaireId::new(of.unwrap_or_default()),
                    language.clone(),
                )
            },
            own: questionnaire.language.clone(),
            other: language.to_string(),
            marked: vec![(None, marked_at)],
        };
        if let Some(node) = top.take("title") {
            reader.pair(TextKey::Title, &questionnaire.title, node, faults);
        }
        reader.sections(questionnaire, &mut top, faults);
        for (key, node) in top.named("items", faults) {
            let mut items = questionnaire.items.iter();
            let Some(item) = items.find(|item| item.id.as_str() == key.name) else {
                let names = questionnaire.items.iter().map(|item| item.id.as_str());
                let help = suggestion::help(&key.name, names);
                faults.error(key.place, format!("there is no item `{}`", key.name), help);
                continue;
            };
            reader.item(item, node, faults);
        }
        top.finish(faults);
        if faults.errors() > before {
            return None;
        }
        let Reader {
            mut translation,
            marked,
            ..
        } = reader;
        translation.look_at_reviews();
        translation.tell_reviews(&marked, faults);
        Some(translation)
    }
}

fn read_language(
    top: &mut Fields<'_>,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<Language> {
    let tag = top.required_text("language", faults)?;
    let place = top.place_of("language");
    let Some(language) = Language::read(&tag).filter(|read| read.to_string() == tag) else {
        let (message, help) = match Language::read(&tag) {
            Some(read) => (
                format!("the tag `{tag}` is written in another way"),
                format!("write `{read}`"),
            ),
            None => (
                format!("`{tag}` is no tag of a language"),
                "write a BCP 47 tag, such as `ur`, `ps` or `fa-AF`".to_owned(),
            ),
        };
        faults.error(place, message, help);
        return None;
    };
    if tag == questionnaire.language {
        faults.error(
            place,
            format!("`{tag}` is the language of the questionnaire itself"),
            "name the language that it is translated into",
        );
        return None;
    }
    Some(language)
}

/// What has been read, and the two languages of a pair.
struct Reader {
    translation: Translation,
    own: String,
    other: String,
    /// Where the marks stand: at the head, and of which item.
    marked: Vec<(Option<ItemId>, Place)>,
}

impl Reader {
    fn sections(
        &mut self,
        questionnaire: &Questionnaire,
        top: &mut Fields<'_>,
        faults: &mut Faults,
    ) {
        for (key, node) in top.named("sections", faults) {
            let mut sections = questionnaire.sections.iter();
            if let Some(section) = sections.find(|section| section.id.as_str() == key.name) {
                let key = TextKey::Section(SectionId::new(&key.name));
                self.pair(key, &section.title, node, faults);
            } else {
                let names = questionnaire
                    .sections
                    .iter()
                    .map(|section| section.id.as_str());
                let help = suggestion::help(&key.name, names);
                faults.error(
                    key.place,
                    format!("there is no section `{}`", key.name),
                    help,
                );
            }
        }
    }

    fn item(&mut self, item: &Item, node: &Node, faults: &mut Faults) {
        let Some(mut fields) = Fields::of(node, "an entry", faults) else {
            return;
        };
        let marked_at = fields.place_of("status");
        if let Some(mark) = Mark::read(&mut fields, faults) {
            self.marked.push((Some(item.id.clone()), marked_at));
            self.translation.marks.insert(item.id.clone(), mark);
        }
        if let Some(note) = fields.text("note", faults) {
            self.translation.notes.insert(item.id.clone(), note);
        }
        for (word, part) in Part::KEYS {
            let Some(node) = fields.take(word) else {
                continue;
            };
            if let Some(source) = item.part(&part) {
                self.pair(TextKey::Item(item.id.clone(), part), source, node, faults);
            } else {
                faults.error(
                    fields.place_of(word),
                    format!("`{}` has no `{word}` in the questionnaire", item.id),
                    "remove it here, or look whether it belongs to another item",
                );
            }
        }
        if let Some(node) = fields.take("choices") {
            self.choices(item, node, faults);
        }
        fields.finish(faults);
    }

    fn choices(&mut self, item: &Item, node: &Node, faults: &mut Faults) {
        let texts = item.texts();
        let choices: Vec<(&ItemId, &ChoiceId, &str)> = texts
            .iter()
            .filter_map(|text| match &text.key {
                TextKey::Item(item, Part::Choice(choice)) => Some((item, choice, text.words)),
                _ => None,
            })
            .collect();
        let given = fields::named(node, "choices", faults);
        for (key, node) in &given {
            let found = choices.iter().find(|(_, id, _)| id.as_str() == key.name);
            if let Some((item, choice, source)) = found {
                let key = TextKey::Item((*item).clone(), Part::Choice((*choice).clone()));
                self.pair(key, source, node, faults);
            } else {
                let help =
                    suggestion::help(&key.name, choices.iter().map(|(_, id, _)| id.as_str()));
                let message = format!("`{}` has no choice `{}`", item.id, key.name);
                faults.error(key.place, message, help);
            }
        }
        for (_, choice, source) in &choices {
            if !given.iter().any(|(key, _)| key.name == choice.as_str()) {
                let (own, other) = (&self.own, &self.other);
                faults.error(
                    node.place,
                    format!("the choice `{choice}` of `{}` is missing here", item.id),
                    format!("add `{choice}: {{{own}: \"{source}\", {other}: }}`; the translation may come later"),
                );
            }
        }
    }

    fn pair(&mut self, key: TextKey, source: &str, node: &Node, faults: &mut Faults) {
        let (own, other) = (&self.own, &self.other);
        let as_pair =
            format!("write `{own}: …` with the words of the questionnaire, and `{other}: …`");
        if !matches!(node.kind, NodeKind::Map(_)) {
            let message = format!("`{key}` must be a pair, and this is {}", node.what());
            faults.error(node.place, message, as_pair);
            return;
        }
        let (mut of, mut words, mut place) = (None, None, node.place);
        let mut words_place = None;
        for (name, node) in fields::entries(node, "a pair", faults) {
            if name.name == *own {
                of = fields::text(node, own, faults);
                place = node.place;
            } else if name.name != *other {
                let message = format!("a pair has `{own}` and `{other}`, and no `{}`", name.name);
                faults.error(
                    name.place,
                    message,
                    "remove it, or correct the language's tag",
                );
            } else if is_still_empty(node) {
                // Still to come.
            } else if let Some(text) = fields::text(node, other, faults) {
                let text: String = text.nfc().collect();
                same_placeholders(source, &text, node, faults);
                words = Some(text);
                words_place = Some(node.place);
            }
        }
        let Some(of) = of else {
            faults.error(place, format!("`{key}` has no `{own}`"), as_pair);
            return;
        };
        if words.is_some() && !is_same(&of, source) {
            faults.warning(
                place,
                format!("the words of `{key}` have changed since they were translated"),
                format!("they are \"{source}\" now: look at the translation, then write that at `{own}` and have it reviewed; until then it counts as a draft"),
            );
        }
        let pair = Pair {
            of,
            words,
            place,
            words_place: words_place.unwrap_or(place),
        };
        self.translation.texts.insert(key, pair);
    }
}

/// Returns the comment lines that a file begins with.
fn head(source: &[u8]) -> String {
    let text = String::from_utf8_lossy(source);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines = text.split_inclusive('\n');
    lines
        .take_while(|line| line.starts_with('#') || line.trim().is_empty())
        .collect()
}

fn is_still_empty(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Nothing => true,
        NodeKind::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

fn same_placeholders(source: &str, words: &str, node: &Node, faults: &mut Faults) {
    let (wanted, given) = (placeholders(source), placeholders(words));
    for missing in wanted.difference(&given) {
        faults.error(
            node.place,
            format!("`{{{missing}}}` is missing in the translation"),
            "put it where the value belongs in this language",
        );
    }
    for strange in given.difference(&wanted) {
        faults.error(
            node.place,
            format!("`{{{strange}}}` does not stand in the questionnaire's words"),
            "remove it, or spell it as it stands there",
        );
    }
}
