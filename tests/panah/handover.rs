//! After a referral: what is due, what was done, what was taken back; on a laptop alone, at a post and
//! at its unit.

use jiff::{SignedDuration, Timestamp};
use panah::grammar::{InformationId, NeedId, Urgency};
use panah::jurisdiction::ServiceKind;
use panah::record::{Act, Amendment, StubNote};
use panah::referral::{
    AskedFor, Given, Grounds, PersonsPaper, Receiver, Referral, ReferralCode, Referrer, Refused,
    Told,
};
use panah::vault::{Content, Vault};
use panah::words::Words;
use serde_json::Value as Json;

use crate::seat::{ENTER, HOME, Machine, Officer, PASSPHRASE, Ran, Shown};
use crate::transfers::{road, vault};

/// What the letter told, and what may stand at a post nowhere, not even sealed to its own key.
const TOLD: &str = "canarytold4471";
const NEED: &str = "canaryneed1187";
const NOTE: &str = "canarystepnote9043";

fn receiver(name: &str, reach: &str) -> Receiver {
    Receiver {
        service: None,
        name: name.to_owned(),
        kind: ServiceKind::Shelter,
        reach: Some(reach.to_owned()),
    }
}

fn consent() -> Grounds {
    Grounds::Consent {
        given: Given::Spoken,
        language: "ur".to_owned(),
        through_interpreter: false,
    }
}

fn told(id: &str, name: &str, text: &str) -> Told {
    Told {
        information: InformationId::new(id),
        name: name.to_owned(),
        text: text.to_owned(),
        identifies: false,
    }
}

/// A referral that was made so many hours ago.
fn referral(number: u8, hours: i64, grounds: Grounds) -> Referral {
    let made = Timestamp::now() - SignedDuration::from_hours(hours);
    Referral {
        code: ReferralCode::of_random([number; 6]),
        made: made.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        to: receiver("House of the lamp", "0-0-1, as of 2026-11-01"),
        asked_for: vec![AskedFor {
            need: Some(NeedId::new("safe_place")),
            text: NEED.to_owned(),
            urgency: Urgency::Emergency,
        }],
        urgency: Urgency::Emergency,
        grounds,
        told: vec![
            told("called", "What to call the person", TOLD),
            told("languages", "Language", "Balochi; a woman interprets"),
        ],
        kept_back: vec![InformationId::new("age")],
        by: Referrer::default(),
        paper: PersonsPaper::Card,
        paper_is_dangerous: None,
        pages: None,
        next: vec![
            receiver("House of the well", "0-0-2"),
            receiver("House of the tree", "0-0-3"),
        ],
    }
}

fn add(vault: &Vault, record: &str, act: Act) {
    let amendment = Amendment {
        amends: record.to_owned(),
        wall: Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        text: String::new(),
        decision: None,
        act: Some(act),
    };
    let body = serde_json::to_string(&serde_json::to_value(&amendment).unwrap()).unwrap();
    let stub = serde_json::to_string(&StubNote::of_amendment(&amendment)).unwrap();
    let content = Content {
        stub: &stub,
        ..Content::amendment(&body)
    };
    vault.seal(content, None).unwrap();
}

fn refer(machine: &Machine, record: &str, referral: &Referral) -> String {
    add(
        &vault(machine),
        record,
        Act::Referral(Box::new(referral.clone())),
    );
    referral.code.to_string()
}

/// A laptop alone with one record.
fn solo() -> (Machine, String) {
    let machine = Machine::bare();
    drop(vault(&machine));
    let answers = crate::support::project("examples/answers/labour-dispute.yaml");
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
    let [record] = machine.records().try_into().unwrap();
    (machine, record)
}

fn run(machine: &Machine, arguments: &[&str]) -> Ran {
    saying(machine, arguments, "")
}

