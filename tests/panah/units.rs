//! A unit and a laptop, from the first file on a stick to a record that only the unit can open: by
//! commands alone, as a script runs them, and once at the terminal.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use tempfile::TempDir;

use crate::seat::{ENTER, ESCAPE, Machine, PASSPHRASE, Ran, one_line};
use crate::support::project;

/// The unit's computer, a laptop, and the sticks that travel between them.
pub(crate) struct Journey {
    pub(crate) unit: Machine,
    pub(crate) laptop: Machine,
    sticks: TempDir,
}

impl Journey {
    pub(crate) fn new() -> Self {
        let sticks = tempfile::tempdir().unwrap();
        for name in ["stick", "safe"] {
            fs::create_dir(sticks.path().join(name)).unwrap();
        }
        Self {
            unit: Machine::bare(),
            laptop: Machine::bare(),
            sticks,
        }
    }

    pub(crate) fn path(&self, name: &str) -> String {
        let path: PathBuf = self.sticks.path().join(name);
        path.into_os_string().into_string().unwrap()
    }

    /// Makes the unit; gives its fingerprint.
    pub(crate) fn makes_a_unit(&self) -> String {
        let (stick, safe) = (self.path("stick"), self.path("safe"));
        let ran = with_passphrase(
            &self.unit,
            &[
                "unit",
                "init",
                "--name",
                "Test unit",
                "--to",
                &stick,
                "--second",
                &safe,
            ],
        );
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(ran.err.contains("Two people, two places"), "{}", ran.err);
        ran.out.trim().to_owned()
    }

    pub(crate) fn enrols(&self, machine: &Machine, arguments: &[&str]) -> Ran {
        let stick = self.path("stick");
        with_passphrase(machine, &[&["unit", "enrol", &stick], arguments].concat())
    }

    fn proves(&self) -> String {
        let (stick, key) = (self.path("stick"), self.path("safe/second-custodian.key"));
        let ran = self
            .unit
            .run(&["unit", "prove", &stick, "--identity", &key], "");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        code(&ran.out)
    }

