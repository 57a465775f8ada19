//! A translation as its file is written.

use std::fmt::Write;

use crate::grammar::ItemId;
use crate::questionnaire::{Part, Questionnaire};

use super::{Mark, SourceText, TextKey, Translation};

impl Translation {
    /// Returns the file of this translation: every text of the questionnaire in its order, what is
    /// still to come with an empty place, and notes. Reading it gives the same translation.
    pub fn to_yaml(&self, questionnaire: &Questionnaire) -> String {
        let (own, other) = (questionnaire.language.as_str(), self.language.to_string());
        let text = if self.head.is_empty() {
            format!(
                "# {}, {other}. `{own}`: the questionnaire's words; `{other}`: the translation.\n",
                questionnaire.title
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
        file.line(0, "translation", questionnaire.id.as_str());
        file.line(0, "language", &other);
        file.mark(0, &self.mark);
        file.note(0, self.note.as_deref());
        let texts = questionnaire.texts();
        let sections = texts
            .iter()
            .filter(|text| matches!(text.key, TextKey::Section(_)));
        let sections: Vec<&SourceText<'_>> = sections.collect();
        for text in texts.iter().filter(|text| text.key == TextKey::Title) {
            file.pair(0, "title", text);
        }
        file.open(0, "sections");
        for text in sections {
            if let TextKey::Section(section) = &text.key {
                file.pair(1, section.as_str(), text);
            }
        }
        file.open(0, "items");
        for item in &questionnaire.items {
            file.open(1, item.id.as_str());
            file.own_mark(&item.id);
            let mut is_in_choices = false;
            for text in &item.texts() {
                match &text.key {
                    TextKey::Item(_, Part::Choice(choice)) => {
                        if !is_in_choices {
                            file.open(2, "choices");
                            is_in_choices = true;
                        }
                        file.pair(3, choice.as_str(), text);
                    }
                    TextKey::Item(_, part) => file.pair(2, part.key(), text),
                    TextKey::Title | TextKey::Section(_) => {}
                }
            }
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

    fn own_mark(&mut self, item: &ItemId) {
        if let Some(mark) = self.translation.marks.get(item) {
            self.mark(2, mark);
        }
        self.note(2, self.translation.notes.get(item).map(String::as_str));
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
