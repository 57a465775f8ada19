//! `panah certificate issue`: the trainer's side.

use crate::cli::certificate_arguments::IssueArguments;
use crate::cli::clock::{self, months_from_now, today};
use crate::cli::commands::Commands;
use crate::cli::commands::course::CourseFolder;
use crate::cli::commands::occasion::random;
use crate::cli::error::CommandError;
use crate::cli::{desk, output, tongue};
use crate::course::certificate::{Certificate, CertificateNumber, PaperCode, Unfit, Verifying};
use crate::course::{Course, MemberCode};
use crate::grammar::text::kept;
use crate::grammar::{Day, Faults};
use crate::terminal::{Ask, Desk};
use crate::vault::Vault;

use super::earned::earned;
use super::{existing, read};

/// What stands on a certificate before its holder is named.
struct Shown {
    exercises: u16,
    hours: u16,
    first_day: Day,
    last_day: Day,
    valid_until: Day,
}

impl Commands<'_> {
    /// Issues a certificate, where what the course's rule asks was shown.
    pub(super) fn certificate_issue(&self, asked: &IssueArguments) -> Result<(), CommandError> {
        let existing = existing(asked.force);
        // Nothing is signed before it is known that its page can be made.
        tongue::words(asked.language.as_deref())?;
        for file in asked.output.iter().chain(&asked.page) {
            output::refuse_unwritable(file, existing)?;
        }
        let library = self.library()?;
        let bank = library.bank(&mut Faults::default());
        // Every result in it is proved once more.
        let course = CourseFolder::open(&asked.course)?.course;
        let course = course.with_bank(bank).with_cases(library.case_digests());
        let participant = participant(&course, &asked.participant)?;
        self.tell_other_cases(&course, &participant);
        refuse_to_come(&course, &participant)?;
        let exercises = earned(&course, &participant, self.words)?;
        let shown = shown(&course, exercises, asked)?;
        let mut desk = desk::open(self.arguments, self.words);
        let vault = self.unlock_training(desk.as_mut(), &asked.secret)?;
        let issuer = self.issuer_name(desk.as_mut(), &vault, asked.issuer_name.as_deref())?;
        let holder = self.holder(desk.as_mut(), asked.holder.as_deref())?;
        desk.leave();
        let certificate = Certificate {
            course: course.definition().title.clone(),
            exercises: shown.exercises,
            first_day: shown.first_day,
            holder,
            hours: shown.hours,
            issued: today(),
            issuer,
            last_day: shown.last_day,
            modules: course.definition().modules.clone(),
            number: CertificateNumber::of_random(random()?),
            valid_until: shown.valid_until,
            verifier: vault.certificate_verifier()?.to_string(),
        };
        let note = signed(&vault, &certificate)?;
        let proved = read::proved(note.as_bytes()).map_err(|fault| {
            CommandError::failed(
                format!("what was signed does not prove itself: {fault}"),
                "report it; nothing was written",
            )
        })?;
        match &asked.output {
            Some(file) => {
                output::file(file, note.as_bytes(), existing)?;
                let file = file.display().to_string();
                output::talk(&self.words.fill("certificate-written", &[("file", &file)]));
            }
            None if asked.page.is_none() => output::data(&note)?,
            None => {}
        }
        if let Some(file) = &asked.page {
            let page =
                self.certificate_page(&certificate, &proved.code, asked.language.as_deref())?;
            self.give_certificate_page(file, &page, existing)?;
        }
        let values = [
            ("number", &*certificate.number.to_string()),
            ("code", participant.as_str()),
            ("day", &certificate.valid_until.to_string()),
        ];
        output::talk(&self.words.fill("certificate-issued", &values));
        Ok(())
    }

    /// Names the exercises that were played by another file of a case than the one that lies here.
    fn tell_other_cases(&self, course: &Course, participant: &MemberCode) {
        let played = course.exercises().into_iter();
        let others =
            played.filter(|(who, one)| *who == participant && !course.is_our_case(&one.case));
        let others: Vec<String> = others.map(|(_, one)| one.case.id.to_string()).collect();
        if !others.is_empty() {
            let names = others.join(", ");
            output::talk(
                &self
                    .words
                    .fill("certificate-other-cases", &[("names", &names)]),
            );
        }
    }

    /// Returns the holder's name, as it was given or as it is typed; nothing of it stays on the screen.
    fn holder(&self, desk: &mut dyn Desk, given: Option<&str>) -> Result<String, CommandError> {
        if let Some(given) = given {
            return Ok(kept(given));
        }
        let ask = Ask::personal(self.words.say("certificate-ask-holder"))
            .with_help(self.words.say("certificate-ask-holder-help"));
        Ok(kept(&desk.ask_line(&ask)?.ok_or(CommandError::Left)?))
    }
}

