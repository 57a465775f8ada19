//! Tickets of a course: a signing key for each place in the class, and the result files that are signed
//! with them.
//!
//! A ticket is a file that the trainer hands out on a stick:
//!
//! ```text
//! panah/ticket/v1
//! {"code":"P07","course":…,"key":…,"title":…,"verifier":…}
//! ```
//!
//! (the JSON is one line). Its key proves that a file is of this course and that nobody changed it. It
//! does not prove who sat at the keyboard: whoever has the ticket can sign. It opens no vault, and no
//! record can be signed with it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::crypto::{CryptoError, Key};
use super::form;
use super::note::{Note, NoteFault, Signer, Verifier, sign};

const TICKET_FORM: &str = "panah/ticket/v1";
const RESULT_FORM: &str = "panah/result/v1";
/// What a result of any version begins with.
const ANY_RESULT: &str = "panah/result/v";
const ANY_TICKET: &str = "panah/ticket/v";
/// The kind of name that tickets sign by.
const KIND: &str = "ticket";
/// The longest id of a course and the longest code: with both, a name of a signer stays short enough.
const MOST_ID: usize = 32;
const MOST_CODE: usize = 12;

/// A ticket: who in which course, and the key that the holder's results are signed with.
pub struct Ticket {
    course: String,
    title: String,
    code: String,
    seed: Key,
    signer: Signer,
}

/// Says why a file is no ticket, or why none can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TicketError {
    /// It is something else.
    #[error("this is not a ticket of a course")]
    NotATicket,
    /// A later version of this program made it.
    #[error("this ticket was made by a later version of this program")]
    Newer,
    /// Some of its bytes have changed.
    #[error("this ticket is damaged: its key does not fit its name")]
    Damaged,
    /// A course or a code with letters that a name of a signer cannot have.
    #[error("a code has letters from A to Z and digits, 12 at the most")]
    Code,
    /// The means of encryption failed.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

impl TicketError {
    /// Returns the way out.
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotATicket => {
                "name the file that the trainer gave you; its name ends in `.ticket`"
            }
            Self::Newer => "use the version of this program that the trainer uses",
            Self::Damaged => "ask the trainer for the ticket again",
            Self::Code => "choose a short code, as P07",
            Self::Crypto(error) => error.help(),
        }
    }
}

/// Says why a file is no result of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ResultFault {
    /// It is something else.
    #[error("it is no result of a course")]
    NotAResult,
    /// A later version of this program made it.
    #[error("a later version of this program made it")]
    Newer,
    /// It carries a known name, and the signature is not over this text.
    #[error("it was changed after it was signed, or it was signed with another ticket")]
    Altered,
}

/// What a ticket says in its file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    code: String,
    course: String,
    key: String,
    title: String,
    verifier: Verifier,
}

impl Drop for Text {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

impl Ticket {
    /// Makes a ticket with a key of its own.
    ///
    /// # Errors
    /// Where the course or the code has other letters than a name may have, or there is no randomness.
    pub fn make(course: &str, title: &str, code: &str) -> Result<Self, TicketError> {
        Self::of(course, title, code, Key::random()?)
    }

    fn of(course: &str, title: &str, code: &str, seed: Key) -> Result<Self, TicketError> {
        let name = signer_name(course, code).ok_or(TicketError::Code)?;
        Ok(Self {
            course: course.to_owned(),
            title: title.to_owned(),
            code: code.to_owned(),
            signer: Signer::new(name, &seed)?,
            seed,
        })
    }

