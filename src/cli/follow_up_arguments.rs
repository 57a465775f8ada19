//! The command line of `panah follow-up`.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::PossibleValue;

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

/// What was done, as it is typed: each step of a referral under a word of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepWord(pub Done);

impl StepWord {
    /// Returns the word that is typed, and what it means.
    fn word_and_meaning(&self) -> (&'static str, &'static str) {
        match self.0 {
            Done::Called => ("called", "The service was called, and somebody answered"),
            Done::NoAnswer => ("no-answer", "The service was called, and nobody answered"),
            Done::Accepted => ("accepted", "The service takes the person"),
            Done::TurnedAway => ("turned-away", "The service does not take the person"),
            Done::Accompanied => ("accompanied", "Somebody went along"),
            Done::Arrived => ("arrived", "The service says that the person has arrived"),
            Done::NotArrived => ("not-arrived", "The person has not arrived"),
            Done::FollowedUp => ("asked", "Somebody asked how it goes on"),
            Done::Withdrawn { .. } => ("withdraw", "The person takes a consent back"),
            Done::ToldOfWithdrawal => (
                "told-of-withdrawal",
                "The service was told that a consent was taken back",
            ),
            Done::Ended => ("ended", "Nothing more is to be done"),
        }
    }
}

impl ValueEnum for StepWord {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: [StepWord; 11] = [
            StepWord(Done::Called),
            StepWord(Done::NoAnswer),
            StepWord(Done::Accepted),
            StepWord(Done::TurnedAway),
            StepWord(Done::Accompanied),
            StepWord(Done::Arrived),
            StepWord(Done::NotArrived),
            StepWord(Done::FollowedUp),
            StepWord(Done::WITHDRAWN),
            StepWord(Done::ToldOfWithdrawal),
            StepWord(Done::Ended),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (word, means) = self.word_and_meaning();
        Some(PossibleValue::new(word).help(means))
    }
}
