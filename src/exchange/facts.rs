//! Facts that somebody else has found, such as a court: every indicator as something to be noted.
//!
//! A published case was not asked with one of our questionnaires. So that it goes through the same
//! pipeline all the same, it is read as an interview in which each indicator is one observation.

use std::fmt::Write;

use crate::indicators::Catalogue;

/// The id of the questionnaire that facts are noted in.
pub const FACTS: &str = "facts";
/// The item that says who the person was.
pub(super) const PERSON: &str = "person";

/// Returns the questionnaire, as YAML, in which each indicator of the catalogue is one observation.
pub fn facts_questionnaire(catalogue: &Catalogue) -> String {
    let mut text = format!(
        "questionnaire: {FACTS}\n\
         version: 1.0.0\n\
         title: Facts that others have found\n\
         language: en\n\
         child:\n\
         \x20 when: {{{PERSON}: child}}\n\
         \x20 unless: {{{PERSON}: {{in: [adult, adult_child_then]}}}}\n\
         \x20 earlier: {{{PERSON}: adult_child_then}}\n\
         sections:\n\
         - section: about\n\
         \x20 title: The person\n\
         \x20 runs: always\n\
         \x20 items:\n\
         \x20 - observe: {PERSON}\n\
         \x20   check: Whether the person was under 18.\n\
         \x20   kind: one_of\n\
         \x20   choices:\n\
         \x20     adult: An adult\n\
         \x20     child: Under 18\n\
         \x20     adult_child_then: An adult, who was under 18 when it happened\n\
         - section: child\n\
         \x20 title: A child\n\
         \x20 runs: child\n\
         \x20 items:\n\
         \x20 - say: child_first\n\
         \x20   text: Child protection comes first.\n\
         - section: facts\n\
         \x20 title: Facts\n\
         \x20 runs: always\n\
         \x20 closing: true\n\
         \x20 items:\n"
    );
    let mut evidence = String::new();
    for indicator in &catalogue.indicators {
        let id = &indicator.id;
        // JSON's quoting is YAML's, and a name that is a string can always be written.
        let name = serde_json::Value::from(indicator.name.as_str());
        // Writing into a string cannot fail.
        let _ = write!(
            text,
            "  - observe: {id}\n    check: {name}\n    kind: yes_no\n"
        );
        let _ = writeln!(evidence, "  {id}: {{{id}: yes}}");
    }
    text + "evidence:\n" + &evidence
}
