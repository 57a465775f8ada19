//! Letters and cards: nothing stands on them that was not agreed to, whatever the record and the answers,
//! and a browser prints them whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use panah::grammar::{InformationId, NeedId, Urgency};
use panah::jurisdiction::{Exception, ExceptionKind, ServiceKind};
use panah::referral::{
    Agreed, AskedFor, Given, Ground, Grounds, PersonsPaper, Receiver, Referral, ReferralCode,
    Referrer, Texts, WithoutConsent, steps, telling,
};
use panah::report::{self, Paper};
use panah::words::{Tongue, Words};
use proptest::prelude::*;
use serde_json::Value as Json;

use super::support::{cases, definitions, project};

/// What no letter has to say otherwise.
fn canary(id: &InformationId) -> String {
    format!("CANARY-{id}-END")
}

fn referral(
    kind: ServiceKind,
    ground: Ground<'_>,
    agreed: &BTreeMap<InformationId, Agreed>,
) -> Referral {
    let sharing = &definitions().rules.sharing;
    let texts: Texts = sharing
        .iter()
        .map(|one| (one.id.clone(), canary(&one.id)))
        .collect();
    let steps = steps(sharing, ("A house", kind), ground, &texts);
    let answered = steps
        .iter()
        .map(|step| (step, agreed.get(&step.information).copied()));
    let telling = telling(answered);
    Referral {
        code: ReferralCode::of_random([1, 2, 3, 4, 5, 6]),
        made: "2026-11-22T10:00:00Z".to_owned(),
        to: Receiver {
            service: None,
            name: "A house <script>alert(1)</script> & co".to_owned(),
            kind,
            reach: Some("0-0-1".to_owned()),
        },
        asked_for: vec![AskedFor {
            need: Some(NeedId::new("safe_place_tonight")),
            text: "A safe place tonight".to_owned(),
            urgency: Urgency::Emergency,
        }],
        urgency: Urgency::Emergency,
        grounds: match ground {
            Ground::Consent => Grounds::Consent {
                given: Given::Spoken,
                language: "ur".to_owned(),
                through_interpreter: false,
            },
            Ground::Child(_) | Ground::ChildAgainst(_) => Grounds::Child {
                views: "CANARY-views-END".to_owned(),
                against: matches!(ground, Ground::ChildAgainst(_)),
            },
            Ground::Exception(exception) => Grounds::Exception {
                exception: exception.id.clone(),
                text: exception.text.clone(),
                source: "Our own judgement".to_owned(),
                told: "CANARY-told-END".to_owned(),
            },
        },
        told: telling.told,
        kept_back: telling.kept_back,
        by: Referrer {
            agency: "The post".to_owned(),
            officer: "B-07".to_owned(),
            reach: "0-0-2".to_owned(),
        },
        paper: PersonsPaper::Copy,
        paper_is_dangerous: None,
        pages: None,
        next: Vec::new(),
    }
}

/// Every canary that stands in a text.
pub(super) fn canaries(text: &str) -> Vec<String> {
    let pieces = text.split("CANARY-").skip(1);
    let found = pieces.filter_map(|piece| Some(piece.split_once("-END")?.0.to_owned()));
    let mut found: Vec<String> = found.collect();
    found.sort();
    found.dedup();
    found
}

