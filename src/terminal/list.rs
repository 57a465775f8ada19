//! A numbered list and the place in it; no place until the officer moves.

use super::key::{Key, digit};

/// What a digit makes of the number typed before. "1" and then "2" is the twelfth option where there are
/// twelve, else the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    /// The number goes on: the one before was its beginning.
    Longer,
    /// Another number begins.
    Another,
}

/// The place in a list of options.
#[derive(Debug, Default)]
pub(super) struct List {
    count: usize,
    at: Option<usize>,
    /// The number typed so far; zero for none.
    typed: usize,
}

impl List {
    /// Begins at the given place, or at none.
    pub(super) fn new(count: usize, at: Option<usize>) -> Self {
        Self {
            count,
            at: at.filter(|at| *at < count),
            typed: 0,
        }
    }

    /// Ends the number that is being typed, and returns the highlighted place: after a mark the next
    /// digit begins another number.
    pub(super) fn settle(&mut self) -> Option<usize> {
        self.typed = 0;
        self.at
    }

    /// Returns the highlighted place where it was reached by typing its number, and nothing was done
    /// there yet.
    pub(super) fn typed(&self) -> Option<usize> {
        self.at.filter(|_| self.typed > 0)
    }

    /// Returns the highlighted place.
    pub(super) fn at(&self) -> Option<usize> {
        self.at
    }

    /// Follows a digit, and says what it made of the number typed before; nothing where no option has
    /// such a number.
    pub(super) fn digit(&mut self, value: usize) -> Option<Typed> {
        let longer = self.typed * 10 + value;
        let how = if longer == value {
            Typed::Another
        } else {
            Typed::Longer
        };
        for (number, how) in [(longer, how), (value, Typed::Another)] {
            if (1..=self.count).contains(&number) {
                self.typed = number;
                self.at = Some(number - 1);
                return Some(how);
            }
        }
        None
    }

    /// Follows one key: arrows, Home, End, or the digits of a number.
    pub(super) fn press(&mut self, key: &Key) {
        let Some(last) = self.count.checked_sub(1) else {
            return;
        };
        if let Key::Char(character) = key {
            if let Some(value) = digit(*character) {
                self.digit(value);
            }
            return;
        }
        self.typed = 0;
        self.at = match (key, self.at) {
            (Key::Down, None) | (Key::Home, _) => Some(0),
            (Key::Down, Some(at)) => Some((at + 1).min(last)),
            (Key::Up, None) | (Key::End, _) => Some(last),
            (Key::Up, Some(at)) => Some(at.saturating_sub(1)),
            (_, at) => at,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(count: usize, keys: &[Key], expected: Option<usize>) {
        let mut list = List::new(count, None);
        for key in keys {
            list.press(key);
        }
        assert_eq!(list.at(), expected, "{count} options, {keys:?}");
    }

    #[test]
    fn nothing_is_highlighted_until_the_officer_moves() {
        check(4, &[], None);
        check(4, &[Key::Down], Some(0));
        check(4, &[Key::Up], Some(3));
        check(4, &[Key::Down, Key::Down, Key::Up, Key::Up], Some(0));
        check(4, &[Key::End, Key::Down], Some(3));
        check(0, &[Key::Down, Key::Char('1')], None);
    }

    #[test]
    fn numbers_of_two_digits_can_be_typed() {
        let [one, two, nine] = ['1', '2', '9'].map(Key::Char);
        check(12, &[one.clone(), two.clone()], Some(11));
        check(4, &[one.clone(), two], Some(1));
        check(4, std::slice::from_ref(&nine), None);
        check(4, &[one, nine], Some(0));
        check(4, &[Key::Char('۳')], Some(2));
        check(4, &[Key::Char('0')], None);
    }
}
