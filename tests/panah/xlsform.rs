//! Forms for other tools: that a form asks what the interview asks.

use std::collections::HashMap;

use panah::cli::Library;
use panah::exchange::xlsform::{Book, Form, Row, Taken, Tongues, form_of, take, workbook};
use panah::grammar::{ChoiceId, Date, Faults, ItemIx, Language, Standing, Value};
use panah::interview::{Action, Interview, Moment};
use panah::questionnaire::translation::{Entry, Mark, Pair, Readiness};
use panah::questionnaire::{Item, Kind, Put, Questionnaire, Translation};
use panah::words::{Tongue, Words};

use crate::xpath::{Expression, Held};

fn shipped(id: &str) -> Questionnaire {
    let mut faults = Faults::default();
    let definitions = Library::built_in().definitions(id, "generic", &mut faults);
    definitions
        .unwrap_or_else(|| panic!("{faults:?}"))
        .questionnaire
}

fn told(taken: &Taken) -> Vec<String> {
    let (english, urdu) = (Words::english(), Words::of(Tongue::Urdu));
    let remarks = taken.remarks.iter();
    let told = remarks.map(|remark| {
        let said = remark.said(&urdu);
        assert!(!said.contains(&remark.what), "left in English: {said}");
        remark.said(&english)
    });
    told.collect()
}

fn exported(questionnaire: &Questionnaire) -> Form {
    form_of(questionnaire, &[], Tongues::Reviewed).unwrap().form
}

/// A form being filled in, as form tools do it: what is not relevant is blank to everything else.
struct Filled<'f> {
    form: &'f Form,
    rows: &'f [Ready<'f>],
    entered: HashMap<String, String>,
}

/// A row whose expressions have been taken apart.
struct Ready<'f> {
    name: &'f str,
    relevant: Option<Expression>,
    calculation: Option<Expression>,
}

fn ready(form: &Form) -> Vec<Ready<'_>> {
    let read = |text: &str| (!text.is_empty()).then(|| Expression::of(text));
    let rows = form.survey.iter().map(|row| Ready {
        name: row.get("name"),
        relevant: read(row.get("relevant")),
        calculation: read(row.get("calculation")),
    });
    rows.collect()
}

impl Filled<'_> {
    /// Returns which questions are relevant, and what each holds.
    fn settle(&self) -> (HashMap<&str, bool>, Held) {
        let (mut relevant, mut held) = (HashMap::new(), Held::new());
        for row in self.rows {
            let is_relevant = row.relevant.as_ref().is_none_or(|it| it.holds(&held));
            relevant.insert(row.name, is_relevant);
            let value = match &row.calculation {
                Some(calculation) => calculation.text(&held),
                None if is_relevant => self.entered.get(row.name).cloned().unwrap_or_default(),
                None => String::new(),
            };
            held.insert(row.name.to_owned(), value);
        }
        (relevant, held)
    }

    fn row(&self, name: &str) -> &Row {
        let rows = self.form.survey.iter();
        let mut found =
            rows.filter(|row| row.get("name") == name && row.get("type") != "begin_group");
        found.next().unwrap_or_else(|| panic!("no row `{name}`"))
    }

    fn choices(&self, list: &str) -> Vec<&str> {
        let rows = self
            .form
            .choices
            .iter()
            .filter(|row| row.get("list_name") == list);
        rows.map(|row| row.get("name")).collect()
    }

    /// Enters what was answered in the interview. False where the form has no such answer.
    fn enter(&mut self, item: &Item, standing: &Standing) {
        let id = item.id.to_string();
        let companion = format!("{id}_unanswered");
        let has_companion = self
            .form
            .survey
            .iter()
            .any(|row| row.get("name") == companion);
        let (value, instead) = match standing {
            Standing::Given(Value::Choice(choice)) if choice.as_str() == "said" => {
                ("OK".to_owned(), None)
            }
            Standing::Given(Value::Choice(choice)) => (choice.to_string(), None),
            Standing::Given(Value::Several(chosen)) if chosen.is_empty() => {
                ("NOTHING".to_owned(), None)
            }
            Standing::Given(Value::Several(chosen)) => {
                let chosen: Vec<&str> = chosen.iter().map(ChoiceId::as_str).collect();
                (chosen.join(" "), None)
            }
            Standing::Given(Value::Number(number)) => (number.to_string(), None),
            Standing::Given(Value::Date(date)) => (date.clone(), None),
            Standing::Given(Value::Words(_)) => ("some words".to_owned(), None),
            Standing::Declined if has_companion => (String::new(), Some("declined")),
            Standing::NotKnown if has_companion => (String::new(), Some("not_known")),
            Standing::Declined => ("declined".to_owned(), None),
            Standing::NotKnown => ("not_known".to_owned(), None),
            Standing::NotAsked | Standing::Told => panic!("{id} was not answered"),
        };
        let row = self.row(&id);
        if let Some((_, list)) = row.get("type").split_once(' ') {
            let known = self.choices(list);
            for choice in value.split(' ') {
                assert!(known.contains(&choice), "`{id}` has no `{choice}`");
            }
        }
        if let Some(constraint) = Some(row.get("constraint"))
            .filter(|text| !text.is_empty() && !text.starts_with("regex"))
        {
            let held = HashMap::from([(".".to_owned(), value.clone())]);
            assert!(
                value.is_empty() || Expression::of(constraint).holds(&held),
                "{id}: {constraint}: {value}"
            );
        }
        if let Some(instead) = instead {
            self.entered.insert(companion, instead.to_owned());
        }
        self.entered.insert(id, value);
    }
}

