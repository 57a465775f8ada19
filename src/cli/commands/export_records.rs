//! `panah export json` and `panah export csv`: which records go out, what is asked before, and what is
//! said after.

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;

use jiff::civil::Date;
use zeroize::Zeroizing;

use crate::cli::arguments::Secret;
use crate::cli::error::CommandError;
use crate::cli::exchange_arguments::{Out, WhichRecords};
use crate::cli::library::Library;
use crate::cli::output::{self, Existing};
use crate::cli::{desk, follow_ups, place};
use crate::exchange::counts::{Tally, counts};
use crate::exchange::{Case, Roles, each, table, whole};
use crate::grammar::{Day, Faults};
use crate::record::{Amendment, Record};
use crate::terminal::Ask;
use crate::vault::{Deed, Kind, OpenError, RecordId, Vault, Word};

use super::Commands;
use super::show::find;

/// What a file holds, for the log and for the last line.
pub(super) struct Made<'a> {
    /// In which form, as the audit log names it.
    pub(super) kind: &'static str,
    /// How many records.
    pub(super) count: usize,
    /// What sort of service it is for.
    pub(super) to: Option<&'static str>,
    /// The file's text.
    pub(super) bytes: &'a [u8],
}

impl Commands<'_> {
    pub(super) fn export_json(&self, out: &Out, yes: bool) -> Result<(), CommandError> {
        let (vault, cases) = self.opened_for(out)?;
        output::talk(&self.words.count("export-whole-warning", cases.len()));
        if !yes {
            let count = cases.len().to_string();
            let question = self.words.count("export-whole-sure", cases.len());
            self.ask_again(&vault, question, &count)?;
        }
        let bytes = Zeroizing::new(whole(&cases, vault.mode().name())?);
        let made = Made {
            kind: "json",
            count: cases.len(),
            to: None,
            bytes: &bytes,
        };
        self.hand_out(&vault, out, &made)
    }

    pub(super) fn export_rows(&self, out: &Out) -> Result<(), CommandError> {
        let (vault, mut cases) = self.opened_for(out)?;
        let library = self.library_held_to(&vault)?;
        self.take_roles(&library, &mut cases, &["age", "sex"]);
        let bytes = table::write(&each(&cases))?;
        let made = Made {
            kind: "csv-records",
            count: cases.len(),
            to: None,
            bytes: &bytes,
        };
        self.hand_out(&vault, out, &made)?;
        output::talk(&self.words.say("export-rows-warning"));
        Ok(())
    }

    pub(super) fn export_counts(&self, out: &Out) -> Result<(), CommandError> {
        refuse_parts_of_months(&out.which)?;
        let (vault, mut cases) = self.opened_for(out)?;
        let library = self.library_held_to(&vault)?;
        self.take_roles(&library, &mut cases, &["age", "sex"]);
        let rows = counts(&Tally::of(&cases)).map_err(|error| {
            let help = "take a longer time; nobody can be made out among five or more";
            CommandError::failed(error.to_string(), help)
        })?;
        let bytes = table::write(&rows)?;
        let made = Made {
            kind: "csv",
            count: cases.len(),
            to: None,
            bytes: &bytes,
        };
        self.hand_out(&vault, out, &made)
    }

    /// Unlocks the vault and opens the records that are asked for.
    pub(super) fn opened_for(&self, out: &Out) -> Result<(Vault, Vec<Case>), CommandError> {
        output::refuse_unwritable(&out.output, existing(out))?;
        let time = Time::of(&out.which)?;
        let vault = self.vault_for_export(&out.secret)?;
        let (cases, not_opened) = chosen(&vault, &out.which, &time)?;
        if not_opened > 0 {
            output::talk(&self.words.count("export-left-out", not_opened));
        }
        Ok((vault, cases))
    }

    /// Opens the definitions in force, which are to be those that this vault goes by, or the folder that
    /// was named: a unit has more questionnaires than those of one laptop.
    pub(super) fn library_held_to(&self, vault: &Vault) -> Result<Library, CommandError> {
        let library = self.library()?;
        if self.arguments.definitions.is_none() {
            self.held_to_installed(Some(&library.set()), vault)?;
        }
        Ok(library)
    }

    /// Finds out which items tell what a file has columns for, and says what stays empty and why.
    pub(super) fn take_roles(&self, library: &Library, cases: &mut [Case], wanted: &[&str]) {
        let mut known: BTreeMap<String, Option<Roles>> = BTreeMap::new();
        for case in cases {
            let id = case.record.summary.questionnaire.id.clone();
            let id = id.unwrap_or_default();
            let roles = known.entry(id).or_insert_with_key(|id| {
                let is_here = library.questionnaires().contains(&id.as_str());
                let read = is_here.then(|| library.questionnaire(id, &mut Faults::default()));
                read.flatten()
                    .map(|questionnaire| Roles::of(&questionnaire))
            });
            case.roles.clone_from(roles);
        }
        for (id, roles) in &known {
            let lacking = roles.as_ref().map(Roles::lacking);
            let lacking = lacking.unwrap_or_else(|| wanted.to_vec());
            let lacking: Vec<&str> = lacking
                .into_iter()
                .filter(|name| wanted.contains(name))
                .collect();
            if lacking.is_empty() {
                continue;
            }
            let names = lacking.join(", ");
            let values = [("questionnaire", id.as_str()), ("names", &names)];
            let said = match roles {
                Some(_) => "export-stays-empty",
                None => "export-no-questionnaire",
            };
            output::talk(&self.words.fill(said, &values));
        }
    }

    fn vault_for_export(&self, secret: &Secret) -> Result<Vault, CommandError> {
        let folder = place::data_folder(self.arguments.data_dir.as_deref())?;
        if !Vault::exists(&folder)? {
            desk::refuse_orphans(&folder)?;
            return Err(nothing());
        }
        self.vault_there(secret)
    }

    /// Asks once more before something goes out: a word that nobody types by chance. Without a terminal
    /// nothing goes out.
    pub(super) fn ask_again(
        &self,
        vault: &Vault,
        question: String,
        wanted: &str,
    ) -> Result<(), CommandError> {
        if !std::io::stdin().is_terminal() {
            return Err(CommandError::failed(
                "nothing was written: there is no terminal to ask on",
                "run it at a terminal; what a script says instead stands under `panah export --help` with the format",
            ));
        }
        let mut desk = desk::open_for(vault, self.arguments, self.words)?;
        let typed = desk.ask_line(&Ask::personal(question))?;
        drop(desk);
        let is_wanted = |typed: String| typed.trim().eq_ignore_ascii_case(wanted);
        if !typed.is_some_and(is_wanted) {
            output::talk(&self.words.say("export-not"));
            return Err(CommandError::Left);
        }
        Ok(())
    }

    /// Notes in the audit log that a file is made, writes it, and says what becomes of it.
    pub(super) fn hand_out(
        &self,
        vault: &Vault,
        out: &Out,
        made: &Made<'_>,
    ) -> Result<(), CommandError> {
        vault.log(&Deed::Exported {
            kind: Word::new(made.kind),
            count: made.count as u64,
            to: made.to.map(Word::new),
        })?;
        output::file(&out.output, made.bytes, existing(out))?;
        let file = out.output.display().to_string();
        let count = self.words.count("transfer-records", made.count);
        let values = [("file", file.as_str()), ("count", &count)];
        output::talk(&self.words.fill("export-written", &values));
        output::talk(&self.words.say("export-reminder"));
        Ok(())
    }
}

