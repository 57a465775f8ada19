//! The command line of `panah log`.

use std::path::PathBuf;

use clap::Subcommand;

use super::arguments::Secret;

/// What to do with the audit log.
#[derive(Debug, Subcommand)]
pub enum LogCommand {
    /// Say whether the log is as it was written
    #[command(
        after_help = "The answer is: intact up to entry N, BROKEN at entry N, or that nobody can say what came after \
        N. Only a checkpoint kept elsewhere (at the unit, in a file, in a paper book) shows whether its end was \
        taken away.\n\nExamples:\n  panah log verify\n  panah log verify --against checkpoint.note\n  \
        panah log verify --against \"42 a5a5a5a5\""
    )]
    Verify {
        /// A checkpoint: a file, or what stands in the paper book (the number and eight digits)
        #[arg(long, value_name = "CHECKPOINT")]
        against: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Read what was done
    Show {
        /// How many entries, counted from the end
        #[arg(long, value_name = "COUNT", default_value_t = 50)]
        last: u64,
        /// Every entry
        #[arg(long, conflicts_with = "last")]
        all: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Begin the log anew, because it is lost or broken; what is left of the old one is kept
    Reset {
        /// The unit's permission, where the laptop belongs to one
        #[arg(long, value_name = "FILE")]
        allowed_by: Option<PathBuf>,
        #[command(flatten)]
        secret: Secret,
    },
    /// At the unit: allow a laptop to begin its log anew
    Allow {
        /// The laptop, as `panah log reset` names it
        laptop: String,
        /// The number of the reset, as `panah log reset` names it
        number: u64,
        /// The file to write
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        #[command(flatten)]
        secret: Secret,
    },
    /// Print how far the log reaches, for the paper book, or sign it into a file to be kept elsewhere
    Checkpoint {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        #[command(flatten)]
        secret: Secret,
    },
}