fn participant(course: &Course, typed: &str) -> Result<MemberCode, CommandError> {
    let mut participants = course.definition().participants();
    let found = participants.find(|member| member.code.as_str().eq_ignore_ascii_case(typed.trim()));
    found.map(|member| member.code.clone()).ok_or_else(|| {
        let codes = course.definition().participants();
        let codes: Vec<&str> = codes.map(|member| member.code.as_str()).collect();
        CommandError::usage(
            format!("nobody learns in this course under the code `{typed}`"),
            crate::grammar::suggestion::help(typed, codes),
        )
    })
}

/// Puts together what the course and the arguments say.
fn shown(course: &Course, exercises: u16, asked: &IssueArguments) -> Result<Shown, CommandError> {
    let definition = course.definition();
    let hours = asked.hours.or(definition.hours).ok_or_else(|| {
        CommandError::usage(
            "the course does not say how many hours it took",
            "give whole hours, as in --hours 24",
        )
    })?;
    let made = Day::read(&definition.made);
    let first = match &asked.first_day {
        Some(day) => typed_day(day)?,
        None => made.unwrap_or_else(today).min(today()),
    };
    let last = if let Some(day) = &asked.last_day {
        typed_day(day)?
    } else {
        let results = course.results();
        let handed_in = results.iter().rev();
        let mut days = handed_in.filter_map(|result| Day::read(result.at.get(..10)?));
        // The clock of another laptop may be ahead.
        days.find(|day| *day <= today()).unwrap_or(first).max(first)
    };
    let valid_until = months_from_now(asked.valid_months);
    let valid_until = valid_until.ok_or_else(|| unfit(Unfit::Days))?;
    Ok(Shown {
        exercises,
        hours,
        first_day: first,
        last_day: last,
        valid_until,
    })
}

fn typed_day(text: &str) -> Result<Day, CommandError> {
    let day = Day::read(text.trim()).ok_or_else(|| {
        CommandError::usage(
            format!("`{text}` is no day of the calendar"),
            "write it as 2026-11-02",
        )
    })?;
    if day > today() {
        return Err(CommandError::usage(
            format!("{day} is still to come, and a certificate is for what was held"),
            "give a day that has passed, or set the clock of this laptop",
        ));
    }
    Ok(day)
}

/// Refuses where something is dated to come: nobody knows what this person did last.
fn refuse_to_come(course: &Course, participant: &MemberCode) -> Result<(), CommandError> {
    let now = clock::now();
    let late = course.to_come(&now).into_iter();
    let Some((code, at)) = late.into_iter().find(|(code, _)| *code == participant) else {
        return Ok(());
    };
    Err(CommandError::failed(
        format!("something of `{code}` is dated {at}, later than this laptop's clock"),
        "set the clock of this laptop; where that of the other one was wrong, take that file out of `results` and \
         have the exercise held again",
    ))
}

/// Signs a certificate that can stand on paper and in a code; of any other, says why before anything is
/// signed.
fn signed(vault: &Vault, certificate: &Certificate) -> Result<String, CommandError> {
    // Every key and every signature is as long as these.
    let any = Verifying {
        key: [0; 32],
        signature: [0; 64],
    };
    PaperCode::of(certificate, &any).map_err(unfit)?;
    Ok(vault.sign_certificate(&certificate.text())?)
}

fn unfit(unfit: Unfit) -> CommandError {
    CommandError::failed(unfit.to_string(), unfit.help())
}
