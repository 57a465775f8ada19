//! The reasons for and against a service, in words.

use crate::grammar::Date;
use crate::referral::{Against, For, Uncertain, WhyNot};
use crate::words::Words;

/// Says what speaks for a service.
pub fn speaks_for(reason: &For<'_>, words: &Words) -> String {
    match reason {
        For::CalledByPost(day) => words.fill("services-for-called", &[("day", &day.to_string())]),
        For::Sex => words.say("services-for-sex"),
        For::Age => words.say("services-for-age"),
        For::Language(language) => {
            let name = words.language(&language.to_string());
            words.fill("services-for-language", &[("language", &name)])
        }
        For::AlwaysOpen => words.say("services-for-always"),
        For::OpenNow => words.say("services-for-open"),
        For::Fresh(date) => words.fill("services-for-fresh", &[("date", &date.to_string())]),
        For::Free(places, date) => {
            let (places, date) = (places.to_string(), date.to_string());
            let values = [("places", places.as_str()), ("date", &date)];
            words.fill("services-for-free", &values)
        }
    }
}

/// Says what speaks against a service, or is not known of it.
pub fn against(reason: &Against<'_>, words: &Words) -> String {
    let dated = |id: &str, date: &Date| words.fill(id, &[("date", &date.to_string())]);
    match reason {
        Against::Enforcement => words.say("services-against-enforcement"),
        Against::Recalled => words.say("services-against-recalled"),
        Against::SexUncertain(Uncertain::OfService) => words.say("services-against-sex"),
        Against::SexUncertain(Uncertain::OfPerson) => words.say("services-against-sex-person"),
        Against::AgeUncertain(Uncertain::OfService) => words.say("services-against-age"),
        Against::AgeUncertain(Uncertain::OfPerson) => words.say("services-against-age-person"),
        Against::Eligibility(text) => words.fill("services-against-asks", &[("text", text)]),
        Against::LanguageUncertain(Uncertain::OfService) => words.say("services-against-language"),
        Against::LanguageUncertain(Uncertain::OfPerson) => {
            words.say("services-against-language-person")
        }
        Against::OtherLanguages(languages) => {
            let names = languages.iter().map(|one| words.language(&one.to_string()));
            let names = names.collect::<Vec<_>>().join(", ");
            words.fill("services-against-languages", &[("languages", &names)])
        }
        Against::HoursUnknown => words.say("services-against-hours"),
        Against::ClosedNow => words.say("services-against-closed"),
        Against::NoNumber => words.say("services-against-no-number"),
        Against::Stale(date) => dated("services-against-stale", date),
        Against::Undated => words.say("services-against-undated"),
        Against::Full(date) => dated("services-against-full", date),
        Against::Distance(None) => words.say("services-against-distance"),
        Against::Distance(Some(reach)) => words.fill("services-against-reach", &[("reach", reach)]),
    }
}

/// Says why a service does not fit.
pub fn why_not(reason: WhyNot, words: &Words) -> String {
    words.say(match reason {
        WhyNot::Sex => "services-not-sex",
        WhyNot::Age => "services-not-age",
        WhyNot::NotOffered => "services-not-offered",
    })
}
