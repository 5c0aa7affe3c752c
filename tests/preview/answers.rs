//! Who is answered, and how.

use std::io::Read;
use std::net::TcpListener;
use std::thread::sleep;
use std::time::Duration;

use super::{Server, entry, event, put};
use crate::program::{SOUND, path, samverka};
use crate::site::sample::write;

#[test]
fn a_preview_answers_only_who_asks_for_this_machine() {
    let folder = write(SOUND);
    put(folder.path(), ".git/config", "secret");
    put(folder.path(), "static/.env", "secret");
    let server = Server::start(path(&folder));
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    server.wait_for("/", "200 OK");
    for host in ["angripare.example", "[::1]angripare.example", "localhost\r\nHost: angripare.example"] {
        let answer = server.ask(&format!("GET / HTTP/1.1\r\nHost: {host}"));
        assert!(!answer.head.contains("200 OK"), "{host}: {}", answer.head);
    }
    for path in [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/theme/../site.yaml",
        "/theme/%2e%2e/%2e%2e/site.yaml",
        "/.git/config",
        "/.env",
        "/_samverka/../site.yaml",
        "/_samverka/mod.rs",
        "/site.yaml",
        "/content/actors/forening.md",
        "//evil.example",
    ] {
        let answer = server.get(path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[cfg(unix)]
#[test]
fn links_lead_out_of_no_site() {
    use std::os::unix::fs::symlink;
    let outside = write("== secret.md\n---\ntitle: Hemligt\n---\n");
    let folder = write(SOUND);
    put(folder.path(), "static/fil.txt", "öppet");
    let server = Server::start(path(&folder));
    server.wait_for("/fil.txt", "öppet");
    for (name, address) in
        [("content/projects/hemligt.md", "/projekt/hemligt/"), ("static/fil.txt", "/fil.txt")]
    {
        let _ = std::fs::remove_file(folder.path().join(name));
        symlink(outside.path().join("secret.md"), folder.path().join(name)).unwrap();
        // At once, and after it was noticed.
        assert!(!server.get(address).contains("Hemligt"), "{address}");
    }
    server.wait_for("/_samverka/faults", "unsafe-symlink");
    for address in ["/projekt/hemligt/", "/fil.txt"] {
        assert!(!server.get(address).contains("Hemligt"), "{address}");
    }
    // Within the folder a link is a file like any other.
    std::fs::remove_file(folder.path().join("static/fil.txt")).unwrap();
    put(folder.path(), "static/annan.txt", "inom mappen");
    symlink("annan.txt", folder.path().join("static/fil.txt")).unwrap();
    server.wait_for("/fil.txt", "inom mappen");
    put(folder.path(), "static/annan.txt", "ändrad inom mappen");
    server.wait_for("/fil.txt", "ändrad inom mappen");
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let folder = write(SOUND);
    put(folder.path(), "static/a.css", "a {}");
    let server = Server::start(path(&folder));
    for address in ["/projekt/projekt/", "/a.css", "/theme/style.css", "/_samverka/preview.js"] {
        let first = server.get_with(address, "");
        assert_eq!(first.status(), "200", "{address}");
        let etag = first.header("etag").expect("a version").to_owned();
        let known = server.get_with(address, &format!("\r\nIf-None-Match: \"x\", {etag}"));
        assert_eq!((known.status(), known.header("etag"), known.body.len()), ("304", Some(&*etag), 0));
        assert_eq!(server.get_with(address, "\r\nIf-None-Match: \"x\"").status(), "200");
        let head = server.ask(&format!("HEAD {address} HTTP/1.1\r\nHost: {}", server.address));
        assert_eq!((head.status(), head.body.len()), ("200", 0));
        for name in ["content-length", "content-type", "etag"] {
            assert_eq!(head.header(name), first.header(name), "{address} {name}");
        }
        assert_eq!(first.header("content-length"), Some(&*first.body.len().to_string()));
    }
    let page = server.get_with("/projekt/projekt/", "").header("etag").unwrap().to_owned();
    put(folder.path(), "content/actors/annan.md", entry("Annan"));
    server.wait_for("/aktorer/annan/", "Annan");
    let other = server.get_with("/projekt/projekt/", &format!("\r\nIf-None-Match: {page}"));
    assert_eq!(other.status(), "304", "an edit elsewhere leaves the page as it was");
    let missing = server.get_with("/finns/inte/", "");
    assert_eq!(missing.status(), "404");
    assert!(String::from_utf8_lossy(&missing.body).contains("<h1"), "the page of the site");
    let refused = server.ask(&format!("POST / HTTP/1.1\r\nHost: {}", server.address));
    assert_eq!((refused.status(), refused.header("allow")), ("405", Some("GET, HEAD")));
}

#[test]
fn media_are_handed_out_in_parts() {
    let folder = write(SOUND);
    let bytes: Vec<u8> = (0..200_000u32).map(|number| (number % 251) as u8).collect();
    put(folder.path(), "static/film.mp4", &bytes);
    let server = Server::start(path(&folder));
    let whole = server.get_with("/film.mp4", "");
    assert!(whole.body == bytes && whole.header("accept-ranges") == Some("bytes"), "{}", whole.head);
    assert_eq!(whole.header("content-type"), Some("video/mp4"));
    let etag = whole.header("etag").unwrap().to_owned();
    for (headers, status, part, told) in [
        ("Range: bytes=100-299", "206", 100..300, Some("bytes 100-299/200000")),
        ("Range: bytes=199990-", "206", 199_990..200_000, Some("bytes 199990-199999/200000")),
        ("Range: bytes=-5", "206", 199_995..200_000, Some("bytes 199995-199999/200000")),
        ("Range: bytes=0-1,5-6", "200", 0..200_000, None),
        ("Range: bytes=200000-", "416", 0..0, Some("bytes */200000")),
        ("Range: bytes=1-2\r\nIf-Range: \"other\"", "200", 0..200_000, None),
        (&*format!("Range: bytes=1-2\r\nIf-Range: {etag}"), "206", 1..3, Some("bytes 1-2/200000")),
    ] {
        let answer = server.get_with("/film.mp4", &format!("\r\n{headers}"));
        assert_eq!((answer.status(), answer.header("content-range")), (status, told), "{headers}");
        assert!(answer.body == bytes[part.clone()], "{headers}");
        assert_eq!(answer.header("content-length"), Some(&*part.len().to_string()), "{headers}");
    }
}

#[test]
fn a_second_server_takes_the_next_free_port() {
    let folder = write(SOUND);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let server = Server::start_on(&port, path(&folder));
    assert!(!server.address.ends_with(&format!(":{port}")), "{}", server.address);
    assert!(
        server.said.iter().any(|line| line.contains(&port) && line.contains("upptagen")),
        "{:?}",
        server.said
    );
    server.wait_for("/projekt/projekt/", "Projektet");
}

#[cfg(unix)]
#[test]
fn it_stops_at_once_though_somebody_listens() {
    let folder = write(SOUND);
    let mut server = Server::start(path(&folder));
    let mut events = server.listen();
    event(&mut events);
    let pid = rustix::process::Pid::from_child(&server.child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    server.child.wait().unwrap();
    let mut rest = Vec::new();
    let _ = events.read_to_end(&mut rest);
}

#[test]
fn a_page_that_is_a_file_follows_when_it_stands_by_itself() {
    let folder = write(SOUND);
    put(folder.path(), "static/egen.html", "<body>Egen</body>");
    let server = Server::start(path(&folder));
    let page = server.get_with("/egen.html", "\r\nSec-Fetch-Dest: document");
    let body = String::from_utf8_lossy(&page.body).into_owned();
    assert!(body.starts_with("<body>Egen<script") && body.contains("/_samverka/preview.js"), "{body}");
    let etag = page.header("etag").unwrap();
    let known = server.get_with(
        "/egen.html",
        &format!("\r\nSec-Fetch-Dest: empty\r\nIf-None-Match: {}", etag.trim_start_matches("W/")),
    );
    assert_eq!(known.status(), "304", "a script that asks whether it has changed");
    for others in ["", "\r\nSec-Fetch-Dest: iframe", "\r\nSec-Fetch-Dest: empty"] {
        assert_eq!(server.get_with("/egen.html", others).body, b"<body>Egen</body>", "{others}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_opened_if_asked_for() {
    use std::os::unix::fs::PermissionsExt;
    let folder = write(SOUND);
    let programs = tempfile::tempdir().unwrap();
    let program = programs.path().join("xdg-open");
    put(programs.path(), "xdg-open", "#!/bin/sh\necho \"$1\" >\"$0.told~\"\nmv \"$0.told~\" \"$0.told\"\n");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let line = ["serve", "--open", "--port", "0", "--site", path(&folder)];
    let others = std::env::var("PATH").unwrap();
    let mut command = samverka(&line);
    command.env("PATH", format!("{}:{others}", path(&programs)));
    let server = Server::run(command);
    let told = || std::fs::read_to_string(programs.path().join("xdg-open.told"));
    while told().is_err() {
        sleep(Duration::from_millis(5));
    }
    assert_eq!(told().unwrap().trim(), format!("http://{}/", server.address));
    // Where there is no such program that is said, and the preview goes on.
    let mut command = samverka(&line);
    command.env("PATH", folder.path());
    let server = Server::run(command);
    while !server.says.recv().unwrap().contains(&server.address) {}
    server.wait_for("/projekt/projekt/", "Projektet");
}
