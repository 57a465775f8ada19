//! The book of sentences in one language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::words::Tongue;

use super::pattern::{Found, Pattern};

/// How the names of values begin that are words of the program even where they are single ones.
const WORD: &str = "word";

/// The sentences as the source writes them.
const ENGLISH: &str = concat!(include_str!("en.ftl"), include_str!("faults/en.ftl"));

/// The sentences of errors in one language, and the English patterns by which they are known again.
pub(in crate::words) struct Book {
    /// The surest first.
    patterns: Vec<Pattern>,
    said: FluentBundle<FluentResource>,
}

impl Book {
    /// Returns the book in a language; nothing in English, which the errors speak themselves.
    pub(in crate::words) fn of(tongue: Tongue) -> Option<Self> {
        let said = match tongue {
            Tongue::English => return None,
            Tongue::Urdu => concat!(include_str!("ur.ftl"), include_str!("faults/ur.ftl")),
        };
        let mut patterns = Pattern::all(&resource(ENGLISH));
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.fixed()));
        let said = tongue.bundle(resource(said));
        Some(Self { patterns, said })
    }

    /// Returns an English sentence in this language, where it is in the book. A value that is no sentence
    /// itself is written by a function.
    pub(in crate::words) fn say(
        &self,
        sentence: &str,
        write: &dyn Fn(&str) -> String,
    ) -> Option<String> {
        let mut found = self.patterns.iter();
        found.find_map(|pattern| self.say_as(pattern, sentence, write))
    }

    /// Returns a sentence in this language, where it is the one of a pattern.
    fn say_as(
        &self,
        pattern: &Pattern,
        sentence: &str,
        write: &dyn Fn(&str) -> String,
    ) -> Option<String> {
        let values = pattern.values(sentence)?;
        let mut arguments = FluentArgs::new();
        for Found {
            name,
            text,
            is_quoted,
        } in values
        {
            // A single word is a name or a number, unless the book calls it a word.
            let is_said = !is_quoted && (text.contains(' ') || name.starts_with(WORD));
            let said = is_said.then(|| self.say(text, write)).flatten();
            if said.is_none() && pattern.is_joint() && text.contains(' ') {
                return None;
            }
            arguments.set(name, said.unwrap_or_else(|| write(text)));
        }
        let pattern = self.said.get_message(&pattern.id)?.value()?;
        let mut problems = Vec::new();
        let said = self
            .said
            .format_pattern(pattern, Some(&arguments), &mut problems);
        // A message that asks for a value nobody gives would show its name.
        problems.is_empty().then(|| said.into_owned())
    }
}

