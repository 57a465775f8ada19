//! Each rule, held against its source by numbers that were written down by hand.
//!
//! Nothing expected here is computed from the definition files.

use std::fmt::Write;

use panah::assessment::{Definitions, RuleFile, RuleFiles, Rules, assess};
use panah::grammar::{Faults, PathwayId, Status, Truth, Urgency};
use panah::indicators::{Catalogue, IndicatorIx, Signs};
use panah::methods::{Method, MethodKind, Rule, State};
use panah::referral::{Basis, Decision, DecisionError, Pathways};
use proptest::prelude::*;

use crate::support::{
    THREE, as_state, cases, definitions, harmless_but, indicator, leads, needs, project, recommend,
    rule, sheet, signs, state,
};

/// An entry of a published list: words that its name must hold, and the indicators that show it.
type Row = (&'static [&'static str], &'static [&'static str]);

// --- 20th ICLS, adults ----------------------------------------------------------------------

/// II1 to II9, in the order of the guidelines.
const ICLS_INVOLUNTARY: [Row; 9] = [
    (
        &["birth", "transaction", "bonded"],
        &["sold_or_handed_over", "debt_inherited", "born_into_status"],
    ),
    (
        &["different nature"],
        &[
            "deceived_about_work",
            "work_not_agreed",
            "work_in_household_besides",
        ],
    ),
    (
        &["overtime", "on-call"],
        &["excessive_hours", "on_call_day_and_night"],
    ),
    (&["Hazardous"], &["hazardous_work"]),
    (&["low or no wages"], &["no_or_nominal_pay"]),
    (
        &["living conditions"],
        &["degrading_living_conditions", "deprivation_as_punishment"],
    ),
    (&["other employers"], &["work_not_agreed", "lent_to_others"]),
    (&["longer period"], &["work_longer_than_agreed"]),
    (
        &["freedom to terminate"],
        &["cannot_leave", "held_by_debt", "bound_by_training_cost"],
    ),
];

/// IM1 to IM6, in the order of the guidelines.
const ICLS_MENACE: [Row; 6] = [
    (
        &["Threats or violence", "family"],
        &[
            "taken_by_force",
            "violence_at_recruitment",
            "threats_at_recruitment",
            "threat_to_family_at_recruitment",
            "threat_to_inform_family_at_recruitment",
            "violence_at_work",
            "violence_seen_at_work",
            "threat_of_violence_at_work",
            "threat_to_family_at_work",
            "threat_to_inform_family_at_work",
            "threat_by_belief_at_work",
            "made_to_do_sexual_acts",
            "leaving_punished",
        ],
    ),
    (
        &["movement"],
        &[
            "locked_in_at_work",
            "guarded_at_work",
            "movement_limited_at_work",
            "isolated_at_work",
        ],
    ),
    (
        &["Debt bondage", "manipulation"],
        &["held_by_debt", "debt_manipulated"],
    ),
    (
        &["Withholding of wages"],
        &["wages_withheld", "must_stay_for_wages"],
    ),
    (
        &["documents"],
        &["documents_kept_at_work", "documents_refused_at_work"],
    ),
    (
        &["vulnerability", "dismissal", "deportation"],
        &[
            "threat_of_denunciation_at_recruitment",
            "weak_position_used_at_work",
            "dependency_used_at_work",
            "unknown_place_used_at_work",
            "need_used_at_work",
            "family_trouble_used_at_work",
            "status_used_at_work",
            "past_used_at_work",
            "personal_trait_used_at_work",
            "threat_of_denunciation_at_work",
            "threat_of_worse_at_work",
            "threat_to_be_shut_out",
            "sanction_or_loss_of_rights",
            "phone_taken_at_work",
        ],
    ),
];

fn involuntary() -> Vec<&'static str> {
    ICLS_INVOLUNTARY
        .iter()
        .flat_map(|(_, by)| by.iter().copied())
        .collect()
}

fn menace() -> Vec<&'static str> {
    ICLS_MENACE
        .iter()
        .flat_map(|(_, by)| by.iter().copied())
        .collect()
}

/// Work, and both sides at once by two different facts: the definition itself.
fn icls(of: impl Fn(&str) -> Truth) -> Truth {
    let mut best = Truth::False;
    for one in involuntary() {
        for other in menace() {
            if one != other {
                best = best.max(of(one).min(of(other)));
            }
        }
    }
    best.min(of("work_done"))
}

/// Says whether a dimension has these entries, in this order, shown by these indicators.
fn check_entries(rule: &Rule, dimension: &str, rows: &[Row]) {
    let found = rule.dimensions.iter().find(|found| found.id == dimension);
    let entries = &found
        .unwrap_or_else(|| panic!("no dimension `{dimension}`"))
        .entries;
    assert_eq!(entries.len(), rows.len(), "entries of {dimension}");
    for (entry, (words, by)) in entries.iter().zip(rows) {
        for word in *words {
            assert!(
                entry.name.contains(word),
                "`{}` without `{word}`",
                entry.name
            );
        }
        let mut shown = entry.indicators();
        let mut expected: Vec<IndicatorIx> = by.iter().map(|name| indicator(name)).collect();
        shown.sort_unstable();
        shown.dedup();
        expected.sort_unstable();
        assert_eq!(shown, expected, "what shows `{}`", entry.name);
    }
}

#[test]
fn icls_lists_nine_kinds_of_involuntary_work_and_six_of_menace() {
    let rule = rule("icls-2018-adult");
    assert_eq!(rule.dimensions.len(), 3);
    check_entries(rule, "work", &[(&["any work"], &["work_done"])]);
    check_entries(rule, "involuntary", &ICLS_INVOLUNTARY);
    check_entries(rule, "menace", &ICLS_MENACE);
    assert!(
        rule.statistical,
        "a statistical rule, not a test of a person"
    );
    // Seen in a secondary copy only.
    assert_eq!(rule.status, Status::Secondary);
    let entries = rule
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.entries);
    assert!(
        entries
            .into_iter()
            .all(|entry| entry.status <= Status::Secondary)
    );
}

