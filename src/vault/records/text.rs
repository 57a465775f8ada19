//! The text of a record that is signed: a first line that names the form, and one line of canonical
//! JSON.
//!
//! ```text
//! panah-record/v2
//! {"body":…,"draft":…,"id":…,"kind":…,"laptop":…,"mode":…,"officer":…,"pad":…,"prev_head":…,
//!  "recips":…,"retain":…}
//! ```
//!
//! (the JSON is one line). `body` is the caller's and opaque. `draft` is the draft it was closed from,
//! or null; `recips` the SHA-256 of the sorted recipient strings, a newline after each; `prev_head` the
//! hash of the audit log's last entry, which says that this record was about to be sealed; `retain`
//! the day until which it is kept, or null. `pad` is as many points as bring the whole signed note to
//! a multiple of 128 KiB. The officer and the laptop sign it.
//!
//! The first version, `panah-record/v1`, had neither `laptop` nor `retain`, its `prev_head` was null,
//! and only the officer signed it. It is still read.

use zeroize::Zeroizing;

use super::fault::RecordFault;
use crate::vault::crypto::sha256;
use crate::vault::id::{DraftId, LaptopId, OfficerId, RecordId, hex, unhex};
use crate::vault::json::{Canonical, object};
use crate::vault::mode::Mode;

const FIRST_FORM: &str = "panah-record/v1\n";
const FORM: &str = "panah-record/v2\n";
/// What stands before the padding.
const PAD: &str = ",\"pad\":\"";

/// Says what a sealed record is: the first word on an interview, or an addition to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
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
pub(in crate::vault) struct Text {
    pub(in crate::vault) body: Canonical,
    pub(in crate::vault) draft: Option<DraftId>,
    pub(in crate::vault) id: RecordId,
    pub(in crate::vault) kind: Kind,
    pub(in crate::vault) mode: Mode,
    pub(in crate::vault) officer: OfficerId,
    pub(in crate::vault) recips: [u8; 32],
    /// What the second version says besides; nothing in a text of the first.
    pub(in crate::vault) origin: Option<Origin>,
}

/// Where a text was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) struct Origin {
    pub(in crate::vault) laptop: LaptopId,
    /// The hash of the audit log's last entry then.
    pub(in crate::vault) prev_head: [u8; 32],
    /// The day until which the record is kept (`YYYY-MM-DD`).
    pub(in crate::vault) retain: Option<String>,
}

