//! Every way through an interview, by doing it: at each item every answer that matters, and at each
//! item also a stop and a jump to the closing.
//!
//! Two interviews that have done the same items, are on the same path, and look alike to every
//! condition that is still to be looked at, go on alike; so each such state is walked from once.

use std::collections::{BTreeSet, HashSet};

use panah::assessment::{Definitions, assess};
use panah::grammar::{Condition, ItemIx, Standing, Test, Truth, Value};
use panah::interview::{Action, Interview, Moment, Path};
use panah::questionnaire::{Item, Kind, Put, Questionnaire, Runs};

use crate::support::definitions_of;

/// What a walk has seen.
#[derive(Default)]
struct Walked {
    states: usize,
    ends: usize,
    stopped: usize,
    /// The items that were put, by name.
    put: BTreeSet<String>,
    /// The items that were put to a child.
    put_to_a_child: BTreeSet<String>,
    /// The leading pathways at the ends.
    led: BTreeSet<String>,
    /// The most questions put to one person: grown up, child.
    asked: [usize; 2],
}

/// What is not put where companions, or an interpreter of theirs, may hear the answer.
const NOT_OVERHEARD: [&str; 10] = [
    "needs_today",
    "care_wanted",
    "afraid_here",
    "others_in_danger",
    "fears",
    "wants",
    "refer",
    "share",
    "contact_later",
    "longer_talk",
];

/// The gates that say who may hear it.
const HEARD_THROUGH: [&str; 4] = [
    "private_place",
    "companions_apart",
    "queue_apart",
    "interpreter_free",
];

/// Walks every way, as far as `goes_on` lets it.
fn walk(definitions: &'static Definitions, goes_on: impl Fn(&Interview<'_>) -> bool) -> Walked {
    let questionnaire = &definitions.questionnaire;
    let mut walked = Walked::default();
    let mut seen = HashSet::new();
    let mut waiting = vec![Interview::new(questionnaire)];
    while let Some(interview) = waiting.pop() {
        if !goes_on(&interview) || !seen.insert(state(&interview)) {
            continue;
        }
        walked.states += 1;
        let Some(ix) = interview.current() else {
            check_end(definitions, &interview, &mut walked);
            continue;
        };
        let item = questionnaire.item(ix).unwrap();
        check_put(&interview, item, &mut walked);
        for actions in answers(questionnaire, item) {
            waiting.push(after(&interview, actions));
        }
        if !matches!(
            interview.path(),
            Path::Stopped | Path::Closing | Path::ChildClosing
        ) {
            waiting.push(after(&interview, vec![Action::Close]));
        }
        if interview.path() != Path::Stopped {
            waiting.push(after(&interview, vec![Action::Stop { reason: None }]));
        }
    }
    walked
}

