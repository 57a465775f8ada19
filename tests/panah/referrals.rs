//! Referrals: nothing is told that was not agreed to, whatever the record and the answers; the letter
//! prints; what is refused tells nothing.

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

use super::seat::{ENTER, Machine, Officer, PASSPHRASE, Shown};
use super::support::{cases, definitions, project};
use super::units::{Journey, with_passphrase};

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
fn canaries(text: &str) -> Vec<String> {
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
fn words_of(page: &str) -> Vec<String> {
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

fn passes(machine: &Machine, arguments: &[&str], input: &str) -> super::seat::Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n{input}"))
}

fn a_record(machine: &Machine, answers: &str) -> String {
    let answers = project(answers).display().to_string();
    let screened = passes(machine, &["screen", "--answers", &answers, "--json"], "");
    assert_eq!(screened.code, Some(0), "{}", screened.err);
    let read: Json = serde_json::from_str(&screened.out).unwrap();
    read["id"].as_str().unwrap().to_owned()
}

const AGREED: &str = "referral:
  needs: [safe_place_tonight]
  to: {name: A house, kind: shelter}
  consent: {given: spoken, language: ur}
  information:
    age: {agreed: yes}
    risks: {text: CANARY-risks-END, agreed: no}
    own_words: {text: CANARY-own_words-END, agreed: twice}
    called: {text: CANARY-called-END, agreed: yes}
    sex: {}
  reach: 0-0-2
  paper: card
  telephone_on_card: yes
";

#[test]
fn a_letter_is_made_of_a_closed_record_and_sealed_with_it() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let made = passes(
        &machine,
        &["refer", &id, "--from", "-", "--output", &out, "--json"],
        AGREED,
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    // What nobody answered is not told, and whoever wrote the file hears of it.
    assert!(made.err.contains("`agreed: twice`): sex"), "{}", made.err);
    let referral: Json = serde_json::from_str(&made.out).unwrap();
    let told = referral["told"].as_array().unwrap().iter();
    let told: Vec<&str> = told
        .map(|one| one["information"].as_str().unwrap())
        .collect();
    assert_eq!(told, ["called", "age"]);
    assert_eq!(referral["kept_back"], serde_json::json!(["risks"]));
    assert!(made.err.contains("own_words"), "{}", made.err);
    assert!(
        made.err.contains("Delete it when it has served"),
        "{}",
        made.err
    );
    let code = referral["code"].as_str().unwrap();
    let mut pages = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        assert!(name == format!("referral-{code}.html") || name == format!("card-{code}.html"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(
                entry.metadata().unwrap().permissions().mode() & 0o777,
                0o600
            );
        }
        let page = fs::read_to_string(entry.path()).unwrap();
        let expected: &[&str] = if name.starts_with("card") {
            &[]
        } else {
            &["called"]
        };
        assert_eq!(canaries(&page), expected, "{name}");
        pages += 1;
    }
    assert_eq!(pages, 2);
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    assert_eq!(whole["amendments"][0]["act"]["referral"]["code"], code);
    let log = machine.reads(&["log", "show", "--json"]);
    assert!(
        log.contains("page_made") && log.contains("referral"),
        "{log}"
    );
    assert!(!log.contains(code) && !log.contains("CANARY"));
}

#[test]
fn a_no_is_sealed_and_tells_nobody_anything() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().display().to_string();
    let file = AGREED.replace("consent: {given: spoken, language: ur}", "refused: yes");
    let made = passes(
        &machine,
        &["refer", &id, "--from", "-", "--output", &out],
        &file,
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.err.contains("the door stays open"), "{}", made.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    let act = &whole["amendments"][0]["act"];
    assert_eq!(act["refused"]["to"]["name"], "A house");
    assert_eq!(canaries(&act.to_string()), [""; 0]);
}

#[test]
fn a_no_is_remembered_by_its_day_and_not_noted_twice() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let no = AGREED.replace("consent: {given: spoken, language: ur}", "refused: yes");
    let refer = |file: &str| passes(&machine, &["refer", &id, "--from", "-"], file);
    assert_eq!(refer(&no).code, Some(0));
    let again = refer(&no);
    assert_eq!(again.code, Some(1), "{}", again.err);
    let today = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    for told in [
        &*format!("on {today} the person did not want A house"),
        "nothing was noted twice",
    ] {
        assert!(again.err.contains(told), "{told}: {}", again.err);
    }
    // Who wants it after all is referred, and the officer hears of the no.
    let yes = refer(AGREED);
    assert_eq!(yes.code, Some(0), "{}", yes.err);
    let told = format!("On {today} the person did not want A house to be asked");
    assert!(yes.err.contains(&told), "{}", yes.err);
    // The letter says what they were told; a file has read nothing aloud.
    let aloud = "does so before the letter goes out:\n  ";
    assert!(yes.err.contains(aloud), "{}", yes.err);
    assert!(!again.err.contains("before the letter goes out"));
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &id, "--json"])).unwrap();
    assert_eq!(whole["amendments"].as_array().unwrap().len(), 2);
}

