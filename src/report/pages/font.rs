//! Letters that a bare laptop may lack, carried in the page itself.
//!
//! Noto Nastaliq Urdu and Noto Naskh Arabic, by the Noto Project, under the SIL Open Font License 1.1
//! (`fonts/*.OFL.txt`), in the form in which browsers take them; the Arabic letters alone.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::grammar::{Direction, Language};

static NASTALIQ: &[u8] = include_bytes!("fonts/noto-nastaliq-urdu.woff2");
static NASKH: &[u8] = include_bytes!("fonts/noto-naskh-arabic.woff2");

/// Returns the style of a page in a language: the letters that it needs, under the name `Letters`, so
/// that no other font of the laptop stands in. Urdu is read in Nastaliq, the other languages of Arabic
/// script in Naskh; nothing where the script is another one.
pub(super) fn letters(language: &Language) -> String {
    let font = match (language.direction(), language.primary()) {
        (Direction::LeftToRight, _) => return String::new(),
        (Direction::RightToLeft, "ur") => NASTALIQ,
        (Direction::RightToLeft, _) => NASKH,
    };
    let data = STANDARD.encode(font);
    format!(
        "@font-face {{ font-family: \"Letters\"; src: url(data:font/woff2;base64,{data}) format(\"woff2\"); }}"
    )
}
