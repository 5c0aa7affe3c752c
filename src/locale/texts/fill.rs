//! Fills in a Fluent message: its arguments, what it refers to, and the variant that fits.
//!
//! Follows the Fluent specification 1.0. What cannot be resolved is written as its name in braces, as there.
//! A message that refers to itself, or that grows beyond all measure, ends with such names.

use std::borrow::Cow;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, NamedArgument, Pattern, PatternElement,
};
use fluent_syntax::ast::{Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_decimal::input::Decimal;
use icu_plurals::PluralCategory;

use super::{Argument, Numbers, Texts};
use crate::locale::numbers::decimal;

/// How many messages may refer to one another in a row.
const MOST_REFERENCES: usize = 12;

/// How many placeables a text may have, with those of all it refers to.
const MOST_PLACEABLES: usize = 500;

/// The most digits that a message may ask for before or after the decimal point.
const MOST_DIGITS: i16 = 100;

/// What a message can ask for by `$name`: what the caller gives, or what a message gives to a term.
#[derive(Clone, Copy)]
pub(super) enum Arguments<'a> {
    Given(&'a [(&'a str, Argument<'a>)]),
    Named(&'a [NamedArgument<String>]),
}

/// One text being filled in.
pub(super) struct Filling<'a> {
    texts: &'a Texts,
    numbers: &'a Numbers,
    references: usize,
    placeables: usize,
}

enum Value<'a> {
    Text(Cow<'a, str>),
    Number(Number),
    /// What could not be found, as it is shown.
    Missing(String),
}

struct Number {
    decimal: Decimal,
    is_ordinal: bool,
    is_grouped: bool,
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Self {
        Self { decimal, is_ordinal: false, is_grouped: true }
    }
}

impl<'a> Filling<'a> {
    pub(super) fn new(texts: &'a Texts, numbers: &'a Numbers) -> Self {
        Self { texts, numbers, references: 0, placeables: 0 }
    }

    /// The text of a pattern.
    pub(super) fn filled(&mut self, pattern: &Pattern<String>, arguments: Arguments<'_>) -> String {
        let mut text = String::new();
        self.fill(pattern, arguments, &mut text);
        text
    }

    fn fill(&mut self, pattern: &Pattern<String>, arguments: Arguments<'_>, text: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => self.place(expression, arguments, text),
            }
        }
    }

    fn place(&mut self, expression: &Expression<String>, arguments: Arguments<'_>, text: &mut String) {
        self.placeables += 1;
        if self.placeables > MOST_PLACEABLES {
            return;
        }
        match expression {
            Expression::Select { selector, variants } => {
                let value = self.value(selector, arguments);
                if let Some(variant) = self.fitting(&value, variants) {
                    self.fill(&variant.value, arguments, text);
                }
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.place(expression, arguments, text);
            }
            Expression::Inline(inline) => match self.value(inline, arguments) {
                Value::Text(value) => text.push_str(&value),
                Value::Number(number) => text.push_str(&self.written(&number)),
                Value::Missing(name) => text.push_str(&format!("{{{name}}}")),
            },
        }
    }

    fn value<'b>(&mut self, inline: &'b InlineExpression<String>, arguments: Arguments<'b>) -> Value<'b> {
        match inline {
            InlineExpression::StringLiteral { value } => Value::Text(unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => literal(value),
            InlineExpression::VariableReference { id } => variable(&id.name, arguments),
            InlineExpression::FunctionReference { id, arguments: call } => {
                self.function(&id.name, call, arguments)
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
                self.referred(&id.name, attribute, arguments)
            }
            InlineExpression::TermReference { id, attribute, arguments: call } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name.as_str());
                let named = call.as_ref().map_or(&[][..], |call| &call.named);
                self.referred(&format!("-{}", id.name), attribute, Arguments::Named(named))
            }
            InlineExpression::Placeable { expression } => {
                let mut text = String::new();
                self.place(expression, arguments, &mut text);
                Value::Text(Cow::Owned(text))
            }
        }
    }

    /// The text of another message or term.
    fn referred<'b>(&mut self, key: &str, attribute: Option<&str>, arguments: Arguments<'_>) -> Value<'b> {
        let missing = || attribute.map_or(key.to_owned(), |attribute| format!("{key}.{attribute}"));
        let Some(pattern) = self.texts.pattern(key, attribute).filter(|_| self.references < MOST_REFERENCES)
        else {
            return Value::Missing(missing());
        };
        self.references += 1;
        let text = self.filled(pattern, arguments);
        self.references -= 1;
        Value::Text(Cow::Owned(text))
    }

    /// The value of a function call. There is one: `NUMBER`, which says how a number is written.
    fn function<'b>(
        &mut self,
        name: &str,
        call: &'b CallArguments<String>,
        arguments: Arguments<'b>,
    ) -> Value<'b> {
        match call.positional.first().map(|first| self.value(first, arguments)) {
            Some(Value::Number(mut number)) if name == "NUMBER" => {
                for named in &call.named {
                    number.obey(&named.name.name, &named.value);
                }
                Value::Number(number)
            }
            _ => Value::Missing(format!("{name}()")),
        }
    }

    /// The first variant whose key fits the value, else the one marked with an asterisk.
    fn fitting<'b>(&self, value: &Value<'_>, variants: &'b [Variant<String>]) -> Option<&'b Variant<String>> {
        let fits = |variant: &&Variant<String>| match (&variant.key, value) {
            (VariantKey::Identifier { name }, Value::Text(text)) => name == text,
            (VariantKey::Identifier { name }, Value::Number(number)) => {
                PluralCategory::get_for_cldr_string(name) == Some(self.category(number))
            }
            (VariantKey::NumberLiteral { value }, Value::Number(number)) => number.equals(value),
            (VariantKey::NumberLiteral { .. }, Value::Text(_)) | (_, Value::Missing(_)) => false,
        };
        variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
    }

    fn category(&self, number: &Number) -> PluralCategory {
        let rules = if number.is_ordinal { &self.texts.ordinals } else { &self.texts.cardinals };
        rules.category_for(&number.decimal)
    }

    fn written(&self, number: &Number) -> String {
        if number.is_grouped {
            self.numbers.decimal(&number.decimal)
        } else {
            self.numbers.plain_decimal(&number.decimal)
        }
    }
}

