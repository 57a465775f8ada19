//! Word lists, one language a file.
//!
//! A language without a list keeps the rules that need none. To add one, write its [`Lexicon`] and
//! name it in [`Lexicon::of`]; every list may stay empty where the language has nothing of the kind.

mod english;

pub use super::phrase::Entry;

/// The words of one language that the rules look for.
#[derive(Debug)]
pub struct Lexicon {
    /// Words that join two things (L02).
    pub joins: &'static [&'static str],
    /// What leads to an answer (L03); those of the second list only in a question.
    pub leading: &'static [Entry],
    /// See [`Lexicon::leading`].
    pub leading_questions: &'static [Entry],
    /// What takes an act or a person for granted (L04).
    pub presuming: &'static [Entry],
    /// Words that ask for particulars of what comes after them (L04).
    pub question_words: &'static [&'static str],
    /// Words that may come before such a word (L04).
    pub lead_ins: &'static [&'static str],
    /// Words and phrases for harm that somebody did (L04).
    pub harms: &'static [&'static str],
    /// What sounds like blame (L05).
    pub blaming: &'static [Entry],
    /// Words that a question for yes or no begins with (L06, L21).
    pub auxiliaries: &'static [&'static str],
    /// What forces a choice (L06).
    pub forcing: &'static [Entry],
    /// Words that say no (L07).
    pub negatives: &'static [&'static str],
    /// Beginnings of words that say no (L07), and words that only look so.
    pub negative_beginnings: &'static [&'static str],
    /// See [`Lexicon::negative_beginnings`].
    pub not_negative: &'static [&'static str],
    /// Words that label a person or an act (L08).
    pub labels: &'static [Entry],
    /// Words of the law and of the office (L09).
    pub office: &'static [Entry],
    /// Words for harm and sexual acts in a question, each with the mark that it asks for (L26).
    pub near_to_harm: &'static [Entry],
    /// Words for ending one's life (L26).
    pub ending_life: &'static [&'static str],
    /// Words for a time or an amount that everybody takes differently (L10).
    pub vague: &'static [Entry],
    /// Figures of speech (L11).
    pub figures: &'static [Entry],
    /// Forms of what is only supposed (L12).
    pub supposing: &'static [Entry],
    /// Forms of being (L12): with one of the forms after it, something is done to somebody.
    pub being: &'static [&'static str],
    /// Endings of the form for what has been done (L12), forms without such an ending, and words
    /// that only look so.
    pub done_endings: &'static [&'static str],
    /// See [`Lexicon::done_endings`].
    pub done: &'static [&'static str],
    /// See [`Lexicon::done_endings`].
    pub not_done: &'static [&'static str],
    /// Words that stand for a person or thing (L13).
    pub pronouns: &'static [&'static str],
    /// Words that come before a person or thing, and words that name one by themselves (L13).
    pub naming: &'static [&'static str],
    /// Promises (L14).
    pub promises: &'static [Entry],
    /// Pressure (L15); those of the second list only where nothing is asked.
    pub pressing: &'static [Entry],
    /// See [`Lexicon::pressing`].
    pub pressing_statements: &'static [Entry],
    /// What makes answering a condition (L15), and what is given for it in the same sentence.
    pub answering: &'static [Entry],
    /// See [`Lexicon::answering`].
    pub rewards: &'static [&'static str],
    /// Words of a choice that every item has already (L16).
    pub unanswered: &'static [Entry],
    /// What tells who somebody is, or speaks against them (L19).
    pub identifying: &'static [Entry],
    /// Words for numbers above one (L20).
    pub numbers: &'static [&'static str],
    /// What has to be worked out in the head (L20).
    pub reckoning: &'static [Entry],
    /// Labels of a choice for everything else (L24).
    pub anything_else: &'static [&'static str],
    /// Vowels, by whose groups syllables are counted; none where the grade is not made for the
    /// language (L23).
    pub vowels: &'static [char],
}

impl Lexicon {
    /// Returns the lists of a language, by its tag.
    pub fn of(language: &str) -> Option<&'static Self> {
        match language.split(['-', '_']).next().unwrap_or_default() {
            "en" => Some(&english::ENGLISH),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_the_first_part_of_its_tag() {
        assert!(Lexicon::of("en").is_some() && Lexicon::of("en-GB").is_some());
        assert!(Lexicon::of("ur").is_none() && Lexicon::of("").is_none());
    }
}
