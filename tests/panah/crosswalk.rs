//! Each method's list beside its source, and beside the facts that show its entries.
//!
//! All tables here were copied by hand from the sources' lists; nothing is computed from the
//! definition files.

use std::collections::BTreeSet;
use std::process::Command;

use panah::grammar::Status;
use panah::indicators::IndicatorIx;
use panah::methods::{Entry, MethodKind, Strength};
use panah::words::Words;
use serde_json::Value;

use crate::support::{definitions, project, rule};

// --- Entries without a counterpart ------------------------------------------------------------

/// Method, place in it, entry: what no indicator shows.
const WITHOUT: [(&str, &str, &str); 13] = [
    // "Abuse of difficult family situation" says the same once somebody used it, and counts.
    (
        "delphi-2009-adult-labour",
        "abuse_of_vulnerability",
        "Family situation",
    ),
    (
        "delphi-2009-child-labour",
        "abuse_of_vulnerability",
        "Family situation",
    ),
    // Penalties of which no fact before the work tells.
    (
        "hard-to-see-2012-adult",
        "recruitment_penalty",
        "Sexual violence",
    ),
    (
        "hard-to-see-2012-adult",
        "recruitment_penalty",
        "Other forms of punishment (deprivation of food, water, sleep, etc.)",
    ),
    (
        "hard-to-see-2012-adult",
        "recruitment_penalty",
        "Removal of rights or privileges (including promotion)",
    ),
    (
        "hard-to-see-2012-adult",
        "recruitment_penalty",
        "Financial penalties",
    ),
    (
        "hard-to-see-2012-adult",
        "recruitment_penalty",
        "Exclusion from future employment",
    ),
    (
        "hard-to-see-2012-adult",
        "recruitment_penalty",
        "Exclusion from community and social life",
    ),
    // Pay held back is the reason for staying; it is not the penalty as well.
    (
        "hard-to-see-2012-adult",
        "leaving_penalty",
        "Withholding of wages",
    ),
    // Read by the rule for trafficking.
    ("hard-to-see-2012-child", "slavery", "Trafficking"),
    // What the definition itself asks.
    ("hard-to-see-2012-child", "slavery", "Forced labour"),
    // That no border was crossed is a sign of nothing, and a fee speaks for neither side.
    (
        "smuggling-or-trafficking",
        "border",
        "It may happen within one country.",
    ),
    (
        "smuggling-or-trafficking",
        "profit",
        "The profit comes from the movement, as a fee.",
    ),
];

/// What a method lists: place in it, name, the indicators that show it.
type Listed = (String, String, Vec<IndicatorIx>);

/// Returns everything that a method lists.
fn listed(kind: &MethodKind) -> Vec<Listed> {
    let entries = |place: &str, entries: &[Entry]| -> Vec<Listed> {
        let entries = entries.iter();
        entries
            .map(|entry| (place.to_owned(), entry.name.clone(), entry.indicators()))
            .collect()
    };
    match kind {
        MethodKind::Rule(rule) => {
            let dimensions = rule.dimensions.iter();
            dimensions
                .flat_map(|dimension| entries(&dimension.id, &dimension.entries))
                .collect()
        }
        MethodKind::List(list) => entries("", &list.entries),
        MethodKind::Contrast(contrast) => {
            let sides = contrast.criteria.iter().flat_map(|criterion| {
                [&criterion.smuggling, &criterion.trafficking].map(|side| (&criterion.id, side))
            });
            sides
                .map(|(id, side)| {
                    let mut shown_by = Vec::new();
                    side.shown_by.each(&mut |ix| shown_by.push(*ix));
                    (id.clone(), side.says.clone(), shown_by)
                })
                .collect()
        }
    }
}

#[test]
fn the_entries_without_a_counterpart_are_these() {
    let mut found = Vec::new();
    for method in &definitions().rules.methods {
        for (place, name, shown_by) in listed(&method.kind) {
            if shown_by.is_empty() {
                found.push((method.id.to_string(), place, name));
            }
        }
    }
    let expected =
        WITHOUT.map(|(method, place, name)| (method.to_owned(), place.to_owned(), name.to_owned()));
    assert_eq!(found, expected);
}

// --- Indicators that no method counts ---------------------------------------------------------

