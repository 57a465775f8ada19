//! What is told without being asked for: marks hold what was marked as told to the words that were said,
//! and to nothing that only the case knows.

use panah::assessment::{Definitions, assess};
use panah::cli::Library;
use panah::grammar::{ChoiceId, Faults, IndicatorId, ItemId, Standing, Value};
use panah::interview::{Action, Interview, Moment};
use panah::practice::{Careful, Case, Lost, Marks, Remark, Run, Trainee, Wordings};
use panah::questionnaire::Put;

/// A careful talk in which this is marked as told after the account.
struct Talk<'c> {
    run: Run<'c>,
    interview: Interview<'c>,
}

impl Talk<'_> {
    fn act(&mut self, action: Action) {
        self.interview.act(action, Moment::default()).unwrap();
        let entry = self.interview.history().last().unwrap().clone();
        self.run.acted(&entry);
    }

    fn note(&mut self, item: &ItemId, noted: Standing) {
        let item = item.clone();
        self.act(match noted {
            Standing::Given(value) => Action::Answer { item, value },
            Standing::NotKnown => Action::NotKnown { item },
            _ => Action::Decline { item },
        });
    }
}

/// What is done after the account.
enum Then<'a> {
    /// These are marked as told, with these choices, and the talk goes on.
    Marks(&'a [(&'a str, &'a [&'a str])]),
    /// The closing.
    Closes,
}

fn several(choices: &[&str]) -> Value {
    Value::Several(choices.iter().map(|choice| ChoiceId::new(choice)).collect())
}

fn marks(id: &str, then: &Then<'_>) -> Marks {
    let library = Library::built_in();
    let mut faults = Faults::default();
    let wordings: Wordings = library.wordings(&mut faults);
    let (case, definitions): (Case, Definitions) = library.case(id, &mut faults).unwrap();
    let questionnaire = &definitions.questionnaire;
    let mut careful = Careful;
    let mut talk = Talk {
        run: Run::new(&case, questionnaire, &wordings, 3),
        interview: Interview::new(questionnaire),
    };
    while let Some(ix) = talk.interview.current() {
        let item = questionnaire.item(ix).unwrap();
        if talk.run.is_distressed() {
            talk.act(Action::Pause);
            talk.act(Action::GoOn);
        }
        match &item.put {
            Put::Say { .. } => talk.note(&item.id, Standing::Given(Value::choice("said"))),
            Put::Gate { .. } | Put::Observe { .. } => {
                let sight = talk.run.sight(ix);
                let noted = careful.look(item, sight.as_ref());
                let fails = noted.value().is_some_and(|value| value.is("no"));
                talk.note(&item.id, noted);
                let is_gate = matches!(item.put, Put::Gate { .. });
                if is_gate && fails && talk.run.put_right(ix).is_some() {
                    talk.note(&item.id, Standing::Given(Value::choice("yes")));
                }
            }
            Put::Ask { .. } | Put::Listen { .. } | Put::Consent { .. } => {
                if let Some(happening) = talk.run.happening(ix) {
                    let chosen = careful.meet(&happening);
                    talk.run.meet(ix, chosen);
                }
                let way = careful.way(item, &talk.run.ways(ix));
                let reply = talk.run.put(ix, way).unwrap();
                match (&item.put, careful.note(item, &reply)) {
                    (Put::Listen { .. }, _) => talk.act(Action::Heard {
                        item: item.id.clone(),
                    }),
                    (_, noted) => talk.note(&item.id, noted),
                }
            }
        }
        if item.id.as_str() == "account" {
            match then {
                Then::Closes => talk.act(Action::Close),
                Then::Marks(told) => {
                    for (item, choices) in *told {
                        talk.act(Action::Told {
                            item: ItemId::new(item),
                            value: Some(several(choices)),
                        });
                    }
                }
            }
        }
    }
    let raised = talk.interview.raised_needs();
    let assessment = assess(&definitions, talk.interview.sheet(), &raised);
    let verdict = careful.decide(&definitions, &assessment);
    Marks::of(&talk.run, &talk.interview, &verdict, &definitions)
}

fn remarks(marks: &Marks) -> Vec<&Remark> {
    marks.marks.iter().flat_map(|mark| &mark.remarks).collect()
}

#[test]
fn what_the_account_says_may_be_marked_and_need_not_be_asked() {
    let told: [(&str, &[&str]); 2] = [
        ("work_kinds", &["brick_kiln"]),
        ("money_first", &["advance"]),
    ];
    let marks = marks("brick-maker", &Then::Marks(&told));
    assert!(marks.passed(), "{:#?}", marks.failing);
    assert_eq!(marks.found.imagined, []);
    assert_eq!(marks.found.missed, []);
    let against = remarks(&marks);
    let mut against = against
        .iter()
        .filter(|one| matches!(one, Remark::NotTold(_) | Remark::NotedOtherwise(_)));
    assert_eq!(against.next(), None);
    let asked = remarks(&marks);
    assert!(
        asked
            .iter()
            .any(|one| matches!(one, Remark::AskedOf { count, of } if count == of))
    );
}

#[test]
fn what_is_true_and_was_not_said_is_a_guess() {
    // True, every bit of it; the account says none of it.
    let told: [(&str, &[&str]); 1] = [("pay", &["almost_nothing", "cut"])];
    let marks = marks("brick-maker", &Then::Marks(&told));
    let guessed = IndicatorId::new("no_or_nominal_pay");
    assert!(
        marks.found.imagined.contains(&guessed),
        "{:#?}",
        marks.found
    );
    assert!(!marks.found.heard.contains(&guessed));
    let pay = Remark::NotTold(ItemId::new("pay"));
    assert!(remarks(&marks).contains(&&pay));
    let all = remarks(&marks);
    assert!(
        all.iter()
            .any(|one| matches!(one, Remark::AskedOf { count, of } if count < of))
    );
}

#[test]
fn what_the_account_says_otherwise_is_noted_otherwise() {
    let told: [(&str, &[&str]); 1] = [("money_first", &["other_loan"])];
    let marks = marks("brick-maker", &Then::Marks(&told));
    let noted = Remark::NotedOtherwise(ItemId::new("money_first"));
    assert!(remarks(&marks).contains(&&noted));
    let missed = marks.found.missed.iter();
    let mut missed = missed.filter(|one| one.indicator.as_str() == "debt_at_recruitment");
    let lost = Lost::NotMarked(ItemId::new("money_first"));
    assert_eq!(missed.next().map(|one| &one.lost), Some(&lost));
}

#[test]
fn what_was_told_and_neither_marked_nor_asked_is_named() {
    let marks = marks("brick-maker", &Then::Closes);
    let missed = marks.found.missed.iter();
    let mut missed = missed.filter(|one| one.indicator.as_str() == "debt_at_recruitment");
    let lost = Lost::Beside(ItemId::new("money_first"));
    assert_eq!(missed.next().map(|one| &one.lost), Some(&lost));
}
