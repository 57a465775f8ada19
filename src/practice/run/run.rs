//! The run itself.

use crate::grammar::{ItemId, ItemIx, Standing};
use crate::interview::{Action, Entry};
use crate::practice::{Case, Companion, Trust, Wording, Wordings};
use crate::questionnaire::{self, Questionnaire};

use super::chance::{Draw, draw, order};
use super::scene::Scene;
use super::{Deed, Put, Reply, Sight, Turn};

/// A case while it is played. It stands beside an interview and never steers it.
///
/// INVARIANT: everything follows from the case, the wordings, the seed and `deeds`.
#[derive(Debug, Clone)]
pub struct Run<'c> {
    pub(super) case: &'c Case,
    pub(super) questionnaire: &'c Questionnaire,
    pub(super) shared: &'c Wordings,
    pub(super) seed: u64,
    pub(super) scene: Scene<'c>,
    pub(super) trust: u8,
    /// What the person tells no more of.
    pub(super) closed: Vec<ItemIx>,
    /// The moments of distress that have come, by position.
    pub(super) came: Vec<usize>,
    /// The one that nobody has seen to yet.
    pub(super) pending: Option<usize>,
    /// The events that have happened, by position.
    pub(super) happened: Vec<usize>,
    /// Whether there was a break, since the last distress where there was some.
    pub(super) rested: bool,
    pub(super) stopped: bool,
    /// The items to which the person was let tell.
    pub(super) let_tell: Vec<ItemIx>,
    pub(super) turns: Vec<Turn>,
    pub(super) deeds: Vec<Deed>,
}

/// Something that breaks in, and what can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// What happens.
    pub what: String,
    /// What can be done, each with whether it serves the person, in the order that the seed gives.
    pub options: Vec<(String, bool)>,
}

impl<'c> Run<'c> {
    /// Begins a run of a case that was read with this questionnaire.
    pub fn new(
        case: &'c Case,
        questionnaire: &'c Questionnaire,
        shared: &'c Wordings,
        seed: u64,
    ) -> Self {
        Self {
            case,
            questionnaire,
            shared,
            seed,
            scene: Scene::new(case, questionnaire),
            trust: case.person.trust.start,
            closed: Vec::new(),
            came: Vec::new(),
            pending: None,
            happened: Vec::new(),
            rested: false,
            stopped: false,
            let_tell: Vec::new(),
            turns: Vec::new(),
            deeds: Vec::new(),
        }
    }

