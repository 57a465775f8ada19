//! Finding the services in a file of any of the forms that HSDS knows: a service, a list, an
//! organisation with its services, a service at a location, and the tables as one JSON object.

use serde_json::{Map, Value};

/// One service as it stands in the file, with what stands around it.
pub(super) struct Found<'v> {
    /// The service itself.
    pub(super) service: &'v Map<String, Value>,
    /// The organisation that it stands in.
    pub(super) organization: Option<&'v Map<String, Value>>,
    /// The service at a location that it stands in.
    pub(super) at: Option<&'v Map<String, Value>>,
}

/// Finds all services, in the order of the file.
pub(super) fn services(root: &Value) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    collect(root, None, &mut found);
    found
}

fn collect<'v>(
    value: &'v Value,
    organization: Option<&'v Map<String, Value>>,
    found: &mut Vec<Found<'v>>,
) {
    match value {
        Value::Array(parts) => {
            for part in parts {
                collect(part, organization, found);
            }
        }
        Value::Object(map) => {
            // Of all objects only a service has a status of its own.
            if map.contains_key("status") && map.contains_key("name") {
                found.push(Found {
                    service: map,
                    organization: object(map, "organization").or(organization),
                    at: None,
                });
            } else if let Some(service) = object(map, "service") {
                found.push(Found {
                    service,
                    organization: object(service, "organization"),
                    at: Some(map),
                });
            } else if let Some(contents) = map.get("contents") {
                collect(contents, organization, found);
            } else if let Some(services) = map.get("services") {
                collect(services, Some(map), found);
            }
        }
        _ => {}
    }
}

fn object<'v>(map: &'v Map<String, Value>, key: &str) -> Option<&'v Map<String, Value>> {
    map.get(key)?.as_object()
}

/// Puts tables that stand side by side in one object (`services.csv`, `phones.csv`, …) into each other,
/// as the other forms have them. Anything else is returned as it is.
pub(super) fn joined(root: Value) -> Value {
    let Value::Object(tables) = &root else {
        return root;
    };
    let Some(Value::Array(services)) = tables.get("services.csv") else {
        return root;
    };
    let services = services.iter().filter_map(Value::as_object);
    let joined = services.map(|service| {
        let mut service = service.clone();
        let id = service.get("id").cloned().unwrap_or_default();
        for (table, key) in [
            ("phones.csv", "phones"),
            ("schedules.csv", "schedules"),
            ("languages.csv", "languages"),
            ("service_areas.csv", "service_areas"),
        ] {
            let rows = rows(tables, table).filter(|row| row.get("service_id") == Some(&id));
            let rows: Vec<Value> = rows.cloned().map(Value::Object).collect();
            if !rows.is_empty() {
                service.insert(key.to_owned(), Value::Array(rows));
            }
        }
        let wanted = service.get("organization_id").cloned();
        let mut organizations = rows(tables, "organizations.csv");
        if let Some(of) = organizations.find(|row| row.get("id") == wanted.as_ref()) {
            service.insert("organization".to_owned(), Value::Object(of.clone()));
        }
        Value::Object(service)
    });
    Value::Array(joined.collect())
}

fn rows<'t>(
    tables: &'t Map<String, Value>,
    name: &str,
) -> impl Iterator<Item = &'t Map<String, Value>> {
    let rows = tables.get(name).and_then(Value::as_array);
    rows.into_iter().flatten().filter_map(Value::as_object)
}

/// Returns the objects of a list under a key.
pub(super) fn list<'v>(map: &'v Map<String, Value>, key: &str) -> Vec<&'v Map<String, Value>> {
    let list = map.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_object)
        .collect()
}

impl<'v> Found<'v> {
    /// Returns what stands under a key at the service, or else where it is given, or else at its
    /// organisation.
    pub(super) fn all(&self, key: &str) -> Vec<&'v Map<String, Value>> {
        let own = list(self.service, key);
        if !own.is_empty() {
            return own;
        }
        let places = list(self.service, "service_at_locations");
        let places = self.at.into_iter().chain(places);
        let there: Vec<_> = places.flat_map(|place| list(place, key)).collect();
        if !there.is_empty() || key != "phones" {
            return there;
        }
        self.organization
            .map_or_else(Vec::new, |map| list(map, key))
    }

    /// Returns the locations at which it is given.
    pub(super) fn locations(&self) -> Vec<&'v Map<String, Value>> {
        let places = list(self.service, "service_at_locations");
        let places = self.at.into_iter().chain(places);
        places
            .filter_map(|place| place.get("location")?.as_object())
            .collect()
    }
}
