//! L23: Words of the sixth year of school.

use crate::check::wording::findings::Findings;
use crate::check::wording::reading::Reading;
use crate::check::wording::source::{GRADE, OURS};
use crate::check::wording::{Level, Rule, Scope};

pub(super) const RULE: Rule = Rule {
    id: "L23",
    example: "Please characterise the accommodation that the responsible persons provided during your employment.",
    better: "Please tell me about the place where you slept.",
    level: Level::Warning,
    scope: Scope::Words,
    sources: &[GRADE, OURS],
    check,
};

/// The highest grade.
const HIGHEST: f64 = 6.0;
/// One long word weighs much in a short text: with fewer words the grade says nothing.
const ENOUGH: usize = 10;
/// The most letters that words may have on average.
const LONGEST: usize = 10;

fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for said in &reading.said {
        let words = || said.sentences.iter().flat_map(|sentence| &sentence.words);
        let count = words().count();
        let letters: usize = words().map(|word| word.text.chars().count()).sum();
        if letters > count * LONGEST && count > 2 {
            let message = format!(
                "these words have {} letters on average",
                letters / count.max(1)
            );
            let whole = 0..said.text.len();
            findings.words(
                said,
                whole,
                message,
                "use the words that people use at home",
            );
            continue;
        }
        let vowels = reading.lexicon.map_or(&[][..], |lexicon| lexicon.vowels);
        if vowels.is_empty() || count < ENOUGH {
            continue;
        }
        let syllables: usize = words().map(|word| syllables(&word.text, vowels)).sum();
        let grade = grade(said.sentences.len(), count, syllables);
        if grade > HIGHEST {
            let message = format!("this text has grade {grade:.1}, and {HIGHEST} is the highest");
            let whole = 0..said.text.len();
            findings.words(
                said,
                whole,
                message,
                "use shorter words and shorter sentences",
            );
        }
    }
}

/// The grade of Flesch and Kincaid: the years of school that a text asks for.
fn grade(sentences: usize, words: usize, syllables: usize) -> f64 {
    let number = |count: usize| u32::try_from(count.max(1)).map_or(f64::MAX, f64::from);
    0.39 * number(words) / number(sentences) + 11.8 * number(syllables) / number(words) - 15.59
}

/// Counts the groups of vowels; a silent `e` at the end counts for nothing.
fn syllables(word: &str, vowels: &[char]) -> usize {
    let mut groups = 0;
    let mut in_group = false;
    for letter in word.chars() {
        let is_vowel = vowels.contains(&letter);
        groups += usize::from(is_vowel && !in_group);
        in_group = is_vowel;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le")) || word.ends_with("ed");
    groups.saturating_sub(usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_heard() {
        let vowels = ['a', 'e', 'i', 'o', 'u', 'y'];
        for (word, count) in [
            ("go", 1),
            ("people", 2),
            ("interpreter", 4),
            ("arranged", 2),
            ("came", 1),
        ] {
            assert_eq!(syllables(word, &vowels), count, "{word}");
        }
    }

    #[test]
    fn the_grade_follows_the_formula() {
        // 0.39 * 10 + 11.8 * 1.5 - 15.59
        assert!((grade(1, 10, 15) - 6.01).abs() < 0.001);
    }
}
