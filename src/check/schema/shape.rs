//! The shapes that schemas are put together from; the same that `grammar::fields` reads.

use serde_json::{Map, Value, json};

use crate::grammar::Status;

/// A key of a mapping.
pub(super) struct Key {
    name: &'static str,
    says: &'static str,
    value: Value,
    is_required: bool,
}

/// A key that has to be there.
pub(super) fn must(name: &'static str, says: &'static str, value: Value) -> Key {
    Key {
        name,
        says,
        value,
        is_required: true,
    }
}

/// A key that may be left out.
pub(super) fn may(name: &'static str, says: &'static str, value: Value) -> Key {
    Key {
        name,
        says,
        value,
        is_required: false,
    }
}

/// A mapping with these keys and no others.
pub(super) fn mapping(what: &str, keys: impl IntoIterator<Item = Key>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for key in keys {
        if key.is_required {
            required.push(key.name);
        }
        // Beside `$ref` nothing counts in draft 7.
        let mut value = if key.value.get("$ref").is_some() {
            json!({"allOf": [key.value]})
        } else {
            key.value
        };
        if let Some(value) = value.as_object_mut() {
            value.insert("description".to_owned(), json!(key.says));
        }
        properties.insert(key.name.to_owned(), value);
    }
    json!({
        "title": what,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// A mapping from ids of the author's own to values of one shape.
pub(super) fn named(value: Value) -> Value {
    let mapping = json!({"type": "object", "propertyNames": id()});
    with(mapping, "additionalProperties", value)
}

/// A list of values of one shape.
pub(super) fn list(value: Value) -> Value {
    with(json!({"type": "array"}), "items", value)
}

/// A schema with one more key.
pub(super) fn with(mut schema: Value, key: &str, value: Value) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert(key.to_owned(), value);
    }
    schema
}

/// A text that is not empty. A number written without quotes is read as its text.
pub(super) fn text() -> Value {
    json!({"type": ["string", "number"], "pattern": "\\S"})
}

/// An id.
pub(super) fn id() -> Value {
    json!({"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,63}$"})
}

/// `true` or `false`.
pub(super) fn flag() -> Value {
    json!({"type": "boolean"})
}

/// A whole number, in quotes or not.
pub(super) fn number() -> Value {
    json!({"type": ["integer", "string"], "pattern": "^[+-]?[0-9]+$"})
}

/// A year, a month or a day.
pub(super) fn date() -> Value {
    json!({"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
}

/// One of a few words.
pub(super) fn word<'w>(words: impl IntoIterator<Item = &'w str>) -> Value {
    let words: Vec<&str> = words.into_iter().collect();
    json!({"enum": words})
}

/// One of the words that a type has.
pub(super) fn word_of<T>(words: &[(&'static str, T)]) -> Value {
    word(words.iter().map(|(word, _)| *word))
}

/// How sure something is.
pub(super) fn status() -> Key {
    must(
        "status",
        "How sure it is that the source says so",
        word_of(&Status::WORDS),
    )
}

/// A place in a document of the bibliography.
pub(super) fn source() -> Key {
    must("source", "Where it comes from", citation())
}

/// What a citation is.
pub(super) fn citation() -> Value {
    mapping(
        "A source",
        [
            must("document", "The document, by its id in sources.yaml", id()),
            must("at", "Page, paragraph, section or indicator", text()),
        ],
    )
}

/// `all` and `any` over leaves, and a list that means any of them; stands under `name`.
pub(super) fn formula(name: &str, leaf: &Value) -> Value {
    let inner = json!({"$ref": format!("#/definitions/{name}")});
    json!({"anyOf": [
        leaf,
        list(inner.clone()),
        mapping("All of them", [must("all", "All of them hold", list(inner.clone()))]),
        mapping("Any of them", [must("any", "At least one of them holds", list(inner))]),
    ]})
}

/// Refers to a shape that stands in the schema's definitions.
pub(super) fn refer(name: &str) -> Value {
    json!({"$ref": format!("#/definitions/{name}")})
}

/// Adds shapes that others refer to.
pub(super) fn with_definitions<'d>(
    mut schema: Value,
    definitions: impl IntoIterator<Item = (&'d str, Value)>,
) -> Value {
    let definitions: Map<String, Value> = definitions
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("definitions".to_owned(), Value::Object(definitions));
    }
    schema
}
