//! The texts that are signed: a first line that names the form, and one line of canonical JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::crypto::CryptoError;
use super::json::Canonical;
use super::note::NoteFault;

/// Gives the text of a form, such as `panah-unit/v1`.
pub(super) fn compose<T: Serialize>(
    form: &str,
    value: &T,
) -> Result<Zeroizing<String>, CryptoError> {
    let json = serde_json::to_string(value).map(Zeroizing::new);
    let json = json.map_err(|_| CryptoError::Library)?;
    let line = Canonical::read(&json).map_err(|_| CryptoError::Library)?;
    let mut text = Zeroizing::new(String::with_capacity(form.len() + line.as_str().len() + 2));
    for part in [form, "\n", line.as_str(), "\n"] {
        text.push_str(part);
    }
    Ok(text)
}

/// Reads the text of a form; only the very bytes that [`compose`] gives are accepted, so that a
/// signature covers one meaning and no unknown field slips through.
pub(super) fn read<T: Serialize + DeserializeOwned>(
    form: &str,
    text: &str,
) -> Result<T, NoteFault> {
    let line = text
        .strip_prefix(form)
        .and_then(|rest| rest.strip_prefix('\n')?.strip_suffix('\n'))
        .ok_or(NoteFault::Malformed)?;
    // A key that appears twice, and numbers without one meaning, are refused here.
    Canonical::read(line).map_err(|_| NoteFault::Malformed)?;
    let value: T = serde_json::from_str(line).map_err(|_| NoteFault::Malformed)?;
    let again = compose(form, &value).map_err(|_| NoteFault::Malformed)?;
    if *again == text {
        Ok(value)
    } else {
        Err(NoteFault::Malformed)
    }
}
