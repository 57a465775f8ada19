//! Counts as rows of a table: `table`, `value`, `count`.

use super::hold_back::{Cell, FEW, hold_back};
use super::tally::{Counted, Tally};

/// Says that there are too few records to count anything without telling of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("fewer than {FEW} records fall into this: any count would tell of somebody")]
pub struct TooFew;

/// Returns the counts that may be given out, with their headings.
///
/// # Errors
/// Where there are fewer than five records.
pub fn counts(tally: &Tally) -> Result<Vec<Vec<String>>, TooFew> {
    if tally.total < FEW {
        return Err(TooFew);
    }
    let mut rows = vec![row("table", "value", "count")];
    rows.push(row("total", "", &tally.total.to_string()));
    for (counted, table) in &tally.tables {
        let counts: Vec<u64> = table.values().copied().collect();
        let cells = match counted {
            Counted::Indicator => Some(each_alone(&counts, tally.total)),
            _ => hold_back(&counts),
        };
        match cells {
            Some(cells) => {
                let values = table.keys().zip(cells);
                rows.extend(values.map(|(value, cell)| row(counted.word(), value, &text(cell))));
            }
            None => rows.push(row(counted.word(), "", "held back")),
        }
    }
    Ok(rows)
}

/// Holds back counts that say nothing about one another: each alone, and also where but a few of all
/// are missing from it.
fn each_alone(counts: &[u64], total: u64) -> Vec<Cell> {
    let is_small = |count: u64| (1..FEW).contains(&count);
    let cells = counts.iter().map(|count| match *count {
        count if is_small(count) => Cell::Few,
        count if is_small(total.saturating_sub(count)) => Cell::HeldBack,
        count => Cell::Shown(count),
    });
    cells.collect()
}

fn text(cell: Cell) -> String {
    match cell {
        Cell::Shown(count) => count.to_string(),
        Cell::Few => format!("<{FEW}"),
        Cell::HeldBack => format!("{FEW} or more"),
    }
}

fn row(table: &str, value: &str, count: &str) -> Vec<String> {
    [table, value, count].map(str::to_owned).to_vec()
}