impl Number {
    /// Obeys an option of `NUMBER`; those that are about currencies and the like are passed over.
    fn obey(&mut self, option: &str, value: &InlineExpression<String>) {
        let value = match value {
            InlineExpression::NumberLiteral { value } | InlineExpression::StringLiteral { value } => value,
            _ => return,
        };
        let digits = || value.parse::<f64>().map_or(0, |digits| digits as i16).clamp(0, MOST_DIGITS);
        match option {
            "type" => self.is_ordinal = value == "ordinal",
            "useGrouping" => self.is_grouped = value != "false",
            "minimumIntegerDigits" => self.decimal.absolute.pad_start(digits()),
            "minimumFractionDigits" => self.decimal.absolute.pad_end(-digits()),
            "maximumFractionDigits" => self.decimal.round(-digits()),
            _ => {}
        }
    }

    fn equals(&self, literal: &str) -> bool {
        let bare = |mut decimal: Decimal| {
            decimal.absolute.trim_start();
            decimal.absolute.trim_end();
            decimal
        };
        literal.parse().is_ok_and(|literal| bare(literal) == bare(self.decimal.clone()))
    }
}

fn literal(value: &str) -> Value<'_> {
    value
        .parse::<Decimal>()
        .map_or(Value::Text(Cow::Borrowed(value)), |decimal| Value::Number(decimal.into()))
}

fn variable<'b>(name: &str, arguments: Arguments<'b>) -> Value<'b> {
    let found = match arguments {
        Arguments::Given(given) => {
            given.iter().find(|(given, _)| *given == name).map(|(_, argument)| match *argument {
                Argument::Text(text) => Value::Text(Cow::Borrowed(text)),
                Argument::Number(number) => decimal(number).map_or_else(
                    || Value::Text(number.to_string().into()),
                    |found| Value::Number(found.into()),
                ),
            })
        }
        Arguments::Named(named) => {
            named.iter().find(|named| named.name.name == name).and_then(|named| match &named.value {
                InlineExpression::StringLiteral { value } => {
                    Some(Value::Text(unescape_unicode_to_string(value)))
                }
                InlineExpression::NumberLiteral { value } => Some(literal(value)),
                _ => None,
            })
        }
    };
    found.unwrap_or_else(|| Value::Missing(format!("${name}")))
}
