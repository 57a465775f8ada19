//! Reading a condition from a cell.

use thiserror::Error;

use super::{Expr, Literal, Op, Subject};

/// How deep brackets may be nested.
const MAX_DEPTH: usize = 32;
/// The most words and signs of a condition.
const MAX_TOKENS: usize = 2000;

/// Why a condition cannot be carried over.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(in crate::exchange::xlsform) enum ReadError {
    /// A function that Panah's conditions have nothing for.
    #[error("`{0}()` has no counterpart")]
    Function(String),
    /// Something that is no comparison of an answer with a fixed value.
    #[error("`{0}` was not expected here")]
    Unexpected(String),
    /// It ends too early.
    #[error("it breaks off")]
    End,
    /// It is too long or too deeply nested.
    #[error("it is too long")]
    TooLong,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    /// `${name}`
    Answer(String),
    /// `.`
    This,
    Text(String),
    Number(String),
    /// A function or `and`, `or`.
    Word(String),
    Op(Op),
    Open,
    Close,
    Comma,
}

/// Reads a condition.
///
/// # Errors
/// Where it is no condition of the kinds that [`Expr`] has.
pub(in crate::exchange::xlsform) fn read(text: &str) -> Result<Expr, ReadError> {
    let tokens = tokens(text)?;
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
    };
    let read = reader.any(0)?;
    match reader.next() {
        None => Ok(read),
        Some(token) => Err(unexpected(token)),
    }
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<&'a Token> {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn word(&mut self, word: &str) -> bool {
        let is_here = matches!(self.peek(), Some(Token::Word(other)) if other == word);
        if is_here {
            self.at += 1;
        }
        is_here
    }

    fn expect(&mut self, token: &Token) -> Result<(), ReadError> {
        match self.next() {
            Some(other) if other == token => Ok(()),
            Some(other) => Err(unexpected(other)),
            None => Err(ReadError::End),
        }
    }

    fn any(&mut self, depth: usize) -> Result<Expr, ReadError> {
        if depth > MAX_DEPTH {
            return Err(ReadError::TooLong);
        }
        let mut parts = vec![self.all(depth)?];
        while self.word("or") {
            parts.push(self.all(depth)?);
        }
        Ok(Expr::any(parts))
    }

    fn all(&mut self, depth: usize) -> Result<Expr, ReadError> {
        let mut parts = vec![self.one(depth)?];
        while self.word("and") {
            parts.push(self.one(depth)?);
        }
        Ok(Expr::all(parts))
    }

    fn one(&mut self, depth: usize) -> Result<Expr, ReadError> {
        match self.next() {
            Some(Token::Open) => {
                let inner = self.any(depth + 1)?;
                self.expect(&Token::Close)?;
                Ok(inner)
            }
            Some(Token::Word(word)) => self.function(word, depth),
            Some(Token::Answer(name)) => self.compared(&Subject::Answer(name.clone())),
            Some(Token::This) => self.compared(&Subject::This),
            Some(literal @ (Token::Text(_) | Token::Number(_))) => self.turned(literal),
            Some(token) => Err(unexpected(token)),
            None => Err(ReadError::End),
        }
    }

    fn function(&mut self, word: &str, depth: usize) -> Result<Expr, ReadError> {
        self.expect(&Token::Open)?;
        match word {
            "true" | "false" => {
                self.expect(&Token::Close)?;
                Ok(Expr::Always(word == "true"))
            }
            "not" => {
                let inner = self.any(depth + 1)?;
                self.expect(&Token::Close)?;
                Ok(inner.negate())
            }
            "selected" => {
                let subject = self.subject()?;
                self.expect(&Token::Comma)?;
                let choice = match self.next() {
                    Some(Token::Text(choice) | Token::Number(choice)) => choice.clone(),
                    Some(token) => return Err(unexpected(token)),
                    None => return Err(ReadError::End),
                };
                self.expect(&Token::Close)?;
                Ok(Expr::Selected(subject, choice))
            }
            "count-selected" | "string-length" => {
                let subject = self.subject()?;
                self.expect(&Token::Close)?;
                let (op, literal) = self.comparison()?;
                match (literal, word) {
                    (Literal::Number(number), "count-selected") => {
                        Ok(Expr::Count(subject, op, number))
                    }
                    // Whether there is any text at all is all that can be asked.
                    (Literal::Number(0), _) if matches!(op, Op::Above | Op::Unequal) => Ok(
                        Expr::Compare(subject, Op::Unequal, Literal::Text(String::new())),
                    ),
                    (Literal::Number(0), _) if op == Op::Equal => Ok(Expr::Compare(
                        subject,
                        Op::Equal,
                        Literal::Text(String::new()),
                    )),
                    _ => Err(ReadError::Function(word.to_owned())),
                }
            }
            other => Err(ReadError::Function(other.to_owned())),
        }
    }

    fn subject(&mut self) -> Result<Subject, ReadError> {
        match self.next() {
            Some(Token::Answer(name)) => Ok(Subject::Answer(name.clone())),
            Some(Token::This) => Ok(Subject::This),
            Some(token) => Err(unexpected(token)),
            None => Err(ReadError::End),
        }
    }

    fn comparison(&mut self) -> Result<(Op, Literal), ReadError> {
        let op = match self.next() {
            Some(Token::Op(op)) => *op,
            Some(token) => return Err(unexpected(token)),
            None => return Err(ReadError::End),
        };
        match self.next() {
            Some(token) => Ok((op, literal(token)?)),
            None => Err(ReadError::End),
        }
    }

    fn compared(&mut self, subject: &Subject) -> Result<Expr, ReadError> {
        let (op, literal) = self.comparison()?;
        Ok(Expr::Compare(subject.clone(), op, literal))
    }

    /// Reads `18 <= ${age}`, written the other way round.
    fn turned(&mut self, left: &Token) -> Result<Expr, ReadError> {
        let op = match self.next() {
            Some(Token::Op(op)) => *op,
            Some(token) => return Err(unexpected(token)),
            None => return Err(ReadError::End),
        };
        let op = match op {
            Op::Below => Op::Above,
            Op::AtMost => Op::AtLeast,
            Op::Above => Op::Below,
            Op::AtLeast => Op::AtMost,
            Op::Equal | Op::Unequal => op,
        };
        Ok(Expr::Compare(self.subject()?, op, literal(left)?))
    }
}

