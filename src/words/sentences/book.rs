//! The book of sentences in one language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::words::Tongue;

use super::pattern::Pattern;

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
            Tongue::Urdu => include_str!("ur.ftl"),
        };
        let mut patterns = Pattern::all(&resource(include_str!("en.ftl")));
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
        let (id, values) =
            found.find_map(|pattern| Some((&pattern.id, pattern.values(sentence)?)))?;
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            // A single word is a name or a number, never a sentence.
            let said = value.contains(' ').then(|| self.say(value, write));
            arguments.set(name, said.flatten().unwrap_or_else(|| write(value)));
        }
        let pattern = self.said.get_message(id)?.value()?;
        let mut problems = Vec::new();
        let said = self
            .said
            .format_pattern(pattern, Some(&arguments), &mut problems);
        // A message that asks for a value nobody gives would show its name.
        problems.is_empty().then(|| said.into_owned())
    }

    /// Returns the message by whose pattern a sentence is known, and what varies in it.
    #[cfg(test)]
    pub(super) fn known<'t>(&self, sentence: &'t str) -> Option<(&str, Vec<(&str, &'t str)>)> {
        let mut found = self.patterns.iter();
        found.find_map(|pattern| Some((pattern.id.as_str(), pattern.values(sentence)?)))
    }

    /// Returns the patterns.
    #[cfg(test)]
    pub(super) fn patterns(&self) -> &[Pattern] {
        &self.patterns
    }
}

/// A faulty message is left out and found by the tests; the others still speak.
fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial)
}
