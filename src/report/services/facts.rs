//! What is known of a service, a line each, and in one line what is not.

use crate::jurisdiction::{Dated, Hours, Opening, Service, ServiceKind, Sex, Weekday, clock_time};
use crate::words::Words;

/// Returns the number, what to know about it, and its date; `stale_after` are the days of the limit
/// where that is passed.
pub fn number_lines(service: &Service, stale_after: Option<i64>, words: &Words) -> Vec<String> {
    let (Some(number), Some(dated)) = (&service.number, service.dated()) else {
        return vec![words.say("law-number-none")];
    };
    let mut lines = vec![words.fill("law-number", &[("number", number)])];
    let id = match dated {
        Dated::Called(_) => "law-called",
        Dated::Source(_) => "law-not-called",
    };
    let mut line = words.fill(id, &[("date", &dated.date().to_string())]);
    if let Some(days) = stale_after {
        let days = days.to_string();
        let values = [("dated", line.as_str()), ("days", days.as_str())];
        line = words.fill("law-number-stale", &values);
    }
    lines.push(line);
    lines.extend(service.number_note.clone());
    lines
}

/// Returns what else is known of a service, and in the last line what is not.
pub fn facts(service: &Service, words: &Words) -> Vec<String> {
    let mut lines = vec![words.say(kind_id(service.kind))];
    let mut unknown = Vec::new();
    let mut known = |line: Option<String>, missing: &'static str| match line {
        Some(line) => lines.push(line),
        None => unknown.push(words.say(missing)),
    };
    known(who(service, words), "services-unknown-who");
    known(languages(service, words), "services-unknown-languages");
    known(open(service, words), "services-unknown-hours");
    known(service.reach.clone(), "services-unknown-way");
    let places = service.capacity.map(|capacity| {
        let count = |count: Option<u32>| count.map_or_else(|| "?".to_owned(), |n| n.to_string());
        let values = [
            ("free", count(capacity.free)),
            ("places", count(capacity.places)),
            ("date", capacity.as_of.to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        words.fill("services-places", &values)
    });
    known(places, "services-unknown-places");
    if !unknown.is_empty() {
        let unknown = unknown.join(", ");
        lines.push(words.fill("services-unknown", &[("what", &unknown)]));
    }
    lines
}

/// Returns the id of the words for a kind of service.
pub fn kind_id(kind: ServiceKind) -> &'static str {
    match kind {
        ServiceKind::Hotline => "services-kind-hotline",
        ServiceKind::Shelter => "services-kind-shelter",
        ServiceKind::Health => "services-kind-health",
        ServiceKind::Counselling => "services-kind-counselling",
        ServiceKind::LegalAid => "services-kind-legal-aid",
        ServiceKind::ChildProtection => "services-kind-child-protection",
        ServiceKind::LabourOffice => "services-kind-labour-office",
        ServiceKind::RefugeeAgency => "services-kind-refugee-agency",
        ServiceKind::FamilyTracing => "services-kind-family-tracing",
        ServiceKind::Interpretation => "services-kind-interpretation",
        ServiceKind::Specialist => "services-kind-specialist",
        ServiceKind::Enforcement => "services-kind-enforcement",
        ServiceKind::Mission => "services-kind-mission",
        ServiceKind::Other => "services-kind-other",
    }
}

fn who(service: &Service, words: &Words) -> Option<String> {
    let who = &service.who;
    if who.is_unknown() {
        return None;
    }
    let mut parts = Vec::new();
    parts.extend(match who.sex.as_slice() {
        [] => None,
        [Sex::Female] => Some(words.say("services-female")),
        [Sex::Male] => Some(words.say("services-male")),
        _ => Some(words.say("services-any-sex")),
    });
    let (from, to) = (
        who.from_age.unwrap_or_default().to_string(),
        who.to_age.unwrap_or_default().to_string(),
    );
    let ages = match (who.from_age, who.to_age) {
        (None, None) => None,
        (Some(_), None) => Some("services-ages-from"),
        (None, Some(_)) => Some("services-ages-to"),
        (Some(_), Some(_)) => Some("services-ages"),
    };
    parts.extend(ages.map(|id| words.fill(id, &[("from", from.as_str()), ("to", &to)])));
    parts.extend(who.eligibility.clone());
    Some(words.fill("services-who", &[("who", &parts.join("; "))]))
}

fn languages(service: &Service, words: &Words) -> Option<String> {
    if service.languages.is_empty() {
        return None;
    }
    let names = service.languages.iter();
    let names: Vec<String> = names
        .map(|language| words.language(&language.to_string()))
        .collect();
    let values = [("languages", names.join(", "))];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    Some(words.fill("services-languages", &values))
}

fn open(service: &Service, words: &Words) -> Option<String> {
    let hours = match service.open.as_ref()? {
        Hours::Always => return Some(words.say("services-open-always")),
        Hours::At(rows) => rows.iter().map(|row| opening(row, words)),
    };
    let hours = hours.collect::<Vec<_>>().join("; ");
    Some(words.fill("services-open", &[("hours", &hours)]))
}

fn opening(row: &Opening, words: &Words) -> String {
    let days: Vec<String> = row.days.iter().map(|day| words.say(day_id(*day))).collect();
    let days = if days.is_empty() {
        words.say("services-every-day")
    } else {
        days.join(" ")
    };
    let (from, until) = (clock_time(row.from), clock_time(row.until));
    let values = [("days", days.as_str()), ("from", &from), ("until", &until)];
    words.fill("services-hours", &values)
}

fn day_id(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "services-day-mo",
        Weekday::Tuesday => "services-day-tu",
        Weekday::Wednesday => "services-day-we",
        Weekday::Thursday => "services-day-th",
        Weekday::Friday => "services-day-fr",
        Weekday::Saturday => "services-day-sa",
        Weekday::Sunday => "services-day-su",
    }
}
