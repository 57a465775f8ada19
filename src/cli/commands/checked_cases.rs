//! What `panah check` looks at in mock cases and in the wordings beside them.

use std::path::Path;

use crate::check::wording::check_case;
use crate::cli::library::Library;
use crate::grammar::Place;
use crate::practice::CaseFile;

use super::checked::Checked;

impl Checked<'_> {
    /// Checks the cases of a folder of definitions, and their wordings.
    pub(super) fn cases(&mut self, library: &Library) {
        for id in library.own_cases() {
            let Some((case, definitions)) = library.case(id, &mut self.faults) else {
                continue;
            };
            self.case_name(case.id.as_str(), id, case.place);
            case.check(&definitions, &mut self.faults);
            check_case(&case, &mut self.faults);
        }
        library.wordings(&mut self.faults);
    }

    /// Checks a case: that it can be played, and that its key follows from what is true.
    pub(super) fn case(&mut self, path: &Path, bytes: &[u8], in_force: &Library) {
        let Some(file) = CaseFile::read(bytes, &mut self.faults) else {
            return;
        };
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        self.case_name(file.id.as_str(), stem.unwrap_or_default(), file.place);
        if let Some((case, definitions)) = in_force.bind_case(&file, &mut self.faults) {
            case.check(&definitions, &mut self.faults);
            check_case(&case, &mut self.faults);
        }
    }

    fn case_name(&mut self, id: &str, file: &str, place: Place) {
        if id != file {
            let message = format!("this case calls itself `{id}` and lies in `{file}.yaml`");
            self.faults.error(place, message, "rename one of the two");
        }
    }
}