/// What may be told, written down a second time and otherwise than the program does.
fn may_be_told(id: &str, kind: ServiceKind, ground: Ground<'_>, agreed: Option<Agreed>) -> bool {
    let sharing = &definitions().rules.sharing;
    let one = sharing.get(&InformationId::new(id)).unwrap();
    if one.never_to.contains(&kind) {
        return false;
    }
    // A no is told on no ground.
    if agreed == Some(Agreed::No) {
        return false;
    }
    let cares = [
        ServiceKind::ChildProtection,
        ServiceKind::Health,
        ServiceKind::Shelter,
    ]
    .contains(&kind);
    let twice = one.twice_for.contains(&kind);
    let said_yes = match agreed {
        Some(Agreed::Twice) => true,
        Some(Agreed::Yes) => !twice,
        _ => false,
    };
    let child = one.without_consent.contains(&WithoutConsent::Child);
    let danger = one.without_consent.contains(&WithoutConsent::Danger);
    let protects = child && kind == ServiceKind::ChildProtection;
    let names = |exception: &Exception| exception.tells.iter().any(|told| told.as_str() == id);
    match ground {
        Ground::Consent => said_yes,
        Ground::Child(exception) => {
            said_yes || (!twice && (protects || (cares && exception.is_some_and(names))))
        }
        Ground::ChildAgainst(exception) => {
            !twice && (protects || (cares && exception.is_some_and(names)))
        }
        Ground::Exception(exception) if twice => {
            let _ = exception;
            false
        }
        Ground::Exception(exception) => match exception.kind {
            ExceptionKind::DangerToLife => {
                danger && (exception.tells.is_empty() || names(exception))
            }
            ExceptionKind::Child => protects || (cares && names(exception)),
            ExceptionKind::LegalDuty => names(exception),
        },
    }
}

fn exceptions() -> Vec<Exception> {
    let mut all = definitions().jurisdiction.exceptions.clone();
    let mut duty = all[0].clone();
    duty.kind = ExceptionKind::LegalDuty;
    duty.tells = ["status", "nationality", "age", "health"]
        .map(InformationId::new)
        .to_vec();
    all.push(duty);
    all
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn nothing_that_was_not_agreed_to_is_in_any_output(
        kind in 0..ServiceKind::WORDS.len(),
        ground in 0_usize..7,
        answers in proptest::collection::vec(0_u8..4, 40),
    ) {
        let kind = ServiceKind::WORDS[kind].1;
        let exceptions = exceptions();
        let ground = match ground {
            0 | 1 => Ground::Consent,
            2 => Ground::Child(exceptions.iter().find(|one| one.kind == ExceptionKind::Child)),
            3 => Ground::ChildAgainst(exceptions.iter().find(|one| one.kind == ExceptionKind::Child)),
            at => Ground::Exception(&exceptions[at - 4]),
        };
        let sharing = &definitions().rules.sharing;
        let agreed: BTreeMap<InformationId, Agreed> = sharing
            .iter()
            .zip(&answers)
            .filter_map(|(one, answer)| {
                let agreed = [Agreed::No, Agreed::Yes, Agreed::Twice];
                Some((one.id.clone(), *agreed.get(usize::from(*answer))?))
            })
            .collect();
        let made = referral(kind, ground, &agreed);
        let mut expected: Vec<String> = sharing
            .iter()
            .filter(|one| may_be_told(one.id.as_str(), kind, ground, agreed.get(&one.id).copied()))
            .map(|one| one.id.to_string())
            .collect();
        expected.sort();
        let told = serde_json::to_string(&made.told).unwrap();
        prop_assert_eq!(&canaries(&told), &expected);
        // The JSON names what was kept back, without a word of it.
        let kept_back = serde_json::to_string(&made.kept_back).unwrap();
        prop_assert_eq!(canaries(&kept_back), Vec::<String>::new());
        for tongue in [Tongue::English, Tongue::Urdu] {
            let words = Words::of(tongue);
            let letter = report::referral_letter(&made, &words).unwrap();
            prop_assert_eq!(&canaries(&letter), &expected);
            let mut paper = Paper::new(80);
            report::letter(&mut paper, &made, &words);
            let text: String = paper.into_text().split_whitespace().collect();
            prop_assert_eq!(&canaries(&text), &expected);
            for name in &made.kept_back {
                let kept = sharing.get(name).unwrap();
                let name = format!("<bdi>{}</bdi>", kept.name);
                prop_assert!(!letter.contains(&name), "{} is named", name);
            }
        }
        let card = report::referral_card(&made.code, None).unwrap();
        prop_assert_eq!(canaries(&card), Vec::<String>::new());
    }
}

