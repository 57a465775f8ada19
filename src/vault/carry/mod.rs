//! Carrying files to another disk, such as a stick, and knowing that they arrived: each is written
//! under a passing name, forced to disk, named, read back from the disk and compared.
//!
//! Doors: [`put`] for one file, [`put_folder`] for the folder they go into, [`FileLine`] for what a
//! manifest says of each. Deliberately absent: rights and owners, which such disks do not know, and
//! any promise about what a stick does with what it was told to write.

mod copy;
mod files;

pub(super) use copy::{put, put_folder};
pub(super) use files::FileLine;