/// A small generator of numbers, so that a walk that fails can be walked again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

fn answer(item: &Item, chance: &mut Chance) -> Standing {
    if item.may_stay_unanswered() && chance.one_in(5) {
        let is_seen = matches!(item.put, Put::Observe { .. });
        return if is_seen || chance.one_in(2) {
            Standing::NotKnown
        } else {
            Standing::Declined
        };
    }
    Standing::Given(match (&item.put, item.kind()) {
        (Put::Listen { .. }, _) | (_, Some(Kind::Text)) => {
            Value::Words(vec!["some words".to_owned()])
        }
        (_, Some(Kind::ApproximateDate)) => Value::Date("2024-03".to_owned()),
        (_, Some(Kind::Number { from, to })) => {
            let near = [*from, *to, 17, 18, 30, (from + to) / 2];
            Value::Number(near[chance.below(near.len())].clamp(*from, *to))
        }
        (_, Some(Kind::SeveralOf(_))) => {
            let mut chosen: Vec<ChoiceId> = item
                .choices
                .iter()
                .filter(|_| chance.one_in(3))
                .cloned()
                .collect();
            if chosen.len() > 1 {
                chosen.retain(|choice| !item.alone.contains(choice));
            }
            if chosen.is_empty() && !item.alone.is_empty() {
                chosen.push(item.alone[0].clone());
            }
            Value::Several(chosen)
        }
        _ => {
            // A refusal or a failed gate ends much: let most walks go on.
            let at = if matches!(item.put, Put::Gate { .. } | Put::Consent { .. })
                && !chance.one_in(8)
            {
                0
            } else {
                chance.below(item.choices.len())
            };
            Value::Choice(item.choices[at].clone())
        }
    })
}

fn act(interview: &mut Interview<'_>, item: &Item, standing: &Standing) {
    let id = item.id.clone();
    let moments = Moment::default();
    let action = match standing {
        Standing::Given(Value::Words(lines)) if matches!(item.put, Put::Listen { .. }) => {
            for text in lines {
                let line = Action::Line {
                    item: id.clone(),
                    text: text.clone(),
                };
                interview.act(line, moments.clone()).unwrap();
            }
            Action::Heard { item: id }
        }
        Standing::Given(value) => Action::Answer {
            item: id,
            value: value.clone(),
        },
        Standing::Declined => Action::Decline { item: id },
        _ => Action::NotKnown { item: id },
    };
    interview
        .act(action, moments)
        .unwrap_or_else(|refused| panic!("{}: {refused:?}", item.id));
}

