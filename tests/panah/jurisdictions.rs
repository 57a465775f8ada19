//! The law files: what is shipped is what was seen, and what nobody has seen is said.

use std::collections::BTreeSet;
use std::process::Command;

use panah::assessment::{Definitions, Summary, assess};
use panah::cli::Library;
use panah::grammar::{Date, Fault, Faults, Status};
use panah::jurisdiction::{Dated, Jurisdiction, Services};
use panah::questionnaire::{Questionnaire, Sheet};
use panah::report::{self, Paper};
use panah::words::Words;

use crate::support::{adult, definitions, project, put};

fn jurisdiction(id: &str) -> Jurisdiction {
    let mut faults = Faults::default();
    let read = Library::built_in().jurisdiction(id, &mut faults);
    assert_eq!(faults.into_sorted(), vec![], "{id}");
    read.unwrap()
}

fn pakistan() -> Jurisdiction {
    jurisdiction("pakistan")
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn page(jurisdiction: &Jurisdiction, today: &str) -> String {
    let mut paper = Paper::new(76);
    let sources = &definitions().rules.sources;
    report::law(
        &mut paper,
        jurisdiction,
        sources,
        date(today),
        &Words::english(),
    );
    paper.into_text()
}

/// A text without its line breaks.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// --- Numbers ---------------------------------------------------------------------------------

/// Every number that may be shipped, by hand, with the date of the source in which it was seen.
const SHIPPED: [(&str, &str, &str); 7] = [
    ("fia_trafficking_hotline", "111-247-786", "2023-12-15"),
    ("human_rights_helpline", "1099", "2025-06-24"),
    ("women_helpline_balochistan", "1089", "2023-02"),
    ("women_helpline_sindh", "1094", "2018-05"),
    ("child_protection_bureau_punjab", "1121", "2022-11-20"),
    ("women_helpline_punjab", "1043", "2023-09-12"),
    ("police_complaints_punjab", "1787", "2022-11-20"),
];

/// Numbers that were not seen in a dated source, or not in service.
const NOT_SHIPPED: [&str; 6] = ["1737", "1991", "1098", "1122", "051-111-345-786", "15"];

#[test]
fn only_numbers_from_a_source_with_a_date_are_shipped() {
    let services = pakistan().services.unwrap();
    let shipped: BTreeSet<(String, String, String)> = services
        .services
        .iter()
        .filter_map(|service| {
            let number = service.number.clone()?;
            let as_of = service.as_of.unwrap();
            assert!(as_of.has_month(), "{}", service.id);
            assert_ne!(service.status, Status::Recalled, "{}", service.id);
            assert_ne!(service.status, Status::Ours, "{}", service.id);
            assert!(service.number_note.is_some(), "{}", service.id);
            Some((service.id.to_string(), number, as_of.to_string()))
        })
        .collect();
    let by_hand: BTreeSet<(String, String, String)> = SHIPPED
        .iter()
        .map(|(id, number, as_of)| ((*id).to_owned(), (*number).to_owned(), (*as_of).to_owned()))
        .collect();
    assert_eq!(shipped, by_hand);
}

#[test]
fn no_other_number_hides_in_a_text() {
    for file in ["jurisdiction", "services"] {
        let path = format!("questionnaires/jurisdictions/pakistan/{file}.yaml");
        let text = std::fs::read_to_string(project(&path)).unwrap();
        let words: BTreeSet<&str> = text
            .split(|c: char| !c.is_ascii_digit() && c != '-')
            .collect();
        for number in NOT_SHIPPED.iter().filter(|number| number.len() > 2) {
            assert!(!words.contains(number), "{path} holds {number}");
        }
    }
    let services = pakistan().services.unwrap();
    for service in &services.services {
        if let Some(number) = &service.number {
            assert!(!NOT_SHIPPED.contains(&number.as_str()), "{}", service.id);
        }
    }
}

#[test]
fn nobody_has_called_yet_and_the_page_says_which_date_it_shows() {
    let mut pakistan = pakistan();
    let text = flat(&page(&pakistan, "2026-11-22"));
    let old =
        "Source of 2023-12-15; not called yet. Older than 90 days: call before you rely on it";
    assert!(text.contains(old), "{text}");
    let services = pakistan.services.as_mut().unwrap();
    for service in &mut services.services {
        assert_eq!(service.called_on, None, "{}", service.id);
        service.called_on = service.number.as_ref().map(|_| date("2026-11-01"));
    }
    let first = &services.services[0];
    assert_eq!(first.dated(), Some(Dated::Called(date("2026-11-01"))));
    assert!(!first.is_stale(90, date("2027-01-30")));
    assert!(first.is_stale(90, date("2027-01-31")));
    let text = flat(&page(&pakistan, "2026-11-22"));
    assert!(text.contains("Called on 2026-11-01 "), "{text}");
    assert!(!text.contains("not called yet"), "{text}");
}

#[test]
fn the_file_itself_grows_old() {
    let pakistan = pakistan();
    assert!(!pakistan.is_stale(date("2027-05-21")));
    assert!(pakistan.is_stale(date("2027-05-22")));
    let old = "Older than 180 days: ask whether it still holds";
    assert!(!flat(&page(&pakistan, "2027-05-21")).contains(old));
    assert!(flat(&page(&pakistan, "2027-05-22")).contains(old));
}

// --- Certainty -------------------------------------------------------------------------------

/// What is only recalled, by act and provision.
const RECALLED_LAW: [(&str, &str); 8] = [
    ("ptpa_2018", "weak_position_not_named"),
    ("ptpa_2018", "child"),
    ("ptpa_2018", "aggravated"),
    ("ptpa_2018", "not_liable"),
    ("psma_2018", "not_liable"),
    ("provincial_bonded_labour", "balochistan_act"),
    ("constitution", "art11"),
    ("balochistan_child_protection", "child"),
];

/// What is only recalled of sectors, by words that each sign holds.
const RECALLED_SIGNS: [(&str, &str); 18] = [
    ("brick_kiln", "jamadar"),
    ("brick_kiln", "next generation"),
    ("brick_kiln", "kiln to kiln"),
    ("domestic_work", "for a loan or for schooling"),
    ("domestic_work", "beatings"),
    ("domestic_work", "wage goes to a parent"),
    ("begging", "every day"),
    ("begging", "hired out"),
    ("camel_racing", "false parents"),
    ("forced_marriage", "pays the family"),
    ("forced_marriage", "no contact"),
    ("organ_removal", "Pressure of debt"),
    ("organ_removal", "scar"),
    ("online_scams", "Sold on"),
    ("online_scams", "ransom"),
    ("gulf_recruitment", "azad"),
    ("gulf_recruitment", "passport"),
    ("camel_racing", "robots"),
];

#[test]
fn what_was_recalled_says_so() {
    let pakistan = pakistan();
    let mut recalled = BTreeSet::new();
    for act in &pakistan.law {
        for provision in &act.provisions {
            let id = (act.id.as_str(), provision.id.as_str());
            if provision.status == Status::Recalled {
                recalled.insert(id);
                let text = format!("{} {}", provision.at, provision.says).to_lowercase();
                assert!(text.contains("recalled"), "{id:?}");
            } else {
                assert!(provision.as_of.is_some(), "{id:?}");
            }
        }
    }
    assert_eq!(recalled, BTreeSet::from(RECALLED_LAW));

    for (sector, words) in RECALLED_SIGNS {
        let found = pakistan.sectors.iter().find(|one| one.id == sector);
        let mut signs = found.unwrap().signs.iter();
        let sign = signs.find(|sign| sign.says.to_lowercase().contains(&words.to_lowercase()));
        let sign = sign.unwrap_or_else(|| panic!("{sector}: no sign speaks of {words}"));
        assert_eq!(sign.status, Status::Recalled, "{sector}: {words}");
    }

    // By age, how sure each is: Palermo, trafficking act, child protection act, s. 366A, s. 366B,
    // marriage of a boy and of a girl, employment, hazardous work.
    let ages: Vec<(i64, Status)> = pakistan
        .ages
        .iter()
        .map(|age| (age.age, age.status))
        .collect();
    let by_hand = [
        (18, Status::Confirmed),
        (18, Status::Recalled),
        (18, Status::Recalled),
        (18, Status::Secondary),
        (21, Status::Secondary),
        (18, Status::Recalled),
        (16, Status::Recalled),
        (14, Status::Recalled),
        (18, Status::Recalled),
    ];
    assert_eq!(ages, by_hand);
    for age in &pakistan.ages {
        let says = age.matter.contains("recalled");
        assert_eq!(says, age.status == Status::Recalled, "{}", age.matter);
    }
}

#[test]
fn what_no_primary_source_was_seen_for_is_not_confirmed() {
    let pakistan = pakistan();
    let seen = [
        "mofa_2018_08_30",
        "blsaa_1992",
        "unodc_gloact_2020",
        "unodc_pakistan_training",
    ];
    for act in &pakistan.law {
        for provision in &act.provisions {
            let document = provision.source.document.as_str();
            let may_be = seen.contains(&document);
            let is = provision.status == Status::Confirmed;
            assert!(!is || may_be, "{} {}", act.id, provision.id);
        }
    }
    assert!(
        pakistan
            .agencies
            .iter()
            .all(|agency| agency.status != Status::Confirmed)
    );
    let services = pakistan.services.unwrap();
    let sure = |status| status == Status::Secondary || status == Status::Recalled;
    assert!(services.services.iter().all(|service| sure(service.status)));
}

#[test]
fn what_is_reported_of_2025_says_that_it_was_not_seen_in_force() {
    let pakistan = pakistan();
    let of_2025: Vec<_> = pakistan
        .law
        .iter()
        .filter(|act| ["ptpa_2018", "psma_2018"].contains(&act.id.as_str()))
        .flat_map(|act| &act.provisions)
        .filter(|provision| provision.id.ends_with("_2025"))
        .collect();
    assert_eq!(of_2025.len(), 3);
    for provision in of_2025 {
        assert_eq!(provision.status, Status::Secondary, "{}", provision.id);
        assert!(
            provision.at.contains("not seen in force"),
            "{}",
            provision.at
        );
    }
}

#[test]
fn wherever_the_act_of_1992_is_named_a_provincial_act_is_too() {
    for id in ["pakistan", "generic"] {
        let jurisdiction = jurisdiction(id);
        let mut texts: Vec<String> = Vec::new();
        let bindings = jurisdiction.duties.iter().chain(&jurisdiction.rules);
        texts.extend(bindings.map(|binding| binding.text.clone()));
        texts.extend(jurisdiction.competent.iter().map(|line| line.who.clone()));
        for act in &jurisdiction.law {
            let note = act.note.clone().unwrap_or_default();
            texts.push(format!("{} {note}", act.title));
            texts.extend(
                act.provisions
                    .iter()
                    .map(|provision| provision.says.clone()),
            );
        }
        for text in texts.iter().filter(|text| text.contains("1992")) {
            assert!(text.contains("provincial"), "{id}: {text}");
        }
    }
}

// --- Holes -----------------------------------------------------------------------------------

#[test]
fn the_holes_are_stated() {
    let pakistan = pakistan();
    let holes = [
        "Foreigners Act, 1946",
        "asylum",
        "UNHCR",
        "hold whom at this border post",
        "ambulance",
        "shelter for tonight",
        "each border district",
        "legal text of the amendments of 2025",
        "merger of the Levies",
        "without the person's consent",
        "takes a child in at night",
        "Darul Aman",
        "recovery and reflection",
        "action plan",
    ];
    for hole in holes {
        let is_stated = pakistan.unknown.iter().any(|line| line.contains(hole));
        assert!(is_stated, "{hole}");
    }
    let text = flat(&page(&pakistan, "2026-11-22"));
    for hole in &pakistan.unknown {
        assert!(text.contains(hole.as_str()), "{hole}");
    }
}

#[test]
fn a_person_who_begs_is_screened_first() {
    let pakistan = pakistan();
    let mut rules = pakistan.rules.iter();
    let rule = rules
        .find(|rule| rule.id == "begging_screened_first")
        .unwrap();
    assert!(
        rule.text
            .starts_with("A person who begs is screened first.")
    );
}

#[test]
fn the_agency_is_data() {
    let pakistan = pakistan();
    let ids: Vec<&str> = pakistan
        .agencies
        .iter()
        .map(|agency| agency.id.as_str())
        .collect();
    for id in [
        "levies_or_police",
        "balochistan_police",
        "fia",
        "customs",
        "labour_inspectorate",
    ] {
        assert!(ids.contains(&id), "{id}");
    }
    let levies = &pakistan.agencies[0];
    let note = levies.note.as_deref().unwrap();
    assert!(note.contains("report") && note.contains("may change again"));
}

#[test]
fn without_a_country_there_are_no_services_and_no_acts() {
    let generic = jurisdiction("generic");
    assert!(generic.services.is_none() && generic.law.is_empty() && generic.ages.is_empty());
    assert!(!generic.agencies.is_empty() && generic.unknown.len() >= 8);
    assert_eq!(generic.child_under, 18);
    assert_eq!(pakistan().child_under, 18);
    let text = page(&generic, "2026-11-22");
    assert!(text.contains("This file has no services."), "{text}");
}

// --- With the recommendation -----------------------------------------------------------------

#[test]
fn no_recommendation_carries_more_than_a_few_lines_of_law() {
    let pathways = &definitions().rules.pathways;
    let beside: Vec<&str> = pathways
        .beside
        .iter()
        .map(|pathway| pathway.id.as_str())
        .collect();
    for id in ["pakistan", "generic"] {
        let jurisdiction = jurisdiction(id);
        for leading in &pathways.leading {
            let mut named = beside.clone();
            named.push(leading.id.as_str());
            let lines = jurisdiction.shown_with(&named).count();
            assert!(lines <= 4, "{id}: {lines} with {}", leading.id);
        }
        assert!(jurisdiction.shown_with(&["refer"]).count() >= 1, "{id}");
        assert!(
            jurisdiction.shown_with(&["child_protection"]).count() >= 1,
            "{id}"
        );
    }
}

#[test]
fn the_summary_carries_what_binds_and_reads_older_ones_without_it() {
    let mut faults = Faults::default();
    let read = Library::built_in().definitions("adult", "pakistan", &mut faults);
    let definitions = read.unwrap();
    let mut sheet = Sheet::new(adult());
    put(&mut sheet, &[("age_seen", "may_be_under_18")]);
    let assessment = assess(&definitions, &sheet, &[]);
    let summary = Summary::new(&definitions, &sheet, &assessment, &[]);
    let rules: Vec<&str> = summary
        .binding
        .iter()
        .map(|line| line.rule.as_str())
        .collect();
    assert_eq!(
        rules,
        ["child_protection_unit", "child_while_age_uncertain"]
    );
    assert_eq!(summary.law.title, "Pakistan");
    assert_eq!(summary.law.as_of, "2026-11-22");
    assert!(summary.binding[0].source.contains("UrduPoint"));

    let mut json = serde_json::to_value(&summary).unwrap();
    let object = json.as_object_mut().unwrap();
    object.remove("binding").unwrap();
    object.remove("law").unwrap();
    let older: Summary = serde_json::from_value(json).unwrap();
    assert!(older.binding.is_empty());
}

// --- Faults ----------------------------------------------------------------------------------

fn told(faults: &[Fault]) -> Vec<String> {
    let line = |fault: &Fault| {
        assert!(!fault.help.is_empty(), "{}", fault.message);
        format!(
            "{}:{} {}",
            fault.place.line, fault.place.column, fault.message
        )
    };
    faults.iter().map(line).collect()
}

const SERVICE: &str = "limit_days: 90
services:
  one:
    name: One
    kind: shelter
    offers: [safe_place]
    for: Anybody.
    where: here
    number: 1099
    as_of: 2025-06
    source: {document: ours, at: here}
    status: secondary
";

fn services(from: &str, to: &str) -> Vec<String> {
    assert!(SERVICE.contains(from), "{from}");
    let mut faults = Faults::of("services.yaml");
    Services::read(SERVICE.replace(from, to).as_bytes(), &mut faults);
    told(&faults.into_sorted())
}

#[test]
fn a_number_that_nobody_should_dial_is_refused_at_its_place() {
    assert_eq!(services("One", "Two"), Vec::<String>::new());
    let called = "as_of: 2025-06\n    called_on: 2026-11-22";
    assert_eq!(services("as_of: 2025-06", called), Vec::<String>::new());
    let wrong: [(&str, &str, &str); 12] = [
        (
            "    as_of: 2025-06\n",
            "",
            "9:5 a number needs the date of its source",
        ),
        (
            "2025-06",
            "2025",
            "10:5 the date of a number must name the month at least",
        ),
        (
            "2025-06",
            "last summer",
            "10:12 `as_of` must be a date, and this is none",
        ),
        (
            "2025-06",
            "2025-13",
            "10:12 `as_of` must be a date, and this is none",
        ),
        (
            "2025-06",
            "2025-06\n    called_on: soon",
            "11:16 `called_on` must be a date, and this is none",
        ),
        (
            "2025-06",
            "2025-06\n    called_on: 2026-11",
            "11:5 `called_on` must name the day",
        ),
        (
            "1099",
            "ask the Ministry",
            "9:5 this is no telephone number",
        ),
        (
            "secondary",
            "recalled",
            "9:5 a number that is only recalled is not given out",
        ),
        (
            "    number: 1099\n",
            "    number_note: try it\n",
            "9:5 `number_note` stands here without a number",
        ),
        (
            "limit_days: 90\n",
            "",
            "1:1 a directory of services has no `limit_days`",
        ),
        (
            "limit_days: 90",
            "limit_days: 0",
            "1:1 `limit_days` must be 1 day or more",
        ),
        ("    where: here\n", "", "4:5 a service has no `where`"),
    ];
    for (from, to, expected) in wrong {
        assert_eq!(services(from, to), [expected], "{from} → {to}");
    }
    // A number that somebody has called may stand, however it was known before.
    let mut faults = Faults::of("services.yaml");
    let text = SERVICE
        .replace("secondary", "recalled")
        .replace("2025-06", "2026-11\n    called_on: 2026-11-22");
    Services::read(text.as_bytes(), &mut faults);
    assert_eq!(faults.into_sorted(), vec![]);
}

const LAW: &str = "jurisdiction: here
title: Here
as_of: 2026-11-22
limit_days: 90
child_under: {age: 18, source: {document: ours, at: here}, status: ours}
rules:
  - {rule: one, text: One., with: [refer], source: {document: ours, at: here}, status: ours}
law:
  - act: act
    title: Act
    provisions:
      - {provision: p, at: s. 1, says: P., as_of: 2020, source: {document: ours, at: here}, status: secondary}
ages:
  - {age: 18, matter: a child, source: {document: ours, at: here}, status: ours}
sectors:
  - sector: s
    name: S
    signs: [one, {sign: two, status: recalled}]
    source: {document: ours, at: here}
    status: ours
unknown: [much]
";

fn law(from: &str, to: &str) -> Vec<String> {
    assert!(LAW.contains(from), "{from}");
    let mut faults = Faults::of("jurisdiction.yaml");
    let text = LAW.replace(from, to);
    if let Some(read) = Jurisdiction::read(text.as_bytes(), &mut faults) {
        definitions().rules.resolve(&read, &mut faults);
    }
    told(&faults.into_sorted())
}

#[test]
fn a_faulty_law_file_tells_its_faults_at_their_places() {
    assert_eq!(law("Here", "There"), Vec::<String>::new());
    let wrong: [(&str, &str, &str); 9] = [
        (
            "as_of: 2026-11-22",
            "as_of: today",
            "3:8 `as_of` must be a date, and this is none",
        ),
        ("as_of: 2026-11-22\n", "", "1:1 there is no `as_of` here"),
        (
            "limit_days: 90\n",
            "",
            "1:1 a jurisdiction has no `limit_days`",
        ),
        ("[refer]", "[refers]", "7:36 there is no pathway `refers`"),
        (
            "as_of: 2020, ",
            "",
            "12:10 this provision is secondary and has no date",
        ),
        (
            "{document: ours, at: here}, status: secondary",
            "{document: none, at: here}, status: secondary",
            "12:57 there is no source `none`",
        ),
        (
            "status: recalled",
            "status: sure",
            "18:38 `sure` is not one of the words for this",
        ),
        ("matter: a child, ", "", "14:6 an age has no `matter`"),
        (
            "unknown:",
            "unkown:",
            "21:1 a jurisdiction has no key `unkown`",
        ),
    ];
    for (from, to, expected) in wrong {
        assert_eq!(law(from, to), [expected], "{from} → {to}");
    }
    let twice = "unknown: [much]\nduties:\n  - {duty: one, text: A., source: {document: ours, at: here}, status: ours}\n  - {duty: one, text: B., source: {document: ours, at: here}, status: ours}";
    assert_eq!(
        law("unknown: [much]", twice),
        ["24:6 the duty `one` stands twice"]
    );
}

#[test]
fn whatever_is_cut_off_is_told_and_nothing_panics() {
    for file in ["jurisdiction", "services"] {
        let path = format!("questionnaires/jurisdictions/pakistan/{file}.yaml");
        let text = std::fs::read(project(&path)).unwrap();
        for end in (0..text.len()).step_by(211) {
            let mut faults = Faults::of(file);
            let usable = if file == "services" {
                Services::read(&text[..end], &mut faults).is_some()
            } else {
                Jurisdiction::read(&text[..end], &mut faults).is_some()
            };
            assert!(usable || faults.errors() > 0, "{file} up to {end}");
        }
    }
}

#[test]
fn what_the_files_name_is_known_to_the_rules() {
    let library = Library::built_in();
    for id in library.jurisdictions() {
        let mut faults = Faults::default();
        let read = library.jurisdiction(id, &mut faults).unwrap();
        library.resolve(id, &read, &definitions().rules, &mut faults);
        assert_eq!(faults.into_sorted(), vec![]);
    }
}

#[test]
fn a_questionnaire_may_not_take_a_child_for_an_adult() {
    let text = std::fs::read_to_string(project("tests/questionnaires/valid/small.yaml")).unwrap();
    let from = "under: 18";
    assert!(text.contains(from));
    for (to, errors) in [("under: 16", 1), ("under: 18", 0), ("under: 21", 0)] {
        let mut faults = Faults::of("small.yaml");
        let read = Questionnaire::read(text.replace(from, to).as_bytes(), &mut faults);
        let rules = definitions().rules.clone();
        let bound = Definitions::bind(read.unwrap(), rules, pakistan(), &mut faults);
        assert_eq!(bound.is_none(), errors == 1, "{to}");
        let faults = faults.into_sorted();
        assert_eq!(faults.len(), errors, "{faults:?}");
        for fault in faults {
            let message = "somebody of 16 would be treated as an adult here, and `pakistan` calls everybody under 18 a child";
            assert_eq!(fault.message, message);
            assert!(fault.help.contains("under: 18") && fault.place.line > 1);
        }
    }
}

// --- The command -----------------------------------------------------------------------------

fn panah(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_panah"))
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn panah_law_prints_the_file_within_80_columns() {
    for (arguments, id) in [
        (vec!["law", "pakistan"], "pakistan"),
        (vec!["--jurisdiction", "pakistan", "law"], "pakistan"),
        (vec!["law"], "generic"),
    ] {
        let text = panah(&arguments);
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        let words = flat(&text);
        for hole in &jurisdiction(id).unknown {
            assert!(words.contains(hole.as_str()), "{hole}");
        }
    }
    let text = flat(&panah(&["law", "pakistan"]));
    for (_, number, as_of) in SHIPPED {
        assert!(
            text.contains(&format!("Number: {number} Source of {as_of}")),
            "{number}"
        );
    }
}

#[test]
fn panah_law_prints_json_for_machines() {
    let json: serde_json::Value =
        serde_json::from_str(&panah(&["law", "pakistan", "--json"])).unwrap();
    assert_eq!(json["id"], "pakistan");
    assert_eq!(json["services"]["services"][0]["number"], "111-247-786");
    assert_eq!(json["services"]["services"][0]["as_of"], "2023-12-15");
    assert_eq!(json["law"][0]["provisions"][0]["status"], "secondary");
}
