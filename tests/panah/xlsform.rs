//! Forms for other tools: that a form asks what the interview asks.

use std::collections::HashMap;

use panah::cli::Library;
use panah::exchange::xlsform::{Form, Row, Tongues, form_of};
use panah::grammar::{ChoiceId, Faults, ItemIx, Standing, Value};
use panah::interview::{Action, Interview, Moment};
use panah::questionnaire::{Item, Kind, Put, Questionnaire};
use panah::words::Words;

use crate::xpath;

fn shipped(id: &str) -> Questionnaire {
    let mut faults = Faults::default();
    let definitions = Library::built_in().definitions(id, "generic", &mut faults);
    definitions
        .unwrap_or_else(|| panic!("{faults:?}"))
        .questionnaire
}

fn exported(questionnaire: &Questionnaire) -> Form {
    let words = Words::english();
    form_of(questionnaire, &[], Tongues::Reviewed, &words)
        .unwrap()
        .form
}

/// A form being filled in, as form tools do it: what is not relevant is blank to everything else.
struct Filled<'f> {
    form: &'f Form,
    entered: HashMap<String, String>,
}

impl Filled<'_> {
    /// Returns which questions are relevant, and what each holds.
    fn settle(&self) -> (HashMap<&str, bool>, HashMap<String, String>) {
        let (mut relevant, mut held) = (HashMap::new(), HashMap::new());
        for row in &self.form.survey {
            let name = row.get("name");
            let is_relevant = match row.get("relevant") {
                "" => true,
                condition => xpath::holds(condition, &held),
            };
            relevant.insert(name, is_relevant);
            let value = if row.get("type") == "calculate" {
                xpath::text(row.get("calculation"), &held)
            } else if is_relevant {
                self.entered.get(name).cloned().unwrap_or_default()
            } else {
                String::new()
            };
            held.insert(name.to_owned(), value);
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
                value.is_empty() || xpath::holds(constraint, &held),
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
fn walk(questionnaire: &Questionnaire, form: &Form, seed: u64) -> usize {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut interview = Interview::new(questionnaire);
    let mut filled = Filled {
        form,
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
        let steps: usize = (1..=40).map(|seed| walk(&questionnaire, &form, seed)).sum();
        assert!(steps > 40 * 10, "{id}: {steps}");
    }
}
