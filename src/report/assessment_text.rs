//! The recommendation first, with its reasons; the details for whoever wants to check them.

use crate::assessment::{FindingLine, PathwayLine, Reason, Summary};
use crate::grammar::Urgency;
use crate::record::{AnswerLine, Record};
use crate::words::Words;

use super::needs_text::needs;
use super::{Paper, rule_names};

/// Writes the recommendation: what to do, how soon, why, what the person needs, what stayed open.
///
/// `calls` says whom to call for it, a paragraph each; empty where the page is for nobody who is to
/// call anybody now.
pub fn recommendation(paper: &mut Paper, record: &Record, calls: &[String], words: &Words) {
    let summary = &record.summary;
    let mut pathways = summary.recommendation.pathways.iter();
    if let Some(leading) = pathways.next() {
        paper.paragraph(&format!(
            "{} · {}",
            rule_names::pathway(words, &leading.id, &leading.name),
            urgency(words, summary.recommendation.urgency)
        ));
        paper.indented(rule_names::advice(words, leading));
        for call in calls {
            paper.gap();
            for line in call.lines() {
                paper.indented(line);
            }
        }
        if summary.recommendation.not_sent_on {
            paper.gap();
            let is_child = leading.id == "child_protection";
            paper.paragraph(&words.say(if is_child {
                "report-not-sent-on-child"
            } else {
                "report-not-sent-on"
            }));
        }
        paper.subheading(&words.say("report-why"));
        let mut reasons: Vec<String> = leading
            .because
            .iter()
            .map(|reason| reason_text(reason, record, words))
            .collect();
        reasons.dedup();
        if leading.id == "child_protection" {
            paper.point(&words.say("report-because-child"));
        }
        if leading.because.iter().any(is_unanswered) && leading.id != "child_protection" {
            paper.point(&words.say("report-because-open"));
        }
        let told = leading
            .because
            .iter()
            .zip(&reasons)
            .filter(|(reason, _)| !is_unanswered(reason));
        for (_, reason) in told {
            paper.point(reason);
        }
        if summary.was_child {
            paper.point(&words.say("report-was-child"));
        }
        if record.account_left_out {
            paper.point(&words.say("report-account-left-out"));
        } else if leading.because.is_empty() && leading.id != "child_protection" {
            paper.point(&words.say("report-because-nothing"));
        }
        source_line(paper, words, &leading.source, leading.status.word());
    }
    for pathway in pathways {
        beside(paper, pathway, record, words);
    }
    binding(paper, summary, words);
    needs(paper, record, words);
    paper.subheading(&words.say("report-open"));
    if summary.recommendation.open.is_empty() {
        paper.point(&words.say("report-open-none"));
    }
    for reason in &summary.recommendation.open {
        paper.point(&reason_text(reason, record, words));
    }
    if summary.recommendation.settled {
        paper.paragraph(&words.say("report-settled"));
    }
    paper.gap();
    paper.paragraph(&words.say("report-you-decide"));
}

