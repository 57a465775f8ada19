//! What was found for a need: the post's own lines, the services that fit, those that do not, and whom
//! to ask where nobody is there.

use serde_json::{Value, json};

use crate::grammar::Day;
use crate::jurisdiction::Origin;
use crate::referral::{Fit, LineState, Match, NotFitting, WhyNot};
use crate::report::Paper;
use crate::words::Words;

use super::entry::own_name;
use super::facts::{kind_id, number_lines};
use super::reasons::{against, speaks_for, why_not};

/// Writes what was found for a need, best first. `name` is what the need is called.
pub fn found(paper: &mut Paper, name: &str, found: &Match<'_>, words: &Words) {
    paper.heading(name);
    for (contact, line, state) in &found.lines {
        let called = match state {
            LineState::Called(day) => words.fill("call-called", &[("day", &day.to_string())]),
            LineState::Old(day) => words.fill("call-old", &[("day", &day.to_string())]),
            LineState::NotCalled | LineState::Empty => words.say("call-not-called"),
        };
        let who: Vec<&str> = [line.name.as_str(), &line.number]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let who = who.join(", ");
        let values = [
            ("line", contact.name.as_str()),
            ("who", &who),
            ("called", &called),
        ];
        paper.paragraph(&words.fill("services-sheet-line", &values));
    }
    for (place, fit) in found.fits.iter().enumerate() {
        write_fit(paper, place + 1, fit, words);
    }
    write_nobody(paper, found, words);
    write_not_fitting(paper, &found.not_fitting, words);
}

fn write_fit(paper: &mut Paper, place: usize, fit: &Fit<'_>, words: &Words) {
    let (entry, service) = (fit.entry, &fit.entry.service);
    let name = own_name(entry, words);
    paper.subheading(&format!("{place}. {name} · {}", service.place));
    // That a number is old stands among the reasons.
    for line in number_lines(service, None, words) {
        paper.indented(&line);
    }
    paper.indented(&words.say(kind_id(service.kind)));
    paper.indented(&service.purpose);
    paper.indented_all([&service.note]);
    for reason in &fit.speaks_for {
        paper.indented(&format!("+ {}", speaks_for(reason, words)));
    }
    for reason in &fit.speaks_against {
        paper.indented(&format!("− {}", against(reason, words)));
    }
}

fn write_nobody(paper: &mut Paper, found: &Match<'_>, words: &Words) {
    let Some(nobody) = &found.nobody else {
        return;
    };
    paper.gap();
    paper.paragraph(&words.say("services-nobody"));
    for none in &nobody.said {
        paper.point(&none.why);
    }
    for (contact, line) in &nobody.ask {
        let how = line.map_or_else(
            || words.say("services-ask-no-number"),
            |line| line.number.clone(),
        );
        let values = [("who", contact.name.as_str()), ("how", &how)];
        paper.point(&words.fill("services-ask", &values));
    }
}

/// Writes those that do not fit; what offers something else altogether is only counted.
fn write_not_fitting(paper: &mut Paper, services: &[NotFitting<'_>], words: &Words) {
    let is_other = |not: &&NotFitting<'_>| not.why == WhyNot::NotOffered;
    let others = services.iter().filter(is_other).count();
    let mut named = services.iter().filter(|not| !is_other(not)).peekable();
    if named.peek().is_some() {
        paper.subheading(&words.say("services-not-fitting"));
    }
    for not in named {
        let name = own_name(not.entry, words);
        paper.point(&format!("{name}: {}", why_not(not.why, words)));
    }
    if others > 0 {
        paper.gap();
        paper.paragraph(&words.count("services-others", others));
    }
}

/// Returns what was found for a need, for machines; `says` is in the language of the words.
pub fn found_json(need: &str, found: &Match<'_>, today: Day, words: &Words) -> Value {
    let fits = found.fits.iter().map(|fit| {
        let service = &fit.entry.service;
        let reasons_for = fit.speaks_for.iter();
        let reasons_against = fit.speaks_against.iter();
        json!({
            "id": service.id,
            "name": service.name,
            "origin": origin(fit.entry.origin),
            "kind": service.kind,
            "fills": fit.line,
            "number": service.number,
            "as_of": service.as_of,
            "called_on": service.called_on,
            "is_stale": fit.entry.is_stale(today),
            "for": reasons_for.map(|one| said(one.word(), &speaks_for(one, words))).collect::<Vec<_>>(),
            "against": reasons_against.map(|one| said(one.word(), &against(one, words))).collect::<Vec<_>>(),
        })
    });
    let not_fitting = found.not_fitting.iter().map(|not| {
        json!({
            "id": not.entry.service.id,
            "name": not.entry.service.name,
            "why": not.why.word(),
        })
    });
    let lines = found.lines.iter().map(|(contact, line, _)| {
        json!({"line": contact.id, "name": line.name, "number": line.number, "called_on": line.called_on})
    });
    let nobody = found.nobody.as_ref().map(|nobody| {
        let ask: Vec<&str> = nobody
            .ask
            .iter()
            .map(|(contact, _)| contact.id.as_str())
            .collect();
        json!({"ask": ask, "said": nobody.said})
    });
    json!({
        "need": need,
        "contact_sheet": lines.collect::<Vec<_>>(),
        "fits": fits.collect::<Vec<_>>(),
        "not_fitting": not_fitting.collect::<Vec<_>>(),
        "nobody": nobody,
    })
}

fn said(word: &str, says: &str) -> Value {
    json!({"reason": word, "says": says})
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Country => "country",
        Origin::Post => "post",
    }
}
