//! How many places there are, and how many were free on which day.

use serde::{Deserialize, Serialize};

use crate::grammar::{Date, Faults, Fields, Place, fields};

/// The places of a service on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// How many there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// How many were free.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<u32>,
    /// The day on which somebody said so.
    pub as_of: Date,
}

impl Capacity {
    /// Reads `capacity`. A figure without its day is reported and left out.
    pub(super) fn read(
        service: &mut Fields<'_>,
        dates: &mut Vec<(Date, Place)>,
        faults: &mut Faults,
    ) -> Option<Self> {
        let mut given = service.map("capacity", faults)?;
        let (places, free) = (
            count(&mut given, "places", faults),
            count(&mut given, "free", faults),
        );
        let place = given.place_of("as_of");
        let as_of = Date::required(&mut given, "as_of", faults);
        dates.extend(as_of.map(|date| (date, place)));
        if let (Some(places), Some(free)) = (places, free)
            && free > places
        {
            faults.error(
                given.place_of("free"),
                format!("{free} places cannot be free where there are {places}"),
                "correct one of the two",
            );
        }
        if as_of.is_some_and(|date| !date.has_day()) {
            let help = "write the day, as in 2026-11-22: beds are taken within hours";
            let message = "the date of `capacity` must name the day";
            faults.error(place, message, help);
        }
        given.finish(faults);
        Some(Self {
            places,
            free,
            as_of: as_of?,
        })
    }
}

fn count(given: &mut Fields<'_>, name: &'static str, faults: &mut Faults) -> Option<u32> {
    let node = given.take(name)?;
    let number = fields::number(node, faults)?;
    let count = u32::try_from(number).ok().filter(|count| *count <= 100_000);
    if count.is_none() {
        let help = "write how many there are, 0 where there is none";
        faults.error(node.place, format!("{number} is no number of places"), help);
    }
    count
}
