//! Data to standard output, talk to standard error. A closed pipe is nobody's mistake.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::error::{CommandError, why};

/// Writes data.
pub(super) fn data(text: &str) -> Result<(), CommandError> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(CommandError::failed(
            format!("the output could not be written: {}", error.kind()),
            "free some space, or write to another place",
        )),
    }
}

/// What becomes of a file that has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    /// It stays, and nothing is written.
    Kept,
    /// It is replaced, at once and as a whole.
    Replaced,
}

/// Refuses a name that is taken already, or for which there is no folder, before anybody is asked
/// anything for it.
pub(super) fn refuse_unwritable(path: &Path, existing: Existing) -> Result<(), CommandError> {
    if existing == Existing::Kept && path.symlink_metadata().is_ok() {
        return Err(unwritten(path, &io::ErrorKind::AlreadyExists.into()));
    }
    let folder = path.parent().filter(|above| !above.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(unwritten(path, &io::ErrorKind::NotFound.into()));
    }
    Ok(())
}

/// Refuses a folder to write into that is not there, before anybody is asked anything for it.
pub(super) fn refuse_no_folder(folder: &Path) -> Result<(), CommandError> {
    if folder.is_dir() {
        return Ok(());
    }
    let shown = folder.display();
    Err(CommandError::failed(
        format!("there is no folder `{shown}`"),
        "make the folder, or name one that is there",
    ))
}

/// Makes a folder that somebody named and that is not there, where the one that it goes into is: a
/// longer way that is not there is rather a slip.
pub(super) fn make_folder(folder: &Path) -> Result<(), CommandError> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder).map_err(|error| {
        let shown = folder.display();
        match error.kind() {
            io::ErrorKind::NotFound => {
                let above = folder.parent().unwrap_or(folder).display();
                CommandError::failed(
                    format!("`{shown}` cannot be made: there is no folder `{above}`"),
                    "make that folder first, or name one that is there",
                )
            }
            io::ErrorKind::AlreadyExists => CommandError::failed(
                format!("`{shown}` is no folder"),
                "name a folder to write into",
            ),
            _ => CommandError::failed(
                format!("the folder `{shown}` could not be made: {}", why(&error)),
                "name a folder that you may write to",
            ),
        }
    })
}

/// Writes a file that somebody asked for; where that fails, nothing half-written stays.
pub(super) fn file(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), CommandError> {
    if existing == Existing::Kept {
        return write_new(path, bytes).map_err(|error| unwritten(path, &error));
    }
    let beside = beside(path);
    write_new(&beside, bytes).map_err(|error| unwritten(&beside, &error))?;
    fs::rename(&beside, path).map_err(|error| {
        drop(fs::remove_file(&beside));
        unwritten(path, &error)
    })?;
    // The name is on the disk only with its folder; not every system can do that, or needs it.
    let folder = path.parent().filter(|above| !above.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new(".")));
    drop(folder.and_then(|folder| folder.sync_all()));
    Ok(())
}

/// Removes what a program that was cut off while it replaced this file has left beside it.
pub(super) fn clear_unfinished(path: &Path) -> Result<(), CommandError> {
    let beside = beside(path);
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(unwritten(&beside, &error)),
        _ => Ok(()),
    }
}

/// Returns the file in which a replacement is written before it takes the name.
fn beside(path: &Path) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    beside.into()
}

/// Writes a file about a person, which only this account can read; where that fails, nothing
/// half-written stays.
pub(super) fn private_file(
    path: &Path,
    bytes: &[u8],
    existing: Existing,
) -> Result<(), CommandError> {
    if existing == Existing::Replaced && path.exists() {
        fs::remove_file(path).map_err(|error| unwritten(path, &error))?;
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path);
    let written = file.and_then(|file| write_whole(file, path, bytes));
    written.map_err(|error| unwritten(path, &error))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_whole(File::create_new(path)?, path, bytes)
}

fn write_whole(mut file: File, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        drop(fs::remove_file(path));
    }
    written
}

fn unwritten(path: &Path, error: &io::Error) -> CommandError {
    let path = path.display();
    match error.kind() {
        io::ErrorKind::AlreadyExists => CommandError::failed(
            format!("there is a file `{path}` already"),
            "name another file, or replace this one with --force",
        ),
        io::ErrorKind::NotFound => CommandError::failed(
            format!("there is no folder for `{path}`"),
            "make the folder, or name another file",
        ),
        kind => CommandError::failed(
            format!("`{path}` could not be written: {kind}"),
            "free some space, or name a file in a folder that you may write to",
        ),
    }
}

/// Says a line of talk, wrapped on a terminal. Where even that cannot be written, nobody is left to
/// tell.
pub(super) fn talk(text: &str) {
    let mut err = io::stderr().lock();
    let is_drawn = text.contains('\n');
    let text = if err.is_terminal() && !is_drawn {
        textwrap::fill(text, width())
    } else {
        text.to_owned()
    };
    let written = err
        .write_all(text.as_bytes())
        .and_then(|()| err.write_all(b"\n"));
    drop(written);
}

/// Says whether a person reads standard output.
pub(super) fn is_read_by_a_person() -> bool {
    io::stdout().is_terminal()
}

/// Returns the width of the terminal, 80 where there is none.
pub(super) fn width() -> usize {
    crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns))
}