impl Text {
    /// Gives the text with `pad` points of padding.
    pub(super) fn compose(&self, pad: usize) -> Zeroizing<String> {
        let draft = self
            .draft
            .map_or_else(|| "null".to_owned(), |id| format!("\"{id}\""));
        let (form, laptop, prev_head, retain) = match &self.origin {
            None => (FIRST_FORM, String::new(), "null".to_owned(), String::new()),
            Some(origin) => (
                FORM,
                format!(r#""laptop":"{}","#, origin.laptop),
                format!(r#""{}""#, hex(&origin.prev_head)),
                match &origin.retain {
                    Some(day) => format!(r#","retain":"{day}""#),
                    None => r#","retain":null"#.to_owned(),
                },
            ),
        };
        let tail = format!(
            r#","draft":{draft},"id":"{}","kind":"{}",{laptop}"mode":"{}","officer":"{}","pad":""#,
            self.id,
            self.kind.name(),
            self.mode.name(),
            self.officer,
        );
        let end = format!(
            "\",\"prev_head\":{prev_head},\"recips\":\"{}\"{retain}}}\n",
            hex(&self.recips)
        );
        let body = self.body.as_str();
        let length = form.len() + "{\"body\":".len() + body.len() + tail.len() + pad + end.len();
        let mut text = Zeroizing::new(String::with_capacity(length));
        text.push_str(form);
        text.push_str("{\"body\":");
        text.push_str(body);
        text.push_str(&tail);
        text.push_str(&".".repeat(pad));
        text.push_str(&end);
        text
    }

    /// Reads a text; only the very bytes that [`Text::compose`] gives are accepted, so that a
    /// signature covers one meaning and no unknown field slips through.
    pub(super) fn read(text: &str) -> Result<Self, RecordFault> {
        let text = without_padding(text)?;
        let text = text.as_str();
        let (line, is_first) = match (text.strip_prefix(FORM), text.strip_prefix(FIRST_FORM)) {
            (Some(line), _) => (line, false),
            (None, Some(line)) => (line, true),
            (None, None) => return Err(RecordFault::Malformed),
        };
        let mut fields = object(line).map_err(RecordFault::Json)?;
        let mut take = |key: &str| fields.remove(key).ok_or(RecordFault::Malformed);
        take("pad")?;
        let read = Self {
            body: take("body")?,
            draft: match take("draft")?.as_str() {
                "null" => None,
                draft => Some(unquote(draft)?),
            },
            id: unquote(take("id")?.as_str())?,
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
            officer: unquote(take("officer")?.as_str())?,
            recips: unquote::<Hash>(take("recips")?.as_str())?.0,
            origin: if is_first {
                None
            } else {
                Some(Origin {
                    laptop: unquote(take("laptop")?.as_str())?,
                    prev_head: unquote::<Hash>(take("prev_head")?.as_str())?.0,
                    retain: match take("retain")?.as_str() {
                        "null" => None,
                        day => Some(unquote::<Plain>(day)?.0),
                    },
                })
            },
        };
        if *read.compose(0) == text {
            Ok(read)
        } else {
            Err(RecordFault::Malformed)
        }
    }
}

/// Returns the digest by which a text names the recipients it is sealed to.
pub(in crate::vault) fn recips(mut recipients: Vec<String>) -> [u8; 32] {
    recipients.sort();
    let lines: Vec<String> = recipients
        .into_iter()
        .map(|recipient| recipient + "\n")
        .collect();
    sha256(&[lines.concat().as_bytes()])
}

/// Takes the padding out of a text, which is most of it, so that nothing more is done with it. Behind
/// `pad` nothing can stand that looks like it: the last one is meant.
fn without_padding(text: &str) -> Result<Zeroizing<String>, RecordFault> {
    let (before, after) = text.rsplit_once(PAD).ok_or(RecordFault::Malformed)?;
    let after = after.trim_start_matches('.');
    let mut short = Zeroizing::new(String::with_capacity(
        before.len() + PAD.len() + after.len(),
    ));
    for part in [before, PAD, after] {
        short.push_str(part);
    }
    Ok(short)
}

fn unquote<T: std::str::FromStr>(spelling: &str) -> Result<T, RecordFault> {
    let inner = spelling
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    inner
        .and_then(|inner| inner.parse().ok())
        .ok_or(RecordFault::Malformed)
}

struct Hash([u8; 32]);

impl std::str::FromStr for Hash {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        unhex(text).map(Self).ok_or(())
    }
}

/// A word without anything to escape, such as a day.
struct Plain(String);

impl std::str::FromStr for Plain {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let is_plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
        is_plain.then(|| Self(text.to_owned())).ok_or(())
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
            origin: Some(Origin {
                laptop: LaptopId::from_bytes([5; 16]),
                prev_head: [6; 32],
                retain: Some("2031-11-22".to_owned()),
            }),
        }
    }

    #[test]
    fn a_text_of_either_version_reads_back_as_it_was_composed() {
        let unbounded = text().origin.map(|origin| Origin {
            retain: None,
            ..origin
        });
        for origin in [text().origin, unbounded, None] {
            let composed = Text { origin, ..text() }.compose(7);
            let read = Text::read(&composed).ok().unwrap();
            assert_eq!(*read.compose(7), *composed);
            assert_eq!(read.body.as_str(), r#"{"a":[1,"…"]}"#);
        }
    }

    /// Fault case 32, its unknown field among them.
    #[test]
    fn only_the_one_spelling_is_read() {
        let composed = text().compose(3);
        for (from, to) in [
            ("v2", "v1"),
            ("v2", "v3"),
            ("2031-11-22", "2031\\u002d11-22"),
            ("\"laptop\":\"05", "\"laptop\":\"0"),
            ("{\"body\"", "{ \"body\""),
            ("\"kind\":\"record\"", "\"kind\":\"other\""),
            ("\"pad\":\"...\"", "\"pad\":\"..,\""),
            ("\"pad\":\"...\"", "\"pad\":123"),
            ("\"draft\":\"01", "\"draft\":\"x"),
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