const UNCOUNTED: [&str; 8] = [
    // Our own: what a person in a queue shows before any work, and whom the person fears now.
    "not_told_where_or_for_whom",
    "fears_those_involved",
    // Being told is not yet being forced to lie, nor at the destination.
    "told_what_to_say",
    // Paid to smugglers and to traffickers alike.
    "fee_paid",
    // Says which rules are read, and nothing about control.
    "under_18_when_it_began",
    // Seen in the room: signs of control over what is said. No published list has them.
    "someone_speaks_for_person",
    "looks_to_another_before_answering",
    "interpreter_belongs_to_other_side",
];

#[test]
fn the_indicators_that_no_method_counts_are_these() {
    let rules = &definitions().rules;
    let counted: BTreeSet<IndicatorIx> = rules
        .methods
        .iter()
        .flat_map(|method| listed(&method.kind))
        .flat_map(|(_, _, shown_by)| shown_by)
        .collect();
    let all = rules.catalogue.numbered();
    let mut found: Vec<&str> = all
        .filter(|(ix, _)| !counted.contains(ix))
        .map(|(_, indicator)| indicator.id.as_str())
        .collect();
    let mut expected = UNCOUNTED;
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn delphi_one_fact_shows_one_entry_only() {
    for method in ["delphi-2009-adult-labour", "delphi-2009-child-labour"] {
        let mut seen = BTreeSet::new();
        let dimensions = rule(method).dimensions.iter();
        // The act is no list of strengths.
        for dimension in dimensions.filter(|dimension| dimension.id != "act") {
            for entry in &dimension.entries {
                for ix in entry.indicators() {
                    let name = &definitions().rules.catalogue.get(ix).unwrap().id;
                    assert!(seen.insert(ix), "{method}: `{name}` shows two entries");
                }
            }
        }
    }
}

// --- How many entries each list has -----------------------------------------------------------

/// Method, dimensions, entries of each.
const COUNTS: [(&str, &[(&str, usize)]); 11] = [
    ("bonded-labour", &[("basis", 4), ("consequence", 4)]),
    (
        "delphi-2009-adult-labour", // 67
        &[
            ("deceptive_recruitment", 10),
            ("coercive_recruitment", 10),
            ("abuse_of_vulnerability", 16),
            ("exploitation", 9),
            ("coercion_at_destination", 15),
            ("abuse_of_vulnerability_at_destination", 7),
        ],
    ),
    (
        "delphi-2009-child-labour", // 65, and the act of the Palermo Protocol
        &[
            ("act", 5),
            ("deceptive_recruitment", 10),
            ("coercive_recruitment", 10),
            ("abuse_of_vulnerability", 15),
            ("exploitation", 8),
            ("coercion_at_destination", 15),
            ("abuse_of_vulnerability_at_destination", 7),
        ],
    ),
    (
        "hard-to-see-2012-adult",
        &[
            ("work", 1),
            ("recruitment_involuntary", 7),
            ("recruitment_penalty", 14),
            ("duress_involuntary", 11),
            ("duress_penalty", 22),
            ("leaving_involuntary", 4),
            ("leaving_penalty", 22),
        ],
    ),
    (
        "hard-to-see-2012-child",
        &[
            ("work", 1),
            ("coercion", 1),
            ("parents", 1),
            ("slavery", 6),
            ("other_worst_forms", 2),
        ],
    ),
    (
        "icls-2018-adult",
        &[("work", 1), ("involuntary", 9), ("menace", 6)],
    ),
    (
        "icls-2018-child", // (a) and (b), (c), (d)
        &[
            ("work", 1),
            ("menace", 2),
            ("parents", 1),
            ("worst_forms", 1),
        ],
    ),
    ("ilo-2012", &[("", 11)]),
    ("palermo-adult", &[("act", 5), ("means", 8), ("purpose", 6)]),
    ("palermo-child", &[("act", 5), ("purpose", 6)]),
    // Two sides of each criterion.
    (
        "smuggling-or-trafficking",
        &[
            ("consent", 2),
            ("end_point", 2),
            ("border", 2),
            ("profit", 2),
        ],
    ),
];

#[test]
fn every_list_has_as_many_entries_as_its_source() {
    let methods = &definitions().rules.methods;
    assert_eq!(
        methods.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(),
        COUNTS.map(|(method, _)| method)
    );
    for (method, (_, expected)) in methods.iter().zip(COUNTS) {
        let mut found: Vec<(String, usize)> = Vec::new();
        for (place, ..) in listed(&method.kind) {
            match found.last_mut() {
                Some((last, count)) if *last == place => *count += 1,
                _ => found.push((place, 1)),
            }
        }
        let expected: Vec<(String, usize)> = expected
            .iter()
            .map(|(place, count)| ((*place).to_owned(), *count))
            .collect();
        assert_eq!(found, expected, "{}", method.id);
    }
    let of = |at: usize, skip: usize| -> usize {
        COUNTS[at].1.iter().skip(skip).map(|(_, count)| count).sum()
    };
    assert_eq!((of(1, 0), of(2, 1)), (67, 65));
}

// --- Strengths and statuses -------------------------------------------------------------------

/// Entry of the source's list, strength for adults and for children (`-`: not in that list), how
/// sure (`D1`: seen as medium in the copy, recalled as weak for adults), name.
const DELPHI: [(&str, &str, &str, &str); 67] = [
    // DR
    (
        "DR01",
        "SS",
        "V2",
        "Deceived about the nature of the job, location or employer",
    ),
    ("DR02", "MM", "V2", "Deceived about conditions of work"),
    (
        "DR03",
        "MM",
        "V2",
        "Deceived about content or legality of work contract",
    ),
    ("DR04", "MM", "V2", "Deceived about family reunification"),
    (
        "DR05",
        "MM",
        "V2",
        "Deceived about housing and living conditions",
    ),
    (
        "DR06",
        "MM",
        "V2",
        "Deceived about legal documentation or obtaining legal migration status",
    ),
    (
        "DR07",
        "MM",
        "V2",
        "Deceived about travel and recruitment conditions",
    ),
    ("DR08", "MM", "V2", "Deceived about wages/earnings"),
    (
        "DR09",
        "MM",
        "V2",
        "Deceived through promises of marriage or adoption",
    ),
    (
        "DR10",
        "WS",
        "V2",
        "Deceived about access to education opportunities",
    ),
    // CR
    ("CR01", "SS", "V2", "Violence on victims"),
    (
        "CR02",
        "MS",
        "V2",
        "Abduction, forced marriage, forced adoption or selling of victim",
    ),
    ("CR03", "MM", "V2", "Confiscation of documents"),
    ("CR04", "MS", "V2", "Debt bondage"),
    ("CR05", "MM", "V2", "Isolation, confinement or surveillance"),
    ("CR06", "MM", "V2", "Threat of denunciation to authorities"),
    ("CR07", "MS", "V2", "Threats of violence against victim"),
    (
        "CR08",
        "MM",
        "V2",
        "Threats to inform family, community or public",
    ),
    (
        "CR09",
        "MM",
        "V2",
        "Violence on family (threats or effective)",
    ),
    ("CR10", "MM", "V2", "Withholding of money"),
    // VR
    ("VR01", "MM", "V2", "Abuse of difficult family situation"),
    ("VR02", "MM", "V2", "Abuse of illegal status"),
    ("VR03", "MM", "V2", "Abuse of lack of education (language)"),
    ("VR04", "MM", "V2", "Abuse of lack of information"),
    ("VR05", "MM", "V2", "Control of exploiters"),
    ("VR06", "MM", "V2", "Economic reasons"),
    (
        "VR07",
        "M-",
        "V2",
        "False information about law, attitude of authorities",
    ),
    (
        "VR08",
        "MM",
        "V2",
        "False information about successful migration",
    ),
    ("VR09", "MM", "V2", "Family situation"),
    ("VR10", "MM", "V2", "Personal situation"),
    ("VR11", "MM", "V2", "Psychological and emotional dependency"),
    (
        "VR12",
        "MM",
        "V2",
        "Relationship with authorities/legal status",
    ),
    ("VR13", "WM", "V2", "Abuse of cultural/religious beliefs"),
    ("VR14", "WM", "V2", "General context"),
    ("VR15", "WM", "D1", "Difficulties in the past"),
    ("VR16", "WM", "D1", "Difficulty to organise the travel"),
    // EX
    ("EX01", "SS", "V2", "Excessive working days or hours"),
    ("EX02", "MM", "V2", "Bad living conditions"),
    ("EX03", "MM", "V2", "Hazardous work"),
    ("EX04", "MM", "V2", "Low or no salary"),
    (
        "EX05",
        "MM",
        "V2",
        "No respect of labour laws or contract signed",
    ),
    (
        "EX06",
        "M-",
        "V2",
        "No social protection (contract, social insurance, etc.)",
    ),
    ("EX07", "MM", "V2", "Very bad working conditions"),
    ("EX08", "MM", "V2", "Wage manipulation"),
    ("EX09", "WM", "V2", "No access to education"),
    // CD
    ("CD01", "SS", "V2", "Confiscation of documents"),
    ("CD02", "SS", "V2", "Debt bondage"),
    ("CD03", "SS", "V2", "Isolation, confinement or surveillance"),
    ("CD04", "SS", "V2", "Violence on victims"),
    (
        "CD05",
        "MS",
        "V2",
        "Forced into illicit/criminal activities",
    ),
    ("CD06", "MS", "V2", "Forced tasks or clients"),
    ("CD07", "MM", "V2", "Forced to act against peers"),
    (
        "CD08",
        "MM",
        "V2",
        "Forced to lie to authorities, family, etc.",
    ),
    ("CD09", "MM", "V2", "Threat of denunciation to authorities"),
    (
        "CD10",
        "MM",
        "V2",
        "Threat to impose even worse working conditions",
    ),
    ("CD11", "MS", "V2", "Threats of violence against victim"),
    ("CD12", "MS", "V2", "Under strong influence"),
    (
        "CD13",
        "MM",
        "V2",
        "Violence on family (threats or effective)",
    ),
    ("CD14", "MM", "V2", "Withholding of wages"),
    (
        "CD15",
        "WM",
        "V2",
        "Threats to inform family, community or public",
    ),
    // VD
    ("VD01", "MM", "V2", "Dependency on exploiters"),
    ("VD02", "MM", "V2", "Difficulty to live in an unknown area"),
    ("VD03", "MM", "V2", "Economic reasons"),
    ("VD04", "MM", "V2", "Family situation"),
    (
        "VD05",
        "MM",
        "V2",
        "Relationship with authorities/legal status",
    ),
    ("VD06", "WM", "V2", "Difficulties in the past"),
    ("VD07", "WM", "V2", "Personal characteristics"),
];

const DELPHI_DIMENSIONS: [(&str, &str); 6] = [
    ("DR", "deceptive_recruitment"),
    ("CR", "coercive_recruitment"),
    ("VR", "abuse_of_vulnerability"),
    ("EX", "exploitation"),
    ("CD", "coercion_at_destination"),
    ("VD", "abuse_of_vulnerability_at_destination"),
];

fn strength(letter: char) -> Option<Strength> {
    match letter {
        'S' => Some(Strength::Strong),
        'M' => Some(Strength::Medium),
        'W' => Some(Strength::Weak),
        _ => None,
    }
}

/// Name, strength and status of each entry of a dimension.
fn entries(method: &str, dimension: &str) -> Vec<(&'static str, Option<Strength>, Status)> {
    let found = rule(method).dimensions.iter().find(|it| it.id == dimension);
    let entries = found.map_or(&[][..], |found| found.entries.as_slice());
    entries
        .iter()
        .map(|entry| (entry.name.as_str(), entry.strength, entry.status))
        .collect()
}

#[test]
fn delphi_has_the_names_strengths_and_statuses_of_the_lists_for_labour() {
    for (method, column) in [
        ("delphi-2009-adult-labour", 0),
        ("delphi-2009-child-labour", 1),
    ] {
        for (prefix, dimension) in DELPHI_DIMENSIONS {
            let of = DELPHI.iter().filter(|(id, ..)| id.starts_with(prefix));
            let expected: Vec<(&str, Option<Strength>, Status)> = of
                .filter_map(|(_, strengths, sure, name)| {
                    let strength = strength(strengths.chars().nth(column)?)?;
                    let doubted = *sure == "D1" && column == 0;
                    let status = if doubted {
                        Status::Recalled
                    } else {
                        Status::Secondary
                    };
                    Some((*name, Some(strength), status))
                })
                .collect();
            assert_eq!(
                entries(method, dimension),
                expected,
                "{method}, {dimension}"
            );
        }
    }
    // How the dimensions combine is recalled for adults and seen in the copy for children.
    let status = |method| rule(method).status;
    assert_eq!(status("delphi-2009-adult-labour"), Status::Recalled);
    assert_eq!(status("delphi-2009-child-labour"), Status::Secondary);
    // The child list knows no weak entry.
    assert!(DELPHI.iter().all(|(_, it, ..)| !it.ends_with('W')));
}

/// Entry of the source's list, strength, name. Every strength is recalled.
const HARD_TO_SEE: [(&str, char, &str); 44] = [
    (
        "UR1",
        'S',
        "Tradition, birth (birth/descent into slave or bonded status)",
    ),
    (
        "UR2",
        'S',
        "Coercive recruitment (abduction, confinement during recruitment)",
    ),
    ("UR3", 'S', "Sale of the worker"),
    ("UR4", 'S', "Recruitment linked to debt (advance or loan)"),
    ("UR5", 'S', "Deception about the nature of the work"),
    (
        "UR6",
        'M',
        "Deceptive recruitment (working conditions, contract, housing/living conditions, location, employer, wages, legal documentation/status)",
    ),
    (
        "UR7",
        'M',
        "Deceptive recruitment through promise of marriage",
    ),
    ("WD1", 'S', "Forced overtime (beyond legal limits)"),
    ("WD2", 'S', "Forced to work on call (day and night)"),
    ("WD3", 'S', "Limited freedom of movement and communication"),
    ("WD4", 'S', "Degrading living conditions"),
    ("WD5", 'M', "Forced engagement in illicit activities"),
    (
        "WD6",
        'M',
        "Forced to work for employer's private home or family",
    ),
    ("WD7", 'M', "Induced addiction to illegal substances"),
    (
        "WD8",
        'M',
        "Induced or inflated indebtedness (false accounts, inflated prices, undervalued output, excessive interest)",
    ),
    (
        "WD9",
        'M',
        "Multiple dependency on employer (housing, food, jobs for relatives)",
    ),
    (
        "WD10",
        'M',
        "Pre-existence of a dependency relationship with employer",
    ),
    (
        "WD11",
        'M',
        "Being under the influence of employer or people related to employer for non-work life",
    ),
    (
        "IL1",
        'S',
        "Reduced freedom to terminate contract after training or other benefit paid by employer",
    ),
    (
        "IL2",
        'S',
        "No freedom to resign in accordance with legal requirements",
    ),
    (
        "IL3",
        'S',
        "Forced to stay longer than agreed while waiting for wages due",
    ),
    (
        "IL4",
        'S',
        "Forced to work for indeterminate period to repay outstanding debt or wage advance",
    ),
    ("P01", 'S', "Denunciation to authorities"),
    (
        "P02",
        'S',
        "Confiscation of identity papers or travel documents",
    ),
    ("P03", 'S', "Confiscation of mobile phones"),
    ("P04", 'S', "Isolation"),
    ("P05", 'S', "Locked in workplace or living quarters"),
    ("P06", 'S', "Constant surveillance"),
    ("P07", 'S', "Sexual violence"),
    ("P08", 'S', "Physical violence"),
    (
        "P09",
        'S',
        "Violence against a worker in front of other workers",
    ),
    (
        "P10",
        'S',
        "Other forms of punishment (deprivation of food, water, sleep, etc.)",
    ),
    ("P11", 'S', "Threats against family"),
    (
        "P12",
        'S',
        "Removal of rights or privileges (including promotion)",
    ),
    ("P13", 'S', "Further deterioration in working conditions"),
    ("P14", 'S', "Religious retribution"),
    ("P15", 'S', "Withholding of assets (cash or other)"),
    ("P16", 'S', "Withholding of wages"),
    ("P17", 'M', "Dismissal"),
    ("P18", 'M', "Extra work for breaching labour discipline"),
    ("P19", 'M', "Financial penalties"),
    ("P20", 'M', "Exclusion from future employment"),
    ("P21", 'M', "Exclusion from community and social life"),
    (
        "P22",
        'M',
        "Informing family, community or public (blackmail)",
    ),
];

/// Penalties that can only happen once there is work.
const AT_WORK_ONLY: [&str; 8] = ["P03", "P05", "P06", "P09", "P13", "P16", "P17", "P18"];

#[test]
fn hard_to_see_has_its_names_and_its_recalled_strengths() {
    for (prefix, dimension) in [
        ("UR", "recruitment_involuntary"),
        ("P", "recruitment_penalty"),
        ("WD", "duress_involuntary"),
        ("P", "duress_penalty"),
        ("IL", "leaving_involuntary"),
        ("P", "leaving_penalty"),
    ] {
        let of = HARD_TO_SEE.iter().filter(|(id, ..)| {
            let belongs = dimension != "recruitment_penalty" || !AT_WORK_ONLY.contains(id);
            id.starts_with(prefix) && belongs
        });
        let expected: Vec<(&str, Option<Strength>, Status)> = of
            .map(|(_, letter, name)| (*name, strength(*letter), Status::Recalled))
            .collect();
        assert_eq!(
            entries("hard-to-see-2012-adult", dimension),
            expected,
            "{dimension}"
        );
    }
    assert_eq!(rule("hard-to-see-2012-adult").status, Status::Recalled);
}

/// II1 to II9 and IM1 to IM6, all from a secondary copy.
const ICLS: [(&str, &[&str]); 2] = [
    (
        "involuntary",
        &[
            "Unfree recruitment at birth or through transaction such as slavery or bonded labour",
            "Job of a different nature from that specified at recruitment, without consent",
            "Abusive overtime or on-call requirements not previously agreed",
            "Hazardous conditions to which worker has not consented, with or without compensation or protective equipment",
            "Very low or no wages",
            "Degrading living conditions imposed by employer, recruiter or other third party",
            "Work for other employers than agreed",
            "Work for longer period than agreed",
            "No or limited freedom to terminate work contract",
        ],
    ),
    (
        "menace",
        &[
            "Threats or violence against worker, family/relatives or close associates",
            "Restrictions on workers' movement",
            "Debt bondage or manipulation of debt",
            "Withholding of wages or other promised benefits",
            "Withholding of valuable documents (identity documents, residence permits)",
            "Abuse of vulnerability through denial of rights or privileges, threats of dismissal or deportation",
        ],
    ),
];

#[test]
fn icls_has_its_names_and_no_strengths() {
    for (dimension, names) in ICLS {
        let expected: Vec<(&str, Option<Strength>, Status)> = names
            .iter()
            .map(|name| (*name, None, Status::Secondary))
            .collect();
        assert_eq!(entries("icls-2018-adult", dimension), expected);
    }
}

#[test]
fn the_definitions_for_children_are_as_sure_as_what_was_seen_of_them() {
    let of = |method: &str, dimension: &str| -> BTreeSet<Status> {
        let entries = entries(method, dimension).into_iter();
        entries.map(|(_, _, status)| status).collect()
    };
    for dimension in ["work", "menace", "parents", "worst_forms"] {
        let recalled = BTreeSet::from([Status::Recalled]);
        assert_eq!(of("icls-2018-child", dimension), recalled, "{dimension}");
    }
    assert_eq!(rule("icls-2018-child").status, Status::Recalled);
    for dimension in ["coercion", "parents", "slavery"] {
        let secondary = BTreeSet::from([Status::Secondary]);
        assert_eq!(of("hard-to-see-2012-child", dimension), secondary);
    }
    let fourth = BTreeSet::from([Status::Recalled]);
    assert_eq!(of("hard-to-see-2012-child", "other_worst_forms"), fourth);
    assert_eq!(rule("hard-to-see-2012-child").status, Status::Secondary);
}

#[test]
fn what_was_seen_in_the_primary_source_is_confirmed_and_nothing_else() {
    for (method, dimensions) in [
        ("bonded-labour", &["basis", "consequence"][..]),
        ("palermo-adult", &["act", "means", "purpose"]),
        ("palermo-child", &["act", "purpose"]),
        ("delphi-2009-child-labour", &["act"]),
    ] {
        for dimension in dimensions {
            let mut entries = entries(method, dimension);
            assert!(!entries.is_empty(), "{method}, {dimension}");
            if *dimension == "purpose" {
                // Shown by an intention only, and that this is enough is recalled.
                let (name, _, status) = entries.remove(0);
                assert!(name.contains("prostitution") && status == Status::Recalled);
            }
            assert!(
                entries
                    .iter()
                    .all(|(_, strength, status)| strength.is_none() && *status == Status::Confirmed),
                "{method}, {dimension}"
            );
        }
    }
    let confirmed: Vec<&str> = definitions()
        .rules
        .methods
        .iter()
        .filter(|method| {
            method
                .rule()
                .is_some_and(|it| it.status == Status::Confirmed)
        })
        .map(|method| method.id.as_str())
        .collect();
    assert_eq!(
        confirmed,
        ["bonded-labour", "palermo-adult", "palermo-child"]
    );
}

// --- What is printed with a finding -----------------------------------------------------------

/// Runs `panah assess` on an example; what it prints, its line breaks made spaces.
fn printed(name: &str, json: bool) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_panah"));
    let folder = std::env::temp_dir().join("panah-crosswalk");
    command.arg("--data-dir").arg(folder).arg("assess");
    if json {
        command.arg("--json");
    }
    let path = project("examples/answers").join(name);
    let run = command.arg("--answers").arg(path).output().unwrap();
    assert!(run.status.success(), "{name}: {run:?}");
    let text = String::from_utf8(run.stdout).unwrap();
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[test]
fn every_finding_is_printed_with_how_sure_it_is() {
    let words = Words::english();
    let mut seen = BTreeSet::new();
    for name in [
        "published-girl-domestic-work.yaml",
        "published-kiln-children.yaml",
        "published-threat-of-police.yaml",
        "smuggled-only.yaml",
    ] {
        let text = printed(name, false);
        let heading = words.say("report-methods").to_uppercase();
        let (_, text) = text.split_once(&heading).unwrap();
        let json: Value = serde_json::from_str(&printed(name, true)).unwrap();
        let findings = json["findings"].as_array().unwrap();
        assert!(!findings.is_empty(), "{name}");
        for finding in findings {
            let (id, status) = (&finding["method"], finding["status"].as_str().unwrap());
            let id = id.as_str().unwrap();
            let methods = definitions().rules.methods.iter();
            let method = methods.clone().find(|it| it.id.as_str() == id).unwrap();
            // From its title to the next one.
            let begin = text.find(&format!("{}: ", method.title));
            let part = &text[begin.unwrap_or_else(|| panic!("{name}: no `{id}`"))..];
            let ends = methods.filter_map(|other| {
                part[method.title.len()..]
                    .find(&format!(" {}: ", other.title))
                    .map(|at| at + method.title.len())
            });
            let part = &part[..ends.min().unwrap_or(part.len())];
            let sentence = words.say(&format!("status-{status}"));
            assert!(part.contains(&sentence), "{name}, {id}: {part}");
            let statistical = words.say("report-statistical");
            assert_eq!(
                part.contains(&statistical),
                method.rule().unwrap().statistical,
                "{name}, {id}: {part}"
            );
            seen.insert(status.to_owned());
        }
    }
    let all = ["confirmed", "recalled", "secondary"].map(str::to_owned);
    assert_eq!(seen, BTreeSet::from(all));
}

#[test]
fn every_survey_and_statistical_method_says_that_it_tests_no_person() {
    let statistical: Vec<&str> = definitions()
        .rules
        .methods
        .iter()
        .filter(|method| method.rule().is_some_and(|rule| rule.statistical))
        .map(|method| method.id.as_str())
        .collect();
    assert_eq!(
        statistical,
        [
            "delphi-2009-adult-labour",
            "delphi-2009-child-labour",
            "hard-to-see-2012-adult",
            "hard-to-see-2012-child",
            "icls-2018-adult",
            "icls-2018-child",
        ]
    );
    for word in ["confirmed", "secondary", "recalled", "ours"] {
        let sentence = Words::english().say(&format!("status-{word}"));
        assert!(
            sentence.starts_with(word) && sentence.contains(": "),
            "{sentence}"
        );
    }
}
