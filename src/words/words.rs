//! The tool's wording in the officer's language.

use std::cell::OnceCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::grammar::{Day, RuleEntry, RulePart, RuleSaid, apart};

use super::Tongue;
use super::sentences::Book;

/// The tool's wording in one language; what is not written in it is said in English.
pub struct Words {
    tongue: Tongue,
    /// The language that was asked for, and English behind it.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// What is said in the place of words of the rules.
    rules: HashMap<RuleEntry, Vec<RuleSaid>>,
    /// What is said in the place of an error's sentences; opened with the first error.
    sentences: OnceCell<Option<Book>>,
}

impl Words {
    /// Returns the English wording.
    pub fn english() -> Self {
        Self::of(Tongue::English)
    }

    /// Returns the wording in a language.
    pub fn of(tongue: Tongue) -> Self {
        let mut bundles = vec![bundle(tongue)];
        if tongue != Tongue::English {
            bundles.push(bundle(Tongue::English));
        }
        Self {
            tongue,
            bundles,
            rules: HashMap::new(),
            sentences: OnceCell::new(),
        }
    }

    /// Has the words of the rules said as a translation of them has it.
    #[must_use]
    pub fn naming(mut self, said: impl IntoIterator<Item = RuleSaid>) -> Self {
        for said in said {
            self.rules.entry(said.entry.clone()).or_default().push(said);
        }
        self
    }

    /// Returns words of the rules as the officer reads them. Where nothing is said in the place of
    /// exactly these words, they stand as they were written: a record is read years later, beside other
    /// rules.
    pub fn of_rules<'w>(&'w self, entry: &RuleEntry, part: RulePart, own: &'w str) -> &'w str {
        let said = self.rules.get(entry).into_iter().flatten();
        let mut said = said.filter(|said| said.part == part && said.of == own);
        said.next().map_or(own, |said| &said.words)
    }

    /// Returns the language that was asked for.
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// Returns a text.
    pub fn say(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// Returns a text with values in it; days among them are written as the language writes days. An
    /// unknown id is returned as it is: better a strange word than none.
    pub fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        let written: Vec<(&str, String)> = values
            .iter()
            .map(|(name, value)| (*name, self.day(value)))
            .collect();
        let pairs = written
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(value.as_str())));
        self.format(id, &pairs.collect())
    }

    /// Returns words as they stand in a sentence of this language: kept apart where they run the other way.
    pub fn apart(&self, words: &str) -> String {
        apart::apart(words, self.tongue.direction())
    }

    /// Returns a text with values in it that may be words of another language, such as an item's or a
    /// case's: where they run the other way, they are kept apart.
    pub fn fill_apart(&self, id: &str, values: &[(&str, &str)]) -> String {
        let apart = values.iter();
        let apart = apart.map(|(name, value)| (*name, self.apart(value)));
        let apart: Vec<(&str, String)> = apart.collect();
        let values = apart.iter().map(|(name, value)| (*name, value.as_str()));
        self.fill(id, &values.collect::<Vec<_>>())
    }

    /// Returns a text that counts something, in the form that the language has for that number.
    pub fn count(&self, id: &str, number: usize) -> String {
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        let arguments = std::iter::once(("count", FluentValue::from(number))).collect();
        self.format(id, &arguments)
    }

    /// Returns a text that counts something, with other values in it.
    pub fn count_with(&self, id: &str, number: usize, values: &[(&str, &str)]) -> String {
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        let values = values
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(*value)));
        let count = std::iter::once(("count", FluentValue::from(number)));
        self.format(id, &count.chain(values).collect())
    }

    /// Returns the sentence of an error, which says itself in English, as the officer reads it.
    pub fn sentence(&self, english: &str) -> String {
        let book = self.sentences.get_or_init(|| Book::of(self.tongue));
        let said = book
            .as_ref()
            .and_then(|book| book.say(english, &|value| self.day(value)));
        said.unwrap_or_else(|| english.to_owned())
    }

    /// Returns what a language is called; its tag where it has no name here.
    pub fn language(&self, tag: &str) -> String {
        let id = format!("language-{tag}");
        let name = self.say(&id);
        if name == id { tag.to_owned() } else { name }
    }

    /// Returns a value that is a day as the language writes days, and every other value as it is.
    fn day(&self, value: &str) -> String {
        if Day::read(value).is_none() {
            return value.to_owned();
        }
        let mut arguments = FluentArgs::new();
        arguments.set("iso", value);
        for (name, part) in ["year", "month", "day"].into_iter().zip(value.split('-')) {
            arguments.set(name, part.parse::<i32>().unwrap_or_default());
        }
        self.format("day-written", &arguments)
    }

    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        for bundle in &self.bundles {
            let pattern = bundle.get_message(id).and_then(|message| message.value());
            let Some(pattern) = pattern else {
                continue;
            };
            let mut problems = Vec::new();
            let text = bundle.format_pattern(pattern, Some(arguments), &mut problems);
            // A translation that asks for a value nobody gives would show its name: English knows all.
            if problems.is_empty() {
                return text.into_owned();
            }
        }
        self.in_spite_of_problems(id, arguments)
    }

    /// Returns what English makes of it, or the id.
    fn in_spite_of_problems(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let english = self.bundles.last();
        let text = english.and_then(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()))
        });
        text.map_or_else(|| id.to_owned(), std::borrow::Cow::into_owned)
    }
}

