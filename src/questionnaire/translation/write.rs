//! A translation as its file is written.

use std::fmt::Write;

use crate::questionnaire::Part;

use super::{Entry, Mark, Original, SourceText, TextKey, Translation};

impl Translation {
    /// Returns the file of this translation: every text of the original in its order, what is still
    /// to come with an empty place, and notes. Reading it gives the same translation.
    pub fn to_yaml(&self, original: &dyn Original) -> String {
        let (own, other) = (original.language(), self.language.to_string());
        let text = if self.head.is_empty() {
            format!(
                "# {}, {other}. `{own}`: the words of {}; `{other}`: the translation.\n",
                original.title(),
                original.what()
            )
        } else {
            self.head.clone()
        };
        let mut file = File {
            text,
            translation: self,
            own,
            other: &other,
        };
        file.line(0, "translation", original.name());
        file.line(0, "language", &other);
        file.mark(0, &self.mark);
        file.note(0, self.note.as_deref());
        file.titles(&original.texts());
        let mut list = "";
        for (entry, texts) in original.entries() {
            if entry.list() != list {
                list = entry.list();
                file.open(0, list);
            }
            file.entry(&entry, &texts);
        }
        file.text
    }
}

struct File<'a> {
    text: String,
    translation: &'a Translation,
    own: &'a str,
    other: &'a str,
}

impl File<'_> {
    fn open(&mut self, depth: usize, key: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(key);
        self.text.push_str(":\n");
    }

    /// Writes a value that is plain already: an id, a tag, a day, a text in quotes.
    fn line(&mut self, depth: usize, key: &str, value: &str) {
        let margin = "  ".repeat(depth);
        // Writing into a text cannot fail.
        let _ = writeln!(self.text, "{margin}{key}: {value}");
    }

    fn mark(&mut self, depth: usize, mark: &Mark) {
        self.line(depth, "status", mark.status.word());
        if let Some(by) = &mark.by {
            self.line(depth, "by", &quoted(by));
        }
        if let Some(on) = mark.on {
            self.line(depth, "on", &on.to_string());
        }
        if let Some(words) = &mark.words {
            self.line(depth, "words", &quoted(&words.to_string()));
        }
    }

    fn note(&mut self, depth: usize, note: Option<&str>) {
        if let Some(note) = note {
            self.line(depth, "note", &quoted(note));
        }
    }

    /// Writes the title of all, then those of the sections.
    fn titles(&mut self, texts: &[SourceText<'_>]) {
        for text in texts.iter().filter(|text| text.key == TextKey::Title) {
            self.pair(0, "title", text);
        }
        let mut is_open = false;
        for text in texts {
            let TextKey::Section(section) = &text.key else {
                continue;
            };
            if !is_open {
                self.open(0, "sections");
                is_open = true;
            }
            self.pair(1, section.as_str(), text);
        }
    }

    fn entry(&mut self, entry: &Entry, texts: &[SourceText<'_>]) {
        self.open(1, entry.id());
        if let Some(mark) = self.translation.marks.get(entry) {
            self.mark(2, mark);
        }
        self.note(2, self.translation.notes.get(entry).map(String::as_str));
        let mut is_in_choices = false;
        for text in texts {
            match &text.key {
                TextKey::Item(_, Part::Choice(choice)) => {
                    if !is_in_choices {
                        self.open(2, "choices");
                        is_in_choices = true;
                    }
                    self.pair(3, choice.as_str(), text);
                }
                TextKey::Item(_, part) => self.pair(2, part.key(), text),
                TextKey::Rule(_, part) => self.pair(2, part.key(), text),
                TextKey::Title | TextKey::Section(_) => {}
            }
        }
    }

    fn pair(&mut self, depth: usize, name: &str, text: &SourceText<'_>) {
        let pair = self.translation.texts.get(&text.key);
        // What nobody has translated yet is to be translated as it reads today.
        let words = pair.and_then(|pair| pair.words.as_deref());
        let of = pair.filter(|pair| pair.words.is_some());
        let of = of.map_or(text.words, |pair| pair.of.as_str());
        self.open(depth, name);
        self.line(depth + 1, self.own, &quoted(of));
        match words {
            Some(words) => self.line(depth + 1, self.other, &quoted(words)),
            None => self.open(depth + 1, self.other),
        }
    }
}

/// Returns a text in double quotes: JSON's way of quoting is one of YAML's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
