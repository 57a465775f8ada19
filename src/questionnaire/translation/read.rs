//! Reading a translation file: every fault in one pass.

use unicode_normalization::UnicodeNormalization;

use crate::grammar::{
    Digest, Faults, Fields, Language, Node, NodeKind, Place, fields, suggestion, yaml,
};
use crate::questionnaire::Part;

use super::compare::{is_same, placeholders};
use super::{Entry, Mark, Original, Pair, SourceText, TextKey, Translation};

impl Translation {
    /// Returns what a file says it translates, and where it says so.
    pub fn original_of(source: &[u8], faults: &mut Faults) -> Option<(String, Place)> {
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a translation", faults)?;
        let id = top.required_id("translation", faults)?.to_owned();
        Some((id, top.place_of("translation")))
    }

    /// Reads a translation of a questionnaire or of the rules. `None` where it cannot be used; the
    /// faults say why, all of them. Words that the original has changed since are a warning.
    pub fn read(source: &[u8], original: &dyn Original, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a translation", faults)?;
        let of = top.required_id("translation", faults);
        if let Some(of) = of.filter(|of| *of != original.name()) {
            let name = original.name();
            faults.error(
                top.place_of("translation"),
                format!("this translates `{of}` and lies beside `{name}`"),
                format!("write `translation: {name}`, or put the file beside `{of}`"),
            );
        }
        let language = read_language(&mut top, original, faults)?;
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
                ..Self::empty(of.unwrap_or_default(), language.clone())
            },
            own: original.language().to_owned(),
            other: language.to_string(),
            what: original.what(),
            marked: vec![(None, marked_at)],
        };
        reader.titles(&original.texts(), &mut top, faults);
        let entries = original.entries();
        let mut lists: Vec<&'static str> = entries.iter().map(|(entry, _)| entry.list()).collect();
        lists.dedup();
        for list in lists {
            let entries = entries.iter().filter(|(entry, _)| entry.list() == list);
            for (key, node) in top.named(list, faults) {
                let found = entries.clone().find(|(entry, _)| entry.id() == key.name);
                let Some((entry, texts)) = found else {
                    let one = list.trim_end_matches('s');
                    let names = entries.clone().map(|(entry, _)| entry.id());
                    let help = suggestion::help(&key.name, names);
                    faults.error(key.place, format!("there is no {one} `{}`", key.name), help);
                    continue;
                };
                reader.entry(entry, texts, node, faults);
            }
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
        translation.tell_reviews(&marked, original.what(), faults);
        Some(translation)
    }
}

fn read_language(
    top: &mut Fields<'_>,
    original: &dyn Original,
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
    if tag == original.language() {
        faults.error(
            place,
            format!("`{tag}` is the language of {} already", original.what()),
            "name the language that it is translated into",
        );
        return None;
    }
    Some(language)
}

/// What has been read, the two languages of a pair, and what is translated.
struct Reader {
    translation: Translation,
    own: String,
    other: String,
    what: &'static str,
    /// Where the marks stand: at the head, and of which entry.
    marked: Vec<(Option<Entry>, Place)>,
}

impl Reader {
    /// Reads the title of all and those of the sections, where the original has such.
    fn titles(&mut self, texts: &[SourceText<'_>], top: &mut Fields<'_>, faults: &mut Faults) {
        let title = texts.iter().find(|text| text.key == TextKey::Title);
        if let Some((title, node)) = title.and_then(|title| Some((title, top.take("title")?))) {
            self.pair(TextKey::Title, title.words, node, faults);
        }
        let sections = texts.iter().filter_map(|text| match &text.key {
            TextKey::Section(section) => Some((section, text.words)),
            _ => None,
        });
        if sections.clone().next().is_none() {
            return;
        }
        for (key, node) in top.named("sections", faults) {
            let mut known = sections.clone();
            if let Some((id, title)) = known.find(|(id, _)| id.as_str() == key.name) {
                self.pair(TextKey::Section(id.clone()), title, node, faults);
            } else {
                let names = sections.clone().map(|(id, _)| id.as_str());
                let help = suggestion::help(&key.name, names);
                faults.error(
                    key.place,
                    format!("there is no section `{}`", key.name),
                    help,
                );
            }
        }
    }

    fn entry(&mut self, entry: &Entry, texts: &[SourceText<'_>], node: &Node, faults: &mut Faults) {
        let Some(mut fields) = Fields::of(node, "an entry", faults) else {
            return;
        };
        let marked_at = fields.place_of("status");
        if let Some(mark) = Mark::read(&mut fields, faults) {
            self.marked.push((Some(entry.clone()), marked_at));
            self.translation.marks.insert(entry.clone(), mark);
        }
        if let Some(note) = fields.text("note", faults) {
            self.translation.notes.insert(entry.clone(), note);
        }
        for (word, key) in entry.parts() {
            let Some(node) = fields.take(word) else {
                continue;
            };
            if let Some(source) = texts.iter().find(|text| text.key == key) {
                self.pair(key, source.words, node, faults);
            } else {
                faults.error(
                    fields.place_of(word),
                    format!("`{entry}` has no `{word}` in {}", self.what),
                    "remove it here, or look whether it belongs to another entry",
                );
            }
        }
        if matches!(entry, Entry::Item(_))
            && let Some(node) = fields.take("choices")
        {
            self.choices(entry, texts, node, faults);
        }
        fields.finish(faults);
    }

    fn choices(
        &mut self,
        entry: &Entry,
        texts: &[SourceText<'_>],
        node: &Node,
        faults: &mut Faults,
    ) {
        let choices = texts.iter().filter_map(|text| match &text.key {
            TextKey::Item(_, Part::Choice(choice)) => Some((choice.as_str(), text)),
            _ => None,
        });
        let given = fields::named(node, "choices", faults);
        for (key, node) in &given {
            let found = choices.clone().find(|(id, _)| *id == key.name);
            if let Some((_, source)) = found {
                self.pair(source.key.clone(), source.words, node, faults);
            } else {
                let help = suggestion::help(&key.name, choices.clone().map(|(id, _)| id));
                let message = format!("`{entry}` has no choice `{}`", key.name);
                faults.error(key.place, message, help);
            }
        }
        for (choice, source) in choices {
            if !given.iter().any(|(key, _)| key.name == choice) {
                let (own, other, source) = (&self.own, &self.other, source.words);
                faults.error(
                    node.place,
                    format!("the choice `{choice}` of `{entry}` is missing here"),
                    format!("add `{choice}: {{{own}: \"{source}\", {other}: }}`; the translation may come later"),
                );
            }
        }
    }

    fn pair(&mut self, key: TextKey, source: &str, node: &Node, faults: &mut Faults) {
        let (own, other) = (&self.own, &self.other);
        let what = self.what;
        let as_pair = format!("write `{own}: …` with the words of {what}, and `{other}: …`");
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
                same_placeholders(source, &text, (node.place, what), faults);
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

fn same_placeholders(source: &str, words: &str, (place, what): (Place, &str), faults: &mut Faults) {
    let (wanted, given) = (placeholders(source), placeholders(words));
    for missing in wanted.difference(&given) {
        faults.error(
            place,
            format!("`{{{missing}}}` is missing in the translation"),
            "put it where the value belongs in this language",
        );
    }
    for strange in given.difference(&wanted) {
        faults.error(
            place,
            format!("`{{{strange}}}` does not stand in the words of {what}"),
            "remove it, or spell it as it stands there",
        );
    }
}
