//! `panah destroy`: records and unclosed interviews, for good; and what that does not reach.

use std::collections::BTreeSet;
use std::io::IsTerminal;

use crate::cli::arguments::{Secret, WhatToDestroy};
use crate::cli::error::CommandError;
use crate::cli::{desk, output};
use crate::record::Amendment;
use crate::report::Paper;
use crate::terminal::Ask;
use crate::vault::{DestroyError, DraftId, Kind, NotReceived, OpenedBy, Reason, RecordId, Vault};

use super::Commands;
use super::due::{Lately, due};

/// Something that is to be destroyed.
struct Target {
    what: What,
    /// The day until which it was to be kept, where somebody has said.
    until: Option<String>,
    /// The record that it adds to.
    amends: Option<RecordId>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Draft(DraftId),
    Record(RecordId, OpenedBy),
}

impl Commands<'_> {
    pub(super) fn destroy(
        &self,
        wanted: &WhatToDestroy,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let vault = self.vault_there(secret)?;
        let lately = Lately::of(&vault)?;
        let mut targets = if wanted.due {
            let typed = wanted.i_checked_the_date.as_deref();
            let due = due(&vault, &lately, typed)?.into_iter();
            due.map(|(id, until)| record(&vault, id, Some(until)))
                .collect()
        } else {
            let named = wanted.ids.iter().map(|id| named(&vault, id));
            named.collect::<Result<Vec<_>, _>>()?
        };
        with_additions(&vault, &mut targets)?;
        let due = targets.len();
        let targets = if wanted.due {
            self.without_refused(&vault, targets, wanted)?
        } else {
            refuse_any(&vault, &targets, wanted)?;
            targets
        };
        if targets.is_empty() && due > 0 {
            output::talk(&self.words.count("destroy-all-refused", due));
            return Err(CommandError::Told);
        }
        if targets.is_empty() {
            output::talk(&self.words.say("destroy-nothing"));
            return Ok(());
        }
        let mut paper = Paper::new(output::width());
        for target in &targets {
            paper.point(&self.target_line(target));
        }
        output::data(&paper.into_text())?;
        if wanted.dry_run {
            output::talk(&self.words.count("destroy-dry-run", targets.len()));
            return Ok(());
        }
        if !wanted.yes && !self.is_sure(targets.len())? {
            return Err(CommandError::Left);
        }
        let reason = if wanted.due {
            Reason::Retention
        } else {
            Reason::Asked
        };
        for target in &targets {
            match target.what {
                What::Draft(id) => vault.destroy_draft(id)?,
                What::Record(id, _) => {
                    vault.destroy_record(id, reason, not_received(wanted))?;
                }
            }
        }
        self.tell_destroyed(&targets, &lately)
    }

    /// Leaves out what is not destroyed at its time, and says why.
    fn without_refused(
        &self,
        vault: &Vault,
        targets: Vec<Target>,
        wanted: &WhatToDestroy,
    ) -> Result<Vec<Target>, CommandError> {
        let mut left = Vec::new();
        for target in targets {
            match refused(vault, &target, wanted)? {
                Some(error) => error.tell(self.words),
                None => left.push(target),
            }
        }
        Ok(left)
    }

    fn target_line(&self, target: &Target) -> String {
        let (id, said) = match target.what {
            What::Draft(id) => (id.to_string(), "destroy-draft"),
            What::Record(id, OpenedBy::Officer) => (id.to_string(), "destroy-record-officer"),
            What::Record(id, OpenedBy::Unit) => (id.to_string(), "destroy-record-unit"),
            What::Record(id, OpenedBy::Here) => (id.to_string(), "destroy-record-here"),
        };
        let mut line = self.words.fill(said, &[("id", &id)]);
        if let Some(record) = target.amends {
            let short: String = record.to_string().chars().take(8).collect();
            line.push_str(&self.words.fill("destroy-adds-to", &[("id", &short)]));
        }
        if let Some(until) = &target.until {
            line.push_str(&self.words.fill("destroy-until", &[("day", until)]));
        }
        line
    }

    /// Asks for the number of what is to be destroyed.
    fn is_sure(&self, count: usize) -> Result<bool, CommandError> {
        if !std::io::stdin().is_terminal() {
            return Err(CommandError::failed(
                "nothing was destroyed: there is no terminal to ask on",
                "see what it would be with --dry-run, then add --yes",
            ));
        }
        let mut desk = desk::open(self.arguments, self.words);
        let ask = Ask::new(self.words.count("destroy-sure", count)).with_help(
            self.words
                .fill("destroy-sure-help", &[("count", &count.to_string())]),
        );
        let typed = desk.ask_line(&ask)?;
        let is_sure = typed.is_some_and(|typed| typed.trim() == count.to_string());
        if !is_sure {
            output::talk(&self.words.say("destroy-not"));
        }
        Ok(is_sure)
    }

    /// Says what is gone, and what that does not reach.
    fn tell_destroyed(&self, targets: &[Target], lately: &Lately) -> Result<(), CommandError> {
        let mut paper = Paper::new(output::width());
        paper.paragraph(&self.words.count("destroy-done", targets.len()));
        let has = |wanted: fn(&What) -> bool| targets.iter().any(|target| wanted(&target.what));
        for (applies, said) in [
            (
                has(|what| matches!(what, What::Draft(_))),
                "destroy-after-draft",
            ),
            (
                has(|what| matches!(what, What::Record(_, OpenedBy::Officer))),
                "destroy-after-officer",
            ),
            (
                has(|what| matches!(what, What::Record(_, OpenedBy::Unit))),
                "destroy-after-unit",
            ),
            (
                has(|what| matches!(what, What::Record(_, OpenedBy::Here))),
                "destroy-after-here",
            ),
        ] {
            if applies {
                paper.paragraph(&self.words.say(said));
            }
        }
        let has_records = has(|what| matches!(what, What::Record(..)));
        for (walls, said) in [
            (&lately.backups, "destroy-backups"),
            (&lately.transfers, "destroy-transfers"),
        ] {
            if let (true, Some(last)) = (has_records, walls.last()) {
                let values = [("count", walls.len().to_string()), ("last", last.clone())];
                let values = values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                paper.paragraph(&self.words.fill(said, &values));
            }
        }
        paper.paragraph(&self.words.say("destroy-not-erased"));
        output::data(&paper.into_text())
    }
}

