//! The commands, one a file.

mod after_sealing;
mod amend;
mod ask_post;
mod assess;
mod author;
mod backup;
mod certificate;
mod check;
mod check_home;
mod checked;
mod checked_cases;
mod checked_one;
mod checked_quiz;
mod course;
mod decide;
mod definitions;
mod destroy;
mod doctor;
mod due;
mod explain;
mod export;
mod export_htcds;
mod export_records;
mod follow_up;
mod formats;
mod graph;
mod hold;
mod hsds;
mod import;
mod keys;
mod law;
mod list;
mod list_due;
mod list_page;
mod log;
mod log_page;
mod manual;
mod menu;
mod new;
mod observe;
mod occasion;
mod open;
mod practise;
mod present;
mod print;
mod prove;
mod quiz;
mod reach;
mod refer;
mod restore;
mod resume;
mod rule_words;
mod schema;
mod screen;
mod screen_file;
mod services;
mod setup;
mod show;
mod speaking;
mod transfer;
mod translate;
mod unit;
mod walk;

use crate::assessment::{DefinitionSet, Definitions};
use crate::grammar::{Fault, Faults, Severity};
use crate::report::faults::{self, FaultStyle};
use crate::words::Words;

use super::arguments::{Arguments, ColorWhen, Command};
use super::error::{CommandError, capitalised};
use super::library::Library;
use super::output;

/// The jurisdiction of no country in particular.
const GENERIC: &str = "generic";

/// What every command has at hand.
pub(super) struct Commands<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) words: &'a Words,
    /// The definitions out of which the words of the rules are said in the officer's language; nothing
    /// where they stand as they are written.
    pub(super) named_by: Option<DefinitionSet>,
}

