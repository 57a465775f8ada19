//! What binds in a country: law, ages, duties, who is competent, agencies, services, and what its
//! files do not know.
//!
//! [`Jurisdiction`] is the law file, [`Services`] the directory beside it. Facts of law go stale and
//! numbers sooner: each carries a source and a status, the files carry dates and the number of days
//! after which somebody should look again. Nothing here knows today's date; whoever asks brings it.
//!
//! Deliberately absent: districts, areas and the names of forces. Which agency a post belongs to is
//! written in the file and chosen at the post, because it changes.

mod agency;
mod entries;
mod exception;
mod jurisdiction;
mod law;
mod no_service;
mod rule;
mod sector;
mod service_kind;
mod services;

pub use agency::{Agency, Competence};
pub use exception::{Exception, ExceptionKind};
pub use jurisdiction::Jurisdiction;
pub use law::{Act, Age, Provision};
pub use no_service::NoService;
pub use rule::Binding;
pub use sector::{Sector, Sign};
pub use service_kind::ServiceKind;
pub use services::{
    Audience, Capacity, Dated, Hours, Instant, NumberFault, OpenState, Opening, Origin, Service,
    Services, Sex, Weekday, clock_time, has_markup, judge_number, read_time, services_text,
};
