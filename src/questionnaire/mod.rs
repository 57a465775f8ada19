//! What is asked: sections of items, the needs and indicators that the answers may show, and the
//! sheet on which the answers stand.
//!
//! [`Questionnaire::read`] turns a file into a [`Questionnaire`] and reports every fault in one
//! pass; [`Sheet`] holds one person's answers and knows which items apply. Who is asked what next
//! is the business of `interview`; what the answers mean that of `indicators`. [`translation`] holds the
//! same questionnaire's words in another language.

mod about;
mod item;
mod need;
mod part;
mod questionnaire;
mod read;
mod read_about;
mod read_child;
mod read_item;
mod read_kind;
mod read_sections;
mod read_value;
mod same_words;
mod section;
mod set_aside;
mod sheet;
pub mod translation;
mod waiting;
mod without;
mod write;
mod write_item;

pub use about::{About, AgeSeen};
pub use item::{Choice, IfNot, IfRefused, Item, Kind, Mark, Put};
pub use need::{Need, NeedWhen, Needs};
pub use part::Part;
pub use questionnaire::{ChildPath, Excepted, NotReached, Questionnaire};
pub use read::is_version;
pub use read_value::read_value;
pub use same_words::{InFile, OtherWords, WORD_ALIKE, other_words};
pub use section::{Runs, Section, SectionIx};
pub use set_aside::SetAside;
pub use sheet::{Outlook, Sheet};
pub use translation::{Spoken, SpokenLanguage, Translation, Use};
pub use without::{Lacking, Without};
