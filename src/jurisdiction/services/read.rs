//! Reading one service: every fault at its place, and nothing that must not be dialled by somebody in
//! need.

use crate::grammar::{
    Citation, ContactId, Date, Faults, Fields, Language, NodeKind, Place, ServiceId, Status, fields,
};
use crate::jurisdiction::ServiceKind;
use crate::jurisdiction::entries::Cited;

use super::{Audience, Capacity, Hours, Origin, Service, judge_number};

/// What is collected while a file is read.
pub(super) struct Reading {
    pub(super) origin: Origin,
    pub(super) cited: Cited,
    pub(super) offered: Vec<(ContactId, Place)>,
}

impl Reading {
    pub(super) fn of(origin: Origin) -> Self {
        Self {
            origin,
            cited: Cited::default(),
            offered: Vec::new(),
        }
    }
}

/// The texts of a service that are shown as they stand.
const SHOWN: [&str; 7] = [
    "name",
    "for",
    "where",
    "reach",
    "number_note",
    "note",
    "tell",
];

pub(super) fn read_service(
    id: ServiceId,
    fields: &mut Fields<'_>,
    reading: &mut Reading,
    faults: &mut Faults,
) -> Option<Service> {
    let name = fields.required_text("name", faults);
    let kind = fields.required_word("kind", &ServiceKind::WORDS, faults);
    let mut offers = Vec::new();
    for node in fields.list("offers", faults) {
        let offer = fields::id_of(node, faults).map(ContactId::new);
        let offered = offer.clone().map(|offer| (offer, node.place));
        reading.offered.extend(offered);
        offers.extend(offer);
    }
    let purpose = fields.required_text("for", faults);
    let who = Audience::read(fields, faults);
    let languages = read_languages(fields, faults);
    let place = fields.required_text("where", faults);
    let reach = fields.text("reach", faults);
    let open = Hours::read(fields, faults);
    let capacity = Capacity::read(fields, &mut reading.cited.dates, faults);
    let number = fields.text("number", faults);
    let number_note = fields.text("number_note", faults);
    let as_of = reading.cited.date(fields, "as_of", faults);
    let called_on = reading.cited.date(fields, "called_on", faults);
    let note = fields.text("note", faults);
    let tell = fields.text("tell", faults);
    refuse_markup(fields, faults);
    let grounds = grounds(fields, reading, faults);
    let dialled = Dialled {
        number: number.as_deref(),
        as_of,
        called_on,
        status: grounds.as_ref().map(|(_, status)| *status),
    };
    check_number(&dialled, reading.origin, fields, faults);
    let (source, status) = grounds?;
    Some(Service {
        id,
        name: name?,
        kind: kind?,
        offers,
        purpose: purpose?,
        who,
        languages,
        place: place?,
        reach,
        open,
        capacity,
        number,
        number_note,
        as_of,
        called_on,
        source,
        status,
        note,
        tell,
    })
}

/// What somebody in need would dial, and how sure that is.
struct Dialled<'n> {
    number: Option<&'n str>,
    as_of: Option<Date>,
    called_on: Option<Date>,
    status: Option<Status>,
}

/// Reads source and status. A post is its own source; it may name another one.
fn grounds(
    fields: &mut Fields<'_>,
    reading: &mut Reading,
    faults: &mut Faults,
) -> Option<(Option<Citation>, Status)> {
    let is_cited = fields.value_of("source").is_some() || fields.value_of("status").is_some();
    if reading.origin == Origin::Post && !is_cited {
        return Some((None, Status::Ours));
    }
    let (source, status) = reading.cited.read(fields, faults)?;
    Some((Some(source), status))
}

fn read_languages(fields: &mut Fields<'_>, faults: &mut Faults) -> Vec<Language> {
    let mut languages = Vec::new();
    for node in fields.list("languages", faults) {
        let Some(tag) = fields::text(node, "languages", faults) else {
            continue;
        };
        let read = Language::read(&tag);
        if read.is_none() {
            let help = "write the tag of a language, such as `ur`, `bal` or `fa-AF` (BCP 47)";
            faults.error(node.place, "this is no tag of a language", help);
        }
        languages.extend(read);
    }
    languages
}

