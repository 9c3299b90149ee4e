//! A pattern of a profile. The `regex` crate judges it, in linear time whatever the value. In JavaScript its own engine does, and
//! only patterns are allowed that mean the same there.

#[cfg(feature = "profile")]
use regex::{Regex, RegexBuilder};
use regex_syntax::ast;

/// The most memory that a compiled pattern may take, in bytes.
#[cfg(feature = "profile")]
const MOST_BYTES: usize = 10 << 20;

/// The most characters and classes that a pattern of the host may have when its repetitions are written out.
const MOST_PARTS: u64 = 10_000;

/// Whether a value matches a pattern, as the host's engine says: the pattern, then the value.
pub type Matches = fn(&str, &str) -> bool;

/// What judges the patterns of a profile.
#[derive(Clone, Copy)]
pub(crate) enum Patterns {
    #[cfg(feature = "profile")]
    Regex,
    Host(Matches),
}

/// A pattern that a value must match somewhere, unless it is anchored.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    source: String,
    engine: Engine,
}

#[derive(Clone, Debug)]
enum Engine {
    #[cfg(feature = "profile")]
    Regex(Regex),
    Host(Matches),
}

impl Patterns {
    /// Takes a pattern.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn read(self, source: &str) -> Result<Pattern, String> {
        let engine = match self {
            #[cfg(feature = "profile")]
            Self::Regex => Engine::Regex(compiled(source)?),
            Self::Host(matches) => {
                let ast = ast::parse::Parser::new()
                    .parse(source)
                    .map_err(|error| not_regular(error.kind(), error.span()))?;
                if !is_shared(&ast, source) {
                    return Err("must mean the same in Rust and in JavaScript: use no flags, named groups, \\b or dot, and write [0-9] for \\d".to_owned());
                }
                if parts(&ast) > MOST_PARTS {
                    return Err(TOO_LARGE.to_owned());
                }
                Engine::Host(matches)
            }
        };
        Ok(Pattern { source: source.to_owned(), engine })
    }
}

const TOO_LARGE: &str = "is too large when it is compiled; repeat less in it";

#[cfg(feature = "profile")]
fn compiled(source: &str) -> Result<Regex, String> {
    // `regex` would draw what is wrong, in several lines.
    regex_syntax::Parser::new().parse(source).map_err(|error| match &error {
        regex_syntax::Error::Parse(error) => not_regular(error.kind(), error.span()),
        regex_syntax::Error::Translate(error) => not_regular(error.kind(), error.span()),
        _ => format!("is not a regular expression: {error}"),
    })?;
    RegexBuilder::new(source).size_limit(MOST_BYTES).build().map_err(|_| TOO_LARGE.to_owned())
}

fn not_regular(why: impl std::fmt::Display, span: &ast::Span) -> String {
    format!("is not a regular expression: {why}, at character {}", span.start.column)
}

