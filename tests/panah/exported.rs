//! What leaves the records for other programs: names and codes of the standard and nothing stronger,
//! and nothing about anybody that was not agreed to.

use std::collections::{BTreeMap, BTreeSet};

use panah::assessment::{Summary, assess};
use panah::exchange::counts::{Tally, counts};
use panah::exchange::htcds::{self, Field, Row};
use panah::exchange::{AnswersFile, Case, Identifying, Roles, each, given_out, table};
use panah::grammar::{Faults, InformationId, PathwayId, Urgency};
use panah::indicators::HtcdsCode;
use panah::interview::Moment;
use panah::jurisdiction::ServiceKind;
use panah::record::{Act, Amendment, Record};
use panah::referral::{
    AskedFor, Decision, Done, Given, Grounds, PersonsPaper, Receiver, Referral, ReferralCode,
    Referrer, Sharing, Step, Told, WithoutConsent,
};
use proptest::prelude::*;
use serde_json::Value as Json;

use crate::support::{cases, definitions, definitions_of, project};

/// Begins every text that is about the person, so that it can be found wherever it got to.
const CANARY: &str = "canary-of-";

fn decision(pathway: &str) -> Decision {
    Decision {
        pathway: PathwayId::new(pathway),
        name: String::new(),
        urgency: Urgency::Urgent,
        reason: Some(format!("{CANARY}reason")),
        differs: false,
        professional_judgement: false,
    }
}

/// The record of an example, with canaries for notes, and the officer's decision.
fn case(example: &str, pathway: Option<&str>) -> Case {
    let text = std::fs::read(project(&format!("examples/answers/{example}.yaml"))).unwrap();
    let mut faults = Faults::default();
    let file = AnswersFile::read(&text, &mut faults).unwrap();
    let definitions = definitions_of(&file.questionnaire);
    let interview = file.run(&definitions.questionnaire, &Moment::default(), &mut faults);
    let raised = interview.raised_needs();
    let assessment = assess(definitions, interview.sheet(), &raised);
    let summary = Summary::new(definitions, interview.sheet(), &assessment, &raised);
    let record = Record::new(
        definitions,
        &interview,
        summary,
        pathway.map(decision),
        "2026-11-02T08:00:00Z".to_owned(),
        "2026-11-02T09:00:00Z".to_owned(),
    );
    Case {
        id: "5f".repeat(16),
        record: record.unwrap(),
        amendments: Vec::new(),
        roles: Some(Roles::of(&definitions.questionnaire)),
    }
}

fn examples() -> Vec<String> {
    let folder = std::fs::read_dir(project("examples/answers")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names
        .filter_map(|name| Some(name.strip_suffix(".yaml")?.to_owned()))
        .collect();
    names.sort();
    names
}

fn sharing() -> &'static Sharing {
    &definitions().rules.sharing
}

fn unnamed(case: &Case) -> Row {
    htcds::unnamed(case, &definitions().rules.catalogue)
}

fn code() -> ReferralCode {
    ReferralCode::of_random([1, 2, 3, 4, 5, 6])
}

fn referral(to: ServiceKind, grounds: Grounds, told: Vec<Told>) -> Referral {
    Referral {
        code: code(),
        made: "2026-11-03T10:00:00Z".to_owned(),
        to: Receiver {
            service: None,
            name: "The receiver".to_owned(),
            kind: to,
            reach: None,
        },
        asked_for: vec![AskedFor {
            need: None,
            text: "a room".to_owned(),
            urgency: Urgency::Urgent,
        }],
        urgency: Urgency::Urgent,
        grounds,
        told,
        kept_back: Vec::new(),
        by: Referrer::default(),
        paper: PersonsPaper::Nothing,
        paper_is_dangerous: None,
        pages: None,
        next: Vec::new(),
    }
}

fn consent() -> Grounds {
    Grounds::Consent {
        given: Given::Spoken,
        language: "ur".to_owned(),
        through_interpreter: false,
    }
}

fn added(act: Act) -> Amendment {
    Amendment {
        amends: "5f".repeat(16),
        wall: "2026-11-03T10:00:00Z".to_owned(),
        text: format!("{CANARY}addition"),
        decision: None,
        act: Some(act),
    }
}

fn told(id: &str) -> Told {
    let known = sharing().get(&InformationId::new(id));
    Told {
        information: InformationId::new(id),
        name: format!("name of {id}"),
        text: format!("{CANARY}{id}"),
        identifies: known.is_some_and(|known| known.identifies),
    }
}