#[test]
fn a_folder_that_is_not_there_is_told_before_anything_is_asked() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let nowhere = machine.everything().join("nowhere").display().to_string();
    // No passphrase is given: it would be asked for first.
    let arguments = ["refer", &id, "--from", "-", "--output", &nowhere];
    let ran = machine.run(&arguments, AGREED);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("there is no folder"), "{}", ran.err);
    let arguments = [
        "export",
        "csv",
        "--all",
        "--output",
        &format!("{nowhere}/counts.csv"),
    ];
    let ran = machine.run(&arguments, "");
    assert!(ran.err.contains("there is no folder for"), "{}", ran.err);
}

/// The letter once more, from what was sealed: the same save what was taken back, and it says so.
#[test]
fn a_sealed_referral_is_printed_again() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let [first, second] = folders
        .each_ref()
        .map(|one| one.path().display().to_string());
    let file = AGREED.replace("paper: card\n  telephone_on_card: yes", "paper: copy");
    let made = passes(
        &machine,
        &["refer", &id, "--from", "-", "--output", &first, "--json"],
        &file,
    );
    assert_eq!(made.code, Some(0), "{}", made.err);
    let referral: Json = serde_json::from_str(&made.out).unwrap();
    let code = referral["code"].as_str().unwrap();
    let shown = machine.reads(&["show", &id]);
    assert!(
        shown.contains("A copy of the letter was written"),
        "{shown}"
    );
    let sealed = machine.records().len();
    let again = ["refer", &id, "--again", code, "--output", &second];
    let ran = passes(&machine, &again, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let page = |folder: &str| fs::read_to_string(format!("{folder}/referral-{code}.html")).unwrap();
    let (was, is) = (words_of(&page(&first)), words_of(&page(&second)));
    let is_added = |line: &&String| line.starts_with("Printed again on ");
    assert_eq!(is.iter().filter(is_added).count(), 3, "{is:?}");
    let same: Vec<&String> = is.iter().filter(|line| !is_added(line)).collect();
    assert_eq!(same, was.iter().collect::<Vec<_>>());
    assert_eq!(
        machine.records().len(),
        sealed,
        "nothing is added to the record"
    );
    let log = machine.reads(&["log", "show", "--json"]);
    assert!(log.contains("referral-again"), "{log}");
    // What is there is not written over unasked.
    let ran = passes(&machine, &again, "");
    assert!(ran.err.contains("--force"), "{}", ran.err);

    // What was taken back is not told once more; after the whole there is no letter.
    machine.reads(&["follow-up", code, "withdraw", "called"]);
    let forced = [&again[..], &["--force"]].concat();
    let ran = passes(&machine, &forced, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("taken back since"), "{}", ran.err);
    assert_eq!(canaries(&page(&second)), [""; 0]);
    machine.reads(&["follow-up", code, "withdraw"]);
    let ran = passes(&machine, &forced, "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("took back the consent"), "{}", ran.err);
    for (wrong, told) in [("2222222", "no referral"), ("nocode", "is no code")] {
        let ran = passes(
            &machine,
            &["refer", &id, "--again", wrong, "--output", &second],
            "",
        );
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

/// Nobody has a paper that was never written.
#[test]
fn what_the_person_takes_along_is_told_as_it_was() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let file = AGREED.replace("paper: card\n  telephone_on_card: yes", "paper: copy");
    let made = passes(&machine, &["refer", &id, "--from", "-"], &file);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let shown = machine.reads(&["show", &id]);
    for (told, is_told) in [
        ("Agreed was that the person takes a copy", true),
        ("No page was written", true),
        ("A copy of the letter was written", false),
    ] {
        assert_eq!(shown.contains(told), is_told, "{told}: {shown}");
    }
    let danger = AGREED.replace("paper: card", "paper: card\n  paper_is_dangerous: yes");
    assert_eq!(
        passes(&machine, &["refer", &id, "--from", "-"], &danger).code,
        Some(0)
    );
    let shown = machine.reads(&["show", &id]);
    assert!(
        shown.contains("A paper is dangerous for this person"),
        "{shown}"
    );
}

#[test]
fn what_must_not_be_is_refused_and_nothing_is_sealed() {
    let machine = Machine::bare();
    let adult = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let child = a_record(&machine, "examples/answers/child-with-uncle.yaml");
    for (id, from, to, told) in [
        (&adult, "safe_place_tonight", "safe_plaec_tonight", "2:11"),
        (
            &adult,
            "{name: A house, kind: shelter}",
            "{service: nobody}",
            "there is no service `nobody`",
        ),
        (
            &adult,
            "consent: {given: spoken, language: ur}",
            "exception: {id: whim, told: No.}",
            "there is no exception `whim`",
        ),
        (
            &adult,
            "consent: {given: spoken, language: ur}",
            "child: {views: Home.}",
            "not about a child",
        ),
        (
            &adult,
            "paper: card",
            "paper_is_dangerous: yes\n  paper: copy",
            "a paper is dangerous for this person, and this is a letter",
        ),
        (
            &adult,
            "    sex: {}",
            "    carer: {text: An aunt, agreed: yes}",
            "`carer` is about a child",
        ),
        (
            &adult,
            "{name: A house, kind: shelter}",
            "{name: The FIA's guest house, kind: shelter}",
            "by its name this is of the kind `enforcement`",
        ),
        (
            &child,
            "CANARY-called-END",
            "Friend",
            "no consent is waited for",
        ),
        (
            &child,
            "needs: [safe_place_tonight]\n  to: {name: A house, kind: shelter}\n  consent: {given: spoken, language: ur}",
            "needs: [legal_advice]\n  to: {name: A lawyer, kind: legal_aid}\n  child: {}",
            "child protection first",
        ),
    ] {
        let file = AGREED.replace(from, to);
        assert_ne!(file, AGREED, "{from}");
        let refused = passes(&machine, &["refer", id, "--from", "-"], &file);
        assert_eq!(refused.code, Some(1), "{to}: {}", refused.err);
        let said = refused.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(told), "{to}: {}", refused.err);
        assert!(!refused.err.contains("panicked"));
    }
    let whole: Json = serde_json::from_str(&machine.reads(&["show", &adult, "--json"])).unwrap();
    assert_eq!(whole["amendments"], serde_json::json!([]));
}

#[test]
fn a_name_that_says_another_kind_is_what_it_says_unless_somebody_is_sure() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let named = "{name: Consulate road clinic, kind: shelter, sure: yes}";
    let file = AGREED.replace("{name: A house, kind: shelter}", named);
    let made = passes(&machine, &["refer", &id, "--from", "-", "--json"], &file);
    assert_eq!(made.code, Some(0), "{}", made.err);
    let made: Json = serde_json::from_str(&made.out).unwrap();
    assert_eq!(made["to"]["kind"], "shelter");
}

