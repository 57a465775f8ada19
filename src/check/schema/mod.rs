//! JSON Schema of the definition files, for editors: which keys there are, what each is for, which
//! words it takes.
//!
//! A schema is a help while typing and no second checker: `panah check` says more, and what it takes
//! the schema takes as well. The words come from the types that read them; tests hold the keys to the
//! readers, in both directions. Draft 7, because that is what editors know best.

mod answers;
mod case;
mod country;
mod definition;
mod item;
mod method;
mod post;
mod questionnaire;
mod quiz;
mod referral;
mod rules;
mod services;
mod shape;
mod translation;

pub use definition::Definition;