#[test]
fn icls_takes_one_of_each_side_in_all_nine_times_six_pairs() {
    let rule = rule("icls-2018-adult");
    let mut pairs = 0;
    for (_, ones) in ICLS_INVOLUNTARY {
        for (_, others) in ICLS_MENACE {
            pairs += 1;
            for one in ones {
                for other in others {
                    let expected = if one == other {
                        State::NotShown
                    } else {
                        State::Matched
                    };
                    let found = rule.finding(&signs(&["work_done", one, other], &[]), Truth::False);
                    assert_eq!(found.state, expected, "{one} and {other}");
                    if expected == State::Matched {
                        assert_eq!(found.status, Status::Secondary);
                    }
                }
            }
        }
    }
    assert_eq!(pairs, 54);
}

#[test]
fn icls_is_not_shown_by_any_single_fact_nor_by_one_side_alone() {
    let rule = rule("icls-2018-adult");
    for indicator in &definitions().rules.catalogue.indicators {
        let name = indicator.id.as_str();
        assert_eq!(
            state(rule, &signs(&[name], &[])),
            State::NotShown,
            "{name} alone"
        );
    }
    let sided = |side: Vec<&'static str>| -> Vec<&'static str> {
        side.into_iter()
            .filter(|name| *name != "held_by_debt")
            .chain(["work_done"])
            .collect()
    };
    assert_eq!(
        state(rule, &signs(&sided(involuntary()), &[])),
        State::NotShown
    );
    assert_eq!(state(rule, &signs(&sided(menace()), &[])), State::NotShown);
}

#[test]
fn icls_one_fact_does_not_serve_both_sides() {
    let rule = rule("icls-2018-adult");
    let of = |disclosed: &[&str], open: &[&str]| {
        state(rule, &signs(&[disclosed, &["work_done"]].concat(), open))
    };
    assert_eq!(of(&["held_by_debt"], &[]), State::NotShown);
    assert_eq!(of(&["held_by_debt", "cannot_leave"], &[]), State::Matched);
    assert_eq!(
        of(&["held_by_debt", "debt_manipulated"], &[]),
        State::Matched
    );
    assert_eq!(
        of(&["held_by_debt", "fee_paid", "debt_at_recruitment"], &[]),
        State::NotShown
    );
    // Open is no more than true would be.
    assert_eq!(of(&[], &["held_by_debt"]), State::NotShown);
    assert_eq!(of(&["held_by_debt"], &["cannot_leave"]), State::Open);
    assert_eq!(of(&["cannot_leave"], &["held_by_debt"]), State::Open);
    assert_eq!(of(&[], &["cannot_leave", "held_by_debt"]), State::Open);
}

#[test]
fn icls_without_any_work_there_is_no_forced_labour() {
    let rule = rule("icls-2018-adult");
    let sold_and_threatened = ["sold_or_handed_over", "threats_at_recruitment"];
    assert_eq!(
        state(rule, &signs(&sold_and_threatened, &[])),
        State::NotShown
    );
    let whether_work_is_open = signs(&sold_and_threatened, &["work_done"]);
    assert_eq!(state(rule, &whether_work_is_open), State::Open);
}

