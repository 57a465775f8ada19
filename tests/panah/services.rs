//! Services: what is wrong with them is told at its place, what fits comes first for a reason, and what
//! the post wrote down itself stays sealed.

use panah::grammar::{ContactId, Day, Faults, Language, Urgency};
use panah::jurisdiction::{Instant, Origin, Services, Sex, Weekday};
use panah::referral::{
    Against, Ages, ContactSheet, Directory, For, Line, Match, OwnServices, Person, Search,
    Uncertain, Wanted, WhyNot,
};

use crate::seat::{Machine, PASSPHRASE, Ran};
use crate::support::{definitions, project};

// --- Reading ---------------------------------------------------------------------------------

fn told(text: &str) -> Vec<String> {
    let mut faults = Faults::of("services.yaml");
    Services::read_as(Origin::Post, text.as_bytes(), &mut faults);
    let faults = faults.into_sorted();
    let line = |fault: &panah::grammar::Fault| {
        let place = fault.place;
        format!("{}:{} {}", place.line, place.column, fault.message)
    };
    faults.iter().map(line).collect()
}

const HOUSE: &str = "services:
  house:
    name: House
    kind: shelter
    offers: [safe_place]
    for: The night.
    where: here
";

#[test]
fn each_key_of_a_service_is_held_to_what_it_can_be() {
    assert_eq!(told(HOUSE), [""; 0]);
    for (line, expected) in [
        (
            "    who: {sex: [girl]}",
            "`girl` is not one of the words for this",
        ),
        ("    who: {sex: [male, male]}", "this stands twice"),
        ("    who: {from_age: -1}", "nobody is of -1"),
        (
            "    who: {from_age: 18, to_age: 12}",
            "nobody is of 18 or more and of 12 or less",
        ),
        (
            "    languages: [urdu language]",
            "this is no tag of a language",
        ),
        ("    open: mornings", "`open` says no hours"),
        (
            "    open: {days: [mon], from: \"09:00\", until: \"17:00\"}",
            "`mon` is not one of the words for this",
        ),
        (
            "    open: {from: \"9\", until: \"17:00\"}",
            "this is no time of day",
        ),
        (
            "    open: {from: \"09:00\", until: \"09:00\"}",
            "this row begins and ends at once",
        ),
        (
            "    capacity: {places: 2, free: 3, as_of: 2026-11-20}",
            "3 places cannot be free where there are 2",
        ),
        (
            "    capacity: {free: 3, as_of: 2026-11}",
            "the date of `capacity` must name the day",
        ),
        (
            "    number: ask the guard\n    as_of: 2026-11-20",
            "this is no telephone number",
        ),
        (
            "    number: 7\n    as_of: 2026-11-20",
            "this is no telephone number: it has one digit",
        ),
        ("    number: 123-4", "a number needs a date"),
        (
            "    note: <img src=x onerror=alert(1)>",
            "`note` holds markup, such as a tag of HTML",
        ),
        ("    hours: always", "a service has no key `hours`"),
    ] {
        let told = told(&format!("{HOUSE}{line}\n"));
        assert_eq!(told.len(), 1, "{line}: {told:?}");
        let place = told[0].split(' ').next().unwrap();
        assert!(place.starts_with("8:"), "{place}");
        assert_eq!(told[0].split_once(' ').unwrap().1, expected);
    }
}

#[test]
fn all_faults_of_a_service_are_told_at_once() {
    let told = told(
        "services:
  house:
    name: <script>alert(1)</script>
    kind: sheltr
    for: x
    where: y
    number: ask me
  house: {name: Again, kind: shelter, for: x, where: y}
",
    );
    assert_eq!(
        told,
        [
            "3:11 `name` holds markup, such as a tag of HTML",
            "4:11 `sheltr` is not one of the words for this",
            "7:5 this is no telephone number",
            "7:5 a number needs a date",
            "8:3 `house` stands twice; it is already on line 2",
        ]
    );
}

// --- Matching --------------------------------------------------------------------------------

