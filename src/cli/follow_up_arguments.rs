//! The command line of `panah follow-up`.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::referral::Done;

use super::arguments::Secret;

/// Which referral, and what was done about it.
#[derive(Debug, Default, clap::Args)]
pub struct FollowUpArguments {
    /// The code of the referral, as on the letter or the card; without it, what is due is listed
    pub code: Option<String>,
    /// What was done; without it, you are asked
    #[arg(value_name = "STEP")]
    pub step: Option<StepWord>,
    /// With `withdraw`: what the person no longer agrees to, as the referral names it (`health`);
    /// without it, everything
    #[arg(value_name = "INFORMATION")]
    pub information: Vec<String>,
    /// When it was done: `14:30`, `"2026-11-22 14:30"`, or a time with its zone; without it, now
    #[arg(long, value_name = "TIME", requires = "step")]
    pub at: Option<String>,
    /// Take what there is to say about it from a file (`-`: standard input)
    #[arg(long, value_name = "FILE", requires = "step")]
    pub note: Option<PathBuf>,
    /// Also referrals about which nothing more is due
    #[arg(long, conflicts_with_all = ["code", "step"])]
    pub all: bool,
    /// Print JSON
    #[arg(long, conflicts_with = "step")]
    pub json: bool,
    #[command(flatten)]
    pub secret: Secret,
}

/// What was done, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StepWord {
    /// The service was called, and somebody answered
    Called,
    /// The service was called, and nobody answered
    NoAnswer,
    /// The service takes the person
    Accepted,
    /// The service does not take the person
    TurnedAway,
    /// Somebody went along
    Accompanied,
    /// The service says that the person has arrived
    Arrived,
    /// The person has not arrived
    NotArrived,
    /// Somebody asked how it goes on
    Asked,
    /// The person takes a consent back
    Withdraw,
    /// The service was told that a consent was taken back
    ToldOfWithdrawal,
    /// Nothing more is to be done
    Ended,
}

impl StepWord {
    /// Returns what was done; of a withdrawal, that of the whole consent.
    pub fn done(self) -> Done {
        match self {
            Self::Called => Done::Called,
            Self::NoAnswer => Done::NoAnswer,
            Self::Accepted => Done::Accepted,
            Self::TurnedAway => Done::TurnedAway,
            Self::Accompanied => Done::Accompanied,
            Self::Arrived => Done::Arrived,
            Self::NotArrived => Done::NotArrived,
            Self::Asked => Done::FollowedUp,
            Self::Withdraw => Done::WITHDRAWN,
            Self::ToldOfWithdrawal => Done::ToldOfWithdrawal,
            Self::Ended => Done::Ended,
        }
    }
}