fn withdrawn(information: &[&str]) -> Act {
    Act::Step(Step {
        referral: code(),
        at: "2026-11-04T10:00:00Z".to_owned(),
        what: Done::Withdrawn {
            information: information
                .iter()
                .map(|id| InformationId::new(id))
                .collect(),
        },
        note: format!("{CANARY}note"),
    })
}

/// The standard as it was published, where it lies at hand.
fn standard() -> Option<BTreeMap<String, BTreeSet<String>>> {
    let path = project("../shared/data/htcds/htcds_fields.json");
    let Ok(text) = std::fs::read(path) else {
        eprintln!("skipped: there is no ../shared/data/htcds");
        return None;
    };
    let fields: Vec<Json> = serde_json::from_slice(&text).unwrap();
    let fields = fields.iter().map(|field| {
        let values = field["values"].as_array().unwrap().iter();
        let values = values.map(|value| value.as_str().unwrap().to_owned());
        (field["name"].as_str().unwrap().to_owned(), values.collect())
    });
    Some(fields.collect())
}

#[test]
fn our_copy_of_the_standard_is_the_standard() {
    let Some(standard) = standard() else { return };
    let deprecated = [
        "vic_AgreementToManagePersonalData",
        "vic_Vulnerabilities",
        "vic_DetailsOfVulnerabilities",
    ];
    for field in htcds::FIELDS {
        assert!(
            standard.contains_key(field) && !deprecated.contains(&field),
            "{field}"
        );
        for value in htcds::values(field).unwrap_or_default() {
            let is_language = field == "prs_PrimaryLanguage" && value.len() == 3;
            assert!(
                is_language || standard[field].contains(*value),
                "{field}: {value}"
            );
        }
    }
    let listed = [
        &standard["vic_MethodsOfControl"],
        &standard["vic_TypeOfExploitation"],
    ];
    for (word, code) in HtcdsCode::WORDS {
        assert!(listed.iter().any(|list| list.contains(code.code)), "{word}");
        assert_eq!(code.own.is_some(), word.starts_with("panah_"), "{word}");
        assert!(code.own.is_some() || word == code.code);
    }
}

/// Holds a row to the standard: known names or ours, listed codes, and no more than "possible".
#[track_caller]
fn is_of_the_standard(row: &Row) {
    for (name, field) in &row.0 {
        if name.starts_with("panah_") {
            continue;
        }
        assert!(htcds::FIELDS.contains(&name.as_str()), "{name}");
        let Some(values) = htcds::values(name) else {
            continue;
        };
        let given = match field {
            Field::Text(text) => vec![text.as_str()],
            Field::Several(codes) => codes.iter().map(String::as_str).collect(),
            Field::Empty | Field::Ticked => vec![],
        };
        for code in given {
            assert!(values.contains(&code), "{name}: {code}");
        }
    }
    let names: BTreeSet<&String> = row.0.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), row.0.len(), "a field stands twice");
}

#[test]
fn every_example_and_every_decision_gives_listed_names_and_codes_only() {
    let pathways = definitions().rules.pathways.leading.iter();
    let pathways = pathways.map(|pathway| Some(pathway.id.as_str()));
    let pathways: Vec<Option<&str>> = pathways.chain([None]).collect();
    for example in examples() {
        for pathway in &pathways {
            let case = case(&example, *pathway);
            let row = unnamed(&case);
            is_of_the_standard(&row);
            let has_signs = case.indicators("disclosed").any(|line| !line.neutral);
            let may_be = match *pathway {
                _ if case.record.account_left_out => false,
                Some("refer") => true,
                Some("child_protection") => has_signs,
                _ => false,
            };
            let status = if may_be {
                Field::text("PossibleVictimOfTrafficking")
            } else {
                Field::Empty
            };
            assert_eq!(
                row.get("vic_TraffickingStatus"),
                Some(&status),
                "{example} {pathway:?}"
            );
            if !may_be {
                let told = row.0.iter().filter(|(name, _)| name.starts_with("vic_"));
                assert!(
                    told.into_iter().all(|(_, field)| *field == Field::Empty),
                    "{example}"
                );
            }
        }
    }
}

