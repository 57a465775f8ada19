//! SHA-256 of a definition, as records name it.

use std::fmt;

use serde::{Serialize, Serializer};

/// The SHA-256 of the text that something was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Returns the digest of one text.
    pub fn of(text: &[u8]) -> Self {
        Self::of_all([("", text)])
    }

    /// Returns one digest over several named texts, whatever order they come in.
    ///
    /// A single unnamed text has the digest that `sha256sum` prints for it. Several are digested
    /// as lines `name`, NUL, their own digest in hexadecimal, newline, sorted by name.
    pub fn of_all<'a>(texts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut texts: Vec<(&str, &[u8])> = texts.into_iter().collect();
        texts.sort_by_key(|(name, _)| *name);
        if let [("", text)] = texts.as_slice() {
            return Self::sha256(text);
        }
        let mut list = String::new();
        for (name, text) in texts {
            list.push_str(name);
            list.push('\0');
            list.push_str(&Self::sha256(text).to_string());
            list.push('\n');
        }
        Self::sha256(list.as_bytes())
    }

    fn sha256(text: &[u8]) -> Self {
        let digest = ring::digest::digest(&ring::digest::SHA256, text);
        let mut bytes = [0; 32];
        for (to, from) in bytes.iter_mut().zip(digest.as_ref()) {
            *to = *from;
        }
        Self(bytes)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_has_the_digest_that_other_tools_print() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), expected);
    }

    #[test]
    fn the_order_of_files_does_not_matter_and_their_names_do() {
        let one = Digest::of_all([("a", b"x".as_slice()), ("b", b"y".as_slice())]);
        let two = Digest::of_all([("b", b"y".as_slice()), ("a", b"x".as_slice())]);
        let other = Digest::of_all([("a", b"y".as_slice()), ("b", b"x".as_slice())]);
        assert_eq!(one, two);
        assert_ne!(one, other);
    }
}
