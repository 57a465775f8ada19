//! The text of a checkpoint, to be signed and kept where this laptop cannot change it.
//!
//! ```text
//! panah-checkpoint/v1
//! {"hash":"<64 digits>","laptop":"<32 digits>","mode":"live","size":42}
//! ```

use serde::{Deserialize, Serialize};

use super::head::Head;
use super::in_hex;
use crate::vault::id::{LaptopId, hex};
use crate::vault::mode::Mode;

const FORM: &str = "panah-checkpoint/v1\n";
/// Longer than the longest text that is composed here.
const MOST: usize = 256;

/// Says that a text is not a checkpoint in its one spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it is not a checkpoint as this program writes it")]
pub struct CheckpointFault;

/// The head of one laptop's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checkpoint {
    /// Whose log it is.
    pub laptop: LaptopId,
    /// Which kind of vault the laptop keeps it for.
    pub mode: Mode,
    /// How far the log reached.
    pub head: Head,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(with = "in_hex")]
    hash: [u8; 32],
    laptop: LaptopId,
    mode: String,
    size: u64,
}

impl Checkpoint {
    /// Gives the text, which ends in a newline.
    pub fn compose(&self) -> String {
        format!(
            "{FORM}{{\"hash\":\"{}\",\"laptop\":\"{}\",\"mode\":\"{}\",\"size\":{}}}\n",
            hex(&self.head.hash),
            self.laptop,
            self.mode.name(),
            self.head.size,
        )
    }

    /// Reads a text in the one spelling that [`Checkpoint::compose`] gives it.
    pub fn read(text: &str) -> Result<Self, CheckpointFault> {
        Self::fields(text)
            .filter(|checkpoint| checkpoint.compose() == text)
            .ok_or(CheckpointFault)
    }

    fn fields(text: &str) -> Option<Self> {
        let line = text.strip_prefix(FORM).filter(|line| line.len() <= MOST)?;
        let fields: Fields = serde_json::from_str(line).ok()?;
        let mode = [Mode::Live, Mode::Training]
            .into_iter()
            .find(|mode| mode.name() == fields.mode)?;
        Some(Self {
            laptop: fields.laptop,
            mode,
            head: Head {
                size: fields.size,
                hash: fields.hash,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn checkpoint() -> Checkpoint {
        Checkpoint {
            laptop: LaptopId::from_bytes([1; 16]),
            mode: Mode::Training,
            head: Head {
                size: u64::MAX,
                hash: [0xfe; 32],
            },
        }
    }

    #[test]
    fn a_checkpoint_reads_back_only_from_its_own_spelling() {
        let text = checkpoint().compose();
        assert_eq!(Checkpoint::read(&text), Ok(checkpoint()));
        for (from, to) in [
            ("v1", "v2"),
            ("{", "{ "),
            ("}\n", "}"),
            ("}\n", "}\n\n"),
            ("\"mode\"", "\"a\":1,\"mode\""),
            ("training", "other"),
            ("fe", "FE"),
            ("\"size\":", "\"size\":0"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text);
            assert!(Checkpoint::read(&changed).is_err(), "{from} as {to}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_checkpoint_or_none(text in ".{0,300}", from in 0_usize..150, to in 0_usize..150) {
            let _ = Checkpoint::read(&text);
            let mut near: Vec<char> = checkpoint().compose().chars().collect();
            let (from, to) = (from.min(near.len()), to.min(near.len()));
            near.splice(from.min(to)..from.max(to), text.chars());
            let near: String = near.into_iter().collect();
            if let Ok(read) = Checkpoint::read(&near) {
                prop_assert_eq!(read.compose(), near);
            }
        }
    }
}
