//! The talk as it goes where all is put right and all is told; and whether the key follows from it.

use crate::assessment::{Assessment, Definitions, assess};
use crate::grammar::{ContactId, Faults, IndicatorId, ItemIx, NeedId, Standing, Truth, Value};
use crate::interview::{Action, Interview, Moment};
use crate::questionnaire::{Item, Put};

use super::{Case, Willing};

/// Who may be called by what an assessment recommends: first those who come first, then the others
/// who are named beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Callable {
    /// The first line of each need, and the lines of the pathways that are recommended.
    pub first: Vec<ContactId>,
    /// All lines that they name.
    pub named: Vec<ContactId>,
}

impl Callable {
    /// Returns whom the needs that hold and the recommended pathways name.
    pub fn of(definitions: &Definitions, assessment: &Assessment) -> Self {
        let needs = definitions
            .questionnaire
            .needs
            .iter()
            .zip(&assessment.needs);
        let held = needs.filter(|(_, state)| state.holds == Truth::True);
        let pathways = &definitions.rules.pathways;
        let leading = pathways.leading.get(assessment.recommendation.leading);
        let beside = assessment.recommendation.beside.iter();
        let beside = beside.filter_map(|beside| pathways.beside.get(beside.pathway));
        let mut callable = Self::default();
        for (need, _) in held {
            let first = need.call.first();
            callable.first.extend(first.cloned());
            callable.named.extend(need.call.iter().cloned());
        }
        let pathways = leading.map(|pathway| &pathway.call).into_iter();
        for list in pathways.chain(beside.map(|pathway| &pathway.call)) {
            callable.first.extend(list.iter().cloned());
            callable.named.extend(list.iter().cloned());
        }
        for list in [&mut callable.first, &mut callable.named] {
            list.sort();
            list.dedup();
        }
        callable
    }
}

