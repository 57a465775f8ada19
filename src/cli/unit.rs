//! What is said of the unit wherever somebody sits down to work.

use crate::vault::{UnitNote, Vault};
use crate::words::Words;

use super::clock::now;

/// Says that the unit's file has ended, where it has. Records are sealed to it all the same: one that
/// cannot be closed would be the greater harm.
pub(super) fn ended(vault: &Vault, words: &Words) -> Option<String> {
    let own = vault.own_unit().ok().flatten().map(|(_, unit)| unit);
    let (id, unit) = match own {
        Some(unit) => ("unit-ended-here", unit),
        None => ("unit-ended", vault.unit().ok().flatten()?),
    };
    let values = [("unit", unit.name.as_str()), ("until", &unit.until)];
    has_ended(&unit).then(|| words.fill(id, &values))
}

/// Says whether a unit's file has ended, by the clock that it was held to when it was taken over.
pub(super) fn has_ended(unit: &UnitNote) -> bool {
    let now = now();
    now.get(..10)
        .is_some_and(|today| today > unit.until.as_str())
}
