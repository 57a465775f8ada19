//! What is wrong with a directory of services beside its shape: names that nobody knows, days that
//! are to come.

use crate::assessment::Rules;
use crate::grammar::{Date, Faults, Place};
use crate::jurisdiction::Services;

use super::clock::{impossible, today};

/// Reports what a directory names and the rules do not know, and days that are to come. `faults` must
/// stand at its file.
pub(super) fn check_services(services: &Services, rules: &Rules, faults: &mut Faults) {
    for (citation, place) in &services.citations {
        rules.sources.check(citation, *place, faults);
    }
    rules.check_contacts(&services.offered, faults);
    check_dates(&services.dates, faults);
}

/// Reports dates that are to come by the laptop's clock. Where that clock cannot be right, nothing is
/// said of dates: nobody knows better.
pub(super) fn check_dates(dates: &[(Date, Place)], faults: &mut Faults) {
    let today = today();
    if impossible(today).is_some() {
        return;
    }
    for (date, place) in dates {
        if date.is_to_come(today.into()) {
            let message = format!("{date} is still to come; by this laptop's clock it is {today}");
            faults.error(
                *place,
                message,
                "correct the date, or set the clock of the laptop",
            );
        }
    }
}
