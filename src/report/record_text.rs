//! A whole record, as the officer and the court read it.

use crate::record::{Amendment, AnswerLine, Record};
use crate::referral::Decision;
use crate::words::Words;

use super::referral_text::{act, referrals};
use super::{Paper, details, recommendation, rule_names};

/// Writes a record with what was added to it later.
pub fn record(
    paper: &mut Paper,
    id: &str,
    record: &Record,
    amendments: &[Amendment],
    words: &Words,
) {
    paper.heading(&words.say("report-record"));
    paper.paragraph(id);
    let version = record
        .summary
        .questionnaire
        .version
        .clone()
        .unwrap_or_default();
    let held_with = [
        ("title", record.title.as_str()),
        ("version", version.as_str()),
        ("opened", record.clock.opened.as_str()),
        ("closed", record.clock.closed.as_str()),
    ];
    paper.paragraph(&words.fill("report-held-with", &held_with));
    paper.paragraph(&words.say(&format!("report-path-{}", record.path)));
    if let Some(reason) = &record.stopped_because {
        paper.paragraph(&words.fill("report-stopped-because", &[("reason", reason)]));
    }
    if let Some(day) = &record.paper {
        paper.paragraph(&words.fill("report-on-paper", &[("day", day)]));
    }
    spoken_with(paper, record, words);
    if let Some(group) = &record.group {
        paper.paragraph(&words.fill("report-group", &[("code", &group.to_string())]));
    }
    if record.account_left_out {
        paper.paragraph(&words.say("report-account-left-out"));
    }
    paper.heading(&words.say("report-recommendation"));
    recommendation(paper, record, &[], words);
    paper.heading(&words.say("report-decision"));
    match &record.decision {
        Some(decision) => decision_text(paper, decision, words),
        None if amendments.iter().any(|later| later.decision.is_some()) => {
            paper.paragraph(&words.say("report-decision-later"));
        }
        None => paper.paragraph(&words.fill("report-decision-none", &[("id", id)])),
    }
    referrals(paper, amendments, words);
    added(paper, amendments, words);
    for (heading, lines) in [
        ("report-gates", &record.gates),
        ("report-consents", &record.consents),
        ("report-account", &record.answers),
        ("report-observations", &record.observations),
    ] {
        answers(paper, &words.say(heading), lines, words);
    }
    if !record.notes.is_empty() {
        paper.heading(&words.say("report-notes"));
        for note in &record.notes {
            paper.point(&format!("{}: {}", note.wall, note.text));
        }
    }
    if !record.raised.is_empty() {
        paper.heading(&words.say("report-raised"));
        for raised in &record.raised {
            let what = [raised.need.as_deref(), raised.note.as_deref()];
            let what: Vec<&str> = what.into_iter().flatten().collect();
            paper.point(&format!("{}: {}", raised.wall, what.join(": ")));
        }
    }
    if !record.account_left_out {
        details(paper, record, words);
    }
    paper.gap();
    let history = words.count("report-history", record.history.len());
    paper.paragraph(&format!("{history} · SHA-256 {}", record.history_sha256));
    let short = |sha256: &str| sha256.chars().take(16).collect::<String>();
    let definitions = [
        ("questionnaire", short(&record.summary.questionnaire.sha256)),
        ("rules", short(&record.summary.rules.sha256)),
        ("jurisdiction", short(&record.summary.jurisdiction.sha256)),
        ("program", record.summary.program.clone()),
    ];
    let definitions: Vec<(&str, &str)> = definitions
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    paper.paragraph(&words.fill("report-definitions", &definitions));
    if let Some(set) = &record.summary.definitions {
        let who = match set.signed_by.as_str() {
            "built_in" => words.say("report-definitions-built-in"),
            "nobody" => words.say("report-definitions-nobody"),
            unit => words.fill("report-definitions-unit", &[("unit", unit)]),
        };
        let values = [("sha256", &*short(&set.sha256)), ("who", &*who)];
        paper.paragraph(&words.fill("report-definitions-set", &values));
    }
}

