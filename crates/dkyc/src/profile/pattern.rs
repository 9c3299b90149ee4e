//! A pattern of a profile: a regular expression that takes linear time, whatever the value.

use regex::{Regex, RegexBuilder};
use regex_syntax::ast;

/// The most memory that a compiled pattern may take, in bytes.
const MOST_BYTES: usize = 10 << 20;

/// A pattern that a value must match somewhere, unless it is anchored.
#[derive(Clone, Debug)]
pub(crate) struct Pattern(Regex);

impl Pattern {
    /// Compiles it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(pattern: &str) -> Result<Self, String> {
        if let Err(error) = regex_syntax::Parser::new().parse(pattern) {
            return Err(format!("is not a regular expression: {}", why(&error)));
        }
        let compiled = RegexBuilder::new(pattern).size_limit(MOST_BYTES).build();
        compiled.map(Self).map_err(|_| "is too large when it is compiled; repeat less in it".to_owned())
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether a regular expression of ECMA-262 with the flag `u`, as JSON Schema has it, means the same.
    pub(crate) fn is_shared(&self) -> bool {
        ast::parse::Parser::new().parse(self.as_str()).is_ok_and(|ast| is_shared(&ast, self.as_str()))
    }
}

/// What is wrong, and at which character of the pattern.
fn why(error: &regex_syntax::Error) -> String {
    let (kind, span) = match error {
        regex_syntax::Error::Parse(error) => (error.kind().to_string(), error.span()),
        regex_syntax::Error::Translate(error) => (error.kind().to_string(), error.span()),
        _ => return error.to_string(),
    };
    format!("{kind}, at character {}", span.start.column)
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