fn after(interview: &Interview<'static>, actions: Vec<Action>) -> Interview<'static> {
    let mut next = interview.clone();
    for action in actions {
        let shown = format!("{action:?}");
        let done = next.act(action, Moment::default());
        done.unwrap_or_else(|refused| panic!("{shown}: {refused}"));
    }
    next
}

/// All that what comes next depends on.
fn state(interview: &Interview<'_>) -> Vec<u8> {
    let questionnaire = interview.questionnaire();
    let sheet = interview.sheet();
    let mut state = vec![interview.path() as u8];
    let leaf = |item: ItemIx, test: &Test| {
        let standing = sheet.standing(item);
        let gone = matches!(standing, Standing::Declined | Standing::NotKnown);
        let truth = match sheet.leaf(item, test) {
            Truth::False => 0,
            Truth::Open => 1,
            Truth::True => 2,
        };
        truth + 3 * u8::from(gone) + 6 * u8::from(*standing != Standing::NotAsked)
    };
    let mut looked_at = Vec::new();
    let mut look = |condition: &Condition| {
        condition.each_leaf(&mut |item, test, _| looked_at.push(leaf(item, test)));
    };
    for condition in questionnaire
        .child
        .iter()
        .flat_map(|child| std::iter::once(&child.when).chain(&child.unless))
    {
        look(condition);
    }
    for (ix, item) in questionnaire.numbered() {
        let is_done = *sheet.standing(ix) != Standing::NotAsked;
        state.push(u8::from(is_done));
        if let (Some(when), false) = (&item.when, is_done) {
            look(when);
        }
    }
    state.extend(looked_at);
    let consents = questionnaire.consents.iter();
    state.extend(consents.map(|ix| u8::from(sheet.is_refused(*ix))));
    state
}

/// Every answer to an item that matters to anything that comes later, and some that do not.
fn answers(questionnaire: &Questionnaire, item: &Item) -> Vec<Vec<Action>> {
    let id = &item.id;
    let answer = |value: Value| {
        let item = id.clone();
        vec![Action::Answer { item, value }]
    };
    let mut answers = Vec::new();
    match (&item.put, item.kind()) {
        (Put::Listen { .. }, _) => answers.push(vec![
            Action::Line {
                item: id.clone(),
                text: "I was on the road.".to_owned(),
            },
            Action::Heard { item: id.clone() },
        ]),
        (_, Some(Kind::Text)) => answers.push(answer(Value::Words(vec!["At home.".to_owned()]))),
        (_, Some(Kind::ApproximateDate)) => answers.push(answer(Value::Date("2020".to_owned()))),
        (_, Some(Kind::Number { from, to })) => {
            let numbers: BTreeSet<i64> = edges(questionnaire, item)
                .into_iter()
                .flat_map(|edge| [edge - 1, edge])
                .chain([*from, *to])
                .filter(|number| (from..=to).contains(&number))
                .collect();
            answers.extend(
                numbers
                    .into_iter()
                    .map(|number| answer(Value::Number(number))),
            );
        }
        (_, Some(Kind::SeveralOf(_))) => {
            answers.push(answer(Value::Several(Vec::new())));
            let each = item.choices.iter();
            answers.extend(each.map(|choice| answer(Value::Several(vec![choice.clone()]))));
            let beside = item.choices.iter().filter(|one| !item.alone.contains(one));
            answers.push(answer(Value::Several(beside.cloned().collect())));
        }
        _ => answers.extend(
            item.choices
                .iter()
                .map(|choice| answer(Value::Choice(choice.clone()))),
        ),
    }
    if item.may_stay_unanswered() {
        answers.push(vec![Action::Decline { item: id.clone() }]);
        answers.push(vec![Action::NotKnown { item: id.clone() }]);
    }
    assert!(!answers.is_empty(), "nothing answers {id}");
    answers
}

/// The numbers at which a condition on this item changes.
fn edges(questionnaire: &Questionnaire, item: &Item) -> Vec<i64> {
    let at = questionnaire.position(item.id.as_str());
    let mut edges = Vec::new();
    let child = questionnaire.child.iter();
    let child = child.flat_map(|child| std::iter::once(&child.when).chain(&child.unless));
    let whens = questionnaire
        .items
        .iter()
        .filter_map(|item| item.when.as_ref());
    for condition in child.chain(whens) {
        condition.each_leaf(&mut |looked_at, test, _| {
            if let (true, Test::Range { from, below }) = (Some(looked_at) == at, test) {
                edges.extend(from.iter().chain(below));
            }
        });
    }
    edges
}

/// Checks one item that is put: to a child nothing near to harm, to a silent child no question.
fn check_put(interview: &Interview<'_>, item: &Item, walked: &mut Walked) {
    let id = item.id.as_str();
    walked.put.insert(id.to_owned());
    let questionnaire = interview.questionnaire();
    let section = questionnaire.section(item.section).unwrap();
    let says = |name: &str, word: &str| {
        let ix = questionnaire.position(name);
        let value = ix.and_then(|ix| interview.sheet().counted(ix));
        value.is_some_and(|value| value.is(word))
    };
    if interview.path().is_child() {
        walked.put_to_a_child.insert(id.to_owned());
        assert!(item.marks.is_empty(), "{id} is put to a child");
        assert!(!item.adults_only, "{id} is put to a child");
        assert_ne!(section.runs, Runs::Normal, "{id} is put to a child");
        if item.asks_the_person() {
            assert!(!says("child_talks", "silent"), "{id}: asked of silence");
            let no_words = says("age_seen", "may_be_under_18") && says("interpreter_present", "no");
            assert!(!no_words, "{id}: asked without a shared language");
            let told_on = [
                "child_doctor",
                "child_with",
                "child_where_to",
                "child_carer",
                "child_others",
            ];
            if told_on.contains(&id) {
                assert!(!says("child_apart", "no"), "{id}: companions hear it");
            }
            // Before the officer knows who interprets, only the age is asked; then how the child is.
            if !["age", "hurt_or_ill"].contains(&id) {
                assert!(!says("interpreter_free", "no"), "{id}: they hear it");
            }
        }
    }
    if NOT_OVERHEARD.contains(&id) {
        for gate in HEARD_THROUGH {
            assert!(!says(gate, "no"), "{id}: the one to fear may hear it");
        }
        if interview.path().is_child() {
            assert!(!says("child_apart", "no"), "{id}: companions hear it");
        }
    }
    if !item.marks.is_empty() {
        assert!(says("talk", "yes"), "{id} comes without permission");
    }
    if interview.path() == Path::Stopped {
        assert!(item.on_stop, "{id} is put after a stop");
    }
}

/// Checks an end: only behind the closing, and a child is led to child protection.
fn check_end(definitions: &Definitions, interview: &Interview<'_>, walked: &mut Walked) {
    let questionnaire = &definitions.questionnaire;
    let sheet = interview.sheet();
    walked.ends += 1;
    let is_child = interview.path().is_child();
    let is_stopped = interview.path() == Path::Stopped;
    walked.stopped += usize::from(is_stopped);
    let told = || {
        let history = interview.history().iter();
        history
            .map(|entry| format!("{:?}", entry.action))
            .collect::<Vec<_>>()
    };
    let assessment = assess(definitions, sheet, &[]);
    let is_taken_for_a_child = assessment.child == Truth::True;
    for (ix, item) in questionnaire.numbered() {
        let section = questionnaire.section(item.section).unwrap();
        let runs = match section.runs {
            Runs::Always => !(is_taken_for_a_child && item.adults_only),
            Runs::Child => is_taken_for_a_child,
            Runs::Normal => false,
        };
        let belongs = section.closing && runs && (!is_stopped || item.on_stop);
        if belongs && sheet.wanted(ix) {
            assert_ne!(
                *sheet.standing(ix),
                Standing::NotAsked,
                "{} is left out: {:#?}",
                item.id,
                told()
            );
        }
    }
    let is_done = |name: &str| {
        let ix = questionnaire.position(name).unwrap();
        *sheet.standing(ix) != Standing::NotAsked
    };
    assert!(is_done("self_check"), "no closing: {:#?}", told());
    let leading = &definitions.rules.pathways.leading[assessment.recommendation.leading];
    walked.led.insert(leading.id.to_string());
    if is_child || is_taken_for_a_child {
        assert!(is_done("child_thanks"), "no friendly end: {:#?}", told());
        assert_eq!(leading.id.as_str(), "child_protection", "{:#?}", told());
        if !is_stopped {
            assert!(is_done("child_protection_called"), "{:#?}", told());
        }
    }
    let asked = questionnaire.numbered().filter(|(ix, item)| {
        let is_question = matches!(item.put, Put::Ask { .. } | Put::Listen { .. });
        is_question && *sheet.standing(*ix) != Standing::NotAsked
    });
    let asked = asked.count();
    let most = &mut walked.asked[usize::from(is_child)];
    *most = asked.max(*most);
}

/// Checks that a walk has put everything, so that nothing in the file is out of reach.
fn everything_was_put(questionnaire: &Questionnaire, walked: &Walked) {
    for item in &questionnaire.items {
        assert!(
            walked.put.contains(item.id.as_str()),
            "{} is never put",
            item.id
        );
    }
}

#[test]
fn every_way_through_child_ends_with_child_protection() {
    let definitions = definitions_of("child");
    let walked = walk(definitions, |_| true);
    eprintln!("child: {} states, {} ends", walked.states, walked.ends);
    everything_was_put(&definitions.questionnaire, &walked);
    assert_eq!(walked.put, walked.put_to_a_child);
    let led: Vec<&str> = walked.led.iter().map(String::as_str).collect();
    assert_eq!(led, ["child_protection"]);
    assert!(walked.stopped > 0);
    assert!(walked.asked[1] <= 10, "{} questions", walked.asked[1]);
}

#[test]
fn every_way_through_first_line_ends_with_a_closing() {
    let definitions = definitions_of("first-line");
    let walked = walk(definitions, |_| true);
    eprintln!("first-line: {} states, {} ends", walked.states, walked.ends);
    everything_was_put(&definitions.questionnaire, &walked);
    assert!(walked.stopped > 0);
    assert!(walked.led.contains("child_protection"));
    let [adult, child] = walked.asked;
    assert!(adult <= 12, "{adult} questions");
    assert!(child <= 10, "{child} questions to a child");
}

#[test]
fn every_way_of_a_child_through_adult_is_the_child_s() {
    let definitions = definitions_of("adult");
    let questionnaire = &definitions.questionnaire;
    let age = questionnaire.position("age").unwrap();
    let walked = walk(definitions, |interview| {
        let asked_age = *interview.sheet().standing(age) != Standing::NotAsked;
        interview.path().is_child()
            || interview.path() == Path::Stopped
            || !asked_age && interview.path() != Path::Closing
    });
    eprintln!("adult: {} states, {} ends", walked.states, walked.ends);
    for item in &questionnaire.items {
        let section = questionnaire.section(item.section).unwrap();
        if section.runs == Runs::Child {
            assert!(
                walked.put_to_a_child.contains(item.id.as_str()),
                "{} is never put",
                item.id
            );
        }
    }
    assert!(walked.asked[1] <= 10, "{} questions", walked.asked[1]);
}
