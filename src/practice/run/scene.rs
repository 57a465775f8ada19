//! What there is to see, as things stand in a run.

use crate::grammar::{ItemIx, Standing};
use crate::practice::{Case, Needed};
use crate::questionnaire::Questionnaire;

/// What there is to see at a gate or an observation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// What the trainee sees and hears, in the words of the case; without, there is only how it is.
    pub sees: Option<String>,
    /// How it is.
    pub is: Standing,
    /// How it can be made, where it can be put right and has not been. What there is to see says so.
    pub can_be: Option<Standing>,
}

/// The gates that keep others from seeing and hearing the two, whichever of them a questionnaire has.
const PRIVATE: [&str; 4] = [
    "private_place",
    "companions_apart",
    "queue_apart",
    "child_apart",
];
const INTERPRETER: &str = "interpreter_free";
const WISHED_SEX: &str = "asker_sex";

/// The scene of a case, with what has been put right.
#[derive(Debug, Clone)]
pub(super) struct Scene<'c> {
    case: &'c Case,
    questionnaire: &'c Questionnaire,
    put_right: Vec<ItemIx>,
}

impl<'c> Scene<'c> {
    pub(super) fn new(case: &'c Case, questionnaire: &'c Questionnaire) -> Self {
        Self {
            case,
            questionnaire,
            put_right: Vec::new(),
        }
    }

    /// Returns what there is to see; where the case says nothing of it, nothing stands out.
    pub(super) fn sight(&self, ix: ItemIx) -> Option<Sight> {
        let seen = self.case.seen(ix)?;
        let is_put_right = self.put_right.contains(&ix);
        Some(match &seen.mended {
            Some((then, sight)) if is_put_right => Sight {
                sees: Some(sight.clone()),
                is: then.clone(),
                can_be: None,
            },
            mended => Sight {
                sees: seen.sees.clone(),
                is: seen.at_first.clone(),
                can_be: mended.as_ref().map(|(then, _)| then.clone()),
            },
        })
    }

    /// Puts something right. Returns what there is to see then; nothing where it cannot be.
    pub(super) fn put_right(&mut self, ix: ItemIx) -> Option<String> {
        let seen = self.case.seen(ix)?;
        let (_, sight) = seen.mended.as_ref()?;
        if self.put_right.contains(&ix) {
            return None;
        }
        self.put_right.push(ix);
        Some(sight.clone())
    }

    /// Says whether something that has to be there is, as far as the scene decides it.
    pub(super) fn gives(&self, needed: Needed) -> bool {
        match needed {
            Needed::Private => PRIVATE.iter().all(|name| !self.is(name, "no")),
            Needed::Interpreter => !self.is(INTERPRETER, "no"),
            Needed::WishedSex => !self.is(WISHED_SEX, "not_available"),
            Needed::Open | Needed::Break | Needed::Trust(_) => true,
        }
    }

    /// Says whether an interpreter with a tie interprets.
    pub(super) fn has_tied_interpreter(&self) -> bool {
        let is_tied = self.case.interpreter.as_ref().is_some_and(|one| one.tie);
        is_tied && self.is(INTERPRETER, "no")
    }

    /// Returns what there is to see of the interpreter of the case, until there is another one.
    pub(super) fn interpreter(&self) -> Option<&'c str> {
        let interpreter = self.case.interpreter.as_ref()?;
        let is_replaced = interpreter.tie && !self.has_tied_interpreter();
        (!is_replaced).then_some(interpreter.sees.as_str())
    }

    /// Returns the companions who do not keep out of it now.
    pub(super) fn companions(&self) -> impl Iterator<Item = &'c crate::practice::Companion> {
        let here = self.case.companions.iter();
        here.filter(|companion| {
            let sight = self.sight(companion.until);
            sight.is_none_or(|sight| sight.is.value().is_some_and(|value| value.is("no")))
        })
    }

    /// Says whether the person is a child.
    pub(super) fn is_child(&self) -> bool {
        let about = &self.questionnaire.about;
        let age = about
            .age
            .and_then(|ix| self.case.truth(ix)?.value().cloned());
        if let Some(crate::grammar::Value::Number(age)) = age {
            return age < 18;
        }
        let seen = about.age_seen.as_ref();
        seen.is_some_and(|seen| {
            let sight = self.sight(seen.item);
            let value = sight.and_then(|sight| sight.is.value().cloned());
            let child = seen.child.iter();
            value.is_some_and(|value| child.clone().any(|choice| value.is(choice.as_str())))
        })
    }

    fn is(&self, name: &str, choice: &str) -> bool {
        let sight = self
            .questionnaire
            .position(name)
            .and_then(|ix| self.sight(ix));
        sight.is_some_and(|sight| sight.is.value().is_some_and(|value| value.is(choice)))
    }
}