fn bundle(tongue: Tongue) -> FluentBundle<FluentResource> {
    // A faulty line is left out and found by the tests; the others still speak.
    let resource =
        FluentResource::try_new(tongue.wording().to_owned()).unwrap_or_else(|(partial, _)| partial);
    tongue.bundle(resource)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The messages of a language, each with the values that it asks for.
    fn messages(tongue: Tongue) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut last = String::new();
        for line in tongue.wording().lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                line.split(" =").next().unwrap().clone_into(&mut last);
                assert!(
                    messages.insert(last.clone(), BTreeSet::new()).is_none(),
                    "`{last}` stands twice"
                );
            }
            let values = line.split('$').skip(1).map(|rest| {
                let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                name.take(1).collect::<String>()
            });
            if !line.starts_with('#') {
                messages.entry(last.clone()).or_default().extend(values);
            }
        }
        messages.remove("");
        messages
    }

    #[test]
    fn every_line_can_be_read() {
        for (tag, tongue) in Tongue::ALL {
            let read = FluentResource::try_new(tongue.wording().to_owned());
            assert!(
                read.is_ok(),
                "{tag}: {:?}",
                read.err().map(|(_, errors)| errors)
            );
        }
    }

    #[test]
    fn no_language_says_what_english_does_not_or_asks_for_other_values() {
        let english = messages(Tongue::English);
        for (tag, tongue) in Tongue::ALL {
            for (id, values) in messages(tongue) {
                let known = english.get(&id);
                assert!(known.is_some(), "{tag}: `{id}` is not said any more");
                // A day is written out of parts that English does not need.
                if id != "day-written" {
                    assert!(
                        values.is_subset(known.unwrap()),
                        "{tag}: `{id}`: {values:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_message_is_said_in_every_language_but_what_is_read_aloud_to_the_person() {
        // Nobody reads anything to a person in words that no speaker of the language has reviewed.
        let read_aloud = BTreeSet::from([
            "refer-ask",
            "refer-ask-enforcement",
            "refer-ask-explain",
            "refer-ask-for",
            "refer-ask-mission",
            "refer-card-number",
            "refer-child-ask",
            "refer-child-think",
            "refer-paper-ask",
            "refer-twice",
            "refer-would-say",
        ]);
        for (tag, tongue) in Tongue::ALL {
            let said = messages(tongue);
            let english = messages(Tongue::English).into_keys();
            let missing: BTreeSet<String> = english.filter(|id| !said.contains_key(id)).collect();
            let missing: BTreeSet<&str> = missing.iter().map(String::as_str).collect();
            let left_out = match tongue {
                Tongue::English => BTreeSet::new(),
                Tongue::Urdu => read_aloud.clone(),
            };
            assert_eq!(missing, left_out, "{tag}");
        }
    }

    #[test]
    fn what_is_missing_in_a_language_is_said_in_english_and_never_blank() {
        let (english, urdu) = (Words::english(), Words::of(Tongue::Urdu));
        for id in messages(Tongue::English).keys() {
            let said = urdu.say(id);
            assert!(!said.trim().is_empty() && said != *id, "`{id}`");
        }
        assert_eq!(english.say("answer-yes"), "Yes");
        assert_eq!(urdu.say("answer-yes"), "ہاں");
        assert_eq!(urdu.say("language-en"), urdu.language("en"));
        assert_eq!(urdu.language("tlh"), "tlh");
        assert_eq!(urdu.say("no-such-thing"), "no-such-thing");
    }

    #[test]
    fn what_is_not_translated_is_said_in_english() {
        let bundle_of = |text: &str, tag: &str| {
            let resource = FluentResource::try_new(text.to_owned()).unwrap();
            let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
            bundle.add_resource(resource).unwrap();
            bundle
        };
        let words = Words {
            tongue: Tongue::Urdu,
            bundles: vec![
                bundle_of("here = ہاں\nasks = { $nothing }\n", "ur"),
                bundle_of("here = Yes\nasks = Asks\naway = No\n", "en"),
            ],
            rules: HashMap::new(),
            sentences: OnceCell::new(),
        };
        assert_eq!(words.say("here"), "ہاں");
        assert_eq!(words.say("away"), "No");
        assert_eq!(words.say("asks"), "Asks");
    }

    #[test]
    fn numbers_and_days_are_written_as_the_language_writes_them() {
        let (english, urdu) = (Words::english(), Words::of(Tongue::Urdu));
        assert_eq!(
            english.count("check-good", 1),
            "1 file checked: no fault found"
        );
        assert_eq!(
            english.count("check-good", 2),
            "2 files checked: no fault found"
        );
        assert_eq!(
            urdu.count("translate-imported", 2),
            "2 عبارتیں مسودے کے طور پر لی گئیں۔"
        );
        let day = [("date", "2023-12-05")];
        assert!(english.fill("law-called", &day).contains("2023-12-05"));
        assert!(urdu.fill("law-called", &day).contains("5 دسمبر 2023"));
        // A month, a year and a moment are no days.
        assert!(
            urdu.fill("law-called", &[("date", "2023-12")])
                .contains("2023-12")
        );
    }
}
