//! The text that is signed: a first line that names the form, and one line of canonical JSON.
//!
//! ```text
//! panah-record/v1
//! {"body":…,"draft":…,"id":…,"kind":…,"mode":…,"officer":…,"pad":…,"prev_head":null,"recips":…}
//! ```
//!
//! `body` is the caller's and opaque. `draft` is the draft it was closed from, or null; `recips` the
//! SHA-256 of the sorted recipient strings, a newline after each; `prev_head` is null until there is
//! an audit log to bind a record into. `pad` is as many points as bring the whole signed note to a
//! multiple of 128 KiB.

use zeroize::Zeroizing;

use super::fault::RecordFault;
use super::json::{Canonical, object};
use crate::vault::crypto::sha256;
use crate::vault::id::{DraftId, OfficerId, RecordId, hex, unhex};
use crate::vault::mode::Mode;

const FORM: &str = "panah-record/v1\n";

/// Says what a sealed record is: the first word on an interview, or an addition to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A closed interview.
    Record,
    /// An addition to a record; its body says to which.
    Amendment,
}

impl Kind {
    /// Returns the word that stands in the signed text.
    pub fn name(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Amendment => "amendment",
        }
    }
}

/// Everything a signed text says, save its padding.
pub(super) struct Text {
    pub(super) body: Canonical,
    pub(super) draft: Option<DraftId>,
    pub(super) id: RecordId,
    pub(super) kind: Kind,
    pub(super) mode: Mode,
    pub(super) officer: OfficerId,
    pub(super) recips: [u8; 32],
}

impl Text {
    /// Gives the text with `pad` points of padding.
    pub(super) fn compose(&self, pad: usize) -> Zeroizing<String> {
        let draft = self
            .draft
            .map_or_else(|| "null".to_owned(), |id| format!("\"{id}\""));
        let tail = format!(
            r#","draft":{draft},"id":"{}","kind":"{}","mode":"{}","officer":"{}","pad":""#,
            self.id,
            self.kind.name(),
            self.mode.name(),
            self.officer,
        );
        let end = format!(
            "\",\"prev_head\":null,\"recips\":\"{}\"}}\n",
            hex(&self.recips)
        );
        let body = self.body.as_str();
        let length = FORM.len() + "{\"body\":".len() + body.len() + tail.len() + pad + end.len();
        let mut text = Zeroizing::new(String::with_capacity(length));
        text.push_str(FORM);
        text.push_str("{\"body\":");
        text.push_str(body);
        text.push_str(&tail);
        text.extend(std::iter::repeat_n('.', pad));
        text.push_str(&end);
        text
    }

    /// Reads a text; only the very bytes that [`Text::compose`] gives are accepted, so that a
    /// signature covers one meaning and no unknown field slips through.
    pub(super) fn read(text: &str) -> Result<Self, RecordFault> {
        let line = text.strip_prefix(FORM).ok_or(RecordFault::Malformed)?;
        let mut fields = object(line).map_err(RecordFault::Json)?;
        let mut take = |key: &str| fields.remove(key).ok_or(RecordFault::Malformed);
        let pad = take("pad")?.as_str().len().saturating_sub(2);
        let read = Self {
            body: take("body")?,
            draft: match take("draft")?.as_str() {
                "null" => None,
                draft => Some(unquote(draft).ok_or(RecordFault::Malformed)?),
            },
            id: unquote(take("id")?.as_str()).ok_or(RecordFault::Malformed)?,
            kind: match take("kind")?.as_str() {
                "\"record\"" => Kind::Record,
                "\"amendment\"" => Kind::Amendment,
                _ => return Err(RecordFault::Malformed),
            },
            mode: match take("mode")?.as_str() {
                "\"live\"" => Mode::Live,
                "\"training\"" => Mode::Training,
                _ => return Err(RecordFault::Malformed),
            },
            officer: unquote(take("officer")?.as_str()).ok_or(RecordFault::Malformed)?,
            recips: unquote::<Hash>(take("recips")?.as_str())
                .ok_or(RecordFault::Malformed)?
                .0,
        };
        if *read.compose(pad) == text {
            Ok(read)
        } else {
            Err(RecordFault::Malformed)
        }
    }
}

/// Returns the digest by which a text names the recipients it is sealed to.
pub(super) fn recips(mut recipients: Vec<String>) -> [u8; 32] {
    recipients.sort();
    let lines: Vec<String> = recipients
        .into_iter()
        .map(|recipient| recipient + "\n")
        .collect();
    sha256(&[lines.concat().as_bytes()])
}

fn unquote<T: std::str::FromStr>(spelling: &str) -> Option<T> {
    spelling.strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

struct Hash([u8; 32]);

impl std::str::FromStr for Hash {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        unhex(text).map(Self).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use super::*;

    fn text() -> Text {
        Text {
            body: Canonical::read(r#"{"a": [1, "…"]}"#).ok().unwrap(),
            draft: Some(DraftId::from_bytes([1; 16])),
            id: RecordId::from_bytes([2; 16]),
            kind: Kind::Record,
            mode: Mode::Live,
            officer: OfficerId::from_bytes([3; 16]),
            recips: [4; 32],
        }
    }

    #[test]
    fn a_text_reads_back_as_it_was_composed() {
        let composed = text().compose(7);
        let read = Text::read(&composed).ok().unwrap();
        assert_eq!(*read.compose(7), *composed);
        assert_eq!(read.body.as_str(), r#"{"a":[1,"…"]}"#);
    }

    #[test]
    fn only_the_one_spelling_is_read() {
        let composed = text().compose(3);
        for (from, to) in [
            ("v1", "v2"),
            ("{\"body\"", "{ \"body\""),
            ("\"kind\":\"record\"", "\"kind\":\"other\""),
            ("\"pad\":\"...\"", "\"pad\":\"..,\""),
            ("\"pad\":\"...\"", "\"pad\":123"),
            ("null", "\"x\""),
            ("{\"body\"", "{\"a\":1,\"body\""),
            ("\"id\":\"02", "\"id\":\"0"),
            ("}\n", "}\n\n"),
        ] {
            let changed = composed.replacen(from, to, 1);
            assert_ne!(changed, *composed);
            assert!(Text::read(&changed).is_err(), "{from} as {to}");
        }
    }
}
