//! Every indicator of the catalogue by name: those that the adult questionnaire can show, with the
//! fewest answers that disclose them and with answers that leave them not disclosed; and those that
//! it does not ask for. An indicator that both tables lack fails the test.

use panah::assessment::assess;
use panah::grammar::Truth;
use panah::interview::Interview;
use panah::questionnaire::Sheet;

use crate::support::{adult, answer, definitions, indicator, sheet};

/// An indicator, answers that disclose it, answers that leave it not disclosed.
type Row = (&'static str, Answers, Answers);
type Answers = &'static [(&'static str, &'static str)];

const TABLE: [Row; 67] = [
    (
        "work_done",
        &[("work_kinds", "brick_kiln")],
        &[("work_kinds", "none_yet")],
    ),
    // Recruitment.
    (
        "under_18_when_it_began",
        &[("work_kinds", "farm"), ("age_when_it_began", "under_18")],
        &[("age_when_it_began", "adult")],
    ),
    (
        "recruited_by_someone",
        &[("how_came", "offered_work")],
        &[("journey_arranged", "myself"), ("how_came", "own_choice")],
    ),
    (
        "fee_paid",
        &[("money_first", "fee_promised")],
        &[("money_first", "no_money")],
    ),
    (
        "agreed_to_be_brought",
        &[("how_came", "own_choice")],
        &[("how_came", "taken")],
    ),
    (
        "deceived_about_work",
        &[("differs", "kind_of_work")],
        &[("differs", "pay conditions")],
    ),
    (
        "deceived_about_place",
        &[("differs", "place_or_employer")],
        &[("differs", "nothing_different")],
    ),
    (
        "deceived_about_pay",
        &[("differs", "pay")],
        &[("differs", "kind_of_work")],
    ),
    (
        "deceived_about_conditions",
        &[("differs", "conditions")],
        &[("differs", "pay")],
    ),
    (
        "deceived_by_promise_of_marriage",
        &[("marriage_choice", "promised_only")],
        &[("marriage_choice", "arranged_agreed")],
    ),
    (
        "taken_by_force",
        &[("how_came", "taken")],
        &[("how_came", "threatened")],
    ),
    (
        "threats_at_recruitment",
        &[("how_came", "threatened")],
        // Whoever flees from threats at home was not threatened into going.
        &[("how_came", "fled")],
    ),
    (
        "sold_or_handed_over",
        &[("how_came", "handed_over")],
        &[
            ("journey_arranged", "myself"),
            ("how_came", "family_decided"),
        ],
    ),
    (
        "debt_at_recruitment",
        &[("money_first", "advance")],
        &[("money_first", "other_loan fee_paid")],
    ),
    (
        "debt_inherited",
        &[("money_first", "family_debt")],
        &[("money_first", "advance")],
    ),
    (
        "weak_position_used_at_recruitment",
        &[("how_came", "need_used")],
        &[("how_came", "own_choice other")],
    ),
    (
        "married_without_agreement",
        &[("marriage_choice", "no_say")],
        &[("marriage_choice", "own_choice")],
    ),
    // Journey.
    (
        "transported_by_someone",
        &[("journey_arranged", "guide")],
        &[("journey_arranged", "family")],
    ),
    (
        "crossed_without_papers",
        &[("journey_events", "no_papers_used")],
        &[("journey_events", "ordinary")],
    ),
    (
        "contact_ended_on_arrival",
        &[("journey_events", "free_on_arrival")],
        &[("journey_events", "ordinary")],
    ),
    (
        "papers_kept_on_journey",
        &[("journey_events", "papers_held")],
        &[("journey_events", "ordinary"), ("work_kinds", "mine")],
    ),
    (
        "papers_refused_on_journey",
        &[
            ("work_kinds", "none_yet"),
            ("papers_where", "someone_else"),
            ("papers_back", "refused"),
        ],
        &[
            ("work_kinds", "none_yet"),
            ("papers_where", "someone_else"),
            ("papers_back", "afraid_to_ask"),
        ],
    ),
    (
        "threats_on_journey",
        &[("journey_events", "threatened")],
        &[("journey_events", "held")],
    ),
    (
        "fee_raised_on_journey",
        &[("journey_events", "price_raised")],
        &[("journey_events", "ordinary")],
    ),
    (
        "confined_on_journey",
        &[("journey_events", "held")],
        &[("journey_events", "price_raised")],
    ),
    (
        "violence_on_journey",
        &[("journey_events", "hurt_by_arranger")],
        &[("journey_events", "held")],
    ),
    (
        "told_what_to_say",
        &[("journey_events", "told_what_to_say")],
        &[("journey_events", "papers_held")],
    ),
    // Work.
    (
        "received_by_employer",
        &[("work_days", "employer_housing")],
        &[("work_days", "ordinary")],
    ),
    (
        "documents_kept_at_work",
        &[
            ("work_kinds", "farm"),
            ("papers_where", "someone_else"),
            ("papers_back", "afraid_to_ask"),
        ],
        &[
            ("work_kinds", "farm"),
            ("papers_where", "someone_else"),
            ("papers_back", "handed_back"),
        ],
    ),
    (
        "documents_refused_at_work",
        &[
            ("work_kinds", "farm"),
            ("papers_where", "someone_else"),
            ("papers_back", "refused"),
        ],
        &[
            ("work_kinds", "farm"),
            ("papers_where", "someone_else"),
            ("papers_back", "afraid_to_ask"),
        ],
    ),
    (
        "locked_in_at_work",
        &[("going_out", "locked_in")],
        &[("going_out", "never")],
    ),
    (
        "guarded_at_work",
        &[("going_out", "watched")],
        &[("going_out", "with_permission")],
    ),
    (
        "movement_limited_at_work",
        &[("going_out", "never")],
        &[("going_out", "freely")],
    ),
    (
        "isolated_at_work",
        &[("contact", "not_allowed")],
        &[("contact", "own_wish")],
    ),
    (
        "phone_taken_at_work",
        &[("contact", "phone_watched")],
        &[("contact", "freely")],
    ),
    (
        "no_or_nominal_pay",
        &[("pay", "nothing")],
        &[("pay", "late too_little")],
    ),
    (
        "wages_withheld",
        &[("pay", "kept_back")],
        &[("pay", "late")],
    ),
    (
        "wages_manipulated",
        &[("pay", "cut")],
        &[("pay", "as_agreed")],
    ),
    (
        "debt_manipulated",
        &[("debt_now", "grew")],
        &[("debt_now", "shrinks")],
    ),
    (
        "no_other_work_allowed",
        &[("may_leave", "other_work_forbidden")],
        &[("may_leave", "notice")],
    ),
    (
        "excessive_hours",
        &[("work_days", "on_call")],
        &[("work_days", "dangerous"), ("domestic_free", "free_days")],
    ),
    (
        "hazardous_work",
        &[("work_days", "dangerous")],
        &[("work_days", "very_long")],
    ),
    (
        "degrading_living_conditions",
        &[("work_days", "bad_living")],
        &[("work_days", "ordinary")],
    ),
    (
        "work_not_agreed",
        &[("work_days", "not_agreed")],
        &[("work_days", "ordinary")],
    ),
    (
        "weak_position_used_at_work",
        &[("treated", "position_used")],
        &[("treated", "insulted")],
    ),
    (
        "violence_at_work",
        &[("treated", "hurt")],
        &[("treated", "well")],
    ),
    (
        "violence_seen_at_work",
        &[("treated", "others_hurt")],
        &[("treated", "hurt")],
    ),
    (
        "deprivation_as_punishment",
        &[("treated", "deprived")],
        &[("treated", "insulted")],
    ),
    (
        "threat_of_violence_at_work",
        &[("threats", "to_hurt")],
        &[("threats", "to_report")],
    ),
    (
        "threat_to_family_at_work",
        &[("threats", "to_family")],
        &[("threats", "to_hurt")],
    ),
    (
        "threat_of_denunciation_at_work",
        &[("threats", "to_report")],
        &[("threats", "to_shame")],
    ),
    (
        "threat_to_inform_family_at_work",
        &[("threats", "to_shame")],
        &[("threats", "to_family")],
    ),
    (
        "threat_of_dismissal_at_work",
        &[("threats", "to_dismiss")],
        &[("threats", "to_worsen")],
    ),
    (
        "threat_of_worse_at_work",
        &[("threats", "to_worsen")],
        &[("threats", "to_dismiss other")],
    ),
    (
        "made_to_do_sexual_acts",
        &[("private_acts", "acts")],
        &[("private_acts", "care_only")],
    ),
    (
        "made_to_beg",
        &[("begging_money", "fixed_amount")],
        &[("begging_money", "myself")],
    ),
    (
        "made_to_commit_offences",
        &[("free_to_refuse", "no")],
        &[("free_to_refuse", "yes")],
    ),
    (
        "organ_taken_or_planned",
        &[("operation", "pressed")],
        &[("operation", "own_illness")],
    ),
    // Leaving.
    (
        "cannot_leave",
        &[("may_leave", "not_allowed")],
        &[("may_leave", "free")],
    ),
    (
        "held_by_debt",
        &[("may_leave", "debt_first")],
        &[("debt_now", "may_pay_elsewhere"), ("may_leave", "free")],
    ),
    (
        "must_stay_for_wages",
        &[("may_leave", "pay_lost")],
        &[("may_leave", "free")],
    ),
    (
        "leaving_punished",
        &[("when_refused", "brought_back")],
        &[("when_refused", "warned fined")],
    ),
    (
        "refusal_fined",
        &[("when_refused", "worse_work")],
        &[("when_refused", "warned")],
    ),
    // Seen in the room.
    (
        "someone_speaks_for_person",
        &[("speaks_for", "yes")],
        &[("speaks_for", "no")],
    ),
    (
        "looks_to_another_before_answering",
        &[("looks_to_other", "yes")],
        &[("looks_to_other", "no")],
    ),
    (
        "interpreter_belongs_to_other_side",
        &[("interpreter_came_with", "yes")],
        &[("interpreter_came_with", "no")],
    ),
    (
        "fears_those_involved",
        &[("fears", "people_involved")],
        &[("afraid_here", "no"), ("fears", "own_state")],
    ),
];

/// Other answers that are enough, and answers that come near and are not.
const MORE: [Row; 23] = [
    (
        "weak_position_used_at_recruitment",
        &[("how_came", "no_say")],
        &[("how_came", "family_decided")],
    ),
    ("fears_those_involved", &[("afraid_here", "yes")], &[]),
    (
        "recruited_by_someone",
        &[("journey_arranged", "work_arranger")],
        &[],
    ),
    ("fee_paid", &[("money_first", "fee_paid")], &[]),
    (
        "debt_at_recruitment",
        &[("money_first", "costs_to_work_off")],
        &[],
    ),
    (
        "transported_by_someone",
        &[("journey_arranged", "employer")],
        &[("journey_arranged", "myself")],
    ),
    (
        "papers_kept_on_journey",
        &[
            ("work_kinds", "none_yet"),
            ("papers_where", "someone_else"),
            ("papers_back", "refused"),
        ],
        &[
            ("journey_arranged", "myself"),
            ("work_kinds", "none_yet"),
            ("papers_where", "someone_else"),
            ("papers_back", "handed_back"),
        ],
    ),
    // Before any work, nobody keeps papers at work.
    (
        "documents_refused_at_work",
        &[
            ("work_kinds", "mine"),
            ("papers_where", "someone_else"),
            ("papers_back", "only_for_money"),
        ],
        &[
            ("work_kinds", "none_yet"),
            ("papers_where", "someone_else"),
            ("papers_back", "refused"),
        ],
    ),
    // Whoever declined to say what the work was may still have worked.
    (
        "documents_kept_at_work",
        &[
            ("work_kinds", "declined"),
            ("papers_where", "someone_else"),
            ("papers_back", "refused"),
        ],
        &[("papers_where", "with_me")],
    ),
    (
        "movement_limited_at_work",
        &[("going_out", "with_company")],
        &[("going_out", "watched")],
    ),
    (
        "movement_limited_at_work",
        &[("going_out", "with_permission")],
        &[],
    ),
    ("isolated_at_work", &[("contact", "place_unknown")], &[]),
    ("phone_taken_at_work", &[("contact", "phone_taken")], &[]),
    (
        "no_or_nominal_pay",
        &[("pay", "to_others")],
        &[("pay", "kept_back cut")],
    ),
    (
        "no_or_nominal_pay",
        &[("pay", "almost_nothing")],
        &[("pay", "as_agreed")],
    ),
    (
        "debt_manipulated",
        &[("debt_now", "not_shown")],
        &[("money_first", "other_loan")],
    ),
    (
        "sold_or_handed_over",
        &[("journey_events", "handed_on")],
        &[],
    ),
    ("excessive_hours", &[("domestic_free", "never")], &[]),
    (
        "made_to_beg",
        &[("begging_money", "somebody_else")],
        &[("begging_money", "shared")],
    ),
    (
        "organ_taken_or_planned",
        &[("operation", "false_words paid_for")],
        &[("operation", "free_gift")],
    ),
    (
        "cannot_leave",
        &[("may_leave", "price_too_high")],
        &[("may_leave", "notice")],
    ),
    (
        "held_by_debt",
        &[("debt_now", "stay_until_paid")],
        &[("may_leave", "pay_lost"), ("debt_now", "grew")],
    ),
    ("held_by_debt", &[("debt_now", "family_must_work")], &[]),
];

/// What the adult questionnaire does not ask for: facts for specialists, published cases and
/// practice, and what only the first line or a questionnaire for children asks for.
const NOT_ASKED: [&str; 62] = [
    "not_told_where_or_for_whom",
    "deceived_about_housing",
    "deceived_about_contract",
    "deceived_about_papers",
    "deceived_about_journey",
    "deceived_about_family_reunion",
    "deceived_about_schooling",
    "deceived_by_promise_of_adoption",
    "false_words_about_authorities",
    "false_words_about_success",
    "violence_at_recruitment",
    "threat_to_family_at_recruitment",
    "threat_of_denunciation_at_recruitment",
    "threat_to_inform_family_at_recruitment",
    "isolated_at_recruitment",
    "money_withheld_at_recruitment",
    "given_into_other_household",
    "born_into_status",
    "customary_obligation",
    "surety_given",
    "other_economic_consideration",
    "power_used_at_recruitment",
    "need_used_at_recruitment",
    "family_trouble_used_at_recruitment",
    "status_used_at_recruitment",
    "language_used_at_recruitment",
    "lack_of_information_used_at_recruitment",
    "affection_used_at_recruitment",
    "fear_of_authorities_used_at_recruitment",
    "beliefs_used_at_recruitment",
    "crisis_used_at_recruitment",
    "past_used_at_recruitment",
    "journey_help_used_at_recruitment",
    "meant_for_sexual_exploitation",
    "worked_with_parents",
    "parent_in_forced_labour",
    "used_by_armed_group",
    "lent_to_others",
    "on_call_day_and_night",
    "work_longer_than_agreed",
    "work_in_household_besides",
    "labour_law_or_contract_broken",
    "no_social_protection",
    "degrading_working_conditions",
    "kept_from_school",
    "cannot_sell_own_product",
    "drugs_given",
    "under_influence_at_work",
    "threat_by_belief_at_work",
    "made_to_act_against_others",
    "made_to_lie",
    "belongings_kept_at_work",
    "sanction_or_loss_of_rights",
    "threat_to_be_shut_out",
    "dependency_used_at_work",
    "unknown_place_used_at_work",
    "need_used_at_work",
    "family_trouble_used_at_work",
    "status_used_at_work",
    "past_used_at_work",
    "personal_trait_used_at_work",
    "bound_by_training_cost",
];

fn state_of(name: &str, sheet: &Sheet) -> Truth {
    assess(definitions(), sheet, &[]).signs.of(indicator(name))
}

/// The same answers through the doors of the interview, after the consents.
fn interviewed(answers: &[(&str, &str)]) -> Sheet {
    let mut interview = Interview::new(adult());
    answer(&mut interview, &[("talk", "yes"), ("hard_things", "yes")]);
    answer(&mut interview, answers);
    interview.sheet().clone()
}

#[test]
fn every_indicator_of_the_catalogue_is_named_here_once() {
    let names = definitions().rules.catalogue.names();
    for name in &names {
        let rows = TABLE.iter().filter(|(row, ..)| row == name).count();
        let not_asked = NOT_ASKED.iter().filter(|row| *row == name).count();
        assert_eq!(
            rows + not_asked,
            1,
            "`{name}` stands once in the two tables"
        );
        let asked = definitions().evidence.of(indicator(name)).is_some();
        assert_eq!(rows, usize::from(asked), "whether `{name}` is asked for");
    }
    for row in NOT_ASKED {
        assert!(names.contains(&row), "there is no indicator `{row}`");
    }
    for (row, ..) in TABLE.iter().chain(&MORE) {
        assert!(names.contains(row), "there is no indicator `{row}`");
    }
    assert!(
        TABLE
            .iter()
            .all(|(_, shown, not_shown)| !shown.is_empty() && !not_shown.is_empty())
    );
}

#[test]
fn every_indicator_is_open_before_anything_was_asked() {
    for (name, ..) in TABLE {
        assert_eq!(state_of(name, &sheet(&[])), Truth::Open, "{name}");
    }
}

#[test]
fn every_indicator_is_disclosed_by_its_answers_and_not_by_others() {
    for (name, shown, not_shown) in TABLE.iter().chain(&MORE) {
        for answers in [sheet(shown), interviewed(shown)] {
            assert_eq!(state_of(name, &answers), Truth::True, "{name} by {shown:?}");
        }
        if !not_shown.is_empty() {
            for answers in [sheet(not_shown), interviewed(not_shown)] {
                assert_eq!(
                    state_of(name, &answers),
                    Truth::False,
                    "{name} by {not_shown:?}"
                );
            }
        }
    }
}

#[test]
fn every_answer_is_needed_to_disclose_an_indicator() {
    for (name, shown, _) in TABLE {
        for without in 0..shown.len() {
            let fewer: Vec<(&str, &str)> = shown
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != without)
                .map(|(_, it)| *it)
                .collect();
            // Whether there was any work may stay open: see `documents_kept_at_work`.
            if shown[without].0 != "work_kinds" {
                assert_ne!(
                    state_of(name, &sheet(&fewer)),
                    Truth::True,
                    "{name} by {fewer:?}"
                );
            }
        }
    }
}

#[test]
fn no_answer_that_was_declined_or_is_not_known_discloses_anything() {
    for word in ["declined", "not_known"] {
        for (name, shown, _) in TABLE.iter().chain(&MORE) {
            // The last answer carries the fact.
            let mut answers = shown.to_vec();
            if let Some((_, written)) = answers.last_mut() {
                *written = word;
            }
            assert_eq!(
                state_of(name, &sheet(&answers)),
                Truth::Open,
                "{name} by {answers:?}"
            );
        }
    }
}
