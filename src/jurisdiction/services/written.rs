//! Services as a file: the counterpart of reading, for what the tool itself writes.

use crate::grammar::Node;

use super::{Audience, Capacity, Hours, Opening, Service, Sex, clock_time};

/// Returns a directory of services as a file that is read back as the same.
pub fn services_text(limit_days: i64, services: &[Service]) -> String {
    let entries = services
        .iter()
        .map(|service| (service.id.to_string(), service_node(service)));
    let services = if services.is_empty() {
        Node::map::<String>([])
    } else {
        Node::map(entries)
    };
    let limit = Node::text(limit_days.to_string());
    Node::map([("limit_days", limit), ("services", services)]).to_yaml()
}

fn service_node(service: &Service) -> Node {
    let text = |text: &Option<String>| text.as_ref().map(Node::text);
    let date = |date: Option<crate::grammar::Date>| date.map(|date| Node::text(date.to_string()));
    let source = service.source.as_ref().map(|source| {
        let document = Node::text(source.document.as_str());
        Node::map([("document", document), ("at", Node::text(&source.at))])
    });
    let status = service.source.as_ref().map(|_| service.status.word());
    let entries = [
        ("name", Some(Node::text(&service.name))),
        ("kind", Some(Node::text(service.kind.word()))),
        ("offers", list(&service.offers)),
        ("for", Some(Node::text(&service.purpose))),
        ("who", who(&service.who)),
        ("languages", list(&service.languages)),
        ("where", Some(Node::text(&service.place))),
        ("reach", text(&service.reach)),
        ("open", service.open.as_ref().map(hours)),
        ("capacity", service.capacity.map(capacity)),
        ("number", text(&service.number)),
        ("number_note", text(&service.number_note)),
        ("as_of", date(service.as_of)),
        ("called_on", date(service.called_on)),
        ("source", source),
        ("status", status.map(Node::text)),
        ("note", text(&service.note)),
        ("tell", text(&service.tell)),
    ];
    let entries = entries.into_iter();
    Node::map(entries.filter_map(|(key, node)| Some((key, node?))))
}

fn list<T: ToString>(parts: &[T]) -> Option<Node> {
    (!parts.is_empty()).then(|| Node::texts(parts.iter().map(ToString::to_string)))
}

fn who(who: &Audience) -> Option<Node> {
    let word = |sex: &Sex| {
        let found = Sex::WORDS.iter().find(|(_, known)| known == sex);
        found.map_or("female", |(word, _)| *word)
    };
    let sex: Vec<&str> = who.sex.iter().map(word).collect();
    let age = |age: Option<u32>| age.map(|age| Node::text(age.to_string()));
    let entries = [
        ("sex", list(&sex)),
        ("from_age", age(who.from_age)),
        ("to_age", age(who.to_age)),
        ("eligibility", who.eligibility.as_ref().map(Node::text)),
    ];
    let entries = entries.into_iter();
    (!who.is_unknown()).then(|| Node::map(entries.filter_map(|(key, node)| Some((key, node?)))))
}

fn hours(open: &Hours) -> Node {
    match open {
        Hours::Always => Node::text("always"),
        Hours::At(rows) => match rows.as_slice() {
            [row] => opening(row),
            rows => Node::list(rows.iter().map(opening)),
        },
    }
}

fn opening(row: &Opening) -> Node {
    let days: Vec<&str> = row.days.iter().map(|day| day.word()).collect();
    let entries = [
        ("days", list(&days)),
        ("from", Some(Node::text(clock_time(row.from)))),
        ("until", Some(Node::text(clock_time(row.until)))),
    ];
    let entries = entries.into_iter();
    Node::map(entries.filter_map(|(key, node)| Some((key, node?))))
}

fn capacity(capacity: Capacity) -> Node {
    let count = |count: Option<u32>| count.map(|count| Node::text(count.to_string()));
    let entries = [
        ("places", count(capacity.places)),
        ("free", count(capacity.free)),
        ("as_of", Some(Node::text(capacity.as_of.to_string()))),
    ];
    let entries = entries.into_iter();
    Node::map(entries.filter_map(|(key, node)| Some((key, node?))))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;
    use crate::grammar::Faults;
    use crate::jurisdiction::services::{Origin, Services};

    const WHOLE: &str = "limit_days: 30
services:
  house:
    name: A house
    kind: shelter
    offers: [safe_place]
    for: \"A place to stay: for tonight.\"
    who: {sex: [female], from_age: 12, to_age: 60, eligibility: Nobody with an infection.}
    languages: [ur, bal, fa-AF]
    where: The town
    reach: By the blue door.
    open:
      - {days: [mo, tu], from: \"09:00\", until: \"17:00\"}
      - {from: \"20:00\", until: \"06:00\"}
    capacity: {places: 10, free: 2, as_of: 2026-11-20}
    number: 000-417
    number_note: Ask for the night desk.
    as_of: 2026-11-01
    called_on: 2026-11-20
    source: {document: ours, at: a place}
    status: secondary
    note: A note.
  other:
    name: Another
    kind: hotline
    for: Advice
    where: Everywhere
    open: always
";

    #[test]
    fn what_is_written_is_read_back_as_the_same() {
        let read = |text: &str| {
            let mut faults = Faults::default();
            let read = Services::read_as(Origin::Post, text.as_bytes(), &mut faults);
            assert_eq!(faults.into_sorted(), vec![]);
            read.unwrap().services
        };
        let services = read(WHOLE);
        assert_eq!(services.len(), 2);
        assert_eq!(read(&services_text(30, &services)), services);
        let stored = serde_json::to_string(&services).unwrap();
        let again: Vec<Service> = serde_json::from_str(&stored).unwrap();
        assert_eq!(again, services);
    }
}
