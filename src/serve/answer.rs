//! What stands at an address: a page of the site, rendered now, or a file; else the page for missing addresses.
//!
//! Only what the plan of the site names is answered with: no address is ever taken for a path on the disk.

use std::path::Path;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;

use super::fault;
use super::files::{OnDisk, hash};
use super::inject::with_script;
use super::shown::{Moment, Rendered, Shown, Stamp};
use crate::darkroom::Darkroom;
use crate::picture::{Facts, Version};
use crate::pipeline::Site;
use crate::render::{self, CopyFrom};

/// What is answered.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) content_type: String,
    pub(super) location: Option<String>,
    /// What tells this content from another; nothing where that does not matter.
    pub(super) etag: Option<String>,
    pub(super) content: Content,
}

/// The content of an answer.
pub(super) enum Content {
    /// Bytes that may be kept and asked for in parts.
    Bytes(Bytes),
    /// A page, which says when it was made.
    Page(Bytes),
    /// A file.
    File(OnDisk),
}

const HTML: &str = "text/html; charset=utf-8";

/// Looks an address of the site up and renders what stands there.
///
/// `is_document`: whether it will stand in a window by itself, not within a page.
pub(super) fn answer(shown: &Shown, moment: &Moment, (url, is_document): (&str, bool)) -> Answer {
    let Some(now) = &moment.now else {
        let words = &shown.words;
        let status = StatusCode::SERVICE_UNAVAILABLE;
        let faults = fault::html(&moment.faults);
        return Answer::alone(shown, moment, status, (&words.faults, &words.unmade, &faults));
    };
    let mut answer = answer_from(shown, moment, now, url);
    if let Some(sound) = moment.sound.as_ref().filter(|_| answer.status == StatusCode::NOT_FOUND) {
        answer = answer_from(shown, moment, sound, url);
    }
    if is_document { answer.following(shown.stamp(moment)) } else { answer }
}

/// The page that lists all faults.
pub(super) fn faults(shown: &Shown, moment: &Moment) -> Answer {
    let faults = fault::html(&moment.faults);
    Answer::alone(shown, moment, StatusCode::OK, (&shown.words.faults, &moment.counts, &faults))
}

fn answer_from(shown: &Shown, moment: &Moment, site: &Arc<Site>, url: &str) -> Answer {
    let routes = &site.rendering.routes;
    if url.starts_with("//") {
        // A browser takes an address with two slashes for that of another host: it must never be led to.
        return not_found(shown, moment, site, &routes.path("/"));
    }
    let below = url.strip_prefix(routes.base_path());
    if below.is_none_or(|below| !below.starts_with('/')) {
        return Answer::lead(&format!("{}/", routes.base_path()));
    }
    let path = routes.path(url);
    if let Some(page) = site.plan.page(&path) {
        return rendered(shown, moment, (site, page), StatusCode::OK);
    }
    if let Some(copy) = site.plan.copy(&path) {
        return copied(shown, &copy.from, &path);
    }
    if !url.ends_with('/') && site.plan.page(&routes.path(&format!("{url}/"))).is_some() {
        return Answer::lead(&format!("{url}/"));
    }
    not_found(shown, moment, site, &path)
}

/// The page for missing addresses, in the language whose part of the site the address is in.
fn not_found(shown: &Shown, moment: &Moment, site: &Arc<Site>, path: &str) -> Answer {
    let routes = &site.rendering.routes;
    let languages = site.rendering.settings.language_indices();
    let own: Vec<String> = languages.map(|language| routes.path(&routes.not_found(language))).collect();
    let folder = |page: &str| page.trim_end_matches("404.html").to_owned();
    let fitting = own.iter().filter(|page| path.starts_with(&folder(page))).max_by_key(|page| page.len());
    match fitting.and_then(|page| site.plan.page(page)) {
        Some(page) => rendered(shown, moment, (site, page), StatusCode::NOT_FOUND),
        None => Answer::plain(StatusCode::NOT_FOUND, "404"),
    }
}

fn rendered(
    shown: &Shown,
    moment: &Moment,
    (site, page): (&Arc<Site>, &render::Page),
    status: StatusCode,
) -> Answer {
    let render = || render::render(&site.rendering, page);
    let Rendered { bytes, faults } = shown.rendered(moment, (site, &page.path), render);
    let content_type = content_type(&page.path);
    let faults = fault::html(&faults);
    match bytes {
        Some(bytes) if content_type == HTML => {
            // A page that has faults is not the same page, though it looks the same.
            let etag = format!("W/\"{}\"", hash(&[&bytes, faults.as_bytes()].concat()));
            let page = with_script(&bytes, shown.stamp(moment), (&etag, &faults));
            Answer {
                status,
                content_type,
                location: None,
                etag: Some(etag),
                content: Content::Page(page.into()),
            }
        }
        Some(bytes) => Answer { status, ..Answer::of(bytes, content_type) },
        None => {
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            Answer::alone(shown, moment, status, (&shown.words.faults, &shown.words.unrendered, &faults))
        }
    }
}

