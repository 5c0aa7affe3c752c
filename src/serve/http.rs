//! Who may ask, and in which form answers go out: the headers, what a browser has already, parts of files.

use std::io;
use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};

use super::answer::{Answer, Content, answer, faults};
use super::files::{Asked, asked, part};
use super::shown::Shown;
use super::{events, page};

/// Addresses that are no site's: what the preview itself consists of.
const RESERVED: &str = "/_samverka/";

/// Says what the server shows, and under which name it may be asked.
#[derive(Clone)]
struct Served {
    shown: Arc<Shown>,
    host: IpAddr,
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
    let request = request.into_parts().0;
    let (method, headers) = (&request.method, &request.headers);
    if method != Method::HEAD && method != Method::GET {
        let mut response =
            respond(Answer::plain(StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD"), &request).await;
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    if hosts.next().is_some() || !is_own_name(host, served.host) {
        // Another name for this address would let a foreign page read the preview (DNS rebinding).
        return respond(Answer::plain(StatusCode::MISDIRECTED_REQUEST, "localhost"), &request).await;
    }
    let path = request.uri.path().to_owned();
    // Browsers say what they want a page for: to show it, or for a script or a frame of another.
    let wanted_for = headers.get("sec-fetch-dest").and_then(|wanted| wanted.to_str().ok());
    let is_document = wanted_for == Some("document");
    if path == "/_samverka/events" && method == Method::GET {
        return events::stream(&served.shown);
    }
    let answered = tokio::task::spawn_blocking(move || {
        let moment = served.shown.moment();
        match path.strip_prefix(RESERVED) {
            Some("faults") => faults(&served.shown, &moment),
            Some(name) => page::file(name),
            None => answer(&served.shown, &moment, (&path, is_document)),
        }
    });
    let failed = |_| Answer::plain(StatusCode::INTERNAL_SERVER_ERROR, "rendering failed");
    respond(answered.await.unwrap_or_else(failed), &request).await
}

async fn respond(answer: Answer, request: &Parts) -> Response<Body> {
    let headers = &request.headers;
    let mut out = HeaderMap::new();
    let mut set = |name: HeaderName, text: &str| {
        if let Ok(value) = HeaderValue::from_str(text) {
            out.insert(name, value);
        }
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // No page of another site may show what is not published yet.
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::CONTENT_SECURITY_POLICY, "frame-ancestors 'self'");
    // A page is never kept: it says which moment it is from. Files are kept, and asked about each time.
    let is_page = matches!(answer.content, Content::Page(_));
    set(header::CACHE_CONTROL, if is_page { "no-store" } else { "no-cache" });
    answer.location.iter().for_each(|to| set(header::LOCATION, to));
    answer.etag.iter().for_each(|etag| set(header::ETAG, etag));
    if answer.status == StatusCode::OK && answer.etag.as_deref().is_some_and(|etag| is_known(headers, etag)) {
        return response(StatusCode::NOT_MODIFIED, out, Body::empty());
    }
    set(header::CONTENT_TYPE, &answer.content_type);
    let length = answer.content.length();
    let mut status = answer.status;
    let mut range = 0..length;
    if !is_page && status == StatusCode::OK {
        set(header::ACCEPT_RANGES, "bytes");
        match wanted(request, answer.etag.as_deref(), length) {
            Asked::Whole => {}
            Asked::Part(part) => {
                set(header::CONTENT_RANGE, &format!("bytes {}-{}/{length}", part.start, part.end - 1));
                (status, range) = (StatusCode::PARTIAL_CONTENT, part);
            }
            Asked::Beyond => {
                set(header::CONTENT_RANGE, &format!("bytes */{length}"));
                (status, range) = (StatusCode::RANGE_NOT_SATISFIABLE, 0..0);
            }
        }
    }
    set(header::CONTENT_LENGTH, &(range.end - range.start).to_string());
    if request.method == Method::HEAD {
        return response(status, out, Body::empty());
    }
    let body = match answer.content {
        Content::File(found) => part(&found.file, range).await,
        Content::Bytes(bytes) | Content::Page(bytes) => Ok(Body::from(cut(&bytes, range))),
    };
    match body {
        Ok(body) => response(status, out, body),
        Err(_) => response(StatusCode::NOT_FOUND, HeaderMap::new(), Body::empty()),
    }
}

fn response(status: StatusCode, headers: HeaderMap, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

impl Content {
    fn length(&self) -> u64 {
        match self {
            Content::Bytes(bytes) | Content::Page(bytes) => bytes.len() as u64,
            Content::File(file) => file.length,
        }
    }
}

fn cut(bytes: &Bytes, range: std::ops::Range<u64>) -> Bytes {
    let at = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).min(bytes.len());
    bytes.slice(at(range.start)..at(range.end))
}

/// The part that is asked for; the whole where it is that of another version (RFC 9110, 13.1.5).
fn wanted(request: &Parts, etag: Option<&str>, length: u64) -> Asked {
    let text = |name: HeaderName| request.headers.get(name).and_then(|value| value.to_str().ok());
    if request.method != Method::GET || text(header::IF_RANGE).is_some_and(|version| Some(version) != etag) {
        return Asked::Whole;
    }
    asked(text(header::RANGE), length)
}

/// Whether whoever asks has this version already (RFC 9110, 13.1.2: the weak comparison).
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let opaque = |etag: &str| etag.trim().trim_start_matches("W/").to_owned();
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut known = known.flat_map(|list| list.split(','));
    known.any(|known| known.trim() == "*" || opaque(known) == opaque(etag))
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
    fn a_version_is_known_by_any_of_those_that_are_named() {
        let check = |header: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(header).unwrap());
            is_known(&headers, "W/\"a\"")
        };
        for known in ["W/\"a\"", "\"a\"", "\"b\", W/\"a\"", "*"] {
            assert!(check(known), "{known}");
        }
        for other in ["\"b\"", "a", "", "\"A\""] {
            assert!(!check(other), "{other}");
        }
    }
}
