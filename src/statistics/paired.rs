//! Before and after in small classes: exact tests.

use super::figure::number;

/// The result of an exact test on pairs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paired {
    /// How many went up.
    pub up: usize,
    /// How many went down.
    pub down: usize,
    /// How many stayed as they were; they say nothing here.
    pub same: usize,
    /// How probable so great a difference, or a greater one, is by chance alone, either way, 0 to 1.
    pub probability: f64,
}

/// Tests whether more went up than down (the exact sign test).
pub fn sign_test(differences: &[f64]) -> Paired {
    let count = |wanted: fn(f64) -> bool| differences.iter().filter(|it| wanted(**it)).count();
    let (up, down) = (count(|it| it > 0.0), count(|it| it < 0.0));
    Paired {
        up,
        down,
        same: differences.len() - up - down,
        probability: both_tails(up, down),
    }
}

/// Tests whether more answered an item rightly after than before (the exact test of `McNemar`): `up` were
/// wrong and then right, `down` right and then wrong.
pub fn mcnemar(up: usize, down: usize, same: usize) -> Paired {
    Paired {
        up,
        down,
        same,
        probability: both_tails(up, down),
    }
}

/// Tests whether the results went up, with regard to how far (Wilcoxon's signed-rank test 1945, exact,
/// also with equal differences, which share their ranks).
pub fn wilcoxon(differences: &[f64]) -> Paired {
    let signs = sign_test(differences);
    let mut sizes: Vec<f64> = differences.to_vec();
    sizes.retain(|it| it.is_finite() && it.abs() > 0.0);
    sizes.sort_by(|one, other| one.abs().total_cmp(&other.abs()));
    // Twice the rank, so that shared ranks are whole numbers.
    let mut ranks: Vec<usize> = Vec::with_capacity(sizes.len());
    for group in sizes.chunk_by(|one, other| one.abs().total_cmp(&other.abs()).is_eq()) {
        let first = ranks.len() + 1;
        let last = ranks.len() + group.len();
        ranks.extend(vec![first + last; group.len()]);
    }
    let ups = sizes.iter().zip(&ranks).filter(|(size, _)| **size > 0.0);
    let ups: usize = ups.map(|(_, rank)| rank).sum();
    // In how many of all ways to give signs each sum comes about, as a share.
    let all: usize = ranks.iter().sum();
    let mut ways = vec![0.0; all + 1];
    if let Some(none) = ways.first_mut() {
        *none = 1.0;
    }
    for rank in &ranks {
        let before = ways.clone();
        for (sum, way) in ways.iter_mut().enumerate() {
            let with = sum.checked_sub(*rank).and_then(|at| before.get(at));
            *way = f64::midpoint(*way, with.copied().unwrap_or(0.0));
        }
    }
    let fewer = ups.min(all - ups);
    let tail: f64 = ways.iter().take(fewer + 1).sum();
    Paired {
        probability: (2.0 * tail).min(1.0),
        ..signs
    }
}

/// Twice the probability of so few heads, or fewer, of an even coin.
fn both_tails(one: usize, other: usize) -> f64 {
    let (tosses, fewer) = (one + other, one.min(other));
    let mut share = 0.5_f64.powi(i32::try_from(tosses).unwrap_or(i32::MAX));
    let mut tail = 0.0;
    for heads in 0..=fewer {
        tail += share;
        share *= number(tosses - heads) / number(heads + 1);
    }
    (2.0 * tail).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_coin_is_counted_exactly() {
        let of = |up, down| mcnemar(up, down, 0).probability;
        // 1 + 10 of 1024, both tails.
        assert!((of(9, 1) - 22.0 / 1024.0).abs() < 1e-15);
        assert!((of(1, 9) - of(9, 1)).abs() < 1e-15);
        for (up, down) in [(0, 0), (1, 0), (5, 5)] {
            assert!((of(up, down) - 1.0).abs() < 1e-15, "{up} {down}");
        }
        let signs = sign_test(&[1.0, 2.0, 0.0, -1.0]);
        assert_eq!((signs.up, signs.down, signs.same), (2, 1, 1));
    }

    /// Every way to give signs, counted one by one.
    #[test]
    fn signed_ranks_are_as_counted_by_hand() {
        let cases: [&[f64]; 4] = [
            &[1.0, 2.0, 3.0, 4.0, 5.0],
            &[1.0, -2.0, 3.0, 4.0, 5.0, 5.0],
            &[1.0, 1.0, -1.0, 2.0, 2.0, -3.0, 4.0],
            &[0.0, 1.5, -1.5, 2.5],
        ];
        for differences in cases {
            let ranks: Vec<f64> = differences
                .iter()
                .filter(|it| it.abs() > 0.0)
                .map(|it| {
                    let sizes = differences.iter().filter(|other| other.abs() > 0.0);
                    let below = sizes.clone().filter(|other| other.abs() < it.abs()).count();
                    let same = sizes.filter(|other| other.abs().total_cmp(&it.abs()).is_eq());
                    number(below) + f64::midpoint(1.0, number(same.count()))
                })
                .collect();
            let signs = differences.iter().filter(|it| it.abs() > 0.0);
            let ups: f64 = signs
                .zip(&ranks)
                .filter(|(it, _)| **it > 0.0)
                .map(|(_, rank)| rank)
                .sum();
            let all: f64 = ranks.iter().sum();
            let fewer = ups.min(all - ups);
            let (mut below, mut ways) = (0_u32, 0_u32);
            for mask in 0_u32..(1 << ranks.len()) {
                let bits = (0..).zip(&ranks).filter(|(bit, _)| mask >> bit & 1 == 1);
                let sum: f64 = bits.map(|(_, rank)| rank).sum();
                ways += 1;
                below += u32::from(sum <= fewer + 1e-9);
            }
            let expected = (2.0 * f64::from(below) / f64::from(ways)).min(1.0);
            let found = wilcoxon(differences).probability;
            assert!(
                (found - expected).abs() < 1e-12,
                "{differences:?} {found} {expected}"
            );
        }
    }
}
