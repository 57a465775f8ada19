//! What a participant hands in of an exercise that the program played.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::assessment::Definitions;
use crate::grammar::{ContactId, IndicatorId, ItemId};
use crate::practice::{
    Called, Decided, Lost, Marks, ObservedCase, QuestionType, Remark, Run, Verdict, Violation,
    gates_observed,
};

/// What became of one exercise: enough to tell the class what it misses, and no word of what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// The case that was played.
    pub case: ObservedCase,
    /// The number that it is played again with.
    pub seed: u64,
    /// Who chose what was done.
    pub by: PlayedBy,
    /// Whether it passed.
    pub passed: bool,
    /// Every sign that the questionnaire can bring to light, in the order of the rules.
    pub signs: Vec<Sign>,
    /// The gates that there was something to see of, each with whether it was seen to.
    pub gates: Vec<Gate>,
    /// The types of the questions, in their order.
    pub questions: Vec<QuestionType>,
    /// What fails an exercise by itself, in its order.
    pub violations: Vec<Violation>,
    /// How often distress was passed over.
    pub unheeded: u16,
    /// What is right in the case.
    pub right: Decided,
    /// What was decided; none where it was left open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Decided>,
    /// Whom the participant called, held to the key.
    pub called: CalledIds,
}

/// Who chose what was done in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlayedBy {
    /// Somebody at the keyboard.
    Hand,
    /// A script. It counts for no certificate.
    Script,
}

/// A sign, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The sign.
    pub sign: IndicatorId,
    /// Whether the key of the case names it.
    pub there: bool,
    /// Whether what was noted shows it.
    pub marked: bool,
    /// How it was lost, where it was there and not marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Loss>,
}

/// How a sign was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// In which way.
    pub how: LossKind,
    /// The items that would have shown it.
    pub items: Vec<ItemId>,
}

/// In which way a sign was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossKind {
    /// Nobody asked.
    NotAsked,
    /// It was told or shown, and something else was noted.
    NotMarked,
    /// The person held it back, because something was lacking.
    HeldBack,
    /// The person told it beside something else, and it was neither marked nor asked.
    Beside,
    /// The person told no more, since distress was passed over.
    Closed,
}

impl LossKind {
    /// All with the word used in files.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("not_asked", Self::NotAsked),
        ("not_marked", Self::NotMarked),
        ("held_back", Self::HeldBack),
        ("beside", Self::Beside),
        ("closed", Self::Closed),
    ];

    /// Returns the word used in files.
    pub fn word(self) -> &'static str {
        let mut words = Self::WORDS.iter();
        words
            .find(|(_, known)| *known == self)
            .map_or("", |(word, _)| word)
    }
}

/// A gate, and whether it was seen to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The gate.
    pub item: ItemId,
    /// Whether it was looked at, put right where it could be, and noted as it was.
    pub seen_to: bool,
}

/// Whom a participant called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalledIds {
    /// Called, and the key or a need names them.
    pub right: Vec<ContactId>,
    /// Not called, though what cannot wait asks for them: of each need and pathway for which nobody was
    /// called, the line that comes first.
    pub missing: Vec<ContactId>,
    /// Called, though nothing names them.
    pub wrong: Vec<ContactId>,
}

impl From<&Called> for CalledIds {
    fn from(called: &Called) -> Self {
        Self {
            right: called.right.clone(),
            missing: left(called),
            wrong: called.wrong.clone(),
        }
    }
}

fn left(called: &Called) -> Vec<ContactId> {
    let mut left: Vec<ContactId> = Vec::new();
    for due in &called.missing {
        if let Some(first) = due.call.first().filter(|id| !left.contains(id)) {
            left.push(first.clone());
        }
    }
    left
}

