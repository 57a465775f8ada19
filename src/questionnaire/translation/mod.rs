//! The words of a questionnaire or of the rules in another language.
//!
//! [`Translation::read`] reads a file of pairs, the words of an [`Original`] and their translation;
//! [`TextKey`] names each text. [`Readiness`] says how far a text may be trusted,
//! and [`Questionnaire::speaking`](super::Questionnaire::speaking) makes the questionnaire that is read
//! to a person who speaks that language: what is not ready is left in the questionnaire's own.

mod compare;
mod mark;
mod officer;
mod original;
mod read;
mod readiness;
mod spoken;
mod text_key;
mod texts;
mod translation;
mod write;

pub use mark::{Mark, ReviewStatus};
pub use original::Original;
pub use readiness::{Readiness, Ready};
pub use spoken::{Spoken, SpokenLanguage, Use};
pub use text_key::{Entry, TextKey};
pub use texts::{Hearer, SourceText};
pub use translation::{Pair, Translation};