#[test]
fn icls_every_two_facts_in_three_values() {
    let rule = rule("icls-2018-adult");
    let names = definitions().rules.catalogue.names();
    for (at, one) in names.iter().enumerate() {
        for other in names.iter().skip(at + 1) {
            for (a, b) in [
                (Truth::True, Truth::True),
                (Truth::True, Truth::Open),
                (Truth::Open, Truth::True),
                (Truth::Open, Truth::Open),
            ] {
                let value = |name: &str| match name {
                    name if name == *one => a,
                    name if name == *other => b,
                    "work_done" => Truth::True,
                    _ => Truth::False,
                };
                let both = signs(&["work_done"], &[])
                    .with(indicator(one), a)
                    .with(indicator(other), b);
                assert_eq!(
                    state(rule, &both),
                    as_state(icls(value)),
                    "{one} {a:?}, {other} {b:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn icls_is_its_definition_whatever_is_disclosed_or_open(
        values in proptest::collection::vec(0_usize..12, 60)
    ) {
        let catalogue = &definitions().rules.catalogue;
        // Mostly not disclosed, so that few facts have to carry the result.
        let value = |ix: IndicatorIx| match values[ix.0 % values.len()] {
            0 => Truth::True,
            1 | 2 => Truth::Open,
            _ => Truth::False,
        };
        let signs = Signs::new(catalogue.numbered().map(|(ix, _)| value(ix)).collect());
        let expected = icls(|name| value(indicator(name)));
        prop_assert_eq!(state(rule("icls-2018-adult"), &signs), as_state(expected));
    }
}

// --- Palermo ---------------------------------------------------------------------------------

/// One fact for each dimension that serves no other one.
const ONLY_ACT: &str = "recruited_by_someone";
const ONLY_MEANS: &str = "weak_position_used_at_recruitment";
const ONLY_PURPOSE: &str = "organ_taken_or_planned";

/// Art. 3(a): recruitment, transportation, transfer, harbouring, receipt.
const ACTS: [(&str, &[&str]); 5] = [
    ("Recruitment", &["recruited_by_someone"]),
    ("Transportation", &["transported_by_someone"]),
    ("Transfer", &["sold_or_handed_over"]),
    ("Harbouring", &["received_by_employer"]),
    ("Receipt", &["received_by_employer"]),
];

/// Art. 3(a): the eight means.
const MEANS: [(&str, &[&str]); 8] = [
    (
        "Threat or use of force",
        &["violence_at_work", "threats_at_recruitment"],
    ),
    (
        "Other forms of coercion",
        &["documents_kept_at_work", "confined_on_journey"],
    ),
    ("Abduction", &["taken_by_force"]),
    ("Fraud", &["debt_manipulated"]),
    (
        "Deception",
        &["deceived_about_work", "deceived_by_promise_of_marriage"],
    ),
    ("Abuse of power", &["married_without_agreement"]),
    (
        "Abuse of a position of vulnerability",
        &[
            "weak_position_used_at_recruitment",
            "weak_position_used_at_work",
        ],
    ),
    ("Giving or receiving payments", &["sold_or_handed_over"]),
];

/// Art. 3(a): the forms of exploitation, each by facts that are enough for it together.
const PURPOSES: [(&str, &[&str]); 8] = [
    (
        "Other forms of sexual exploitation",
        &["made_to_do_sexual_acts"],
    ),
    ("Forced labour or services", &["made_to_beg"]),
    ("Forced labour or services", &["made_to_commit_offences"]),
    (
        "Forced labour or services",
        &["no_or_nominal_pay", "movement_limited_at_work"],
    ),
    ("Slavery or practices similar to slavery", &["held_by_debt"]),
    (
        "Slavery or practices similar to slavery",
        &["sold_or_handed_over", "no_or_nominal_pay"],
    ),
    (
        "Servitude",
        &[
            "received_by_employer",
            "cannot_leave",
            "movement_limited_at_work",
        ],
    ),
    ("Removal of organs", &["organ_taken_or_planned"]),
];

fn with(values: [(&str, Truth); 3]) -> Signs<Truth> {
    values
        .into_iter()
        .fold(signs(&[], &[]), |signs, (name, value)| {
            signs.with(indicator(name), value)
        })
}

#[test]
fn palermo_names_the_entries_of_article_3() {
    for (method, children) in [("palermo-adult", false), ("palermo-child", true)] {
        let rule = rule(method);
        let names = |dimension: &str| -> Vec<&str> {
            let found = rule.dimensions.iter().find(|found| found.id == dimension);
            let entries = found.map_or(&[][..], |found| found.entries.as_slice());
            entries.iter().map(|entry| entry.name.as_str()).collect()
        };
        assert_eq!(names("act"), ACTS.map(|(name, _)| name), "{method}");
        let purposes = names("purpose");
        assert_eq!(purposes.len(), 6, "{method}");
        assert!(purposes[0].contains("prostitution"));
        for (name, _) in PURPOSES {
            assert!(purposes.contains(&name), "{method} without `{name}`");
        }
        if children {
            assert!(names("means").is_empty(), "a child shows no means");
        } else {
            assert_eq!(names("means").len(), 8);
            for (found, (name, _)) in names("means").iter().zip(MEANS) {
                assert!(found.starts_with(name), "`{found}` and `{name}`");
            }
        }
        assert_eq!(rule.status, Status::Confirmed);
    }
}

#[test]
fn palermo_for_adults_takes_act_and_means_and_purpose_in_all_27_combinations() {
    let mut combinations = 0;
    for act in THREE {
        for means in THREE {
            for purpose in THREE {
                combinations += 1;
                let signs = with([
                    (ONLY_ACT, act),
                    (ONLY_MEANS, means),
                    (ONLY_PURPOSE, purpose),
                ]);
                let expected = as_state(act.min(means).min(purpose));
                let told = format!("act {act:?}, means {means:?}, purpose {purpose:?}");
                assert_eq!(state(rule("palermo-adult"), &signs), expected, "{told}");
                // Consent counts for nothing (art. 3(b)), and neither does a fee or a border.
                for name in ["agreed_to_be_brought", "fee_paid", "crossed_without_papers"] {
                    for value in THREE {
                        let signs = signs.with(indicator(name), value);
                        assert_eq!(
                            state(rule("palermo-adult"), &signs),
                            expected,
                            "{told}, {name}"
                        );
                    }
                }
            }
        }
    }
    assert_eq!(combinations, 27);
}

#[test]
fn palermo_for_children_takes_act_and_purpose_whatever_the_means() {
    for act in THREE {
        for means in THREE {
            for purpose in THREE {
                let signs = with([
                    (ONLY_ACT, act),
                    (ONLY_MEANS, means),
                    (ONLY_PURPOSE, purpose),
                ]);
                let expected = as_state(act.min(purpose));
                assert_eq!(state(rule("palermo-child"), &signs), expected);
            }
        }
    }
}

#[test]
fn palermo_each_act_with_each_means_and_each_purpose() {
    for (act, acts) in ACTS {
        for (means, ways) in MEANS {
            for (purpose, forms) in PURPOSES {
                for way in ways {
                    let all: Vec<&str> = acts.iter().chain(forms).copied().chain([*way]).collect();
                    let found = rule("palermo-adult").finding(&signs(&all, &[]), Truth::False);
                    assert_eq!(
                        found.state,
                        State::Matched,
                        "{act}, {means} ({way}), {purpose}"
                    );
                    assert_eq!(found.status, Status::Confirmed);
                }
            }
        }
    }
}

#[test]
fn palermo_a_purpose_that_was_only_intended_is_no_surer_than_what_is_recalled() {
    let meant = ["meant_for_sexual_exploitation", ONLY_ACT, ONLY_MEANS];
    for method in ["palermo-adult", "palermo-child"] {
        let found = rule(method).finding(&signs(&meant, &[]), Truth::False);
        assert_eq!(
            (found.state, found.status),
            (State::Matched, Status::Recalled)
        );
    }
}

#[test]
fn palermo_without_means_is_shown_for_children_only() {
    for act in [
        "recruited_by_someone",
        "transported_by_someone",
        "received_by_employer",
    ] {
        for purpose in [
            "made_to_do_sexual_acts",
            "made_to_beg",
            "made_to_commit_offences",
            "held_by_debt",
            "organ_taken_or_planned",
        ] {
            let signs = signs(&[act, purpose, "agreed_to_be_brought"], &[]);
            assert_eq!(
                state(rule("palermo-adult"), &signs),
                State::NotShown,
                "{act}, {purpose}"
            );
            assert_eq!(
                state(rule("palermo-child"), &signs),
                State::Matched,
                "{act}, {purpose}"
            );
        }
    }
}

#[test]
fn palermo_bad_conditions_alone_are_no_purpose() {
    let bad = [
        ONLY_ACT,
        "transported_by_someone",
        "received_by_employer",
        ONLY_MEANS,
        "no_or_nominal_pay",
        "excessive_hours",
        "hazardous_work",
        "degrading_living_conditions",
        "wages_manipulated",
    ];
    assert_eq!(
        state(rule("palermo-adult"), &signs(&bad, &[])),
        State::NotShown
    );
    assert_eq!(
        state(rule("palermo-child"), &signs(&bad, &[])),
        State::NotShown
    );
}

#[test]
fn palermo_is_read_for_adults_or_for_children_never_for_both() {
    let of = |sheet: &panah::questionnaire::Sheet| -> Vec<&'static str> {
        let found = assess(definitions(), sheet, &[]).findings;
        let methods = &definitions().rules.methods;
        found
            .iter()
            .map(|(at, _)| methods[*at].id.as_str())
            .collect()
    };
    assert_eq!(
        of(&harmless_but(&[])),
        [
            "bonded-labour",
            "delphi-2009-adult-labour",
            "hard-to-see-2012-adult",
            "icls-2018-adult",
            "palermo-adult"
        ]
    );
    let child = harmless_but(&[("age", "15")]);
    assert_eq!(
        of(&child),
        [
            "bonded-labour",
            "delphi-2009-child-labour",
            "hard-to-see-2012-child",
            "icls-2018-child",
            "palermo-child"
        ]
    );
}

// --- Bonded labour (Pakistan, 1992) ----------------------------------------------------------

/// `basis_any`, in the order of the Act's definition.
const BASES: [Row; 4] = [
    (
        &["advance (peshgi)", "family"],
        &["debt_at_recruitment", "debt_inherited"],
    ),
    (
        &["customary or social obligation"],
        &["customary_obligation", "born_into_status"],
    ),
    (
        &["economic consideration"],
        &["other_economic_consideration"],
    ),
    (&["surety"], &["surety_given"]),
];

/// `consequence_any`, in the order of the Act's definition.
const CONSEQUENCES: [Row; 4] = [
    (&["nominal wages"], &["no_or_nominal_pay"]),
    (
        &["other work"],
        &["no_other_work_allowed", "cannot_leave", "held_by_debt"],
    ),
    (
        &["free movement"],
        &[
            "locked_in_at_work",
            "guarded_at_work",
            "movement_limited_at_work",
        ],
    ),
    (&["market value"], &["cannot_sell_own_product"]),
];

#[test]
fn bonded_labour_takes_one_of_four_bases_with_one_of_four_consequences() {
    let rule = rule("bonded-labour");
    check_entries(rule, "basis", &BASES);
    check_entries(rule, "consequence", &CONSEQUENCES);
    assert_eq!(rule.status, Status::Confirmed);
    let mut pairs = 0;
    for (_, bases) in BASES {
        for (_, consequences) in CONSEQUENCES {
            pairs += 1;
            for basis in bases {
                for consequence in consequences {
                    for (one, other) in THREE.into_iter().flat_map(|one| THREE.map(|it| (one, it)))
                    {
                        let signs = signs(&[], &[])
                            .with(indicator(basis), one)
                            .with(indicator(consequence), other);
                        let expected = as_state(one.min(other));
                        assert_eq!(state(rule, &signs), expected, "{basis}, {consequence}");
                    }
                }
            }
        }
    }
    assert_eq!(pairs, 16);
}

#[test]
fn bonded_labour_is_not_shown_by_bases_alone_nor_by_consequences_alone() {
    let all = |rows: [Row; 4]| -> Vec<&'static str> {
        rows.iter().flat_map(|(_, by)| by.iter().copied()).collect()
    };
    let rule = rule("bonded-labour");
    assert_eq!(state(rule, &signs(&all(BASES), &[])), State::NotShown);
    assert_eq!(
        state(rule, &signs(&all(CONSEQUENCES), &[])),
        State::NotShown
    );
    // A fee is no advance.
    let mut fee = all(CONSEQUENCES);
    fee.push("fee_paid");
    assert_eq!(state(rule, &signs(&fee, &[])), State::NotShown);
}

// --- ILO 2012 --------------------------------------------------------------------------------

const ELEVEN: [&str; 11] = [
    "Abuse of vulnerability",
    "Deception",
    "Restriction of movement",
    "Isolation",
    "Physical and sexual violence",
    "Intimidation and threats",
    "Retention of identity documents",
    "Withholding of wages",
    "Debt bondage",
    "Abusive working and living conditions",
    "Excessive overtime",
];

#[test]
fn ilo_2012_names_eleven_in_order_and_claims_nothing() {
    let methods = &definitions().rules.methods;
    let method = methods
        .iter()
        .find(|method| method.id.as_str() == "ilo-2012")
        .unwrap();
    let MethodKind::List(list) = &method.kind else {
        panic!("a list, and nothing more");
    };
    let names: Vec<&str> = list
        .entries
        .iter()
        .map(|entry| entry.name.as_str())
        .collect();
    assert_eq!(names, ELEVEN);
    assert!(
        list.entries.iter().all(|entry| entry.strength.is_none()),
        "no weights"
    );
    let all = signs(&definitions().rules.catalogue.names(), &[]);
    assert_eq!(list.shown(&all).len(), 11);
    assert!(
        list.shown(&signs(&[], &definitions().rules.catalogue.names()))
            .is_empty()
    );
    assert!(method.rule().is_none());
    for sheet in [
        harmless_but(&[]),
        sheet(&[]),
        harmless_but(&[("age", "12")]),
    ] {
        for (at, _) in assess(definitions(), &sheet, &[]).findings {
            assert_ne!(
                methods[at].id.as_str(),
                "ilo-2012",
                "a list is never a finding"
            );
        }
    }
}

#[test]
fn ilo_2012_no_number_of_indicators_refers() {
    // Six of the eleven, all from before any work.
    let six = [
        "weak_position_used_at_recruitment",
        "deceived_about_pay",
        "violence_on_journey",
        "threats_at_recruitment",
        "papers_kept_on_journey",
        "debt_at_recruitment",
    ];
    let signs = signs(&six, &[]);
    let methods = &definitions().rules.methods;
    let method = methods
        .iter()
        .find(|method| method.id.as_str() == "ilo-2012")
        .unwrap();
    let MethodKind::List(list) = &method.kind else {
        panic!("a list");
    };
    assert_eq!(list.shown(&signs).len(), 6);
    let recommendation = recommend(&signs, false, Truth::False);
    // The threats and the violence lead there, whatever their number.
    assert_eq!(crate::support::leading(&recommendation), "assess");
}

// --- Smuggling or trafficking ----------------------------------------------------------------

/// Returns the criteria that speak for smuggling and for trafficking.
fn contrast(disclosed: &[&str]) -> (Vec<String>, Vec<String>) {
    let methods = &definitions().rules.methods;
    let found = methods.iter().find_map(|method| match &method.kind {
        MethodKind::Contrast(contrast) => Some(contrast),
        _ => None,
    });
    let signs = signs(disclosed, &[]);
    let (mut smuggling, mut trafficking) = (Vec::new(), Vec::new());
    for criterion in &found.unwrap().criteria {
        if criterion.smuggling.holds(&signs) == Truth::True {
            smuggling.push(criterion.id.clone());
        }
        if criterion.trafficking.holds(&signs) == Truth::True {
            trafficking.push(criterion.id.clone());
        }
    }
    (smuggling, trafficking)
}

#[test]
fn contrast_has_four_criteria_and_says_its_warnings() {
    let methods = &definitions().rules.methods;
    let found = methods.iter().find_map(|method| match &method.kind {
        MethodKind::Contrast(contrast) => Some((method, contrast)),
        _ => None,
    });
    let (method, contrast) = found.unwrap();
    let criteria: Vec<&str> = contrast
        .criteria
        .iter()
        .map(|found| found.id.as_str())
        .collect();
    assert_eq!(criteria, ["consent", "end_point", "border", "profit"]);
    assert!(
        contrast
            .cautions
            .iter()
            .any(|caution| caution.contains("fee"))
    );
    assert!(method.rule().is_none(), "a contrast decides nothing");
}

#[test]
fn contrast_a_fee_speaks_for_neither_side() {
    let nothing = (Vec::<String>::new(), Vec::<String>::new());
    assert_eq!(contrast(&["fee_paid"]), nothing);
    assert_eq!(contrast(&[]), nothing);
}

#[test]
fn contrast_shows_both_sides_at_once() {
    let told = [
        "agreed_to_be_brought",
        "crossed_without_papers",
        "deceived_about_work",
    ];
    let (smuggling, trafficking) = contrast(&told);
    assert!(smuggling.contains(&"consent".to_owned()));
    assert!(smuggling.contains(&"border".to_owned()));
    assert_eq!(trafficking, ["consent"]);
    let (smuggling, trafficking) = contrast(&["held_by_debt"]);
    assert!(smuggling.is_empty());
    assert_eq!(trafficking, ["end_point", "profit"]);
}

// --- Thresholds as in the Delphi lists -------------------------------------------------------

/// Nine facts and a rule of one dimension: three strong, three medium, three weak.
fn nine() -> (Catalogue, Rule) {
    let mut facts = String::from("indicators:\n");
    let mut entries = String::new();
    for (letter, strength) in [("s", "strong"), ("m", "medium"), ("w", "weak")] {
        for number in 1..=3 {
            let id = format!("{letter}{number}");
            writeln!(
                facts,
                "  {id}: {{name: {id}, counts: A fact., phase: work, status: ours, \
                 source: {{document: ours, at: here}}}}"
            )
            .unwrap();
            writeln!(
                entries,
                "      {id}: {{name: {id}, strength: {strength}, shown_by: [{id}]}}"
            )
            .unwrap();
        }
    }
    let method = format!(
        "method: nine\nkind: rule\ntitle: Nine\nfor: everyone\n\
         source: {{document: ours, at: here}}\n\
         dimension_matched: {{any: [{{strong: 2}}, {{strong: 1, medium_or_weak: 1}}, \
         {{medium: 3}}, {{medium: 2, weak: 1}}]}}\n\
         dimensions:\n  one:\n    name: One\n    status: confirmed\n    entries:\n{entries}\
         matched: {{when: one, status: confirmed}}\n"
    );
    let mut faults = Faults::of("nine.yaml");
    let catalogue = Catalogue::read(facts.as_bytes(), &mut faults);
    let read = Method::read(method.as_bytes(), &catalogue, &mut faults);
    let rule = read.and_then(|method| method.rule().cloned());
    let rule = rule.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()));
    (catalogue, rule)
}

