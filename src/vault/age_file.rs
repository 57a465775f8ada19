//! Writing and reading age files (<https://age-encryption.org/v1>), with a cap on everything that a
//! stranger could make large.

use std::io::{Read, Write};

use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::crypto::CryptoError;
use super::records::RecordFault;

/// The largest file that is read.
pub(in crate::vault) const FILE_CAP: u64 = 32 << 20;

/// How every age file begins.
pub(in crate::vault) const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// More than sixteen stanzas of the longest kind that the age library writes.
const MOST_HEADER: usize = 16 << 10;
const MOST_STANZAS: usize = 16;
/// All lines of a stanza's body but the last are as long as this.
const BODY_LINE: usize = 64;

/// Seals `text` to a recipient.
pub(in crate::vault) fn encrypt(
    text: &[u8],
    recipient: &Recipient,
) -> Result<Vec<u8>, CryptoError> {
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient as &dyn age::Recipient))
        .map_err(|_| CryptoError::Library)?;
    let mut file = Vec::with_capacity(text.len() + text.len() / 4096 + 2048);
    encryptor
        .wrap_output(&mut file)
        .and_then(|mut writer| {
            writer.write_all(text)?;
            writer.finish()
        })
        .map_err(|_| CryptoError::Library)?;
    Ok(file)
}

/// Opens an age file with an X25519 identity (`AGE-SECRET-KEY-1…`).
///
/// Nothing is given unless all of it is proved whole. Only binary files of version 1 are read, with at
/// most 16 stanzas in a header of at most 16 KiB, up to 32 MiB; other kinds of recipients are not
/// understood.
pub fn decrypt(file: &[u8], identity: &SecretString) -> Result<Zeroizing<Vec<u8>>, RecordFault> {
    let identity = identity
        .expose_secret()
        .parse()
        .map_err(|_| RecordFault::NotForUs)?;
    decrypt_with(file, &identity)
}

pub(in crate::vault) fn decrypt_with(
    file: &[u8],
    identity: &Identity,
) -> Result<Zeroizing<Vec<u8>>, RecordFault> {
    recipient_stanzas(file)?;
    let decryptor = Decryptor::new_buffered(file).map_err(|error| fault(&error))?;
    let mut reader = decryptor
        .decrypt(std::iter::once(identity as &dyn age::Identity))
        .map_err(|error| fault(&error))?;
    // The text is shorter than the file, so this never grows and leaves no copies behind.
    let mut text = Zeroizing::new(Vec::with_capacity(file.len()));
    reader
        .read_to_end(&mut text)
        .map_err(|_| RecordFault::Damaged)?;
    Ok(text)
}

/// Counts the stanzas in a header, after holding it to its caps and shape; those that age adds as
/// grease, which nobody opens, are not counted.
///
/// The age library reads an old form besides, in which a stanza has no short last line; nothing that
/// this program ever wrote has that form, and the specification refuses it.
pub(in crate::vault) fn recipient_stanzas(file: &[u8]) -> Result<usize, RecordFault> {
    if file.is_empty() {
        return Err(RecordFault::Empty);
    }
    if file.len() as u64 > FILE_CAP {
        return Err(RecordFault::Header);
    }
    let rest = file.strip_prefix(FIRST_LINE).ok_or(RecordFault::NotAge)?;
    let (mut stanzas, mut grease, mut length, mut in_body) = (0, 0, 0, false);
    for line in rest.split(|byte| *byte == b'\n') {
        length += line.len() + 1;
        if length > MOST_HEADER || stanzas > MOST_STANZAS {
            break;
        }
        if in_body {
            match line.len() {
                BODY_LINE => {}
                ..BODY_LINE if !line.starts_with(b"-") => in_body = false,
                _ => break,
            }
        } else if let Some(arguments) = line.strip_prefix(b"-> ") {
            let kind = arguments
                .split(|byte| *byte == b' ')
                .next()
                .unwrap_or_default();
            stanzas += 1;
            grease += usize::from(kind.ends_with(b"-grease"));
            in_body = true;
        } else if line.starts_with(b"---") {
            return Ok(stanzas - grease);
        } else {
            break;
        }
    }
    Err(RecordFault::Header)
}

fn fault(error: &DecryptError) -> RecordFault {
    match error {
        DecryptError::NoMatchingKeys => RecordFault::NotForUs,
        DecryptError::UnknownFormat => RecordFault::NotAge,
        _ => RecordFault::Header,
    }
}