    /// Returns the case.
    pub fn case(&self) -> &'c Case {
        self.case
    }

    /// Returns the questionnaire that it is played with.
    pub fn questionnaire(&self) -> &'c Questionnaire {
        self.questionnaire
    }

    /// Returns the seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Returns what happened, in order.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Returns what the trainee did, in order.
    pub fn deeds(&self) -> &[Deed] {
        &self.deeds
    }

    /// Returns trust as it is now, from 0 to 5.
    pub fn trust(&self) -> u8 {
        self.trust
    }

    /// Says whether the person is a child.
    pub fn is_child(&self) -> bool {
        self.scene.is_child()
    }

    /// Says whether distress shows that nobody has seen to.
    pub fn is_distressed(&self) -> bool {
        self.pending.is_some()
    }

    /// Returns what there is to see at a gate or an observation, where the case says so.
    pub fn sight(&self, ix: ItemIx) -> Option<Sight> {
        self.scene.sight(ix)
    }

    /// Returns the companions who do not keep out of it now.
    pub fn companions(&self) -> Vec<&'c Companion> {
        self.scene.companions().collect()
    }

    /// Returns what there is to see and hear of the interpreter whom the case brings, until another one
    /// is found.
    pub fn interpreter(&self) -> Option<&'c str> {
        self.scene.interpreter()
    }

    /// Returns what breaks in before an item is put, once.
    pub fn happening(&self, ix: ItemIx) -> Option<Happening> {
        let at = self.event(ix)?;
        let event = self.case.events.get(at)?;
        let wise = event.wise.iter().map(|text| (text.clone(), true));
        let unwise = event.unwise.iter().map(|text| (text.clone(), false));
        let all: Vec<(String, bool)> = wise.chain(unwise).collect();
        let order = order(all.len(), self.draw(ix, Draw::Event));
        Some(Happening {
            what: event.what.clone(),
            options: order
                .into_iter()
                .filter_map(|at| all.get(at).cloned())
                .collect(),
        })
    }

    /// Does one of the things that can be done where something breaks in.
    pub fn meet(&mut self, ix: ItemIx, chosen: usize) {
        let (Some(at), Some(happening)) = (self.event(ix), self.happening(ix)) else {
            return;
        };
        let Some((text, wise)) = happening.options.get(chosen) else {
            return;
        };
        self.happened.push(at);
        let by = if *wise { Trust::EVENT } else { -Trust::EVENT };
        self.change_trust(by);
        let before = self.id(ix);
        self.turns.push(Turn::Event {
            before: before.clone(),
            what: happening.what,
            chosen: text.clone(),
            wise: *wise,
        });
        self.deeds.push(Deed::Met { before, chosen });
    }

    /// Returns the ways of putting an item to the person, in the order that the seed gives; its own
    /// words are always among them. None where the person is asked nothing.
    pub fn ways(&self, ix: ItemIx) -> Vec<Wording> {
        let Some(item) = self
            .questionnaire
            .item(ix)
            .filter(|item| item.asks_the_person())
        else {
            return Vec::new();
        };
        let mut all = vec![Wording::own(item)];
        let others = self.case.ways(self.shared, item.id.as_str());
        all.extend(others.into_iter().cloned());
        let order = order(all.len(), self.draw(ix, Draw::Ways));
        order
            .into_iter()
            .filter_map(|at| all.get(at).cloned())
            .collect()
    }

    /// Puts an item to the person in one of these ways, and returns what comes back.
    pub fn put(&mut self, ix: ItemIx, way: usize) -> Option<Reply> {
        let item = self.questionnaire.item(ix)?;
        let section = self.questionnaire.section(item.section)?;
        let wording = self.ways(ix).into_iter().nth(way)?;
        self.pass_over_distress();
        for what in self.violations(item, section.runs, &wording) {
            self.violate(what, item.id.clone(), Some(wording.text.clone()));
        }
        let harm = wording.violation;
        self.change_trust(self.change_by(&wording));
        let question = self.question(ix, item, &wording);
        let mut reply = self.reply(ix, item, wording.manner, harm);
        if wording.manner.lets_tell() {
            self.let_tell.push(ix);
        }
        let moments = self.case.distress.iter().enumerate();
        let mut moments = moments.filter(|(at, one)| one.at == ix && !self.came.contains(at));
        if let Some((at, distress)) = moments.next() {
            reply.distress = Some(distress.shows.clone());
            self.came.push(at);
            self.pending = Some(at);
            self.rested = false;
        }
        self.turns.push(Turn::Put(Box::new(Put {
            item: item.id.clone(),
            section: section.id.clone(),
            text: wording.text,
            question,
            reply: reply.clone(),
            trust: self.trust,
        })));
        self.deeds.push(Deed::Put {
            item: item.id.clone(),
            way,
        });
        Some(reply)
    }

    /// Puts a gate right. Returns what there is to see then; nothing where it cannot be put right.
    pub fn put_right(&mut self, ix: ItemIx) -> Option<String> {
        let sees = self.scene.put_right(ix)?;
        let item = self.id(ix);
        self.turns.push(Turn::PutRight {
            item: item.clone(),
            sees: sees.clone(),
        });
        self.deeds.push(Deed::PutRight { item });
        Some(sees)
    }

    /// Takes in what was done in the interview. Where it put something right, returns what there is to
    /// see then.
    pub fn acted(&mut self, entry: &Entry) -> Option<String> {
        self.deeds.push(Deed::Act(entry.clone()));
        match &entry.action {
            Action::Answer { item, value } => self.noted(item, &Standing::Given(value.clone())),
            Action::Decline { item } => self.noted(item, &Standing::Declined),
            Action::NotKnown { item } => self.noted(item, &Standing::NotKnown),
            Action::Pause => {
                self.turns.push(Turn::Break);
                self.rested = true;
                if let Some(item) = self.distress_over() {
                    self.change_trust(Trust::HEEDED);
                    self.turns.push(Turn::Heeded { item });
                }
                None
            }
            Action::Stop { .. } => {
                self.stopped = true;
                self.distress_over();
                self.turns.push(Turn::Stopped);
                None
            }
            Action::Close => {
                self.distress_over();
                None
            }
            _ => None,
        }
    }

    fn noted(&mut self, id: &ItemId, noted: &Standing) -> Option<String> {
        let ix = self.questionnaire.position(id.as_str())?;
        let item = self.questionnaire.item(ix)?;
        if matches!(item.put, questionnaire::Put::Say { .. }) {
            return None;
        }
        if item.asks_the_person() {
            self.check_no(item, noted);
            self.turns.push(Turn::Noted {
                item: id.clone(),
                noted: noted.clone(),
            });
            return None;
        }
        // An observation is put right by doing what it asks for, and noting that.
        let mended = self.case.seen(ix).and_then(|seen| seen.mended.as_ref());
        let is_observed = matches!(item.put, questionnaire::Put::Observe { .. });
        let is_done = is_observed && mended.is_some_and(|(then, _)| then == noted);
        let sees = if is_done {
            self.scene.put_right(ix)
        } else {
            None
        };
        if let Some(sight) = self.sight(ix) {
            self.turns.push(Turn::Looked {
                item: id.clone(),
                sight,
                noted: noted.clone(),
            });
        }
        sees
    }

    fn change_by(&self, wording: &Wording) -> i8 {
        match wording.violation {
            Some(_) => Trust::VIOLATION,
            None => self.case.person.trust.change(wording.manner),
        }
    }

    fn change_trust(&mut self, by: i8) {
        self.trust = self.trust.saturating_add_signed(by).min(Trust::MOST);
    }

    fn pass_over_distress(&mut self) {
        let distress = self.pending.and_then(|at| self.case.distress.get(at));
        let Some(distress) = distress else { return };
        self.change_trust(distress.trust);
        self.closed.extend(&distress.closes);
        if let Some(item) = self.distress_over() {
            self.turns.push(Turn::Unheeded { item });
        }
    }

    /// Ends distress that shows. Returns at which item it had come.
    fn distress_over(&mut self) -> Option<ItemId> {
        let at = self.pending.take()?;
        let distress = self.case.distress.get(at)?;
        Some(self.id(distress.at))
    }

    fn event(&self, ix: ItemIx) -> Option<usize> {
        let mut events = self.case.events.iter().enumerate();
        let found = events.find(|(at, event)| event.before == ix && !self.happened.contains(at));
        found.map(|(at, _)| at)
    }

    fn id(&self, ix: ItemIx) -> ItemId {
        let item = self.questionnaire.item(ix);
        item.map_or_else(|| ItemId::new(""), |item| item.id.clone())
    }

    pub(super) fn draw(&self, ix: ItemIx, what: Draw) -> rand_chacha::ChaCha8Rng {
        let id = self.id(ix);
        draw(self.seed, self.case.id.as_str(), id.as_str(), what)
    }
}