fn today() -> Day {
    Day::read("2026-11-22").unwrap()
}

/// Sunday, ten in the evening.
const NIGHT: Instant = Instant {
    day: Weekday::Sunday,
    minute: 22 * 60,
};

fn girl() -> Person {
    Person {
        ages: Some(Ages::exactly(17)),
        sex: Some(Sex::Female),
        languages: vec![Language::read("bal").unwrap()],
    }
}

/// Services of a post, each with its id and the lines that it has beside those that all have.
fn own(services: &[(&str, &str)]) -> OwnServices {
    if services.is_empty() {
        return OwnServices::default();
    }
    let mut text = "services:\n".to_owned();
    for (id, lines) in services {
        let kind = if lines.contains("kind:") {
            ""
        } else {
            "    kind: shelter\n"
        };
        let offers = if lines.contains("offers:") {
            ""
        } else {
            "    offers: [safe_place]\n"
        };
        let head = format!(
            "  {id}:\n    name: {id}\n    for: The night.\n    where: here\n{kind}{offers}"
        );
        text.push_str(&head);
        for line in lines.split(" | ").filter(|line| !line.is_empty()) {
            text.push_str("    ");
            text.push_str(line);
            text.push('\n');
        }
    }
    let mut faults = Faults::of("own");
    let read = Services::read_as(Origin::Post, text.as_bytes(), &mut faults);
    assert_eq!(faults.into_sorted(), vec![], "{text}");
    OwnServices {
        services: read.unwrap().services,
        ..OwnServices::default()
    }
}