/// Walks one interview and fills the form in beside it.
fn walk(questionnaire: &Questionnaire, form: &Form, rows: &[Ready<'_>], seed: u64) -> usize {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut interview = Interview::new(questionnaire);
    let mut filled = Filled {
        form,
        rows,
        entered: HashMap::new(),
    };
    let mut steps = 0;
    let mut last: Option<ItemIx> = None;
    let trace = |interview: &Interview<'_>| -> Vec<String> {
        let done = questionnaire
            .numbered()
            .filter(|(ix, _)| *interview.sheet().standing(*ix) != Standing::NotAsked);
        done.map(|(ix, item)| format!("{}: {:?}", item.id, interview.sheet().standing(ix)))
            .collect()
    };
    while let Some(ix) = interview.current() {
        let item = questionnaire.item(ix).unwrap();
        // Between two sections the officer may end it.
        let left = last
            .and_then(|last| questionnaire.item(last))
            .map(|item| item.section);
        if let Some(left) = left.filter(|left| *left < item.section && chance.one_in(9)) {
            let name = format!("panah_next_{}", questionnaire.section(left).unwrap().id);
            let (relevant, _) = filled.settle();
            if relevant.get(name.as_str()) == Some(&true) && !filled.entered.contains_key(&name) {
                let (action, choice) = if chance.one_in(2) {
                    (Action::Close, "closing")
                } else {
                    (Action::Stop { reason: None }, "stop")
                };
                interview.act(action, Moment::default()).unwrap();
                filled.entered.insert(name, choice.to_owned());
                last = None;
                continue;
            }
        }
        let (relevant, held) = filled.settle();
        let next = questionnaire.numbered().find(|(other, item)| {
            relevant[item.id.as_str()] && *interview.sheet().standing(*other) == Standing::NotAsked
        });
        let next = next.map(|(_, item)| item.id.to_string());
        assert_eq!(
            next.as_deref(),
            Some(item.id.as_str()),
            "seed {seed}: the interview puts the right one, the form the left\n{:#?}\n{:?}",
            trace(&interview),
            held.iter()
                .filter(|(name, _)| name.starts_with("panah_"))
                .collect::<Vec<_>>()
        );
        let standing = answer(item, &mut chance);
        act(&mut interview, item, &standing);
        filled.enter(item, &standing);
        last = Some(ix);
        steps += 1;
    }
    let (relevant, _) = filled.settle();
    for (ix, item) in questionnaire.numbered() {
        let is_done = *interview.sheet().standing(ix) != Standing::NotAsked;
        assert_eq!(
            relevant[item.id.as_str()],
            is_done,
            "seed {seed}: `{}` at the end\n{:#?}",
            item.id,
            trace(&interview)
        );
    }
    steps
}

#[test]
fn a_form_puts_what_the_interview_puts_and_in_its_order() {
    for id in ["adult", "first-line", "child"] {
        let questionnaire = shipped(id);
        let form = exported(&questionnaire);
        let rows = ready(&form);
        let walks = (1..=60).map(|seed| walk(&questionnaire, &form, &rows, seed));
        let steps: usize = walks.sum();
        assert!(steps > 60 * 10, "{id}: {steps}");
    }
}

/// Conditions of every kind, and what looks at answers that a way passes over.
const KNOTS: &str = "
questionnaire: knots
version: 1.0.0
title: Knots
language: en
child:
  when: {any: [{age: {under: 18}}, {looks: young}]}
  unless: {looks: grown}
