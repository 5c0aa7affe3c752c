//! Which language the messages are in.

use crate::diagnostic::MessageLanguage;

/// The language of messages: as asked for on the command line, else that of the locale.
///
/// `None` if what is asked for is no language that messages are in.
pub(super) fn of_messages(asked: Option<&str>) -> Option<MessageLanguage> {
    asked.map_or_else(|| Some(of_system()), MessageLanguage::of_tag)
}

/// The language of the locale (LC_ALL, LC_MESSAGES, LANG, or what the system has instead).
pub(super) fn of_system() -> MessageLanguage {
    MessageLanguage::of_locale(&sys_locale::get_locale().unwrap_or_default())
}
