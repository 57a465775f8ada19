//! Rules that an author has set aside, each with the reason.

use crate::grammar::{Faults, Fields, NodeKind, Place, fields};

/// A rule of the checker that is not to be kept at one place.
///
/// Which rules there are is for the checker to know; here a name is a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The rule, as the file names it.
    pub rule: String,
    /// Why it is wrong here.
    pub reason: String,
    /// Where the rule is named.
    pub place: Place,
}

/// Reads `set_aside: {L02: "why"}`.
pub(super) fn read_set_aside(fields: &mut Fields<'_>, faults: &mut Faults) -> Vec<SetAside> {
    let Some(node) = fields.take("set_aside") else {
        return Vec::new();
    };
    let NodeKind::Map(map) = &node.kind else {
        let message = format!("`set_aside` must be a mapping, and this is {}", node.what());
        let help =
            "write the rule and the reason, as in `set_aside: {L02: \"one thing with two names\"}`";
        faults.error(node.place, message, help);
        return Vec::new();
    };
    let mut set_aside: Vec<SetAside> = Vec::new();
    for (key, node) in map {
        if set_aside.iter().any(|earlier| earlier.rule == key.name) {
            let message = format!("`{}` is set aside twice", key.name);
            faults.error(key.place, message, "remove one of the two");
            continue;
        }
        if let Some(reason) = fields::text(node, &key.name, faults) {
            set_aside.push(SetAside {
                rule: key.name.clone(),
                reason,
                place: key.place,
            });
        }
    }
    set_aside
}
