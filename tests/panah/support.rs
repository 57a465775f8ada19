//! What these tests share: the built-in definitions, and answers and signs by name.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use panah::assessment::Definitions;
use panah::cli::Library;
use panah::grammar::{ChoiceId, Faults, ItemId, ItemIx, NeedId, Standing, Status, Truth, Value};
use panah::indicators::{IndicatorIx, Signs};
use panah::interview::{Action, Interview, Moment};
use panah::methods::{For, Rule, State};
use panah::questionnaire::{Item, Kind, Put, Questionnaire, Sheet};
use panah::referral::{Basis, Recommendation};
use proptest::test_runner::Config as ProptestConfig;

/// The three values, weakest first.
pub(crate) const THREE: [Truth; 3] = [Truth::False, Truth::Open, Truth::True];

/// A whole interview in which nothing is named that points to anything.
const HARMLESS: [(&str, &str); 56] = [
    ("age_seen", "clearly_adult"),
    ("speaks_for", "no"),
    ("safe_now", "yes"),
    ("private_place", "yes"),
    ("companions_apart", "yes"),
    ("other_officer", "yes"),
    ("no_weapon", "yes"),
    ("not_asked_before", "yes"),
    ("seat_near_door", "yes"),
    ("contact_sheet_ready", "yes"),
    ("came_in_group", "alone"),
    ("sex", "man"),
    ("language", "urdu"),
    ("language_shared", "yes"),
    ("who_i_am", "said"),
    ("free_to_answer", "said"),
    ("age", "30"),
    ("what_for", "said"),
    ("your_rights", "said"),
    ("who_hears", "said"),
    ("no_sound", "said"),
    ("language_clear", "yes"),
    ("asker_sex", "fine_as_is"),
    ("talk", "yes"),
    ("keep_record", "yes"),
    ("hurt_seen", "no"),
    ("hurt_or_ill", "well"),
    ("care_wanted", "neither"),
    ("safe_tonight", "yes"),
    ("afraid_here", "no"),
    ("others_in_danger", "nobody"),
    ("take_time", "said"),
    ("account", "I go home, this is my road."),
    ("journey_arranged", "myself"),
    ("how_came", "own_choice"),
    ("differs", "nothing_different"),
    ("work_kinds", "building_or_factory"),
    ("work_for", "private"),
    ("work_days", "ordinary"),
    ("pay", "as_agreed"),
    ("money_first", "no_money"),
    ("papers_where", "with_me"),
    ("going_out", "freely"),
    ("contact", "freely"),
    ("hard_things", "yes"),
    ("treated", "well"),
    ("when_refused", "nothing"),
    ("private_acts", "nothing"),
    ("may_leave", "free"),
    ("fears", "no_fear"),
    ("distress_seen", "no"),
    ("wants", "no_help"),
    ("refer", "no"),
    ("contact_later", "no"),
    ("looks_to_other", "no"),
    ("self_check", "all_well"),
];

/// The built-in questionnaires.
pub(crate) const QUESTIONNAIRES: [&str; 3] = ["adult", "child", "first-line"];

/// Returns the built-in definitions: the adult questionnaire, no country in particular.
pub(crate) fn definitions() -> &'static Definitions {
    static READ: OnceLock<&Definitions> = OnceLock::new();
    READ.get_or_init(|| definitions_of("adult"))
}

/// Returns the built-in definitions with a questionnaire. Each is read once.
pub(crate) fn definitions_of(id: &str) -> &'static Definitions {
    static READ: Mutex<BTreeMap<String, &Definitions>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap();
    read.entry(id.to_owned()).or_insert_with(|| {
        let mut faults = Faults::default();
        let definitions = Library::built_in().definitions(id, "generic", &mut faults);
        let definitions = definitions.unwrap_or_else(|| panic!("{:#?}", faults.into_sorted()));
        Box::leak(Box::new(definitions))
    })
}

/// Returns the adult questionnaire.
pub(crate) fn adult() -> &'static Questionnaire {
    &definitions().questionnaire
}

/// Returns the path of a file of this project.
pub(crate) fn project(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns the position of an item of the adult questionnaire.
pub(crate) fn at(name: &str) -> ItemIx {
    let found = adult().position(name);
    found.unwrap_or_else(|| panic!("there is no item `{name}`"))
}

/// Returns an item of the adult questionnaire.
pub(crate) fn item(name: &str) -> &'static Item {
    adult().item(at(name)).unwrap()
}

