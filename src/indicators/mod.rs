//! What the answers point to: the catalogue of indicators and the state of each.
//!
//! An indicator is one observable fact in one phase. It is *disclosed*, *not disclosed* or *open*;
//! it is never a verdict. What published methods make of several together is the business of
//! `methods`.

mod catalogue;
mod evidence;
mod htcds;
mod indicator;

pub use catalogue::Catalogue;
pub use evidence::{Evidence, Signs};
pub use htcds::{HtcdsCode, HtcdsList};
pub use indicator::{Indicator, IndicatorIx, Phase};
