//! What the person needs, the most urgent first: how soon and by when, what to do, and why.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::assessment::NeedLine;
use crate::grammar::Urgency;
use crate::record::Record;
use crate::words::Words;

use super::assessment_text::{reason_text, urgency};
use super::{Paper, rule_names};

/// Writes the needs that hold, then the emergencies that nobody has answered.
pub(super) fn needs(paper: &mut Paper, record: &Record, words: &Words) {
    paper.subheading(&words.say("report-needs"));
    let needs = &record.summary.needs;
    let mut holding: Vec<_> = needs.iter().filter(|need| need.state == "holds").collect();
    holding.sort_by_key(|need| std::cmp::Reverse(need.urgency));
    if holding.is_empty() {
        paper.point(&words.say("report-needs-none"));
    }
    for need in holding {
        need_text(paper, need, record, words);
    }
    let open = needs
        .iter()
        .filter(|need| need.state == "open" && need.urgency == Urgency::Emergency);
    let open: Vec<&str> = open.map(|need| rule_names::need(words, need).0).collect();
    if !open.is_empty() {
        paper.point(&words.fill("report-needs-open", &[("names", &open.join("; "))]));
    }
}

fn need_text(paper: &mut Paper, need: &NeedLine, record: &Record, words: &Words) {
    let (name, act) = rule_names::need(words, need);
    let mut head = format!("{name} · {}", urgency(words, need.urgency));
    if let Some(by) = need.by.as_deref().and_then(here) {
        head.push_str(", ");
        head.push_str(&words.fill("report-need-by", &[("time", &by)]));
    }
    paper.point(&head);
    paper.indented(act);
    let mut reasons: Vec<String> = need
        .because
        .iter()
        .map(|reason| reason_text(reason, record, words))
        .collect();
    reasons.dedup();
    for reason in reasons {
        paper.indented(&words.fill("report-need-why", &[("reason", &reason)]));
    }
}

/// Returns a time as clocks on the wall show it here, to the minute, with how far that is from UTC:
/// a laptop that does not know where it is shows UTC.
fn here(time: &str) -> Option<String> {
    let time: Timestamp = time.parse().ok()?;
    let time = time.to_zoned(TimeZone::system());
    Some(time.strftime("%Y-%m-%d %H:%M (%:z)").to_string())
}
