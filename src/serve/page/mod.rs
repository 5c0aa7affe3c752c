//! What the reader's browser gets of the preview itself: a script and a style sheet, apart from those of the site.

use axum::body::Bytes;
use axum::http::StatusCode;

use super::answer::{Answer, content_type};

/// The files by name.
const FILES: [(&str, &str); 4] = [
    ("preview.js", include_str!("preview.js")),
    ("panel.js", include_str!("panel.js")),
    ("place.js", include_str!("place.js")),
    ("preview.css", include_str!("preview.css")),
];

/// The file of a name.
pub(super) fn file(name: &str) -> Answer {
    let found = FILES.iter().find(|(known, _)| *known == name);
    match found {
        Some((_, text)) => Answer::of(Bytes::from_static(text.as_bytes()), content_type(name)),
        None => Answer::plain(StatusCode::NOT_FOUND, "404"),
    }
}