fn copied(shown: &Shown, from: &CopyFrom, path: &str) -> Answer {
    let bytes = match from {
        CopyFrom::Version { picture, facts, version } => {
            developed(&shown.darkroom, (picture, facts), *version)
        }
        CopyFrom::Bare { picture, facts } => shown.darkroom.bare(picture, facts).ok().map(Bytes::from),
        CopyFrom::BuiltIn(bytes) => Some(Bytes::from_static(bytes)),
        CopyFrom::Disk(file) => {
            return match shown.hashes.look(file) {
                Ok(file) => Answer {
                    status: StatusCode::OK,
                    content_type: content_type(path),
                    location: None,
                    etag: Some(format!("\"{}\"", file.hash)),
                    content: Content::File(file),
                },
                Err(error) => Answer::plain(StatusCode::NOT_FOUND, &error.to_string()),
            };
        }
    };
    match bytes {
        Some(bytes) => Answer::of(bytes, content_type(path)),
        None => Answer::plain(StatusCode::NOT_FOUND, "404"),
    }
}

/// A version of a picture: one that was made before, else made now.
fn developed(darkroom: &Darkroom, (picture, facts): (&Path, &Facts), version: Version) -> Option<Bytes> {
    let made = darkroom.versions(picture, facts, &[version]);
    made.ok().and_then(|mut made| made.pop()).map(Bytes::from)
}

impl Answer {
    pub(super) fn of(bytes: Bytes, content_type: String) -> Self {
        let etag = Some(format!("\"{}\"", hash(&bytes)));
        Self { status: StatusCode::OK, content_type, location: None, etag, content: Content::Bytes(bytes) }
    }

    pub(super) fn plain(status: StatusCode, text: &str) -> Self {
        let content_type = "text/plain; charset=utf-8".to_owned();
        let content = Content::Page(Bytes::copy_from_slice(text.as_bytes()));
        Self { status, content_type, location: None, etag: None, content }
    }

    /// A page that stands in the site as a file follows it like any other.
    fn following(mut self, stamp: Stamp) -> Self {
        /// Nobody writes a page this long by hand.
        const LONGEST: u64 = 16 * 1024 * 1024;
        let Content::File(file) = &self.content else { return self };
        if self.content_type != HTML || file.length > LONGEST {
            return self;
        }
        let Ok(bytes) = file.bytes() else { return self };
        // It is asked for by its hash, which the script has no part in.
        let etag = format!("W/\"{}\"", hash(&bytes));
        self.content = Content::Page(with_script(&bytes, stamp, (&etag, "")).into());
        self.etag = Some(etag);
        self
    }

    fn lead(to: &str) -> Self {
        // Not for ever: what leads on today may be a page tomorrow, at the same address of the same machine.
        Self { location: Some(to.to_owned()), ..Self::plain(StatusCode::TEMPORARY_REDIRECT, "") }
    }

    /// A page of the preview itself, with a heading, a note and faults.
    fn alone(
        shown: &Shown,
        moment: &Moment,
        status: StatusCode,
        (title, note, faults): (&str, &str, &str),
    ) -> Self {
        let home = moment.now.as_ref().map(|site| format!("{}/", site.rendering.routes.base_path()));
        let html = fault::page(title, note, (home.as_deref().unwrap_or("/"), faults), &shown.words);
        let etag = format!("W/\"{}\"", hash(html.as_bytes()));
        let page = with_script(html.as_bytes(), shown.stamp(moment), (&etag, ""));
        let content_type = HTML.to_owned();
        Self { status, content_type, location: None, etag: Some(etag), content: Content::Page(page.into()) }
    }
}

pub(super) fn content_type(path: &str) -> String {
    let guess = match path.rsplit('.').next() {
        Some("ics") => return "text/calendar; charset=utf-8".to_owned(),
        Some("xml") if path.ends_with("feed.xml") => return "application/atom+xml; charset=utf-8".to_owned(),
        _ => mime_guess::from_path(path).first_or_octet_stream(),
    };
    let is_text = guess.type_() == "text"
        || matches!(
            guess.subtype().as_str(),
            "javascript" | "json" | "xml" | "geo+json" | "manifest+json" | "ld+json"
        );
    if is_text { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_types_name_their_characters() {
        for (path, expected) in [
            ("a/index.html", "text/html; charset=utf-8"),
            ("feed.xml", "application/atom+xml; charset=utf-8"),
            ("sitemap.xml", "text/xml; charset=utf-8"),
            ("kalender.ics", "text/calendar; charset=utf-8"),
            ("theme/a.js", "text/javascript; charset=utf-8"),
            ("data/graph.json", "application/json; charset=utf-8"),
            ("a.csv", "text/csv; charset=utf-8"),
            ("a.png", "image/png"),
            ("a.svg", "image/svg+xml"),
            ("a.mp4", "video/mp4"),
            ("ingenting", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }
}