sections:
  - section: first
    title: First
    items:
      - observe: looks
        check: How old the person looks.
        kind: one_of
        choices: {grown: Grown, young: Young, unclear: Not clear}
      - gate: calm
        check: It is calm.
        if_not: needs_only
        advice: Wait.
      - gate: safe
        when: {not: {looks: grown}}
        check: It is safe.
        if_not: stop
        advice: Leave.
      - ask: age
        when: {not: {looks: young}}
        text: How old are you?
        kind: number
        from: 0
        to: 120
        purpose: To know.
      - say: hello
        text: Hello.
      - say: hello_grown
        when: {hello: given, age: {at_least: 18}}
        text: Hello to you.
      - consent: talk
        when: {any: [{looks: {in: [grown, unclear]}}, {age: declined}]}
        text: May I ask?
        covers: [work]
        if_refused: close
      - consent: more
        text: May I ask more?
        covers: [work, sorrow]
        if_refused: continue
  - section: work
    title: Work
    items:
      - listen: account
        text: Please tell me.
      - ask: jobs
        when: {any: [{account: given}, {account: declined}]}
        text: Which work?
        kind: several_of
        choices: {field: In a field, house: In a house, none: None}
        purpose: To know.
      - ask: paid
        when: {not: {jobs: {has_any: [none]}}, any: [{jobs: given}, {age: {at_least: 30, under: 50}}]}
        text: Are you paid?
        kind: yes_no
        purpose: To know.
      - ask: since
        when: {any: [{paid: not_known}, {paid: no}, {not: {age: 30}}]}
        text: Since when?
        kind: approximate_date
        purpose: To know.
      - ask: why
        when: {not: {any: [{since: given}, {all: [{paid: yes}, {jobs: {has: house}}]}]}}
        text: Why?
        kind: text
        purpose: To know.
  - section: young
    title: For children
    runs: child
    items:
      - gate: called
        check: Somebody was called.
        if_not: needs_only
        advice: Call.
      - ask: thirsty
        when: {not: {paid: yes}, any: [{called: yes}, {age: not_known}]}
        text: Are you thirsty?
        kind: yes_no
        purpose: To know.
      - say: thanks
        on_stop: true
        text: Thank you.
  - section: sorrow
    title: Sorrow
    runs: always
    items:
      - ask: afraid
        when: {any: [{paid: no}, {jobs: {has: house}}, {not: {since: declined}}]}
        for: adults
        text: Are you afraid?
        kind: yes_no
        purpose: To know.
      - ask: of_whom
        when: {all: [{afraid: yes}, {not: {why: given}}]}
        text: Of whom?
        kind: several_of
        alone: [nobody]
        choices: {chief: The chief, other: Another, nobody: Nobody}
        purpose: To know.
        avoid: Do not press.
        marks: [harm]
  - section: end
    title: The end
    runs: always
    closing: true
    items:
      - say: bye
        for: adults
        on_stop: true
        when: {not: {of_whom: {has: chief}}}
        text: Goodbye.
      - observe: noticed
        when: {any: [{afraid: {in: [yes]}}, {thirsty: declined}, {thirsty: yes}, {calm: no}]}
        check: What you noticed.
        kind: text
";

fn knots() -> Questionnaire {
    let mut faults = Faults::of("knots.yaml");
    Questionnaire::read(KNOTS.as_bytes(), &mut faults).unwrap_or_else(|| panic!("{faults:?}"))
}

#[test]
fn knotted_conditions_are_the_same_in_a_form() {
    let questionnaire = knots();
    let form = exported(&questionnaire);
    let rows = ready(&form);
    for seed in 1..=2000 {
        walk(&questionnaire, &form, &rows, seed);
    }
    let passed = rows
        .iter()
        .filter(|row| row.name.starts_with("panah_passed_"));
    assert!(passed.count() > 3, "what a way passes over is followed");
}

/// Whatever has a place loses it: a file that was written anew has others.
fn without_places(questionnaire: &Questionnaire) -> String {
    let shown = format!("{questionnaire:?}");
    let ends = shown
        .split("Place {")
        .enumerate()
        .map(|(at, part)| match at {
            0 => part,
            _ => part.split_once('}').unwrap().1,
        });
    let shown: String = ends.collect();
    let digest = format!("{:?}", questionnaire.digest);
    shown
        .replace(&digest, "")
        .split("by_name")
        .next()
        .unwrap()
        .to_owned()
}

fn back(form: &Form) -> Taken {
    let bytes = workbook(form).unwrap();
    let book = Book::open(&bytes).unwrap();
    take(&book, "form")
}

fn library(id: &str) -> Questionnaire {
    let mut faults = Faults::default();
    let read = Library::built_in().questionnaire(id, &mut faults);
    read.unwrap_or_else(|| panic!("{faults:?}"))
}

