//! A trainee who does as a file says, and in all else as one of those who are scripted.

use std::collections::BTreeMap;

use crate::assessment::{Assessment, Definitions};
use crate::grammar::{
    ContactId, Faults, Fields, ItemId, ItemIx, PathwayId, Place, Standing, Urgency, fields,
    suggestion, yaml,
};
use crate::interview::Interview;
use crate::practice::{Happening, Manner, Reply, Sight, Wording};
use crate::questionnaire::{Item, Questionnaire, read_value};
use crate::referral::Decision;

use super::{Careful, Harmful, Hasty, Mood, Next, Silent, Trainee, Verdict, YesToAll};

/// A trainee who does as a file says.
pub struct Scripted {
    base: Box<dyn Trainee>,
    put: BTreeMap<ItemId, Manner>,
    note: BTreeMap<ItemId, Standing>,
    decide: Option<(PathwayId, Urgency, Option<String>)>,
    call: Option<Vec<ContactId>>,
}

#[derive(Clone, Copy)]
enum Base {
    Careful,
    Hasty,
    Harmful,
    Silent,
    YesToAll,
}

const BASES: [(&str, Base); 5] = [
    ("careful", Base::Careful),
    ("hasty", Base::Hasty),
    ("harmful", Base::Harmful),
    ("asks_nothing", Base::Silent),
    ("yes_to_all", Base::YesToAll),
];

impl Scripted {
    /// Reads a script: `trainee`, and beside it what is done otherwise.
    pub fn read(source: &[u8], definitions: &Definitions, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "a script", faults)?;
        let base = top.required_word("trainee", &BASES, faults);
        let questionnaire = &definitions.questionnaire;
        let mut put = BTreeMap::new();
        for (key, node) in top.named("put", faults) {
            known(&key.name, key.place, questionnaire, faults);
            let manner = fields::word(node, &Manner::WORDS, faults);
            put.extend(manner.map(|manner| (ItemId::new(&key.name), manner)));
        }
        let mut note = BTreeMap::new();
        for (key, node) in top.named("note", faults) {
            let item = known(&key.name, key.place, questionnaire, faults);
            let standing = item.and_then(|item| read_value(item, node, faults));
            note.extend(standing.map(|standing| (ItemId::new(&key.name), standing)));
        }
        let decide = top.map("decide", faults).map(|mut fields| {
            let pathway = fields.required_id("pathway", faults).map(PathwayId::new);
            let urgency = fields.required_word("urgency", &Urgency::WORDS, faults);
            let reason = fields.text("reason", faults);
            fields.finish(faults);
            pathway
                .zip(urgency)
                .map(|(pathway, urgency)| (pathway, urgency, reason))
        });
        let call = top.take("call").map(|node| {
            let list = fields::list(node, "call", faults).iter();
            let ids = list.filter_map(|node| fields::id_of(node, faults));
            ids.map(ContactId::new).collect()
        });
        top.finish(faults);
        let base: Box<dyn Trainee> = match base? {
            Base::Careful => Box::new(Careful),
            Base::Hasty => Box::new(Hasty),
            Base::Harmful => Box::new(Harmful),
            Base::Silent => Box::new(Silent::default()),
            Base::YesToAll => Box::new(YesToAll),
        };
        (faults.errors() == before).then_some(Self {
            base,
            put,
            note,
            decide: decide.flatten(),
            call,
        })
    }
}

fn known<'q>(
    name: &str,
    place: Place,
    questionnaire: &'q Questionnaire,
    faults: &mut Faults,
) -> Option<&'q Item> {
    let found = questionnaire.position(name);
    let found = found.and_then(|ix| questionnaire.item(ix));
    if found.is_none() {
        let all = questionnaire.items.iter().map(|item| item.id.as_str());
        let message = format!("`{}` has no item `{name}`", questionnaire.id);
        faults.error(place, message, suggestion::help(name, all));
    }
    found
}

impl Trainee for Scripted {
    fn next(&mut self, mood: Mood, interview: &Interview<'_>) -> Next {
        self.base.next(mood, interview)
    }

    fn look(&mut self, item: &Item, sight: Option<&Sight>) -> Standing {
        let own = self.note.get(&item.id).cloned();
        own.unwrap_or_else(|| self.base.look(item, sight))
    }

    fn puts_right(&mut self, ix: ItemIx) -> bool {
        self.base.puts_right(ix)
    }

    fn meet(&mut self, happening: &Happening) -> usize {
        self.base.meet(happening)
    }

    fn way(&mut self, item: &Item, ways: &[Wording]) -> usize {
        let wanted = self.put.get(&item.id);
        let own = wanted.and_then(|manner| ways.iter().position(|way| way.manner == *manner));
        own.unwrap_or_else(|| self.base.way(item, ways))
    }

    fn note(&mut self, item: &Item, reply: &Reply) -> Standing {
        let own = self.note.get(&item.id).cloned();
        own.unwrap_or_else(|| self.base.note(item, reply))
    }

    fn decide(&mut self, definitions: &Definitions, assessment: &Assessment) -> Verdict {
        let mut verdict = self.base.decide(definitions, assessment);
        let pathways = &definitions.rules.pathways;
        let recommendation = &assessment.recommendation;
        if let (Some((pathway, urgency, reason)), Some(leading)) =
            (&self.decide, pathways.leading.get(recommendation.leading))
        {
            let recommended = (&leading.id, recommendation.urgency);
            let reason = reason.clone();
            verdict.decision =
                Decision::new(pathway, Some(*urgency), reason, recommended, pathways).ok();
        }
        if let Some(call) = &self.call {
            verdict.call.clone_from(call);
        }
        verdict
    }
}