fn saying(machine: &Machine, arguments: &[&str], more: &str) -> Ran {
    let arguments = [&["follow-up"], arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n{more}"))
}

#[track_caller]
fn ok(ran: Ran) -> String {
    let Ran { code, out, err } = ran;
    let all = out + &err;
    assert_eq!(code, Some(0), "{all}");
    for line in all.lines() {
        assert!(line.chars().count() <= 80, "too wide: {line}");
    }
    all
}

#[track_caller]
fn refused(ran: &Ran, code: i32, words: &[&str]) {
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(code), ""),
        "{}",
        ran.err
    );
    for word in words {
        assert!(ran.err.contains(word), "`{word}` is not in: {}", ran.err);
    }
}

/// The text without its line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    let text = one_line(text);
    for word in words {
        assert!(text.contains(word), "`{word}` is not in: {text}");
    }
}

fn json(machine: &Machine, arguments: &[&str]) -> Vec<Json> {
    let ran = run(machine, &[arguments, &["--json"]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn tasks(one: &Json) -> Vec<(&str, bool)> {
    let due = one["due"].as_array().unwrap().iter();
    due.map(|due| (due["task"].as_str().unwrap(), due["now"].as_bool().unwrap()))
        .collect()
}

#[test]
fn from_the_letter_to_the_third_follow_up() {
    let (laptop, record) = solo();
    let none = ok(run(&laptop, &[]));
    says(&none, &["No referral waits for anything."]);
    let code = refer(&laptop, &record, &referral(1, 1, consent()));

    let listed = ok(run(&laptop, &[]));
    let short = &record[..8];
    says(
        &listed,
        &[
            "DUE NOW",
            &code,
            short,
            "House of the lamp",
            "Reached at 0-0-1, as of 2026-11-01",
            "call the service",
            "Next, where this service cannot help: House of the well (0-0-2)",
            "The times are this laptop's own (UTC+00:00)",
        ],
    );
    assert!(!listed.contains(TOLD) && !listed.contains(NEED), "{listed}");

    // Nobody answers, twice: whom to go to next, at once.
    let silent = ok(run(&laptop, &[&code, "no-answer"]));
    says(&silent, &["nobody answered", "House of the well (0-0-2)"]);
    says(
        &silent,
        &["Then: House of the tree (0-0-3)", "Ask the person before"],
    );
    ok(run(&laptop, &[&code, "no-answer"]));
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert_eq!(tasks(&one)[0], ("go_to_next", true));

    // Somebody answers after all.
    let accepted = ok(run(&laptop, &[&code.to_lowercase(), "accepted"]));
    says(&accepted, &["Agree with the service on a time"]);
    ok(run(&laptop, &[&code, "accompanied"]));
    let arrived = ok(run(&laptop, &[&code, "arrived"]));
    for when in ["a day after", "three days after", "two weeks after"] {
        says(&arrived, &[when]);
    }
    let [one] = json(&laptop, &[&code]).try_into().unwrap();
    let later = ["follow_up_1", "follow_up_2", "follow_up_3"].map(|task| (task, false));
    assert_eq!(tasks(&one), later);
    assert_eq!(one["steps"].as_array().unwrap().len(), 5);
    says(&ok(run(&laptop, &[])), &["LATER", "Done last:"]);

    let asked = ok(run(&laptop, &[&code, "asked"]));
    assert!(!asked.contains("a day after"), "{asked}");
    says(
        &ok(run(&laptop, &[&code, "ended"])),
        &["Nothing more is due."],
    );
    let over = ok(run(&laptop, &[]));
    says(
        &over,
        &[
            "No referral waits",
            "about 1 referral: panah follow-up --all",
        ],
    );
    says(
        &ok(run(&laptop, &["--all"])),
        &["NOTHING MORE IS DUE", "At its end."],
    );
    // What was ended by mistake goes on.
    let again = ok(run(&laptop, &[&code, "asked"]));
    says(&again, &["it is taken up again"]);
}

#[test]
fn at_a_terminal_the_steps_are_offered_and_nothing_stays_behind() {
    let (laptop, record) = solo();
    let code = refer(&laptop, &record, &referral(1, 1, consent()));
    let words = Words::english();
    let mut seat = laptop.seat(&["follow-up", &code]);
    seat.sees(&words.say("passphrase-ask"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees(&words.say("followup-done-turned_away"));
    seat.picks(&words.say("followup-done-turned_away"));
    seat.sees(&words.say("followup-why-turned-away"));
    seat.types(&format!("{NOTE}{ENTER}"));
    seat.sees("House of the well");
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
    seat.is_left_clean(&["House of the", NOTE, PASSPHRASE]);
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert_eq!(one["steps"][0]["note"], NOTE);

    // A consent that is taken back, piece by piece.
    let mut seat = laptop.seat(&["follow-up", &code]);
    seat.sees(&words.say("passphrase-ask"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees(&words.say("followup-done-withdrawn"));
    seat.picks(&words.say("followup-done-withdrawn"));
    seat.sees(&words.say("followup-what-back"));
    seat.types(&format!("{HOME}3 {ENTER}"));
    seat.sees("Balochi");
    // The page is longer than the screen.
    seat.types(ENTER);
    seat.sees("told-of-withdrawal");
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
    seat.is_left_clean(&["House of the", "Balochi"]);
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert_eq!(
        one["steps"][1]["information"],
        serde_json::json!(["languages"])
    );
}

#[test]
fn who_is_turned_away_or_does_not_arrive_is_not_lost() {
    let (laptop, record) = solo();
    let mut lonely = referral(1, 30, consent());
    lonely.next.clear();
    let code = refer(&laptop, &record, &lonely);
    let away = [&*code, "turned-away", "--note", "-"];
    let away = ok(saying(&laptop, &away, "No room for men.\n"));
    // Nobody is left to go to: the supervisor, as the contact sheet has it.
    says(
        &away,
        &[
            "Tell the person today",
            "No other service was noted",
            "Your supervisor",
        ],
    );
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert_eq!(tasks(&one), [("go_to_next", true)]);
    assert_eq!(one["steps"][0]["note"], "No room for men.");

    ok(run(&laptop, &[&code, "accepted"]));
    let lost = ok(run(&laptop, &[&code, "not-arrived"]));
    says(
        &lost,
        &["only in the way that was agreed as safe", "Your supervisor"],
    );
    says(&lost, &["ask whether the person has arrived"]);
}

#[test]
fn a_service_that_was_never_called_is_still_to_be_called_and_a_child_is_told_to_those_who_protect_it()
 {
    let (laptop, record) = solo();
    let grounds = Grounds::Child {
        views: String::new(),
        against: false,
    };
    let mut child = referral(1, 1, grounds);
    child.to.reach = None;
    let code = refer(&laptop, &record, &child);
    let lost = ok(run(&laptop, &[&code, "not-arrived"]));
    says(
        &lost,
        &["NOW, since", "call the service", "Child protection"],
    );
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert_eq!(tasks(&one).first(), Some(&("call", true)));
    let page = ok(run(&laptop, &[]));
    says(&page, &["No number is known"]);
    assert!(!page.contains("look at the letter"), "{page}");
}

#[test]
fn the_next_service_says_for_which_need_it_was_noted() {
    let (laptop, record) = solo();
    let mut two = referral(1, 1, consent());
    two.asked_for = ["safe_place_tonight", "doctor_now"]
        .map(|need| AskedFor {
            need: Some(NeedId::new(need)),
            text: need.to_owned(),
            urgency: Urgency::Emergency,
        })
        .to_vec();
    let code = refer(&laptop, &record, &two);
    let away = ok(run(&laptop, &[&code, "turned-away"]));
    says(
        &away,
        &[
            "House of the well stands neither in the directory nor on the contact sheet",
            "nobody is noted: ask your supervisor",
            "Your supervisor",
        ],
    );
    // A doctor of the contact sheet is no bed for the night.
    let sheet = br#"{"lines":{"doctor":{"name":"House of the well","number":"0-0-2"}}}"#;
    vault(&laptop).keep_post(sheet).unwrap();
    let page = ok(run(&laptop, &[]));
    says(
        &page,
        &[
            "House of the well (0-0-2)",
            "It was noted for: A doctor now",
            "nobody is noted: ask your supervisor",
            "panah services list --need safe_place_tonight",
        ],
    );
    assert!(!one_line(&page).contains("--need doctor_now"), "{page}");
}

#[test]
fn what_makes_no_sense_is_refused_with_a_way_out() {
    let (laptop, record) = solo();
    let code = refer(&laptop, &record, &referral(1, 1, consent()));
    let records = || laptop.records().len();
    let before = records();
    let mistyped = if code.starts_with('2') { "3" } else { "2" };
    let mistyped = format!("{mistyped}{}", &code[1..]);
    refused(
        &run(&laptop, &[&mistyped, "called"]),
        1,
        &["mistyped", "on the letter"],
    );
    let unknown = ReferralCode::of_random([77; 6]).to_string();
    refused(
        &run(&laptop, &[&unknown, "called"]),
        1,
        &["you have no referral", "--all"],
    );
    refused(&run(&laptop, &[&code, "caled"]), 2, &["called"]);
    for time in ["23:61", "2026-11-22", "soon"] {
        refused(
            &run(&laptop, &[&code, "called", "--at", time]),
            2,
            &["is no time"],
        );
    }
    let later = (Timestamp::now() + SignedDuration::from_hours(2)).to_string();
    refused(
        &run(&laptop, &[&code, "called", "--at", &later]),
        1,
        &["still to come"],
    );
    let long_ago = (Timestamp::now() - SignedDuration::from_hours(30)).to_string();
    let ran = run(&laptop, &[&code, "called", "--at", &long_ago]);
    refused(&ran, 1, &["before the referral was made"]);
    refused(
        &run(&laptop, &[&code, "called", "health"]),
        2,
        &["`withdraw` alone"],
    );
    refused(
        &run(&laptop, &[&code, "withdraw", "health"]),
        1,
        &["nothing about `health`", "called, languages"],
    );
    refused(
        &run(&laptop, &[&code, "told-of-withdrawal"]),
        1,
        &["still has to hear"],
    );
    assert_eq!(records(), before, "something was sealed");

    // A time that was typed is the time that is kept.
    let at = Timestamp::now() - SignedDuration::from_mins(40);
    ok(run(&laptop, &[&code, "called", "--at", &at.to_string()]));
    let [one] = json(&laptop, &[]).try_into().unwrap();
    let kept = at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    assert_eq!(one["steps"][0]["at"], kept.as_str());
}

#[test]
fn a_consent_that_is_taken_back_is_told_word_for_word_and_the_rest_is_left_alone() {
    let (laptop, record) = solo();
    let code = refer(&laptop, &record, &referral(1, 1, consent()));
    let some = ok(run(&laptop, &[&code, "withdraw", "languages"]));
    says(
        &some,
        &[
            "House of the lamp (0-0-1, as of 2026-11-01)",
            "no longer agrees that you know this: Language",
            "Balochi; a woman interprets",
            "nobody can make it unknown",
            &format!("panah follow-up {code} told-of-withdrawal"),
        ],
    );
    assert!(
        !some.contains(TOLD),
        "what still holds is not repeated: {some}"
    );
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert!(tasks(&one).contains(&("tell_of_withdrawal", true)));
    assert!(tasks(&one).contains(&("call", true)));
    refused(
        &run(&laptop, &[&code, "withdraw", "languages"]),
        1,
        &["taken back already"],
    );
    ok(run(&laptop, &[&code, "told-of-withdrawal"]));

    let whole = ok(run(&laptop, &[&code, "withdraw"]));
    says(
        &whole,
        &[
            "takes back the consent to this referral",
            TOLD,
            "not leaving",
        ],
    );
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert_eq!(tasks(&one), [("tell_of_withdrawal", true)]);
    assert_eq!(one["course"], "withdrawn");
    refused(
        &run(&laptop, &[&code, "called"]),
        1,
        &["took back the consent", "told-of-withdrawal"],
    );
    ok(run(&laptop, &[&code, "no-answer"]));
    ok(run(&laptop, &[&code, "told-of-withdrawal"]));
    refused(
        &run(&laptop, &[&code, "arrived"]),
        1,
        &["took back the consent", "ask anew"],
    );
    says(&ok(run(&laptop, &[])), &["No referral waits"]);
}

#[test]
fn steps_of_one_second_are_kept_in_their_order() {
    let (laptop, record) = solo();
    let code = refer(&laptop, &record, &referral(1, 1, consent()));
    for information in ["called", "languages"] {
        ok(run(&laptop, &[&code, "withdraw", information]));
        ok(run(&laptop, &[&code, "told-of-withdrawal"]));
    }
    let [one] = json(&laptop, &[&code]).try_into().unwrap();
    assert!(!tasks(&one).contains(&("tell_of_withdrawal", true)));
    let done: Vec<&str> = one["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["done"].as_str().unwrap())
        .collect();
    assert_eq!(
        done,
        [
            "withdrawn",
            "told_of_withdrawal",
            "withdrawn",
            "told_of_withdrawal"
        ]
    );
}

#[test]
fn what_protects_a_child_is_not_taken_back_as_a_consent() {
    let (laptop, record) = solo();
    let child = referral(
        1,
        1,
        Grounds::Child {
            views: "With my sister.".to_owned(),
            against: false,
        },
    );
    let code = refer(&laptop, &record, &child);
    let ran = run(&laptop, &[&code, "withdraw"]);
    refused(&ran, 1, &["does not rest on a consent", "panah amend"]);
}

#[test]
fn the_record_tells_what_was_told_to_whom_and_what_became_of_it() {
    let (laptop, record) = solo();
    let code = refer(&laptop, &record, &referral(1, 1, consent()));
    let refusal = Refused {
        to: receiver("House of the hill", "0-0-9"),
        at: "2026-11-22T10:00:00Z".to_owned(),
    };
    add(&vault(&laptop), &record, Act::Refused(refusal));
    let note = [&*code, "turned-away", "--note", "-"];
    ok(saying(&laptop, &note, &format!("{NOTE}\n")));
    ok(run(&laptop, &[&code, "withdraw", "called"]));
    let shown = laptop.reads(&["show", &record]);
    says(
        &shown,
        &[
            "REFERRALS",
            &format!("{code}: referred to House of the lamp"),
            NEED,
            "in spoken words, in Urdu",
            TOLD,
            "or a yes that it needs is wanting: Age",
            "a card with the code",
            "the service does not take the person",
            NOTE,
            "took back a consent (What to call the person)",
            "did not want to be referred to House of the hill",
        ],
    );
    assert!(!shown.contains("ADDED LATER"), "{shown}");
    let record = laptop.reads(&["show", &record, "--json"]);
    let record: Json = serde_json::from_str(&record).unwrap();
    assert_eq!(record["amendments"].as_array().unwrap().len(), 4);

    let listed = laptop.reads(&["list", "--details"]);
    says(
        &listed,
        &[&code, "NOW, since", "1 referral is due: panah follow-up"],
    );
    let listed: Json =
        serde_json::from_str(&laptop.reads(&["list", "--details", "--json"])).unwrap();
    let marked = listed
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["due"].is_array());
    assert_eq!(marked.count(), 1);

    // That something was done is in the log; what, is not.
    let log = laptop.reads(&["log", "show"]);
    says(&log, &["noted what was done about a referral"]);
    assert!(!log.contains("turned") && !log.contains(NOTE), "{log}");
}

/// The power fails between the letter and the closing: the talk is taken up again, and the referral that was
/// sealed already is named before another one is offered.
#[cfg(unix)]
#[test]
fn a_talk_that_is_taken_up_again_tells_of_the_referral_already_made() {
    let road = road();
    let post = &road.post;
    let file = post.everything().join("passphrase");
    std::fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let officer = Officer::with(&[
        ("wants", "legal_advice"),
        ("refer", "yes"),
        ("share", "yes"),
    ]);
    let words = Words::english();
    let passphrase = ["--passphrase-file", file.to_str().unwrap()];
    let mut seat = post.seat(&[&["screen", "adult"], &passphrase[..]].concat());
    seat.answers_by_screen(&officer, &Shown::Decision);
    seat.picks(&words.say("decide-as-recommended"));
    seat.sees(&words.say("refer-now"));
    seat.is_sent("-KILL");
    seat.ends();

    // As the desk seals it: as an addition to the record that the draft is going to be.
    let record = {
        let vault = vault(post);
        let [draft] = vault.drafts().unwrap().try_into().unwrap();
        let resumed = vault.resume(draft.id).unwrap();
        vault.record_of(&resumed.draft).unwrap().to_string()
    };
    refer(post, &record, &referral(1, 1, consent()));
    let mut seat = post.seat(&["resume"]);
    seat.resumes();
    seat.sees("Referred already, before this was interrupted: House of the lamp");
    seat.picks(&words.say("refer-now-no"));
    seat.sees(&words.say("screen-sealed-title"));
    seat.types(ENTER);
    assert_eq!(seat.ends(), 0);
    assert!(post.records().contains(&record));
}

#[test]
fn a_call_before_the_letter_is_kept_and_is_no_contact_about_it() {
    let (laptop, record) = solo();
    let code = refer(&laptop, &record, &referral(1, 1, consent()));
    let before = (Timestamp::now() - SignedDuration::from_hours(3)).to_string();
    let noted = ok(run(&laptop, &[&code, "called", "--at", &before]));
    says(&noted, &["before the letter was made", "call the service"]);
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert!(tasks(&one).contains(&("call", true)), "{one}");
    assert_eq!(one["steps"].as_array().unwrap().len(), 1);
    let noted = ok(run(&laptop, &[&code, "called"]));
    assert!(!noted.contains("before the letter"), "{noted}");
    let [one] = json(&laptop, &[]).try_into().unwrap();
    assert!(!tasks(&one).contains(&("call", true)), "{one}");
}

const COLLEAGUE: &str = "a quiet river under seven bridges";

fn add_colleague(machine: &Machine) {
    let arguments = [
        "keys",
        "officer",
        "add",
        "--name",
        "Badge 417",
        "--new-passphrase-file",
        "-",
        "--passphrase-file",
        "-",
    ];
    let ran = machine.run(&arguments, &format!("{PASSPHRASE}\n{COLLEAGUE}\n"));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}

fn colleague(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{COLLEAGUE}\n"))
}

/// Who stands in for a colleague sees by when which agency is to be called, on a laptop alone and at a
/// post; what was told stays with whom it was told.
#[test]
fn a_colleague_at_the_same_laptop_follows_up_and_reads_no_word_of_it() {
    let (alone, record) = solo();
    let road = road();
    let at_post = road.closes();
    for (laptop, record) in [(&alone, &record), (&road.post, &at_post)] {
        add_colleague(laptop);
        // As an earlier version sealed it, for nobody else; seen once its officer has looked.
        let code = refer(laptop, record, &referral(1, 1, consent()));
        let listed = colleague(laptop, &["follow-up"]);
        assert!(!listed.out.contains(&code), "{}", listed.out);
        says(&listed.out, &["comes once its officer has looked here"]);
        ok(run(laptop, &[]));
        let listed = ok(colleague(laptop, &["follow-up"]));
        says(
            &listed,
            &[
                "DUE NOW",
                &code,
                "House of the lamp",
                "Reached at 0-0-1",
                "A colleague's: stand in",
                "call the service",
                "House of the well (0-0-2)",
            ],
        );
        let rows = colleague(laptop, &["list", "--details"]);
        assert!(rows.out.contains("1 referral is due"), "{}", rows.out);
        // What the colleague does is seen by its officer, once.
        ok(colleague(laptop, &["follow-up", &code, "called"]));
        let [one] = json(laptop, &[]).try_into().unwrap();
        assert!(!tasks(&one).contains(&("call", true)), "{one}");
        assert_eq!(one["steps"].as_array().unwrap().len(), 1, "{one}");
        let back = ok(colleague(
            laptop,
            &["follow-up", &code, "withdraw", "languages"],
        ));
        says(&back, &["in a colleague's record"]);
        let [one] = json(laptop, &[]).try_into().unwrap();
        assert!(tasks(&one).contains(&("tell_of_withdrawal", true)), "{one}");
        let theirs = colleague(laptop, &["follow-up", &code, "--json"]);
        let theirs: Vec<Json> = serde_json::from_str(&theirs.out).unwrap();
        assert_eq!(theirs[0]["of_colleague"], true);
        assert_eq!(theirs[0]["steps"].as_array().unwrap().len(), 2);
        // What is shared tells nothing of what was told, needed or written.
        for (_, note) in vault(laptop).shared().unwrap() {
            let note = String::from_utf8(note.unwrap().to_vec()).unwrap();
            for canary in [
                TOLD,
                NEED,
                NOTE,
                "Balochi",
                "What to call",
                "safe_place",
                "\"age\"",
            ] {
                assert!(!note.contains(canary), "`{canary}` is in {note}");
            }
        }
    }
    // A consent that a colleague wrote down as taken back counts for its officer's files too.
    let shown = alone.reads(&["show", &record]);
    says(&shown, &["took back a consent (Language)"]);
    let code = ReferralCode::of_random([1; 6]).to_string();
    let out = alone.everything().join("row.json").display().to_string();
    alone.reads(&[
        "export", "htcds", "--all", "--for", &code, "--format", "json", "--output", &out,
    ]);
    let row = std::fs::read_to_string(&out).unwrap();
    assert!(!row.contains("Balochi") && row.contains(&code), "{row}");
    // With the record goes what was shared of it.
    alone.reads(&["destroy", &record, "--yes"]);
    let left = vault(&alone).shared().unwrap().len();
    assert_eq!(
        left, 2,
        "the colleague's own steps are the colleague's to destroy"
    );
}

#[test]
fn a_post_follows_up_what_it_cannot_open_and_the_unit_has_all_of_it() {
    let road = road();
    let record = road.closes();
    let code = refer(&road.post, &record, &referral(1, 1, consent()));
    says(
        &ok(run(&road.post, &[])),
        &[&code, "House of the lamp", "House of the well"],
    );
    let note = [&*code, "turned-away", "--note", "-"];
    let away = ok(saying(&road.post, &note, &format!("{NOTE}\n")));
    says(&away, &["Sealed for the unit", "House of the well (0-0-2)"]);
    let back = ok(run(&road.post, &[&code, "withdraw", "called"]));
    says(
        &back,
        &["What to call the person", "the unit alone can open"],
    );
    ok(run(&road.post, &[&code, "told-of-withdrawal"]));
    let [one] = json(&road.post, &[]).try_into().unwrap();
    assert_eq!(tasks(&one), [("go_to_next", true)]);
    assert_eq!(one["steps"].as_array().unwrap().len(), 3);
    let marked: Json = serde_json::from_str(&road.post.reads(&["list", "--json"])).unwrap();
    let its = marked
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == record.as_str());
    assert_eq!(its.unwrap()["due"][0]["code"], code.as_str());

    // What the post keeps tells nothing of what was told, needed or written.
    for stub in vault(&road.post).stubs().unwrap() {
        let kept = stub.unwrap().kept;
        for canary in [
            TOLD,
            NEED,
            NOTE,
            "Balochi",
            "What to call",
            "safe_place",
            "\"age\"",
        ] {
            assert!(!kept.contains(canary), "`{canary}` is in {kept}");
        }
    }

    let sent = road
        .post
        .reads(&["transfer", "--to", road.stick(), "--json"]);
    let sent: Json = serde_json::from_str(&sent).unwrap();
    assert_eq!(sent["transfer"]["records"], 5);
    road.unit.reads(&["unit", "receive", road.stick()]);
    let [one] = json(&road.unit, &[]).try_into().unwrap();
    assert_eq!(
        (one["code"].as_str(), tasks(&one)),
        (Some(&*code), vec![("go_to_next", true)])
    );
    assert_eq!(one["steps"][0]["note"], NOTE);
    let shown = road.unit.reads(&["show", &record]);
    says(&shown, &[TOLD, NEED, NOTE, "took back a consent"]);
}
