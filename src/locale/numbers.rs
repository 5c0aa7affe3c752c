//! Numbers as a language writes them.

use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};
use icu_locale_core::Locale;

/// The digits and separators of one language.
pub(super) struct Numbers {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl Numbers {
    pub(super) fn new(locale: &Locale) -> Result<Self, String> {
        let formatter = |grouping: GroupingStrategy| {
            DecimalFormatter::try_new(DecimalFormatterPreferences::from(locale), grouping.into())
                .map_err(|error| error.to_string())
        };
        Ok(Self { grouped: formatter(GroupingStrategy::Auto)?, plain: formatter(GroupingStrategy::Never)? })
    }

    pub(super) fn number(&self, value: f64) -> String {
        decimal(value).map_or_else(|| value.to_string(), |decimal| self.grouped.format(&decimal).to_string())
    }

    pub(super) fn integer(&self, value: u64) -> String {
        self.grouped.format(&Decimal::from(value)).to_string()
    }

    /// A number without separators, as years are written.
    pub(super) fn plain(&self, value: i64) -> String {
        self.plain.format(&Decimal::from(value)).to_string()
    }

    /// A decimal number, with separators between groups of digits.
    pub(super) fn decimal(&self, value: &Decimal) -> String {
        self.grouped.format(value).to_string()
    }

    /// A decimal number without separators between groups of digits.
    pub(super) fn plain_decimal(&self, value: &Decimal) -> String {
        self.plain.format(value).to_string()
    }

    /// A number of at least two digits, as on a clock.
    pub(super) fn two_digits(&self, value: u8) -> String {
        let mut decimal = Decimal::from(value);
        decimal.absolute.pad_start(2);
        self.plain.format(&decimal).to_string()
    }
}

/// The decimal number of a float, in the fewest digits that give it back; none if it is not finite.
pub(super) fn decimal(value: f64) -> Option<Decimal> {
    value.to_string().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    fn numbers(tag: &str) -> Numbers {
        Numbers::new(&tag.parse().unwrap()).unwrap()
    }

    #[test]
    fn numbers_follow_the_language() {
        for (tag, value, expected) in [
            ("sv", 1_234_567.5, "1\u{a0}234\u{a0}567,5"),
            ("sv", -3.0, "\u{2212}3"),
            ("en-GB", 1_234.25, "1,234.25"),
            ("uk", 12_345.0, "12\u{a0}345"),
            ("ar", 1_234.0, "1,234"),
            ("ar-EG", 1_234.5, "١٬٢٣٤٫٥"),
            ("sv", f64::NAN, "NaN"),
            ("sv", f64::INFINITY, "inf"),
            ("sv", 0.1, "0,1"),
        ] {
            assert_eq!(numbers(tag).number(value), expected, "{tag} {value}");
        }
        assert_eq!(numbers("sv").integer(u64::MAX).chars().filter(char::is_ascii_digit).count(), 20);
        assert!(numbers("sv").number(f64::MAX).len() > 300);
        assert!(numbers("sv").number(f64::MIN_POSITIVE).len() > 300);
    }

    #[test]
    fn years_and_clocks_have_no_separators() {
        assert_eq!(numbers("sv").plain(2020), "2020");
        assert_eq!(numbers("fa").plain(2020), "۲۰۲۰");
        assert_eq!(numbers("sv").two_digits(9), "09");
        assert_eq!(numbers("fa").two_digits(12), "۱۲");
    }
}