fn with_found<T>(
    services: &[(&str, &str)],
    person: &Person,
    urgency: Urgency,
    sheet: &ContactSheet,
    look: impl FnOnce(&Match<'_>) -> T,
) -> T {
    let directory = Directory::of(None, &own(services), today());
    let call = ["safe_place", "doctor", "supervisor"].map(ContactId::new);
    let search = Search {
        person,
        at: NIGHT,
        directory: &directory,
        contacts: &definitions().rules.contacts,
        sheet,
        no_service_for: &[],
    };
    let wanted = Wanted {
        id: "safe_place_tonight",
        urgency,
        call: &call,
    };
    look(&search.find(wanted))
}

fn order(services: &[(&str, &str)], urgency: Urgency) -> Vec<String> {
    with_found(
        services,
        &girl(),
        urgency,
        &ContactSheet::default(),
        |found| {
            let fits = found.fits.iter();
            fits.map(|fit| fit.entry.service.id.to_string()).collect()
        },
    )
}

/// Each pair differs in one criterion alone, and the worse one stands first in the file. What a
/// criterion further down says is turned round, and changes nothing.
#[test]
fn each_criterion_decides_before_those_behind_it() {
    let fresh = "number: 12-3 | as_of: 2026-11-01";
    let (no, yes) = (
        "capacity: {free: 0, as_of: 2026-11-21}",
        "capacity: {free: 1, as_of: 2026-11-21}",
    );
    for (what, worse, better) in [
        (
            "police come last",
            "kind: enforcement | number: 12-3 | called_on: 2026-11-20 | who: {sex: [female]}"
                .to_owned(),
            String::new(),
        ),
        (
            "what the post called comes first",
            format!("{fresh} | who: {{sex: [female], from_age: 10}} | languages: [bal]"),
            "number: 12-3 | called_on: 2026-11-20".to_owned(),
        ),
        (
            "a call of long ago counts for nothing",
            "number: 12-3 | called_on: 2026-10-20".to_owned(),
            "who: {sex: [female]}".to_owned(),
        ),
        (
            "sex and age for certain",
            format!("who: {{sex: [female]}} | languages: [bal] | open: always | {fresh} | {yes}"),
            format!("who: {{sex: [female], to_age: 17}} | {no}"),
        ),
        (
            "a language shared",
            format!("open: always | {fresh} | {yes}"),
            format!("languages: [ur, bal] | {no}"),
        ),
        (
            "a language that is not known before others",
            format!("languages: [ur] | open: always | {fresh} | {yes}"),
            no.to_owned(),
        ),
        (
            "open now",
            format!("{fresh} | {yes}"),
            format!("open: {{from: \"20:00\", until: \"06:00\"}} | {no}"),
        ),
        (
            "hours that are not known before closed",
            format!("open: {{from: \"09:00\", until: \"17:00\"}} | {fresh} | {yes}"),
            no.to_owned(),
        ),
        (
            "a fresh number",
            format!("number: 12-3 | as_of: 2026-09-01 | {yes}"),
            format!("{fresh} | {no}"),
        ),
        (
            "an old number before none",
            yes.to_owned(),
            format!("number: 12-3 | as_of: 2025-09-01 | {no}"),
        ),
        ("free places", String::new(), yes.to_owned()),
        (
            "places that are not known before none",
            no.to_owned(),
            String::new(),
        ),
        (
            "a figure of a week ago counts for nothing",
            "capacity: {free: 9, as_of: 2026-11-14}".to_owned(),
            yes.to_owned(),
        ),
        (
            "the line that is called first",
            "offers: [doctor]".to_owned(),
            String::new(),
        ),
    ] {
        let services = [("worse", worse.as_str()), ("better", better.as_str())];
        assert_eq!(
            order(&services, Urgency::Emergency),
            ["better", "worse"],
            "{what}"
        );
        let services = [("better", better.as_str()), ("worse", worse.as_str())];
        assert_eq!(
            order(&services, Urgency::Emergency),
            ["better", "worse"],
            "{what}"
        );
    }
    // Hours count in an emergency alone; where nothing differs, the order of the file stays.
    let services = [
        ("closed", "open: {from: \"09:00\", until: \"17:00\"}"),
        ("open", "open: always"),
    ];
    assert_eq!(order(&services, Urgency::Urgent), ["closed", "open"]);
    assert_eq!(order(&services, Urgency::Emergency), ["open", "closed"]);
}

#[test]
fn what_is_not_known_excludes_nobody_and_what_excludes_is_said() {
    let services = [
        ("for_men", "who: {sex: [male]}"),
        ("for_adults", "who: {from_age: 18}"),
        ("for_all", ""),
        ("for_doctors", "offers: [legal_adviser]"),
    ];
    let why = |person: &Person| {
        with_found(
            &services,
            person,
            Urgency::Emergency,
            &ContactSheet::default(),
            |found| {
                let not = found.not_fitting.iter();
                let not: Vec<(String, WhyNot)> = not
                    .map(|not| (not.entry.service.id.to_string(), not.why))
                    .collect();
                (found.fits.len(), not)
            },
        )
    };
    let other = ("for_doctors".to_owned(), WhyNot::NotOffered);
    assert_eq!(
        why(&girl()),
        (
            1,
            vec![
                ("for_men".to_owned(), WhyNot::Sex),
                ("for_adults".to_owned(), WhyNot::Age),
                other.clone()
            ]
        )
    );
    assert_eq!(why(&Person::default()), (3, vec![other.clone()]));
    // A child of an age that nobody knows may be of any that is under 18.
    let child = Person {
        ages: Some(Ages::child(18)),
        ..Person::default()
    };
    assert_eq!(
        why(&child),
        (2, vec![("for_adults".to_owned(), WhyNot::Age), other])
    );
}

#[test]
fn each_reason_is_given() {
    let lines = "who: {sex: [female], from_age: 12, to_age: 60, eligibility: No baby.} | languages: [bal] | open: always | capacity: {free: 2, as_of: 2026-11-21} | number: 12-3 | called_on: 2026-11-20 | reach: By car.";
    let empty = ContactSheet::default();
    with_found(
        &[("one", lines)],
        &girl(),
        Urgency::Emergency,
        &empty,
        |found| {
            let fit = &found.fits[0];
            let bal = Language::read("bal").unwrap();
            let date = |text| panah::grammar::Date::parse(text).unwrap();
            assert_eq!(
                fit.speaks_for,
                [
                    For::Sex,
                    For::Age,
                    For::Language(&bal),
                    For::AlwaysOpen,
                    For::CalledByPost(Day::read("2026-11-20").unwrap()),
                    For::Free(2, date("2026-11-21")),
                ]
            );
            assert_eq!(
                fit.speaks_against,
                [
                    Against::Eligibility("No baby."),
                    Against::Distance(Some("By car."))
                ]
            );
        },
    );
    with_found(
        &[("one", "kind: enforcement")],
        &girl(),
        Urgency::Emergency,
        &empty,
        |found| {
            assert_eq!(
                found.fits[0].speaks_against,
                [
                    Against::Enforcement,
                    Against::SexUncertain(Uncertain::OfService),
                    Against::AgeUncertain(Uncertain::OfService),
                    Against::LanguageUncertain(Uncertain::OfService),
                    Against::HoursUnknown,
                    Against::NoNumber,
                    Against::Distance(None),
                ]
            );
        },
    );
}

#[test]
fn where_nobody_is_there_it_says_whom_to_ask() {
    let mut sheet = ContactSheet::default();
    let line = Line {
        number: "000-1".into(),
        ..Line::default()
    };
    let look = |found: &Match<'_>| {
        let nobody = found.nobody.as_ref()?;
        let ask = nobody.ask.iter();
        Some(
            ask.map(|(contact, line)| (contact.id.to_string(), line.is_some()))
                .collect::<Vec<_>>(),
        )
    };
    let ask = |sheet: &ContactSheet| with_found(&[], &girl(), Urgency::Emergency, sheet, look);
    let (supervisor, specialist) = ("supervisor".to_owned(), "specialist".to_owned());
    let nobody = vec![(supervisor.clone(), false), (specialist.clone(), false)];
    assert_eq!(ask(&sheet), Some(nobody));
    // The supervisor is no safe place, but knows whom to ask.
    sheet
        .lines
        .insert(ContactId::new("supervisor"), line.clone());
    assert_eq!(
        ask(&sheet),
        Some(vec![(supervisor, true), (specialist, false)])
    );
    sheet.lines.insert(ContactId::new("safe_place"), line);
    assert_eq!(ask(&sheet), None);
}

