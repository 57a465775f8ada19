//! A form as its workbook holds it: rows of named cells.

/// A form.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// The rows of the sheet `survey`.
    pub survey: Vec<Row>,
    /// The rows of the sheet `choices`.
    pub choices: Vec<Row>,
    /// The row of the sheet `settings`.
    pub settings: Row,
    /// What belongs to the questionnaire as a whole and has no place in a form: a key and its value.
    pub own: Vec<Row>,
}

/// A row: cells by the name of their column. Empty cells are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// The row's number in its sheet, from 1; 0 where it stands in no sheet yet.
    pub number: u32,
    cells: Vec<(String, String)>,
}

impl Row {
    /// Returns an empty row of that number.
    pub fn numbered(number: u32) -> Self {
        Self {
            number,
            cells: Vec::new(),
        }
    }

    /// Sets a cell.
    pub fn set(&mut self, column: &str, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            return;
        }
        match self.cells.iter_mut().find(|(name, _)| name == column) {
            Some((_, cell)) => *cell = text,
            None => self.cells.push((column.to_owned(), text)),
        }
    }

    /// Returns a cell; an empty text where there is none.
    pub fn get(&self, column: &str) -> &str {
        let found = self.cells.iter().find(|(name, _)| name == column);
        found.map_or("", |(_, text)| text)
    }

    /// Returns the cells with the names of their columns.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cells
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Says whether nothing stands in the row.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }
}