    /// Reads a ticket's file.
    ///
    /// # Errors
    /// Where it is none, or is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, TicketError> {
        let text = std::str::from_utf8(bytes).map_err(|_| TicketError::NotATicket)?;
        let read: Text = form::read(TICKET_FORM, text).map_err(|_| {
            if !text.starts_with(ANY_TICKET) {
                TicketError::NotATicket
            } else if first_line(text) == TICKET_FORM {
                TicketError::Damaged
            } else {
                TicketError::Newer
            }
        })?;
        let seed = Key::filled(|to| {
            let decoded = BASE64_STANDARD.decode(read.key.as_bytes());
            let decoded = Zeroizing::new(decoded.map_err(|_| TicketError::Damaged)?);
            let key: &[u8; 32] = decoded
                .as_slice()
                .try_into()
                .map_err(|_| TicketError::Damaged)?;
            to.copy_from_slice(key);
            Ok::<(), TicketError>(())
        })?;
        let ticket = Self::of(&read.course, &read.title, &read.code, seed)
            .map_err(|_| TicketError::Damaged)?;
        if ticket.verifier()? == read.verifier {
            Ok(ticket)
        } else {
            Err(TicketError::Damaged)
        }
    }

    /// Gives the text of the ticket's file, with the secret key in it.
    ///
    /// # Errors
    /// Where it cannot be spelt.
    pub fn to_text(&self) -> Result<Zeroizing<String>, TicketError> {
        let text = Text {
            code: self.code.clone(),
            course: self.course.clone(),
            key: BASE64_STANDARD.encode(self.seed.expose()),
            title: self.title.clone(),
            verifier: self.verifier()?,
        };
        Ok(form::compose(TICKET_FORM, &text)?)
    }

    /// Returns the id of the course.
    pub fn course(&self) -> &str {
        &self.course
    }

    /// Returns the title of the course.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Returns the code of the place in the class.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Returns what the holder's results are checked with.
    ///
    /// # Errors
    /// Where the cryptographic library refuses.
    pub fn verifier(&self) -> Result<Verifier, CryptoError> {
        self.signer.verifier()
    }

    /// Signs a result: a note of one form, so that it can never be taken for a record or a certificate.
    ///
    /// # Errors
    /// Where it has no single spelling.
    pub fn sign_result<T: Serialize>(&self, result: &T) -> Result<String, CryptoError> {
        let text = form::compose(RESULT_FORM, result)?;
        Ok(sign(&text, &[&self.signer]).as_str().to_owned())
    }
}

/// Returns the name that a ticket signs by.
fn signer_name(course: &str, code: &str) -> Option<String> {
    let is_plain = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric())
    };
    (is_plain(course, MOST_ID) && is_plain(code, MOST_CODE))
        .then(|| format!("{KIND}/{course}/{code}"))
}

fn first_line(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

/// A result that was read and that nobody vouches for yet.
pub struct UnprovedResult<'a, T> {
    note: Note<'a>,
    result: T,
}

impl<'a, T: Serialize + DeserializeOwned> UnprovedResult<'a, T> {
    /// Reads a result.
    ///
    /// # Errors
    /// Where it is none, or of a later version.
    pub fn read(bytes: &'a [u8]) -> Result<Self, ResultFault> {
        let note = Note::read(bytes).map_err(|_| ResultFault::NotAResult)?;
        let text = note.unproved_text();
        let is_newer = text.starts_with(ANY_RESULT) && first_line(text) != RESULT_FORM;
        if is_newer {
            return Err(ResultFault::Newer);
        }
        let result = form::read(RESULT_FORM, text).map_err(|_| ResultFault::NotAResult)?;
        Ok(Self { note, result })
    }

    /// Returns what it says, before anybody vouches for it: to find out whose key to check it with.
    pub fn unproved(&self) -> &T {
        &self.result
    }

