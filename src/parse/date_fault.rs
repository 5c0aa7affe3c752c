//! Why a text is no date, as the word that messages choose their advice by.

use crate::model::edtf::EdtfError;

/// The selector of `bad-date` for an error.
pub(super) fn reason(error: EdtfError) -> &'static str {
    match error {
        EdtfError::YearNeedsFourDigits => "four-digits",
        EdtfError::NeedsTwoDigits => "two-digits",
        EdtfError::HyphenForSlash => "slash",
        EdtfError::TooManySlashes => "one-slash",
        EdtfError::NoDateAtEitherEnd => "no-end",
        EdtfError::NoSuchMonth(_) => "month",
        EdtfError::NoSuchDay { .. } => "day",
        EdtfError::DayInSeason => "season-day",
        EdtfError::UnspecifiedHere => "unspecified",
        EdtfError::TimeWithoutDay => "whole-day",
        EdtfError::SpaceBeforeTime => "letter-t",
        EdtfError::NoSuchTime => "clock",
        EdtfError::NoSuchOffset => "offset",
        EdtfError::Empty | EdtfError::NotADate | EdtfError::YearTooFar => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::reason;
    use crate::model::edtf::Edtf;

    #[test]
    fn common_slips_are_told_apart() {
        for (text, expected) in [
            ("2020-5", "two-digits"),
            ("2021-2027", "slash"),
            ("2020-13", "month"),
            ("2021-02-30", "day"),
            ("2020/10/09", "one-slash"),
            ("2023-11-08 09:00", "letter-t"),
            ("2023-11-08T25:00", "clock"),
            ("förra våren", "other"),
        ] {
            let error = text.parse::<Edtf>().expect_err(text);
            assert_eq!(reason(error), expected, "{text}");
        }
    }
}
