//! How recurrence rules are written (RFC 5545, 3.3.10). Whether calendars take a rule is for `render/calendar` to say.

/// A part of a rule: `WEEKLY` for `FREQ` in `FREQ=WEEKLY;COUNT=3`; nothing where there is none, as in plain words.
pub fn rule_part<'r>(rule: &'r str, name: &str) -> Option<&'r str> {
    let rule = rule.strip_prefix("RRULE:").unwrap_or(rule);
    rule.split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_have_names() {
        assert_eq!(rule_part("RRULE:FREQ=WEEKLY;UNTIL=20270101", "FREQ"), Some("WEEKLY"));
        assert_eq!(rule_part("FREQ=WEEKLY;UNTIL=20270101", "UNTIL"), Some("20270101"));
        assert_eq!(rule_part("varje torsdag", "FREQ"), None);
    }
}
