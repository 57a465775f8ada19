//! Words for a figure of agreement. They are conventions of their authors, not findings.

/// Landis & Koch 1977.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LandisKoch {
    /// Below 0.
    Poor,
    /// 0 to 0.20.
    Slight,
    /// To 0.40.
    Fair,
    /// To 0.60.
    Moderate,
    /// To 0.80.
    Substantial,
    /// Above 0.80.
    AlmostPerfect,
}

/// `McHugh` 2012, which is stricter; recalled, not seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum McHugh {
    /// To 0.20.
    None,
    /// To 0.39.
    Minimal,
    /// To 0.59.
    Weak,
    /// To 0.79.
    Moderate,
    /// To 0.90.
    Strong,
    /// Above 0.90.
    AlmostPerfect,
}

/// Krippendorff's own limits for alpha; recalled, not seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KrippendorffBand {
    /// Below 0.667: no conclusion.
    Unreliable,
    /// From 0.667: tentative conclusions only.
    Tentative,
    /// From 0.800.
    Reliable,
}

/// As published: two digits, so that 0.204 is 0.20.
fn hundredths(figure: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a figure of agreement is at most 1"
    )]
    let hundredths = (figure.clamp(-100.0, 100.0) * 100.0).round() as i64;
    hundredths
}

impl LandisKoch {
    /// Returns the word for a figure.
    pub fn of(figure: f64) -> Self {
        match hundredths(figure) {
            ..=-1 => Self::Poor,
            0..=20 => Self::Slight,
            21..=40 => Self::Fair,
            41..=60 => Self::Moderate,
            61..=80 => Self::Substantial,
            _ => Self::AlmostPerfect,
        }
    }
}

impl McHugh {
    /// Returns the word for a figure.
    pub fn of(figure: f64) -> Self {
        match hundredths(figure) {
            ..=20 => Self::None,
            21..=39 => Self::Minimal,
            40..=59 => Self::Weak,
            60..=79 => Self::Moderate,
            80..=90 => Self::Strong,
            _ => Self::AlmostPerfect,
        }
    }
}

impl KrippendorffBand {
    /// Returns the word for a figure.
    pub fn of(figure: f64) -> Self {
        if figure >= 0.8 {
            Self::Reliable
        } else if figure >= 0.667 {
            Self::Tentative
        } else {
            Self::Unreliable
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_those_of_their_authors() {
        for (figure, word) in [
            (-0.1, LandisKoch::Poor),
            (0.0, LandisKoch::Slight),
            (0.2, LandisKoch::Slight),
            (0.21, LandisKoch::Fair),
            (0.6, LandisKoch::Moderate),
            (0.676, LandisKoch::Substantial),
            (0.81, LandisKoch::AlmostPerfect),
        ] {
            assert_eq!(LandisKoch::of(figure), word, "{figure}");
        }
        assert_eq!(McHugh::of(0.59), McHugh::Weak);
        assert_eq!(McHugh::of(0.60), McHugh::Moderate);
        assert_eq!(McHugh::of(0.91), McHugh::AlmostPerfect);
        assert_eq!(KrippendorffBand::of(0.8), KrippendorffBand::Reliable);
        assert_eq!(KrippendorffBand::of(0.799), KrippendorffBand::Tentative);
        assert_eq!(KrippendorffBand::of(0.666), KrippendorffBand::Unreliable);
    }
}
