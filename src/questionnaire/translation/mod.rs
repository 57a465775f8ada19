//! The words of a questionnaire or of the rules in another language.
//!
//! [`Translation::read`] reads a file of pairs, the words of an [`Original`] and their translation;
//! [`TextKey`] names each text. [`Readiness`] says how far a text may be trusted,
//! and [`Questionnaire::speaking`](super::Questionnaire::speaking) makes the questionnaire that is read
//! to a person who speaks that language: what is not ready is left in the questionnaire's own. A review
//! holds for the words that were read ([`Translation::set_mark`]); what was changed after it is a draft.

mod bound;
mod compare;
mod mark;
mod officer;
mod original;
mod placed;
mod read;
mod readiness;
mod spoken;
mod text_key;
mod texts;
mod translation;
mod write;

pub use bound::WordsDigest;
pub use compare::is_same as same_words;
pub use mark::{Mark, ReviewStatus};
pub use original::Original;
pub use readiness::{Readiness, Ready};
pub use spoken::{Spoken, SpokenLanguage, Use};
pub use text_key::{Entry, TextKey};
pub use texts::{Hearer, SourceText};
pub use translation::{Pair, Translation};