fn existing(out: &Out) -> Existing {
    if out.force {
        Existing::Replaced
    } else {
        Existing::Kept
    }
}

/// The days between which a record was closed.
struct Time {
    since: Option<Day>,
    until: Option<Day>,
}

impl Time {
    fn of(which: &WhichRecords) -> Result<Self, CommandError> {
        let time = Self {
            since: which.since.as_deref().map(day).transpose()?,
            until: which.until.as_deref().map(day).transpose()?,
        };
        if let (Some(since), Some(until)) = (time.since, time.until)
            && since > until
        {
            return Err(CommandError::usage(
                format!("{since} is after {until}"),
                "name the earlier day with --since",
            ));
        }
        Ok(time)
    }

    /// Says whether a case was closed in it. A clock that cannot be read is in no time but all of it.
    fn holds(&self, case: &Case) -> bool {
        match Day::read(case.day()) {
            Some(day) => {
                self.since.is_none_or(|since| since <= day)
                    && self.until.is_none_or(|until| day <= until)
            }
            None => self.since.is_none() && self.until.is_none(),
        }
    }
}

fn day(text: &str) -> Result<Day, CommandError> {
    Day::read(text).ok_or_else(|| {
        CommandError::usage(
            format!("`{text}` is no day of the calendar"),
            "write it as 2026-11-02",
        )
    })
}

