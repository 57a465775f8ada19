//! What there is to see, as a case's file has it.

use crate::grammar::yaml::Key;
use crate::grammar::{Faults, Fields, Node};
use crate::practice::Seen;
use crate::questionnaire::{Put, Questionnaire, read_value};

use super::items::position;

pub(super) fn read(
    key: &Key,
    node: &Node,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<Seen> {
    let (ix, item) = position(&key.name, key.place, questionnaire, faults)?;
    if !matches!(item.put, Put::Gate { .. } | Put::Observe { .. }) {
        let message = format!("`{}` is nothing that the officer looks at", item.id);
        let help = "put what the person answers under `truth` and `says`";
        faults.error(key.place, message, help);
        return None;
    }
    let mut fields = Fields::of(node, "what there is to see", faults)?;
    let is = fields.take("is");
    let at_first = fields.take("at_first");
    let then = fields.take("then");
    let sees = fields.text("sees", faults);
    let mended = fields.text("mended", faults);
    fields.finish(faults);
    let (at_first, mended) = match (is, at_first, then, mended) {
        (Some(is), None, None, None) => (is, None),
        (None, Some(at_first), Some(then), Some(mended)) => (at_first, Some((then, mended))),
        _ => {
            let message = "this does not say how it is, or how it is put right";
            let help = "write `is:`, or all of `at_first:`, `then:`, `sees:` and `mended:`";
            faults.error(key.place, message, help);
            return None;
        }
    };
    if mended.is_some() && sees.is_none() {
        let message = "nothing shows that this has to be put right";
        let help = "add `sees:` with what the officer sees at first";
        faults.error(key.place, message, help);
    }
    let at_first = read_value(item, at_first, faults);
    let mended = match mended {
        None => None,
        Some((then, mended)) => Some((read_value(item, then, faults)?, mended)),
    };
    Some(Seen {
        item: ix,
        place: key.place,
        at_first: at_first?,
        sees,
        mended,
    })
}