/// Writes the details: indicators with their answers, methods with their sources.
pub fn details(paper: &mut Paper, record: &Record, words: &Words) {
    let summary = &record.summary;
    indicators(paper, record, words);
    paper.heading(&words.say("report-methods"));
    for finding in &summary.findings {
        finding_text(paper, finding, record, words);
    }
    if !summary.not_covered.is_empty() {
        paper.gap();
        let titles = summary.not_covered.join("; ");
        paper.paragraph(&words.fill("report-not-covered", &[("titles", &titles)]));
    }
    for list in &summary.lists {
        paper.heading(&list.title);
        if list.named.is_empty() {
            paper.paragraph(&words.say("report-list-none"));
        }
        for entry in &list.named {
            paper.point(&format!(
                "{} ({})",
                entry.name,
                status_short(words, entry.status.word())
            ));
        }
        paper.paragraph(&words.say("report-list-claims"));
        if let Some(note) = &list.note {
            paper.paragraph(note);
        }
        paper.paragraph(&format!("{}: {}", words.say("report-source"), list.source));
    }
    for contrast in &summary.contrasts {
        paper.heading(&contrast.title);
        for (heading, sides) in [
            ("report-speaks-smuggling", &contrast.smuggling),
            ("report-speaks-trafficking", &contrast.trafficking),
        ] {
            paper.subheading(&words.say(heading));
            if sides.is_empty() {
                paper.point(&words.say("report-speaks-nothing"));
            }
            for side in sides {
                paper.point(&format!(
                    "{}: {} ({})",
                    side.criterion,
                    side.says,
                    status_short(words, side.status.word())
                ));
                if !side.by.is_empty() {
                    paper.indented(&rule_names::indicators(words, summary, &side.by).join("; "));
                }
            }
        }
        paper.gap();
        for caution in &contrast.cautions {
            paper.paragraph(caution);
        }
        paper.paragraph(&format!(
            "{}: {}",
            words.say("report-source"),
            contrast.source
        ));
    }
}

fn beside(paper: &mut Paper, pathway: &PathwayLine, record: &Record, words: &Words) {
    let title = format!(
        "{}: {} · {}",
        words.say("report-beside"),
        rule_names::pathway(words, &pathway.id, &pathway.name),
        urgency(words, pathway.urgency)
    );
    paper.subheading(&title);
    paper.indented(rule_names::advice(words, pathway));
    for reason in &pathway.because {
        paper.point(&reason_text(reason, record, words));
    }
}

/// Writes the few duties and rules that go with these pathways. The record carries their texts,
/// because the law will be another by the time it is read.
fn binding(paper: &mut Paper, summary: &Summary, words: &Words) {
    if summary.binding.is_empty() {
        return;
    }
    let law = &summary.law;
    let values = [("title", law.title.as_str()), ("as_of", law.as_of.as_str())];
    paper.subheading(&words.fill("report-binding", &values));
    for line in &summary.binding {
        let status = status_short(words, line.status.word());
        paper.point(&format!("{} ({}; {status})", line.text, line.source));
    }
}

fn indicators(paper: &mut Paper, record: &Record, words: &Words) {
    let summary = &record.summary;
    paper.heading(&words.say("report-indicators"));
    let disclosed = summary
        .indicators
        .iter()
        .filter(|line| line.state == "disclosed");
    let (neutral, telling): (Vec<_>, Vec<_>) = disclosed.partition(|line| line.neutral);
    if telling.is_empty() {
        paper.paragraph(&words.say("report-indicators-none"));
    } else {
        let head = [
            "report-col-indicator",
            "report-col-because",
            "report-source",
        ]
        .map(|id| words.say(id));
        let rows = telling.iter().map(|line| {
            let because: Vec<String> = line
                .because
                .iter()
                .map(|reason| reason_text(reason, record, words))
                .collect();
            let source = format!(
                "{} ({})",
                line.source,
                status_short(words, line.status.word())
            );
            vec![
                format!(
                    "{} [{}]",
                    rule_names::indicator(words, line),
                    words.say(&format!("phase-{}", line.phase))
                ),
                because.join("\n"),
                source,
            ]
        });
        paper.table(&head, rows.collect());
    }
    if !neutral.is_empty() {
        let names = neutral.iter();
        let names: Vec<&str> = names
            .map(|line| rule_names::indicator(words, line))
            .collect();
        paper.paragraph(&words.fill("report-neutral", &[("names", &names.join("; "))]));
    }
}

