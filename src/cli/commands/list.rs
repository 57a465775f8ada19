//! `panah list`: the sealed records, and who can open them.

use comfy_table::{ContentArrangement, Table, presets};
use serde_json::json;

use crate::cli::arguments::Secret;
use crate::cli::desk::Inputs;
use crate::cli::error::CommandError;
use crate::cli::{output, place, unit};
use crate::grammar::text::safe;
use crate::record::{Amendment, Record};
use crate::vault::{Kind, OpenError, OpenedBy, RecordFault, RecordListing, Vault};

use super::Commands;
use super::present::page_width;

impl Commands<'_> {
    pub(super) fn list(
        &self,
        json: bool,
        details: bool,
        secret: &Secret,
    ) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let listings = folder.sealed()?;
        if (details || secret.passphrase_file.is_some()) && Vault::exists(&folder)? {
            let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
            let vault = inputs.unlock(&folder, self.arguments, self.words)?;
            self.tell_settled(&vault);
            return self.list_opened(&vault, &listings, json);
        }
        if json {
            let rows: Vec<_> = listings
                .iter()
                .map(|one| json!({"id": one.id.to_string(), "opened_by": opened_by(one)}))
                .collect();
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&rows)?));
        }
        if listings.is_empty() {
            output::talk(&self.words.say("list-none"));
            return Ok(());
        }
        let head = [self.words.say("list-id"), self.words.say("list-who")];
        let rows = listings.iter().map(|one| {
            let who = match one.opened_by {
                OpenedBy::Officer => "list-who-solo",
                OpenedBy::Unit => "list-who-unit",
                OpenedBy::Here => "list-who-here",
            };
            vec![one.id.to_string(), self.words.say(who)]
        });
        output::data(&table(&head, rows.collect(), output::width()))?;
        output::talk(&self.words.say("list-more"));
        Ok(())
    }

    fn list_opened(
        &self,
        vault: &Vault,
        listings: &[RecordListing],
        json: bool,
    ) -> Result<(), CommandError> {
        let mut rows = Vec::new();
        let mut objects = Vec::new();
        for listing in listings {
            let short = listing.id.to_string();
            if listing.opened_by == OpenedBy::Unit {
                objects.push(json!({"id": short, "opened_by": opened_by(listing)}));
                rows.push(unopened(short, self.words.say("list-who-unit")));
                continue;
            }
            let opened = match vault.open(listing.id) {
                Ok(opened) => opened,
                Err(OpenError::Refused {
                    fault: RecordFault::NotForUs,
                    ..
                }) => {
                    objects.push(json!({"id": short, "opened_by": "colleague"}));
                    rows.push(unopened(short, self.words.say("list-colleague")));
                    continue;
                }
                Err(error) => {
                    objects.push(json!({"id": short, "error": error.to_string()}));
                    rows.push(vec![
                        short,
                        self.words.say("list-unreadable"),
                        format!("{error}; {}", error.help()),
                        String::new(),
                        String::new(),
                    ]);
                    continue;
                }
            };
            match opened.kind {
                Kind::Record => {
                    let record: Record = serde_json::from_str(&opened.body)?;
                    let leading = record.summary.recommendation.leading.clone();
                    let name = record
                        .summary
                        .recommendation
                        .pathways
                        .first()
                        .map(|pathway| pathway.name.clone());
                    let decision = record
                        .decision
                        .as_ref()
                        .map(|decision| decision.pathway.to_string());
                    objects.push(json!({"id": short, "kind": "record", "questionnaire": record.summary.questionnaire.id,
                        "closed": record.clock.closed, "leading": leading, "urgency": record.summary.recommendation.urgency,
                        "decision": decision, "group": record.group, "opened_by": opened_by(listing)}));
                    let decided = record.decision.map(|decision| decision.name);
                    let decided = decided.unwrap_or_else(|| self.words.say("list-undecided"));
                    rows.push(vec![
                        short,
                        record.clock.closed,
                        name.unwrap_or(leading),
                        decided,
                        record
                            .group
                            .map(|group| group.to_string())
                            .unwrap_or_default(),
                    ]);
                }
                Kind::Amendment => {
                    let amendment: Amendment = serde_json::from_str(&opened.body)?;
                    objects.push(json!({"id": short, "kind": "amendment", "amends": amendment.amends, "closed": amendment.wall,
                        "opened_by": opened_by(listing)}));
                    let amends: String = amendment.amends.chars().take(8).collect();
                    rows.push(vec![
                        short,
                        amendment.wall,
                        self.words.fill("list-amends", &[("id", &amends)]),
                        amendment
                            .decision
                            .map(|decision| decision.name)
                            .unwrap_or_default(),
                        String::new(),
                    ]);
                }
            }
        }
        if json {
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&objects)?));
        }
        let is_ours = |object: &serde_json::Value| object["opened_by"] == "officer";
        let all_ours = !objects.is_empty() && objects.iter().all(is_ours);
        let mut text = self.listed(rows);
        for line in self.after_list(vault, listings)? {
            text.push_str(&line);
            text.push('\n');
        }
        if all_ours {
            text.push_str(&self.words.say("list-who-solo-long"));
            text.push('\n');
        }
        self.present(&self.words.say("list-title"), &text)
    }

    /// Draws the rows as a table.
    fn listed(&self, mut rows: Vec<Vec<String>>) -> String {
        if rows.is_empty() {
            return format!("{}\n", self.words.say("list-none"));
        }
        let mut head = vec!["list-id", "list-closed", "list-recommended", "list-decided"];
        // A column that nobody needs takes room from the others.
        let is_linked = |row: &Vec<String>| row.last().is_some_and(|code| !code.is_empty());
        if rows.iter().any(is_linked) {
            head.push("list-group");
        } else {
            for row in &mut rows {
                row.pop();
            }
        }
        let head: Vec<String> = head.into_iter().map(|id| self.words.say(id)).collect();
        rows.sort_by(|a, b| a.get(1).cmp(&b.get(1)));
        table(&head, rows, page_width())
    }

    /// Says what else is to be known: what is unfinished, and what is the unit's to open.
    fn after_list(
        &self,
        vault: &Vault,
        listings: &[RecordListing],
    ) -> Result<Vec<String>, CommandError> {
        let counts = [
            ("list-unfinished", vault.drafts()?.len()),
            ("drafts-of-colleagues", vault.colleagues_drafts()?),
            (
                "list-who-unit-long",
                listings
                    .iter()
                    .filter(|one| one.opened_by == OpenedBy::Unit)
                    .count(),
            ),
        ];
        let counted = counts.into_iter().filter(|(_, count)| *count > 0);
        let mut lines: Vec<String> = counted
            .map(|(id, count)| self.words.count(id, count))
            .collect();
        lines.extend(unit::ended(vault, self.words));
        Ok(lines)
    }
}

/// A row for a record that this officer cannot open.
fn unopened(id: String, who: String) -> Vec<String> {
    vec![id, String::new(), who, String::new(), String::new()]
}

/// Who can open a record, in one word for machines.
fn opened_by(listing: &RecordListing) -> &'static str {
    match listing.opened_by {
        OpenedBy::Officer => "officer",
        OpenedBy::Unit => "unit",
        OpenedBy::Here => "here",
    }
}

fn table(head: &[String], rows: Vec<Vec<String>>, width: usize) -> String {
    format!("{}\n", drawn(head, rows, width))
}

/// Draws a table as wide as the place it is for.
pub(super) fn drawn(head: &[String], rows: Vec<Vec<String>>, width: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(80));
    table.set_header(head);
    for row in rows {
        table.add_row(row.iter().map(|cell| safe(cell)).collect::<Vec<_>>());
    }
    table
}
