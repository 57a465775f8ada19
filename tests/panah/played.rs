//! What the person tells depends on how it is asked, who hears, breaks and trust; and what does harm is
//! seen wherever it happens.

use panah::assessment::Definitions;
use panah::cli::Library;
use panah::grammar::{Faults, ItemId, ItemIx, Standing, Value};
use panah::interview::{Action, Entry, Moment};
use panah::practice::{
    Case, Manner, Needed, QuestionType, Reply, Run, Told, Turn, Violation, Wordings,
};

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

    fn run(&self) -> Run<'_> {
        Run::new(
            &self.case,
            &self.definitions.questionnaire,
            &self.wordings,
            1,
        )
    }

    fn at(&self, item: &str) -> ItemIx {
        self.definitions.questionnaire.position(item).unwrap()
    }

    /// Puts an item in the first way of this manner, with or without harm in it.
    fn put(&self, run: &mut Run<'_>, item: &str, manner: Manner, harms: bool) -> Reply {
        let ix = self.at(item);
        let ways = run.ways(ix);
        let way = ways
            .iter()
            .position(|way| way.manner == manner && way.violation.is_some() == harms);
        let way = way.unwrap_or_else(|| panic!("{item} is not put {manner:?}: {ways:#?}"));
        run.put(ix, way).unwrap()
    }

    fn put_right(&self, run: &mut Run<'_>, gates: &[&str]) {
        for gate in gates {
            assert!(run.put_right(self.at(gate)).is_some(), "{gate}");
        }
    }
}

fn does(run: &mut Run<'_>, action: Action) {
    run.acted(&Entry {
        moment: Moment::default(),
        through_interpreter: false,
        action,
    });
}

fn notes(run: &mut Run<'_>, item: &str, value: &str) {
    does(
        run,
        Action::Answer {
            item: ItemId::new(item),
            value: Value::choice(value),
        },
    );
}

fn violated(run: &Run<'_>) -> Vec<Violation> {
    let turns = run.turns().iter();
    turns
        .filter_map(|turn| match turn {
            Turn::Violated { what, .. } => Some(*what),
            _ => None,
        })
        .collect()
}

#[test]
fn what_is_told_depends_on_who_hears_and_on_how_it_is_asked() {
    let table = Table::of("brick-maker");
    let mut run = table.run();
    let before_others = table.put(&mut run, "debt_now", Manner::Probing, false);
    assert_eq!(before_others.told, Told::Instead(vec![Needed::Private]));
    assert_eq!(before_others.faithful, Standing::Declined);
    let mut run = table.run();
    table.put_right(&mut run, &["private_place", "companions_apart"]);
    let closed = table.put(&mut run, "debt_now", Manner::Closed, false);
    assert_eq!(closed.told, Told::Instead(vec![Needed::Open]));
    let open = table.put(&mut run, "debt_now", Manner::Open, false);
    assert_eq!(open.told, Told::Whole);
    assert_eq!(Some(&open.faithful), table.case.truth(table.at("debt_now")));
    // A yes that nobody looked for puts nothing right.
    let mut run = table.run();
    notes(&mut run, "private_place", "yes");
    notes(&mut run, "companions_apart", "yes");
    let unseen = table.put(&mut run, "debt_now", Manner::Open, false);
    assert_eq!(unseen.told, Told::Instead(vec![Needed::Private]));
}

#[test]
fn trust_grows_by_open_questions_and_is_lost_by_promises() {
    let table = Table::of("brick-maker");
    let mut run = table.run();
    assert_eq!(run.trust(), 1);
    table.put(&mut run, "account", Manner::Open, false);
    assert_eq!(run.trust(), 2);
    table.put(&mut run, "journey_arranged", Manner::Leading, false);
    assert_eq!(run.trust(), 1);
    table.put(&mut run, "pay", Manner::Statement, true);
    assert_eq!(run.trust(), 0);
    assert_eq!(violated(&run), [Violation::Promise]);
}

#[test]
fn distress_that_is_passed_over_closes_what_comes_and_a_break_eases_it() {
    let table = Table::of("brick-maker");
    let private = ["private_place", "companions_apart"];
    let mut heeded = table.run();
    table.put_right(&mut heeded, &private);
    let reply = table.put(&mut heeded, "debt_now", Manner::Open, false);
    assert!(reply.distress.is_some() && heeded.is_distressed());
    let trust = heeded.trust();
    does(&mut heeded, Action::Pause);
    assert!(!heeded.is_distressed());
    assert_eq!(heeded.trust(), trust + 1);
    let told = table.put(&mut heeded, "going_out", Manner::Open, false);
    assert_eq!(told.told, Told::Whole);
    let mut passed = table.run();
    table.put_right(&mut passed, &private);
    table.put(&mut passed, "debt_now", Manner::Open, false);
    let told = table.put(&mut passed, "going_out", Manner::Open, false);
    assert_eq!(
        (told.told, told.faithful),
        (Told::Closed, Standing::Declined)
    );
    let is_unheeded =
        |turn: &Turn| matches!(turn, Turn::Unheeded { item } if item.as_str() == "debt_now");
    assert!(passed.turns().iter().any(is_unheeded));
}