#[test]
fn the_posts_own_service_and_its_own_call_win() {
    let country = "limit_days: 90
services:
  house: {name: Of the country, kind: shelter, for: x, where: y, number: 12-3, as_of: 2026-01, source: {document: ours, at: a}, status: ours}
  line: {name: A line, kind: hotline, for: x, where: y, number: 12-4, as_of: 2026-01, source: {document: ours, at: a}, status: ours}
";
    let country = Services::read(country.as_bytes(), &mut Faults::default()).unwrap();
    let mut kept = own(&[("house", "number: 12-5 | called_on: 2026-11-01")]);
    kept.call(
        &panah::grammar::ServiceId::new("line"),
        Day::read("2026-11-20").unwrap(),
    );
    let directory = Directory::of(Some(&country), &kept, today());
    let ids: Vec<&str> = directory
        .entries
        .iter()
        .map(|entry| entry.service.id.as_str())
        .collect();
    assert_eq!(ids, ["house", "line"]);
    let house = directory.find("house").unwrap();
    assert_eq!(house.service.number.as_deref(), Some("12-5"));
    assert_eq!(house.replaces.as_deref(), Some("Of the country"));
    let line = directory.find("line").unwrap();
    assert!(!line.is_stale(today()));
    // Its own number is called again after 30 days, one of the country after those of its file.
    assert!(house.is_stale(Day::read("2026-12-02").unwrap()));
    assert!(!line.is_stale(Day::read("2027-02-18").unwrap()));
    assert!(line.is_stale(Day::read("2027-02-19").unwrap()));
    // Another number under the same id has not been called.
    kept.put(country.services[1].clone());
    let directory = Directory::of(Some(&country), &kept, today());
    assert_eq!(directory.find("line").unwrap().called_by_post, None);
}

