//! `panah graph`: the paths of a questionnaire on one page.

use std::path::Path;

use crate::cli::error::CommandError;
use crate::cli::output::{self, Existing};
use crate::report;

use super::Commands;

impl Commands<'_> {
    pub(super) fn graph(
        &self,
        questionnaire: &str,
        file: Option<&Path>,
        existing: Existing,
    ) -> Result<(), CommandError> {
        let library = self.library()?;
        let definitions = self.definitions(&library, questionnaire, self.jurisdiction())?;
        let page = report::paths(&definitions.questionnaire, self.words).map_err(|_| {
            CommandError::failed(
                format!("the page of `{questionnaire}` could not be made"),
                "check the questionnaire with `panah check`",
            )
        })?;
        let Some(file) = file else {
            return output::data(&page);
        };
        output::file(file, page.as_bytes(), existing)?;
        let values = [("file", &*file.display().to_string())];
        output::talk(&self.words.fill("graph-written", &values));
        Ok(())
    }
}
