//! Which rule of the case changed what was told: for the trainer.

use crate::grammar::ItemId;
use crate::practice::{Needed, QuestionType, Run, Told, Turn, Willing};

/// What became of one question, by the rules of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The item.
    pub item: ItemId,
    /// The type of question; none for a consent in its own words.
    pub question: Option<QuestionType>,
    /// What the case asks for before it is told; empty where it is told freely.
    pub needed: Vec<Needed>,
    /// Whether it was told, and what was lacking where not.
    pub told: Told,
    /// Trust before it, and after it.
    pub trust: (u8, u8),
}

/// Returns the questions at which a rule of the case did something: a condition was met or not, something
/// is never told, distress had closed it, or trust changed. In the order of the talk.
pub fn effects(run: &Run<'_>) -> Vec<Effect> {
    let mut trust = run.case().person.trust.start;
    let mut effects = Vec::new();
    for turn in run.turns() {
        let Turn::Put(put) = turn else { continue };
        let ix = run.questionnaire().position(put.item.as_str());
        let saying = ix.and_then(|ix| run.case().saying(ix));
        let needed = match saying.map(|saying| &saying.willing) {
            Some(Willing::If(needed, _)) => needed.clone(),
            _ => Vec::new(),
        };
        let before = std::mem::replace(&mut trust, put.trust);
        let is_plain = put.reply.told == Told::Whole && needed.is_empty() && before == trust;
        if !is_plain && put.reply.told != Told::Silent {
            effects.push(Effect {
                item: put.item.clone(),
                question: put.question,
                needed,
                told: put.reply.told.clone(),
                trust: (before, put.trust),
            });
        }
    }
    effects
}
