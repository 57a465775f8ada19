//! What the marks of an exercise tell is true of the run: no yes without a question, no blame for what nobody
//! could know or for what can wait, and harm that costs trust.

use panah::assessment::Definitions;
use panah::cli::Library;
use panah::grammar::{
    ContactId, Faults, IndicatorId, ItemId, ItemIx, QuestionnaireId, Standing, Value,
};
use panah::interview::{Action, Entry, Interview, Moment};
use panah::practice::{
    Area, Band, Called, Careful, Case, DueFor, Failing, Happening, Harm, Harmful, Lost, Manner,
    Marks, Mood, Next, Observation, Played, Remark, Reply, Run, Scripted, Sight, ToChange, Told,
    Trainee, Verdict, Violation, Witnessed, Wording, Wordings, effects, play, to_change,
};
use panah::questionnaire::Item;
use panah::report;
use panah::words::Words;

use crate::seat::{Machine, one_line};

/// A case with all that it is played by.
struct Table {
    case: Case,
    definitions: Definitions,
    wordings: Wordings,
}

impl Table {
    fn of(id: &str) -> Self {
        let library = Library::built_in();
        let mut faults = Faults::default();
        let wordings = library.wordings(&mut faults);
        let (case, definitions) = library.case(id, &mut faults).unwrap();
        Self {
            case,
            definitions,
            wordings,
        }
    }

    fn play(&self, trainee: &mut dyn Trainee) -> (Played<'_>, Marks) {
        let (case, definitions) = (&self.case, &self.definitions);
        let played = play(case, definitions, &self.wordings, 7, trainee).unwrap();
        let marks = Marks::of(&played.run, &played.interview, &played.verdict, definitions);
        (played, marks)
    }

    fn script(&self, script: &str) -> (Played<'_>, Marks) {
        let mut faults = Faults::default();
        let trainee = Scripted::read(script.as_bytes(), &self.definitions, &mut faults);
        let mut trainee = trainee.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()));
        self.play(&mut trainee)
    }

    /// Returns what the debriefing says, in one line.
    fn told(&self, script: &str) -> String {
        let (played, marks) = self.script(script);
        let words = Words::english();
        let sections = report::debriefing_played(&played.run, &marks, &self.definitions, &words);
        let mut paper = report::Paper::new(100);
        report::debriefing_text(&mut paper, &sections);
        one_line(&paper.into_text())
    }

    fn run(&self) -> Run<'_> {
        Run::new(
            &self.case,
            &self.definitions.questionnaire,
            &self.wordings,
            7,
        )
    }

    fn at(&self, item: &str) -> ItemIx {
        self.definitions.questionnaire.position(item).unwrap()
    }

    fn put(&self, run: &mut Run<'_>, item: &str, is: impl Fn(&Wording) -> bool) -> Reply {
        let ix = self.at(item);
        let way = run.ways(ix).iter().position(is);
        run.put(ix, way.unwrap_or_else(|| panic!("{item}")))
            .unwrap()
    }
}

fn band(marks: &Marks, area: Area) -> Band {
    let mut found = marks.marks.iter();
    found.find(|mark| mark.area == area).unwrap().band
}

fn remarks(marks: &Marks) -> impl Iterator<Item = &Remark> {
    marks.marks.iter().flat_map(|mark| &mark.remarks)
}

fn has(marks: &Marks, what: Violation, item: &str) -> bool {
    let mut all = marks.violations.iter();
    all.any(|one| one.what == what && one.item.as_ref().is_some_and(|at| at.as_str() == item))
}

