//! The numbers of a course: agreement, gain, items of a test, what was detected.
//!
//! Everything here is arithmetic on counts and ratings: no names, no files. What cannot be computed is
//! [`NotApplicable`] with its reason, never 0 or 1. Each formula cites its paper; each is held to
//! published numbers in its tests.

mod angoff;
mod bands;
mod bootstrap;
mod cohen;
mod detection;
mod figure;
mod fleiss;
mod gain;
mod gwet;
mod interval;
mod items;
mod krippendorff;
mod paired;
mod ratings;
mod table;

pub use angoff::{Angoff, AngoffError};
pub use bands::{KrippendorffBand, LandisKoch, McHugh};
pub use bootstrap::{Bootstrap, bootstrap, bootstrap_of};
pub use cohen::Cohen;
pub use detection::Detection;
pub use figure::{Figure, NotApplicable};
pub use fleiss::fleiss;
pub use gain::{Gain, GainBand, Gains};
pub use gwet::ac1;
pub use interval::{Interval, clopper_pearson, wilson};
pub use items::{Answered, Discrimination, Distractors, ItemFigures};
pub use krippendorff::{Distance, alpha};
pub use paired::{Paired, mcnemar, sign_test, wilcoxon};
pub use ratings::Ratings;
pub use table::Table;
