//! The command line's words for right-to-left text.

use clap::ValueEnum;

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