#[test]
fn a_yes_that_was_not_asked_for_is_none() {
    let table = Table::of("first-case");
    let (_, good) = table.script("trainee: careful\n");
    assert!(good.passed(), "{:?}", good.failing);
    assert_eq!(band(&good, Area::Consent), Band::Strong);
    // A real question in other words is one too.
    let (_, other) = table.script("trainee: careful\nput: {keep_record: closed}\n");
    assert!(other.passed(), "{:?}", other.failing);
    let script = "trainee: careful\nput: {talk: leading, keep_record: statement}\n";
    let (_, forced) = table.script(script);
    assert!(!forced.passed());
    assert_eq!(band(&forced, Area::Consent), Band::ToWorkOn);
    for item in ["talk", "keep_record"] {
        assert!(has(&forced, Violation::YesNotAsked, item), "{item}");
    }
    let told = table.told(script);
    for words in [
        "A yes noted after words that left no choice: “I write everything down.",
        "Put so that no free yes could come of it: “You have nothing against some questions, I am sure.”",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    // A threat or a promise is named as what it is, and the consent is none either.
    let (_, harmed) = table.script("trainee: careful\nput: {talk: statement}\n");
    assert!(!harmed.passed());
    assert!(!has(&harmed, Violation::YesNotAsked, "talk"));
    assert_eq!(band(&harmed, Area::Consent), Band::ToWorkOn);
    for id in [
        "prayer-beads",
        "coal-cutter",
        "man-from-the-boat",
        "teacher",
    ] {
        let table = Table::of(id);
        let (_, marks) = table.play(&mut Harmful);
        assert_eq!(band(&marks, Area::Consent), Band::ToWorkOn, "{id}");
    }
}

#[test]
fn a_leading_question_that_is_asked_again_properly_does_no_harm_to_the_consent() {
    let table = Table::of("first-case");
    let mut run = table.run();
    table.put(&mut run, "talk", |way| way.manner == Manner::Leading);
    table.put(&mut run, "talk", |way| way.manner == Manner::Open);
    run.acted(&Entry {
        moment: Moment::default(),
        through_interpreter: false,
        action: Action::Answer {
            item: ItemId::new("talk"),
            value: Value::choice("yes"),
        },
    });
    let violated =
        |turn: &panah::practice::Turn| matches!(turn, panah::practice::Turn::Violated { .. });
    assert!(!run.turns().iter().any(violated));
}

#[test]
fn of_a_number_that_nobody_can_know_every_faithful_note_is_right() {
    for (id, right, wrong) in [
        ("prayer-beads", [50, 52, 59], [49, 60]),
        ("cooking-pot", [70, 71, 79], [69, 80]),
        ("brick-maker", [40, 41, 41], [39, 42]),
        ("small-boy", [10, 11, 12], [9, 13]),
    ] {
        let table = Table::of(id);
        let is_blamed = |age: i64| {
            let script = format!("trainee: careful\nnote: {{age: {age}}}\n");
            let (_, marks) = table.script(&script);
            remarks(&marks).any(|remark| {
                matches!(remark, Remark::NotedOtherwise(otherwise) if otherwise.item.as_str() == "age")
            })
        };
        for age in right {
            assert!(!is_blamed(age), "{id}: {age}");
        }
        for age in wrong {
            assert!(is_blamed(age), "{id}: {age}");
        }
    }
}

#[test]
fn only_what_cannot_wait_is_blamed_and_each_with_its_need() {
    let table = Table::of("first-case");
    let called = |ids: &[&str]| {
        let ids: Vec<ContactId> = ids.iter().copied().map(ContactId::new).collect();
        Called::of(&table.case, &table.definitions, &ids)
    };
    let all = called(&["specialist", "supervisor", "legal_adviser"]);
    assert_eq!(
        (all.missing.len(), all.to_offer.len(), all.wrong.len()),
        (0, 0, 0)
    );
    let lacking = called(&["specialist", "supervisor"]);
    let [due] = &lacking.missing[..] else {
        panic!("{lacking:#?}")
    };
    assert!(matches!(&due.what, DueFor::Need(need) if need.as_str() == "papers_returned"));
    let told = table.told("trainee: careful\ncall: [specialist, supervisor]\n");
    let named = "Not called: Legal adviser. It cannot wait: Papers in somebody else's hands";
    let lower = told.to_lowercase();
    assert!(
        lower.contains("it cannot wait: papers in somebody else's hands"),
        "{named}\n{told}"
    );
    for never in ["labour office. it cannot", "safe place. it cannot"] {
        assert!(!lower.contains(never), "{told}");
    }
    // Nobody called: the pathway is among what cannot wait.
    let nobody = called(&[]);
    assert!(
        nobody
            .missing
            .iter()
            .any(|due| matches!(due.what, DueFor::Pathway(_)))
    );
    // What can be offered is no blame, in no case.
    for id in Library::built_in().cases() {
        let table = Table::of(id);
        let due = panah::practice::Due::all(&table.case, &table.definitions);
        let ids: Vec<ContactId> = due
            .iter()
            .filter_map(|due| due.call.first().cloned())
            .collect();
        let called = Called::of(&table.case, &table.definitions, &ids);
        assert_eq!((called.missing.len(), called.wrong.len()), (0, 0), "{id}");
    }
}

#[test]
fn a_wrong_note_tells_what_was_said_what_was_noted_and_what_is_faithful() {
    let table = Table::of("brick-maker");
    let told = table.told("trainee: careful\nnote: {pay: [late], distress_seen: no}\n");
    let said = "Noted otherwise than it was said: What pay did you get for the work? Said was: “On Thursdays a little for flour.";
    assert!(told.contains(said), "{told}");
    let (_, notes) = told.split_once(said).unwrap();
    let notes: String = notes.chars().take(400).collect();
    assert!(
        notes.contains("You noted: ") && notes.contains("A faithful note: "),
        "{notes}"
    );
    let seen = "To be seen was: “His hands do not keep still";
    assert!(told.contains(seen), "{told}");
    assert!(
        told.contains("You noted: No. A faithful note: Yes."),
        "{told}"
    );
}

#[test]
fn no_sign_is_credited_for_a_note_that_is_not_faithful() {
    let table = Table::of("brick-maker");
    // Said was: with permission, and watched.
    let (_, marks) = table.script("trainee: careful\nnote: {going_out: [with_company, watched]}\n");
    let otherwise = |remark: &Remark| matches!(remark, Remark::NotedOtherwise(one) if one.item.as_str() == "going_out");
    assert!(remarks(&marks).any(otherwise));
    let [guarded, limited] = ["guarded_at_work", "movement_limited_at_work"].map(IndicatorId::new);
    assert!(marks.found.heard.contains(&guarded));
    assert!(!marks.found.heard.contains(&limited));
    let mut missed = marks.found.missed.iter();
    let missed = missed.find(|one| one.indicator == limited);
    let lost = Lost::NotMarked(ItemId::new("going_out"));
    assert_eq!(missed.map(|one| &one.lost), Some(&lost));
}

/// Careful, and ends the questions before one item.
struct Until(&'static str);

impl Trainee for Until {
    fn next(&mut self, mood: Mood, interview: &Interview<'_>) -> Next {
        let at = interview.questionnaire().position(self.0);
        if at.is_some() && interview.current() == at {
            return Next::Closing;
        }
        Careful.next(mood, interview)
    }

    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing {
        Careful.look(item, sight)
    }

    fn puts_right(&mut self, ix: ItemIx) -> bool {
        Careful.puts_right(ix)
    }

    fn meet(&mut self, happening: &Happening) -> usize {
        Careful.meet(happening)
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        Careful.way(item, ways)
    }

    fn note(&mut self, item: &Item, reply: &Reply) -> Standing {
        Careful.note(item, reply)
    }

    fn decide(
        &mut self,
        definitions: &Definitions,
        assessment: &panah::assessment::Assessment,
    ) -> Verdict {
        Careful.decide(definitions, assessment)
    }
}

#[test]
fn leaving_harm_out_is_blamed_only_where_the_key_needs_it() {
    let is_blamed = |id: &str| {
        let table = Table::of(id);
        let (_, marks) = table.play(&mut Until("hard_things"));
        let hard = Remark::ConsentNotAsked(ItemId::new("hard_things"));
        remarks(&marks).any(|remark| *remark == hard)
    };
    assert!(!is_blamed("brick-maker"));
    assert!(is_blamed("returned-programmer"));
}

#[test]
fn what_is_to_change_is_the_gravest_and_not_the_first() {
    let table = Table::of("brick-maker");
    let (_, marks) = table.play(&mut Harmful);
    let gravest = marks.violations.iter().map(|one| one.what.gravity()).min();
    let Some(ToChange::Failing(Failing::Violated(change))) = to_change(&marks) else {
        panic!("{:#?}", marks.failing)
    };
    assert_eq!(Some(change.what.gravity()), gravest);
    let first = marks.violations.first().unwrap().what;
    assert!(first.gravity() > change.what.gravity(), "{first:?}");
}

#[test]
fn after_a_threat_no_question_brings_trust_back() {
    let table = Table::of("prayer-beads");
    let asked = [
        "how_came",
        "journey_events",
        "what_waits",
        "needs_today",
        "last_work",
    ];
    let open = |way: &Wording| way.manner.lets_tell() && way.violation.is_none();
    let after = |begins: &dyn Fn(&Wording) -> bool| {
        let mut run = table.run();
        run.put_right(table.at("queue_apart"));
        table.put(&mut run, "talk", begins);
        for item in asked {
            table.put(&mut run, item, open);
        }
        let fears = table.put(&mut run, "fears", open);
        (run.trust(), fears.told, effects(&run))
    };
    let (trust, told, _) = after(&open);
    assert!(trust >= 2, "{trust}");
    assert_eq!(told, Told::Whole);
    let (trust, told, effects) = after(&|way| way.violation == Some(Harm::Threat));
    assert_eq!(trust, 0);
    assert!(matches!(told, Told::Instead(_)), "{told:?}");
    let wary = effects.iter().filter(|one| one.told == Told::Wary);
    assert!(wary.count() >= 3, "{effects:#?}");
    // It is told which rule it was.
    let told = table.told("trainee: careful\nput: {talk: statement}\n");
    assert!(
        told.contains("held back: no trust was left") || told.contains("A promise"),
        "{told}"
    );
}

#[test]
fn without_trust_the_account_is_one_line() {
    let table = Table::of("brick-maker");
    let mut run = table.run();
    let whole = table.put(&mut run, "account", |way| way.manner == Manner::Open);
    assert!(whole.words.len() > 1);
    let mut run = table.run();
    table.put(&mut run, "talk", |way| way.violation == Some(Harm::Threat));
    let little = table.put(&mut run, "account", |way| way.manner == Manner::Open);
    assert_eq!(little.words, whole.words[..1]);
    assert_eq!(little.told, Told::Wary);
    // What serves the person gives a little of it back, and no more than a little.
    let papers = table.at("papers_where");
    let happening = run.happening(papers).unwrap();
    let wise = happening.options.iter().position(|(_, wise)| *wise);
    run.meet(papers, wise.unwrap());
    for item in ["money_first", "how_came", "work_days", "pay"] {
        table.put(&mut run, item, |way| way.manner == Manner::Open);
    }
    assert_eq!(run.trust(), 1);
}

#[test]
fn what_was_held_back_for_want_of_trust_says_so() {
    let table = Table::of("prayer-beads");
    let (_, marks) = table.play(&mut Harmful);
    let mut lost = marks.found.missed.iter();
    assert!(lost.any(|one| matches!(one.lost, Lost::HeldBack(..))));
}

#[test]
fn the_page_says_who_practised_and_keeps_the_trainers_part_folded() {
    let machine = Machine::bare();
    let script = "trainee: hasty\n";
    let arguments = [
        "practise",
        "first-case",
        "--seed",
        "7",
        "--trainee",
        "T-03",
        "--script",
        "-",
        "--page",
        "t.html",
    ];
    let ran = machine.run(&arguments, script);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(one_line(&ran.out).contains(" run 7 · T-03"), "{}", ran.out);
    let page = std::fs::read_to_string(machine.everything().join("tmp/t.html")).unwrap();
    assert!(page.contains(" run 7 · T-03"));
    // A browser folds it shut on a screen; on paper it begins a sheet and stands there whole.
    let (_, trainer) = page.split_once("<section class=\"trainer\">").unwrap();
    assert!(
        trainer.contains("<details class=\"fold\"><summary>"),
        "{trainer}"
    );
    assert!(page.contains(".fold:not([open]) + .folded { display: none; }"));
    assert!(page.contains(".trainer { break-before: page; }"));
    let sections = page.matches("<section").count();
    for number in 1..=sections {
        assert!(
            page.contains(&format!("{number}/{sections}</span>")),
            "{number}"
        );
    }
    let named = ["practise", "first-case", "--trainee", "", "--script", "-"];
    let refused = machine.run(&named, script);
    assert!(refused.err.contains("a code has 1 to"), "{}", refused.err);
}

#[test]
fn an_observed_run_tells_what_was_never_told_from_what_was_not_noted() {
    let table = Table::of("first-case");
    let questionnaire = QuestionnaireId::new("first-line");
    let begun = "2026-11-02T09:00:00Z".to_owned();
    let mut seen = Observation::begin(Some(&table.case), &questionnaire, "O-1", "T-1", begun);
    let said = Some("Tell me, or you stay.".to_owned());
    let violation = Violation::Threat;
    seen.note(9, Witnessed::Violation { violation, said });
    let [noted, told] = ["wages_withheld", "must_stay_for_wages"].map(IndicatorId::new);
    seen.signs = Some(vec![noted]);
    let text = |seen: &Observation| {
        let words = Words::english();
        let definitions = &table.definitions;
        let sections = report::debriefing_observed(seen, Some(&table.case), definitions, &words);
        let mut paper = report::Paper::new(100);
        report::debriefing_text(&mut paper, &sections);
        one_line(&paper.into_text())
    };
    assert!(!text(&seen).contains("Missed: "));
    seen.told = Some(vec![told]);
    let text = text(&seen);
    let (_, after) = text
        .split_once("Missed: told or shown, and not noted")
        .unwrap();
    let (not_noted, never) = after.split_once("Missed: never told or shown").unwrap();
    assert_eq!(not_noted.matches(" - ").count(), 1, "{not_noted}");
    assert!(never.matches(" - ").count() >= 4, "{never}");
    assert!(
        text.contains("depends on answers: “Tell me, or you stay.”"),
        "{text}"
    );
    let again = Observation::read(seen.to_json().as_bytes()).unwrap();
    assert_eq!(again, seen);
}
