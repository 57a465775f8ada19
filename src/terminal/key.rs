//! Keys as this layer knows them; everything else on the keyboard does nothing.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// One stroke, or one paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    Char(char),
    Paste(String),
    Enter,
    Escape,
    Backspace,
    Delete,
    DeleteWord,
    DeleteToStart,
    DeleteToEnd,
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    /// Ctrl-X or F9: someone came in.
    Hide,
    /// Ctrl-C: save and leave.
    Interrupt,
    /// Any other key: wakes a blank screen, goes on from a message, answers nothing.
    Other,
}

impl Key {
    /// Returns the key of an event; nothing for a release, a mouse or a resize.
    pub(super) fn from_event(event: Event) -> Option<Self> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => Some(Self::from_key(key)),
            Event::Paste(text) => Some(Self::Paste(text)),
            _ => None,
        }
    }

    fn from_key(key: KeyEvent) -> Self {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            KeyCode::Char(character) if control && !alt => Self::from_control(character),
            // Control and Alt together are AltGr on some keyboards. Alt alone is what a quick
            // Esc before a letter looks like, so it types nothing.
            KeyCode::Char(character) if control == alt => Self::Char(character),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Escape,
            KeyCode::Backspace if control || alt => Self::DeleteWord,
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Delete => Self::Delete,
            KeyCode::Left if control => Self::WordLeft,
            KeyCode::Left => Self::Left,
            KeyCode::Right if control => Self::WordRight,
            KeyCode::Right => Self::Right,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::F(9) => Self::Hide,
            _ => Self::Other,
        }
    }

    fn from_control(character: char) -> Self {
        match character.to_ascii_lowercase() {
            'c' => Self::Interrupt,
            'x' => Self::Hide,
            'a' => Self::Home,
            'e' => Self::End,
            'h' => Self::Backspace,
            'u' => Self::DeleteToStart,
            'k' => Self::DeleteToEnd,
            'w' => Self::DeleteWord,
            // Some terminals send Enter as a line feed.
            'j' | 'm' => Self::Enter,
            _ => Self::Other,
        }
    }
}

/// Returns the value of a digit: Latin, Arabic-Indic or the Urdu and Persian forms.
pub(super) fn digit(character: char) -> Option<usize> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    usize::try_from(u32::from(character) - u32::from(zero)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        Key::from_event(Event::Key(KeyEvent::new(code, modifiers)))
    }

    #[test]
    fn a_quick_escape_before_a_letter_types_nothing() {
        assert_eq!(
            pressed(KeyCode::Char('n'), KeyModifiers::ALT),
            Some(Key::Other)
        );
        let altgr = KeyModifiers::ALT | KeyModifiers::CONTROL;
        assert_eq!(pressed(KeyCode::Char('€'), altgr), Some(Key::Char('€')));
    }

    #[test]
    fn stopping_the_process_is_no_key() {
        assert_eq!(
            pressed(KeyCode::Char('z'), KeyModifiers::CONTROL),
            Some(Key::Other)
        );
        assert_eq!(
            pressed(KeyCode::Char('c'), KeyModifiers::CONTROL),
            Some(Key::Interrupt)
        );
        assert_eq!(
            pressed(KeyCode::Char('x'), KeyModifiers::CONTROL),
            Some(Key::Hide)
        );
        assert_eq!(pressed(KeyCode::F(9), KeyModifiers::NONE), Some(Key::Hide));
        assert_eq!(Key::from_event(Event::Resize(80, 24)), None);
    }

    #[test]
    fn digits_of_three_scripts_count() {
        assert_eq!(digit('7'), Some(7));
        assert_eq!(digit('۷'), Some(7));
        assert_eq!(digit('٧'), Some(7));
        assert_eq!(digit('x'), None);
    }
}