/// Refuses counts of anything but whole months: what lies between two files that differ by a few
/// records could be reckoned from them.
fn refuse_parts_of_months(which: &WhichRecords) -> Result<(), CommandError> {
    let of = |day: &Option<String>| day.as_deref().and_then(|day| day.parse::<Date>().ok());
    let begins = of(&which.since).is_none_or(|day| day == day.first_of_month());
    let ends = of(&which.until).is_none_or(|day| day == day.last_of_month());
    if which.ids.is_empty() && begins && ends {
        return Ok(());
    }
    Err(CommandError::usage(
        "counts are made of whole months: a few records more or less would tell of those few",
        "name the first day of a month with --since and the last day of one with --until, or --all",
    ))
}

/// Opens the records that are asked for, with what was added to them, in the order of the clock; and
/// says how many files here could not be opened.
fn chosen(
    vault: &Vault,
    which: &WhichRecords,
    time: &Time,
) -> Result<(Vec<Case>, usize), CommandError> {
    let wanted: Vec<RecordId> = which
        .ids
        .iter()
        .map(|id| find(vault.folder(), id))
        .collect::<Result<_, _>>()?;
    let mut here = Here::of(vault)?;
    let mut cases = Vec::new();
    if which.ids.is_empty() {
        cases.extend(std::mem::take(&mut here.cases).into_values());
        cases.retain(|case| time.holds(case));
        if cases.is_empty() && here.at_unit > 0 {
            return Err(CommandError::failed(
                "only the unit can open what was closed here",
                "export it at the unit, where it has been received",
            ));
        }
        if cases.is_empty() {
            return Err(nothing());
        }
        cases.sort_by(|a, b| a.record.clock.closed.cmp(&b.record.clock.closed));
        return Ok((cases, here.at_unit + here.failed.len()));
    }
    for id in wanted {
        let id = here
            .amended
            .get(&id.to_string())
            .cloned()
            .unwrap_or_else(|| id.to_string());
        if let Some(error) = here.failed.remove(&id) {
            return Err(match error {
                OpenError::AtUnit(_) => CommandError::failed(
                    error.to_string(),
                    "export it at the unit, where it has been received",
                ),
                error => error.into(),
            });
        }
        cases.extend(here.cases.remove(&id));
    }
    Ok((cases, 0))
}

fn nothing() -> CommandError {
    CommandError::failed(
        "no record here was closed in that time",
        "see what there is with `panah list --details`",
    )
}

/// What can be opened here, and what cannot.
#[derive(Default)]
struct Here {
    cases: BTreeMap<String, Case>,
    /// The record that an addition belongs to.
    amended: BTreeMap<String, String>,
    failed: BTreeMap<String, OpenError>,
    at_unit: usize,
}

impl Here {
    fn of(vault: &Vault) -> Result<Self, CommandError> {
        let mut here = Self::default();
        let mut amendments: Vec<Amendment> = Vec::new();
        let mut read = BTreeSet::new();
        let shared = follow_ups::Shared::of(vault)?;
        let listings = vault.folder().sealed()?;
        let looking = vault.look_through(listings.len() as u64)?;
        for listing in &listings {
            let id = listing.id.to_string();
            let opened = looking.open(listing.id);
            read.extend(opened.is_ok().then_some(listing.id));
            match opened {
                Ok(opened) => match opened.kind {
                    Kind::Record => {
                        let record: Record = serde_json::from_str(&opened.body)?;
                        let case = Case {
                            id: id.clone(),
                            record,
                            amendments: Vec::new(),
                            roles: None,
                        };
                        here.cases.insert(id, case);
                    }
                    Kind::Amendment => {
                        let amendment: Amendment = serde_json::from_str(&opened.body)?;
                        here.amended.insert(id, amendment.amends.clone());
                        amendments.push(amendment);
                    }
                },
                Err(error) => {
                    here.at_unit += usize::from(matches!(error, OpenError::AtUnit(_)));
                    here.failed.insert(id, error);
                }
            }
        }
        amendments.extend(shared.steps_not_among(&read));
        amendments.sort_by(|a, b| a.wall.cmp(&b.wall));
        for amendment in amendments {
            if let Some(case) = here.cases.get_mut(&amendment.amends) {
                case.amendments.push(amendment);
            }
        }
        Ok(here)
    }
}

impl From<csv::Error> for CommandError {
    fn from(_: csv::Error) -> Self {
        Self::failed(
            "the table could not be made",
            "report it; nothing was written",
        )
    }
}
