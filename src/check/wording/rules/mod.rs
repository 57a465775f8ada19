//! The rules, one a file.

mod l01_length;
mod l02_one_thing;
mod l03_leading;
mod l04_presuming;
mod l05_blame;
mod l06_forced_choice;
mod l07_double_negative;
mod l08_labels;
mod l09_office_words;
mod l10_vague;
mod l11_figures;
mod l12_somebody_acts;
mod l13_names_not_pronouns;
mod l14_promises;
mod l15_pressure;
mod l16_purpose;
mod l17_harm_late;
mod l18_child;
mod l19_minimise;
mod l20_reckoning;
mod l21_open_questions;
mod l22_time;
mod l23_plain_words;
mod l24_choices;
mod l25_scripts;
mod l26_marks;
mod l27_consent;

use super::Rule;

/// All rules, by their ids.
pub const RULES: &[&Rule] = &[
    &l01_length::RULE,
    &l02_one_thing::RULE,
    &l03_leading::RULE,
    &l04_presuming::RULE,
    &l05_blame::RULE,
    &l06_forced_choice::RULE,
    &l07_double_negative::RULE,
    &l08_labels::RULE,
    &l09_office_words::RULE,
    &l10_vague::RULE,
    &l11_figures::RULE,
    &l12_somebody_acts::RULE,
    &l13_names_not_pronouns::RULE,
    &l14_promises::RULE,
    &l15_pressure::RULE,
    &l16_purpose::RULE,
    &l17_harm_late::RULE,
    &l18_child::RULE,
    &l19_minimise::RULE,
    &l20_reckoning::RULE,
    &l21_open_questions::RULE,
    &l22_time::RULE,
    &l23_plain_words::RULE,
    &l24_choices::RULE,
    &l25_scripts::RULE,
    &l26_marks::RULE,
    &l27_consent::RULE,
];
