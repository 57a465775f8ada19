//! The sentences of errors, in languages other than English.
//!
//! An error says its English sentence itself, beside the case that it is for: the vault knows bytes and
//! ids and no languages, and a sentence that is read where it is written stays true. In another language
//! it is known again by its English pattern (`en.ftl`), what varies in it is taken out, and the same
//! message of that language (`ur.ftl`) is filled with it. What varies may be a sentence itself, since
//! errors carry their causes. A sentence that is not in the book is said in English.
//!
//! The faults of files, which the checker tells, stand in `faults/`, in the same form.
//!
//! `tests/sentences.rs` holds the book to the source, both ways.

mod book;
mod pattern;

pub(super) use book::Book;