impl Case {
    /// Plays the talk in which everything is put right and everything is told. What the case does not
    /// say and the talk needs is reported.
    pub fn true_course<'q>(
        &self,
        definitions: &'q Definitions,
        faults: &mut Faults,
    ) -> Interview<'q> {
        let questionnaire = &definitions.questionnaire;
        let mut interview = Interview::new(questionnaire);
        // Each item is put once; a course that comes back to one would not end.
        for _ in 0..=questionnaire.items.len() {
            let Some(ix) = interview.current() else { break };
            let Some(item) = questionnaire.item(ix) else {
                break;
            };
            for action in self.true_actions(definitions, ix, item, faults) {
                if let Err(refused) = interview.act(action, Moment::default()) {
                    let message = format!("the case cannot be played: {refused}");
                    faults.error(self.place, message, "correct what is true of this item");
                    return interview;
                }
            }
        }
        interview
    }

    fn true_actions(
        &self,
        definitions: &Definitions,
        ix: ItemIx,
        item: &Item,
        faults: &mut Faults,
    ) -> Vec<Action> {
        let id = item.id.clone();
        let noted = |standing: &Standing| match standing {
            Standing::Given(value) => Action::Answer {
                item: id.clone(),
                value: value.clone(),
            },
            Standing::NotKnown => Action::NotKnown { item: id.clone() },
            _ => Action::Decline { item: id.clone() },
        };
        let mut missing = |message: String, help: &str| {
            faults.error(self.place, message, help);
        };
        let action = match &item.put {
            Put::Say { .. } => noted(&Standing::Given(Value::choice("said"))),
            Put::Listen { .. } => {
                let Some(saying) = self.saying(ix) else {
                    missing(
                        format!("the person is invited to tell at `{id}` and says nothing"),
                        "add its words under `says`",
                    );
                    return vec![Action::Heard { item: id }];
                };
                let lines = saying.words.iter().map(|text| Action::Line {
                    item: id.clone(),
                    text: text.clone(),
                });
                return lines.chain([Action::Heard { item: id.clone() }]).collect();
            }
            Put::Gate { .. } | Put::Observe { .. } => {
                let sections = &definitions.questionnaire.sections;
                let section = sections.get(item.section.0);
                // What the officer asks only of themselves at the end is no part of the scene.
                let is_own = section.is_some_and(|section| section.closing);
                match self.seen(ix) {
                    Some(seen) => noted(seen.at_last()),
                    None if item.may_stay_unanswered() && is_own => noted(&Standing::NotKnown),
                    None => {
                        missing(
                            format!("nothing says what there is to see at `{id}`"),
                            "add it under `scene`",
                        );
                        noted(&Standing::Given(Self::anything(item)))
                    }
                }
            }
            Put::Ask { .. } | Put::Consent { .. } => {
                let never = self.saying(ix).and_then(|saying| match &saying.willing {
                    Willing::Never(answer) => Some(answer),
                    _ => None,
                });
                if let Some(standing) = self.truth(ix).or(never) {
                    noted(standing)
                } else {
                    missing(
                        format!("the person is asked `{id}`, and nothing says what is true"),
                        "add its answer under `truth`; `declined` and `not_known` are answers too",
                    );
                    noted(&Standing::Declined)
                }
            }
        };
        vec![action]
    }

    /// Returns an answer with which the talk goes on, where the case lacks one.
    fn anything(item: &Item) -> Value {
        let first = item.choices.first();
        first.map_or(Value::Number(0), |choice| Value::Choice(choice.clone()))
    }

    /// Holds the key to what the real rules give for what is true, and everything that comes at an
    /// item to whether that item is put; each difference is reported. `faults` must stand at the
    /// case's file.
    pub fn check(&self, definitions: &Definitions, faults: &mut Faults) {
        let before = faults.errors();
        let interview = self.true_course(definitions, faults);
        if faults.errors() > before {
            return;
        }
        self.check_moments(&interview, faults);
        self.check_words(&interview, faults);
        self.check_told(definitions, faults);
        let assessment = assess(definitions, interview.sheet(), &[]);
        self.check_key(definitions, &assessment, faults);
    }

    fn check_moments(&self, interview: &Interview<'_>, faults: &mut Faults) {
        let distress = self.distress.iter();
        let distress = distress.map(|distress| (distress.at, distress.place, "this distress"));
        let events = self.events.iter();
        let events = events.map(|event| (event.before, event.place, "what breaks in here"));
        let companions = self.companions.iter();
        let companions = companions.map(|one| (one.until, self.place, "what a companion does"));
        for (ix, place, what) in distress.chain(events).chain(companions) {
            let item = interview.questionnaire().item(ix);
            if let (Some(item), Standing::NotAsked) = (item, interview.sheet().standing(ix)) {
                let message = format!("{what} never comes to its point: `{}` is not put", item.id);
                faults.error(place, message, "name an item that is put in this case");
            }
        }
    }

    /// Warns of what the person is asked here and has no words for: only what is noted of it is shown.
    fn check_words(&self, interview: &Interview<'_>, faults: &mut Faults) {
        let put = self.truth.iter().filter(|(ix, _)| {
            !matches!(interview.sheet().standing(*ix), Standing::NotAsked)
                && self.saying(*ix).is_none()
        });
        let items = put.filter_map(|(ix, _)| interview.questionnaire().item(*ix));
        let wordless: Vec<String> = items.map(|item| format!("`{}`", item.id)).collect();
        if !wordless.is_empty() {
            let message = format!(
                "the person has no words of their own at: {}",
                wordless.join(", ")
            );
            let help = "add under `says` what the person says there, so that it answers each way of asking";
            faults.warning(self.says_place, message, help);
        }
    }

    /// Holds what words tell beside their own item to what is true: the same, or a part of several.
    fn check_told(&self, definitions: &Definitions, faults: &mut Faults) {
        for saying in &self.says {
            for (ix, told) in &saying.tells {
                let is_so = match (told.value(), self.truth(*ix).and_then(Standing::value)) {
                    (Some(Value::Several(told)), Some(Value::Several(all))) => {
                        !told.is_empty() && told.iter().all(|one| all.contains(one))
                    }
                    (Some(told), Some(truth)) => told == truth,
                    _ => false,
                };
                let item = definitions.questionnaire.item(*ix);
                if let (false, Some(item)) = (is_so, item) {
                    let message = format!("these words tell of `{}` what is not true", item.id);
                    let help = "write what is true, or the part of it that these words tell";
                    faults.error(saying.place, message, help);
                }
            }
        }
    }

    fn check_key(&self, definitions: &Definitions, assessment: &Assessment, faults: &mut Faults) {
        let key = &self.key;
        let pathways = &definitions.rules.pathways;
        let leading = pathways.leading.get(assessment.recommendation.leading);
        let leading = leading.map_or("", |pathway| pathway.id.as_str());
        let mut differs = |message: String| {
            let help = "correct the key, or what is true";
            faults.error(key.place, message, help);
        };
        if key.pathway.as_str() != leading {
            let own = &key.pathway;
            differs(format!(
                "the key says `{own}`, and what is true leads to `{leading}`"
            ));
        }
        let urgency = assessment.recommendation.urgency;
        if key.urgency != urgency {
            let (own, is) = (key.urgency.word(), urgency.word());
            differs(format!("the key says `{own}`, and what is true is `{is}`"));
        }
        let disclosed = Self::disclosed(definitions, assessment);
        let needs = Self::needs(definitions, assessment);
        let compared = [
            ("indicator", names(&key.indicators), names(&disclosed)),
            ("need", names(&key.needs), names(&needs)),
        ];
        for (what, own, true_ones) in compared {
            for id in own.iter().filter(|id| !true_ones.contains(id)) {
                differs(format!(
                    "the key names the {what} `{id}`, which what is true does not show"
                ));
            }
            for id in true_ones.iter().filter(|id| !own.contains(id)) {
                differs(format!(
                    "what is true shows the {what} `{id}`, which the key does not name"
                ));
            }
        }
        let callable = Callable::of(definitions, assessment);
        for id in key.call.iter().filter(|id| !callable.named.contains(id)) {
            differs(format!(
                "the key calls `{id}`, whom no need and no pathway here names"
            ));
        }
        self.check_calls(definitions, assessment, &mut differs);
    }

    /// Holds to each need and pathway that somebody is called for it.
    fn check_calls(
        &self,
        definitions: &Definitions,
        assessment: &Assessment,
        differs: &mut impl FnMut(String),
    ) {
        let needs = definitions
            .questionnaire
            .needs
            .iter()
            .zip(&assessment.needs);
        let held = needs.filter(|(_, state)| state.holds == Truth::True);
        for (need, _) in held.filter(|(need, _)| !need.call.is_empty()) {
            if !need.call.iter().any(|id| self.key.call.contains(id)) {
                differs(format!("the key calls nobody for the need `{}`", need.id));
            }
        }
    }

    /// Returns the signs that an assessment shows and that say something by themselves.
    pub(super) fn disclosed(
        definitions: &Definitions,
        assessment: &Assessment,
    ) -> Vec<IndicatorId> {
        let catalogue = definitions.rules.catalogue.numbered();
        let disclosed = catalogue.filter(|(ix, indicator)| {
            !indicator.neutral && assessment.signs.of(*ix) == Truth::True
        });
        disclosed
            .map(|(_, indicator)| indicator.id.clone())
            .collect()
    }

    /// Returns the needs that an assessment shows.
    pub(super) fn needs(definitions: &Definitions, assessment: &Assessment) -> Vec<NeedId> {
        let needs = definitions
            .questionnaire
            .needs
            .iter()
            .zip(&assessment.needs);
        let held = needs.filter(|(_, state)| state.holds == Truth::True);
        held.map(|(need, _)| need.id.clone()).collect()
    }
}

fn names<T: std::borrow::Borrow<str>>(ids: &[T]) -> Vec<&str> {
    ids.iter().map(std::borrow::Borrow::borrow).collect()
}
