//! The directory of services: what is offered, for whom, where, when, and under which number.
//!
//! A number is used by somebody in need, so it goes stale sooner than a law: none stands here
//! without a date, and none from memory unless somebody has called it. What is not known is left
//! out and said as not known; nothing is guessed. [`Services`] is a country's file, or what a post
//! writes down itself ([`Origin`]).

mod audience;
mod capacity;
mod hours;
mod number;
mod read;
mod service;
mod services;
mod written;

pub use audience::{Audience, Sex};
pub use capacity::Capacity;
pub use hours::{Hours, Instant, OpenState, Opening, Weekday, clock_time, read_time};
pub use number::{NumberFault, judge_number};
pub use read::has_markup;
pub use service::{Dated, Service};
pub use services::{Origin, Services};
pub use written::services_text;