/// The dimension rule (a) to (d), word for word.
fn positive(strong: usize, medium: usize, weak: usize) -> bool {
    let two_strong = strong >= 2;
    let one_strong_and_another = strong >= 1 && medium + weak >= 1;
    let three_medium = medium >= 3;
    let two_medium_and_one_weak = medium >= 2 && weak >= 1;
    two_strong || one_strong_and_another || three_medium || two_medium_and_one_weak
}

/// The first `shown` of three are disclosed, the next `open` are open.
fn values(shown: usize, open: usize) -> [Truth; 3] {
    [0, 1, 2].map(|at| {
        if at < shown {
            Truth::True
        } else if at < shown + open {
            Truth::Open
        } else {
            Truth::False
        }
    })
}

#[test]
fn thresholds_match_by_two_strong_or_one_and_another_or_three_medium_or_two_and_a_weak() {
    let (_, rule) = nine();
    // Of the 64 combinations of counts, those that do not match, by hand.
    let not_matched = [
        (0, 0, 0),
        (0, 0, 1),
        (0, 0, 2),
        (0, 0, 3), // any number of weak
        (0, 1, 0),
        (0, 1, 1),
        (0, 1, 2),
        (0, 1, 3), // one medium, any number of weak
        (0, 2, 0), // two medium
        (1, 0, 0), // one strong alone
    ];
    for strong in 0..=3 {
        for medium in 0..=3 {
            for weak in 0..=3 {
                let counts = (strong, medium, weak);
                let all = [values(strong, 0), values(medium, 0), values(weak, 0)].concat();
                let expected = !not_matched.contains(&counts);
                assert_eq!(expected, positive(strong, medium, weak), "{counts:?}");
                let expected = if expected {
                    State::Matched
                } else {
                    State::NotShown
                };
                assert_eq!(state(&rule, &Signs::new(all)), expected, "{counts:?}");
            }
        }
    }
}

