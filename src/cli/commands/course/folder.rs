//! The folder of a course: `course.json`, `tickets/` and `results/`, each result by the digest of its file.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::cli::error::{CommandError, why};
use crate::cli::output::{self, Existing};
use crate::course::{Added, Course, CourseResult, Definition, NotOfCourse};
use crate::grammar::Digest;
use crate::vault::{ResultFault, UnprovedResult, Verifier};

const DEFINITION: &str = "course.json";
const TICKETS: &str = "tickets";
const RESULTS: &str = "results";
/// What the names of result files end in.
pub(super) const RESULT: &str = "result";
/// The largest definition that is read.
const MOST_DEFINITION: u64 = 1 << 20;

/// A course and the folder that it lies in.
pub(in crate::cli) struct CourseFolder {
    path: PathBuf,
    /// The course with all that was handed in.
    pub(in crate::cli) course: Course,
}

/// Why a file is not taken into a course.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotTaken {
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    #[error("it is no file")]
    NoFile,
    #[error("it is larger than any result")]
    TooLarge,
    #[error(transparent)]
    Fault(#[from] ResultFault),
    #[error(transparent)]
    Foreign(#[from] NotOfCourse),
    #[error("the key of its place in `course.json` cannot be read")]
    Key,
}

impl CourseFolder {
    /// Makes the folder of a new course.
    pub(super) fn create(path: &Path, definition: Definition) -> Result<Self, CommandError> {
        let shown = path.display();
        let is_taken = path
            .read_dir()
            .is_ok_and(|mut entries| entries.next().is_some());
        if is_taken {
            return Err(CommandError::failed(
                format!("there is something in `{shown}` already"),
                "name a folder that is not there yet",
            ));
        }
        output::make_folder(path)?;
        let folder = Self {
            path: path.to_owned(),
            course: Course::new(definition),
        };
        output::make_folder(&folder.tickets())?;
        output::make_folder(&folder.results())?;
        let text = folder.course.definition().to_json();
        output::file(&path.join(DEFINITION), text.as_bytes(), Existing::Kept)?;
        Ok(folder)
    }

    /// Opens a course; every result in it is proved once more.
    pub(in crate::cli) fn open(path: &Path) -> Result<Self, CommandError> {
        let shown = path.display();
        let file = path.join(DEFINITION);
        let bytes = read_to(&file, MOST_DEFINITION).map_err(|refused| {
            CommandError::failed(
                format!("`{shown}` is no folder of a course: `course.json`: {refused}"),
                "name the folder that `panah course new` made",
            )
        })?;
        let definition = Definition::read(&bytes).map_err(|error| {
            CommandError::failed(
                format!("`{}` cannot be used: {error}", file.display()),
                "put back the file as `panah course new` wrote it",
            )
        })?;
        let mut folder = Self {
            path: path.to_owned(),
            course: Course::new(definition),
        };
        for file in files_in(&folder.results(), RESULT)? {
            let (digest, result) = folder
                .judged(&file)
                .map_err(|refused| in_vain(&file, &refused))?;
            if file.file_stem() != Some(digest.to_string().as_ref()) {
                return Err(CommandError::failed(
                    format!(
                        "`{}` does not have the name of what it holds",
                        file.display()
                    ),
                    "take the file out of the folder, and add it with `panah course add`",
                ));
            }
            let added = folder.course.add(digest, result);
            added.map_err(|foreign| in_vain(&file, &NotTaken::Foreign(foreign)))?;
        }
        Ok(folder)
    }

    /// Returns where the tickets lie.
    pub(super) fn tickets(&self) -> PathBuf {
        self.path.join(TICKETS)
    }

    /// Returns where the results lie.
    pub(super) fn results(&self) -> PathBuf {
        self.path.join(RESULTS)
    }

    /// Returns the paths of all results.
    pub(super) fn result_files(&self) -> Result<Vec<PathBuf>, CommandError> {
        files_in(&self.results(), RESULT)
    }

    /// Takes a result file: proved, counted once, and kept under the digest of its bytes. Nothing is
    /// written where it is refused.
    pub(super) fn take(&mut self, file: &Path) -> Result<Result<Added, NotTaken>, CommandError> {
        let (digest, result) = match self.judged(file) {
            Ok(judged) => judged,
            Err(refused) => return Ok(Err(refused)),
        };
        let bytes = match read_to(file, CourseResult::MOST_BYTES) {
            Ok(bytes) if Digest::of(&bytes) == digest => bytes,
            Ok(_) => return Ok(Err(NotTaken::Fault(ResultFault::Altered))),
            Err(refused) => return Ok(Err(refused)),
        };
        let added = match self.course.add(digest, result) {
            Ok(added) => added,
            Err(foreign) => return Ok(Err(NotTaken::Foreign(foreign))),
        };
        if added == Added::New {
            let to = self.results().join(format!("{digest}.{RESULT}"));
            output::make_folder(&self.results())?;
            output::file(&to, &bytes, Existing::Kept)?;
        }
        Ok(Ok(added))
    }

    /// Reads a result and proves that the place that it names signed it.
    fn judged(&self, file: &Path) -> Result<(Digest, CourseResult), NotTaken> {
        let bytes = read_to(file, CourseResult::MOST_BYTES)?;
        let unproved = UnprovedResult::<CourseResult>::read(&bytes)?;
        let said = unproved.unproved();
        // Whose key it is checked with depends on what it says; what it says holds only if that fits.
        self.course.accepts(said)?;
        let member = self.course.definition().member(&said.participant);
        let member = member.ok_or_else(|| NotOfCourse::Unknown(said.participant.clone()))?;
        let verifier: Verifier = member.key.parse().map_err(|_| NotTaken::Key)?;
        let result = unproved.proved(&verifier)?;
        Ok((Digest::of(&bytes), result))
    }
}

fn in_vain(file: &Path, refused: &NotTaken) -> CommandError {
    CommandError::failed(
        format!("`{}` in the course is refused: {refused}", file.display()),
        "take the file out of the folder, and add it again from the stick",
    )
}

/// Returns the files in a folder whose names end so, sorted; of a folder that is not there, none.
pub(super) fn files_in(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, CommandError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => {
            return Err(CommandError::failed(
                format!("`{}` could not be read: {}", folder.display(), why(&error)),
                "name a folder that you may read",
            ));
        }
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == ending))
        .collect();
    files.sort();
    Ok(files)
}

/// Reads a file that must not be larger than this; no pipe and no device is opened.
pub(super) fn read_to(path: &Path, most: u64) -> Result<Vec<u8>, NotTaken> {
    let unreadable = |error: std::io::Error| NotTaken::Unreadable(why(&error));
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(NotTaken::NoFile);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    let read = file.take(most + 1).read_to_end(&mut bytes);
    read.map_err(unreadable)?;
    if bytes.len() as u64 > most {
        return Err(NotTaken::TooLarge);
    }
    Ok(bytes)
}
