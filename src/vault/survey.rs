//! Looking at a data folder from outside: without a key, and without making, opening or changing
//! anything in it.

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::Path;

use super::disk::{FURTHER, Place, Privacy, SUBFOLDERS, TRAINING, is_usable, privacy};
use super::settle::is_ours;

/// What a data folder looks like from outside.
#[derive(Debug, Default)]
pub struct Survey {
    /// Whether there is anything at its path.
    pub is_there: bool,
    /// How many key files there are.
    pub slots: usize,
    /// How many files of drafts there are.
    pub drafts: usize,
    /// How many sealed records there are.
    pub records: usize,
    /// What is not as the vault makes it, in the order of the names.
    pub odd: Vec<(Oddity, Place)>,
    /// When something in it was last changed by this laptop's clock, in seconds since 1970, where
    /// the file system tells.
    pub last_change: Option<i64>,
}

/// Says in which way a file or folder is not as the vault makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// Others may read or change it.
    OpenToOthers,
    /// It belongs to another user of this computer.
    AnotherUsers,
    /// It is a folder in which its owner lacks rights.
    Unusable,
    /// It is a symbolic link.
    Link,
    /// It is no folder where one is expected, or no regular file.
    WrongKind,
    /// It is not there.
    Missing,
    /// It could not be looked at.
    Unreadable,
    /// The vault gives no such name.
    Stranger,
}

/// Looks at the data folder at `path`, whatever its state.
pub fn survey(path: &Path) -> Survey {
    let mut survey = Survey::default();
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(cause) => {
            survey.is_there = cause.kind() != ErrorKind::NotFound;
            if survey.is_there {
                survey.note(Oddity::Unreadable, path);
            }
            return survey;
        }
    };
    survey.is_there = true;
    if !survey.is_folder(path, &found) {
        return survey;
    }
    for entry in survey.names(path) {
        let name = entry.as_str();
        if !SUBFOLDERS.contains(&name) && !FURTHER.contains(&name) && name != TRAINING {
            survey.note(Oddity::Stranger, &path.join(entry));
        }
    }
    for sub in SUBFOLDERS {
        let folder = path.join(sub);
        match fs::symlink_metadata(&folder) {
            Ok(found) if survey.is_folder(&folder, &found) => survey.look_into(&folder),
            Ok(_) => {}
            Err(cause) if cause.kind() == ErrorKind::NotFound => {
                survey.note(Oddity::Missing, &folder);
            }
            Err(_) => survey.note(Oddity::Unreadable, &folder),
        }
    }
    // Installed definitions have folders of their own names.
    for sub in FURTHER.iter().filter(|sub| **sub != "definitions") {
        let folder = path.join(sub);
        if let Ok(found) = fs::symlink_metadata(&folder)
            && survey.is_folder(&folder, &found)
        {
            survey.look_into(&folder);
        }
    }
    // A folder in which nothing is kept yet lacks nothing.
    if survey.slots + survey.drafts + survey.records == 0 {
        survey.odd.retain(|(odd, _)| *odd != Oddity::Missing);
    }
    survey
}

impl Survey {
    fn look_into(&mut self, folder: &Path) {
        for name in self.names(folder) {
            let path = folder.join(&name);
            let found = match fs::symlink_metadata(&path) {
                Ok(found) => found,
                // What is gone by now was being worked with; a name that is not UTF-8 is nobody's.
                Err(_) if !is_ours(&name) => {
                    self.note(Oddity::Stranger, &path);
                    continue;
                }
                Err(cause) if cause.kind() == ErrorKind::NotFound => continue,
                Err(_) => {
                    self.note(Oddity::Unreadable, &path);
                    continue;
                }
            };
            self.last_change = self.last_change.max(changed(&found));
            if found.is_symlink() {
                self.note(Oddity::Link, &path);
            } else if !is_ours(&name) {
                self.note(Oddity::Stranger, &path);
            } else if found.is_file() {
                self.look_whose(&path, &found);
                self.count(&name);
            } else {
                self.note(Oddity::WrongKind, &path);
            }
        }
    }

    fn count(&mut self, name: &str) {
        match name.rsplit_once('.') {
            Some((_, "slot")) => self.slots += 1,
            Some((_, "key" | "jrn")) => self.drafts += 1,
            Some((_, "age")) => self.records += 1,
            _ => {}
        }
    }

    /// Notes what is odd about a folder; says whether it is one.
    fn is_folder(&mut self, path: &Path, found: &Metadata) -> bool {
        if found.is_dir() {
            self.look_whose(path, found);
            if !is_usable(found) {
                self.note(Oddity::Unusable, path);
            }
        } else if found.is_symlink() {
            self.note(Oddity::Link, path);
        } else {
            self.note(Oddity::WrongKind, path);
        }
        found.is_dir()
    }

    fn look_whose(&mut self, path: &Path, found: &Metadata) {
        match privacy(found) {
            Privacy::Private => {}
            Privacy::OpenToOthers => self.note(Oddity::OpenToOthers, path),
            Privacy::AnotherUsers => self.note(Oddity::AnotherUsers, path),
        }
    }

    fn names(&mut self, folder: &Path) -> Vec<String> {
        super::disk::names(folder).unwrap_or_else(|_| {
            // Where its owner lacks rights, that is reason enough.
            let usable = fs::symlink_metadata(folder).is_ok_and(|found| is_usable(&found));
            if usable {
                self.note(Oddity::Unreadable, folder);
            }
            Vec::new()
        })
    }

    fn note(&mut self, odd: Oddity, path: &Path) {
        self.odd.push((odd, path.into()));
    }
}

#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "other systems do not tell when a file was changed"
)]
fn changed(found: &Metadata) -> Option<i64> {
    use std::os::unix::fs::MetadataExt;
    Some(found.ctime())
}

/// Elsewhere there is a time of writing, which the program fixes for records.
#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<i64> {
    None
}
