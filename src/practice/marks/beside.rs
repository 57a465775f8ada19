//! What the person told without being asked for it: the account answers more than one question, and so
//! do other words.

use crate::grammar::{ItemIx, Standing};
use crate::practice::{Run, Told, Turn};

/// Returns what the person's words answered of an item that was not put, as far as they have been said.
pub(super) fn told_beside<'c>(run: &Run<'c>, ix: ItemIx) -> Option<&'c Standing> {
    let case = run.case();
    run.turns().iter().rev().find_map(|turn| {
        let Turn::Put(put) = turn else { return None };
        if put.reply.told != Told::Whole {
            return None;
        }
        let at = run.questionnaire().position(put.item.as_str())?;
        let tells = &case.saying(at)?.tells;
        let found = tells.iter().find(|(known, _)| *known == ix);
        found.map(|(_, standing)| standing)
    })
}
