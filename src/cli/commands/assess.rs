//! `panah assess`: the pipeline alone. No vault, no key, nothing written.

use std::path::Path;

use crate::assessment::{Assessment, Definitions, Summary, assess};
use crate::cli::clock::{self, Clock, now};
use crate::cli::error::CommandError;
use crate::cli::inputs::Inputs;
use crate::cli::{output, stray};
use crate::exchange::{AnswersFile, FACTS};
use crate::grammar::Faults;
use crate::interview::Interview;
use crate::record::Record;
use crate::referral::Decision;
use crate::report::{self, Paper};

use super::Commands;

/// An answers file that has been run.
pub(super) struct Ran {
    pub(super) definitions: Definitions,
    pub(super) file: AnswersFile,
}

impl Commands<'_> {
    pub(super) fn assess(&self, answers: &Path, json: bool) -> Result<(), CommandError> {
        let inputs = Inputs::read(None, Some(answers))?;
        let text = inputs.text.unwrap_or_default();
        let ran = self.read_answers(None, answers, &text)?;
        let interview = self.run_answers(&ran, answers, &text)?;
        let (mut summary, _) = summarise(&ran.definitions, &interview);
        if json {
            summary.due_from(&now());
            let mut text = serde_json::to_string_pretty(&serde_json::to_value(&summary)?)?;
            text.push('\n');
            return output::data(&text);
        }
        let record = Record::new(&ran.definitions, &interview, summary, None, now(), now())?;
        let mut paper = Paper::new(output::width()).telling_time_by(clock::local_and_offset);
        paper.heading(&self.words.say("report-recommendation"));
        report::recommendation(&mut paper, &record, &[], self.words);
        if let Some(published) = &ran.file.published {
            paper.heading(&self.words.say("report-published"));
            paper.paragraph(&published.conclusion);
            if let Some(difference) = &published.difference {
                paper.subheading(&self.words.say("report-difference"));
                paper.paragraph(difference);
            }
        }
        report::details(&mut paper, &record, self.words);
        output::data(&paper.into_text())
    }

    /// Reads an answers file and the definitions that it names.
    pub(super) fn read_answers(
        &self,
        questionnaire: Option<&str>,
        path: &Path,
        text: &[u8],
    ) -> Result<Ran, CommandError> {
        stray::refuse(path, text)?;
        let library = self.library()?;
        let mut faults = Faults::of(&shown(path));
        let file = AnswersFile::read(text, &mut faults);
        let is_facts = file
            .as_ref()
            .is_some_and(|file| file.questionnaire == FACTS);
        if let (Some(file), Some(wanted)) = (&file, questionnaire)
            && file.questionnaire != wanted
            && !is_facts
        {
            let message = format!(
                "these are answers to `{}`, not to `{wanted}`",
                file.questionnaire
            );
            faults.error(
                file.place,
                message,
                "name that questionnaire, or another file",
            );
        }
        self.refuse_answers(faults, text)?;
        let file = file.ok_or(CommandError::Told)?;
        let jurisdiction = self.jurisdiction();
        let definitions = self.definitions_to_use(&library, &file.questionnaire, jurisdiction)?;
        Ok(Ran { definitions, file })
    }

    /// Runs the interview with the answers; tells every answer that makes no sense.
    pub(super) fn run_answers<'q>(
        &self,
        ran: &'q Ran,
        path: &Path,
        text: &[u8],
    ) -> Result<Interview<'q>, CommandError> {
        let mut faults = Faults::of(&shown(path));
        let moment = Clock::start(&ran.definitions.questionnaire.language).moment();
        let interview = ran
            .file
            .run(&ran.definitions.questionnaire, &moment, &mut faults);
        self.refuse_answers(faults, text)?;
        Ok(interview)
    }

    /// Makes the decision that an answers file gives, held against the recommendation.
    pub(super) fn given_decision(
        &self,
        ran: &Ran,
        path: &Path,
        text: &[u8],
        assessment: &Assessment,
    ) -> Result<Option<Decision>, CommandError> {
        let Some(given) = &ran.file.decision else {
            return Ok(None);
        };
        let pathways = &ran.definitions.rules.pathways;
        let Some(leading) = pathways.leading.get(assessment.recommendation.leading) else {
            return Ok(None);
        };
        let recommended = (&leading.id, assessment.recommendation.urgency);
        match Decision::new(
            &given.pathway,
            given.urgency,
            given.reason.clone(),
            recommended,
            pathways,
        ) {
            Ok(decision) => Ok(Some(decision)),
            Err(error) => {
                let mut faults = Faults::of(&shown(path));
                let names: Vec<String> = pathways
                    .leading
                    .iter()
                    .map(|pathway| format!("`{}`", pathway.id))
                    .collect();
                let help = format!(
                    "name one of {}, and give a `reason` where it differs",
                    names.join(", ")
                );
                faults.error(given.place, error.to_string(), help);
                self.refuse_answers(faults, text)?;
                Ok(None)
            }
        }
    }

    fn refuse_answers(&self, faults: Faults, text: &[u8]) -> Result<(), CommandError> {
        if faults.errors() == 0 {
            return Ok(());
        }
        let faults = faults.into_sorted();
        let source = |_: &str| Some(String::from_utf8_lossy(text).into_owned());
        output::talk(self.faults_text(&faults, source).trim_end());
        Err(CommandError::Told)
    }
}

/// Assesses an interview and puts names and reasons to it.
pub(super) fn summarise(
    definitions: &Definitions,
    interview: &Interview<'_>,
) -> (Summary, Assessment) {
    let raised = interview.raised_needs();
    let assessment = assess(definitions, interview.sheet(), &raised);
    let summary = Summary::new(definitions, interview.sheet(), &assessment, &raised);
    (summary, assessment)
}

fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}