/// What each example says by the standard; the table by which the mapping is held.
#[test]
fn the_codes_are_those_that_the_answers_say() {
    let several = |codes: &[&str]| Field::several(codes.iter().copied());
    let kiln = unnamed(&case("brick-kiln", Some("refer")));
    assert_eq!(
        kiln.get("vic_MethodsOfControl"),
        Some(&several(&[
            "DebtBondage",
            "ExcessiveWorkingHours",
            "FalsePromises",
            "Other",
            "WithholdsDocuments"
        ]))
    );
    assert_eq!(kiln.get("prs_Gender"), Some(&Field::text("Masculine")));
    assert_eq!(kiln.get("prs_PrimaryLanguage"), Some(&Field::text("urd")));
    assert_eq!(
        kiln.get("panah_restriction_of_movement"),
        Some(&Field::text("disclosed"))
    );
    let scam = unnamed(&case("scam-compound", Some("refer")));
    assert_eq!(
        scam.get("panah_forced_criminality"),
        Some(&Field::text("disclosed"))
    );
    let Some(Field::Several(exploitation)) = scam.get("vic_TypeOfExploitation") else {
        panic!("{scam:?}");
    };
    assert!(
        exploitation.contains(&"Other".to_owned()),
        "{exploitation:?}"
    );
    let begging = unnamed(&case("forced-begging", Some("refer")));
    let Some(Field::Several(exploitation)) = begging.get("vic_TypeOfExploitation") else {
        panic!("{begging:?}");
    };
    assert!(
        exploitation.contains(&"ForcedBegging".to_owned()),
        "{exploitation:?}"
    );
}

#[test]
fn an_industry_stands_only_beside_forced_labour_in_one_kind_of_work() {
    for example in examples() {
        let row = unnamed(&case(&example, Some("refer")));
        let industry = row.get("vic_ForcedLabourIndustry") != Some(&Field::Empty);
        let is_forced = matches!(row.get("vic_TypeOfExploitation"),
            Some(Field::Several(codes)) if codes.contains(&"ForcedLabour".to_owned()));
        assert!(!industry || is_forced, "{example}");
    }
}

/// Another questionnaire may call its items what it wants, and need not have them all.
#[test]
fn age_sex_language_and_work_are_found_by_what_the_questionnaire_says_of_itself() {
    let mut own = case("brick-kiln", Some("refer"));
    let shipped = unnamed(&own);
    for lines in [&mut own.record.answers, &mut own.record.observations] {
        for line in lines.iter_mut() {
            if ["age", "sex", "language", "work_kinds"].contains(&line.item.as_str()) {
                line.item = format!("their_{}", line.item);
            }
        }
    }
    let their = |item: &str| Some(format!("their_{item}"));
    own.roles = Some(Roles {
        age: their("age"),
        age_seen: None,
        sex: their("sex"),
        language: their("language"),
        work: their("work_kinds"),
    });
    let row = unnamed(&own);
    for field in [
        "prs_Gender",
        "prs_PrimaryLanguage",
        "vic_ForcedLabourIndustry",
        "panah_age_band",
        "panah_sex",
        "panah_standing_language",
        "panah_standing_work_kinds",
    ] {
        assert_eq!(row.get(field), shipped.get(field), "{field}");
        assert_ne!(row.get(field), Some(&Field::Empty), "{field}");
    }
    own.roles = Some(Roles::default());
    let row = unnamed(&own);
    assert_eq!(row.get("prs_Gender"), Some(&Field::Empty));
    let silent = Some(&Field::text("not_in_questionnaire"));
    assert_eq!(row.get("panah_age_band"), silent);
    assert_eq!(
        own.roles.as_ref().unwrap().lacking(),
        ["age", "sex", "language", "work"]
    );
    own.roles = None;
    let unknown = Some(&Field::text("questionnaire_not_here")).cloned();
    assert_eq!(unnamed(&own).get("panah_sex").cloned(), unknown);
}

#[test]
fn silences_stay_apart() {
    let mut case = case("declined-everything", Some("assess"));
    for (standing, kept) in [
        ("declined", "declined"),
        ("not_known", "not_known"),
        ("not_asked", "not_asked"),
    ] {
        let lines = [&mut case.record.answers, &mut case.record.observations];
        for line in lines.into_iter().flatten() {
            if ["age", "sex", "age_seen"].contains(&line.item.as_str()) {
                standing.clone_into(&mut line.standing);
                line.value = None;
                line.label = None;
            }
        }
        let row = unnamed(&case);
        assert_eq!(row.get("prs_Gender"), Some(&Field::Empty));
        assert_eq!(row.get("panah_sex"), Some(&Field::text(kept)));
        assert_eq!(row.get("panah_age_band"), Some(&Field::text(kept)));
    }
}

