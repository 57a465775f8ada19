//! Pages in HTML: each one file that needs nothing beside it, with no script, no link and no
//! network, for a browser to show and to print.
//!
//! Templates are checked when the program is compiled and escape what they are handed. Styles use
//! logical properties only, so that a page in a right-to-left language is the same page, turned.

mod actor;
mod bdi;
mod certificate;
mod course;
mod debriefing;
mod exercise;
mod font;
mod observer;
mod path_item;
mod paths;
mod prompt_item;
mod prompt_sheet;
mod referral;
mod show_card;
mod timeline;

pub use actor::actor_card;
pub use certificate::certificate_page;
pub use course::course_page;
pub use debriefing::debriefing_page;
pub use observer::observer_sheet;
pub use paths::paths;
pub use prompt_sheet::prompt_sheet;
pub(super) use referral::{asked, conduct, draft, grounds, heading};
pub use referral::{referral_card, referral_letter, referral_letter_again};
pub use show_card::{ShowCardError, show_card};

use crate::grammar::{Direction, Language};

/// Returns `rtl` or `ltr`, as HTML says it, for a language tag.
fn direction(language: &str) -> &'static str {
    let read = Language::read(language);
    read.map_or(Direction::LeftToRight, |language| language.direction())
        .word()
}

/// Returns a text as it may stand between quotation marks in a style sheet: everything but ASCII
/// letters and digits is written as a number, so that nothing can end the text, the style sheet or
/// the element that holds it.
fn style_text(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            written.push(character);
        } else {
            written.push('\\');
            let code = u32::from(character);
            let digits = [20, 16, 12, 8, 4, 0].map(|shift| (code >> shift) & 0xf);
            written.extend(
                digits
                    .iter()
                    .filter_map(|digit| char::from_digit(*digit, 16)),
            );
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_arabic_script_run_from_right_to_left() {
        for language in [
            "ar", "fa", "prs", "ps", "ur", "bal", "brh", "sd", "ur-PK", "UR",
        ] {
            assert_eq!(direction(language), "rtl", "{language}");
        }
        for language in ["en", "tr", "fr", "balinese", ""] {
            assert_eq!(direction(language), "ltr", "{language}");
        }
    }

    #[test]
    fn nothing_ends_a_text_in_a_style_sheet() {
        assert_eq!(style_text("Adult 1"), "Adult\\0000201");
        assert_eq!(style_text("\"</\n"), "\\000022\\00003c\\00002f\\00000a");
        assert_eq!(style_text("پ"), "\\00067e");
    }
}