/// Writes what was added later, save what stands with the referrals.
fn added(paper: &mut Paper, amendments: &[Amendment], words: &Words) {
    let said = amendments.iter().filter(|amendment| {
        amendment.act.is_none() || !amendment.text.is_empty() || amendment.decision.is_some()
    });
    let said: Vec<&Amendment> = said.collect();
    if !said.is_empty() {
        paper.heading(&words.say("report-amendments"));
        for amendment in said {
            let text = amendment.text.as_str();
            paper.point(format!("{}: {text}", amendment.wall).trim_end_matches(": "));
            if let Some(decision) = &amendment.decision {
                decision_text(paper, decision, words);
            }
        }
    }
}

/// Writes which language was spoken with the person, where it was not the questionnaire's.
fn spoken_with(paper: &mut Paper, record: &Record, words: &Words) {
    if let Some(spoken) = &record.spoken {
        let values = [
            ("language", words.language(&spoken.language)),
            ("sha256", spoken.sha256.chars().take(16).collect()),
        ];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        paper.paragraph(&words.fill("report-spoken", &values));
    }
}

/// Writes what was added to a record, where it stands alone.
pub fn amendment(paper: &mut Paper, id: &str, amendment: &Amendment, words: &Words) {
    paper.heading(&words.say("report-amendments"));
    paper.paragraph(id);
    let values = [
        ("id", amendment.amends.as_str()),
        ("wall", amendment.wall.as_str()),
    ];
    paper.paragraph(&words.fill("report-amends", &values));
    if !amendment.text.is_empty() {
        paper.paragraph(&amendment.text);
    }
    if let Some(done) = &amendment.act {
        act(paper, &amendment.wall, done, words);
    }
    if let Some(decision) = &amendment.decision {
        decision_text(paper, decision, words);
    }
}

fn decision_text(paper: &mut Paper, decision: &Decision, words: &Words) {
    let urgency = words.say(&format!("urgency-{}", decision.urgency.word()));
    let how = if decision.professional_judgement {
        "report-decision-judgement"
    } else if decision.differs {
        "report-decision-differs"
    } else {
        "report-decision-as-recommended"
    };
    paper.paragraph(&format!(
        "{} · {urgency} ({})",
        rule_names::pathway(words, decision.pathway.as_str(), &decision.name),
        words.say(how)
    ));
    if let Some(reason) = &decision.reason {
        paper.indented(&words.fill("report-decision-reason", &[("reason", reason)]));
    }
}

fn answers(paper: &mut Paper, heading: &str, lines: &[AnswerLine], words: &Words) {
    let put: Vec<&AnswerLine> = lines
        .iter()
        .filter(|line| line.standing != "not_applicable")
        .collect();
    if put.is_empty() {
        return;
    }
    paper.heading(heading);
    for line in put {
        let answer = match (line.standing.as_str(), line.label.as_deref()) {
            ("given", Some(word @ ("yes" | "no" | "said"))) => words.say(&format!("answer-{word}")),
            ("given", Some(label)) => label.to_owned(),
            (standing, _) => words.say(&format!("answer-{standing}")),
        };
        let how = [
            (line.told, "report-told"),
            (line.through_interpreter, "report-through-interpreter"),
        ];
        let how = how.into_iter().filter(|(is_so, _)| *is_so);
        let mut how: Vec<String> = how.map(|(_, id)| words.say(id)).collect();
        if let Some(language) = line.read.as_ref().and(line.language.as_deref()) {
            let language = words.language(language);
            how.push(words.fill("report-read-in", &[("language", &language)]));
        }
        let how = if how.is_empty() {
            String::new()
        } else {
            format!(" ({})", how.join(", "))
        };
        paper.point(&line.put);
        if let Some(read) = &line.read {
            paper.indented(read);
        }
        paper.indented(&format!("→ {answer}{how}"));
    }
}
