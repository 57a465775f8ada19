//! Distress and what breaks in, as a case's file has it.

use crate::grammar::{Faults, Fields, Node};
use crate::practice::{Distress, Event};
use crate::questionnaire::Questionnaire;

use super::items::{must_be_asked, required, several};
use super::role::change;

/// What eases distress: so far a break alone does.
const EASES: [(&str, ()); 1] = [("pause", ())];

pub(super) fn distress(
    node: &Node,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<Distress> {
    let mut fields = Fields::of(node, "distress", faults)?;
    let place = fields.place();
    let at = required(&mut fields, "at", questionnaire, faults);
    let at = at.filter(|(_, item)| must_be_asked(item, place, faults));
    let shows = fields.required_text("shows", faults);
    fields.required("eases", faults);
    for node in fields.list("eases", faults) {
        crate::grammar::fields::word(node, &EASES, faults);
    }
    let mut otherwise = fields.required_map("otherwise", faults)?;
    let trust = otherwise.take("trust");
    let trust = trust.map_or(Some(0), |node| change(node, faults));
    let closes = several(otherwise.list("closes", faults), questionnaire, faults);
    otherwise.finish(faults);
    fields.finish(faults);
    Some(Distress {
        at: at?.0,
        place,
        shows: shows?,
        trust: trust?,
        closes,
    })
}

pub(super) fn event(
    node: &Node,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<Event> {
    let mut fields = Fields::of(node, "what breaks in", faults)?;
    let place = fields.place();
    let before = required(&mut fields, "before", questionnaire, faults);
    let before = before.filter(|(_, item)| must_be_asked(item, place, faults));
    let what = fields.required_text("what", faults);
    let wise = fields.texts("wise", faults);
    let unwise = fields.texts("unwise", faults);
    if wise.is_empty() || unwise.is_empty() {
        let message = "there is nothing to choose between";
        let help = "write at least one line under `wise:` and one under `unwise:`";
        faults.error(place, message, help);
    }
    fields.finish(faults);
    Some(Event {
        before: before?.0,
        place,
        what: what?,
        wise,
        unwise,
    })
}
