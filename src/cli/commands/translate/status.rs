//! `panah translate status`: how far the translations have come.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::Faults;
use crate::questionnaire::translation::{Hearer, Readiness};
use crate::questionnaire::{Questionnaire, Translation, Use};

use crate::cli::commands::Commands;
use crate::cli::commands::list_page::drawn;

/// How far one translation has come.
struct Standing {
    questionnaire: String,
    language: String,
    texts: usize,
    /// By readiness: missing, changed, draft, reviewed.
    by_readiness: [usize; 4],
    /// The items that are read aloud.
    aloud: usize,
    /// Those of them that are read in this language in a live interview.
    live: usize,
    /// Those that have to be reviewed one by one, and have not been.
    first: Vec<String>,
}

impl Commands<'_> {
    pub(super) fn translate_status(
        &self,
        files: &[PathBuf],
        json: bool,
    ) -> Result<(), CommandError> {
        let mut standings = Vec::new();
        for file in files {
            let (questionnaire, translation) = self.read_translation(file)?;
            standings.push(Standing::of(&questionnaire, &translation));
        }
        if files.is_empty() {
            let library = self.library()?;
            let mut faults = Faults::default();
            for id in library.questionnaires() {
                let Some(questionnaire) = library.questionnaire(id, &mut faults) else {
                    continue;
                };
                for translation in library.translations(&questionnaire, &mut faults) {
                    standings.push(Standing::of(&questionnaire, &translation));
                }
            }
            self.refuse_faulty(&library, faults)?;
        }
        if json {
            let all: Vec<_> = standings.iter().map(Standing::json).collect();
            return output::data(&format!("{}\n", serde_json::to_string_pretty(&all)?));
        }
        if standings.is_empty() {
            output::talk(&self.words.say("translate-none"));
            return Ok(());
        }
        output::data(&self.standings_text(&standings))
    }

    fn standings_text(&self, standings: &[Standing]) -> String {
        let headings = [
            "translate-which",
            "translate-texts",
            "translate-missing",
            "translate-changed",
            "translate-draft",
            "translate-final",
            "translate-aloud",
        ];
        let head = headings.map(|id| self.words.say(id));
        let rows = standings.iter().map(|standing| {
            let [missing, changed, draft, reviewed] = standing.by_readiness;
            let counts = [standing.texts, missing, changed, draft, reviewed];
            let mut row = vec![format!("{}, {}", standing.questionnaire, standing.language)];
            row.extend(counts.map(|count| count.to_string()));
            row.push(format!("{} / {}", standing.live, standing.aloud));
            row
        });
        let mut text = format!("{}\n", drawn(&head, rows.collect(), output::width()));
        for standing in standings
            .iter()
            .filter(|standing| !standing.first.is_empty())
        {
            let values = [
                ("questionnaire", standing.questionnaire.as_str()),
                ("language", &standing.language),
                ("items", &standing.first.join(", ")),
            ];
            let line = self.words.fill("translate-first", &values);
            text.push('\n');
            text.push_str(&textwrap::fill(&line, output::width()));
            text.push('\n');
        }
        text
    }
}

impl Standing {
    fn of(questionnaire: &Questionnaire, translation: &Translation) -> Self {
        let mut by_readiness = [0; 4];
        let texts = questionnaire.texts();
        for text in &texts {
            let at = match translation.ready(text, questionnaire).readiness {
                Readiness::Missing => 0,
                Readiness::Changed => 1,
                Readiness::Draft => 2,
                Readiness::Reviewed => 3,
            };
            if let Some(count) = by_readiness.get_mut(at) {
                *count += 1;
            }
        }
        let speaking = questionnaire.clone().speaking(translation, Use::Live);
        let aloud = speaking.items.iter().filter(|item| item.is_spoken());
        let is_read = |item: &&crate::questionnaire::Item| item.spoken.is_some();
        let is_waiting = |item: &&crate::questionnaire::Item| {
            // What is not there yet cannot be reviewed.
            let aloud = item.texts().into_iter();
            let mut aloud = aloud.filter(|text| text.hearer == Hearer::Person);
            let is_there = aloud
                .all(|text| translation.ready(&text, questionnaire).readiness > Readiness::Missing);
            item.spoken.is_none() && questionnaire.reviewed_alone(&item.id) && is_there
        };
        Self {
            questionnaire: questionnaire.id.to_string(),
            language: translation.language.to_string(),
            texts: texts.len(),
            by_readiness,
            aloud: aloud.clone().count(),
            live: aloud.clone().filter(is_read).count(),
            first: aloud
                .filter(is_waiting)
                .map(|item| item.id.to_string())
                .collect(),
        }
    }

    fn json(&self) -> serde_json::Value {
        let [missing, changed, draft, reviewed] = self.by_readiness;
        json!({
            "questionnaire": self.questionnaire,
            "language": self.language,
            "texts": self.texts,
            "missing": missing,
            "changed": changed,
            "draft": draft,
            "reviewed": reviewed,
            "read_aloud": self.aloud,
            "read_aloud_live": self.live,
            "to_review_first": self.first,
        })
    }
}
