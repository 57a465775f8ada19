//! The questionnaire as a whole.

use std::collections::HashMap;

use crate::grammar::{
    Citation, Condition, Digest, IndicatorId, ItemId, ItemIx, Logic, Place, QuestionnaireId, Shape,
    Subjects,
};

use super::{
    About, Item, Lacking, Need, NeedWhen, Put, Runs, Section, SectionIx, SetAside, SpokenLanguage,
    Without,
};

/// What is asked, in the order in which it is asked.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    /// Its id.
    pub id: QuestionnaireId,
    /// Its version, as its authors count.
    pub version: String,
    /// What people read as its name.
    pub title: String,
    /// The language of its wording (a BCP 47 tag).
    pub language: String,
    /// The digest of the file.
    pub digest: Digest,
    /// Where it names itself.
    pub place: Place,
    /// The rules of the checker that are not to be kept in it as a whole.
    pub set_aside: Vec<SetAside>,
    /// The items the tool itself has to understand.
    pub about: About,
    /// When the person leaves for the child path.
    pub child: Option<ChildPath>,
    /// What work is not called forced labour.
    pub excepted: Option<Excepted>,
    /// What it does not reach, and is not meant to.
    pub not_reached: Vec<NotReached>,
    /// What every questionnaire has, and this one does without.
    pub without: Vec<Without>,
    /// The sections in order.
    pub sections: Vec<Section>,
    /// The items of all sections in order.
    pub items: Vec<Item>,
    /// For each item, the later items whose `when` looks at it.
    pub dependents: Vec<Vec<ItemIx>>,
    /// The gates, in order.
    pub gates: Vec<ItemIx>,
    /// The consents, in order.
    pub consents: Vec<ItemIx>,
    /// What answers make an indicator disclosed.
    pub evidence: Vec<(IndicatorId, Condition, Place)>,
    /// When it finds what the person may need.
    pub needs_when: Vec<NeedWhen>,
    /// What the person may need; empty until the questionnaire is put together with the rules.
    pub needs: Vec<Need>,
    /// The language that is spoken with the person, where it is another one.
    pub spoken: Option<SpokenLanguage>,
    pub(super) by_name: HashMap<ItemId, ItemIx>,
}

/// When a person is treated as a child.
#[derive(Debug, Clone)]
pub struct ChildPath {
    /// Where it stands in its file.
    pub place: Place,
    /// The answers that show that the person is under 18, or may be.
    pub when: Condition,
    /// The answers that settle it otherwise while `when` is open: without them, a person whose age
    /// was declined, is not known or was not asked is treated as a child.
    pub unless: Option<Condition>,
    /// The answers that show that an adult was under 18 when it happened: the methods for children
    /// are looked at as well.
    pub earlier: Option<Condition>,
}

impl ChildPath {
    /// Says whether everybody is treated as a child: a questionnaire for children only.
    pub fn is_always(&self) -> bool {
        matches!(&self.when, Condition::All(parts) if parts.is_empty())
    }

    /// Returns whether the person is treated as a child. This is never open.
    pub fn holds<L: Logic>(&self, holds: impl Fn(&Condition) -> L) -> L {
        let when = holds(&self.when);
        let settled = self
            .unless
            .as_ref()
            .map_or(L::no(), |unless| holds(unless).surely());
        when.surely().or(when.maybe().and(settled.negate()))
    }
}

/// Work that the Forced Labour Convention, 1930 (No. 29), art. 2(2) excepts.
#[derive(Debug, Clone)]
pub struct Excepted {
    /// The answers that show it.
    pub when: Condition,
    /// Where the exception stands.
    pub source: Citation,
    /// Where the source is cited in the file.
    pub place: Place,
}

/// A pathway that never leads here, or a rule that is never matched, on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotReached {
    /// The id of the pathway or method.
    pub id: String,
    /// Why, for those who read the file.
    pub why: String,
    /// Where the id stands.
    pub place: Place,
}

impl Questionnaire {
    /// Returns an item.
    pub fn item(&self, ix: ItemIx) -> Option<&Item> {
        self.items.get(ix.index())
    }

    /// Returns the position of the item of that name.
    pub fn position(&self, name: &str) -> Option<ItemIx> {
        self.by_name.get(name).copied()
    }

    /// Returns a section.
    pub fn section(&self, ix: SectionIx) -> Option<&Section> {
        self.sections.get(ix.0)
    }

    /// Computes whether an item applies: what belongs to the child path applies to nobody else, and
    /// what is for adults to nobody who is known to be a child.
    pub fn applies<L: Logic>(&self, ix: ItemIx, holds: impl Fn(&Condition) -> L) -> L {
        let Some(item) = self.item(ix) else {
            return L::no();
        };
        let when = item.when.as_ref().map_or(L::yes(), &holds);
        self.applies_when(item, when, holds)
    }

    /// Computes whether an item would apply if its own condition came to `when`.
    pub(crate) fn applies_when<L: Logic>(
        &self,
        item: &Item,
        when: L,
        holds: impl Fn(&Condition) -> L,
    ) -> L {
        let is_for_children = self
            .section(item.section)
            .is_some_and(|section| section.runs == Runs::Child);
        match &self.child {
            Some(child) if is_for_children => when.and(child.holds(&holds)),
            Some(child) if item.adults_only => when.and(holds(&child.when).surely().negate()),
            _ => when,
        }
    }

    /// Returns the consents that cover a section.
    pub fn covering(&self, section: SectionIx) -> impl Iterator<Item = ItemIx> + '_ {
        let covers = move |ix: &ItemIx| {
            let put = self.item(*ix).map(|item| &item.put);
            matches!(put, Some(Put::Consent { covers, .. }) if covers.contains(&section))
        };
        self.consents.iter().copied().filter(covers)
    }

    /// Returns where it says that it does without something, and why.
    pub fn does_without(&self, what: Lacking) -> Option<&Without> {
        self.without.iter().find(|without| without.what == what)
    }

    /// Returns the items with their positions.
    pub fn numbered(&self) -> impl Iterator<Item = (ItemIx, &Item)> {
        (0..).map(ItemIx).zip(&self.items)
    }
}

impl Subjects for Questionnaire {
    fn find(&self, name: &str) -> Option<(ItemIx, Shape<'_>)> {
        let ix = self.position(name)?;
        Some((ix, self.item(ix)?.shape()))
    }

    fn names(&self) -> Vec<&str> {
        self.items.iter().map(|item| item.id.as_str()).collect()
    }
}
