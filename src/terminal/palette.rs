//! How the kinds of words differ: by weight, bar and indent first, by a low colour second.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Marker,
    Title,
    /// Position, reminder, hints, keys, rules.
    Quiet,
    /// "Read aloud", "For you", "Purpose".
    Label,
    /// The bar beside words to read aloud.
    Bar,
    Aloud,
    Text,
    /// The highlighted option.
    Highlight,
    Notice,
}

/// The styles in use: with or without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Palette {
    Coloured,
    Uncoloured,
}

impl Palette {
    /// Returns the style of a role. No red, no green: nothing here judges.
    pub(super) fn style(self, role: Role) -> Style {
        let style = match role {
            Role::Marker | Role::Title | Role::Aloud | Role::Highlight | Role::Notice => {
                Style::new().add_modifier(Modifier::BOLD)
            }
            Role::Quiet => Style::new().add_modifier(Modifier::DIM),
            Role::Label | Role::Bar | Role::Text => Style::new(),
        };
        match (self, role) {
            (Self::Coloured, Role::Label | Role::Bar | Role::Marker) => style.fg(Color::Cyan),
            _ => style,
        }
    }
}
