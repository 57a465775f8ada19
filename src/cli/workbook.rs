//! Tables in workbooks (.xlsx). What strangers put into one is bounded before it is read, and never
//! calculated.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Reader, Xlsx};
use rust_xlsxwriter::{Format, FormatAlign, Workbook};

use crate::exchange::translators::Row;
use crate::grammar::{Direction, Faults, Place};

/// The most that a workbook may hold once it is unpacked, in bytes.
const MAX_UNPACKED: u64 = 64 << 20;
/// The most rows that are read; a questionnaire of 2000 items has fewer texts.
const MAX_ROWS: u32 = 20_000;
/// The most columns that are read.
const MAX_COLUMNS: u32 = 64;

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

/// Reads the first sheet of a workbook. Formulas, and more than can be meant, are faults.
pub(super) fn read(bytes: &[u8], faults: &mut Faults) -> Option<Vec<Row>> {
    let before = faults.errors();
    if !is_bounded(bytes) {
        let fact = format!(
            "this workbook is broken, or unpacks to more than {} MiB",
            MAX_UNPACKED >> 20
        );
        faults.error(
            Place::default(),
            fact,
            "save the table alone in a workbook of its own",
        );
        return None;
    }
    let rows = cells(bytes, faults);
    if rows.is_none() && faults.errors() == before {
        faults.error(
            Place::default(),
            "this workbook cannot be read",
            "save it anew as an Excel workbook (.xlsx) or as \"CSV UTF-8\"",
        );
    }
    rows.filter(|_| faults.errors() == before)
}

/// Says whether a workbook is one, and small enough to be read. What its parts say of their own size
/// is not believed.
fn is_bounded(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return false;
    };
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else {
            return false;
        };
        let copied = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        match copied.ok().and_then(|size| left.checked_sub(size)) {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    true
}

/// Reads cell by cell: a sheet says itself how large it is, and that may be a lie.
fn cells(bytes: &[u8], faults: &mut Faults) -> Option<Vec<Row>> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).ok()?;
    let name = workbook.sheet_names().first()?.clone();
    let mut reader = workbook.worksheet_cells_reader(&name).ok()?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata().ok()? {
        let (row, column) = cell.pos;
        let place = Place {
            line: row + 1,
            column: column + 1,
            ..Place::default()
        };
        if cell.formula.is_some() {
            faults.error(
                place,
                "this cell holds a formula, which is never calculated here",
                "put the words themselves there",
            );
        }
        if matches!(cell.value, DataRef::Empty) {
            continue;
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            faults.error(
                place,
                format!("this sheet has more than {MAX_ROWS} rows or {MAX_COLUMNS} columns"),
                "keep nothing in it but the table",
            );
            return None;
        }
        // Cells come row by row; a row without cells is left out.
        if rows.last().is_none_or(|last| last.line != row + 1) {
            rows.push(Row {
                line: row + 1,
                cells: Vec::new(),
            });
        }
        let cells = &mut rows.last_mut()?.cells;
        let column = usize::try_from(column).ok()?;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        *cells.get_mut(column)? = Data::from(cell.value).to_string();
    }
    Some(rows)
}
