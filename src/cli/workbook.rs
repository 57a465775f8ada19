//! Tables in workbooks (.xlsx). What strangers put into one is bounded before it is read, and never
//! calculated.

use rust_xlsxwriter::{Format, FormatAlign, Workbook};

use crate::exchange::translators::{GivenRow, Row};
use crate::exchange::workbook::{Cell, Content, Workbook as Stranger};
use crate::grammar::{Direction, Faults, Place};

/// Returns a table as a workbook with one sheet. Every cell is text, and none is a formula. The last
/// column runs in the direction given.
pub(super) fn write(
    rows: &[Row],
    direction: Direction,
) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let heading = Format::new().set_bold();
    let turned = plain.clone().set_reading_direction(match direction {
        Direction::LeftToRight => 1,
        Direction::RightToLeft => 2,
    });
    for (column, width) in (0..).zip([38, 12, 12, 60, 60]) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (at, row) in (0..).zip(rows) {
        let last = row.cells.len().saturating_sub(1);
        for (column, cell) in (0..).zip(&row.cells) {
            let format = match (at, usize::from(column)) {
                (0, _) => &heading,
                (_, column) if column == last => &turned,
                _ => &plain,
            };
            sheet.write_string_with_format(at, column, cell, format)?;
        }
    }
    workbook.save_to_buffer()
}

/// Reads the first sheet of a workbook. More than can be meant is a fault.
pub(super) fn read(bytes: &[u8], faults: &mut Faults) -> Option<Vec<GivenRow>> {
    let cells = Stranger::open(bytes).and_then(|mut workbook| {
        let first = workbook.sheet_names().into_iter().next();
        workbook.cells(&first.unwrap_or_default())
    });
    match cells {
        Ok(cells) => Some(rows(cells)),
        Err(error) => {
            faults.error(Place::default(), error.to_string(), error.help());
            None
        }
    }
}

/// Puts cells into rows; a row without cells is left out.
fn rows(cells: Vec<Cell>) -> Vec<GivenRow> {
    let mut rows: Vec<GivenRow> = Vec::new();
    for cell in cells {
        if rows.last().is_none_or(|last| last.row != cell.row) {
            rows.push(GivenRow {
                row: cell.row,
                cells: Vec::new(),
            });
        }
        let Some(last) = rows.last_mut() else {
            continue;
        };
        let column = usize::try_from(cell.column).unwrap_or(usize::MAX);
        let empty = Content::Text(String::new());
        last.cells.resize(column.max(last.cells.len()), empty);
        if let Some(place) = last.cells.get_mut(column - 1) {
            *place = cell.content;
        }
    }
    rows
}
