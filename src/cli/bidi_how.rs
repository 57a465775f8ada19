//! The command line's words for right-to-left text.

use clap::ValueEnum;

use crate::grammar::apart;

/// How a terminal is handed text that runs from right to left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BidiHow {
    /// As it is: where marks are printed as boxes
    Off,
    /// Between invisible marks: where the terminal lays it out itself
    Isolate,
    /// In the order in which it is seen: where letters come out in reverse
    Visual,
}

impl BidiHow {
    /// Returns text as it is printed beside a desk: where marks are printed as boxes, without them.
    pub(super) fn printed(self, text: &str) -> String {
        match self {
            Self::Off => apart::without(text),
            Self::Isolate | Self::Visual => text.to_owned(),
        }
    }
}
