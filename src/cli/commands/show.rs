//! `panah show`: a record, with what was added to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::library::Library;
use crate::cli::{clock, desk, follow_ups, output, place};
use crate::grammar::{Faults, InformationId, RuleEntry, RulePart};
use crate::record::{Amendment, Record};
use crate::report::{self, Paper};
use crate::terminal::Ask;
use crate::vault::{DataFolder, Kind, Opened, RecordId, Vault};

use super::Commands;
use super::present::page_width;

/// A record that has been opened, with its amendments in the order of their clock.
pub(super) struct Whole {
    pub(super) id: RecordId,
    pub(super) record: Record,
    pub(super) amendments: Vec<Amendment>,
    /// The day until which it is kept, where somebody has said.
    pub(super) retain: Option<String>,
}

impl Commands<'_> {
    pub(super) fn show(&self, id: &str, json: bool, secret: &Secret) -> Result<(), CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        let id = find(&folder, id)?;
        let inputs = Inputs::read(secret.passphrase_file.as_deref(), None)?;
        let vault = inputs.unlock(&folder, self.arguments, self.words)?;
        let whole = whole(&vault, id)?;
        if json {
            let mut value = serde_json::to_value(&whole.record)?;
            if let Some(object) = value.as_object_mut() {
                object.insert("id".to_owned(), whole.id.to_string().into());
                object.insert("retain".to_owned(), whole.retain.clone().into());
                object.insert(
                    "amendments".to_owned(),
                    serde_json::to_value(&whole.amendments)?,
                );
            }
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&value)?));
        }
        self.vouched(&vault, |held| held.present_record(&vault, &whole))
    }

    /// Lets the officer choose a record by its beginning, and shows it.
    pub(super) fn show_chosen(&self, secret: &Secret) -> Result<(), CommandError> {
        let mut desk = desk::open(self.arguments, self.words);
        let Some(id) = desk.ask_line(&Ask::new(self.words.say("show-which")))? else {
            return Err(CommandError::Left);
        };
        drop(desk);
        self.show(&id, false, secret)
    }

    fn present_record(&self, vault: &Vault, whole: &Whole) -> Result<(), CommandError> {
        let mut paper = Paper::new(page_width())
            .telling_time_by(clock::local_and_offset)
            .naming(self.names_of_information());
        report::record(
            &mut paper,
            &whole.id.to_string(),
            &whole.record,
            &whole.amendments,
            self.words,
        );
        paper.paragraph(&match &whole.retain {
            Some(day) => self.words.fill("show-retain", &[("day", day)]),
            None => self.words.say("show-retain-nothing"),
        });
        let title = self.words.say("show-title");
        self.present_out_of(vault, &title, &paper.into_text())
    }
}

impl Commands<'_> {
    /// Returns what pieces of information are called, in the officer's language.
    fn names_of_information(&self) -> BTreeMap<InformationId, String> {
        let library = self
            .library_to_read()
            .unwrap_or_else(|_| Library::built_in());
        let rules = library.rules(&mut Faults::default());
        let sharing = rules.iter().flat_map(|rules| rules.sharing.iter());
        let named = sharing.map(|one| {
            let entry = RuleEntry::Information(one.id.clone());
            let name = self.words.of_rules(&entry, RulePart::Name, &one.name);
            (one.id.clone(), name.to_owned())
        });
        named.collect()
    }
}

/// Finds the one sealed file whose id begins so.
pub(super) fn find(folder: &DataFolder, beginning: &str) -> Result<RecordId, CommandError> {
    let beginning = beginning.trim().to_ascii_lowercase();
    let ids: Vec<RecordId> = folder
        .sealed()?
        .into_iter()
        .map(|listing| listing.id)
        .collect();
    let found: Vec<RecordId> = ids
        .iter()
        .copied()
        .filter(|id| id.to_string().starts_with(&beginning))
        .collect();
    match found.as_slice() {
        [only] if !beginning.is_empty() => Ok(*only),
        [] => Err(CommandError::failed(
            format!("no record's id begins with `{beginning}`"),
            format!("{} sealed here; see them with `panah list`", ids.len()),
        )),
        several => Err(CommandError::failed(
            format!(
                "the ids of {} records begin with `{beginning}`",
                several.len()
            ),
            "type more of the id",
        )),
    }
}

/// Opens a record and what was added to it. The id of an amendment leads to its record.
pub(super) fn whole(vault: &Vault, id: RecordId) -> Result<Whole, CommandError> {
    let opened = vault.open(id)?;
    let opened = match opened.kind {
        Kind::Record => opened,
        Kind::Amendment => vault.open(amended_by(&opened)?)?,
    };
    if opened.kind != Kind::Record {
        return Err(CommandError::failed(
            "this is an addition to another addition",
            "keep the file and ask the unit",
        ));
    }
    let record: Record = serde_json::from_str(&opened.body)?;
    Ok(Whole {
        id: opened.id,
        record,
        amendments: amendments_to(vault, opened.id)?,
        retain: opened.retain,
    })
}

/// Returns the record that an amendment adds to.
fn amended_by(opened: &Opened) -> Result<RecordId, CommandError> {
    let amendment: Amendment = serde_json::from_str(&opened.body)?;
    let amended: RecordId = amendment.amends.parse().map_err(|_| {
        CommandError::failed(
            "this addition does not name a record",
            "look for the record with `panah list --details`",
        )
    })?;
    if amended == opened.id {
        return Err(CommandError::failed(
            "this addition names itself",
            "keep the file and ask the unit",
        ));
    }
    Ok(amended)
}

/// Returns what was added to a record, in the order of the laptop's clock. Of what a colleague noted
/// about its referrals it has what and when, without what was written about it.
fn amendments_to(vault: &Vault, id: RecordId) -> Result<Vec<Amendment>, CommandError> {
    let mut amendments = Vec::new();
    let mut read = BTreeSet::new();
    let listings = vault.folder().sealed()?;
    let others = listings.iter().filter(|listing| listing.id != id);
    let others: Vec<RecordId> = others.map(|listing| listing.id).collect();
    if others.is_empty() {
        return Ok(amendments);
    }
    let shared = follow_ups::Shared::of(vault)?;
    let looking = vault.look_through(others.len() as u64)?;
    for other in others {
        // A file that cannot be opened is told by `list`; it must not keep this one from being read.
        let Ok(opened) = looking.open(other) else {
            continue;
        };
        read.insert(other);
        if opened.kind == Kind::Amendment {
            let amendment: Amendment = serde_json::from_str(&opened.body)?;
            if amendment.amends == id.to_string() {
                amendments.push(amendment);
            }
        }
    }
    let of_colleagues = shared.steps_not_among(&read).into_iter();
    amendments.extend(of_colleagues.filter(|step| step.amends == id.to_string()));
    amendments.sort_by(|a, b| a.wall.cmp(&b.wall));
    Ok(amendments)
}