#[test]
fn an_account_that_is_not_kept_gives_nothing_of_it() {
    let mut case = case("brick-kiln", Some("refer"));
    case.record.account_left_out = true;
    case.record.summary.indicators.clear();
    let row = unnamed(&case);
    assert_eq!(row.get("panah_account"), Some(&Field::text("not_kept")));
    let codes = row.0.iter().filter(|(name, _)| name.starts_with("vic_"));
    assert!(codes.into_iter().all(|(_, field)| *field == Field::Empty));
    assert_eq!(row.get("panah_indicators_disclosed"), Some(&Field::Empty));
}

#[test]
fn a_receiver_gets_just_what_it_was_told() {
    let all = [
        "called",
        "sex",
        "languages",
        "indications",
        "health",
        "safe_contact",
    ];
    let mut case = case("brick-kiln", Some("refer"));
    let letter = referral(
        ServiceKind::Specialist,
        consent(),
        all.iter().map(|id| told(id)).collect(),
    );
    case.amendments = vec![added(Act::Referral(Box::new(letter)))];
    let row = |case: &Case, identifying| {
        let letter = case.referral(&code()).unwrap();
        htcds::for_receiver(case, letter, sharing(), identifying)
    };
    let with = row(&case, Identifying::Included);
    is_of_the_standard(&with);
    assert_eq!(
        with.get("prs_FirstName"),
        Some(&Field::text("canary-of-called"))
    );
    assert_eq!(with.get("con_Consent"), Some(&Field::Ticked));
    assert_eq!(
        with.get("cas_ReferredOrganisation"),
        Some(&Field::text("The receiver"))
    );
    assert_eq!(
        with.get("vic_TraffickingStatus"),
        Some(&Field::text("PossibleVictimOfTrafficking"))
    );
    // The words of the letter are not those of the answer, so that no code stands for them.
    assert_eq!(with.get("prs_Gender"), Some(&Field::Empty));
    assert_eq!(
        with.get("panah_told_sex"),
        Some(&Field::text("canary-of-sex"))
    );
    // What was told in the interview and not to the receiver is not there, in words or in codes.
    assert_eq!(with.get("vic_MethodsOfControl"), None);
    assert_eq!(with.get("panah_indicators_disclosed"), None);

    let without = row(&case, Identifying::LeftOut);
    assert_eq!(without.get("prs_FirstName"), Some(&Field::Empty));
    assert_eq!(without.get("panah_told_safe_contact"), None);
    // Free words may hold a name or a number, whatever they are about.
    assert_eq!(without.get("panah_told_health"), None);
    assert_eq!(
        without.get("cas_OutgoingReferralDetails"),
        Some(&Field::Empty)
    );
    assert_eq!(
        without.get("vic_TraffickingStatus"),
        Some(&Field::text("PossibleVictimOfTrafficking"))
    );

    case.amendments
        .push(added(withdrawn(&["called", "health"])));
    let later = row(&case, Identifying::Included);
    assert_eq!(later.get("prs_FirstName"), Some(&Field::Empty));
    assert_eq!(later.get("panah_told_health"), None);
    assert_eq!(
        later.get("panah_told_safe_contact"),
        Some(&Field::text("canary-of-safe_contact"))
    );

    case.amendments.push(added(withdrawn(&[])));
    let never = row(&case, Identifying::Included);
    assert!(
        never
            .0
            .iter()
            .all(|(name, _)| !name.starts_with("panah_told"))
    );
}

#[test]
fn a_receiver_hears_that_a_child_did_not_want_it() {
    let case = case("brick-kiln", Some("refer"));
    let row = |grounds| {
        let letter = referral(ServiceKind::ChildProtection, grounds, Vec::new());
        htcds::for_receiver(&case, &letter, sharing(), Identifying::LeftOut)
    };
    let child = |against| Grounds::Child {
        views: "canary-views".to_owned(),
        against,
    };
    for (grounds, said) in [
        (child(true), Field::Ticked),
        (child(false), Field::Empty),
        (consent(), Field::Empty),
    ] {
        assert_eq!(row(grounds).get("panah_child_against"), Some(&said));
    }
}

