//! A whole run, with somebody who practises.

use crate::assessment::{Definitions, assess};
use crate::grammar::{ItemIx, Standing, Value};
use crate::interview::{Action, Interview, Moment, Refused};
use crate::practice::{Case, Run, Wordings};
use crate::questionnaire::{Item, Put};

use super::{Mood, Next, Trainee, Verdict};

/// A run that has been played to its end.
#[derive(Debug)]
pub struct Played<'c> {
    /// The interview.
    pub interview: Interview<'c>,
    /// What happened beside it.
    pub run: Run<'c>,
    /// What the trainee decided.
    pub verdict: Verdict,
}

/// Plays a case to its end.
///
/// # Errors
/// Where the trainee does what makes no sense in an interview.
pub fn play<'c>(
    case: &'c Case,
    definitions: &'c Definitions,
    shared: &'c Wordings,
    seed: u64,
    trainee: &mut dyn Trainee,
) -> Result<Played<'c>, Refused> {
    let questionnaire = &definitions.questionnaire;
    let mut playing = Playing {
        interview: Interview::new(questionnaire),
        run: Run::new(case, questionnaire, shared, seed),
        trainee,
    };
    // A trainee who always wants a break, or goes round in a circle, comes to an end too.
    for _ in 0..questionnaire.items.len() * 4 {
        let Some(ix) = playing.interview.current() else {
            break;
        };
        let Some(item) = questionnaire.item(ix) else {
            break;
        };
        let mood = if playing.run.is_distressed() {
            Mood::Distressed
        } else {
            Mood::Calm
        };
        match playing.trainee.next(mood, &playing.interview) {
            Next::Item => playing.item(ix, item)?,
            Next::Break => {
                playing.act(Action::Pause)?;
                playing.act(Action::GoOn)?;
            }
            Next::Closing => playing.act(Action::Close)?,
        }
    }
    let Playing {
        interview,
        run,
        trainee,
    } = playing;
    let assessment = assess(definitions, interview.sheet(), &interview.raised_needs());
    let verdict = trainee.decide(definitions, &assessment);
    Ok(Played {
        interview,
        run,
        verdict,
    })
}

struct Playing<'c, 't> {
    interview: Interview<'c>,
    run: Run<'c>,
    trainee: &'t mut dyn Trainee,
}

impl Playing<'_, '_> {
    fn item(&mut self, ix: ItemIx, item: &Item) -> Result<(), Refused> {
        match &item.put {
            Put::Say { .. } => self.note(item, Standing::Given(Value::choice("said"))),
            Put::Gate { .. } | Put::Observe { .. } => self.look(ix, item),
            Put::Ask { .. } | Put::Listen { .. } | Put::Consent { .. } => self.ask(ix, item),
        }
    }

    fn look(&mut self, ix: ItemIx, item: &Item) -> Result<(), Refused> {
        let sight = self.run.sight(ix);
        let noted = self.trainee.look(item, sight.as_ref());
        let fails = noted.value().is_some_and(|value| value.is("no"));
        self.note(item, noted)?;
        let is_gate = matches!(item.put, Put::Gate { .. });
        let can = sight.is_some_and(|sight| sight.can_be.is_some());
        if is_gate && fails && can && self.trainee.puts_right(ix) {
            self.run.put_right(ix);
            self.note(item, Standing::Given(Value::choice("yes")))?;
        }
        Ok(())
    }

    fn ask(&mut self, ix: ItemIx, item: &Item) -> Result<(), Refused> {
        if let Some(happening) = self.run.happening(ix) {
            let chosen = self.trainee.meet(&happening);
            self.run.meet(ix, chosen);
        }
        let way = self.trainee.way(item, &self.run.ways(ix));
        let Some(reply) = self.run.put(ix, way) else {
            return self.note(item, Standing::Declined);
        };
        let noted = self.trainee.note(item, &reply);
        if let (Put::Listen { .. }, Standing::Given(Value::Words(lines))) = (&item.put, &noted) {
            for text in lines {
                self.act(Action::Line {
                    item: item.id.clone(),
                    text: text.clone(),
                })?;
            }
            return self.act(Action::Heard {
                item: item.id.clone(),
            });
        }
        self.note(item, noted)
    }

    fn note(&mut self, item: &Item, noted: Standing) -> Result<(), Refused> {
        let item = item.id.clone();
        self.act(match noted {
            Standing::Given(value) => Action::Answer { item, value },
            Standing::NotKnown => Action::NotKnown { item },
            _ => Action::Decline { item },
        })
    }

    fn act(&mut self, action: Action) -> Result<(), Refused> {
        self.interview.act(action, Moment::default())?;
        if let Some(entry) = self.interview.history().last() {
            self.run.acted(entry);
        }
        Ok(())
    }
}
