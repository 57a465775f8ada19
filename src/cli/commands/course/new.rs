//! `panah course new`: the folder, and a ticket for each place of the class.

use crate::cli::clock;
use crate::cli::commands::occasion::random;
use crate::cli::course_arguments::NewCourse;
use crate::cli::error::CommandError;
use crate::cli::library::Library;
use crate::cli::output::{self, Existing};
use crate::course::{CourseId, Definition, Member, MemberCode, PerformanceRule, Role};
use crate::grammar::suggestion;
use crate::grammar::text::safe;
use crate::grammar::{CaseId, Digest, Faults};
use crate::vault::Ticket;

use super::super::Commands;
use super::CourseFolder;

/// How long a title and the name of a module may be.
const MOST_TITLE: usize = 120;

impl Commands<'_> {
    /// Makes a course.
    pub(super) fn course_new(&self, wanted: &NewCourse) -> Result<(), CommandError> {
        for title in std::iter::once(&wanted.title).chain(&wanted.modules) {
            refuse_title(title)?;
        }
        let library = self.library()?;
        let known = library.cases();
        if let Some(unknown) = wanted.cases.iter().find(|id| !known.contains(&id.as_str())) {
            return Err(CommandError::usage(
                format!("there is no case `{unknown}`"),
                suggestion::help(unknown, known.iter().copied()),
            ));
        }
        refuse_rule(wanted, &library)?;
        let [first, second, ..] = [random()?, random()?];
        let drawn: Vec<u8> = first.into_iter().chain(second).collect();
        let id: String = Digest::of(&drawn).to_string().chars().take(32).collect();
        let id = CourseId::read(&id).ok_or(CommandError::Told)?;
        let mut tickets = Vec::new();
        let mut members = Vec::new();
        for (code, role) in codes(wanted) {
            let ticket = Ticket::make(id.as_str(), wanted.title.trim(), code.as_str())?;
            members.push(Member {
                code,
                role,
                key: ticket.verifier()?.to_string(),
            });
            tickets.push(ticket);
        }
        let definition = Definition {
            panah: Definition::FORM.to_owned(),
            id,
            title: wanted.title.trim().to_owned(),
            made: clock::now().chars().take(10).collect(),
            hours: wanted.hours,
            modules: wanted
                .modules
                .iter()
                .map(|name| name.trim().to_owned())
                .collect(),
            cases: wanted.cases.iter().map(|id| CaseId::new(id)).collect(),
            certificate: PerformanceRule {
                exercises: wanted.exercises,
                without_signs: wanted.without_signs,
                quiz_mark: wanted.quiz_mark,
                ..PerformanceRule::default()
            },
            members,
        };
        let folder = CourseFolder::create(&wanted.folder, definition)?;
        for ticket in tickets {
            let path = folder.tickets().join(format!("{}.ticket", ticket.code()));
            output::private_file(&path, ticket.to_text()?.as_bytes(), Existing::Kept)?;
        }
        let shown = wanted.folder.display().to_string();
        let tickets = folder.tickets().display().to_string();
        output::talk(&self.words.fill("course-made", &[("folder", &shown)]));
        output::talk(
            &self
                .words
                .fill("course-made-tickets", &[("folder", &tickets)]),
        );
        Ok(())
    }
}

/// Returns the codes of all places: observers first, as codes are sorted.
fn codes(wanted: &NewCourse) -> Vec<(MemberCode, Role)> {
    let width = |count: u16| if count > 99 { 3 } else { 2 };
    let (many, few) = (
        width(wanted.participants),
        usize::from(wanted.observers > 9) + 1,
    );
    let observers = (1..=wanted.observers).map(|at| (format!("O{at:0few$}"), Role::Observer));
    let participants =
        (1..=wanted.participants).map(|at| (format!("P{at:0many$}"), Role::Participant));
    let all = observers.chain(participants);
    all.filter_map(|(code, role)| Some((MemberCode::read(&code)?, role)))
        .collect()
}

/// Refuses a rule that the cases of the course cannot fulfil.
fn refuse_rule(wanted: &NewCourse, library: &Library) -> Result<(), CommandError> {
    let mut cases: Vec<&str> = library.cases();
    cases.retain(|id| wanted.cases.is_empty() || wanted.cases.iter().any(|one| one == id));
    let (asked, without) = (wanted.exercises, wanted.without_signs);
    if usize::from(asked.max(without)) > cases.len() || without > asked {
        return Err(CommandError::usage(
            format!(
                "the course has {} case(s), and a certificate would take {asked} exercise(s), each of another case, \
                 {without} of them without any sign",
                cases.len()
            ),
            "name more cases with --case, or ask for less with --exercises and --without-signs",
        ));
    }
    let is_bare = |id: &&&str| {
        let read = library.case(id, &mut Faults::default());
        read.is_some_and(|(case, _)| case.key.indicators.is_empty())
    };
    let bare = cases.iter().filter(is_bare).count();
    if usize::from(without) > bare {
        return Err(CommandError::usage(
            format!(
                "of the cases of the course {bare} are without any sign, and a certificate would take {without}"
            ),
            "name one in which there is nothing to find with --case, or put --without-signs 0",
        ));
    }
    Ok(())
}

fn refuse_title(title: &str) -> Result<(), CommandError> {
    let trimmed = title.trim();
    let is_right = !trimmed.is_empty()
        && trimmed.chars().count() <= MOST_TITLE
        && safe(trimmed) == trimmed
        && !trimmed.contains(char::is_control);
    if is_right {
        return Ok(());
    }
    Err(CommandError::usage(
        format!("a title has 1 to {MOST_TITLE} characters, all of which can be seen"),
        "choose another title",
    ))
}
