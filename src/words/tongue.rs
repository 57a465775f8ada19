//! The languages that the tool itself speaks.

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::grammar::Direction;

/// A language that the tool itself speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English: every message is written in it first.
    English,
    /// Urdu.
    Urdu,
}

impl Tongue {
    /// All of them, with their tags.
    pub const ALL: [(&'static str, Self); 2] = [("en", Self::English), ("ur", Self::Urdu)];

    /// Returns the one that a tag names, whatever its region or script: `ur` and `ur-PK` alike.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language: LanguageIdentifier = tag.parse().ok()?;
        let primary = language.language.as_str();
        let found = Self::ALL.iter().find(|(known, _)| *known == primary);
        found.map(|(_, tongue)| *tongue)
    }

    /// Returns the one that the system's own settings ask for: the first of `LC_ALL`, `LC_MESSAGES` and
    /// `LANG` that is set decides, such as `ur_PK.UTF-8`. English where it is a language not known here.
    pub fn of_system<'a>(settings: impl IntoIterator<Item = &'a str>) -> Self {
        let first = settings.into_iter().find(|setting| !setting.is_empty());
        let tag = first.and_then(|setting| setting.split(['.', '@']).next());
        tag.and_then(Self::of_tag).unwrap_or(Self::English)
    }

    /// Returns its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Urdu => "ur",
        }
    }

    /// Returns which way its lines run.
    pub fn direction(self) -> Direction {
        if self.is_right_to_left() {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// Says whether it is written from the right to the left.
    pub fn is_right_to_left(self) -> bool {
        match self {
            Self::English => false,
            Self::Urdu => true,
        }
    }

    /// Returns messages that are filled as the language has it.
    pub(super) fn bundle(self, messages: FluentResource) -> FluentBundle<FluentResource> {
        let language: LanguageIdentifier = self.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // Isolating marks are invisible on pages and printed as boxes by many terminals; the terminal
        // isolates right-to-left lines itself.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(messages);
        bundle
    }

    /// Returns the wording in it.
    pub(super) fn wording(self) -> &'static str {
        match self {
            Self::English => include_str!("en.ftl"),
            Self::Urdu => include_str!("ur.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_says_which_language_it_is() {
        for (settings, tongue) in [
            (["", "", "ur_PK.UTF-8"], Tongue::Urdu),
            (["", "ur_PK", "en_GB.UTF-8"], Tongue::Urdu),
            (["C.UTF-8", "", "ur_PK.UTF-8"], Tongue::English),
            (["", "", "C"], Tongue::English),
            (["", "", "POSIX"], Tongue::English),
            (["", "", "de_DE@euro"], Tongue::English),
            (["", "", ""], Tongue::English),
        ] {
            assert_eq!(Tongue::of_system(settings), tongue, "{settings:?}");
        }
        assert_eq!(Tongue::of_tag("ur-Arab-PK"), Some(Tongue::Urdu));
        assert_eq!(Tongue::of_tag("urdu language"), None);
    }
}
