//! What of a questionnaire file waits until all of its items and sections are known.

use crate::grammar::{Faults, ItemIx, Node, Place};

/// What waits.
#[derive(Default)]
pub(super) struct Waiting<'a> {
    /// The `when` of items.
    pub(super) when: Vec<(ItemIx, &'a Node)>,
    /// The `covers` of consents.
    pub(super) covers: Vec<(ItemIx, &'a [Node])>,
    /// The second of two items of one name.
    pub(super) twins: Vec<(String, Place)>,
    /// Some `runs:` could not be read: which sections are for children is not known.
    pub(super) is_path_unread: bool,
}

impl Waiting<'_> {
    /// Tells what has one name twice, once it is known which name is looked for and not there.
    pub(super) fn tell_twins(&self, faults: &mut Faults) {
        let lost: Vec<String> = faults.lost();
        let lost: Vec<String> = lost.iter().map(|name| format!("`{name}`")).collect();
        for (name, place) in &self.twins {
            let mut help = "either remove or rename one of the two".to_owned();
            if !lost.is_empty() {
                let names = lost.join(", ");
                help = format!("{help}; no item is called {names}, which is looked for");
            }
            faults.error(*place, format!("there are two items `{name}`"), help);
        }
    }
}