    /// Enrols the laptop with the unit.
    pub(crate) fn is_enrolled(&self) {
        let fingerprint = self.makes_a_unit();
        let ran = self.enrols(&self.laptop, &["--fingerprint", &fingerprint]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let answered = self.answers();
        let codes = [
            format!("unit={answered}"),
            format!("second custodian={}", self.proves()),
        ];
        let ran = self.enrols(&self.laptop, &["--code", &codes[0], "--code", &codes[1]]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(
            ran.err.contains("nobody at this laptop can open"),
            "{}",
            ran.err
        );
    }

    /// The unit takes the laptop; gives the code that it reads out.
    fn answers(&self) -> String {
        let own = shown(&self.laptop)["laptop"]["fingerprint"].clone();
        let ran = self.enrols(&self.unit, &["--fingerprint", own.as_str().unwrap()]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        code(&ran.out)
    }

    pub(crate) fn file(&self, ending: &str) -> PathBuf {
        let entries = fs::read_dir(self.path("stick")).unwrap();
        let mut paths = entries.map(|entry| entry.unwrap().path());
        let fits = |path: &PathBuf| path.to_str().unwrap().ends_with(ending);
        paths.find(fits).unwrap()
    }
}

pub(crate) fn with_passphrase(machine: &Machine, arguments: &[&str]) -> Ran {
    let arguments = [arguments, &["--passphrase-file", "-"]].concat();
    machine.run(&arguments, &format!("{PASSPHRASE}\n"))
}

fn shown(machine: &Machine) -> Json {
    serde_json::from_str(&machine.reads(&["unit", "show", "--json"])).unwrap()
}

fn code(line: &str) -> String {
    line.trim().rsplit(": ").next().unwrap().to_owned()
}

fn state(machine: &Machine) -> Vec<u8> {
    fs::read(machine.data().join("laptop/state")).unwrap()
}

pub(crate) fn closes_a_record(machine: &Machine) {
    let answers = project("examples/answers/labour-dispute.yaml");
    machine.reads(&["screen", "adult", "--answers", answers.to_str().unwrap()]);
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one journey, told from its beginning to its end"
)]
fn from_the_first_file_to_a_record_that_only_the_unit_opens() {
    let journey = Journey::new();
    let (unit, laptop) = (&journey.unit, &journey.laptop);
    let fingerprint = journey.makes_a_unit();
    closes_a_record(laptop);
    let before = laptop.records();

    // Another fingerprint than the one that was read out.
    let wrong = format!("{}0000", &fingerprint[..20]);
    let ran = journey.enrols(laptop, &["--fingerprint", &wrong]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("fingerprint is another one"),
        "{}",
        ran.err
    );
    assert_eq!(shown(laptop)["pending"], Json::Null);
    let ran = journey.enrols(laptop, &[]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("--fingerprint"), "{}", ran.err);

    let ran = journey.enrols(laptop, &["--fingerprint", &fingerprint.to_uppercase()]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.err.contains("until it is, nothing changes here"),
        "{}",
        ran.err
    );
    let waiting = shown(laptop);
    assert_eq!(waiting["profile"], "solo");
    assert_eq!(waiting["pending"]["wanted"][1], "second custodian");

    // The unit holds the laptop to its fingerprint in turn.
    let ran = journey.enrols(unit, &["--fingerprint", &wrong]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(shown(unit)["laptops"], serde_json::json!([]));
    let first = journey.answers();
    assert_eq!(
        journey.answers(),
        first,
        "asked again, it is read out again"
    );
    let second = journey.proves();

    let ran = journey.enrols(laptop, &["--code", "unit=2222-2222"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("code of `unit` is another one"),
        "{}",
        ran.err
    );
    let ran = journey.enrols(laptop, &["--code", "unit"]);
    assert_eq!(ran.code, Some(2));
    let given = format!("unit={}", first.to_lowercase());
    let ran = journey.enrols(laptop, &["--code", &given]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(
        ran.err.contains("Codes still wanted: second custodian"),
        "{}",
        ran.err
    );
    let given = format!("second custodian={second}");
    let ran = journey.enrols(laptop, &["--code", &given]);
    assert!(
        ran.err.contains("nobody at this laptop can open"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("no way back"), "{}", ran.err);

    let post = shown(laptop);
    assert_eq!(
        (&post["profile"], &post["pending"]),
        (&"post".into(), &Json::Null)
    );
    assert_eq!(post["unit"]["fingerprint"], fingerprint.as_str());
    let here = shown(unit);
    assert_eq!(here["profile"], "unit");
    assert_eq!(here["laptops"][0]["id"], post["laptop"]["id"]);
    assert_eq!(post["unit"], here["unit"]);

    closes_a_record(laptop);
    let records = laptop.records();
    let new = records.iter().find(|id| !before.contains(id)).unwrap();
    let ran = with_passphrase(laptop, &["show", new]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("nobody at this laptop can open it"),
        "{}",
        ran.err
    );
    laptop.reads(&["show", &before[0]]);
    let list = one_line(&laptop.run(&["list"], "").out.replace(['│', '┆'], " "));
    assert!(
        list.contains("the unit; nobody at this laptop can open it"),
        "{list}"
    );
    let list = laptop.reads(&["list"]);
    assert!(
        one_line(&list).contains("by nobody at this laptop"),
        "{list}"
    );
    let list: Json = serde_json::from_str(&laptop.reads(&["list", "--json"])).unwrap();
    let who: Vec<&Json> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["opened_by"])
        .collect();
    assert!(who.contains(&&"unit".into()) && who.contains(&&"officer".into()));

    // The keys that the unit writes out open it with any age program.
    let key = journey.path("unit.key");
    let ran = with_passphrase(unit, &["unit", "key", "--output", &key]);
    assert_eq!(ran.code, Some(1), "nobody was there to be asked");
    assert!(!Path::new(&key).exists());
    unit.reads(&["unit", "key", "--output", &key, "--yes"]);
    let text = fs::read_to_string(&key).unwrap();
    let identity = text
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-1"));
    let identity = secrecy::SecretString::from(identity.unwrap());
    let file = fs::read(laptop.data().join(format!("records/{new}.age"))).unwrap();
    assert!(panah::vault::decrypt(&file, &identity).is_ok());
    let ran = with_passphrase(unit, &["unit", "key", "--output", &key, "--yes"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(fs::read_to_string(&key).unwrap(), text, "not overwritten");
}

#[test]
fn a_second_run_changes_nothing() {
    let journey = Journey::new();
    journey.is_enrolled();
    journey.enrols(&journey.laptop, &[]);
    let request = journey.file(".request");
    let before = (state(&journey.laptop), fs::read(&request).unwrap());
    let ran = journey.enrols(&journey.laptop, &[]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("Done already"), "{}", ran.err);
    assert_eq!(
        (state(&journey.laptop), fs::read(&request).unwrap()),
        before
    );
    let keys = |file: &str| fs::read(journey.unit.data().join("unit").join(file)).unwrap();
    let before = (keys("keys"), keys("laptops"));
    let ran = journey.enrols(&journey.unit, &[]);
    assert!(
        ran.err.contains("enrolled already; nothing is new"),
        "{}",
        ran.err
    );
    assert_eq!((keys("keys"), keys("laptops")), before);
    let (stick, safe) = (journey.path("stick"), journey.path("safe"));
    let again = [
        "unit",
        "init",
        "--name",
        "Test unit",
        "--to",
        &safe,
        "--second",
        &stick,
    ];
    for machine in [&journey.unit, &journey.laptop] {
        let ran = with_passphrase(machine, &again);
        assert_eq!(ran.code, Some(1), "{}", ran.err);
        assert!(!Path::new(&stick).join("second-custodian.key").exists());
    }
}

#[test]
fn a_renewal_is_taken_over_and_an_older_file_refused() {
    let journey = Journey::new();
    journey.is_enrolled();
    let (unit, laptop) = (&journey.unit, &journey.laptop);
    let note = Path::new(&journey.path("stick")).join("unit.note");
    let first = fs::read(&note).unwrap();
    let stick = journey.path("stick");
    unit.reads(&["unit", "renew", "--to", &stick, "--until", "2099-12-31"]);
    let ran = journey.enrols(laptop, &[]);
    assert!(
        ran.err.contains("number 2 of \"Test unit\" is in force"),
        "{}",
        ran.err
    );
    assert_eq!(shown(laptop)["unit"]["until"], "2099-12-31");

    fs::write(&note, &first).unwrap();
    let before = state(laptop);
    let ran = journey.enrols(laptop, &[]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("it is number 1, and number 2 is known"),
        "{}",
        ran.err
    );
    assert_eq!(state(laptop), before);

    // With a new key of the unit, its custodian proves themselves first.
    unit.reads(&["unit", "renew", "--to", &stick, "--new-key"]);
    let ran = journey.enrols(laptop, &[]);
    assert!(ran.err.contains("over the telephone: unit."), "{}", ran.err);
    assert_eq!(shown(laptop)["unit"]["serial"], 2);
    let given = format!("unit={}", journey.answers());
    journey.enrols(laptop, &["--code", &given]);
    assert_eq!(shown(laptop)["unit"]["serial"], 3);

    let ran = with_passphrase(unit, &["unit", "renew", "--to", &stick, "--left", "nobody"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let officer = shown(unit)["laptops"][0]["officers"][0]["id"].clone();
    let officer = officer.as_str().unwrap();
    unit.reads(&["unit", "renew", "--to", &stick, "--left", &officer[..8]]);
    let ran = journey.enrols(laptop, &[]);
    assert!(ran.err.contains("Has left"), "{}", ran.err);
    let ran = with_passphrase(laptop, &["unit", "show"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("this officer has left"), "{}", ran.err);
}

#[test]
fn what_lies_on_a_stick_may_be_anything() {
    let journey = Journey::new();
    let fingerprint = journey.makes_a_unit();
    let stick = PathBuf::from(journey.path("stick"));
    let note = stick.join("unit.note");
    let whole = fs::read(&note).unwrap();
    for (name, bytes) in [
        ("a.note", b"another tool's note\n".to_vec()),
        ("b.request", vec![0; 2 << 20]),
        ("c.request", b"panah-laptop/v1\n".to_vec()),
    ] {
        fs::write(stick.join(name), bytes).unwrap();
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&note, stick.join("d.note")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", stick.join("e.request")).unwrap();
    }
    fs::create_dir(stick.join("f.note")).unwrap();
    let ran = journey.enrols(&journey.laptop, &["--fingerprint", &fingerprint]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let own = shown(&journey.laptop)["laptop"]["fingerprint"].clone();
    let ran = journey.enrols(&journey.unit, &["--fingerprint", own.as_str().unwrap()]);
    assert_eq!(ran.code, Some(1), "one of them is no request");
    assert!(
        ran.err.contains("c.request` is not") || ran.err.contains("c.request is not"),
        "{}",
        ran.err
    );
    assert_eq!(shown(&journey.unit)["laptops"].as_array().unwrap().len(), 1);

    // Two units' files, or one that was altered.
    let fresh = Machine::bare();
    fs::write(stick.join("z.note"), b"panah-unit/v1\n{}\n").unwrap();
    let ran = journey.enrols(&fresh, &["--fingerprint", &fingerprint]);
    assert!(ran.err.contains("several units' files"), "{}", ran.err);
    fs::remove_file(stick.join("z.note")).unwrap();
    let text = String::from_utf8(whole)
        .unwrap()
        .replace("Test unit", "Best unit");
    fs::write(&note, text).unwrap();
    let ran = journey.enrols(&fresh, &["--fingerprint", &fingerprint]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("was altered"), "{}", ran.err);
    fs::remove_file(&note).unwrap();
    let ran = journey.enrols(&fresh, &["--fingerprint", &fingerprint]);
    assert!(ran.err.contains("there is no unit's file"), "{}", ran.err);
}

#[test]
fn at_the_terminal_the_last_group_is_typed_and_the_codes_are_asked_for() {
    let journey = Journey::new();
    let fingerprint = journey.makes_a_unit();
    let stick = journey.path("stick");
    let words = panah::words::Words::english();
    let (groups, last) = fingerprint.rsplit_once('-').unwrap();

    let mut seat = journey.laptop.seat(&["unit", "enrol", &stick]);
    seat.makes_a_passphrase();
    seat.sees(&format!("{groups}-????"));
    assert!(!seat.screen().contains(last), "it is heard, not read");
    seat.types(&format!("nope{ENTER}"));
    assert_eq!(seat.ends(), 1);
    assert_eq!(shown(&journey.laptop)["pending"], Json::Null);

    let mut seat = journey.laptop.seat(&["unit", "enrol", &stick]);
    seat.sees(&words.say("passphrase-ask"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees("????");
    seat.types(&format!("{last}{ENTER}"));
    assert_eq!(seat.ends(), 0);

    let first = journey.answers();
    let second = journey.proves();
    let mut seat = journey.laptop.seat(&["unit", "enrol", &stick]);
    seat.sees(&words.say("passphrase-ask"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees(&words.fill("enrol-code", &[("name", "unit")]));
    seat.types(&format!("22222222{ENTER}"));
    seat.sees(&words.say("enrol-code-wrong"));
    seat.types(&format!("{first}{ENTER}"));
    seat.sees(&words.fill("enrol-code", &[("name", "second custodian")]));
    seat.types(ESCAPE);
    assert_eq!(seat.ends(), 0);
    assert!(seat.screen().contains("still wanted"));
    let given = format!("second custodian={second}");
    journey.enrols(&journey.laptop, &["--code", &given]);
    assert_eq!(shown(&journey.laptop)["profile"], "post");
}

/// Vaults without a clock take an old file; the program, which has one, says so wherever somebody sits
/// down, and seals all the same.
#[test]
fn a_unit_whose_file_has_ended_is_said_and_stands_in_nobodys_way() {
    use panah::vault::{DataFolder, Mode, Passphrase, UnitPlan, Vault, open_challenge};

    let (unit, laptop) = (Machine::bare(), Machine::bare());
    let vaults = [&unit, &laptop].map(|machine| {
        let folder = DataFolder::at(machine.data(), Mode::Live).unwrap();
        let passphrase = Passphrase::typed(PASSPHRASE.to_owned()).unwrap();
        Vault::create(&folder, &passphrase).ok().unwrap()
    });
    let [at_unit, at_laptop] = &vaults;
    let plan = UnitPlan {
        name: "Test unit".to_owned(),
        from: "2020-01-01".to_owned(),
        until: "2020-12-31".to_owned(),
        retain_days: None,
    };
    let made = at_unit.make_unit(&plan).unwrap();
    at_laptop.begin_enrolment(made.note.as_bytes()).unwrap();
    let request = at_laptop.enrolment_request().unwrap();
    let mut codes = at_unit.enrol_laptop(&request).unwrap().codes;
    let challenge = open_challenge(&request, &made.second).unwrap();
    codes.push((challenge.name.clone(), challenge.code.clone()));
    at_laptop.finish_enrolment(&codes).unwrap();

    let ended = "ended on 2020-12-31";
    assert!(laptop.reads(&["unit", "show"]).contains(ended));
    assert!(unit.reads(&["unit", "show"]).contains(ended));
    assert_eq!(shown(&laptop)["unit"]["ended"], true);
    let answers = project("examples/answers/labour-dispute.yaml");
    let answers = answers.to_str().unwrap();
    let ran = with_passphrase(&laptop, &["screen", "adult", "--answers", answers]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains(ended), "{}", ran.err);
    assert!(one_line(&laptop.reads(&["list"])).contains(ended));
    let mut seat = laptop.seat(&["screen", "adult"]);
    seat.sees(&panah::words::Words::english().say("passphrase-ask"));
    seat.types(&format!("{PASSPHRASE}{ENTER}"));
    seat.sees(ended);
}