impl Exercise {
    /// Takes from a run what is handed in of it.
    pub fn of(
        run: &Run<'_>,
        marks: &Marks,
        verdict: &Verdict,
        definitions: &Definitions,
        by: PlayedBy,
    ) -> Self {
        let case = run.case();
        let decision = verdict.decision.as_ref();
        let unheeded = marks.marks.iter().flat_map(|mark| &mark.remarks);
        let unheeded = unheeded.filter(|remark| matches!(remark, Remark::Unheeded(_)));
        Self {
            case: ObservedCase::of(case),
            seed: run.seed(),
            by,
            passed: marks.passed(),
            signs: signs(run, marks, definitions),
            gates: gates(run, marks),
            questions: marks.sequence.iter().map(|asked| asked.question).collect(),
            violations: marks.violations.iter().map(|one| one.what).collect(),
            unheeded: u16::try_from(unheeded.count()).unwrap_or(u16::MAX),
            right: Decided {
                pathway: case.key.pathway.clone(),
                urgency: case.key.urgency,
            },
            decided: decision.map(|decision| Decided {
                pathway: decision.pathway.clone(),
                urgency: decision.urgency,
            }),
            called: CalledIds::from(&marks.called),
        }
    }

    /// Says whether the case has no sign at all.
    pub fn is_without_signs(&self) -> bool {
        !self.signs.iter().any(|sign| sign.there)
    }

    /// Says whether no sign and no gate stands in it twice, and nothing that passed did harm or was left
    /// open: what contradicts itself is no result.
    pub(super) fn is_sound(&self) -> bool {
        let signs: BTreeSet<_> = self.signs.iter().map(|sign| &sign.sign).collect();
        let gates: BTreeSet<_> = self.gates.iter().map(|gate| &gate.item).collect();
        let is_clean = self.violations.is_empty() && self.decided.is_some();
        signs.len() == self.signs.len()
            && gates.len() == self.gates.len()
            && (!self.passed || is_clean)
    }
}

/// Returns every sign that the questionnaire can bring to light and that says something by itself, with
/// what became of it.
fn signs(run: &Run<'_>, marks: &Marks, definitions: &Definitions) -> Vec<Sign> {
    let key = &run.case().key.indicators;
    let found = &marks.found;
    let catalogue = definitions.rules.catalogue.numbered();
    let shown = catalogue
        .filter(|(ix, one)| !one.neutral && definitions.evidence.of(*ix).is_some())
        .map(|(_, one)| &one.id);
    let sign = |id: &IndicatorId| {
        let lost = found.missed.iter().find(|missed| missed.indicator == *id);
        Sign {
            sign: id.clone(),
            there: key.contains(id),
            marked: found.heard.contains(id) || found.imagined.contains(id),
            lost: lost.map(|missed| loss(&missed.lost)),
        }
    };
    shown.map(sign).collect()
}

fn loss(lost: &Lost) -> Loss {
    let (how, items) = match lost {
        Lost::NotMarked(item) => (LossKind::NotMarked, vec![item.clone()]),
        Lost::HeldBack(item, _) => (LossKind::HeldBack, vec![item.clone()]),
        Lost::Beside(item) => (LossKind::Beside, vec![item.clone()]),
        Lost::Closed(item) => (LossKind::Closed, vec![item.clone()]),
        Lost::NotAsked(items) => (LossKind::NotAsked, items.clone()),
    };
    Loss { how, items }
}

/// Returns the gates of the case; what the marks say against one of them, it was not seen to.
fn gates(run: &Run<'_>, marks: &Marks) -> Vec<Gate> {
    let remarks = marks.marks.iter().flat_map(|mark| &mark.remarks);
    let failed: Vec<&ItemId> = remarks
        .filter_map(|remark| match remark {
            Remark::NotLookedAt(item) | Remark::NotSo(item) | Remark::LeftUndone(item) => {
                Some(item)
            }
            Remark::SeenOtherwise(otherwise) => Some(&otherwise.item),
            _ => None,
        })
        .collect();
    let gates = gates_observed(run.questionnaire(), Some(run.case()));
    let gate = |item: &ItemId| Gate {
        item: item.clone(),
        seen_to: !failed.contains(&item),
    };
    gates.map(|item| gate(&item.id)).collect()
}