/// Returns the name of an item of the adult questionnaire.
pub(crate) fn name_of(ix: ItemIx) -> &'static str {
    adult().item(ix).unwrap().id.as_str()
}

/// Reads an answer as these tests write it: `declined`, `not_known`, `not_asked`, a choice, several
/// choices with spaces between, a number, or words.
pub(crate) fn standing(item: &Item, written: &str) -> Standing {
    match written {
        "declined" => return Standing::Declined,
        "not_known" => return Standing::NotKnown,
        "not_asked" => return Standing::NotAsked,
        _ => {}
    }
    let value = match (&item.put, item.kind()) {
        (Put::Listen { .. }, _) | (_, Some(Kind::Text)) => Value::Words(vec![written.to_owned()]),
        (_, Some(Kind::Number { .. })) => Value::Number(written.parse().unwrap()),
        (_, Some(Kind::ApproximateDate)) => Value::Date(written.to_owned()),
        (_, Some(Kind::SeveralOf(_))) => {
            Value::Several(written.split_whitespace().map(ChoiceId::new).collect())
        }
        _ => Value::choice(written),
    };
    assert!(item.takes(&value), "`{}` takes no `{written}`", item.id);
    Standing::Given(value)
}

/// Puts answers on a sheet, in the order in which they are written.
pub(crate) fn put(sheet: &mut Sheet, answers: &[(&str, &str)]) {
    for (name, written) in answers {
        sheet.set(adult(), at(name), standing(item(name), written));
    }
}

/// Returns a sheet with these answers and no others.
pub(crate) fn sheet(answers: &[(&str, &str)]) -> Sheet {
    let mut sheet = Sheet::new(adult());
    put(&mut sheet, answers);
    sheet
}

/// Returns the sheet of a whole harmless interview, with these answers in place of its own.
pub(crate) fn harmless_but(answers: &[(&str, &str)]) -> Sheet {
    let mut sheet = sheet(&HARMLESS);
    put(&mut sheet, answers);
    sheet
}

/// Returns an action that notes an answer as these tests write it.
pub(crate) fn answering(name: &str, written: &str) -> Action {
    let id = ItemId::new(name);
    match standing(item(name), written) {
        Standing::Given(value) => Action::Answer { item: id, value },
        Standing::Declined => Action::Decline { item: id },
        Standing::NotKnown => Action::NotKnown { item: id },
        Standing::NotAsked | Standing::Told => panic!("no action asks nothing"),
    }
}

/// Does one thing in an interview; it has to make sense.
pub(crate) fn act(interview: &mut Interview<'_>, action: Action) {
    let shown = format!("{action:?}");
    let done = interview.act(action, Moment::default());
    done.unwrap_or_else(|refused| panic!("{shown}: {refused}"));
}

/// Answers in an interview, in the order in which the answers are written.
pub(crate) fn answer(interview: &mut Interview<'_>, answers: &[(&str, &str)]) {
    for (name, written) in answers {
        let action = match &item(name).put {
            Put::Listen { .. } => {
                let (id, text) = (ItemId::new(name), (*written).to_owned());
                act(
                    interview,
                    Action::Line {
                        item: id.clone(),
                        text,
                    },
                );
                Action::Heard { item: id }
            }
            _ => answering(name, written),
        };
        act(interview, action);
    }
}

/// Returns the whole harmless interview with some answers changed, up to but without one item.
pub(crate) fn harmless_until(end: &str, changed: &[(&str, &str)]) -> Interview<'static> {
    let mut interview = Interview::new(adult());
    for (name, written) in HARMLESS.iter().take_while(|(name, _)| *name != end) {
        let other = changed.iter().find(|(item, _)| item == name);
        let written = other.map_or(*written, |(_, written)| *written);
        answer(&mut interview, &[(*name, written)]);
    }
    interview
}

