//! `panah log show`: the audit log as a page for people. Whom an id means is told beside the entries
//! and never in them: a name can be changed later, and what was written then stays.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::text::safe;
use crate::report::Paper;
use crate::vault::{Deed, Line, OfficerId, Reason, SealedTo, Thing, Vault};

use super::Commands;
use super::list_page::minute;
use super::present::page_width;

/// How much of the log is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// So many entries, counted from the end.
    Last(u64),
    /// Every entry.
    All,
}

impl Commands<'_> {
    pub(super) fn show_log(
        &self,
        vault: &Vault,
        shown: Shown,
        json: bool,
    ) -> Result<(), CommandError> {
        let size = vault.checkpoint()?.head.size;
        let from = match shown {
            Shown::Last(count) => size.saturating_sub(count),
            Shown::All => 0,
        };
        let lines = vault.log_lines(from)?;
        if json {
            let rows = lines
                .into_iter()
                .map(|line| line.map(|line| line_value(&line)))
                .collect::<Result<Vec<_>, _>>()?;
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&rows)?));
        }
        let mut paper = Paper::new(page_width());
        if from > 0 {
            let (count, size) = ((size - from).to_string(), size.to_string());
            let values = [("count", count.as_str()), ("size", &size)];
            paper.paragraph(&self.words.fill("log-last", &values));
            paper.gap();
        }
        let (mut seen, mut broken) = (BTreeSet::new(), None);
        for line in lines {
            match line {
                Ok(line) => {
                    seen.insert(line.officer);
                    self.entry(&mut paper, &line);
                }
                Err(error) => broken = Some(error),
            }
        }
        self.whom(&mut paper, vault, &seen)?;
        self.present_out_of(vault, &self.words.say("log-title"), &paper.into_text())?;
        broken.map_or(Ok(()), |error| Err(error.into()))
    }

    fn entry(&self, paper: &mut Paper, line: &Line) {
        let who = line.officer.map(|id| short(&id.to_string()));
        let who = who.unwrap_or_else(|| self.words.say("log-nobody"));
        let (wall, deed) = match &line.told {
            Some(Ok(told)) => (minute(&told.wall), self.deed_text(&told.deed)),
            Some(Err(fault)) => (String::new(), self.words.sentence(&fault.to_string())),
            None => (String::new(), String::new()),
        };
        let head = format!("{:>5}  {wall:<16}  {who:<8}  ", line.seq + 1);
        paper.hanging(&safe(&head), &deed);
    }

    /// Says what the officers are called now, whose ids stand above.
    fn whom(
        &self,
        paper: &mut Paper,
        vault: &Vault,
        seen: &BTreeSet<Option<OfficerId>>,
    ) -> Result<(), CommandError> {
        paper.gap();
        for officer in vault.officers()? {
            if seen.contains(&Some(officer.id)) && !officer.name.is_empty() {
                let id = short(&officer.id.to_string());
                let values = [("id", id.as_str()), ("name", &officer.name)];
                paper.paragraph(&self.words.fill("log-called-now", &values));
            }
        }
        if seen.contains(&None) {
            paper.paragraph(&self.words.say("log-nobody-means"));
        }
        paper.paragraph(&self.words.say("log-times"));
        Ok(())
    }

    /// Says a deed in words, and what it was done to.
    fn deed_text(&self, deed: &Deed) -> String {
        let value = serde_json::to_value(deed).unwrap_or_default();
        let verb = value.get("deed").and_then(Value::as_str);
        let verb = verb.unwrap_or_default().replace('_', "-");
        let text = self.words.say(&format!("deed-{verb}"));
        let about = self.about(deed);
        if about.is_empty() {
            text
        } else {
            format!("{text}: {}", about.join(", "))
        }
    }

    /// What a deed was done to: ids by their beginning, and what else a person can use.
    fn about(&self, deed: &Deed) -> Vec<String> {
        let id = |id: &dyn ToString| short(&id.to_string());
        let count = |word: &str, count: u64| {
            self.words
                .fill(word, &[("count", count.to_string().as_str())])
        };
        match deed {
            Deed::DraftBegun { draft }
            | Deed::DraftResumed { draft, .. }
            | Deed::DraftDiscarded { draft } => vec![id(draft)],
            Deed::SealBegun { record }
            | Deed::SealUndone { record }
            | Deed::StepNoted { record }
            | Deed::HoldSet { record }
            | Deed::HoldLifted { record } => vec![id(record)],
            Deed::Sealed {
                record, sealed_to, ..
            } => vec![
                id(record),
                self.words.say(match sealed_to {
                    SealedTo::Officer => "log-for-officer",
                    SealedTo::Unit => "log-for-unit",
                }),
            ],
            Deed::Opened { what } => vec![self.thing(what)],
            Deed::Destroyed { what, reason } => vec![
                self.thing(what),
                self.words.say(match reason {
                    Reason::Asked => "log-asked",
                    Reason::Retention => "log-retention",
                }),
            ],
            Deed::Listed { records: number }
            | Deed::Transferred { count: number, .. }
            | Deed::ServicesExported { count: number } => vec![number.to_string()],
            Deed::PageMade { kind } => vec![kind.as_str().to_owned()],
            Deed::Exported {
                kind,
                count: number,
                to,
            } => {
                let to = to.as_ref().map(|to| to.as_str().to_owned());
                let what = [kind.as_str().to_owned(), number.to_string()];
                what.into_iter().chain(to).collect()
            }
            Deed::OfficerAdded { officer }
            | Deed::OfficerNamed { officer }
            | Deed::OfficerRemoved { officer }
            | Deed::RecoveryAsked { officer }
            | Deed::RecoveryGiven { officer }
            | Deed::Recovered { officer }
            | Deed::PassphraseFailed {
                officer: Some(officer),
            } => vec![id(officer)],
            Deed::Enrolled { unit, serial, .. } => vec![id(unit), count("log-number", *serial)],
            Deed::ChallengeMade { unit } | Deed::UnitMade { unit } => vec![id(unit)],
            Deed::LaptopEnrolled { laptop } | Deed::ResetAllowed { laptop } => vec![id(laptop)],
            Deed::UnitRenewed { serial } => vec![count("log-number", *serial)],
            Deed::Received {
                accepted,
                quarantined,
                ..
            } => vec![
                count("log-taken-in", *accepted),
                count("log-set-aside", *quarantined),
            ],
            Deed::DefinitionsInstalled { sha256 }
            | Deed::DefinitionsSigned { sha256 }
            | Deed::CertificateSigned { sha256 } => {
                vec![hash(sha256)]
            }
            _ => Vec::new(),
        }
    }

    fn thing(&self, thing: &Thing) -> String {
        let (word, id) = match thing {
            Thing::Record(id) => ("log-record", short(&id.to_string())),
            Thing::Draft(id) => ("log-draft", short(&id.to_string())),
            Thing::File(sha256) => ("log-file", hash(sha256)),
        };
        self.words.fill(word, &[("id", &id)])
    }
}

fn line_value(line: &Line) -> Value {
    match &line.told {
        Some(Ok(told)) => {
            json!({"entry": line.seq + 1, "officer": line.officer, "wall": told.wall, "told": told.deed})
        }
        Some(Err(fault)) => {
            json!({"entry": line.seq + 1, "officer": line.officer, "error": fault.to_string()})
        }
        None => json!({"entry": line.seq + 1, "officer": line.officer}),
    }
}

/// The beginning of an id, which is enough to find it by.
fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

/// The beginning of a hash.
fn hash(sha256: &[u8; 32]) -> String {
    let [a, b, c, d, ..] = *sha256;
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}
