//! What a panel of judges thinks of somebody who just passes, and the pass mark that follows.

use std::collections::BTreeMap;

use crate::grammar::{
    BankId, Day, Faults, Fields, Node, NodeKind, QuestionId, fields, suggestion, yaml,
};
use crate::statistics::{Angoff, AngoffError};

use super::bank::{Bank, Item, Part, Question};
use super::form::Form;

/// The figures of a panel of judges, from a file. Judges are named by codes.
#[derive(Debug, Clone, PartialEq)]
pub struct Judges {
    /// The bank that they judged.
    pub bank: BankId,
    /// Its version.
    pub version: String,
    /// On which day.
    pub on: Day,
    /// For each judge, how many of 100 who just pass answer each question rightly.
    figures: BTreeMap<String, BTreeMap<QuestionId, u8>>,
}

/// Fewer judges than these give a mark that hangs on one of them.
const ENOUGH: usize = 5;

impl Judges {
    /// Reads a file of figures. Each judge gives every question of a form a figure, of one form or both.
    pub fn read(source: &[u8], bank: &Bank, faults: &mut Faults) -> Option<Self> {
        let before = faults.errors();
        let root = yaml::read(source, faults)?;
        let mut top = Fields::of(&root, "figures of judges", faults)?;
        let of = top.required_id("angoff", faults).map(BankId::new);
        let version = top.required_text("version", faults);
        let on = day(&mut top, faults);
        if let Some(of) = of.as_ref().filter(|of| **of != bank.id) {
            let message = format!("these figures are of `{of}`, and the bank is `{}`", bank.id);
            faults.error(
                top.place_of("angoff"),
                message,
                "name the figures of this bank",
            );
        }
        if let Some(version) = version.as_ref().filter(|own| **own != bank.version) {
            let message = format!(
                "these figures are of version {version}, and the bank is {}",
                bank.version
            );
            let help = "let the judges look at what has changed, then write its version";
            faults.error(top.place_of("version"), message, help);
        }
        let judges = top.required("judges", faults);
        let judges = judges.map_or_else(Vec::new, |node| fields::entries(node, "judges", faults));
        let mut figures = BTreeMap::new();
        for (judge, node) in judges {
            let own = of_judge(node, bank, faults);
            complete(&judge.name, node, &own, bank, faults);
            figures.insert(judge.name.clone(), own);
        }
        if figures.len() < ENOUGH {
            let message = format!("there are {} judges", figures.len());
            let help = "ask five or more: with fewer, the mark hangs on one of them";
            faults.warning(top.place_of("judges"), message, help);
        }
        top.finish(faults);
        if faults.errors() > before {
            return None;
        }
        Some(Self {
            bank: of?,
            version: version?,
            on: on?,
            figures,
        })
    }

    /// Returns the pass mark of a form, from the judges who have judged it.
    ///
    /// # Errors
    ///
    /// Where nobody has.
    pub fn mark(&self, bank: &Bank, form: Form) -> Result<Angoff, AngoffError> {
        let rows = self.figures.values().filter_map(|own| {
            let questions = bank.questions(form);
            let shares = questions.map(|(_, question)| own.get(&question.id));
            let shares = shares.map(|figure| Some(f64::from(*figure?) / 100.0));
            shares.collect::<Option<Vec<f64>>>()
        });
        Angoff::of(&rows.collect::<Vec<_>>())
    }

    /// Returns how many questions of a form have to be right for its pass mark; nothing where nobody
    /// has judged it.
    pub fn needed(&self, bank: &Bank, form: Form) -> Option<usize> {
        let mark = self.mark(bank, form).ok()?.mark;
        let all = bank.questions(form).count();
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        // So little below a whole number is that number, and what is lost in adding up.
        (0..=all).find(|right| count(*right) + 1e-9 >= mark * count(all))
    }
}

fn day(top: &mut Fields<'_>, faults: &mut Faults) -> Option<Day> {
    let text = top.required_text("on", faults)?;
    let day = Day::read(&text);
    if day.is_none() {
        let message = format!("`{text}` is no day");
        faults.error(
            top.place_of("on"),
            message,
            "write it as in 2026-11-02: year, month, day",
        );
    }
    day
}

/// Reads the figures of one judge: a number for a question, and one for each question of a story.
fn of_judge(node: &Node, bank: &Bank, faults: &mut Faults) -> BTreeMap<QuestionId, u8> {
    let mut own = BTreeMap::new();
    for (key, node) in fields::named(node, "judges", faults) {
        let item = bank.items.iter().find(|item| item.id.as_str() == key.name);
        let Some(item) = item else {
            let known = bank.items.iter().map(|item| item.id.as_str());
            let help = suggestion::help(&key.name, known);
            faults.error(key.place, format!("there is no item `{}`", key.name), help);
            continue;
        };
        if item.story.is_none() {
            own.extend(figure_of(item, Part::Whole, node, faults));
            continue;
        }
        if !matches!(node.kind, NodeKind::Map(_)) {
            let message = format!("`{}` is a story with three questions", item.id);
            let help = "write `{refer: …, urgency: …, whom: …}`, each from 0 to 100";
            faults.error(node.place, message, help);
            continue;
        }
        let Some(mut fields) = Fields::of(node, "the figures of a story", faults) else {
            continue;
        };
        for (word, part) in Part::OF_STORIES {
            let figure = fields.required(word, faults);
            own.extend(figure.and_then(|node| figure_of(item, part, node, faults)));
        }
        fields.finish(faults);
    }
    own
}

fn figure_of(
    item: &Item,
    part: Part,
    node: &Node,
    faults: &mut Faults,
) -> Option<(QuestionId, u8)> {
    let number = fields::number(node, faults)?;
    let figure = u8::try_from(number).ok().filter(|figure| *figure <= 100);
    let Some(figure) = figure else {
        let help = "write how many of 100 who just pass answer this rightly, from 0 to 100";
        faults.error(node.place, "this is no number of 100", help);
        return None;
    };
    let mut questions = item.questions.iter();
    let question: &Question = questions.find(|question| question.part == part)?;
    let guessed = 100 / question.choices.len().max(1);
    if usize::from(figure) < guessed {
        let message = format!(
            "`{}` gets {figure}, and who guesses has {guessed}",
            question.id
        );
        let help = "ask the judge about it; it may be meant so, where one choice tempts all";
        faults.warning(node.place, message, help);
    }
    Some((question.id.clone(), figure))
}

/// Reports what a judge has left out of a form that was begun, and judges without a form.
fn complete(
    judge: &str,
    node: &Node,
    own: &BTreeMap<QuestionId, u8>,
    bank: &Bank,
    faults: &mut Faults,
) {
    let mut begun = false;
    for form in [Form::A, Form::B] {
        let has = |item: &&Item| {
            let mut questions = item.questions.iter();
            questions.any(|question| own.contains_key(&question.id))
        };
        if !bank.of_form(form).any(|item| has(&item)) {
            continue;
        }
        begun = true;
        let missing = bank.of_form(form).filter(|item| !has(item));
        let missing: Vec<String> = missing.map(|item| format!("`{}`", item.id)).collect();
        if !missing.is_empty() {
            let message = format!("`{judge}` gives no figure to {}", missing.join(", "));
            let help = "a judge gives each question of a form a figure, or none of that form";
            faults.error(node.place, message, help);
        }
    }
    if !begun {
        let message = format!("`{judge}` gives no figure at all");
        faults.error(node.place, message, "add them, or take the judge away");
    }
}
