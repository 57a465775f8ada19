//! A mock case as a whole.

use crate::grammar::{CaseId, Digest, ItemIx, JurisdictionId, Place, QuestionnaireId, Standing};
use crate::practice::{Wording, Wordings};

use super::{Companion, Distress, Event, Interpreter, Key, Role, Saying, Seen};

/// A mock case. Its positions are those of the questionnaire it was read with.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its id: a handle that tells nothing of the key.
    pub id: CaseId,
    /// Where it names itself.
    pub place: Place,
    /// Its version, as its authors count.
    pub version: String,
    /// What people read as its name.
    pub title: String,
    /// What it teaches: for trainers, and for the trainee in the debriefing only.
    pub about: String,
    /// The questionnaire that it is played with.
    pub questionnaire: QuestionnaireId,
    /// The law that it is played by.
    pub jurisdiction: JurisdictionId,
    /// How many minutes it takes.
    pub minutes: u16,
    /// What the trainee reads before: where, when, who stands there.
    pub brief: String,
    /// Who the person is.
    pub person: Role,
    /// What is true: an answer to each item that the person is asked.
    pub truth: Vec<(ItemIx, Standing)>,
    /// How the person tells it.
    pub says: Vec<Saying>,
    /// Where that stands; the case itself where nothing does.
    pub says_place: Place,
    /// What there is to see at gates and observations.
    pub scene: Vec<Seen>,
    /// The interpreter, where there is one.
    pub interpreter: Option<Interpreter>,
    /// Who came along and does not keep out of it.
    pub companions: Vec<Companion>,
    /// When the person is distressed.
    pub distress: Vec<Distress>,
    /// What breaks in.
    pub events: Vec<Event>,
    /// Ways of putting its items, beside the shared ones.
    pub wordings: Wordings,
    /// What is right.
    pub key: Key,
    /// The digest of the file.
    pub digest: Digest,
}

impl Case {
    /// Returns the true answer to an item, where the case gives one.
    pub fn truth(&self, item: ItemIx) -> Option<&Standing> {
        let found = self.truth.iter().find(|(known, _)| *known == item);
        found.map(|(_, standing)| standing)
    }

    /// Returns how the person tells an item; without an entry it is told freely.
    pub fn saying(&self, item: ItemIx) -> Option<&Saying> {
        self.says.iter().find(|saying| saying.item == item)
    }

    /// Returns what there is to see at a gate or an observation.
    pub fn seen(&self, item: ItemIx) -> Option<&Seen> {
        self.scene.iter().find(|seen| seen.item == item)
    }

    /// Returns the other ways of putting an item: its own, then the shared ones.
    pub fn ways<'a>(&'a self, shared: &'a Wordings, item: &str) -> Vec<&'a Wording> {
        let own = self.wordings.of(item).iter();
        own.chain(shared.of(item)).collect()
    }
}