fn not_received(wanted: &WhatToDestroy) -> NotReceived {
    if wanted.yes_not_received {
        NotReceived::Goes
    } else {
        NotReceived::Stays
    }
}

fn record(vault: &Vault, id: RecordId, until: Option<String>) -> Target {
    Target {
        what: What::Record(id, vault.folder().opened_by(id)),
        until,
        amends: None,
    }
}

/// Finds the one draft of this officer or record whose id begins so.
fn named(vault: &Vault, beginning: &str) -> Result<Target, CommandError> {
    let beginning = beginning.trim().to_ascii_lowercase();
    let fits = |id: &str| !beginning.is_empty() && id.starts_with(&beginning);
    let drafts = vault.drafts()?.into_iter().map(|listing| listing.id);
    let drafts = drafts.filter(|id| fits(&id.to_string()));
    let mut found: Vec<Target> = drafts
        .map(|id| Target {
            what: What::Draft(id),
            until: None,
            amends: None,
        })
        .collect();
    // What an interrupted destroying left of a record is found by its stub.
    let records = vault.records()?.into_iter().map(|listing| listing.id);
    let stubs = vault.stubs()?.into_iter().flatten().map(|stub| stub.id);
    let records: BTreeSet<RecordId> = records.chain(stubs).collect();
    let records = records.into_iter().filter(|id| fits(&id.to_string()));
    found.extend(records.map(|id| record(vault, id, vault.retained_until(id))));
    match (found.len(), found.pop()) {
        (1, Some(only)) => Ok(only),
        (0, _) => Err(CommandError::failed(
            format!("no record's or unclosed interview's id begins with `{beginning}`"),
            "see the records with `panah list`, and the interviews with `panah resume`",
        )),
        (several, _) => Err(CommandError::failed(
            format!("{several} ids begin with `{beginning}`"),
            "type more of the id",
        )),
    }
}

/// Adds what was added to the records: it is about the same person, and could not be read without.
fn with_additions(vault: &Vault, targets: &mut Vec<Target>) -> Result<(), CommandError> {
    let is_record = |target: &Target| matches!(target.what, What::Record(..));
    if !targets.iter().any(is_record) {
        return Ok(());
    }
    let listings = vault.records()?;
    let looking = vault.look_through(listings.len() as u64)?;
    for listing in listings {
        let amends = if listing.opened_by == OpenedBy::Unit {
            let stub = vault.stub(listing.id).ok().flatten();
            stub.and_then(|stub| amended(&stub.kept))
        } else {
            let opened = looking.open(listing.id).ok();
            let amendment = opened.filter(|opened| opened.kind == Kind::Amendment);
            amendment.and_then(|opened| {
                let amendment: Amendment = serde_json::from_str(&opened.body).ok()?;
                amendment.amends.parse().ok()
            })
        };
        let Some(amends) = amends else { continue };
        let is_it = |target: &Target, id: RecordId| matches!(target.what, What::Record(found, _) if found == id);
        if let Some(at) = targets.iter().position(|target| is_it(target, listing.id)) {
            if let Some(target) = targets.get_mut(at) {
                target.amends = Some(amends);
            }
        } else if targets.iter().any(|target| is_it(target, amends)) {
            let until = vault.retained_until(listing.id);
            targets.push(Target {
                amends: Some(amends),
                ..record(vault, listing.id, until)
            });
        }
    }
    Ok(())
}

/// Reads from what a stub keeps which record an addition belongs to.
fn amended(kept: &str) -> Option<RecordId> {
    let kept: serde_json::Value = serde_json::from_str(kept).ok()?;
    kept.get("amends")?.as_str()?.parse().ok()
}

/// Refuses all where one of them is not to be destroyed.
fn refuse_any(
    vault: &Vault,
    targets: &[Target],
    wanted: &WhatToDestroy,
) -> Result<(), CommandError> {
    for target in targets {
        if let Some(error) = refused(vault, target, wanted)? {
            return Err(error);
        }
    }
    Ok(())
}

/// Says why something is not destroyed: it is on hold, or what it adds to; or nobody knows whether
/// the unit has it; or it is a colleague's.
fn refused(
    vault: &Vault,
    target: &Target,
    wanted: &WhatToDestroy,
) -> Result<Option<CommandError>, CommandError> {
    let What::Record(id, _) = target.what else {
        return Ok(None);
    };
    if let Some(record) = target.amends
        && vault.holds()?.contains(&record)
    {
        return Ok(Some(DestroyError::Held(record).into()));
    }
    match vault.may_destroy(id, not_received(wanted)) {
        Ok(_) => Ok(None),
        Err(
            error @ (DestroyError::Held(_)
            | DestroyError::NotReceived(_)
            | DestroyError::Colleagues(_)),
        ) => Ok(Some(error.into())),
        Err(error) => Err(error.into()),
    }
}
