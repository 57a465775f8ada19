//! The tool's own wording, in Fluent: nothing that a person reads is written in the code around it.
//!
//! Only the rims use it (`report`, `exchange`, `terminal`, `cli`). Each language is one file, `en.ftl` and those
//! beside it; a message that is missing in a [`Tongue`] is said in English. The wording of
//! questionnaires is theirs, and so is that of the rules: [`Words::naming`] takes what a translation says in
//! its place. What an error says in English itself, [`Words::sentence`] says in the other languages.

mod sentences;
mod tongue;
mod words;

pub use tongue::Tongue;
pub use words::Words;