#[test]
fn thresholds_stay_open_exactly_where_open_entries_could_still_match() {
    let (_, rule) = nine();
    let each: Vec<(usize, usize)> = (0..=3)
        .flat_map(|shown| (0..=3 - shown).map(move |open| (shown, open)))
        .collect();
    assert_eq!(each.len(), 10);
    for (s, s_open) in &each {
        for (m, m_open) in &each {
            for (w, w_open) in &each {
                let all = [
                    values(*s, *s_open),
                    values(*m, *m_open),
                    values(*w, *w_open),
                ]
                .concat();
                let expected = if positive(*s, *m, *w) {
                    State::Matched
                } else if positive(s + s_open, m + m_open, w + w_open) {
                    State::Open
                } else {
                    State::NotShown
                };
                let told = format!("strong {s}+{s_open}, medium {m}+{m_open}, weak {w}+{w_open}");
                assert_eq!(state(&rule, &Signs::new(all)), expected, "{told}");
            }
        }
    }
}

// --- How sure a match is ---------------------------------------------------------------------

/// The built-in definitions with one rule in place of all methods.
fn definitions_with(method: &str) -> Definitions {
    let file = |path: &str| std::fs::read(project("questionnaires").join(path)).unwrap();
    let read = [
        "indicators",
        "pathways",
        "needs",
        "sources",
        "contacts",
        "sharing",
    ]
    .map(|name| {
        let name = format!("rules/{name}.yaml");
        let bytes = file(&name);
        (name, bytes)
    });
    let [indicators, pathways, needs, sources, contacts, sharing] = read
        .each_ref()
        .map(|(name, bytes)| RuleFile { name, bytes });
    let mut faults = Faults::default();
    let files = RuleFiles {
        indicators,
        pathways,
        needs,
        sources,
        contacts,
        sharing,
        methods: &[RuleFile {
            name: "rules/methods/one.yaml",
            bytes: method.as_bytes(),
        }],
    };
    let rules = Rules::read(&files, &mut faults);
    let built_in = definitions();
    let bound = rules.and_then(|rules| {
        Definitions::bind(
            built_in.questionnaire.clone(),
            rules,
            built_in.jurisdiction.clone(),
            &mut faults,
        )
    });
    bound.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()))
}

