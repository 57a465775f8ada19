//! One questionnaire of a folder of definitions, with what it rests on.

use crate::assessment::{Definitions, Rules};
use crate::check::proofs::Files;
use crate::check::wording;
use crate::cli::library::Library;
use crate::grammar::Faults;
use crate::jurisdiction::Jurisdiction;
use crate::questionnaire::Questionnaire;

use super::check_home::{check_name, check_words};
use super::checked::Checked;
use super::prove::PATHWAYS;

impl Checked<'_> {
    /// Checks what one questionnaire of a folder rests on: itself, the rules, a jurisdiction, and that its
    /// words are those of the others.
    pub(super) fn used(&mut self, library: &Library, id: &str, jurisdiction: &str) {
        let rules = library.rules(&mut self.faults);
        let jurisdiction = library.jurisdiction(jurisdiction, &mut self.faults);
        let with = (rules.as_ref(), jurisdiction.as_ref());
        let Some((file, questionnaire)) = self.questionnaire_of(library, id, with) else {
            return;
        };
        let others = library.questionnaires().into_iter();
        let others = others.filter(|other| *other != id).filter_map(|other| {
            // What else is wrong with another one is told where that is used.
            let mut unheard = Faults::default();
            let other = library.questionnaire(other, &mut unheard)?;
            Some((unheard.file().to_owned(), other))
        });
        let mut all: Vec<(String, Questionnaire)> = others.collect();
        all.push((file.clone(), questionnaire));
        all.sort_by(|(_, a), (_, b)| a.id.cmp(&b.id));
        check_words(&all, Some(&file), &mut self.faults);
    }

    /// Checks one questionnaire of a folder, with its file. Without its rules it can be read but not put
    /// together with them; their faults are told.
    pub(super) fn questionnaire_of(
        &mut self,
        library: &Library,
        id: &str,
        with: (Option<&Rules>, Option<&Jurisdiction>),
    ) -> Option<(String, Questionnaire)> {
        let questionnaire = library.questionnaire(id, &mut self.faults)?;
        let name = self.faults.file().to_owned();
        let text = library.text(&name).unwrap_or_default();
        wording::check(&questionnaire, &text, &mut self.faults);
        self.note_language(&name, &questionnaire.language);
        library.check_translations(&questionnaire, &mut self.faults);
        self.faults.enter(&name);
        check_name(&questionnaire, id, &mut self.faults);
        if let (Some(rules), Some(jurisdiction)) = with {
            let bound = Definitions::bind(
                questionnaire.clone(),
                rules.clone(),
                jurisdiction.clone(),
                &mut self.faults,
            );
            if let Some(bound) = bound {
                let files = Files {
                    questionnaire: &name,
                    pathways: &library.shown(PATHWAYS),
                };
                self.prove(&bound, files);
            }
        }
        Some((name, questionnaire))
    }
}