#[test]
fn a_post_that_was_set_up_after_the_talk_knows_its_country_and_whom_a_service_is_for() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/brick-kiln.yaml");
    let sheet = "contact_sheet: {country: pakistan}\n";
    let set = passes(&machine, &["setup", "--sheet", "-"], sheet);
    assert_eq!(set.code, Some(0), "{}", set.err);
    let file = AGREED.replace("{name: A house, kind: shelter}", "{service: darul_aman}");
    let made = passes(&machine, &["refer", &id, "--from", "-", "--json"], &file);
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.err.contains("it serves the other sex"), "{}", made.err);
}

#[test]
fn a_child_who_says_no_is_brought_to_those_who_care_for_children_and_to_nobody_else() {
    let machine = Machine::bare();
    let id = a_record(&machine, "examples/answers/child-with-uncle.yaml");
    let refused = "refused: yes";
    let views = "child: {views: CANARY-views-END, refused: yes}";
    let answers = [
        (refused, "shelter"),
        (refused, "child_protection"),
        (views, "health"),
        (views, "legal_aid"),
        (refused, "legal_aid"),
    ];
    for (at, (said, kind)) in answers.into_iter().enumerate() {
        let file = AGREED
            .replace("consent: {given: spoken, language: ur}", said)
            .replace("name: A house", &format!("name: House {at}"))
            .replace("kind: shelter", &format!("kind: {kind}"));
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().display().to_string();
        let arguments = ["refer", &id, "--from", "-", "--output", &out, "--json"];
        let made = passes(&machine, &arguments, &file);
        assert_eq!(made.code, Some(0), "{kind}: {}", made.err);
        let act: Json = serde_json::from_str(&made.out).unwrap();
        if kind == "legal_aid" {
            assert!(act.get("grounds").is_none(), "{act}");
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
            continue;
        }
        assert_eq!(act["grounds"]["by"], "child");
        assert_eq!(act["grounds"]["against"], true);
        // Nothing that the child would have been asked for, and no own words.
        let told = act["told"].as_array().unwrap().iter();
        let told: Vec<&str> = told
            .map(|one| one["information"].as_str().unwrap())
            .collect();
        let covered: &[&str] = match kind {
            "child_protection" => &["called", "age", "sex"],
            _ => &["age", "sex"],
        };
        assert!(told.iter().all(|one| covered.contains(one)), "{told:?}");
        let letter = fs::read_dir(&folder).unwrap().filter_map(|entry| {
            let path = entry.unwrap().path();
            let is_letter = path.file_name()?.to_str()?.starts_with("referral");
            is_letter.then(|| fs::read_to_string(path).unwrap())
        });
        let letter: String = letter.collect();
        assert!(letter.contains("the child does not want this"), "{letter}");
        assert!(!letter.contains("CANARY-views"));
    }
    let shown = machine.reads(&["show", &id]);
    assert!(shown.contains("The child did not want it."), "{shown}");
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
fn no_embassy_where_the_person_fears_the_state() {
    let machine = Machine::bare();
    let text = fs::read_to_string(project("examples/answers/labour-dispute.yaml")).unwrap();
    let fearless = "  fears: ";
    let line = text
        .lines()
        .find(|line| line.starts_with(fearless))
        .unwrap();
    let feared = text.replace(line, "  fears: [own_state]");
    let feared = feared.split("\nexpected:").next().unwrap().to_owned();
    let folder = tempfile::tempdir().unwrap();
    let mission = AGREED
        .replace("safe_place_tonight", "papers_wanted")
        .replace("kind: shelter", "kind: mission");
    for (answers, code) in [(feared, 1), (text, 0)] {
        let file = folder.path().join("answers.yaml");
        fs::write(&file, answers).unwrap();
        let id = a_record(&machine, file.to_str().unwrap());
        let ran = passes(&machine, &["refer", &id, "--from", "-"], &mission);
        assert_eq!(ran.code, Some(code), "{}", ran.err);
        assert_eq!(ran.err.contains("fear a State"), code == 1, "{}", ran.err);
    }
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

#[test]
fn at_a_post_the_letter_comes_before_the_record_is_closed_and_later_only_at_the_unit() {
    let journey = Journey::new();
    journey.is_enrolled();
    let laptop = &journey.laptop;
    let file = laptop.everything().join("passphrase");
    fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let officer = Officer::with(&[
        ("wants", "legal_advice"),
        ("refer", "yes"),
        ("share", "yes"),
    ]);
    let say = |id: &str| officer.words.say(id);
    let mut seat = laptop.seat(&[
        "screen",
        "adult",
        "--passphrase-file",
        file.to_str().unwrap(),
    ]);
    seat.answers_by_screen(&officer, &Shown::Decision);
    seat.picks(&say("decide-as-recommended"));
    seat.sees(&say("refer-now-no"));
    seat.picks(&say("refer-now-yes"));
    seat.sees(&say("refer-needs-help"));
    seat.types(&format!("1 {ENTER}"));
    seat.sees(&say("refer-to-other"));
    seat.picks(&say("refer-to-other"));
    seat.sees(&say("refer-to-name"));
    seat.types(&format!("Legal help{ENTER}"));
    seat.sees(&say("services-kind-legal-aid"));
    seat.picks(&say("services-kind-legal-aid"));
    seat.sees("How is Legal help reached?");
    seat.types(ENTER);
    seat.sees(&say("refer-ask-help"));
    seat.picks(&say("refer-yes"));
    seat.sees("What to call the person: what would");
    seat.types(ENTER);
    seat.sees("The letter would say");
    seat.picks(&say("refer-piece-yes"));
    for piece in [
        "How and when to reach",
        "Who must not be told",
        "What the person wants",
    ] {
        seat.sees(piece);
        seat.types(ENTER);
    }
    for (seen, option) in [
        ("refer-more", "refer-nothing-more"),
        ("refer-given", "letter-given-spoken"),
        ("refer-language", "language-ur"),
        ("refer-interpreter", "answer-no"),
    ] {
        seat.sees(&say(seen));
        seat.picks(&say(option));
    }
    seat.sees(&say("refer-reach"));
    seat.types(ENTER);
    seat.sees(&say("refer-paper-ask"));
    seat.picks(&say("answer-yes"));
    seat.sees(&say("refer-paper"));
    seat.sees_no(&say("refer-paper-copy"));
    seat.picks(&say("refer-paper-nothing"));
    seat.sees(&say("refer-folder"));
    seat.types(ENTER);
    seat.sees(&say("refer-preview"));
    seat.picks(&say("refer-seal"));
    seat.sees(&say("refer-now-another"));
    seat.picks(&say("refer-now-no"));
    seat.sees(&say("screen-sealed-title"));
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);

    let stick = journey.path("stick");
    laptop.reads(&["transfer", "--to", &stick]);
    let received = with_passphrase(&journey.unit, &["unit", "receive", &stick]);
    assert_eq!(received.code, Some(0), "{}", received.err);
    let records = journey.unit.records();
    assert_eq!(records.len(), 2, "the record and the referral");
    for id in &records {
        let refused = passes(laptop, &["refer", id], "");
        assert_eq!(refused.code, Some(1));
        assert!(refused.err.contains("only the unit"), "{}", refused.err);
        let whole: Json =
            serde_json::from_str(&journey.unit.reads(&["show", id, "--json"])).unwrap();
        let act = &whole["amendments"][0]["act"]["referral"];
        assert_eq!(act["to"]["name"], "Legal help");
        assert_eq!(act["told"].as_array().unwrap().len(), 1);
    }
    let id = &records[0];
    let made = passes(&journey.unit, &["refer", id, "--from", "-"], AGREED);
    assert_eq!(made.code, Some(0), "{}", made.err);
}
