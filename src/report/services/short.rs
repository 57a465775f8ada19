//! Services as one of several to choose from: a name, and below it the reasons in as few words as can be.

use crate::grammar::{RuleEntry, RulePart};
use crate::referral::{Against, Fit, For, LineState, Match, WhyNot};
use crate::words::Words;

use super::entry::own_name;
use super::reasons::why_not;

/// Returns a service that fits as an option: its name and number, and below them the reasons. `needs`
/// are the names of the needs that it meets, where several are asked for.
pub fn option(fit: &Fit<'_>, needs: &str, words: &Words) -> String {
    let service = &fit.entry.service;
    let name = format!("{}, {}", own_name(fit.entry, words), service.place);
    let head = match &service.number {
        Some(number) => words.fill("refer-to-numbered", &[("name", &name), ("number", number)]),
        None => name,
    };
    format!("{head}\n{}", reasons(fit, needs, words))
}

/// Returns the state of a line of the contact sheet as it stands below its name.
pub fn line_state(state: LineState, needs: &str, words: &Words) -> String {
    let called = match state {
        LineState::Called(day) => words.fill("call-called", &[("day", &day.to_string())]),
        LineState::Old(day) => words.fill("call-old", &[("day", &day.to_string())]),
        LineState::NotCalled | LineState::Empty => words.say("call-not-called"),
    };
    let mut said = Vec::new();
    if !needs.is_empty() {
        said.push(words.fill("refer-for-needs", &[("needs", needs)]));
    }
    said.push(words.fill("refer-of-sheet", &[("called", &called)]));
    said.join(" ")
}

fn reasons(fit: &Fit<'_>, needs: &str, words: &Words) -> String {
    let speaks_for: Vec<String> = fit.speaks_for.iter().map(|one| pro(one, words)).collect();
    let (unknown, against): (Vec<_>, Vec<_>) =
        fit.speaks_against.iter().partition(|one| is_unknown(one));
    let said_of = |reasons: Vec<&Against<'_>>| {
        let said = reasons.into_iter().map(|one| contra(one, words));
        said.collect::<Vec<_>>()
    };
    let parts = [
        ("refer-for-needs", "needs", vec![needs.to_owned()]),
        ("refer-for", "reasons", speaks_for),
        ("refer-against", "reasons", said_of(against)),
        ("refer-unknown", "reasons", said_of(unknown)),
    ];
    let parts = parts.into_iter().filter_map(|(id, name, said)| {
        let said = said.join(", ");
        (!said.is_empty()).then(|| words.fill(id, &[(name, &said)]))
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Says whether a reason is no more than something that nobody knows.
fn is_unknown(reason: &Against<'_>) -> bool {
    matches!(
        reason,
        Against::SexUncertain(_)
            | Against::AgeUncertain(_)
            | Against::LanguageUncertain(_)
            | Against::HoursUnknown
            | Against::Distance(_)
    )
}

fn pro(reason: &For<'_>, words: &Words) -> String {
    match reason {
        For::CalledByPost(day) => words.fill("refer-short-called", &[("day", &day.to_string())]),
        For::Sex => words.say("refer-short-sex"),
        For::Age => words.say("refer-short-age"),
        For::Language(language) => words.language(&language.to_string()),
        For::AlwaysOpen => words.say("refer-short-always"),
        For::OpenNow => words.say("refer-short-open"),
        For::Fresh(date) => words.fill("refer-short-fresh", &[("date", &date.to_string())]),
        For::Free(places, date) => {
            let (places, date) = (places.to_string(), date.to_string());
            let values = [("places", places.as_str()), ("date", &date)];
            words.fill("refer-short-free", &values)
        }
    }
}

fn contra(reason: &Against<'_>, words: &Words) -> String {
    match reason {
        Against::Enforcement => words.say("refer-short-enforcement"),
        Against::Recalled => words.say("refer-short-recalled"),
        Against::SexUncertain(_) => words.say("refer-short-which-sex"),
        Against::AgeUncertain(_) => words.say("refer-short-which-age"),
        Against::Eligibility(text) => words.fill("refer-short-asks", &[("text", text)]),
        Against::LanguageUncertain(_) => words.say("refer-short-languages"),
        Against::OtherLanguages(languages) => {
            let names = languages.iter().map(|one| words.language(&one.to_string()));
            let names = names.collect::<Vec<_>>().join(", ");
            words.fill("refer-short-other-languages", &[("languages", &names)])
        }
        Against::HoursUnknown => words.say("refer-short-hours"),
        Against::ClosedNow => words.say("refer-short-closed"),
        Against::NoNumber => words.say("refer-short-no-number"),
        Against::Stale(date) => words.fill("refer-short-stale", &[("date", &date.to_string())]),
        Against::Undated => words.say("refer-short-undated"),
        Against::Full(date) => words.fill("refer-short-full", &[("date", &date.to_string())]),
        Against::Distance(_) => words.say("refer-short-distance"),
    }
}

/// Returns in one paragraph which services do not fit and why; nothing where there are none. What offers
/// something else is not named.
pub fn not_fitting(found: &Match<'_>, words: &Words) -> Option<String> {
    let named = found.not_fitting.iter();
    let named = named.filter(|not| not.why != WhyNot::NotOffered);
    let named = named.map(|not| {
        let values = [
            ("name", not.entry.service.name.as_str()),
            ("why", &why_not(not.why, words)),
        ];
        words.fill("refer-not-fitting-one", &values)
    });
    let named = named.collect::<Vec<_>>().join("; ");
    (!named.is_empty()).then(|| words.fill("refer-not-fitting", &[("names", &named)]))
}

/// Says that nobody is there for a need, and whom to ask; nothing where somebody is.
pub fn nobody(found: &Match<'_>, words: &Words) -> Option<String> {
    let nobody = found.nobody.as_ref()?;
    let ask = nobody.ask.iter().map(|(contact, line)| {
        let how = line.map_or_else(
            || words.say("services-ask-no-number"),
            |line| line.number.clone(),
        );
        let entry = RuleEntry::Contact(contact.id.clone());
        let who = words.of_rules(&entry, RulePart::Name, &contact.name);
        let values = [("who", who), ("how", how.as_str())];
        words.fill("services-ask", &values)
    });
    let ask = ask.collect::<Vec<_>>().join("; ");
    let said = nobody.said.iter().map(|none| none.why.clone());
    let said = said.chain([words.say("services-nobody"), ask]);
    Some(said.collect::<Vec<_>>().join(" "))
}
