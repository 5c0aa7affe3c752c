//! Tells open pages of every new moment, by server-sent events (HTML, 9.2).

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, Response, header};
use futures_util::stream::unfold;
use serde::Serialize;
use serde_json::json;

use super::shown::{Moment, Shown};
use super::{Fault, fault};

/// More faults than this are shown on their own page alone.
const MOST_SHOWN: usize = 20;

#[derive(Serialize)]
struct State<'a> {
    run: u32,
    generation: u64,
    counts: &'a str,
    errors: usize,
    warnings: usize,
    /// Whether files that have errors show as they last were without.
    is_kept: bool,
    /// The first faults, as HTML, errors before warnings.
    faults: String,
    /// Tells one set of faults from another.
    signature: String,
    files: &'a std::collections::BTreeMap<String, u64>,
    edited: serde_json::Value,
    words: serde_json::Value,
}

/// A moment as an event. It tells all that there is to know, so that one who missed others misses nothing.
pub(super) fn event(shown: &Shown, moment: &Moment) -> Bytes {
    let count = |errors: bool| moment.faults.iter().filter(|fault| fault.is_error == errors).count();
    let mut first: Vec<Fault> = moment.faults.to_vec();
    first.sort_by_key(|fault| !fault.is_error);
    first.truncate(MOST_SHOWN);
    let faults = fault::html(&first);
    let words = &shown.words;
    let state = State {
        run: shown.run,
        generation: moment.generation,
        counts: &moment.counts,
        errors: count(true),
        warnings: count(false),
        is_kept: moment.is_kept,
        signature: blake3::hash(faults.as_bytes()).to_hex()[..16].to_owned(),
        faults,
        files: &moment.files,
        edited: json!({"generation": moment.edited.0, "pages": moment.edited.1}),
        words: json!({
            "language": words.language, "bar": words.bar, "faults": words.faults, "close": words.close,
            "show": words.show, "all": words.all, "follow": words.follow, "lost": words.lost,
            "before": words.as_before, "kept": words.kept,
        }),
    };
    let text = serde_json::to_string(&state).expect("texts and numbers become JSON");
    // JSON on one line has no line feed, which would end the data.
    Bytes::from(format!("retry: 500\ndata: {text}\n\n"))
}

/// An answer that goes on until the reader leaves.
pub(super) fn stream(shown: &Shown) -> Response<Body> {
    let moments = unfold(shown.hear(), |mut moments| async {
        moments.changed().await.ok()?;
        let event = moments.borrow_and_update().clone();
        Some((Ok::<_, Infallible>(event), moments))
    });
    let mut response = Response::new(Body::from_stream(moments));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