#[test]
fn a_closed_question_is_in_its_place_after_an_open_one_about_the_same() {
    let table = Table::of("brick-maker");
    let types = |run: &Run<'_>| -> Vec<Option<QuestionType>> {
        let turns = run.turns().iter();
        turns
            .filter_map(|turn| match turn {
                Turn::Put(put) => Some(put.question),
                _ => None,
            })
            .collect()
    };
    let mut run = table.run();
    table.put(&mut run, "talk", Manner::Closed, false);
    table.put(&mut run, "pay", Manner::Closed, false);
    table.put(&mut run, "money_first", Manner::Open, false);
    table.put(&mut run, "debt_now", Manner::Closed, false);
    table.put(&mut run, "going_out", Manner::Closed, false);
    let expected = [
        None,
        Some(QuestionType::InappropriateClosed),
        Some(QuestionType::Open),
        Some(QuestionType::AppropriateClosed),
        Some(QuestionType::InappropriateClosed),
    ];
    assert_eq!(types(&run), expected);
}

#[test]
fn what_does_harm_is_seen_where_it_happens() {
    // Harm where others hear, and after a stop.
    let table = Table::of("returned-programmer");
    let mut run = table.run();
    table.put(&mut run, "treated", Manner::Open, false);
    assert_eq!(violated(&run), [Violation::HarmBeforeOthers]);
    let mut run = table.run();
    table.put_right(&mut run, &["private_place"]);
    table.put(&mut run, "treated", Manner::Open, false);
    assert_eq!(violated(&run), []);
    does(&mut run, Action::Stop { reason: None });
    table.put(&mut run, "pay", Manner::Open, false);
    table.put(&mut run, "may_leave", Manner::Open, false);
    assert_eq!(violated(&run), [Violation::AfterStop]);
    // A yes that nobody gave.
    let table = Table::of("brick-maker");
    let mut run = table.run();
    table.put(&mut run, "hard_things", Manner::Closed, false);
    notes(&mut run, "hard_things", "no");
    assert_eq!(violated(&run), []);
    notes(&mut run, "hard_things", "yes");
    assert_eq!(violated(&run), [Violation::AfterNo]);
    // An interpreter of the other side, until there is another one; what cannot wait may be asked.
    let table = Table::of("man-from-the-boat");
    let mut run = table.run();
    table.put(&mut run, "hurt_or_ill", Manner::Probing, false);
    assert_eq!(violated(&run), []);
    table.put(&mut run, "pay", Manner::Open, false);
    table.put(&mut run, "papers_where", Manner::Open, false);
    assert_eq!(violated(&run), [Violation::TiedInterpreter]);
    let mut run = table.run();
    table.put_right(&mut run, &["interpreter_free"]);
    table.put(&mut run, "pay", Manner::Open, false);
    assert_eq!(violated(&run), []);
    // A child is asked for nothing of the kind, whatever number it says.
    let table = Table::of("long-jacket");
    let mut run = table.run();
    let age = table.put(&mut run, "age", Manner::Probing, false);
    assert_eq!(
        (age.told, age.faithful),
        (Told::Never, Standing::Given(Value::Number(19)))
    );
    table.put(&mut run, "may_leave", Manner::Open, false);
    assert_eq!(violated(&run), [Violation::ChildHarm]);
    let silent = table.put(&mut run, "pay", Manner::Open, false);
    assert_eq!(silent.told, Told::Silent);
}

#[test]
fn what_breaks_in_comes_once_and_tells_who_was_served() {
    let table = Table::of("brick-maker");
    let mut run = table.run();
    let at = table.at("papers_where");
    assert_eq!(run.happening(table.at("pay")), None);
    let happening = run.happening(at).unwrap();
    assert_eq!(happening.options.len(), 3);
    let unwise = happening.options.iter().position(|(_, wise)| !wise);
    run.meet(at, unwise.unwrap());
    assert_eq!(run.happening(at), None);
    assert_eq!(run.trust(), 0);
    assert!(matches!(run.turns(), [Turn::Event { wise: false, .. }]));
}

#[test]
fn a_run_is_played_again_from_what_was_done() {
    let table = Table::of("first-case");
    let mut run = table.run();
    table.put(&mut run, "talk", Manner::Closed, false);
    notes(&mut run, "talk", "yes");
    table.put_right(&mut run, &["queue_apart"]);
    table.put(&mut run, "may_go", Manner::Open, false);
    let text = serde_json::to_string(run.deeds()).unwrap();
    let deeds: Vec<panah::practice::Deed> = serde_json::from_str(&text).unwrap();
    let mut again = table.run();
    again.replay(&deeds);
    assert_eq!(again.turns(), run.turns());
    assert_eq!(again.trust(), run.trust());
}
