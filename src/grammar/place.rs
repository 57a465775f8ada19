//! Where in a definition file something stands.

/// A place in a definition file.
///
/// Lines and columns count from 1; columns count characters, the offset and length count bytes,
/// so that text in any script can be underlined exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Line, from 1; 0 where the place is not known.
    pub line: u32,
    /// Column in characters, from 1; 0 where the place is not known.
    pub column: u32,
    /// Byte offset from the start of the file.
    pub offset: usize,
    /// Length in bytes; 0 for a whole mapping or list.
    pub length: usize,
}