/// A faulty message is left out and found by the tests; the others still speak.
fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use std::collections::BTreeSet;

    use super::*;
    use crate::words::Words;

    /// The message by whose pattern a sentence is known, and what varies in it.
    fn known<'b, 't>(book: &'b Book, sentence: &'t str) -> Option<(&'b str, Vec<Found<'b, 't>>)> {
        let mut found = book.patterns.iter();
        found.find_map(|pattern| Some((pattern.id.as_str(), pattern.values(sentence)?)))
    }

    /// The messages of a file of the book, none of them twice.
    fn ids(file: &str) -> BTreeSet<&str> {
        let lines = file.lines();
        let heads = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let mut ids = BTreeSet::new();
        for head in heads {
            let id = head.split(" =").next().unwrap();
            assert!(ids.insert(id), "`{id}` stands twice");
        }
        ids
    }

    #[test]
    fn every_sentence_is_known_as_itself_and_said_with_all_that_varies_in_it() {
        let book = Book::of(Tongue::Urdu).unwrap();
        let urdu = concat!(include_str!("ur.ftl"), include_str!("faults/ur.ftl"));
        let ids_of = [ENGLISH, urdu].map(ids);
        let [english, urdu] = &ids_of;
        assert_eq!(english, urdu);
        assert_eq!(
            english.len(),
            book.patterns.len(),
            "a message is no plain sentence"
        );
        for pattern in &book.patterns {
            let mut given = Vec::new();
            let sentence = pattern.with(|name| {
                let value = format!("v{}", given.len());
                given.push((name.to_owned(), value.clone()));
                value
            });
            let (id, values) = known(&book, &sentence).unwrap();
            let values: Vec<_> = values
                .iter()
                .map(|found| (found.name.to_owned(), found.text.to_owned()))
                .collect();
            assert_eq!((id, &values), (pattern.id.as_str(), &given), "{sentence}");
            let said = book.say(&sentence, &str::to_owned).unwrap();
            assert!(
                given.iter().all(|(_, value)| said.contains(value)),
                "{said}"
            );
        }
    }

    #[test]
    fn a_cause_within_a_sentence_is_said_in_the_same_language() {
        let words = Words::of(Tongue::Urdu);
        for (english, urdu) in [
            (
                "the record is NOT sealed: `/srv/panah/a file` could not be written to: No space left on device (os error 28)",
                "ریکارڈ مہر بند نہیں ہوا: فائل یا فولڈر `/srv/panah/a file` پر یہ کام نہیں ہو سکا (اس میں لکھنا): ڈسک پر جگہ باقی نہیں (os error 28)",
            ),
            (
                "`x.yaml` is an officer's key file, which this command does not take",
                "یہ اہلکار کی کلید کی فائل ہے: `x.yaml`، اور یہ کمانڈ اسے نہیں لیتی",
            ),
            (
                "2026-11-23 is still to come; by this laptop's clock it is 2026-11-22",
                "دن 23 نومبر 2026 ابھی آنا ہے؛ اس لیپ ٹاپ کی گھڑی کے مطابق آج 22 نومبر 2026 ہے",
            ),
            // A fact and its way out, as some lists tell them in one line.
            (
                "it is not an age file; keep the file and ask the unit",
                "یہ age فائل نہیں؛ فائل رکھیں اور یونٹ سے پوچھیں",
            ),
            // A name that is a word of a sentence stays a name.
            (
                "there is no questionnaire `read`",
                "کوئی سوالنامہ `read` نہیں",
            ),
            // A single word of the program in a sentence about a file, and braces in an example.
            (
                "`x` must be a list, and this is text",
                "`x` کو فہرست ہونا چاہیے، اور یہ ہے: متن",
            ),
            (
                "`{who}` is missing in the translation",
                "ترجمے میں `{who}` نہیں",
            ),
            // What to say instead stands in one sentence, whatever it is.
            (
                "say `may I …?`; this cannot be set aside here",
                "اس کی جگہ کہیں: `may I …?`؛ اسے یہاں الگ نہیں رکھا جا سکتا",
            ),
            (
                "ask `What happened …?` or `What led to …?`",
                "یوں پوچھیں: `What happened …?` یا `What led to …?`",
            ),
            // A reason that another room gives, and what follows from it.
            (
                "`${later} = 'x'` could not be carried over: `later` stands later, or was not carried over. It is asked without this condition until you write it at `when:`",
                "`${later} = 'x'` ساتھ نہیں لیا جا سکا: `later` بعد میں آتا ہے، یا ساتھ نہیں لیا گیا۔ جب تک آپ اسے `when:` پر نہ لکھیں، یہ اس شرط کے بغیر پوچھا جاتا ہے",
            ),
            (
                "the findings come out otherwise than expected: without `a: open`, `b: open` and with `c: open`",
                "توقع سے مختلف نکلا: نتائج؛ یہ کم ہے: `a: open`, `b: open`، اور یہ زیادہ ہے: `c: open`",
            ),
            // What proves it stands behind a sentence; a sentence that is not known is not half said.
            (
                "one more sign leads from `a` down to `b`, with these answers: `c` yes; `d` not known",
                "ایک اور علامت `a` سے نیچے `b` پر لے جاتی ہے، ان جوابوں پر: `c` yes؛ `d` معلوم نہیں",
            ),
            (
                "the moon is up, and the sun is down",
                "the moon is up, and the sun is down",
            ),
            // What is not known is said as it is.
            ("the moon is in the way", "the moon is in the way"),
            ("انٹرویو بند ہے", "انٹرویو بند ہے"),
        ] {
            assert_eq!(words.sentence(english), urdu);
            assert_eq!(Words::english().sentence(english), english);
        }
    }
}
