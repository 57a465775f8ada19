//! Who plays a part, as a case's file has it.

use crate::grammar::{Faults, Fields, Node, fields};
use crate::practice::{Companion, Interpreter, Manner, Role, Trust};
use crate::questionnaire::{Put, Questionnaire};

use super::items;

const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];

pub(super) fn read(top: &mut Fields<'_>, faults: &mut Faults) -> Option<Role> {
    let mut person = top.required_map("person", faults)?;
    let called = person.required_text("called", faults);
    let role = person.required_text("role", faults);
    let trust = person.required_map("trust", faults);
    let trust = trust.and_then(|fields| trust_of(fields, faults));
    person.finish(faults);
    Some(Role {
        called: called?,
        role: role?,
        trust: trust?,
    })
}

fn trust_of(mut fields: Fields<'_>, faults: &mut Faults) -> Option<Trust> {
    let start = fields.required("start", faults);
    let start = start.and_then(|node| height(node, 0, faults));
    let mut by = Vec::new();
    for (word, manner) in Manner::WORDS {
        let change = fields.take(word).and_then(|node| change(node, faults));
        by.extend(change.map(|change| (manner, change)));
    }
    fields.finish(faults);
    Some(Trust { start: start?, by })
}

/// Reads how much trust.
pub(super) fn height(node: &Node, least: u8, faults: &mut Faults) -> Option<u8> {
    let number = fields::number(node, faults)?;
    let fitting = u8::try_from(number).ok();
    let fitting = fitting.filter(|height| (least..=Trust::MOST).contains(height));
    if fitting.is_none() {
        let help = format!("write a number from {least} to {}", Trust::MOST);
        faults.error(node.place, "there is no such height of trust", help);
    }
    fitting
}

/// Reads what something does to trust.
pub(super) fn change(node: &Node, faults: &mut Faults) -> Option<i8> {
    let number = fields::number(node, faults)?;
    let most = Trust::MOST.cast_signed();
    let fitting = i8::try_from(number).ok();
    let fitting = fitting.filter(|change| (-most..=most).contains(change));
    if fitting.is_none() {
        let help = format!("write a number from -{most} to {most}");
        faults.error(node.place, "trust does not change by so much", help);
    }
    fitting
}

pub(super) fn interpreter(mut fields: Fields<'_>, faults: &mut Faults) -> Option<Interpreter> {
    let sees = fields.required_text("sees", faults);
    let tie = fields.required_word("tie", &YES_NO, faults);
    fields.finish(faults);
    Some(Interpreter {
        sees: sees?,
        tie: tie?,
    })
}

pub(super) fn companion(
    node: &Node,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<Companion> {
    let mut fields = Fields::of(node, "a companion", faults)?;
    let who = fields.required_text("who", faults);
    let does = fields.required_text("does", faults);
    let place = fields.place_of("until");
    let until = items::required(&mut fields, "until", questionnaire, faults);
    fields.finish(faults);
    let (until, item) = until?;
    if !matches!(item.put, Put::Gate { .. }) {
        let message = format!("`{}` is no gate, and only a gate ends it", item.id);
        faults.error(place, message, "name a gate, such as `companions_apart`");
        return None;
    }
    Some(Companion {
        who: who?,
        does: does?,
        until,
    })
}
