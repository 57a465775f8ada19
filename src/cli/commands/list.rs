//! `panah list`: the sealed records, and who can open them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::cli::arguments::Secret;
use crate::cli::desk;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{follow_ups, health, output, place, unit};
use crate::record::{Amendment, FollowUps, Record, StubNote};
use crate::referral::Decision;
use crate::vault::{
    Kind, Looking, OpenError, Opened, OpenedBy, RecordFault, RecordId, RecordListing, Stub, Vault,
};

use super::Commands;
use super::list_page::{Row, table};

/// What was done about referrals, as far as it was read, and out of which files.
#[derive(Default)]
struct Added {
    referrals: FollowUps,
    read: BTreeSet<RecordId>,
}

impl Commands<'_> {
    pub(super) fn list(
        &self,
        json: bool,
        details: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let listings = folder.sealed()?;
        let has_key = Vault::exists(&folder)?;
        if details || secret.passphrase_file.is_some() {
            if has_key {
                let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
                let vault = inputs.unlock(&folder, self.arguments, self.words)?;
                self.tell_settled(&vault);
                return self.vouched(&vault, |held| held.list_opened(&vault, &listings, json));
            }
            desk::refuse_orphans(&folder)?;
        }
        let who = |listing: &RecordListing| {
            let is_here = has_key.then(|| word(listing.opened_by));
            is_here.unwrap_or("nobody")
        };
        if json {
            let rows: Vec<_> = listings
                .iter()
                .map(|listing| json!({"id": listing.id.to_string(), "opened_by": who(listing)}))
                .collect();
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&rows)?));
        }
        if listings.is_empty() {
            output::talk(&self.words.say("list-none"));
        } else {
            let head = [self.words.say("list-id"), self.words.say("list-who")];
            let rows = listings.iter().map(|listing| {
                let who = match (has_key, listing.opened_by) {
                    (false, _) => "list-who-nobody",
                    (true, OpenedBy::Officer) => "list-who-officer",
                    (true, OpenedBy::Unit) => "list-who-unit",
                    (true, OpenedBy::Here) => "list-who-here",
                };
                vec![listing.id.to_string(), self.words.say(who)]
            });
            output::data(&table(&head, rows.collect(), output::width()))?;
            output::talk(
                &self
                    .words
                    .say(if has_key { "list-more" } else { "list-no-key" }),
            );
        }
        if let Some(log) = health::log::check(folder.path())
            && let Some(line) = health::log::line(&log, self.words)
        {
            output::talk(&line);
        }
        Ok(())
    }

    fn list_opened(
        &self,
        vault: &Vault,
        listings: &[RecordListing],
        json: bool,
    ) -> Result<(), CommandError> {
        let looking = vault.look_through(listings.len() as u64)?;
        let mut added = Added::default();
        let lines: Vec<(Row, Value)> = listings
            .iter()
            .map(|listing| self.line(vault, &looking, listing.id, &mut added))
            .collect::<Result<_, _>>()?;
        let (mut rows, mut objects): (Vec<Row>, Vec<Value>) = lines.into_iter().unzip();
        let shared = follow_ups::Shared::of(vault)?;
        for (_, note) in shared.not_among(&added.read) {
            added.referrals.add_of_colleague(note);
        }
        let referrals = added.referrals.into_all();
        self.mark_due(&referrals, &mut rows, &mut objects);
        let held = mark_held(vault, &mut objects)?;
        for stub in vanished(vault, listings)? {
            objects.push(json!({"id": stub.id.to_string(), "error": "its file is missing"}));
            rows.push(Row {
                id: stub.id.to_string(),
                closed: stub.wall,
                trouble: self.words.say("list-vanished"),
                who: self.words.say("list-by-unit"),
                ..Row::default()
            });
        }
        if json {
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&objects)?));
        }
        rows.sort_by(|a, b| a.closed.cmp(&b.closed));
        let mut text = if rows.is_empty() {
            format!("{}\n", self.words.say("list-none"))
        } else {
            self.rows_text(rows)
        };
        let unfinished = vault.drafts()?.len();
        if unfinished > 0 {
            text.push_str(&self.words.count("list-unfinished", unfinished));
            text.push('\n');
        }
        let colleagues = vault.colleagues_drafts()?;
        if colleagues > 0 {
            text.push_str(&self.words.count("drafts-of-colleagues", colleagues));
            text.push('\n');
        }
        for (who, id) in [
            ("officer", "list-who-officer-long"),
            ("unit", "list-who-unit-long"),
            ("colleague", "list-who-colleague-long"),
            ("here", "list-who-here-long"),
        ] {
            let is_theirs = |object: &Value| object.get("opened_by") == Some(&json!(who));
            if objects.iter().any(is_theirs) {
                text.push_str(&self.words.say(id));
                text.push('\n');
            }
        }
        if let Some(line) = follow_ups::reminder(&referrals, self.words) {
            text.push_str(&line);
            text.push('\n');
        }
        if let Some(line) = health::log::line(&health::log::check_with(vault), self.words) {
            text.push_str(&line);
            text.push('\n');
        }
        if let Some(ended) = unit::ended(vault, self.words) {
            text.push_str(&ended);
            text.push('\n');
        }
        if !held.is_empty() {
            text.push_str(&self.words.fill("list-held", &[("ids", &held)]));
            text.push('\n');
        }
        self.present_out_of(vault, &self.words.say("list-title"), &text)
    }

    /// Says what is known of one record, for people and for machines.
    fn line(
        &self,
        vault: &Vault,
        looking: &Looking<'_>,
        id: RecordId,
        added: &mut Added,
    ) -> Result<(Row, Value), CommandError> {
        let opened_by = vault.folder().opened_by(id);
        match looking.open(id) {
            Ok(opened) => {
                let (mut row, mut object) = self.opened_line(&opened, word(opened_by), added)?;
                row.who = self.words.say(match opened_by {
                    OpenedBy::Here => "list-by-here",
                    _ => "list-by-you",
                });
                if let Some(laptop) = opened.laptop.filter(|_| opened_by == OpenedBy::Here) {
                    row.from = laptop.to_string().chars().take(8).collect();
                    if let Some(object) = object.as_object_mut() {
                        object.insert("laptop".to_owned(), laptop.to_string().into());
                        object.insert("officer".to_owned(), opened.signed_by.to_string().into());
                    }
                }
                Ok((row, object))
            }
            Err(OpenError::AtUnit(_)) => self.stub_line(vault, id, added),
            Err(OpenError::Refused {
                fault: RecordFault::NotForUs,
                ..
            }) if opened_by == OpenedBy::Officer => Ok((
                Row {
                    id: id.to_string(),
                    recommended: self.words.say("list-not-shown"),
                    who: self.words.say("list-by-colleague"),
                    ..Row::default()
                },
                json!({"id": id.to_string(), "opened_by": "colleague"}),
            )),
            Err(error) => Ok((
                Row {
                    id: id.to_string(),
                    trouble: self.words.sentence(&format!("{error}; {}", error.help())),
                    ..Row::default()
                },
                json!({"id": id.to_string(), "error": error.to_string()}),
            )),
        }
    }

    fn opened_line(
        &self,
        opened: &Opened,
        who: &str,
        added: &mut Added,
    ) -> Result<(Row, Value), CommandError> {
        let id = opened.id.to_string();
        match opened.kind {
            Kind::Record => {
                let record: Record = serde_json::from_str(&opened.body)?;
                let recommendation = &record.summary.recommendation;
                let leading = recommendation.leading.clone();
                let name = recommendation.pathways.first();
                let name = name.map(|way| self.pathway(&way.id, &way.name).to_owned());
                let decision = record.decision.as_ref();
                let object = json!({"id": id, "kind": "record",
                    "questionnaire": record.summary.questionnaire.id,
                    "closed": record.clock.closed, "leading": leading,
                    "urgency": recommendation.urgency,
                    "decision": decision.map(|decision| decision.pathway.to_string()),
                    "group": record.group, "retain": opened.retain, "opened_by": who});
                let decided = record
                    .decision
                    .as_ref()
                    .map(|decision| self.decided(decision));
                let row = Row {
                    id,
                    closed: record.clock.closed,
                    recommended: name.unwrap_or(leading),
                    decided: decided.unwrap_or_else(|| self.words.say("list-undecided")),
                    group: record
                        .group
                        .map(|group| group.to_string())
                        .unwrap_or_default(),
                    ..Row::default()
                };
                Ok((row, object))
            }
            Kind::Amendment => {
                let amendment: Amendment = serde_json::from_str(&opened.body)?;
                added.referrals.add(&amendment);
                added.read.insert(opened.id);
                let object = json!({"id": id, "kind": "amendment", "amends": amendment.amends,
                    "closed": amendment.wall, "opened_by": who});
                let row = Row {
                    id,
                    closed: amendment.wall,
                    recommended: self.added_to(&amendment.amends),
                    decided: amendment
                        .decision
                        .map(|decision| self.decided(&decision))
                        .unwrap_or_default(),
                    ..Row::default()
                };
                Ok((row, object))
            }
        }
    }

    /// Says what the post has kept of a record that only the unit can open.
    fn stub_line(
        &self,
        vault: &Vault,
        id: RecordId,
        added: &mut Added,
    ) -> Result<(Row, Value), CommandError> {
        let mut row = Row {
            id: id.to_string(),
            recommended: self.words.say("list-not-shown"),
            who: self.words.say("list-by-unit"),
            ..Row::default()
        };
        let stub = match vault.stub(id) {
            Ok(stub) => stub,
            // One that is damaged hides none of the others.
            Err(error) => {
                row.trouble = self.words.sentence(&format!("{error}; {}", error.help()));
                let object = json!({"id": row.id, "opened_by": "unit", "error": error.to_string()});
                return Ok((row, object));
            }
        };
        let Some(stub) = stub else {
            return Ok((row, json!({"id": id.to_string(), "opened_by": "unit"})));
        };
        let note: StubNote = serde_json::from_str(&stub.kept)?;
        added.referrals.add_kept(&note);
        added.read.insert(id);
        let mut object = json!({"id": id.to_string(), "kind": stub.kind, "amends": note.amends,
            "closed": note.closed, "group": note.group, "received": stub.received,
            "opened_by": "unit"});
        if let Some(amends) = &note.amends {
            row.recommended = self.added_to(amends);
        } else if !note.decided {
            row.decided = self.words.say("list-undecided");
        }
        if stub.received.is_some() {
            row.who = self.words.say("list-by-unit-received");
        }
        let trouble = match vault.is_as_sealed(&stub) {
            Ok(true) => None,
            Ok(false) => Some(self.words.say("list-changed")),
            Err(error) => Some(format!("{error}; {}", error.help())),
        };
        if let Some(trouble) = trouble {
            if let Some(object) = object.as_object_mut() {
                object.insert("error".to_owned(), trouble.clone().into());
            }
            row.trouble = self.words.sentence(&trouble);
        }
        row.closed = note.closed;
        row.group = note
            .group
            .map(|group| group.to_string())
            .unwrap_or_default();
        Ok((row, object))
    }

    fn decided(&self, decision: &Decision) -> String {
        let pathway = decision.pathway.as_str();
        self.pathway(pathway, &decision.name).to_owned()
    }

    fn added_to(&self, amends: &str) -> String {
        let short: String = amends.chars().take(8).collect();
        self.words.fill("list-amends", &[("id", &short)])
    }
}

