//! Places of a class: codes, never names.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! plain {
    ($(#[$doc:meta])* $name:ident, $most:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads it: ASCII letters and digits, not too many of them.
            pub fn read(text: &str) -> Option<Self> {
                let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric());
                ((1..=$most).contains(&text.len()) && is_plain).then(|| Self(text.to_owned()))
            }

            /// Returns it as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::read(&text).ok_or("letters from A to Z and digits only")
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

plain!(
    /// Names a course: drawn at random, so that two courses are never taken for one.
    CourseId,
    32
);
plain!(
    /// Names a place of the class, as `P07` or `O1`. Who sits there stands on the trainer's own list.
    MemberCode,
    12
);

/// What somebody does in a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Learns.
    Participant,
    /// Observes exercises.
    Observer,
}

/// A place of the class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Its code.
    pub code: MemberCode,
    /// What is done there.
    pub role: Role,
    /// What its result files are checked with: the public half of its ticket's key.
    pub key: String,
}