#[test]
fn every_shipped_questionnaire_goes_out_and_comes_back_the_same() {
    for questionnaire in [
        library("adult"),
        library("first-line"),
        library("child"),
        knots(),
    ] {
        let taken = back(&exported(&questionnaire));
        assert_eq!(taken.remarks, [], "{}", questionnaire.id);
        assert_eq!(taken.id, questionnaire.id.as_str());
        let mut faults = Faults::of("questionnaire.yaml");
        let read = Questionnaire::read(taken.questionnaire.as_bytes(), &mut faults);
        let read = read.unwrap_or_else(|| panic!("{faults:?}\n{}", taken.questionnaire));
        assert_eq!(without_places(&read), without_places(&questionnaire));
    }
}

#[test]
fn what_somebody_changed_in_a_form_of_ours_is_taken_or_told() {
    let mut form = exported(&library("first-line"));
    for row in &mut form.survey {
        match row.get("name") {
            "age" => row.set("label::English (en)", "What is your age?"),
            "papers_back" => row.set("relevant", "true()"),
            "speaks_for" => row.set("panah::guide", "Look twice."),
            _ => {}
        }
    }
    form.survey
        .retain(|row| row.get("name") != "panah_next_welcome");
    let mut added = Row::default();
    for (column, cell) in [
        ("type", "text"),
        ("name", "Nickname"),
        ("label::English (en)", "A nickname?"),
    ] {
        added.set(column, cell);
    }
    let at = form
        .survey
        .iter()
        .position(|row| row.get("name") == "age")
        .unwrap();
    form.survey.insert(at, added);
    let taken = back(&form);
    let yaml = &taken.questionnaire;
    assert!(
        yaml.contains("What is your age?")
            && yaml.contains("Look twice.")
            && yaml.contains("ask: nickname"),
        "{yaml}"
    );
    let told = told(&taken);
    let is_told = |part: &str| told.iter().any(|line| line.contains(part));
    assert!(
        is_told("`relevant` of `papers_back` was changed outside Panah"),
        "{told:#?}"
    );
    assert!(is_told("`panah_next_welcome` was taken away"), "{told:#?}");
    assert!(is_told("`Nickname` is called `nickname`"), "{told:#?}");
}

/// Runs the compiler of XLSForm; `None` where it is not installed.
fn compiled(form: &Form, name: &str) -> Option<serde_json::Value> {
    let home =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pyxform/bin/xls2xform");
    let program = if home.is_file() {
        home
    } else {
        "xls2xform".into()
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("{name}.xlsx"));
    std::fs::write(&file, workbook(form).unwrap()).unwrap();
    let mut command = std::process::Command::new(program);
    command
        .arg("--json")
        .arg(&file)
        .arg(folder.path().join("form.xml"));
    // ODK Validate, which pyxform brings along, is written in Java.
    let has_java = std::process::Command::new("java")
        .arg("-version")
        .output()
        .is_ok();
    if !has_java {
        command.arg("--skip_validate");
    }
    let output = command.output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    let line = text.lines().find(|line| line.starts_with('{'));
    let line = line.unwrap_or_else(|| panic!("{text}"));
    Some(serde_json::from_str(line).unwrap())
}

#[test]
fn the_compiler_of_forms_accepts_every_form_without_a_warning() {
    for questionnaire in [
        library("adult"),
        library("first-line"),
        library("child"),
        knots(),
    ] {
        let mut faults = Faults::default();
        let mut translations = Library::built_in().translations(&questionnaire, &mut faults);
        if translations.is_empty() {
            translations.push(urdu(&questionnaire));
        }
        let form = form_of(&questionnaire, &translations, Tongues::WithDrafts)
            .unwrap()
            .form;
        let Some(said) = compiled(&form, questionnaire.id.as_str()) else {
            eprintln!("skipped: pyxform is not installed (see .ci/run)");
            return;
        };
        assert_eq!(said["code"], 100, "{said}");
        assert_eq!(said["warnings"], serde_json::json!([]), "{said}");
    }
}

