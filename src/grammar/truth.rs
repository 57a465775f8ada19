//! Three-valued truth (Kleene), and the set of values that something may still take.

/// A truth value where the answer may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    False,
    /// It cannot be said: something was declined, is not known or has not been asked.
    Open,
    /// It holds.
    True,
}

/// The values that something may take once everything not yet asked has been asked, in any way.
///
/// A set over [`Truth`]. It may name a value that cannot really come about, never leave out one
/// that can: so *settled* errs on the side of asking on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Possible(u8);

impl Possible {
    const FALSE: u8 = 1;
    const OPEN: u8 = 2;
    const TRUE: u8 = 4;

    /// Anything may still come about.
    pub const ANY: Self = Self(Self::FALSE | Self::OPEN | Self::TRUE);
    /// Nothing; the neutral element of [`Possible::or_also`].
    pub const NOTHING: Self = Self(0);

    /// Returns the set that holds one value only.
    pub fn only(value: Truth) -> Self {
        Self(match value {
            Truth::False => Self::FALSE,
            Truth::Open => Self::OPEN,
            Truth::True => Self::TRUE,
        })
    }

    /// Returns the union of two sets.
    #[must_use]
    pub fn or_also(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Says whether the value may come about.
    pub fn allows(self, value: Truth) -> bool {
        self.0 & Self::only(value).0 != 0
    }

    /// Returns the value where only one is left.
    pub fn settled(self) -> Option<Truth> {
        match self.0 {
            Self::FALSE => Some(Truth::False),
            Self::OPEN => Some(Truth::Open),
            Self::TRUE => Some(Truth::True),
            _ => None,
        }
    }
}

/// What conditions and rules are computed in: [`Truth`] for how things stand, [`Possible`] for how
/// they may still turn out. One evaluator serves both.
pub trait Logic: Copy {
    /// Holds.
    fn yes() -> Self;
    /// Does not hold.
    fn no() -> Self;
    /// Both hold.
    #[must_use]
    fn and(self, other: Self) -> Self;
    /// One of them holds.
    #[must_use]
    fn or(self, other: Self) -> Self;
    /// It does not hold.
    #[must_use]
    fn negate(self) -> Self;
    /// Surely holds: open counts as no.
    #[must_use]
    fn surely(self) -> Self;
    /// May hold: open counts as yes.
    #[must_use]
    fn maybe(self) -> Self;
    /// At least `threshold` of the values hold.
    fn at_least(threshold: usize, values: impl Iterator<Item = Self>) -> Self;
}

impl Logic for Truth {
    fn yes() -> Self {
        Self::True
    }
    fn no() -> Self {
        Self::False
    }
    fn and(self, other: Self) -> Self {
        self.min(other)
    }
    fn or(self, other: Self) -> Self {
        self.max(other)
    }
    fn negate(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Open => Self::Open,
            Self::True => Self::False,
        }
    }
    fn surely(self) -> Self {
        if self == Self::True {
            Self::True
        } else {
            Self::False
        }
    }
    fn maybe(self) -> Self {
        if self == Self::False {
            Self::False
        } else {
            Self::True
        }
    }
    fn at_least(threshold: usize, values: impl Iterator<Item = Self>) -> Self {
        let (mut sure, mut maybe) = (0, 0);
        for value in values {
            match value {
                Self::True => sure += 1,
                Self::Open => maybe += 1,
                Self::False => {}
            }
        }
        if sure >= threshold {
            Self::True
        } else if sure + maybe >= threshold {
            Self::Open
        } else {
            Self::False
        }
    }
}

impl Possible {
    fn members(self) -> impl Iterator<Item = Truth> {
        const ALL: [Truth; 3] = [Truth::False, Truth::Open, Truth::True];
        ALL.into_iter().filter(move |value| self.allows(*value))
    }

    fn combine(self, other: Self, with: impl Fn(Truth, Truth) -> Truth) -> Self {
        let mut union = Self::NOTHING;
        for a in self.members() {
            for b in other.members() {
                union = union.or_also(Self::only(with(a, b)));
            }
        }
        union
    }

    fn map(self, to: impl Fn(Truth) -> Truth) -> Self {
        self.combine(Self::yes(), |value, _| to(value))
    }
}

impl Logic for Possible {
    fn yes() -> Self {
        Self::only(Truth::True)
    }
    fn no() -> Self {
        Self::only(Truth::False)
    }
    fn and(self, other: Self) -> Self {
        self.combine(other, Truth::and)
    }
    fn or(self, other: Self) -> Self {
        self.combine(other, Truth::or)
    }
    fn negate(self) -> Self {
        let swapped = ((self.0 & Self::FALSE) << 2) | ((self.0 & Self::TRUE) >> 2);
        Self(swapped | (self.0 & Self::OPEN))
    }
    fn surely(self) -> Self {
        self.map(Truth::surely)
    }
    fn maybe(self) -> Self {
        self.map(Truth::maybe)
    }
    fn at_least(threshold: usize, values: impl Iterator<Item = Self>) -> Self {
        let (mut surely_true, mut surely_not_false, mut can_be_true) = (0, 0, 0);
        let (mut can_be_true_or_open, mut some_can_be_open) = (0, false);
        for value in values {
            surely_true += usize::from(value == Self::yes());
            surely_not_false += usize::from(!value.allows(Truth::False));
            can_be_true += usize::from(value.allows(Truth::True));
            can_be_true_or_open += usize::from(value != Self::no());
            some_can_be_open |= value.allows(Truth::Open);
        }
        let mut outcome = Self::NOTHING;
        if can_be_true >= threshold {
            outcome = outcome.or_also(Self::yes());
        }
        if surely_not_false < threshold {
            outcome = outcome.or_also(Self::no());
        }
        if some_can_be_open && surely_true < threshold && can_be_true_or_open >= threshold {
            outcome = outcome.or_also(Self::only(Truth::Open));
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets() -> impl Iterator<Item = Possible> {
        (1..8).map(Possible)
    }

    fn members(set: Possible) -> impl Iterator<Item = Truth> {
        set.members()
    }

    #[test]
    fn open_and_false_is_false_and_open_or_true_is_true() {
        assert_eq!(Truth::Open.and(Truth::False), Truth::False);
        assert_eq!(Truth::Open.or(Truth::True), Truth::True);
        assert_eq!(Truth::Open.and(Truth::True), Truth::Open);
        assert_eq!(Truth::Open.negate(), Truth::Open);
    }

    #[test]
    fn sets_hold_every_outcome_of_their_members() {
        for a in sets() {
            for b in sets() {
                for x in members(a) {
                    assert!(a.negate().allows(x.negate()));
                    assert!(a.surely().allows(x.surely()) && a.maybe().allows(x.maybe()));
                    for y in members(b) {
                        assert!(a.and(b).allows(x.and(y)));
                        assert!(a.or(b).allows(x.or(y)));
                    }
                }
            }
        }
    }

    #[test]
    fn counting_sets_hold_every_outcome_and_only_one_when_all_are_settled() {
        for a in sets() {
            for b in sets() {
                for c in sets() {
                    for threshold in 0..=4 {
                        let outcome = Possible::at_least(threshold, [a, b, c].into_iter());
                        for x in members(a) {
                            for y in members(b) {
                                for z in members(c) {
                                    let value = Truth::at_least(threshold, [x, y, z].into_iter());
                                    assert!(outcome.allows(value), "{a:?} {b:?} {c:?} {threshold}");
                                }
                            }
                        }
                        if [a, b, c].iter().all(|set| set.settled().is_some()) {
                            assert!(outcome.settled().is_some());
                        }
                    }
                }
            }
        }
    }
}