fn everything_agreed(kind: ServiceKind) -> Referral {
    let sharing = &definitions().rules.sharing;
    let agreed = sharing.iter().map(|one| (one.id.clone(), Agreed::Twice));
    referral(kind, Ground::Consent, &agreed.collect())
}

#[test]
fn nothing_in_a_letter_runs_and_names_are_escaped() {
    let letter = report::referral_letter(
        &everything_agreed(ServiceKind::Specialist),
        &Words::english(),
    );
    let letter = letter.unwrap();
    assert!(!letter.contains("<script"));
    assert!(letter.contains("A house &#60;script&#62;"));
    for forbidden in ["<link", "<img", "<iframe", "http", " src=\"", " href=\""] {
        assert!(!letter.contains(forbidden), "{forbidden}");
    }
}

/// After an Arabic letter a number would be laid out group by group from the right.
#[test]
fn a_number_among_urdu_words_stands_apart() {
    let mut made = everything_agreed(ServiceKind::Shelter);
    made.to.reach = Some("شام تک 021-111-222".to_owned());
    made.told[0].text = "فون 0300-123-4567 پر".to_owned();
    for tongue in [Tongue::English, Tongue::Urdu] {
        let letter = report::referral_letter(&made, &Words::of(tongue)).unwrap();
        for number in ["021-111-222", "0300-123-4567"] {
            let apart = format!("\u{2066}{number}\u{2069}");
            assert_eq!(letter.matches(number).count(), 3, "{number}");
            assert_eq!(letter.matches(&apart).count(), 3, "{number}");
        }
    }
}

/// The words of a page, one element a line, without its style.
pub(super) fn words_of(page: &str) -> Vec<String> {
    let body = page.split("<body>").nth(1).unwrap();
    let mut words: Vec<String> = Vec::new();
    for piece in body.split('<').filter_map(|piece| piece.split_once('>')) {
        let said = piece.1.split_whitespace().collect::<Vec<_>>().join(" ");
        if !said.is_empty() {
            words.push(said);
        }
    }
    words
}

#[test]
fn the_receivers_copy_in_english_and_urdu_reads_so() {
    let mut made = everything_agreed(ServiceKind::Hotline);
    made.told
        .retain(|told| told.information.as_str() == "languages");
    for (tongue, direction, file) in [
        (Tongue::English, "lang=\"en\" dir=\"ltr\"", "letter-en.txt"),
        (Tongue::Urdu, "lang=\"ur\" dir=\"rtl\"", "letter-ur.txt"),
    ] {
        let letter = report::referral_letter(&made, &Words::of(tongue)).unwrap();
        assert!(letter.contains(&format!("<html {direction}>")));
        assert_eq!(letter.matches("<section").count(), 3);
        let last = letter.rsplit("<section").next().unwrap();
        let words = words_of(&format!("<body><section{last}"));
        let path = project("tests/panah/letters").join(file);
        let read = words.join("\n") + "\n";
        if std::env::var_os("PANAH_WRITE_SNAPSHOTS").is_some() {
            fs::write(&path, &read).unwrap();
        }
        assert_eq!(read, fs::read_to_string(&path).unwrap(), "{file}");
    }
    made.paper = PersonsPaper::Card;
    let letter = report::referral_letter(&made, &Words::english()).unwrap();
    assert_eq!(
        letter.matches("<section").count(),
        2,
        "no copy for the person"
    );
    assert!(!letter.contains("Person's copy"));
}

#[test]
fn a_card_holds_the_code_and_nothing_else() {
    let code = ReferralCode::of_random([1, 2, 3, 4, 5, 6]);
    let card = report::referral_card(&code, None).unwrap();
    assert_eq!(words_of(&card), [code.to_string()]);
    let with = report::referral_card(&code, Some("0-0-2 <b>")).unwrap();
    assert_eq!(
        words_of(&with),
        [code.to_string(), "0-0-2 &#60;b&#62;".to_owned()]
    );
}

