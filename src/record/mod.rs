//! What is kept: the record of one interview, and the amendments added to it.
//!
//! A record holds every action with time and language, the answers with the question as it was
//! put, observations and consents apart from statements, the assessment, and the officer's
//! decision beside the recommendation. Nothing in it is ever overwritten: an [`Amendment`] is a
//! sealed text of its own that names the record it belongs to. [`FollowUps`] puts together what was
//! added about referrals. Sealing is the vault's business.

mod amendment;
mod answers;
mod begin;
mod follow_ups;
mod group;
mod left_out;
mod record;
mod spoken_note;
mod stub_note;

pub use amendment::{Act, Amendment};
pub use answers::{AnswerLine, NoteLine, RaisedLine, value_text};
pub use begin::Begin;
pub use follow_ups::{FollowUp, FollowUps, HeldBy};
pub use group::{GroupCode, GroupCodeError};
pub use record::{Clock, Record};
pub use spoken_note::SpokenNote;
pub use stub_note::{KeptAct, StubNote};