/// Returns the name of the item that is put now.
pub(crate) fn current(interview: &Interview<'_>) -> Option<&'static str> {
    interview.current().map(name_of)
}

/// Goes on with harmless answers until nothing is left; returns what was put.
pub(crate) fn finish(interview: &mut Interview<'_>) -> Vec<&'static str> {
    let mut asked = Vec::new();
    while let Some(ix) = interview.current() {
        let name = name_of(ix);
        assert!(asked.len() < 200, "no end: {asked:?}");
        asked.push(name);
        let own = HARMLESS.iter().find(|(item, _)| *item == name);
        match (&adult().item(ix).unwrap().put, own) {
            (_, Some((_, written))) => answer(interview, &[(name, written)]),
            (Put::Say { .. }, None) => answer(interview, &[(name, "said")]),
            (Put::Gate { .. } | Put::Consent { .. }, None) => answer(interview, &[(name, "yes")]),
            (_, None) => answer(interview, &[(name, "declined")]),
        }
    }
    asked
}

/// Returns the position of an indicator.
pub(crate) fn indicator(name: &str) -> IndicatorIx {
    let found = definitions().rules.catalogue.position(name);
    found.unwrap_or_else(|| panic!("there is no indicator `{name}`"))
}

/// Returns signs in which some indicators are disclosed, some open and all others not disclosed.
pub(crate) fn signs(disclosed: &[&str], open: &[&str]) -> Signs<Truth> {
    let count = definitions().rules.catalogue.indicators.len();
    let mut signs = Signs::new(vec![Truth::False; count]);
    for name in open {
        signs = signs.with(indicator(name), Truth::Open);
    }
    for name in disclosed {
        signs = signs.with(indicator(name), Truth::True);
    }
    signs
}

/// Returns a rule by its method's name.
pub(crate) fn rule(name: &str) -> &'static Rule {
    let methods = &definitions().rules.methods;
    let found = methods.iter().find(|method| method.id.as_str() == name);
    found
        .and_then(|method| method.rule())
        .unwrap_or_else(|| panic!("no rule `{name}`"))
}

/// Returns what a rule gives where nothing is excepted.
pub(crate) fn state(rule: &Rule, signs: &Signs<Truth>) -> State {
    rule.finding(signs, Truth::False).state
}

/// Returns the state that stands for a truth.
pub(crate) fn as_state(truth: Truth) -> State {
    match truth {
        Truth::False => State::NotShown,
        Truth::Open => State::Open,
        Truth::True => State::Matched,
    }
}

/// Returns the recommendation from signs alone: no need, no answer.
pub(crate) fn recommend(signs: &Signs<Truth>, child: bool, excepted: Truth) -> Recommendation {
    let rules = &definitions().rules;
    let meant = if child { For::Children } else { For::Adults };
    let matched = |least: Status| {
        let methods = rules.methods.iter();
        let meant =
            methods.filter(|method| method.meant_for == For::Everyone || method.meant_for == meant);
        let states = meant.filter_map(|method| Some(method.rule()?.holds(signs, excepted, least)));
        states.max().unwrap_or(Truth::False)
    };
    rules.pathways.recommend(&Basis {
        catalogue: &rules.catalogue,
        signs,
        child: if child { Truth::True } else { Truth::False },
        rule_matched: matched(Status::Ours),
        recalled_rule_matched: matched(Status::Recalled),
        excepted,
        needs: Vec::new(),
    })
}

/// Returns the name of the leading pathway.
pub(crate) fn leading(recommendation: &Recommendation) -> &'static str {
    let pathways = &definitions().rules.pathways.leading;
    pathways[recommendation.leading].id.as_str()
}

/// Returns the name of the pathway that leads with these answers.
pub(crate) fn leads(sheet: &Sheet) -> &'static str {
    leading(&panah::assessment::assess(definitions(), sheet, &[]).recommendation)
}

/// Returns the ids of needs by name.
pub(crate) fn needs(names: &[&str]) -> Vec<NeedId> {
    names.iter().copied().map(NeedId::new).collect()
}

/// Returns how properties are tried: so many times, and nothing written anywhere.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Runs something on a thread of its own; panics where it takes longer than allowed, without
/// waiting for its end.
pub(crate) fn within<T: Send + 'static>(
    limit: Duration,
    what: &str,
    run: impl FnOnce() -> T + Send + 'static,
) -> T {
    let (done, wait) = std::sync::mpsc::channel();
    let _running = std::thread::spawn(move || done.send(run()));
    let value = wait.recv_timeout(limit);
    value.unwrap_or_else(|error| panic!("{what}: not done within {limit:?}: {error}"))
}
