//! Languages, named by BCP 47 tags.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unic_langid::LanguageIdentifier;

/// Scripts that are written from right to left, by their ISO 15924 codes.
const RIGHT_TO_LEFT: [&str; 12] = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
];
/// Languages of the region that CLDR knows no script of, or not the one in use at a post: with their
/// own macrolanguage or kin in Arabic script (ISO 639-3).
const ARABIC_SCRIPT: [&str; 8] = ["bal", "bcc", "bgn", "bgp", "brh", "hno", "prs", "skr"];

/// A language, by its BCP 47 tag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(LanguageIdentifier);

/// Which way the lines of a language run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// As English runs.
    LeftToRight,
    /// As Urdu runs.
    RightToLeft,
}

impl Language {
    /// Reads a tag, such as `ur` or `fa-AF`; `None` where it is none. BCP 47 has room for names of five
    /// to eight letters and has none (RFC 5646, 2.2.1): what looks like one is the name of a language.
    pub fn read(tag: &str) -> Option<Self> {
        let read: LanguageIdentifier = tag.parse().ok()?;
        let is_language = !read.language.is_empty() && read.language.as_str().len() <= 3;
        is_language.then_some(Self(read))
    }

    /// Returns the language itself, without script and region.
    pub fn primary(&self) -> &str {
        self.0.language.as_str()
    }

    /// Says whether the language is one that is known: any two or three letters have the form of a tag,
    /// and most of them name nothing. Of variants, such as dialects, none is known here.
    pub fn is_known(&self) -> bool {
        let mut whole = LanguageIdentifier::from_parts(self.0.language, None, None, &[]);
        let has_variants = self.0.variants().next().is_some();
        !has_variants && (self.is_of_arabic_script() || whole.maximize())
    }

    /// Returns which way its lines run: told by the script it is written in, never by a text.
    pub fn direction(&self) -> Direction {
        let mut whole = self.0.clone();
        whole.maximize();
        let is_turned = match whole.script {
            Some(script) if self.0.script.is_some() || !self.is_of_arabic_script() => {
                RIGHT_TO_LEFT.contains(&script.as_str())
            }
            _ => self.is_of_arabic_script(),
        };
        if is_turned {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    pub(super) fn is_of_arabic_script(&self) -> bool {
        ARABIC_SCRIPT.contains(&self.primary())
    }
}

impl Direction {
    /// Returns the word that HTML has for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::read(&tag).ok_or_else(|| serde::de::Error::custom("this is no tag of a language"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn direction(tag: &str) -> Option<&'static str> {
        Some(Language::read(tag)?.direction().word())
    }

    #[test]
    fn the_script_tells_which_way_lines_run() {
        for tag in [
            "ur", "UR", "ur-PK", "fa-AF", "prs", "ps", "ar", "sd", "bal", "brh", "skr", "pa-PK",
            "pa-Arab", "ku-Arab", "he", "ug",
        ] {
            assert_eq!(direction(tag), Some("rtl"), "{tag}");
        }
        for tag in [
            "en", "tr", "fr", "pa", "hi", "ur-Latn", "bal-Latn", "sd-Deva",
        ] {
            assert_eq!(direction(tag), Some("ltr"), "{tag}");
        }
    }

    #[test]
    fn a_language_that_nobody_speaks_is_not_known() {
        let known = |tag: &str| Language::read(tag).is_some_and(|language| language.is_known());
        for tag in [
            "en", "ur", "ur-PK", "ps", "fa", "fa-AF", "prs", "bal", "brh", "sd", "pa-Arab", "skr",
            "hno", "ar", "hi", "bn", "ne", "my", "uz", "tg", "tr", "ku", "ckb", "zh", "fr", "es",
            "pt", "ru", "uk", "am", "ti", "om", "so", "sw", "ha", "yo", "th", "vi", "id", "tl",
            "si", "ta", "dv", "ug", "haz", "rhg", "khw", "scl", "wbl", "bft",
        ] {
            assert!(known(tag), "{tag}");
        }
        for tag in ["zz", "zz-bogus", "ur-bogus", "qqq", "xx-PK"] {
            assert!(!known(tag), "{tag}");
        }
    }

    #[test]
    fn a_tag_is_written_one_way() {
        for (given, written) in [
            ("fa-af", "fa-AF"),
            ("UR", "ur"),
            ("pa_arab_pk", "pa-Arab-PK"),
        ] {
            let read = Language::read(given).map(|language| language.to_string());
            assert_eq!(read.as_deref(), Some(written));
        }
        for bad in [
            "",
            "-",
            "u",
            "urdu language",
            "questionnaire",
            "english",
            "../ur",
            "ur.yaml",
            "und",
        ] {
            assert_eq!(Language::read(bad), None, "{bad}");
        }
    }
}