fn any_grounds() -> impl Strategy<Value = Grounds> {
    (0..3_u8).prop_map(|which| match which {
        0 => consent(),
        1 => Grounds::Child {
            views: format!("{CANARY}views"),
            against: false,
        },
        _ => Grounds::Exception {
            exception: "danger".to_owned(),
            text: String::new(),
            source: String::new(),
            told: format!("{CANARY}why"),
        },
    })
}

/// The canaries that stand in a text.
fn found(text: &str) -> BTreeSet<String> {
    let ends = |c: char| !(c.is_ascii_lowercase() || c == '_');
    let rest = text.split(CANARY).skip(1);
    rest.map(|rest| rest.split(ends).next().unwrap().to_owned())
        .collect()
}

proptest! {
    #![proptest_config(cases(400))]

    /// Nothing that was not agreed to is in any file that goes out, over random letters, grounds,
    /// withdrawals and services.
    #[test]
    fn nothing_goes_out_that_was_not_agreed_to(
        picks in proptest::collection::vec(0..4_u8, sharing().iter().count() + 1),
        kind in 0..ServiceKind::WORDS.len(),
        grounds in any_grounds(),
        taken_back in proptest::option::of(proptest::collection::vec(0..18_usize, 0..3)),
        pathway in 0..4_usize,
    ) {
        let ids: Vec<&str> = sharing().iter().map(|known| known.id.as_str()).chain(["of_tomorrow"]).collect();
        let (_, kind) = ServiceKind::WORDS[kind];
        let of = |wanted: &[u8]| -> Vec<&str> {
            let picked = ids.iter().zip(&picks).filter(|(_, pick)| wanted.contains(pick));
            picked.map(|(id, _)| *id).collect()
        };
        // 0: not spoken of; 1: told; 2: kept back; 3: both, which nobody can have meant.
        let mut letter = referral(kind, grounds, of(&[1, 3]).iter().map(|id| told(id)).collect());
        letter.kept_back = of(&[2, 3]).iter().map(|id| InformationId::new(id)).collect();
        let pathway = ["refer", "child_protection", "assess", "inform"][pathway];
        let mut case = case("brick-kiln", Some(pathway));
        for line in case.record.answers.iter_mut().chain(&mut case.record.observations) {
            line.label = line.label.as_ref().map(|_| format!("{CANARY}answer"));
        }
        case.record.stopped_because = Some(format!("{CANARY}stop"));
        case.amendments.push(added(Act::Referral(Box::new(letter.clone()))));
        let back: Option<Vec<&str>> = taken_back.map(|back| back.iter().filter_map(|at| ids.get(*at).copied()).collect());
        if let Some(back) = &back {
            case.amendments.push(added(withdrawn(back)));
        }

        // Nobody is told anything without a receiver.
        let rows = [unnamed(&case)];
        for bytes in [htcds::json(&rows, "live").unwrap(), htcds::csv(&rows, "live").unwrap(), table::write(&each([&case])).unwrap()] {
            prop_assert_eq!(found(&String::from_utf8(bytes).unwrap()), BTreeSet::new());
        }
        let many = counts(&Tally::of(std::iter::repeat_n(&case, 9))).unwrap();
        prop_assert_eq!(found(&format!("{many:?}")), BTreeSet::new());

        for identifying in [Identifying::Included, Identifying::LeftOut] {
            let rows = [htcds::for_receiver(&case, &letter, sharing(), identifying)];
            let allowed: BTreeSet<String> = of(&[1]).into_iter().filter(|id| {
                let known = sharing().get(&InformationId::new(id));
                let identifies = known.is_none_or(|known| known.identifies);
                let without = |why| known.is_some_and(|known| known.without_consent.contains(&why));
                let grounded = match letter.grounds {
                    Grounds::Consent { .. } => true,
                    Grounds::Child { .. } => without(WithoutConsent::Child),
                    Grounds::Exception { .. } => !identifies && (without(WithoutConsent::Danger) || without(WithoutConsent::Child)),
                };
                let is_back = matches!(letter.grounds, Grounds::Consent { .. }) && back.as_ref().is_some_and(|back| back.is_empty() || back.contains(id));
                let is_never = known.is_some_and(|known| known.never_to.contains(&kind));
                grounded && !is_back && !is_never && (identifying == Identifying::Included || !identifies)
            }).map(str::to_owned).collect();
            for bytes in [htcds::json(&rows, "live").unwrap(), htcds::csv(&rows, "live").unwrap()] {
                // What the officer wrote is in free words, which go out only with what identifies.
                let written = if identifying == Identifying::Included { allowed.clone() } else { BTreeSet::new() };
                prop_assert_eq!(found(&String::from_utf8(bytes).unwrap()), written);
            }
            prop_assert_eq!(given_out(&letter, &case.steps(), sharing(), identifying).len(), allowed.len());
            is_of_the_standard(&rows[0]);
        }
    }

    /// Every cell comes back as it was, and none begins with what acts, wherever a program may part it.
    #[test]
    fn no_cell_acts_and_every_cell_comes_back(
        cells in proptest::collection::vec("[=+\\-@\t\r\n ;,\"'a1\u{a0}\u{200b}\u{ff1d}پ]{0,9}", 1..6)
    ) {
        let bytes = table::write(std::slice::from_ref(&cells)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        for separator in [b',', b';', b'\t'] {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
            for record in reader.records() {
                for cell in &record.unwrap() {
                    prop_assert!(!acts(cell), "{cell:?} of {text:?}, parted by {:?}", char::from(separator));
                }
            }
        }
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let read: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(table::undone).collect();
        prop_assert_eq!(read, cells);
    }
}

/// Says whether a spreadsheet may take a cell for a formula, also behind what it trims.
fn acts(cell: &str) -> bool {
    let trimmed =
        cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\u{200b}');
    trimmed.starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ])
}