/// A rule that takes two of three facts from before any work.
fn two_of_three(rule: &str, work: &str, pay: &str, place: &str) -> Definitions {
    definitions_with(&format!(
        "method: two\nkind: rule\ntitle: Two\nfor: everyone\nsource: {{document: ours, at: here}}\n\
         dimension_matched: {{entries: 2}}\n\
         dimensions:\n  deception:\n    name: Deception\n    entries:\n      \
         work: {{name: Work, shown_by: [deceived_about_pay], status: {work}}}\n      \
         pay: {{name: Pay, shown_by: [debt_at_recruitment], status: {pay}}}\n      \
         place: {{name: Place, shown_by: [weak_position_used_at_recruitment], status: {place}}}\n\
         matched: {{when: deception, status: {rule}}}\n"
    ))
}

#[test]
fn a_match_by_what_is_merely_recalled_leads_to_assess_and_not_to_refer() {
    let [recalled, ours, secondary, confirmed] = ["recalled", "ours", "secondary", "confirmed"];
    let debt = [("money_first", "advance"), ("debt_now", "shrinks")];
    let work_and_pay = harmless_but(&[("differs", "pay"), debt[0], debt[1]]);
    let all_three = harmless_but(&[
        ("differs", "pay"),
        debt[0],
        debt[1],
        ("how_came", "own_choice need_used"),
    ]);
    let only_work = harmless_but(&[("differs", "pay")]);
    for (rule, work, pay, place, sheet, pathway, status) in [
        // The rule, then an entry that the match needs.
        (
            recalled,
            confirmed,
            confirmed,
            confirmed,
            &work_and_pay,
            "assess",
            Status::Recalled,
        ),
        (
            confirmed,
            recalled,
            confirmed,
            confirmed,
            &work_and_pay,
            "assess",
            Status::Recalled,
        ),
        (
            confirmed,
            recalled,
            recalled,
            recalled,
            &all_three,
            "assess",
            Status::Recalled,
        ),
        // Two surer entries carry the match without the recalled one.
        (
            confirmed,
            recalled,
            confirmed,
            confirmed,
            &all_three,
            "refer",
            Status::Confirmed,
        ),
        (
            confirmed,
            ours,
            confirmed,
            recalled,
            &all_three,
            "refer",
            Status::Ours,
        ),
        (
            secondary,
            confirmed,
            confirmed,
            confirmed,
            &all_three,
            "refer",
            Status::Secondary,
        ),
        (
            ours,
            confirmed,
            confirmed,
            confirmed,
            &work_and_pay,
            "refer",
            Status::Ours,
        ),
    ] {
        let definitions = two_of_three(rule, work, pay, place);
        let told = format!("rule {rule}, entries {work}, {pay}, {place}");
        let assessment = assess(&definitions, sheet, &[]);
        let [(_, finding)] = assessment.findings.as_slice() else {
            panic!("one rule, one finding");
        };
        assert_eq!(
            (finding.state, finding.status),
            (State::Matched, status),
            "{told}"
        );
        let leading = &definitions.rules.pathways.leading[assessment.recommendation.leading];
        assert_eq!(leading.id.as_str(), pathway, "{told}");
        // Without the match it is recruitment only.
        let assessment = assess(&definitions, &only_work, &[]);
        let leading = &definitions.rules.pathways.leading[assessment.recommendation.leading];
        assert_eq!(leading.id.as_str(), "at_risk", "{told}");
    }
}

// --- Work that the Forced Labour Convention excepts ------------------------------------------

#[test]
fn excepted_work_is_not_matched_says_so_and_still_leads_to_assess() {
    for service in [
        "military_only",
        "civic_duty",
        "prison_public",
        "emergency",
        "communal",
    ] {
        let sheet = harmless_but(&[
            ("work_kinds", "public_service"),
            ("work_for", "public_body"),
            ("state_service", service),
            ("work_days", "very_long bad_living"),
            ("going_out", "locked_in watched"),
            ("may_leave", "not_allowed"),
            ("treated", "deprived"),
        ]);
        let assessment = assess(definitions(), &sheet, &[]);
        assert_eq!(assessment.excepted, Truth::True, "{service}");
        let methods = &definitions().rules.methods;
        for (at, finding) in &assessment.findings {
            let id = methods[*at].id.as_str();
            assert_eq!(finding.state, State::NotShown, "{service}: {id}");
            // No debt was named and nothing of the recruitment was told, so that the exception
            // changes nothing for bonded labour and for the Delphi lists.
            let changed = !["bonded-labour", "delphi-2009-adult-labour"].contains(&id);
            assert_eq!(finding.excepted, changed, "{service}: {id}");
        }
        assert_eq!(leads(&sheet), "assess", "{service}");
    }
}

#[test]
fn work_that_is_not_excepted_or_not_known_to_be_is_read_as_any_other() {
    for service in [
        "prison_private",
        "other_state",
        "declined",
        "not_known",
        "not_asked",
    ] {
        let sheet = harmless_but(&[
            ("work_kinds", "public_service"),
            ("work_for", "public_body"),
            ("state_service", service),
            ("work_days", "very_long"),
            ("going_out", "locked_in"),
        ]);
        assert_eq!(leads(&sheet), "refer", "{service}");
    }
    // Other signs of force undo the exception.
    for other in [
        ("how_came", "handed_over"),
        ("work_kinds", "public_service begging"),
    ] {
        let sheet = harmless_but(&[
            ("work_kinds", "public_service"),
            ("work_for", "public_body"),
            ("state_service", "military_only"),
            ("work_days", "very_long"),
            ("going_out", "locked_in"),
            other,
        ]);
        let assessment = assess(definitions(), &sheet, &[]);
        assert_eq!(assessment.excepted, Truth::False, "{other:?}");
        assert_eq!(leads(&sheet), "refer", "{other:?}");
    }
}

