//! What all definition files share: ids, answers, conditions, three-valued truth, sources, faults,
//! safe text and bounded YAML.
//!
//! Start at [`yaml`] to see how a file becomes a tree in which every value has a place, at
//! [`condition`] for the conditions that questionnaires are written in, and at [`fault`] for how
//! everything that is wrong with a file is told in one pass. Nothing here knows a questionnaire,
//! and nothing here touches a disk, a clock or a screen.

pub mod answer;
pub mod apart;
pub mod code;
pub mod condition;
pub mod date;
pub mod day;
pub mod digest;
pub mod fault;
mod field_names;
pub mod fields;
pub mod formula;
pub mod id;
pub mod language;
pub mod letter;
pub mod odd_letters;
pub mod place;
mod read_condition;
mod rule_entry;
pub mod source;
pub mod suggestion;
pub mod text;
pub mod truth;
mod unread_lines;
mod unreadable;
pub mod urgency;
mod write_condition;
mod write_yaml;
pub mod writing;
pub mod yaml;

pub use answer::{Standing, Value};
pub use code::Code;
pub use condition::{Condition, Shape, Subjects, Test};
pub use date::Date;
pub use day::{Day, NoDay};
pub use digest::Digest;
pub use fault::{Fault, Faults, Severity};
pub use fields::Fields;
pub use formula::Formula;
pub use id::{
    AgencyId, BankId, CaseId, ChoiceId, ContactId, IndicatorId, InformationId, ItemId, ItemIx,
    JurisdictionId, MethodId, NeedId, PairId, PathwayId, QuestionId, QuestionnaireId, QuizItemId,
    SectionId, ServiceId, SourceId, TopicId,
};
pub use language::{Direction, Language};
pub use place::Place;
pub use rule_entry::{RuleEntry, RulePart, RuleSaid};
pub use source::{Citation, Status};
pub use truth::{Logic, Possible, Truth};
pub use urgency::Urgency;
pub use yaml::{Node, NodeKind};
