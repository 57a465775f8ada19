//! What stands in a file and has no key here: listed, so that nothing is dropped in silence.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::grammar::text;

use super::find::Found;

/// What stands under a key, where more of it is carried over than a text.
type Within = &'static [(&'static str, Carried)];

/// What is carried over of an object.
struct Carried {
    /// Keys that are read.
    read: &'static [&'static str],
    /// Keys under which other objects stand.
    within: Within,
}

const LANGUAGE: Carried = Carried {
    read: &["name", "code"],
    within: &[],
};
const PHONE: Carried = Carried {
    read: &["number", "extension", "type", "description"],
    within: &[("languages", LANGUAGE)],
};
const SCHEDULE: Carried = Carried {
    read: &[
        "freq",
        "byday",
        "opens_at",
        "closes_at",
        "interval",
        "byweekno",
        "bymonthday",
        "byyearday",
        "valid_from",
        "valid_to",
        "until",
    ],
    within: &[],
};
const AREA: Carried = Carried {
    read: &["name"],
    within: &[],
};
const ADDRESS: Carried = Carried {
    read: &["address_1", "city", "state_province", "country"],
    within: &[],
};
const LOCATION: Carried = Carried {
    read: &[],
    within: &[("addresses", ADDRESS)],
};
const AT_LOCATION: Carried = Carried {
    read: &["service"],
    within: &[
        ("location", LOCATION),
        ("phones", PHONE),
        ("schedules", SCHEDULE),
        ("languages", LANGUAGE),
        ("service_areas", AREA),
    ],
};
const SERVICE: Carried = Carried {
    read: &[
        "name",
        "description",
        "status",
        "eligibility_description",
        "minimum_age",
        "maximum_age",
        "assured_date",
        "last_modified",
        "application_process",
        "alert",
        "interpretation_services",
        // Ours are read, and those of others are counted in a remark of their own; the organisation
        // has a list of its own.
        "attributes",
        "organization",
    ],
    within: &[
        ("phones", PHONE),
        ("schedules", SCHEDULE),
        ("languages", LANGUAGE),
        ("service_areas", AREA),
        ("service_at_locations", AT_LOCATION),
    ],
};
const ORGANIZATION: Carried = Carried {
    read: &["services"],
    within: &[("phones", PHONE)],
};

/// Returns the keys that are not carried over, each with those above it.
pub(super) fn keys(found: &Found<'_>) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    collect(found.service, &SERVICE, "", &mut keys);
    if let Some(at) = found.at {
        collect(at, &AT_LOCATION, "service_at_location.", &mut keys);
    }
    if let Some(organization) = found.organization {
        collect(organization, &ORGANIZATION, "organization.", &mut keys);
    }
    keys
}

fn collect(map: &Map<String, Value>, carried: &Carried, above: &str, keys: &mut BTreeSet<String>) {
    for (key, value) in map {
        // Ids only name things within the file.
        let is_id = key == "id" || key.ends_with("_id");
        if is_id || is_empty(value) || carried.read.contains(&key.as_str()) {
            continue;
        }
        let mut within = carried.within.iter();
        let Some((_, inner)) = within.find(|(known, _)| known == key) else {
            let name = text::kept(key);
            let name: String = name.chars().take(60).collect();
            keys.insert(format!("{above}{name}"));
            continue;
        };
        let above = format!("{above}{key}.");
        let objects = match value {
            Value::Array(list) => list.iter().filter_map(Value::as_object).collect(),
            Value::Object(map) => vec![map],
            _ => Vec::new(),
        };
        for object in objects {
            collect(object, inner, &above, keys);
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
