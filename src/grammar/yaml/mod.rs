//! Definition and answers files as a tree in which every value has its place.
//!
//! The library reads YAML; this room only keeps the places and sets the bounds, so that a reader
//! can report every fault of a file in one pass instead of the first. Anchors and aliases are
//! refused: nobody needs them here, and they are what alias bombs are made of.

mod bytes;
mod node;
mod raw;
mod unread;

use serde_yaml::Spanned;

use self::bytes::{unsafe_characters, utf8};
use self::raw::Raw;
use self::unread::unread;
use super::unreadable::unreadable;
use super::{Faults, Place};

pub use node::{Key, Node, NodeKind};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 4 << 20;
/// How deep mappings and lists may be nested.
pub const MAX_DEPTH: usize = 32;
/// The most keys and values of a file; a questionnaire of 2000 items has half as many.
pub const MAX_NODES: usize = 100_000;

/// Reads one YAML document. `None` where the text is no YAML or is out of bounds; the fault says
/// why.
pub fn read(source: &[u8], faults: &mut Faults) -> Option<Node> {
    if source.len() > MAX_BYTES {
        let message = format!("this file is larger than {} MiB", MAX_BYTES >> 20);
        faults.error(
            Place::default(),
            message,
            "split it, or check that it is the file you meant",
        );
        return None;
    }
    let source = utf8(source, faults)?;
    if unsafe_characters(source, faults) {
        return None;
    }
    let options = serde_yaml::options! {
        duplicate_keys: serde_yaml::options::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_yaml::options::MergeKeyPolicy::AsOrdinary,
        strict_booleans: true,
        with_snippet: false,
        budget: serde_yaml::budget! {
            max_depth: MAX_DEPTH,
            max_nodes: MAX_NODES,
            max_aliases: 0,
            max_anchors: 0,
        },
    };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(source, options) {
        Ok(tree) => {
            let root = raw::node(tree, source);
            unread(&root, source, faults);
            Some(root)
        }
        Err(error) => {
            let told = unreadable(&error, source);
            faults.error(told.place, told.message, told.help);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> Vec<String> {
        let mut faults = Faults::of("a.yaml");
        read(source.as_bytes(), &mut faults);
        let line = |fault: &crate::grammar::Fault| {
            let place = fault.place;
            format!("{}:{} {}", place.line, place.column, fault.message)
        };
        faults.into_sorted().iter().map(line).collect()
    }

    #[test]
    fn words_that_would_get_lost_are_told() {
        assert_eq!(
            told("a: x\nbeds: Berth #4 to the left\nb: {c: !Halt there}\n"),
            [
                "2:13 what follows here is no part of the text: behind a space, `#` begins a comment",
                "3:8 the word `!Halt` gets lost: what begins with `!` is no text outside quotes",
            ]
        );
        let good =
            "a: x # a comment\nb: 'Berth #4'\nc: x#4\nd: [Berth] #4\ne: y   #aligned\nf: \"!x\"\n";
        assert_eq!(told(good), Vec::<String>::new());
    }

    #[test]
    fn what_is_no_text_is_told_as_that() {
        let mut faults = Faults::of("a.yaml");
        for bytes in [&b"PK\x03\x04\0\0"[..], b"\xff\xfea\0", b"a: \xf6\n"] {
            assert!(read(bytes, &mut faults).is_none());
        }
        let told = faults.into_sorted();
        let told: Vec<(u32, u32, &str)> = told
            .iter()
            .map(|fault| (fault.place.line, fault.place.column, fault.message.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (0, 0, "this is no text file"),
                (0, 0, "this text is in UTF-16, and UTF-8 is needed"),
                (1, 4, "this is not UTF-8 text"),
            ]
        );
    }
}
