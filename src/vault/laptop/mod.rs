//! What all officers of one laptop share: its key, and under it what the laptop knows of itself and
//! the post's contact sheet.

mod colleagues;
mod half_done;
mod holds;
mod keys;
mod logging;
mod officer_error;
mod post;
mod reset;
mod state;

pub(super) use colleagues::lock_slots;
pub(super) use keys::LaptopKeys;
pub(super) use state::{OfficerLine, Pending, State, UnitLine};

pub use colleagues::OfficerListing;
pub use holds::HoldError;
pub use logging::{CheckpointError, VerifyError, survey_log};
pub use officer_error::OfficerError;
pub use reset::ResetError;
pub use state::StateError;
