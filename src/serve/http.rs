//! Answers requests: a path of the site to its page, rendered now.

use std::io;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Response, StatusCode, header};

use super::{Shown, Sites};
use crate::darkroom::Darkroom;
use crate::picture::{Facts, Version};
use crate::pipeline::Site;
use crate::render::{self, CopyFrom};

/// Says what the server shows, and under which name it may be asked.
#[derive(Clone)]
struct Served {
    shown: Arc<Shown>,
    host: IpAddr,
}

/// What is answered.
struct Answer {
    status: StatusCode,
    content_type: String,
    location: Option<String>,
    bytes: Vec<u8>,
}

/// Serves on a listener until the program is ended.
pub(super) async fn serve(
    listener: std::net::TcpListener,
    shown: Arc<Shown>,
    host: IpAddr,
) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new().fallback(handle).with_state(Served { shown, host });
    axum::serve(listener, router).await
}

async fn handle(State(served): State<Served>, request: Request) -> Response<Body> {
    let head = request.method() == Method::HEAD;
    if !head && request.method() != Method::GET {
        return respond(Answer::plain(StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD"), false);
    }
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    if hosts.next().is_some() || !is_own_name(host, served.host) {
        // Another name for this address would let a foreign page read the preview (DNS rebinding).
        return respond(Answer::plain(StatusCode::MISDIRECTED_REQUEST, "localhost"), head);
    }
    let Sites { now: Some(site), sound } = served.shown.sites() else {
        let text = "The site could not be made yet: see the terminal.";
        return respond(Answer::plain(StatusCode::SERVICE_UNAVAILABLE, text), head);
    };
    let path = request.uri().path().to_owned();
    let answer = tokio::task::spawn_blocking(move || {
        let answer = answer(&site, &served.shown.darkroom, &path);
        match sound.filter(|_| answer.status == StatusCode::NOT_FOUND) {
            Some(sound) => self::answer(&sound, &served.shown.darkroom, &path),
            None => answer,
        }
    });
    let answer = answer.await;
    let failed = |_| Answer::plain(StatusCode::INTERNAL_SERVER_ERROR, "rendering failed");
    respond(answer.unwrap_or_else(failed), head)
}

/// Looks a path of the site up and renders what stands there.
fn answer(site: &Site, darkroom: &Darkroom, url: &str) -> Answer {
    let routes = &site.rendering.routes;
    if url.starts_with("//") {
        // A browser takes an address with two slashes for that of another host: it must never be led to.
        return not_found(site, &routes.path("/"));
    }
    if !url.starts_with(routes.base_path()) {
        return Answer::lead(&format!("{}/", routes.base_path()));
    }
    let path = routes.path(url);
    if let Some(page) = site.plan.page(&path) {
        return rendered(site, page, StatusCode::OK);
    }
    if let Some(copy) = site.plan.copy(&path) {
        return copied(darkroom, &copy.from, &path);
    }
    if !url.ends_with('/') && site.plan.page(&routes.path(&format!("{url}/"))).is_some() {
        return Answer::lead(&format!("{url}/"));
    }
    not_found(site, &path)
}

/// The page for missing addresses, in the language whose part of the site the address is in.
fn not_found(site: &Site, path: &str) -> Answer {
    let languages = site.rendering.settings.language_indices();
    let own =
        languages.map(|language| site.rendering.routes.path(&site.rendering.routes.not_found(language)));
    let own: Vec<String> = own.collect();
    let folder = |page: &str| page.trim_end_matches("404.html").to_owned();
    let fitting = own.iter().filter(|page| path.starts_with(&folder(page))).max_by_key(|page| page.len());
    match fitting.and_then(|page| site.plan.page(page)) {
        Some(page) => rendered(site, page, StatusCode::NOT_FOUND),
        None => Answer::plain(StatusCode::NOT_FOUND, "404"),
    }
}

fn rendered(site: &Site, page: &render::Page, status: StatusCode) -> Answer {
    match render::render(&site.rendering, page) {
        Ok(bytes) => Answer { status, content_type: content_type(&page.path), location: None, bytes },
        Err(fault) => {
            let words: Vec<String> = fault.arguments.iter().map(|(_, word)| word.clone()).collect();
            let place = fault.location.map(|at| format!("{}:{}:{}: ", at.path, at.line, at.column));
            let text = format!("{}{}", place.unwrap_or_default(), words.join("\n"));
            Answer::plain(StatusCode::INTERNAL_SERVER_ERROR, &text)
        }
    }
}

fn copied(darkroom: &Darkroom, from: &CopyFrom, path: &str) -> Answer {
    let bytes = match from {
        CopyFrom::Version { picture, facts, version } => {
            return developed(darkroom, (picture, facts), *version, path);
        }
        CopyFrom::Bare { picture, facts } => {
            darkroom.bare(picture, facts).map_err(|_| std::io::ErrorKind::InvalidData.into())
        }
        CopyFrom::BuiltIn(bytes) => Ok(bytes.to_vec()),
        #[expect(clippy::disallowed_methods, reason = "the preview reads the file that the plan names")]
        CopyFrom::Disk(file) => std::fs::read(file),
    };
    match bytes {
        Ok(bytes) => {
            Answer { status: StatusCode::OK, content_type: content_type(path), location: None, bytes }
        }
        Err(error) => Answer::plain(StatusCode::NOT_FOUND, &error.to_string()),
    }
}

/// A version of a picture: one that was made before, else made now.
fn developed(darkroom: &Darkroom, (picture, facts): (&Path, &Facts), version: Version, path: &str) -> Answer {
    let made = darkroom.versions(picture, facts, &[version]);
    match made.ok().and_then(|mut made| made.pop()) {
        Some(bytes) => {
            Answer { status: StatusCode::OK, content_type: content_type(path), location: None, bytes }
        }
        None => Answer::plain(StatusCode::NOT_FOUND, "404"),
    }
}

impl Answer {
    fn plain(status: StatusCode, text: &str) -> Self {
        let content_type = "text/plain; charset=utf-8".to_owned();
        Self { status, content_type, location: None, bytes: text.as_bytes().to_vec() }
    }

    fn lead(to: &str) -> Self {
        Self { location: Some(to.to_owned()), ..Self::plain(StatusCode::PERMANENT_REDIRECT, "") }
    }
}

fn respond(answer: Answer, head: bool) -> Response<Body> {
    let length = answer.bytes.len();
    let body = if head { Body::empty() } else { Body::from(answer.bytes) };
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).ok();
    for (name, text) in [
        (header::CONTENT_TYPE, Some(answer.content_type)),
        (header::LOCATION, answer.location),
        (header::CONTENT_LENGTH, Some(length.to_string())),
        (header::CACHE_CONTROL, Some("no-store".to_owned())),
        (header::X_CONTENT_TYPE_OPTIONS, Some("nosniff".to_owned())),
    ] {
        if let Some(value) = text.as_deref().and_then(value) {
            headers.insert(name, value);
        }
    }
    response
}

fn content_type(path: &str) -> String {
    let guess = match path.rsplit('.').next() {
        Some("ics") => return "text/calendar; charset=utf-8".to_owned(),
        Some("xml") if path.ends_with("feed.xml") => return "application/atom+xml; charset=utf-8".to_owned(),
        _ => mime_guess::from_path(path).first_or_octet_stream(),
    };
    let is_text =
        guess.type_() == "text" || matches!(guess.subtype().as_str(), "javascript" | "json" | "xml");
    if is_text { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

/// Whether a request names this machine as it may be named: by its address, or as localhost.
fn is_own_name(host: Option<&str>, own: IpAddr) -> bool {
    let Some(name) = host.and_then(without_port) else { return false };
    let address = name.parse::<IpAddr>().ok();
    name.eq_ignore_ascii_case("localhost")
        || address.is_some_and(|address| address == own || address.is_loopback() || own.is_unspecified())
}

/// The name or address in a `Host` header (RFC 9110, 7.2); nothing where more stands there than that and a port.
fn without_port(host: &str) -> Option<&str> {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_asked_for() {
        let own: IpAddr = [127, 0, 0, 1].into();
        for host in ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000"] {
            assert!(is_own_name(Some(host), own), "{host}");
        }
        for host in ["evil.example", "evil.example:4000", "10.0.0.1", "localhost.evil.example", ""] {
            assert!(!is_own_name(Some(host), own), "{host}");
        }
        assert!(!is_own_name(None, own));
    }

    #[test]
    fn content_types_name_their_characters() {
        assert_eq!(content_type("a/index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("feed.xml"), "application/atom+xml; charset=utf-8");
        assert_eq!(content_type("kalender.ics"), "text/calendar; charset=utf-8");
        assert_eq!(content_type("a.png"), "image/png");
    }
}
