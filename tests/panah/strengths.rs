//! The rules of the weighted lists over all counts, written out here a second time.

use std::fmt::Write;

use panah::grammar::{Status, Truth};
use panah::indicators::{IndicatorIx, Signs};
use panah::methods::{Dimension, Entry, Part, Rule, State, Strength};

use crate::support::{as_state, definitions, indicator, rule, signs, state};

const SIX: [&str; 6] = [
    "deceptive_recruitment",
    "coercive_recruitment",
    "abuse_of_vulnerability",
    "exploitation",
    "coercion_at_destination",
    "abuse_of_vulnerability_at_destination",
];

/// Positive by two strong; one strong and one medium or weak; three medium; two medium and a weak.
fn positive(strong: usize, medium: usize, weak: usize) -> bool {
    match (strong, medium, weak) {
        (2.., _, _) | (_, 3.., _) => true,
        (1, medium, weak) => medium + weak > 0,
        (_, 2, weak) => weak > 0,
        _ => false,
    }
}

fn dimension(rule: &'static Rule, id: &str) -> &'static Dimension {
    let found = rule.dimensions.iter().find(|dimension| dimension.id == id);
    found.unwrap_or_else(|| panic!("no dimension `{id}`"))
}

/// Discloses the first indicator of each of these entries.
fn disclose(mut signs: Signs<Truth>, entries: &[&Entry]) -> Signs<Truth> {
    for entry in entries {
        signs = signs.with(entry.indicators()[0], Truth::True);
    }
    signs
}

/// Returns up to three entries of a strength that can be shown.
fn three(dimension: &'static Dimension, strength: Strength) -> Vec<&'static Entry> {
    let entries = dimension.entries.iter();
    let of_strength = entries.filter(|entry| entry.strength == Some(strength));
    let shown = of_strength.filter(|entry| !entry.indicators().is_empty());
    shown.take(3).collect()
}

#[test]
fn delphi_each_dimension_is_matched_exactly_by_its_rule_over_all_counts_up_to_three() {
    let mut tried = String::new();
    for method in ["delphi-2009-adult-labour", "delphi-2009-child-labour"] {
        for id in SIX {
            let dimension = dimension(rule(method), id);
            let of = [Strength::Strong, Strength::Medium, Strength::Weak]
                .map(|strength| three(dimension, strength));
            let mut counts = 0;
            for s in 0..=of[0].len() {
                for m in 0..=of[1].len() {
                    for w in 0..=of[2].len() {
                        counts += 1;
                        let mut all = signs(&[], &[]);
                        for (entries, number) in of.iter().zip([s, m, w]) {
                            all = disclose(all, &entries[..number]);
                        }
                        let expected = if positive(s, m, w) {
                            Truth::True
                        } else {
                            Truth::False
                        };
                        let found = dimension.holds(&all, Status::Recalled);
                        assert_eq!(
                            found, expected,
                            "{method}, {id}: {s} strong, {m} medium, {w} weak"
                        );
                    }
                }
            }
            write!(tried, "{counts} ").unwrap();
        }
    }
    // (strong + 1) times (medium + 1) times (weak + 1), three at most of each, by hand.
    assert_eq!(tried, "16 8 16 16 32 12 12 16 4 8 16 4 ");
}

/// Entries that match a dimension.
fn matching(dimension: &'static Dimension) -> Vec<&'static Entry> {
    let medium = three(dimension, Strength::Medium);
    assert_eq!(medium.len(), 3, "{}", dimension.id);
    medium
}

#[test]
fn delphi_adults_take_a_means_at_recruitment_exploitation_and_a_means_at_destination() {
    let rule = rule("delphi-2009-adult-labour");
    let mut matched = 0;
    for which in 0..64_usize {
        let on = SIX.map(|id| which >> SIX.iter().position(|it| *it == id).unwrap() & 1 == 1);
        let mut all = signs(&[], &[]);
        for (id, on) in SIX.iter().zip(on) {
            if on {
                all = disclose(all, &matching(dimension(rule, id)));
            }
        }
        let [deceived, forced, used, exploited, pressed, used_there] = on;
        let expected = (deceived || forced || used) && exploited && (pressed || used_there);
        let found = rule.finding(&all, Truth::False);
        assert_eq!(found.state == State::Matched, expected, "{on:?}");
        if expected {
            matched += 1;
            // How the dimensions combine is recalled.
            assert_eq!(found.status, Status::Recalled);
        }
    }
    // Seven of eight ways at recruitment, three of four at destination.
    assert_eq!(matched, 21);
}

#[test]
fn delphi_children_take_the_act_and_exploitation_whatever_the_means() {
    let rule = rule("delphi-2009-child-labour");
    // Whoever deceives or takes a child by force also recruits it; these four are no act.
    let others = [
        "exploitation",
        "abuse_of_vulnerability",
        "coercion_at_destination",
        "abuse_of_vulnerability_at_destination",
    ];
    for act in [&[][..], &["recruited_by_someone"], &["deceived_about_work"]] {
        for which in 0..16_usize {
            let on = |at: usize| which >> at & 1 == 1;
            let mut all = signs(act, &[]);
            for (at, id) in others.iter().enumerate() {
                if on(at) {
                    all = disclose(all, &matching(dimension(rule, id)));
                }
            }
            let expected = !act.is_empty() && on(0);
            let found = rule.finding(&all, Truth::False);
            assert_eq!(
                found.state == State::Matched,
                expected,
                "{act:?}, {which:b}"
            );
            if expected {
                assert_eq!(found.status, Status::Secondary);
            }
        }
    }
}

// --- Hard to see, harder to count -------------------------------------------------------------

const THREE_DIMENSIONS: [&str; 3] = ["recruitment", "duress", "leaving"];

/// What one side of a dimension shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Nothing,
    Medium,
    Strong,
}

const SHOWN: [Shown; 3] = [Shown::Nothing, Shown::Medium, Shown::Strong];

/// One of each side, and one of the two strong.
fn forced(involuntary: Shown, penalty: Shown) -> bool {
    matches!(
        (involuntary, penalty),
        (Shown::Strong, Shown::Strong | Shown::Medium) | (Shown::Medium, Shown::Strong)
    )
}

/// Discloses one entry of a side that shows nothing else of the three dimensions that counts here.
fn side(signs: Signs<Truth>, dimension: &str, side: &str, shown: Shown) -> Option<Signs<Truth>> {
    let name = match (dimension, side, shown) {
        (_, _, Shown::Nothing) => return Some(signs),
        ("recruitment", "involuntary", Shown::Strong) => "deceived_about_work",
        ("recruitment", "involuntary", Shown::Medium) => "deceived_about_pay",
        ("recruitment", "penalty", Shown::Strong) => "threat_to_family_at_recruitment",
        ("recruitment", "penalty", Shown::Medium) => "threat_to_inform_family_at_recruitment",
        ("duress", "involuntary", Shown::Strong) => "excessive_hours",
        ("duress", "involuntary", Shown::Medium) => "drugs_given",
        ("leaving", "involuntary", Shown::Strong) => "cannot_leave",
        // All four entries of the list are strong.
        ("leaving", "involuntary", Shown::Medium) => return None,
        (_, _, Shown::Strong) => "threat_to_family_at_work",
        (_, _, Shown::Medium) => "threat_to_inform_family_at_work",
    };
    Some(signs.with(indicator(name), Truth::True))
}

#[test]
fn hard_to_see_takes_one_of_each_side_and_one_of_the_two_strong_in_each_dimension() {
    let rule = rule("hard-to-see-2012-adult");
    let mut tried = 0;
    for dimension in THREE_DIMENSIONS {
        for involuntary in SHOWN {
            for penalty in SHOWN {
                let all = signs(&["work_done"], &[]);
                let Some(all) = side(all, dimension, "involuntary", involuntary) else {
                    continue;
                };
                let all = side(all, dimension, "penalty", penalty).unwrap();
                tried += 1;
                let expected = forced(involuntary, penalty);
                let found = rule.finding(&all, Truth::False);
                let told = format!("{dimension}: {involuntary:?}, {penalty:?}");
                assert_eq!(found.state == State::Matched, expected, "{told}");
                if expected {
                    assert_eq!(found.status, Status::Recalled, "{told}");
                }
                // Without any work there is no forced labour.
                let no_work = all.with(indicator("work_done"), Truth::False);
                assert_eq!(state(rule, &no_work), State::NotShown, "{told}");
                let open = all.with(indicator("work_done"), Truth::Open);
                let expected = as_state(if expected { Truth::Open } else { Truth::False });
                assert_eq!(state(rule, &open), expected, "{told}");
            }
        }
    }
    assert_eq!(tried, 9 + 9 + 6);
}

#[test]
fn hard_to_see_the_two_sides_have_to_meet_in_one_dimension() {
    let rule = rule("hard-to-see-2012-adult");
    // Work and leaving share their penalties, so these are the pairs that do not meet.
    for (of_involuntary, of_penalty) in [
        ("recruitment", "duress"),
        ("duress", "recruitment"),
        ("leaving", "recruitment"),
    ] {
        let all = signs(&["work_done"], &[]);
        let all = side(all, of_involuntary, "involuntary", Shown::Strong).unwrap();
        let all = side(all, of_penalty, "penalty", Shown::Strong).unwrap();
        assert_eq!(
            state(rule, &all),
            State::NotShown,
            "{of_involuntary}, {of_penalty}"
        );
    }
}

#[test]
fn hard_to_see_no_fact_stands_on_both_sides_of_one_dimension() {
    let rule = rule("hard-to-see-2012-adult");
    for id in THREE_DIMENSIONS {
        let of = |side: &str| -> Vec<IndicatorIx> {
            let dimension = dimension(rule, &format!("{id}_{side}"));
            dimension.indicators(Status::Recalled).collect()
        };
        let (involuntary, penalty) = (of("involuntary"), of("penalty"));
        for ix in involuntary {
            let name = &definitions().rules.catalogue.get(ix).unwrap().id;
            assert!(!penalty.contains(&ix), "{id}: `{name}` on both sides");
        }
    }
}

#[test]
fn hard_to_see_combines_by_numbers_that_stand_in_the_rule_itself() {
    let rule = rule("hard-to-see-2012-adult");
    let mut parts: Vec<&Part> = Vec::new();
    rule.matched.each(&mut |part| parts.push(part));
    // Work, and for each dimension twice: one side strong, the other of any strength.
    assert_eq!(parts.len(), 1 + 3 * 4);
    let strong = parts
        .iter()
        .filter(|part| part.threshold.is_some_and(|it| it.strong == 1));
    assert_eq!(strong.count(), 3 * 2);
}