/// Reports markup in what is shown: a name is a name, and nothing that a page might take for more.
fn refuse_markup(fields: &mut Fields<'_>, faults: &mut Faults) {
    for key in SHOWN {
        let Some(node) = fields.value_of(key) else {
            continue;
        };
        let NodeKind::Text(text) = &node.kind else {
            continue;
        };
        if has_markup(text) {
            let message = format!("`{key}` holds markup, such as a tag of HTML");
            let help = "write it in plain words; a `<` stands only before a space or a digit";
            faults.error(node.place, message, help);
        }
    }
}

/// Says whether a text holds what looks like a tag, a comment or an entity of HTML.
pub fn has_markup(text: &str) -> bool {
    let mut rest = text.char_indices();
    rest.any(|(at, letter)| {
        let after = text.get(at + letter.len_utf8()..).unwrap_or_default();
        match letter {
            '<' => {
                after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
            }
            '&' => after.split_once(';').is_some_and(|(name, _)| {
                let name = name.strip_prefix('#').unwrap_or(name);
                (1..=8).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric())
            }),
            _ => false,
        }
    })
}

/// Reports what must not be dialled by somebody in need.
fn check_number(
    dialled: &Dialled<'_>,
    origin: Origin,
    fields: &mut Fields<'_>,
    faults: &mut Faults,
) {
    let Some(number) = dialled.number else {
        if fields.value_of("number").is_some() {
            return;
        }
        for key in ["number_note", "called_on"] {
            if fields.take(key).is_some() {
                let help = "add `number:`, or remove this line";
                let message = format!("`{key}` stands here without a number");
                faults.error(fields.place_of(key), message, help);
            }
        }
        return;
    };
    let place = fields.place_of("number");
    if let Err(fault) = judge_number(number) {
        faults.error(place, fault.told(), fault.help());
    }
    // A date that is there and cannot be read has been told already.
    let is_called = origin == Origin::Post && fields.take("called_on").is_some();
    let is_undated = fields.take("as_of").is_none();
    if is_undated && !is_called {
        let (message, help) = match origin {
            Origin::Country => (
                "a number needs the date of its source",
                "add `as_of:` with the date of the source, or leave the number out until somebody has called it",
            ),
            Origin::Post => (
                "a number needs a date",
                "add `called_on:` with the day on which somebody called it, or `as_of:` with the day on which you got it",
            ),
        };
        faults.error(place, message, help);
    } else if dialled.as_of.is_some_and(|date| !date.has_month()) {
        let help = "write it as 2026-11-22 or 2026-11, or leave the number out until somebody has called it";
        let message = "the date of a number must name the month at least";
        faults.error(fields.place_of("as_of"), message, help);
    }
    if dialled.called_on.is_some_and(|date| !date.has_day()) {
        let help = "write the day of the call, as in 2026-11-22";
        let message = "`called_on` must name the day";
        faults.error(fields.place_of("called_on"), message, help);
    }
    if dialled.status == Some(Status::Recalled) && dialled.called_on.is_none() {
        let help = "leave it out until somebody has called it, then add `called_on:`";
        let message = "a number that is only recalled is not given out";
        faults.error(place, message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_seen_and_plain_words_are_left_alone() {
        for bad in [
            "<b>House</b>",
            "<script>alert(1)</script>",
            "House <!-- x",
            "House <img src=x>",
            "a &lt; b",
            "&#60;b&#62;",
        ] {
            assert!(has_markup(bad), "{bad}");
        }
        for good in [
            "Health & Welfare; Quetta",
            "children < 5 years",
            "5 <6",
            "Women > 18",
            "A & B",
            "Law&Order of the province; all of it",
        ] {
            assert!(!has_markup(good), "{good}");
        }
    }
}
