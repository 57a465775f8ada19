//! The pipeline in one call: from answers to a recommendation, with reasons.
//!
//! [`Definitions`] joins a questionnaire, the rules and a jurisdiction; [`assess`] computes;
//! [`Assessment::settled`] says whether what has not been asked could still change the next step;
//! [`Summary`] is what records and `--json` hold. Nothing here reads a disk or a clock, and no
//! running score leaves this module.

mod assess;
mod definitions;
mod reasons;
mod resolve;
mod rule_texts;
mod rules;
mod sources;
mod summary;
mod tell;
mod tell_methods;
mod view;

pub use assess::{Assessment, NeedState, assess, assess_with, is_settled, needs_now};
pub use definitions::{Definitions, Identities};
pub use reasons::{because, open_items};
pub use rule_texts::{RULE_FILES, RULES, RULES_LANGUAGE};
pub use rules::{RuleFile, RuleFiles, Rules};
pub use sources::{Source, Sources};
pub use summary::{
    BindingLine, ContrastLine, DefinitionSet, DimensionLine, EntryLine, FindingLine, Identity,
    IndicatorLine, LawLine, ListLine, NeedLine, PathwayLine, Reason, RecommendationLine, SideLine,
    Summary,
};
pub use view::View;
