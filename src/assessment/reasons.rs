//! Which answers a state rests on, and which are missing.

use crate::grammar::{Condition, ItemIx, Standing, Truth};
use crate::questionnaire::Sheet;

/// Returns the items whose answers make the condition hold (or fail), in the order of the
/// questionnaire, each once.
pub fn because(condition: &Condition, sheet: &Sheet) -> Vec<ItemIx> {
    let mut items = Vec::new();
    collect(condition, sheet, sheet.truth(condition), &mut items);
    tidy(items)
}

/// Returns the items that keep the condition open: declined, not known, not asked or not yet noted.
pub fn open_items(condition: &Condition, sheet: &Sheet) -> Vec<ItemIx> {
    let mut items = Vec::new();
    collect(condition, sheet, Truth::Open, &mut items);
    tidy(items)
}

/// Collects the leaves that carry the wanted value up to the top. A part that comes out otherwise
/// did not contribute.
fn collect(condition: &Condition, sheet: &Sheet, wanted: Truth, items: &mut Vec<ItemIx>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                if sheet.truth(part) == wanted {
                    collect(part, sheet, wanted, items);
                }
            }
        }
        Condition::Not(part) => {
            let wanted = crate::grammar::Logic::negate(wanted);
            if sheet.truth(part) == wanted {
                collect(part, sheet, wanted, items);
            }
        }
        Condition::Leaf { item, test, .. } => {
            if sheet.leaf(*item, test) == wanted
                && (wanted != Truth::Open || is_missing(sheet.standing(*item)))
            {
                items.push(*item);
            }
        }
    }
}

fn is_missing(standing: &Standing) -> bool {
    !matches!(standing, Standing::Given(_))
}

fn tidy(mut items: Vec<ItemIx>) -> Vec<ItemIx> {
    items.sort_unstable();
    items.dedup();
    items
}