/// Finds the records of this officer that only the unit can open, that it has not confirmed, and whose
/// files are gone.
fn vanished(vault: &Vault, listings: &[RecordListing]) -> Result<Vec<Stub>, CommandError> {
    let stubs = vault.stubs()?.into_iter().filter_map(Result::ok);
    let is_here = |id| listings.iter().any(|listing| listing.id == id);
    let is_gone = |stub: &Stub| stub.received.is_none() && !is_here(stub.id);
    Ok(stubs.filter(is_gone).collect())
}

/// Says in one word who can open a record.
fn word(opened_by: OpenedBy) -> &'static str {
    match opened_by {
        OpenedBy::Officer => "officer",
        OpenedBy::Unit => "unit",
        OpenedBy::Here => "here",
    }
}

/// Marks the records that are on hold; gives their ids, short, for people.
fn mark_held(vault: &Vault, objects: &mut [Value]) -> Result<String, CommandError> {
    let held: Vec<String> = vault.holds()?.iter().map(ToString::to_string).collect();
    let mut short: Vec<String> = Vec::new();
    for object in objects.iter_mut().filter_map(Value::as_object_mut) {
        let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
        let is_held = held.iter().any(|held| held == id);
        if is_held {
            short.push(id.chars().take(8).collect());
        }
        object.insert("hold".to_owned(), is_held.into());
    }
    Ok(short.join(", "))
}