    /// Gives what it says if the holder of this key signed it.
    ///
    /// # Errors
    /// Where they did not, or it was changed.
    pub fn proved(self, verifier: &Verifier) -> Result<T, ResultFault> {
        match self.note.text_signed_by(verifier) {
            Ok(_) => Ok(self.result),
            Err(NoteFault::Malformed) => Err(ResultFault::NotAResult),
            Err(_) => Err(ResultFault::Altered),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed test is to panic")]

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Simple {
        what: String,
    }

    fn simple() -> Simple {
        Simple {
            what: "quiz".to_owned(),
        }
    }

    fn judged(note: &[u8], verifier: &Verifier) -> Result<Simple, ResultFault> {
        UnprovedResult::<Simple>::read(note)?.proved(verifier)
    }

    #[test]
    fn a_ticket_reads_back_and_signs_for_its_own_place_alone() {
        let ticket = Ticket::make("0af", "A course", "P07").unwrap();
        let text = ticket.to_text().unwrap();
        let again = Ticket::read(text.as_bytes()).unwrap();
        assert_eq!((again.course(), again.code()), ("0af", "P07"));
        assert_eq!(again.title(), "A course");
        let verifier = ticket.verifier().unwrap();
        let note = again.sign_result(&simple()).unwrap();
        assert_eq!(judged(note.as_bytes(), &verifier), Ok(simple()));
        for other in [("0af", "P08"), ("0b0", "P07"), ("0af", "P07")] {
            let stranger = Ticket::make(other.0, "A course", other.1).unwrap();
            assert_eq!(
                judged(note.as_bytes(), &stranger.verifier().unwrap()),
                Err(ResultFault::Altered),
                "{other:?}"
            );
        }
    }

    #[test]
    fn what_is_no_ticket_is_told_from_what_is_damaged() {
        let ticket = Ticket::make("0af", "A course", "P07").unwrap();
        let text = ticket.to_text().unwrap();
        let read = |text: &str| Ticket::read(text.as_bytes()).err();
        for other in [
            "",
            "a note",
            "panah-unit/v1\n{}\n",
            "\u{feff}panah/ticket/v1",
        ] {
            assert_eq!(read(other), Some(TicketError::NotATicket), "{other}");
        }
        let newer = text.replace("ticket/v1", "ticket/v2");
        assert_eq!(read(&newer), Some(TicketError::Newer));
        for (from, to) in [
            ("P07", "P08"),
            ("\"0af\"", "\"0b0\""),
            ("\"key\":\"", "\"key\":\"A"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_eq!(read(&changed), Some(TicketError::Damaged), "{from}");
        }
        for code in ["", "P-07", "P 7", "پ", "P000000000007"] {
            assert_eq!(
                Ticket::make("0af", "A course", code).err(),
                Some(TicketError::Code),
                "{code}"
            );
        }
    }

    /// A key of one kind signs no text of another: a ticket is no officer and no unit.
    #[test]
    fn a_result_is_no_other_signed_text() {
        let ticket = Ticket::make("0af", "A course", "P07").unwrap();
        let verifier = ticket.verifier().unwrap();
        let of_form = |form: &str| {
            let text = form::compose(form, &simple()).unwrap();
            sign(&text, &[&ticket.signer]).as_str().to_owned()
        };
        for form in ["panah-unit/v1", "panah/certificate/v1", "panah/resul/v1"] {
            let note = of_form(form);
            assert_eq!(
                judged(note.as_bytes(), &verifier),
                Err(ResultFault::NotAResult)
            );
        }
        let newer = of_form("panah/result/v2");
        assert_eq!(judged(newer.as_bytes(), &verifier), Err(ResultFault::Newer));
        let twice = of_form("panah/result/v1\npanah/result/v1");
        assert_eq!(
            judged(twice.as_bytes(), &verifier),
            Err(ResultFault::NotAResult)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_change_of_a_result_is_taken(at in 0_usize..300, byte in any::<u8>()) {
            let ticket = Ticket::make("0af", "A course", "P07").unwrap();
            let verifier = ticket.verifier().unwrap();
            let note = ticket.sign_result(&simple()).unwrap();
            let mut changed = note.clone().into_bytes();
            let at = at % changed.len();
            *changed.get_mut(at).unwrap() = byte;
            if changed != note.into_bytes() {
                prop_assert!(judged(&changed, &verifier).is_err());
            }
        }

        #[test]
        fn any_bytes_are_a_ticket_or_a_fault(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(Ticket::read(&bytes).is_err());
        }
    }
}