/// What a browser makes of a page, asked in the page itself.
fn measured(page: &str, folder: &Path) -> Option<Json> {
    let ask = "<script>addEventListener('load', () => { const width = document.documentElement.clientWidth; \
        const all = [...document.querySelectorAll('body *')]; \
        const out = all.filter(e => { const r = e.getBoundingClientRect(); return r.left < -1 || r.right > width + 1; }); \
        const title = document.querySelector('h1').getBoundingClientRect(); \
        const mark = document.querySelector('.mark').getBoundingClientRect(); \
        document.body.innerHTML = 'MEASURED' + JSON.stringify({out: out.length, \
        scroll: document.documentElement.scrollWidth - width, \
        direction: getComputedStyle(document.body).direction, title_first: title.left > mark.left}) + 'END'; });</script>";
    let file = folder.join("measured.html");
    fs::write(&file, page.replace("</head>", &format!("{ask}</head>"))).unwrap();
    let profile = tempfile::tempdir().unwrap();
    let run = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--dump-dom",
            "--window-size=794,1123",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .ok()?;
    let dom = String::from_utf8_lossy(&run.stdout).into_owned();
    let (_, rest) = dom.split_once("MEASURED{")?;
    let (json, _) = rest.split_once("}END")?;
    serde_json::from_str(&format!("{{{json}}}")).ok()
}

#[test]
fn a_browser_lets_nothing_overflow_and_turns_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut made = everything_agreed(ServiceKind::Specialist);
    // Words without a blank, longer than a line.
    made.told[0].text = "یہ".repeat(400);
    made.told[1].text = "word".repeat(250);
    for (tongue, direction) in [(Tongue::English, "ltr"), (Tongue::Urdu, "rtl")] {
        let letter = report::referral_letter(&made, &Words::of(tongue)).unwrap();
        let Some(measured) = measured(&letter, folder.path()) else {
            eprintln!("skipped: no `chromium` that measures here");
            return;
        };
        assert_eq!(measured["direction"], direction);
        assert_eq!(measured["out"], 0, "{direction}: {measured}");
        assert!(
            measured["scroll"].as_i64().unwrap() <= 0,
            "{direction}: {measured}"
        );
        assert_eq!(measured["title_first"], direction == "rtl");
    }
}

#[test]
fn a_letter_says_of_a_child_what_was_recorded_and_speaks_of_no_lines_where_there_are_none() {
    let nothing = BTreeMap::new();
    for (views, against, says, not) in [
        (
            "",
            false,
            "It was not noted what the child thinks",
            "was asked",
        ),
        ("Home.", false, "The child was asked", "not noted"),
        ("", true, "the child does not want this", "was asked"),
    ] {
        let mut made = referral(ServiceKind::Shelter, Ground::Child(None), &nothing);
        made.grounds = Grounds::Child {
            views: views.to_owned(),
            against,
        };
        let letter = report::referral_letter(&made, &Words::english()).unwrap();
        assert!(letter.contains(says) && !letter.contains(not), "{letter}");
        assert!(!letter.contains("alone is told:"), "{letter}");
    }
    let made = referral(ServiceKind::Shelter, Ground::Consent, &nothing);
    let letter = report::referral_letter(&made, &Words::english()).unwrap();
    assert!(!letter.contains("Each line above"), "{letter}");
    assert!(letter.contains("Nothing else is told."), "{letter}");
    let mut paper = Paper::new(80);
    report::letter(&mut paper, &made, &Words::english());
    assert!(!paper.into_text().contains("Each line"));
}

#[test]
fn whom_an_emergency_calls_is_told_little_and_something() {
    for need in &definitions().rules.needs.0 {
        let is_called = need.urgency > Urgency::Normal && !need.call.is_empty();
        assert!(
            need.say.is_some() || !is_called,
            "`{}` says nothing",
            need.id
        );
        for word in [
            "traffick",
            "victim",
            "nationality",
            "status",
            "raped",
            "forced",
        ] {
            let said = need.say.as_deref().unwrap_or_default().to_lowercase();
            assert!(!said.contains(word), "`{}` says `{word}`", need.id);
        }
    }
}