// --- The commands ----------------------------------------------------------------------------

const CANARY: &str = "000-417-000-417";

fn panah(machine: &Machine, arguments: &[&str], after: &str) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n{after}"))
}

fn with_house() -> Machine {
    let machine = Machine::bare();
    let text = format!("{HOUSE}    number: {CANARY}\n    as_of: 2026-01-02\n");
    let arguments = [
        "--jurisdiction",
        "pakistan",
        "services",
        "add",
        "--file",
        "-",
    ];
    let ran = panah(&machine, &arguments, &text);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.out, "Kept: House (house).\n");
    machine
}

#[test]
fn what_the_post_writes_down_is_sealed_listed_called_and_taken_away() {
    let machine = with_house();
    for file in walk(&machine.data()) {
        let bytes = std::fs::read(&file).unwrap();
        let is_there = bytes
            .windows(CANARY.len())
            .any(|part| part == CANARY.as_bytes());
        assert!(!is_there, "{}", file.display());
    }
    let pakistan = ["--jurisdiction", "pakistan", "services"];
    let run = |arguments: &[&str]| panah(&machine, &[&pakistan, arguments].concat(), "");
    let list = run(&["list", "--need", "safe_place_tonight"]);
    assert!(
        list.out.contains("1. House (written down by this post)"),
        "{}",
        list.out
    );
    assert!(
        list.out
            .contains("− its number is of 2026-01-02: call before you rely on it")
    );
    assert!(
        list.err.contains("endangers those who live there"),
        "{}",
        list.err
    );
    // Without the passphrase the country's alone.
    let sealed = machine.run(&[&pakistan[..], &["list"]].concat(), "");
    assert_eq!(sealed.code, Some(0));
    assert!(!sealed.out.contains(CANARY) && sealed.out.contains("1099"));
    assert!(sealed.err.contains("is sealed"), "{}", sealed.err);

    assert_eq!(
        run(&["called", "house", "--on", "2026-10-30"]).out,
        "Noted: House was called on 2026-10-30.\n"
    );
    assert_eq!(
        run(&["called", "human_rights_helpline", "--on", "2026-10-30"]).code,
        Some(0)
    );
    let json = run(&["list", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let services = json["services"].as_array().unwrap();
    let called = |id: &str| {
        let found = services.iter().find(|one| one["service"]["id"] == id);
        found.unwrap()["service"]["called_on"].clone()
    };
    assert_eq!(called("house"), "2026-10-30");
    assert_eq!(called("human_rights_helpline"), "2026-10-30");
    for (arguments, fact) in [
        (
            vec!["called", "house", "--on", "2999-01-01"],
            "2999-01-01 is still to come",
        ),
        (
            vec!["called", "house", "--on", "2026-02-30"],
            "`2026-02-30` is no day of the calendar",
        ),
        (vec!["called", "hause"], "there is no service `hause`"),
        (
            vec!["called", "darul_aman"],
            "no number of `darul_aman` is known",
        ),
        (
            vec!["remove", "darul_aman"],
            "`darul_aman` stands in the country's file",
        ),
        (
            vec!["list", "--need", "safe_place_tonite"],
            "there is no need `safe_place_tonite`",
        ),
        (
            vec!["list", "--need", "safe_place_tonight", "--age", "old"],
            "`old` is no age",
        ),
    ] {
        let ran = run(&arguments);
        assert_ne!(ran.code, Some(0), "{arguments:?}");
        assert!(ran.err.contains(fact), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains("help: "), "{}", ran.err);
    }
    // Setting up the post leaves its services alone.
    let sheet = "contact_sheet: {country: pakistan, lines: {doctor: {number: 000-1}}}\n";
    assert_eq!(
        panah(&machine, &["setup", "--sheet", "-"], sheet).code,
        Some(0)
    );
    let list = panah(&machine, &["services", "list"], "").out;
    assert!(
        list.contains(CANARY) && list.contains("OF THE COUNTRY: PAKISTAN"),
        "{list}"
    );
    assert_eq!(
        run(&["remove", "house"]).out,
        "Taken away: House (house).\n"
    );
    assert!(!run(&["list"]).out.contains(CANARY));
    let log = panah(&machine, &["log", "show"], "").out;
    assert!(
        log.matches("contact sheet").count() + log.matches("the post").count() >= 4,
        "{log}"
    );
}

#[test]
fn a_call_that_says_nothing_of_the_number_is_not_noted() {
    let machine = with_house();
    for (id, fact) in [
        ("house", "a call on 1999-01-01 is more than a year ago"),
        (
            "human_rights_helpline",
            "nobody can have called it on 1999-01-01",
        ),
    ] {
        let called = ["services", "called", id, "--on", "1999-01-01"];
        let arguments = [&["--jurisdiction", "pakistan"], &called[..]].concat();
        let ran = panah(&machine, &arguments, "");
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert!(ran.err.contains(fact), "{}", ran.err);
    }
}

#[test]
fn what_is_no_age_is_told_first_and_digits_of_every_keyboard_count() {
    let machine = Machine::bare();
    let list = |age: &str| {
        let need = ["services", "list", "--need", "safe_place_tonight", "--age"];
        machine.run(
            &[&["--jurisdiction", "pakistan"], &need[..], &[age]].concat(),
            "",
        )
    };
    for wrong in ["abc", "-5", "131"] {
        let told = format!("error: `{wrong}` is no age");
        assert!(list(wrong).err.starts_with(&told), "{}", list(wrong).err);
    }
    assert_eq!(list("۱۷").out, list("17").out);
}

#[test]
fn what_the_country_says_with_a_service_is_told_when_the_posts_own_takes_its_place() {
    let machine = Machine::bare();
    let text = "services:
  darul_aman:
    name: Our Darul Aman
    kind: shelter
    offers: [safe_place]
    for: A place to sleep.
    where: The town
    who: {sex: [female]}
";
    let arguments = [
        "--jurisdiction",
        "pakistan",
        "services",
        "add",
        "--file",
        "-",
    ];
    let ran = panah(&machine, &arguments, text);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for told in [
        "The country's file says with Our Darul Aman:",
        "court order",
        "does not say so",
    ] {
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
    let again = format!(
        "{text}    note: \"Recalled: it often needs a court order and may not let a woman leave. Ask both before you offer it.\"\n    tell: \"As far as I know, they may ask for an order of a court, and may not let you leave when you want. I ask them about both first.\"\n"
    );
    let ran = panah(&machine, &arguments, &again);
    assert!(!ran.err.contains("The country's file says"), "{}", ran.err);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files
}

#[test]
fn a_faulty_file_is_told_with_line_and_column_and_nothing_is_kept() {
    let machine = Machine::bare();
    let text =
        format!("{HOUSE}    number: ask\n    as_of: 2999-01-01\n").replace("House", "<b>House</b>");
    let ran = panah(
        &machine,
        &["--plain", "services", "add", "--file", "-"],
        &text,
    );
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    for part in [
        "markup",
        "this is no telephone number",
        "2999-01-01 is still to come",
    ] {
        assert!(ran.err.contains(part), "{part}: {}", ran.err);
    }
    assert!(!machine.data().join("laptop/post").exists());
}

#[test]
fn a_service_is_asked_for_line_by_line() {
    let machine = with_house();
    let answers = [
        "Night clinic", // name
        "3",            // kind: health care
        "9",            // line: a doctor or clinic
        "1",            // no other line
        "First aid.",   // what for
        "2",            // women and girls
        "12",
        "", // ages
        "Klingon",
        "Urdu, bal", // languages
        "The town",
        "", // where, way
        "3",
        "mo tu",
        "9:00",
        "17:00", // hours
        "ask",
        CANARY,                // number
        "1",                   // called today
        "",                    // note
        "They close at five.", // what the person hears
    ]
    .join("\n");
    let ran = panah(
        &machine,
        &["--plain", "services", "add"],
        &format!("{answers}\n"),
    );
    assert_eq!(ran.code, Some(0), "{}\n{}", ran.out, ran.err);
    assert!(
        ran.out.contains("Kept: Night clinic (night_clinic)."),
        "{}",
        ran.out
    );
    let json: serde_json::Value =
        serde_json::from_str(&panah(&machine, &["services", "list", "--json"], "").out).unwrap();
    let services = json["services"].as_array().unwrap();
    let service = &services
        .iter()
        .find(|one| one["service"]["id"] == "night_clinic")
        .unwrap()["service"];
    assert_eq!(service["kind"], "health");
    assert_eq!(service["offers"], serde_json::json!(["doctor"]));
    assert_eq!(
        service["who"],
        serde_json::json!({"sex": ["female"], "from_age": 12})
    );
    assert_eq!(service["languages"], serde_json::json!(["ur", "bal"]));
    assert_eq!(service["open"]["at"][0]["from"], 540);
    assert_eq!(service["number"], CANARY);
    assert_eq!(service["called_on"], service["as_of"]);
    assert_eq!(service["tell"], "They close at five.");
}

// --- Countries -------------------------------------------------------------------------------

/// The example of the README, put into a new country: the checker takes it.
#[test]
fn the_least_service_of_the_readme_is_one() {
    let readme = std::fs::read_to_string(project("README.md")).unwrap();
    let (_, chapter) = readme
        .split_once("## Another country in an afternoon")
        .unwrap();
    let (_, example) = chapter.split_once("```yaml\n").unwrap();
    let (example, _) = example.split_once("   ```").unwrap();
    let example: String = example
        .lines()
        .flat_map(|line| [&line[3..], "\n"])
        .collect();
    let machine = Machine::bare();
    let folder = machine.everything().join("defs");
    let to = folder.display().to_string();
    let run = |arguments: &[&str]| machine.run(arguments, "");
    assert_eq!(
        run(&["new", "definitions", "mine", "--to", &to]).code,
        Some(0)
    );
    let mine = folder.join("mine").display().to_string();
    assert_eq!(
        run(&["new", "jurisdiction", "here", "--to", &mine]).code,
        Some(0)
    );
    let country = folder.join("mine/jurisdictions/here");
    std::fs::write(country.join("services.yaml"), example).unwrap();
    let check = [
        "--definitions",
        &mine,
        "--jurisdiction",
        "here",
        "--plain",
        "services",
        "check",
    ];
    // The new file still says that there is no safe place: that is no longer so.
    let ran = run(&check);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err
            .contains("a service is there for `safe_place` after all"),
        "{}",
        ran.err
    );
    let law = std::fs::read_to_string(country.join("jurisdiction.yaml")).unwrap();
    let without: String = law
        .lines()
        .filter(|line| !line.starts_with("  safe_place:"))
        .flat_map(|line| [line, "\n"])
        .collect();
    std::fs::write(country.join("jurisdiction.yaml"), &without).unwrap();
    let ran = run(&check);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("No fault was found."), "{}", ran.out);
    // A pathway without anybody has to be spoken of, and a date is not to come.
    let silent: String = without
        .lines()
        .filter(|line| !line.starts_with("  family_tracing:"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let silent = silent.replacen("as_of: 20", "as_of: 29", 1);
    std::fs::write(country.join("jurisdiction.yaml"), silent).unwrap();
    let ran = run(&check);
    assert_eq!(ran.code, Some(1));
    // The file alone tells the same.
    let file = country.join("jurisdiction.yaml").display().to_string();
    let alone = run(&["--plain", "check", &file]);
    assert_eq!(alone.code, Some(1), "{}", alone.err);
    let told = alone.out + &alone.err;
    assert!(told.contains("pathway `family_tracing`"), "{told}");
    for fact in [
        "no service is known for the pathway `family_tracing`, and nothing says so",
        "is still to come; by this laptop's clock it is",
    ] {
        assert!(
            ran.err.replace('\n', " ").contains(fact),
            "{fact}: {}",
            ran.err
        );
    }
}