fn literal(token: &Token) -> Result<Literal, ReadError> {
    match token {
        Token::Text(text) => Ok(Literal::Text(text.clone())),
        Token::Number(digits) => match digits.parse() {
            Ok(number) => Ok(Literal::Number(number)),
            Err(_) => Err(unexpected(token)),
        },
        _ => Err(unexpected(token)),
    }
}

fn unexpected(token: &Token) -> ReadError {
    ReadError::Unexpected(match token {
        Token::Answer(name) => format!("${{{name}}}"),
        Token::This => ".".to_owned(),
        Token::Text(text) => format!("'{text}'"),
        Token::Number(text) | Token::Word(text) => text.clone(),
        Token::Op(op) => op.to_string(),
        Token::Open => "(".to_owned(),
        Token::Close => ")".to_owned(),
        Token::Comma => ",".to_owned(),
    })
}

fn tokens(text: &str) -> Result<Vec<Token>, ReadError> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        if tokens.len() >= MAX_TOKENS {
            return Err(ReadError::TooLong);
        }
        let (token, behind) = token(first, rest)?;
        tokens.push(token);
        rest = behind.trim_start();
    }
    Ok(tokens)
}

fn token(first: char, rest: &str) -> Result<(Token, &str), ReadError> {
    let signs = [
        ("!=", Token::Op(Op::Unequal)),
        ("<=", Token::Op(Op::AtMost)),
        (">=", Token::Op(Op::AtLeast)),
        ("=", Token::Op(Op::Equal)),
        ("<", Token::Op(Op::Below)),
        (">", Token::Op(Op::Above)),
        ("(", Token::Open),
        (")", Token::Close),
        (",", Token::Comma),
    ];
    for (sign, token) in signs {
        if let Some(behind) = rest.strip_prefix(sign) {
            return Ok((token, behind));
        }
    }
    if let Some(inner) = rest.strip_prefix("${") {
        let (name, behind) = inner.split_once('}').ok_or(ReadError::End)?;
        return Ok((Token::Answer(name.trim().to_owned()), behind));
    }
    // Word processors turn quotes round.
    let closing = match first {
        '\'' | '"' => Some(first),
        '\u{2018}' => Some('\u{2019}'),
        '\u{201c}' => Some('\u{201d}'),
        _ => None,
    };
    if let Some(closing) = closing {
        let inner = rest.get(first.len_utf8()..).unwrap_or_default();
        let (text, behind) = inner.split_once(closing).ok_or(ReadError::End)?;
        return Ok((Token::Text(text.to_owned()), behind));
    }
    let is_number = |c: char| c.is_ascii_digit() || c == '-' || c == '.';
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.');
    let cut = |is: &dyn Fn(char) -> bool| {
        let end = rest.find(|c| !is(c)).unwrap_or(rest.len());
        rest.split_at(end)
    };
    if first.is_ascii_digit() || first == '-' {
        let (number, behind) = cut(&is_number);
        return Ok((Token::Number(number.to_owned()), behind));
    }
    if first.is_ascii_alphabetic() {
        let (word, behind) = cut(&is_word);
        return Ok((Token::Word(word.to_owned()), behind));
    }
    if let Some(behind) = rest.strip_prefix('.') {
        return Ok((Token::This, behind));
    }
    Err(ReadError::Unexpected(first.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Result<String, ReadError> {
        read(text).map(|read| read.to_string())
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        for text in [
            "${a} = 'x'",
            "selected(${a}, 'x') and not(${b} < 2) and (${c} >= 18 or ${c} < 3)",
            "not(count-selected(.) > 1 and (selected(., 'a') or selected(., 'b')))",
            ". >= 0 and . <= 120",
            "${account} != ''",
            "true()",
        ] {
            assert_eq!(written(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn other_ways_of_writing_it_mean_the_same() {
        for (text, same) in [
            ("(${a}='x')", "${a} = 'x'"),
            ("18<=${age}", "${age} >= 18"),
            ("${a} = \u{2018}x\u{2019}", "${a} = 'x'"),
            ("selected( ${ a } ,\"x\")", "selected(${a}, 'x')"),
            ("string-length(${a}) > 0", "${a} != ''"),
            ("not(not(${a} = 1))", "${a} = 1"),
            ("not(${a} = 'x')", "${a} != 'x'"),
            (".>=0", ". >= 0"),
        ] {
            assert_eq!(written(text).as_deref(), Ok(same));
        }
    }

    #[test]
    fn what_has_no_counterpart_is_named() {
        let function = |name: &str| Err(ReadError::Function(name.to_owned()));
        assert_eq!(read("regex(., '[0-9]+')"), function("regex"));
        assert_eq!(read("pulldata('a', 'b')"), function("pulldata"));
        assert_eq!(read("${a} ="), Err(ReadError::End));
        assert_eq!(
            read("${a} + 1 = 2"),
            Err(ReadError::Unexpected("+".to_owned()))
        );
        assert_eq!(
            read("${a} = 1.5"),
            Err(ReadError::Unexpected("1.5".to_owned()))
        );
        assert_eq!(read(&"(".repeat(500)), Err(ReadError::TooLong));
        assert_eq!(read(&"not(".repeat(500)), Err(ReadError::TooLong));
    }
}
