//! What is noted once the talk has ended: gates, ratings, and what the trainee found and decided.

use crate::cli::error::CommandError;
use crate::grammar::{IndicatorId, RuleEntry, RulePart, Urgency};
use crate::practice::{Case, Decided, Observation, Rating, Scale, gates_observed};
use crate::terminal::{Ask, Desk, Entry, Header, Note, Page, Reply};

use super::Observing;

impl Observing<'_> {
    /// Goes through what is noted in the end and not noted yet, and keeps each of it; Esc leaves a page
    /// open. False where the observer leaves.
    pub(super) fn rate_all(
        &self,
        desk: &mut dyn Desk,
        observation: &mut Observation,
    ) -> Result<bool, CommandError> {
        loop {
            match self.rates(desk, observation) {
                Ok(()) => return Ok(true),
                Err(CommandError::Left) if self.stays(desk, observation) => {}
                Err(CommandError::Left) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
    }

    fn rates(
        &self,
        desk: &mut dyn Desk,
        observation: &mut Observation,
    ) -> Result<(), CommandError> {
        if !observation.gates_gone_through {
            let gates = gates_observed(&self.definitions.questionnaire, self.case);
            let gates: Vec<_> = gates
                .map(|item| (item.id.clone(), item.text().to_owned()))
                .collect();
            if let Some(chosen) = self.several(desk, "observe-gates", &gates, &observation.gates)? {
                observation.gates = chosen;
                observation.gates_gone_through = true;
                self.keep(observation)?;
            }
        }
        for (word, scale) in Scale::WORDS {
            let is_rated = observation.ratings.iter().any(|one| one.scale == scale);
            if !is_rated && let Some(rate) = self.rate(desk, word)? {
                observation.ratings.push(Rating { scale, rate });
                self.keep(observation)?;
            }
        }
        if let Some(case) = self.case {
            self.outcome(desk, observation, case)?;
        }
        let asks = |id| Ask::personal(self.words.say(id));
        if observation.keep.is_none() {
            observation.keep = desk.ask_line(&asks("observe-ask-keep"))?;
            self.keep(observation)?;
        }
        if observation.change.is_none() {
            observation.change = desk.ask_line(&asks("observe-ask-change"))?;
            self.keep(observation)?;
        }
        Ok(())
    }

    /// Asks what the trainee found and decided.
    fn outcome(
        &self,
        desk: &mut dyn Desk,
        observation: &mut Observation,
        case: &Case,
    ) -> Result<(), CommandError> {
        let rules = &self.definitions.rules;
        if observation.signs.is_none() {
            let indicators = rules.catalogue.indicators.iter();
            let indicators = indicators.filter(|one| case.key.indicators.contains(&one.id));
            let signs: Vec<_> = indicators
                .map(|one| {
                    let entry = RuleEntry::Indicator(one.id.clone());
                    (one.id.clone(), self.named(&entry, &one.name))
                })
                .collect();
            let beside: Vec<_> = self.beside(case);
            let noted = self.several(desk, "observe-signs", &signs, &[])?;
            let imagined = self.several(desk, "observe-signs-beside", &beside, &[])?;
            observation.signs = match (noted, imagined) {
                (None, None) => None,
                (noted, imagined) => {
                    let both = [noted.unwrap_or_default(), imagined.unwrap_or_default()];
                    Some(both.concat())
                }
            };
            self.keep(observation)?;
        }
        if observation.decided.is_none() {
            observation.decided = self.decided(desk)?;
            self.keep(observation)?;
        }
        if observation.called.is_none() {
            let contacts = rules.contacts.iter().map(|one| {
                let entry = RuleEntry::Contact(one.id.clone());
                (one.id.clone(), self.named(&entry, &one.name))
            });
            let contacts: Vec<_> = contacts.collect();
            observation.called = self.several(desk, "observe-called", &contacts, &[])?;
            self.keep(observation)?;
        }
        Ok(())
    }

    /// Returns the signs that this questionnaire can show and that are not there in the case.
    fn beside(&self, case: &Case) -> Vec<(IndicatorId, String)> {
        let catalogue = self.definitions.rules.catalogue.numbered();
        let others = catalogue.filter(|(ix, one)| {
            let is_shown = self.definitions.evidence.of(*ix).is_some();
            is_shown && !one.neutral && !case.key.indicators.contains(&one.id)
        });
        let named = others.map(|(_, one)| {
            let entry = RuleEntry::Indicator(one.id.clone());
            (one.id.clone(), self.named(&entry, &one.name))
        });
        named.collect()
    }

    fn decided(&self, desk: &mut dyn Desk) -> Result<Option<Decided>, CommandError> {
        let pathways = &self.definitions.rules.pathways.leading;
        let names = pathways.iter().map(|one| {
            let entry = RuleEntry::Pathway(one.id.clone());
            self.named(&entry, &one.name)
        });
        let chosen = self.one(desk, "observe-pathway", names.collect())?;
        let Some(pathway) = chosen.and_then(|at| pathways.get(at)) else {
            return Ok(None);
        };
        let names = Urgency::WORDS.iter();
        let names = names.map(|(word, _)| self.words.say(&format!("urgency-{word}")));
        let chosen = self.one(desk, "observe-urgency", names.collect())?;
        let urgency = chosen.and_then(|at| Urgency::WORDS.get(at));
        Ok(urgency.map(|(_, urgency)| Decided {
            pathway: pathway.id.clone(),
            urgency: *urgency,
        }))
    }

    /// Asks for a rate from 1 to 5, with its anchors.
    fn rate(&self, desk: &mut dyn Desk, word: &str) -> Result<Option<u8>, CommandError> {
        let options = Scale::RATES.map(|rate| {
            if Scale::ANCHORS.contains(&rate) {
                self.words.say(&format!("scale-{word}-{rate}"))
            } else {
                self.words.say("observe-between")
            }
        });
        let page = Page {
            header: Header {
                title: self.words.say(&format!("scale-{word}")),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(self.words.say("observe-rate"))],
            notice: None,
            entry: Entry::One {
                options: options.collect(),
                chosen: None,
            },
        };
        match desk.show(&page) {
            Reply::One(place) => Ok(Scale::RATES.clone().nth(place)),
            Reply::Interrupted => Err(CommandError::Left),
            _ => Ok(None),
        }
    }

    fn one(
        &self,
        desk: &mut dyn Desk,
        title: &str,
        options: Vec<String>,
    ) -> Result<Option<usize>, CommandError> {
        let entry = Entry::One {
            options,
            chosen: None,
        };
        match desk.show(&self.asking(title, entry)) {
            Reply::One(place) => Ok(Some(place)),
            Reply::Interrupted => Err(CommandError::Left),
            _ => Ok(None),
        }
    }

    /// Asks which of these it was; the last option is none of them. Nothing where it was left open.
    fn several<T: Clone + PartialEq>(
        &self,
        desk: &mut dyn Desk,
        title: &str,
        offered: &[(T, String)],
        marked: &[T],
    ) -> Result<Option<Vec<T>>, CommandError> {
        if offered.is_empty() {
            return Ok(None);
        }
        let names = offered.iter().map(|(_, name)| name.clone());
        let options = names.chain([self.words.say("observe-none")]).collect();
        let chosen = offered.iter().enumerate();
        let chosen = chosen.filter(|(_, (id, _))| marked.contains(id));
        let entry = Entry::Several {
            options,
            chosen: chosen.map(|(at, _)| at).collect(),
        };
        match desk.show(&self.asking(title, entry)) {
            Reply::Several(places) => {
                let chosen = places.iter().filter_map(|at| offered.get(*at));
                Ok(Some(chosen.map(|(id, _)| id.clone()).collect()))
            }
            Reply::Interrupted => Err(CommandError::Left),
            _ => Ok(None),
        }
    }

    fn asking(&self, title: &str, entry: Entry) -> Page {
        Page {
            header: Header {
                title: self.words.say(title),
                ..Header::default()
            },
            aloud: Vec::new(),
            notes: vec![Note::plain(self.words.say("observe-open"))],
            notice: None,
            entry,
        }
    }

    fn named(&self, entry: &RuleEntry, own: &str) -> String {
        self.words.of_rules(entry, RulePart::Name, own).to_owned()
    }
}