#[test]
fn bonded_labour_counts_excepted_work_too() {
    let both = signs(&["debt_at_recruitment", "no_or_nominal_pay"], &[]);
    let found = rule("bonded-labour").finding(&both, Truth::True);
    assert_eq!((found.state, found.excepted), (State::Matched, false));
    let both = signs(&["work_done", "excessive_hours", "wages_withheld"], &[]);
    let found = rule("icls-2018-adult").finding(&both, Truth::True);
    assert_eq!((found.state, found.excepted), (State::NotShown, true));
    assert_eq!(state(rule("icls-2018-adult"), &both), State::Matched);
    let open = rule("icls-2018-adult").finding(&both, Truth::Open);
    assert_eq!(open.state, State::Matched, "only a sure exception counts");
}

// --- Pathways --------------------------------------------------------------------------------

#[test]
fn pathways_are_five_strongest_first() {
    let pathways = &definitions().rules.pathways;
    let found: Vec<(&str, Urgency)> = pathways
        .leading
        .iter()
        .map(|pathway| (pathway.id.as_str(), pathway.urgency))
        .collect();
    let expected = [
        ("child_protection", Urgency::Emergency),
        ("refer", Urgency::Urgent),
        ("assess", Urgency::Normal),
        ("at_risk", Urgency::Normal),
        ("inform", Urgency::Normal),
    ];
    assert_eq!(found, expected);
    let beside: Vec<&str> = pathways
        .beside
        .iter()
        .map(|pathway| pathway.id.as_str())
        .collect();
    assert_eq!(
        beside,
        [
            "asylum_non_return",
            "longer_talk",
            "labour_complaint",
            "medical",
            "family_tracing"
        ]
    );
}