/// A translation in which every other item is reviewed, and every third text is missing.
fn urdu(questionnaire: &Questionnaire) -> Translation {
    let id = questionnaire.id.as_str();
    let mut translation = Translation::empty(id, Language::read("ur").unwrap());
    for (at, item) in questionnaire.items.iter().enumerate() {
        for source in item.texts().into_iter().filter(|_| at % 3 != 0) {
            let pair = Pair::new(source.words, Some(format!("اردو {}", source.words)));
            translation.texts.insert(source.key, pair);
        }
        if at % 2 == 0 {
            let mark = Mark::reviewed("M-07", Date::parse("2026-11-20").unwrap());
            translation.set_mark(Some(&Entry::Item(item.id.clone())), mark);
        }
    }
    translation
}

fn in_urdu(questionnaire: &Questionnaire, tongues: Tongues) -> Form {
    let translations = [urdu(questionnaire)];
    form_of(questionnaire, &translations, tongues).unwrap().form
}

#[test]
fn a_form_speaks_in_reviewed_words_alone_and_drafts_are_marked() {
    let questionnaire = library("first-line");
    let column = "label::Urdu (ur)";
    let urdu = urdu(&questionnaire);
    let (reviewed, drafts) = (
        in_urdu(&questionnaire, Tongues::Reviewed),
        in_urdu(&questionnaire, Tongues::WithDrafts),
    );
    let mut seen = [0; 3];
    for item in &questionnaire.items {
        let find = |form: &Form| {
            let row = form.survey.iter().find(|row| {
                row.get("name") == item.id.as_str() && row.get("type") != "begin_group"
            });
            row.unwrap().get(column).to_owned()
        };
        let (live, all) = (find(&reviewed), find(&drafts));
        let source = item
            .texts()
            .into_iter()
            .find(|source| source.words == item.text())
            .unwrap();
        let ready = urdu.ready(&source, &questionnaire);
        match ready.readiness {
            Readiness::Reviewed => {
                seen[0] += 1;
                assert_eq!(
                    (live, all),
                    (
                        ready.words.unwrap().to_owned(),
                        ready.words.unwrap().to_owned()
                    )
                );
            }
            Readiness::Missing => {
                seen[1] += 1;
                assert_eq!((live.as_str(), all.as_str()), (item.text(), item.text()));
            }
            _ => {
                seen[2] += 1;
                assert_eq!(live, item.text());
                assert_eq!(all, format!("[draft] {}", ready.words.unwrap()));
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 5), "{seen:?}");
}

#[test]
fn translations_come_back_as_drafts() {
    let questionnaire = library("first-line");
    let mut faults = Faults::default();
    for sent in Library::built_in().translations(&questionnaire, &mut faults) {
        let form = form_of(
            &questionnaire,
            std::slice::from_ref(&sent),
            Tongues::WithDrafts,
        );
        let taken = back(&form.unwrap().form);
        for (language, file) in &taken.translations {
            assert_eq!(*language, sent.language.to_string());
            let read = Translation::read(file.as_bytes(), &questionnaire, &mut faults).unwrap();
            for source in questionnaire.texts() {
                let (sent, came) = (
                    sent.ready(&source, &questionnaire),
                    read.ready(&source, &questionnaire),
                );
                assert_eq!(sent.words, came.words, "{language}: {}", source.key);
            }
        }
    }
    let taken = back(&in_urdu(&questionnaire, Tongues::WithDrafts));
    let [(language, file)] = taken.translations.as_slice() else {
        panic!("{:?}", taken.remarks);
    };
    assert_eq!(language, "ur");
    let mut faults = Faults::of("ur.yaml");
    let read = Translation::read(file.as_bytes(), &questionnaire, &mut faults);
    let read = read.unwrap_or_else(|| panic!("{faults:?}"));
    let sent = urdu(&questionnaire);
    for source in questionnaire.texts() {
        let (sent, came) = (
            sent.ready(&source, &questionnaire),
            read.ready(&source, &questionnaire),
        );
        assert_eq!(sent.words, came.words, "{}", source.key);
        assert_ne!(came.readiness, Readiness::Reviewed);
    }
    let told = told(&taken);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("as drafts"), "{told:?}");
}
