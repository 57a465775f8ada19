//! `panah translate status`: how far the translations have come.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::error::CommandError;
use crate::cli::output;
use crate::grammar::Faults;
use crate::questionnaire::translation::{Entry, Hearer, Original, Readiness, SourceText};
use crate::questionnaire::{Translation, Use};

use crate::cli::commands::Commands;
use crate::cli::commands::list_page::drawn;

/// How far one translation has come.
struct Standing {
    of: String,
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
            let (original, translation) = self.read_translation(file)?;
            standings.push(Standing::of(original.as_ref(), &translation));
        }
        if files.is_empty() {
            let library = self.library()?;
            let mut faults = Faults::default();
            for name in library.originals() {
                let Some(original) = library.original(name, &mut faults) else {
                    continue;
                };
                let original = original.as_ref();
                for translation in library.translations(original, &mut faults) {
                    standings.push(Standing::of(original, &translation));
                }
            }
            self.refuse_errors(library.root(), faults, |name| library.text(name))?;
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
            let mut row = vec![format!("{}, {}", standing.of, standing.language)];
            row.extend(counts.map(|count| count.to_string()));
            row.push(if standing.aloud == 0 {
                "-".to_owned()
            } else {
                format!("{} / {}", standing.live, standing.aloud)
            });
            row
        });
        let mut text = format!("{}\n", drawn(&head, rows.collect(), output::width()));
        for standing in standings
            .iter()
            .filter(|standing| !standing.first.is_empty())
        {
            let values = [
                ("questionnaire", standing.of.as_str()),
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
    fn of(original: &dyn Original, translation: &Translation) -> Self {
        let mut by_readiness = [0; 4];
        let texts = original.texts();
        let readiness = |text: &SourceText<'_>| translation.ready(text, original).readiness;
        for text in &texts {
            let at = match readiness(text) {
                Readiness::Missing => 0,
                Readiness::Changed => 1,
                Readiness::Draft => 2,
                Readiness::Reviewed => 3,
            };
            if let Some(count) = by_readiness.get_mut(at) {
                *count += 1;
            }
        }
        let (mut aloud, mut live, mut first) = (0, 0, Vec::new());
        for (entry, texts) in original.entries() {
            let is_aloud = texts.iter().any(|text| text.hearer == Hearer::Person);
            let mut counted = texts
                .iter()
                .filter(|text| matches!(entry, Entry::Rule(_)) || text.hearer == Hearer::Person);
            let least = counted.clone().map(readiness).min();
            let is_used = least.is_some_and(|least| Use::Live.admits(least));
            aloud += usize::from(is_aloud);
            live += usize::from(is_aloud && is_used);
            // What is not there yet cannot be reviewed.
            let is_there = counted.next().is_some() && least > Some(Readiness::Missing);
            if !is_used && is_there && original.reviewed_alone(&entry) {
                first.push(entry.to_string());
            }
        }
        Self {
            of: original.name().to_owned(),
            language: translation.language.to_string(),
            texts: texts.len(),
            by_readiness,
            aloud,
            live,
            first,
        }
    }

    fn json(&self) -> serde_json::Value {
        let [missing, changed, draft, reviewed] = self.by_readiness;
        json!({
            "questionnaire": self.of,
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