impl Pattern {
    pub(super) fn matches(&self, text: &str) -> bool {
        match &self.engine {
            #[cfg(feature = "profile")]
            Engine::Regex(regex) => regex.is_match(text),
            Engine::Host(matches) => matches(&self.source, text),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.source
    }

    /// Whether a regular expression of ECMA-262 with the flag `u`, as JSON Schema has it, means the same.
    pub(crate) fn is_shared(&self) -> bool {
        ast::parse::Parser::new().parse(&self.source).is_ok_and(|ast| is_shared(&ast, &self.source))
    }
}

/// How many characters and classes there are when repetitions are written out.
fn parts(ast: &ast::Ast) -> u64 {
    match ast {
        ast::Ast::Repetition(repetition) => {
            let times = match &repetition.op.kind {
                ast::RepetitionKind::Range(
                    ast::RepetitionRange::Exactly(times)
                    | ast::RepetitionRange::AtLeast(times)
                    | ast::RepetitionRange::Bounded(_, times),
                ) => *times,
                _ => 1,
            };
            parts(&repetition.ast).saturating_mul(times.max(1).into())
        }
        ast::Ast::Group(group) => parts(&group.ast),
        ast::Ast::Alternation(alternation) => parts_of_all(&alternation.asts),
        ast::Ast::Concat(concat) => parts_of_all(&concat.asts),
        _ => 1,
    }
}

fn parts_of_all(asts: &[ast::Ast]) -> u64 {
    asts.iter().map(parts).fold(0, u64::saturating_add)
}

/// Flags, named groups, classes such as `\d`, and the dot have another form or another meaning there.
fn is_shared(ast: &ast::Ast, pattern: &str) -> bool {
    let written = |span: &ast::Span| &pattern[span.start.offset..span.end.offset];
    match ast {
        ast::Ast::Empty(_) => true,
        ast::Ast::Literal(literal) => is_shared_literal(written(&literal.span)),
        ast::Ast::Assertion(assertion) => {
            matches!(assertion.kind, ast::AssertionKind::StartLine | ast::AssertionKind::EndLine)
        }
        ast::Ast::ClassBracketed(class) => is_shared_class(&class.kind, pattern),
        ast::Ast::Repetition(repetition) => {
            // `a{,3}` and `a{ 3 }` are nothing there, and what is empty or an anchor cannot be repeated.
            let count = written(&repetition.op.span);
            let is_other = count.starts_with("{,") || count.contains(char::is_whitespace);
            let is_of_something = !matches!(
                *repetition.ast,
                ast::Ast::Empty(_) | ast::Ast::Assertion(_) | ast::Ast::Repetition(_)
            );
            !is_other && is_of_something && is_shared(&repetition.ast, pattern)
        }
        ast::Ast::Group(group) => {
            let has_no_flags = match &group.kind {
                ast::GroupKind::CaptureIndex(_) => true,
                ast::GroupKind::NonCapturing(flags) => flags.items.is_empty(),
                ast::GroupKind::CaptureName { .. } => false,
            };
            has_no_flags && is_shared(&group.ast, pattern)
        }
        ast::Ast::Alternation(alternation) => alternation.asts.iter().all(|ast| is_shared(ast, pattern)),
        ast::Ast::Concat(concat) => concat.asts.iter().all(|ast| is_shared(ast, pattern)),
        ast::Ast::Flags(_) | ast::Ast::Dot(_) | ast::Ast::ClassUnicode(_) | ast::Ast::ClassPerl(_) => false,
    }
}

/// Whether a character is written in a way that both know.
fn is_shared_literal(written: &str) -> bool {
    match written.strip_prefix('\\') {
        Some(escaped) => {
            matches!(
                escaped.chars().next(),
                Some(
                    '^' | '$'
                        | '\\'
                        | '.'
                        | '*'
                        | '+'
                        | '?'
                        | '('
                        | ')'
                        | '['
                        | ']'
                        | '{'
                        | '}'
                        | '|'
                        | '/'
                        | 'n'
                        | 'r'
                        | 't'
                        | 'f'
                        | 'v'
                )
            ) && escaped.len() == 1
        }
        None => !matches!(written, "{" | "}" | "]"),
    }
}

fn is_shared_class(set: &ast::ClassSet, pattern: &str) -> bool {
    let ast::ClassSet::Item(item) = set else { return false };
    // At the end of a class, a hyphen is nothing but itself. Elsewhere it may begin a range there.
    let is_hyphen = |item: &ast::ClassSetItem| matches!(item, ast::ClassSetItem::Literal(literal) if literal.c == '-' && literal.span.end.offset - literal.span.start.offset == 1);
    let items = match item {
        ast::ClassSetItem::Union(union) => &union.items[..],
        item => std::slice::from_ref(item),
    };
    let (last, others) = match items {
        [others @ .., last] if is_hyphen(last) => (true, others),
        items => (false, items),
    };
    (last || !others.is_empty())
        && others.iter().all(|item| !is_hyphen(item) && is_shared_item(item, pattern))
}

fn is_shared_item(item: &ast::ClassSetItem, pattern: &str) -> bool {
    // `-` is the only character that needs a backslash in a class and nowhere else.
    let is_literal = |literal: &ast::Literal| {
        let written = &pattern[literal.span.start.offset..literal.span.end.offset];
        matches!(written, "\\-")
            || is_shared_literal(written) && written != "["
            || matches!(written, "{" | "}")
    };
    match item {
        ast::ClassSetItem::Literal(literal) => is_literal(literal),
        ast::ClassSetItem::Range(range) => is_literal(&range.start) && is_literal(&range.end),
        _ => false,
    }
}

/// Patterns are equal that are written alike.
impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Pattern {}
