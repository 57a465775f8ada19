//! The data folder and how its files are touched: private to their owner, never through a symbolic
//! link, never half-written under a final name, always forced to disk.

mod aside;
mod elsewhere;
mod error;
mod files;
mod folder;
mod lock;
mod place;
mod stick;

pub(super) use aside::{Aside, sweep};
pub(super) use elsewhere::{Named, Written, digest, open_elsewhere, put, put_folder};
pub(super) use files::{
    Access, Privacy, forget_cached, is_usable, names, open, privacy, read_to_cap, read_whole,
    remove, sync_folder,
};
pub(super) use folder::{FURTHER, SUBFOLDERS, TRAINING};
pub(super) use lock::{Lock, LockError, holder};
pub(super) use place::acts_on_a_terminal;
pub(super) use stick::{read_foreign, room, write_foreign};

pub use error::DiskError;
pub use folder::DataFolder;
pub use lock::Holder;
pub use place::Place;