impl Commands<'_> {
    pub(super) fn run(&self) -> Result<(), CommandError> {
        match &self.arguments.command {
            None => self.menu(),
            Some(Command::Setup {
                sheet: Some(sheet),
                secret,
                ..
            }) => self.setup_from(sheet, secret),
            Some(Command::Setup {
                show: true, secret, ..
            }) => self.setup_shown(secret),
            Some(Command::Setup { secret, .. }) => self.setup(secret),
            Some(Command::Screen(asked)) => self.screen_as(asked),
            Some(Command::Resume { secret }) => self.resume(secret),
            Some(Command::Practise(asked)) => self.practise(asked),
            Some(Command::Observe(asked)) => self.observe(asked),
            Some(Command::Course { what }) => self.course(what),
            Some(Command::Certificate { what }) => self.certificate(what),
            Some(Command::Quiz(asked)) => self.quiz(asked),
            Some(Command::Assess { answers, json }) => self.assess(answers, *json),
            Some(Command::List {
                json,
                details,
                secret,
            }) => self.list(*json, *details, secret),
            Some(Command::Show { id, json, secret }) => self.show(id, *json, secret),
            Some(Command::Amend {
                id,
                text_file,
                secret,
            }) => self.amend(id, text_file.as_deref(), secret),
            Some(Command::Refer(asked)) => self.refer(asked),
            Some(Command::FollowUp(asked)) => self.follow_up(asked),
            Some(Command::Explain { methods: true, .. }) => self.explain_methods(),
            Some(Command::Explain { name, .. }) => self.explain(name.as_deref()),
            Some(Command::Law { name, json }) => self.law(name.as_deref(), *json),
            Some(Command::Services { what }) => self.services(what),
            Some(Command::Check {
                paths,
                explain: Some(name),
                seconds,
                ..
            }) => self.explain_reach(name, paths, *seconds),
            Some(Command::Check {
                paths,
                format,
                seconds,
                ..
            }) => self.check(paths, *format, *seconds),
            Some(Command::Author(command)) => self.author(command),
            Some(Command::Doctor { json, secret }) => self.doctor(*json, secret),
            Some(Command::Print(asked)) => self.print(asked),
            Some(Command::Unit { what }) => self.unit(what),
            Some(Command::Backup { to, secret }) => self.backup(to, secret),
            Some(Command::Restore { dir, json }) => self.restore(dir, *json),
            Some(Command::Destroy { what, secret }) => self.destroy(what, secret),
            Some(Command::Hold { id, lift, secret }) => {
                let wanted = if *lift {
                    hold::Wanted::Lifted
                } else {
                    hold::Wanted::Set
                };
                self.hold(id, wanted, secret)
            }
            Some(Command::Definitions { what }) => self.definition_sets(what),
            Some(Command::Export { what }) => self.export(what),
            Some(Command::Import { what }) => self.import(what),
            Some(Command::Translate { what }) => self.translate(what),
            Some(Command::Log(command)) => self.log(command),
            Some(Command::Transfer {
                to,
                receipts,
                json,
                secret,
            }) => match (to, receipts) {
                (Some(to), _) => self.transfer(to, *json, secret),
                (None, receipts) => self.take_receipts(receipts.as_deref(), *json, secret),
            },
            Some(Command::Open { file, json, secret }) => self.open_file(file, *json, secret),
            Some(Command::Keys { what }) => self.keys(what),
            Some(Command::Completions { shell }) => Self::completions(*shell),
            Some(Command::Man) => Self::man(),
        }
    }

    /// Opens the definitions in force: those of the folder that was named, those that were installed,
    /// or those built in.
    fn library(&self) -> Result<Library, CommandError> {
        let Some(folder) = &self.arguments.definitions else {
            return Ok(match self.installed()? {
                Some(set) => Library::installed(set),
                None => Library::built_in(),
            });
        };
        let mut faults = Faults::default();
        let library = Library::folder(folder, &mut faults);
        self.refuse_faulty(&library, faults)?;
        Ok(library)
    }

    /// Opens the definitions in force for what is only read. Where those installed cannot be used, it
    /// says so and gives those built in: better than no page in an emergency.
    fn library_to_read(&self) -> Result<Library, CommandError> {
        match self.library() {
            Err(error) if self.arguments.definitions.is_none() => {
                let sentences = error.sentences(self.words);
                let mut sentences: Vec<String> = sentences
                    .iter()
                    .map(|sentence| capitalised(sentence))
                    .collect();
                sentences.push(self.words.say("definitions-instead"));
                output::talk(&sentences.join(" "));
                Ok(Library::built_in())
            }
            read => read,
        }
    }

    /// Returns the jurisdiction that the arguments name, or the one that fits everywhere.
    fn jurisdiction(&self) -> &str {
        let named = self.arguments.jurisdiction.as_deref();
        named.unwrap_or(GENERIC)
    }

    /// Reads a questionnaire with the rules and a jurisdiction.
    fn definitions(
        &self,
        library: &Library,
        questionnaire: &str,
        jurisdiction: &str,
    ) -> Result<Definitions, CommandError> {
        let mut faults = Faults::default();
        let definitions = library.definitions(questionnaire, jurisdiction, &mut faults);
        self.refuse_faulty(library, faults)?;
        definitions.ok_or(CommandError::Told)
    }

    /// Tells all faults; goes on only where none is an error.
    fn refuse_faulty(&self, library: &Library, faults: Faults) -> Result<(), CommandError> {
        self.refuse(faults, |name| library.text(name))
    }

    /// Tells errors as [`Self::refuse`] does; warnings alone in one line, with the path of which `panah
    /// check` shows them.
    fn refuse_errors(
        &self,
        path: &str,
        faults: Faults,
        source: impl Fn(&str) -> Option<String>,
    ) -> Result<(), CommandError> {
        if faults.errors() > 0 {
            return self.refuse(faults, source);
        }
        let count = faults.into_sorted().len();
        if count > 0 {
            let file = [("file", path)];
            output::talk(&self.words.count_with("translate-warned", count, &file));
        }
        Ok(())
    }

    /// Tells all faults, with `source` giving the text of a file; goes on only where none is an error.
    fn refuse(
        &self,
        faults: Faults,
        source: impl Fn(&str) -> Option<String>,
    ) -> Result<(), CommandError> {
        let errors = faults.errors();
        let faults = faults.into_sorted();
        if !faults.is_empty() {
            output::talk(self.faults_text(&faults, source).trim_end());
        }
        if errors == 0 {
            Ok(())
        } else {
            Err(CommandError::Told)
        }
    }

    fn faults_text(&self, found: &[Fault], source: impl Fn(&str) -> Option<String>) -> String {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let coloured = match self.arguments.color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => !no_color && std::io::IsTerminal::is_terminal(&std::io::stderr()),
        };
        // Lines that run both ways cannot be drawn in a frame.
        let told = self.arguments.plain || self.words.tongue().is_right_to_left();
        let style = match (told, coloured) {
            (true, _) => FaultStyle::Told,
            (false, true) => FaultStyle::Coloured,
            (false, false) => FaultStyle::Drawn,
        };
        let mut text = faults::text(found, style, output::width(), self.words, source);
        let count = |severity| {
            found
                .iter()
                .filter(|fault| fault.severity == severity)
                .count()
        };
        for (severity, id) in [
            (Severity::Error, "check-errors"),
            (Severity::Warning, "check-warnings"),
        ] {
            if count(severity) > 0 {
                text.push_str(&self.words.count(id, count(severity)));
                text.push('\n');
            }
        }
        text
    }
}
