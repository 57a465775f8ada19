//! The rows of the sheet `survey`.

use std::collections::BTreeSet;

use crate::exchange::xlsform::form::Row;
use crate::exchange::xlsform::xpath::Expr;
use crate::grammar::ItemIx;
use crate::questionnaire::{Item, Kind, Put, Questionnaire, Section};

use super::choices::Choices;
use super::names::Names;
use super::own;
use super::route::{Standing, Turn, items_of};
use super::terms::Terms;
use super::way::{Event, Way};
use super::wording::Wording;

/// What the questionnaire puts where, row by row.
pub(super) struct Rows<'a> {
    pub(super) survey: Vec<Row>,
    pub(super) choices: Choices<'a>,
    questionnaire: &'a Questionnaire,
    wording: &'a Wording<'a>,
    terms: Terms<'a>,
    about_age: BTreeSet<ItemIx>,
    /// The words to say that a condition looks at: the officer confirms them.
    confirmed: BTreeSet<ItemIx>,
    standing: Standing,
    turns: usize,
    /// Why the person is taken for a child, as far as the rows have come.
    last_reason: Option<Expr>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, wording: &'a Wording<'a>) -> Self {
        let terms = Terms {
            questionnaire,
            names: Names::of(questionnaire),
            passed: Vec::new(),
        };
        let about_age = terms.about_age();
        let looked_at = questionnaire
            .items
            .iter()
            .filter_map(|item| item.when.as_ref());
        let mut confirmed: BTreeSet<ItemIx> = looked_at.flat_map(items_of).collect();
        confirmed.extend(&about_age);
        Self {
            survey: Vec::new(),
            choices: Choices::new(questionnaire, wording),
            questionnaire,
            wording,
            terms,
            about_age,
            confirmed,
            standing: Standing::at_the_start(questionnaire),
            turns: 0,
            last_reason: None,
        }
    }

    /// Writes all rows.
    pub(super) fn write(&mut self) {
        self.terms.passed = self.may_be_passed();
        for section in &self.questionnaire.sections {
            let mut row = Row::default();
            row.set("type", "begin_group");
            row.set(
                "name",
                Names::group(self.questionnaire, section.id.as_str()),
            );
            self.wording.section(section, &mut row);
            own::section(section, &mut row);
            self.survey.push(row);
            for (ix, item) in self.items(section) {
                self.item(ix, item);
            }
            self.next(section);
            let mut row = Row::default();
            row.set("type", "end_group");
            self.survey.push(row);
        }
    }

    fn items(&self, section: &Section) -> Vec<(ItemIx, &'a Item)> {
        let numbered = self.questionnaire.numbered();
        let wanted = section.items.clone();
        numbered
            .filter(|(ix, _)| wanted.contains(&ix.index()))
            .collect()
    }

    fn item(&mut self, ix: ItemIx, item: &Item) {
        if self.terms.passed.contains(&ix) {
            let put = Expr::all([self.on_the_way(item), self.agreed(item, ix)]);
            let passed = Expr::all([
                self.terms.wanted(ix),
                self.terms.belongs(ix, ix),
                put.negate(),
            ]);
            let name = self.terms.names.passed(item.id.as_str());
            self.calculate(&name, format!("if({passed}, 'yes', 'no')"));
        }
        let relevant = self.relevant(ix, item);
        let mut row = Row::default();
        row.set("type", self.kind(ix, item));
        row.set("name", item.id.as_str());
        self.wording.item(item, &mut row);
        if relevant != Expr::Always(true) {
            row.set("relevant", relevant.to_string());
        }
        let is_note = matches!(item.put, Put::Say { .. }) && !self.confirmed.contains(&ix);
        let has_companion = self.terms.has_companion(ix);
        if !has_companion && !is_note {
            row.set("required", "yes");
        }
        self.bounds(item, &mut row);
        own::item(self.questionnaire, item, &mut row);
        self.survey.push(row);
        if has_companion {
            self.companion(ix, item, relevant);
        }
        for turn in self.terms.turns(ix, item, &self.about_age) {
            // Who has been taken for a child stays one: the same reason again changes nothing.
            if turn.event != Event::Child || self.last_reason.as_ref() != Some(&turn.when) {
                self.turn(&turn);
            }
            if turn.event == Event::Child {
                self.last_reason = Some(turn.when);
            }
        }
    }

    /// The item is put: it is wanted, the way leads to it, and whoever has to agree has agreed.
    fn relevant(&self, ix: ItemIx, item: &Item) -> Expr {
        // On the way of a child it is settled that what belongs to children applies.
        let only_if_stopped = self
            .standing
            .is_one_of(|way| way == Way::Stopped && way.puts(self.questionnaire, item));
        let belongs = if item.adults_only {
            Expr::Always(true)
        } else {
            Expr::any([only_if_stopped.negate(), self.terms.belongs(ix, ix)])
        };
        Expr::all([
            self.terms.wanted(ix),
            self.on_the_way(item),
            belongs,
            self.agreed(item, ix),
        ])
    }

    fn on_the_way(&self, item: &Item) -> Expr {
        self.standing
            .is_one_of(|way| way.puts(self.questionnaire, item))
    }

    /// All consents that cover the item were given, as far as they apply.
    fn agreed(&self, item: &Item, ix: ItemIx) -> Expr {
        let consents = self.questionnaire.covering(item.section);
        Expr::all(consents.map(|consent| {
            let applies = self.terms.may_apply(consent, ix);
            Expr::any([Expr::is(self.terms.name(consent), "yes"), applies.negate()])
        }))
    }

    fn kind(&mut self, ix: ItemIx, item: &Item) -> String {
        match (&item.put, item.kind()) {
            (Put::Say { .. }, _) if self.confirmed.contains(&ix) => "acknowledge".to_owned(),
            (Put::Say { .. }, _) => "note".to_owned(),
            (Put::Listen { .. }, _) | (_, Some(Kind::Text | Kind::ApproximateDate)) => {
                "text".to_owned()
            }
            (_, Some(Kind::Number { .. })) => "integer".to_owned(),
            (_, Some(Kind::SeveralOf(_))) => {
                let list = self
                    .choices
                    .of_item(item, self.terms.instead(ix), &self.terms.names);
                format!("select_multiple {list}")
            }
            _ => {
                let list = self
                    .choices
                    .of_item(item, self.terms.instead(ix), &self.terms.names);
                format!("select_one {list}")
            }
        }
    }

    fn bounds(&self, item: &Item, row: &mut Row) {
        match (&item.put, item.kind()) {
            (_, Some(Kind::Number { from, to })) => {
                row.set("constraint", format!(". >= {from} and . <= {to}"));
                let (from, to) = (from.to_string(), to.to_string());
                let values = [("from", from.as_str()), ("to", to.as_str())];
                self.wording
                    .own("constraint_message", "form-bounds", &values, row);
            }
            (_, Some(Kind::ApproximateDate)) => {
                row.set(
                    "constraint",
                    "regex(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')",
                );
                self.wording
                    .own("constraint_message", "form-date", &[], row);
            }
            (_, Some(Kind::SeveralOf(_))) => {
                let alone = self.choices.alone(item, &self.terms);
                if !alone.is_empty() {
                    let chosen = alone
                        .iter()
                        .map(|choice| format!("selected(., '{choice}')"));
                    let chosen: Vec<String> = chosen.collect();
                    let constraint =
                        format!("not(count-selected(.) > 1 and ({}))", chosen.join(" or "));
                    row.set("constraint", constraint);
                    self.wording
                        .own("constraint_message", "form-alone", &[], row);
                }
            }
            (Put::Listen { .. }, _) => row.set("appearance", "multiline"),
            _ => {}
        }
    }

    /// Asks why there is no answer, where nothing was written.
    fn companion(&mut self, ix: ItemIx, item: &Item, relevant: Expr) {
        let list = self
            .choices
            .unanswered(self.terms.instead(ix), &self.terms.names);
        let mut row = Row::default();
        row.set("type", format!("select_one {list}"));
        row.set("name", self.terms.names.unanswered(item.id.as_str()));
        self.wording.own("label", "form-unanswered", &[], &mut row);
        let empty = Expr::is(item.id.as_str(), "");
        row.set("relevant", Expr::all([relevant, empty]).to_string());
        row.set("required", "yes");
        own::mark(&mut row, own::UNANSWERED);
        self.survey.push(row);
    }

    /// Lets the officer end the interview after a section in which somebody was asked or told
    /// something.
    fn next(&mut self, section: &Section) {
        let items = self.questionnaire.items.get(section.items.clone());
        let is_spoken = items.unwrap_or_default().iter().any(Item::is_spoken);
        if section.closing || !is_spoken {
            return;
        }
        let goes_on = self.standing.is_one_of(Way::goes_on);
        if goes_on == Expr::Always(false) {
            return;
        }
        let name = self.terms.names.next(section.id.as_str());
        let list = self.choices.next(&self.terms.names);
        let mut row = Row::default();
        row.set("type", format!("select_one {list}"));
        row.set("name", &*name);
        self.wording.own("label", "form-next", &[], &mut row);
        self.wording.own("hint", "form-next-hint", &[], &mut row);
        if goes_on != Expr::Always(true) {
            row.set("relevant", goes_on.to_string());
        }
        own::mark(&mut row, own::NEXT);
        self.survey.push(row);
        for (event, choice) in [(Event::Closing, "closing"), (Event::Stopped, "stop")] {
            self.turn(&Turn {
                event,
                when: Expr::is(&name, choice),
            });
        }
    }

    fn turn(&mut self, turn: &Turn) {
        let name = self.terms.names.way(self.turns + 1);
        if let Some((after, calculation)) = self.standing.after(turn, name.clone()) {
            self.turns += 1;
            self.standing = after;
            self.calculate(&name, calculation);
        }
    }

    fn calculate(&mut self, name: &str, calculation: String) {
        let mut row = Row::default();
        row.set("type", "calculate");
        row.set("name", name);
        row.set("calculation", calculation);
        own::mark(&mut row, own::WORKED_OUT);
        self.survey.push(row);
    }

    /// Returns the items that a later `when` looks at, and that may have been passed over on the way
    /// when that later item is put.
    fn may_be_passed(&mut self) -> Vec<ItemIx> {
        // A trial run without them tells which ways are possible at each item.
        let mut trial = Rows::new(self.questionnaire, self.wording);
        let mut at_items: Vec<Standing> = Vec::new();
        for section in &self.questionnaire.sections {
            for (ix, item) in trial.items(section) {
                at_items.push(trial.standing.clone());
                trial.item(ix, item);
            }
            trial.next(section);
        }
        let mut passed = BTreeSet::new();
        for (ix, item) in self.questionnaire.numbered() {
            for earlier in item.when.iter().flat_map(items_of) {
                let (Some(before), Some(here), Some(there)) = (
                    self.questionnaire.item(earlier),
                    at_items.get(ix.index()),
                    at_items.get(earlier.index()),
                ) else {
                    continue;
                };
                // Where nothing turned the interview in between, both are on the same way.
                let is_same = here.held_by == there.held_by;
                let leads = |from: Way, to: Way| {
                    if is_same {
                        from == to
                    } else {
                        from.leads_to(to)
                    }
                };
                let is_put = |way: &&Way| way.puts(self.questionnaire, item);
                let by_way = here.ways.iter().filter(is_put).any(|here| {
                    let ways = there.ways.iter().filter(|way| leads(**way, *here));
                    let mut ways = ways.map(|way| way.puts(self.questionnaire, before));
                    ways.any(|puts| !puts)
                });
                let mut consents = self.questionnaire.covering(before.section);
                let covering: Vec<ItemIx> = self.questionnaire.covering(item.section).collect();
                if by_way || consents.any(|consent| !covering.contains(&consent)) {
                    passed.insert(earlier);
                }
            }
        }
        passed.into_iter().collect()
    }
}