#[test]
fn the_signs_that_suffice_are_those_of_the_design() {
    let expected = [
        "taken_by_force",            // held before the way began is held
        "sold_or_handed_over",       // sold or handed over for money
        "papers_refused_on_journey", // papers refused when asked for
        "confined_on_journey",       // locked in or guarded
        "documents_refused_at_work",
        "locked_in_at_work",
        "guarded_at_work",
        "made_to_do_sexual_acts",
        "made_to_beg",
        "made_to_commit_offences",
        "organ_taken_or_planned",
        "held_by_debt", // held by a debt
    ];
    let indicators = definitions().rules.catalogue.indicators.iter();
    let found: Vec<&str> = indicators
        .filter(|indicator| indicator.suffices)
        .map(|indicator| indicator.id.as_str())
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn pathways_lead_by_the_table_in_every_combination() {
    let rules = &definitions().rules;
    let one_of = |names: &'static [&'static str]| -> Vec<Option<(&'static str, Truth)>> {
        let each = names
            .iter()
            .flat_map(|name| [Truth::Open, Truth::True].map(|it| (*name, it)));
        std::iter::once(None).chain(each.map(Some)).collect()
    };
    // A sign that suffices and is neither of work nor of leaving, so that only this word sees it.
    let sign = "confined_on_journey";
    let strong = one_of(&[
        "hazardous_work",
        "cannot_leave",
        "someone_speaks_for_person",
    ]);
    let early = one_of(&["deceived_about_pay", "told_what_to_say"]);
    let mut led = [0_usize; 5];
    for child in [Truth::False, Truth::True] {
        for matched in THREE {
            for recalled in THREE {
                for suffices in THREE {
                    for excepted in THREE {
                        for strong in &strong {
                            for early in &early {
                                for neutral in [Truth::False, Truth::True] {
                                    let mut signs = signs(&[], &[])
                                        .with(indicator(sign), suffices)
                                        .with(indicator("fee_paid"), neutral);
                                    for (name, value) in strong.iter().chain(early) {
                                        signs = signs.with(indicator(name), *value);
                                    }
                                    let truth_of = |it: &Option<(&str, Truth)>| {
                                        it.map_or(Truth::False, |(_, value)| value)
                                    };
                                    let counts = if excepted == Truth::True {
                                        Truth::False
                                    } else {
                                        suffices
                                    };
                                    let refer = matched.max(counts);
                                    let expected = if child == Truth::True {
                                        0 // child protection
                                    } else if refer == Truth::True {
                                        1 // refer
                                    } else if truth_of(strong) == Truth::True
                                        || recalled == Truth::True
                                        || refer == Truth::Open
                                    {
                                        2 // assess
                                    } else if truth_of(early) == Truth::True
                                        || suffices == Truth::True
                                    {
                                        3 // at risk: the sign itself is of the journey
                                    } else {
                                        4 // inform
                                    };
                                    let found = rules.pathways.recommend(&Basis {
                                        catalogue: &rules.catalogue,
                                        signs: &signs,
                                        child,
                                        rule_matched: matched,
                                        recalled_rule_matched: recalled,
                                        excepted,
                                        needs: Vec::new(),
                                    });
                                    assert_eq!(
                                        found.leading, expected,
                                        "child {child:?}, rule {matched:?}, recalled {recalled:?}, \
                                         sign {suffices:?}, excepted {excepted:?}, {strong:?}, {early:?}"
                                    );
                                    led[expected] += 1;
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(
        led.iter().all(|count| *count > 0),
        "each of the five leads somewhere: {led:?}"
    );
}

#[test]
fn every_pathway_is_reached_by_answers() {
    assert_eq!(leads(&harmless_but(&[("age", "17")])), "child_protection");
    assert_eq!(
        leads(&harmless_but(&[("age_seen", "may_be_under_18")])),
        "child_protection"
    );
    assert_eq!(leads(&harmless_but(&[("going_out", "locked_in")])), "refer");
    assert_eq!(
        leads(&harmless_but(&[("work_days", "dangerous")])),
        "assess"
    );
    assert_eq!(
        leads(&harmless_but(&[("may_leave", "not_allowed")])),
        "assess"
    );
    assert_eq!(leads(&harmless_but(&[("speaks_for", "yes")])), "assess");
    assert_eq!(leads(&harmless_but(&[("differs", "pay")])), "at_risk");
    assert_eq!(leads(&harmless_but(&[])), "inform");
    // A fee and a guide are elements; no pathway counts them.
    let elements = [
        ("money_first", "fee_paid"),
        ("journey_arranged", "guide"),
        ("journey_events", "no_papers_used free_on_arrival"),
    ];
    assert_eq!(leads(&harmless_but(&elements)), "inform");
}

#[test]
fn child_protection_leads_under_18_and_where_the_age_is_not_settled() {
    for (seen, age, expected) in [
        ("clearly_adult", "18", "inform"),
        ("clearly_adult", "17", "child_protection"),
        ("clearly_adult", "0", "child_protection"),
        ("may_be_under_18", "25", "child_protection"),
        ("may_be_under_18", "declined", "child_protection"),
        ("clearly_adult", "declined", "inform"),
        ("clearly_adult", "not_known", "inform"),
        ("clearly_adult", "not_asked", "inform"),
        ("not_known", "declined", "child_protection"),
        ("not_known", "not_known", "child_protection"),
        ("not_asked", "not_asked", "child_protection"),
    ] {
        let sheet = harmless_but(&[("age_seen", seen), ("age", age)]);
        assert_eq!(leads(&sheet), expected, "seen {seen}, said {age}");
    }
}

#[test]
fn where_refer_stays_possible_a_specialist_assesses() {
    // What was declined, is not known, or was not asked.
    for gap in ["declined", "not_known", "not_asked"] {
        let sheet = harmless_but(&[("going_out", gap)]);
        let assessment = assess(definitions(), &sheet, &[]);
        assert!(assessment.refer_possible, "{gap}");
        assert_eq!(leads(&sheet), "assess", "{gap}");
    }
    assert_eq!(leads(&sheet(&[("age_seen", "clearly_adult")])), "assess");
    let nothing_open = assess(definitions(), &harmless_but(&[]), &[]);
    assert!(!nothing_open.refer_possible);
}

#[test]
fn needs_raise_the_urgency_and_open_what_stands_beside() {
    let of = |answers: &[(&str, &str)], raised: &[&str]| {
        let found = assess(definitions(), &harmless_but(answers), &needs(raised)).recommendation;
        let beside = &definitions().rules.pathways.beside;
        let names: Vec<(&str, Urgency)> = found
            .beside
            .iter()
            .map(|it| (beside[it.pathway].id.as_str(), it.urgency))
            .collect();
        (found.urgency, names)
    };
    assert_eq!(of(&[], &[]), (Urgency::Normal, vec![]));
    let medical = |urgency| vec![("medical", urgency)];
    let soon = of(&[("hurt_or_ill", "can_wait")], &[]);
    assert_eq!(soon, (Urgency::Urgent, medical(Urgency::Urgent)));
    let now = of(&[("hurt_or_ill", "doctor_now")], &[]);
    assert_eq!(now, (Urgency::Emergency, medical(Urgency::Emergency)));
    let raised = of(&[], &["birth_begun"]);
    assert_eq!(raised, (Urgency::Emergency, medical(Urgency::Emergency)));
    assert_eq!(
        of(&[("safe_tonight", "no")], &[]),
        (Urgency::Emergency, vec![])
    );
    assert_eq!(
        of(&[("pay", "late")], &[]),
        (Urgency::Normal, vec![("labour_complaint", Urgency::Normal)])
    );
    assert_eq!(
        of(&[("fears", "own_state")], &[]),
        (
            Urgency::Urgent,
            vec![("asylum_non_return", Urgency::Urgent)]
        )
    );
    assert_eq!(
        of(&[("wants", "find_family")], &[]),
        (Urgency::Normal, vec![("family_tracing", Urgency::Normal)])
    );
}

// --- The decision ----------------------------------------------------------------------------

fn pathways() -> &'static Pathways {
    &definitions().rules.pathways
}

fn decide(
    pathway: &str,
    urgency: Option<Urgency>,
    reason: Option<&str>,
    recommended: (&str, Urgency),
) -> Result<Decision, DecisionError> {
    let (leading, leading_urgency) = recommended;
    let leading = PathwayId::new(leading);
    Decision::new(
        &PathwayId::new(pathway),
        urgency,
        reason.map(str::to_owned),
        (&leading, leading_urgency),
        pathways(),
    )
}

#[test]
fn a_decision_as_recommended_needs_no_reason() {
    for pathway in ["child_protection", "refer", "assess", "at_risk", "inform"] {
        let decision = decide(pathway, None, None, (pathway, Urgency::Urgent)).unwrap();
        assert_eq!(decision.urgency, Urgency::Urgent);
        assert!(!decision.differs && !decision.professional_judgement);
        assert_eq!(decision.reason, None);
    }
}

#[test]
fn a_decision_that_differs_needs_a_reason() {
    let recommended = ("assess", Urgency::Normal);
    for reason in [None, Some(""), Some("  \n ")] {
        let refused = decide("refer", None, reason, recommended);
        assert_eq!(refused, Err(DecisionError::NoReason), "{reason:?}");
        let refused = decide("assess", Some(Urgency::Emergency), reason, recommended);
        assert_eq!(refused, Err(DecisionError::NoReason), "{reason:?}");
    }
    let sooner = decide(
        "assess",
        Some(Urgency::Emergency),
        Some("She shakes."),
        recommended,
    );
    let sooner = sooner.unwrap();
    assert!(sooner.differs && !sooner.professional_judgement);
    let weaker = decide("inform", None, Some("He left."), ("refer", Urgency::Urgent)).unwrap();
    assert!(weaker.differs && !weaker.professional_judgement);
    assert_eq!(weaker.reason.as_deref(), Some("He left."));
}

#[test]
fn referring_on_professional_judgement_is_always_open_to_the_officer() {
    for recommended in ["child_protection", "assess", "at_risk", "inform"] {
        let decision = decide(
            "refer",
            None,
            Some("My own eyes."),
            (recommended, Urgency::Normal),
        );
        let decision = decision.unwrap();
        assert!(
            decision.differs && decision.professional_judgement,
            "{recommended}"
        );
    }
    let as_recommended = decide("refer", None, Some("Yes."), ("refer", Urgency::Urgent)).unwrap();
    assert!(!as_recommended.professional_judgement);
}

#[test]
fn a_decision_on_an_unknown_pathway_is_refused() {
    // What stands beside leads nowhere, and neither does a name that nobody knows.
    for unknown in ["medical", "detain", "", "Refer"] {
        let refused = decide(unknown, None, Some("Because."), ("refer", Urgency::Urgent));
        assert_eq!(
            refused,
            Err(DecisionError::UnknownPathway(PathwayId::new(unknown)))
        );
    }
}
