//! A question outside the interview screens.

/// One question, asked between screens: in setup, in front of a list, before a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The question.
    pub question: String,
    /// A quiet line below it; may be empty.
    pub help: String,
    /// Text to begin with, for a line of text.
    pub initial: String,
    /// What becomes of question and answer on the screen.
    pub afterwards: Afterwards,
    /// What Enter does to a passphrase of which nothing is typed.
    pub untyped: Untyped,
}

/// What Enter does where a passphrase is asked for and nothing is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untyped {
    /// Nothing: the question stands.
    Stands,
    /// It leaves the question open, as Esc does.
    LeavesOpen,
}

/// What becomes of a question and its answer on the screen once it is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afterwards {
    /// They stay where they are, for the officer to look back on.
    Stays,
    /// They are wiped: asked on a screen of its own, of which nothing is left.
    Wiped,
}

impl Ask {
    /// Returns a question that may stay on the screen.
    pub fn new(question: impl Into<String>) -> Self {
        Self {
            question: question.into(),
            help: String::new(),
            initial: String::new(),
            afterwards: Afterwards::Stays,
            untyped: Untyped::Stands,
        }
    }

    /// Returns a question about a person: nothing of it stays on the screen.
    pub fn personal(question: impl Into<String>) -> Self {
        Self {
            afterwards: Afterwards::Wiped,
            ..Self::new(question)
        }
    }

    /// Returns the question with a quiet line below it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Returns the question about a passphrase as one that Enter alone leaves open.
    #[must_use]
    pub fn or_nothing(mut self) -> Self {
        self.untyped = Untyped::LeavesOpen;
        self
    }

    /// Returns the question with text to begin with.
    #[must_use]
    pub fn with_initial(mut self, initial: impl Into<String>) -> Self {
        self.initial = initial.into();
        self
    }
}
