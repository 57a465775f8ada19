//! Writing services as a page of HSDS 3.0.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::grammar::Date;
use crate::jurisdiction::{Dated, Service, Sex};

use super::{hours, ours};

/// A service to write, and the country or post under whose name its ids are made.
#[derive(Debug, Clone, Copy)]
pub struct Exported<'s> {
    /// The service.
    pub service: &'s Service,
    /// The jurisdiction's id; of what a post wrote down, with `/own` behind it.
    pub of: &'s str,
}

/// Returns services as one page of a list, with each service whole. The same service has the same ids
/// every time.
pub fn page(services: &[Exported<'_>]) -> Value {
    let contents: Vec<Value> = services.iter().map(service).collect();
    json!({
        "total_items": contents.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": contents.len(),
        "first_page": true,
        "last_page": true,
        "empty": contents.is_empty(),
        "contents": contents,
    })
}

fn service(exported: &Exported<'_>) -> Value {
    let Exported { service, .. } = exported;
    let who = &service.who;
    let id = uuid(exported, "service");
    let fields = [
        ("id", Some(json!(id))),
        ("name", Some(json!(service.name))),
        ("status", Some(json!("active"))),
        ("description", Some(json!(service.purpose))),
        (
            "application_process",
            service.reach.as_ref().map(|text| json!(text)),
        ),
        (
            "eligibility_description",
            who.eligibility.as_ref().map(|text| json!(text)),
        ),
        ("minimum_age", who.from_age.map(|age| json!(age))),
        ("maximum_age", who.to_age.map(|age| json!(age))),
        ("assured_date", service.dated().map(assured)),
        ("alert", service.note.as_ref().map(|text| json!(text))),
        ("phones", phones(exported, &id)),
        ("schedules", schedules(exported, &id)),
        (
            "service_areas",
            Some(json!([{
                "id": uuid(exported, "area"),
                "service_id": id,
                "name": service.place,
            }])),
        ),
        ("languages", languages(exported, &id)),
        ("attributes", Some(attributes(exported, &id))),
    ];
    let fields = fields.into_iter();
    let fields = fields.filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(fields.collect())
}

/// The day on which somebody last vouched for the number: a month counts from its first day, so that
/// it is rather thought too old.
fn assured(dated: Dated) -> Value {
    let date: Date = dated.date();
    let mut written = date.to_string();
    if !date.has_month() {
        written.push_str("-01");
    }
    if !date.has_day() {
        written.push_str("-01");
    }
    json!(written)
}

fn phones(exported: &Exported<'_>, id: &str) -> Option<Value> {
    let number = exported.service.number.as_ref()?;
    let mut phone = json!({
        "id": uuid(exported, "phone"),
        "service_id": id,
        "number": number,
        "type": "voice",
    });
    if let (Some(phone), Some(note)) = (phone.as_object_mut(), &exported.service.number_note) {
        phone.insert("description".to_owned(), json!(note));
    }
    Some(json!([phone]))
}

fn schedules(exported: &Exported<'_>, id: &str) -> Option<Value> {
    let rows = hours::write(exported.service.open.as_ref()?);
    let rows = rows.into_iter().enumerate().map(|(at, mut row)| {
        row.insert(
            "id".to_owned(),
            json!(uuid(exported, &format!("schedule/{at}"))),
        );
        row.insert("service_id".to_owned(), json!(id));
        Value::Object(row)
    });
    Some(Value::Array(rows.collect()))
}

fn languages(exported: &Exported<'_>, id: &str) -> Option<Value> {
    let languages = &exported.service.languages;
    let written = languages.iter().map(|language| {
        let code = language.to_string();
        json!({
            "id": uuid(exported, &format!("language/{code}")),
            "service_id": id,
            "code": code,
        })
    });
    (!languages.is_empty()).then(|| Value::Array(written.collect()))
}

/// What HSDS 3.0 has no field for.
fn attributes(exported: &Exported<'_>, id: &str) -> Value {
    let service = exported.service;
    let mut written: Vec<Value> = Vec::new();
    let mut add = |name: &str, value: &str| {
        let part = format!("attribute/{name}/{value}");
        let mut attribute = Map::new();
        attribute.insert("id".to_owned(), json!(uuid(exported, &part)));
        attribute.insert("link_id".to_owned(), json!(id));
        attribute.insert("link_entity".to_owned(), json!("service"));
        attribute.insert("link_type".to_owned(), json!(name));
        attribute.insert("value".to_owned(), json!(value));
        written.push(Value::Object(attribute));
    };
    add(ours::KIND, service.kind.word());
    for line in &service.offers {
        add(ours::OFFERS, line.as_str());
    }
    for sex in &service.who.sex {
        let found = Sex::WORDS.iter().find(|(_, known)| known == sex);
        add(ours::SEX, found.map_or("", |(word, _)| word));
    }
    if let Some(source) = &service.source {
        add(ours::SOURCE, &format!("{}, {}", source.document, source.at));
        add(ours::STATUS, service.status.word());
    }
    if let Some(capacity) = &service.capacity {
        let count = |count: Option<u32>| count.map_or_else(|| "?".to_owned(), |n| n.to_string());
        let (free, places) = (count(capacity.free), count(capacity.places));
        let value = format!("{free} of {places} free on {}", capacity.as_of);
        add(ours::CAPACITY, &value);
    }
    Value::Array(written)
}

/// Makes the id of one part of a service: the same every time.
fn uuid(exported: &Exported<'_>, part: &str) -> String {
    let name = format!("panah/hsds/{}/{}/{part}", exported.of, exported.service.id);
    Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes()).to_string()
}
