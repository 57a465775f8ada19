//! *Panah* leads a first responder through a victim-centred screening interview, shows what the
//! answers point to and why, recommends a next step, and keeps the record sealed.
//!
//! ```text
//!  questionnaire ─▶ interview ─▶ answers ─▶ indicators ─▶ findings ─▶ recommendation ─▶ decision ─▶ record ─▶ vault
//!    what is        one step      what       disclosed?    what each    pathway,          the         sealed    kept
//!    asked          at a time     was said                 method says  urgency, why      officer's
//! ```
//!
//! Everything left of *vault* is pure: no disk, no clock, no randomness, no terminal.
//!
//! | room | what it is | imports |
//! |---|---|---|
//! | [`grammar`] | what all definition files share | - |
//! | [`vault`] | sealing and keeping; knows bytes and ids | - |
//! | [`words`] | the tool's own wording | grammar |
//! | [`questionnaire`] | what is asked, and the sheet of answers | grammar |
//! | [`jurisdiction`] | what binds in a country | grammar |
//! | [`indicators`] | what the answers point to | grammar |
//! | [`methods`] | what published methods make of it | grammar, indicators |
//! | [`referral`] | pathways, recommendation, decision, whom to call | grammar, questionnaire, jurisdiction, indicators, methods |
//! | [`interview`] | asking, one step at a time | grammar, questionnaire |
//! | [`assessment`] | the pipeline in one call | grammar, questionnaire, jurisdiction, indicators, methods, referral |
//! | [`practice`] | a person who is played, for officers who learn: cases, runs, marks | assessment's, assessment, interview |
//! | [`check`] | what would do harm in the field: wording, reach, outcomes | assessment's, assessment, interview, practice, quiz |
//! | [`statistics`] | the numbers of a course | - |
//! | [`quiz`] | a test of what trainees know: bank, papers, answers, marks | grammar, statistics |
//! | [`course`] | a class: what was handed in, what the trainer is told of it, certificates | grammar, assessment, practice, quiz, statistics |
//! | [`record`] | what is kept | assessment's, assessment, interview |
//! | [`report`] | pages for people | record's, record, words, check, practice, quiz, statistics, course |
//! | [`exchange`] | files for machines | record's, record, words, practice, statistics, course |
//! | [`terminal`] | talking with the officer; the only code that reads keys | words, grammar, questionnaire, interview, referral |
//! | [`cli`] | commands; joins everything | everything |
//!
//! `tests/architecture.rs` holds the code to this table.
//!
//! Three things never change:
//!
//! 1. The tool recommends, the officer decides, the record keeps the two apart. Nothing here says
//!    that somebody is, or is not, a victim.
//! 2. Declined, not known, not asked, not applicable and "no" are five different things.
//! 3. No answer is written unencrypted, and no acknowledged answer is lost.
//!
//! ```
//! use panah::grammar::{Standing, Truth, Value};
//! use panah::questionnaire::Sheet;
//! use panah::{assessment, cli::Library, grammar::Faults};
//!
//! let mut faults = Faults::default();
//! let definitions = Library::built_in().definitions("adult", "generic", &mut faults);
//! let definitions = definitions.ok_or_else(|| format!("{:?}", faults.into_sorted()))?;
//! let questionnaire = &definitions.questionnaire;
//! let mut sheet = Sheet::new(questionnaire);
//!
//! // Before anything was asked, nothing is shown and nothing is ruled out.
//! let nothing_asked = assessment::assess(&definitions, &sheet, &[]);
//! assert!(nothing_asked.refer_possible);
//!
//! // A person who may be a child leads to child protection, whatever else was said.
//! let age_seen = questionnaire.position("age_seen").ok_or("no such item")?;
//! sheet.set(questionnaire, age_seen, Standing::Given(Value::choice("may_be_under_18")));
//! let assessment = assessment::assess(&definitions, &sheet, &[]);
//! let leading = &definitions.rules.pathways.leading[assessment.recommendation.leading];
//! assert_eq!(leading.id.as_str(), "child_protection");
//! assert_eq!(assessment.child, Truth::True);
//! # Ok::<(), String>(())
//! ```

pub mod assessment;
pub mod check;
pub mod cli;
pub mod course;
pub mod exchange;
pub mod grammar;
pub mod indicators;
pub mod interview;
pub mod jurisdiction;
pub mod methods;
pub mod practice;
pub mod questionnaire;
pub mod quiz;
pub mod record;
pub mod referral;
pub mod report;
pub mod statistics;
pub mod terminal;
pub mod vault;
pub mod words;