fn finding_text(paper: &mut Paper, finding: &FindingLine, record: &Record, words: &Words) {
    let state = words.say(&format!("state-{}", finding.state));
    paper.subheading(&format!("{}: {state}", finding.title));
    for dimension in &finding.dimensions {
        paper.point(&format!(
            "{}: {}",
            dimension.name,
            words.say(&format!("state-{}", dimension.state))
        ));
        for entry in &dimension.shown {
            paper.indented(&format!(
                "{} ({})",
                entry.name,
                status_short(words, entry.status.word())
            ));
        }
    }
    if finding.excepted {
        paper.paragraph(&words.say("report-excepted"));
    }
    if !finding.would_change_it.is_empty() && finding.state != "not_shown" {
        let names: Vec<String> = finding
            .would_change_it
            .iter()
            .map(|id| name_of(id, record, words))
            .collect();
        paper.indented(&format!(
            "{}: {}",
            words.say("report-would-change"),
            names.join("; ")
        ));
    }
    if finding.statistical {
        paper.indented(&words.say("report-statistical"));
    }
    if let Some(note) = &finding.note {
        paper.indented(note);
    }
    source_line(paper, words, &finding.source, finding.status.word());
}

fn source_line(paper: &mut Paper, words: &Words, source: &str, status: &str) {
    let status = words.say(&format!("status-{status}"));
    paper.indented(&format!(
        "{}: {source} ({status})",
        words.say("report-source")
    ));
}

pub(super) fn status_short(words: &Words, status: &str) -> String {
    words.say(&format!("status-short-{status}"))
}

pub(super) fn urgency(words: &Words, urgency: Urgency) -> String {
    words.say(&format!("urgency-{}", urgency.word()))
}

fn is_unanswered(reason: &Reason) -> bool {
    let Reason::Answer { answer, .. } = reason else {
        return false;
    };
    ["declined", "not_known", "not_asked", "told"]
        .iter()
        .any(|word| *answer == **word)
}

pub(super) fn reason_text(reason: &Reason, record: &Record, words: &Words) -> String {
    match reason {
        Reason::Answer { item, answer } => {
            let answered = answer_text(item, answer, record, words);
            words.fill(
                "report-answer",
                &[
                    ("item", &name_of(item, record, words)),
                    ("answer", &answered),
                ],
            )
        }
        Reason::Indicator { indicator } => words.fill(
            "report-because-indicator",
            &[("name", &name_of(indicator, record, words))],
        ),
        Reason::Finding { finding } => {
            let found = record
                .summary
                .findings
                .iter()
                .find(|line| line.method == *finding);
            let title = found.map_or(finding.as_str(), |line| line.title.as_str());
            let status = found
                .map(|line| status_short(words, line.status.word()))
                .unwrap_or_default();
            words.fill(
                "report-because-finding",
                &[("title", title), ("status", &status)],
            )
        }
        Reason::Need { need } => {
            let found = record.summary.needs.iter().find(|line| line.id == *need);
            words.fill(
                "report-because-need",
                &[(
                    "name",
                    found.map_or(need.as_str(), |line| rule_names::need(words, line).0),
                )],
            )
        }
        Reason::Officer { .. } => words.say("report-because-raised"),
    }
}

fn answer_text(item: &str, answer: &serde_json::Value, record: &Record, words: &Words) -> String {
    if let Some(word @ ("declined" | "not_known" | "not_asked" | "told")) = answer.as_str() {
        return words.say(&format!("answer-{word}"));
    }
    let label = line_of(item, record).and_then(|line| line.label.clone());
    match label.as_deref() {
        Some(word @ ("yes" | "no" | "said")) => words.say(&format!("answer-{word}")),
        Some(label) => label.to_owned(),
        None => answer.to_string(),
    }
}

/// Returns the words that were put, or the name of an indicator.
fn name_of(id: &str, record: &Record, words: &Words) -> String {
    if let Some(line) = line_of(id, record) {
        return line.put.clone();
    }
    let indicator = record.summary.indicators.iter().find(|line| line.id == id);
    let name = indicator.map(|line| rule_names::indicator(words, line));
    name.unwrap_or(id).to_owned()
}

fn line_of<'a>(item: &str, record: &'a Record) -> Option<&'a AnswerLine> {
    let lines = [
        &record.answers,
        &record.observations,
        &record.consents,
        &record.gates,
    ];
    lines.into_iter().flatten().find(|line| line.item == item)
}