/// Fault case 43, written out.
#[test]
fn a_cell_of_each_kind_that_is_known_to_act() {
    for (text, cell) in [
        ("=1+1", "'=1+1"),
        ("+92 300 0000000", "'+92 300 0000000"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("  =1", "'  =1"),
        ("a;=cmd|' /C calc'!A0", "a;'=cmd|' /C calc'!A0"),
        ("a\n=1", "a\n'=1"),
        ("\"=1\"", "\"'=1\""),
        ("'=1", "''=1"),
        ("\u{0}=1", "'\\u{0}=1"),
        ("a - b", "a - b"),
        ("", ""),
    ] {
        assert_eq!(table::safe(text), cell, "{text:?}");
        if !text.contains('\0') {
            assert_eq!(table::undone(cell), text, "{cell:?}");
        }
    }
}

/// A real spreadsheet opens the file: every cell is text and none was reckoned; left as they are, the
/// same cells are reckoned.
#[test]
fn libreoffice_reckons_nothing() {
    let cells = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1;1)",
        "\t=1+1",
        "  =1+1",
        "a;=1+1",
        "a\n=1+1",
        "\"=1+1\"",
        "'=1+1",
        "\u{ff1d}1+1",
        "=HYPERLINK(\"http://x\")",
    ];
    let row: Vec<String> = cells.map(str::to_owned).to_vec();
    let made = table::write(&[row]).unwrap();
    for (separator, name) in [("44", "comma"), ("59", "semicolon")] {
        let Some(sheet) = opened_by_libreoffice(&made, separator) else {
            eprintln!("skipped: there is no LibreOffice here");
            return;
        };
        assert!(!sheet.contains("table:formula"), "{name}: {sheet}");
        assert!(
            !sheet.contains("office:value-type=\"float\""),
            "{name}: {sheet}"
        );
        assert!(sheet.contains("=1+1"), "{name}: the cells are not there");
    }
    let acting = opened_by_libreoffice(b"\"=1+1\",\"+1+1\"\r\n", "44").unwrap();
    assert!(acting.contains("table:formula"), "the test cannot fail");
}

/// What `LibreOffice` makes of a table whose cells are parted so; nothing where it is not there. Quoted
/// cells are not kept as text, so that whatever could be reckoned is.
fn opened_by_libreoffice(bytes: &[u8], separator: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    std::fs::write(path.join("cells.csv"), bytes).unwrap();
    let ran = std::process::Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            path.display()
        ))
        .args(["--headless", "--convert-to", "fods"])
        // 34: quote; 76: UTF-8.
        .arg(format!(
            "--infilter=CSV:{separator},34,76,1,,0,false,true,false,false,false"
        ))
        .arg("--outdir")
        .args([path.join("out"), path.join("cells.csv")])
        .output()
        .ok()?;
    let made = std::fs::read_to_string(path.join("out/cells.fods"));
    Some(made.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&ran.stderr))))
}
