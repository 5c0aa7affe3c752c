//! The program as it is run: exit statuses, what stands on which stream, and what lies on the disk afterwards.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::site::sample::{TODAY, write};

const SOUND: &str = "== content/actors/forening.md
---
title: Föreningen
---
== content/projects/projekt.md
---
title: Projektet
lead: forening
---
";

const FAULTY: &str = "== content/projects/projekt.md
---
title: Projektet
lead: foreningen-som-inte-finns
---
";

/// Only a warning: a file that belongs to no page.
const DOUBTFUL: &str = "== content/projects/projekt.md
---
title: Projektet
---
== content/projects/bild.png
";

fn samverka(line: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command
        .args(line)
        .args(["--lang", "sv", "--today", TODAY])
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null());
    command
}

fn run(line: &[&str]) -> Output {
    samverka(line).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[track_caller]
fn ends_with(status: i32, line: &[&str]) -> Output {
    let output = run(line);
    assert_eq!(output.status.code(), Some(status), "{line:?}: {}", text(&output.stderr));
    output
}

fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

#[test]
fn a_build_says_how_it_went_and_where_to_look() {
    let folder = write(SOUND);
    let output = ends_with(0, &["build", "--site", path(&folder)]);
    assert_eq!(text(&output.stdout), "", "the messages go to standard error");
    let page = folder.path().join("public/projekt/projekt/index.html");
    assert!(std::fs::read_to_string(page).unwrap().contains("Föreningen"));
    let said = text(&output.stderr);
    assert!(said.contains("sidor på") && said.contains("public"), "{said}");
}

#[test]
fn a_site_without_search_says_nothing_of_one() {
    let output = tempfile::tempdir().unwrap();
    let site = env!("CARGO_MANIFEST_DIR");
    ends_with(0, &["build", "--strict", "--no-search", "--site", site, "--output", path(&output)]);
    assert!(!output.path().join("sok").exists());
    for page in ["index.html", "vem/index.html", "aktorer/radda-barnen/index.html", "404.html"] {
        let html = std::fs::read_to_string(output.path().join(page)).unwrap();
        assert!(!html.contains("/sok/") && !html.contains("role=\"search\""), "{page}");
    }
}

#[test]
fn faulty_content_is_not_published() {
    let folder = write(SOUND);
    ends_with(0, &["build", "--site", path(&folder)]);
    let page = folder.path().join("public/projekt/projekt/index.html");
    let before = std::fs::read(&page).unwrap();
    std::fs::write(
        folder.path().join("content/projects/projekt.md"),
        "---\ntitle: Annat\nlead: ingen\n---\n",
    )
    .unwrap();
    let output = ends_with(1, &["build", "--site", path(&folder)]);
    assert!(text(&output.stderr).contains("projekt.md:3:7"), "{}", text(&output.stderr));
    assert_eq!(std::fs::read(&page).unwrap(), before);
}

#[test]
fn warnings_forbid_only_where_that_is_asked_for() {
    let folder = write(DOUBTFUL);
    for command in ["check", "build"] {
        ends_with(0, &[command, "--site", path(&folder)]);
        ends_with(1, &[command, "--strict", "--site", path(&folder)]);
    }
}

#[test]
fn a_check_for_tools_has_nothing_else_on_standard_output() {
    let folder = write(FAULTY);
    let output = ends_with(1, &["check", "--format", "json", "--site", path(&folder)]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["errors"], 1);
    let fault = &report["diagnostics"][0];
    assert_eq!(fault["code"], "unknown-reference");
    assert_eq!((&fault["line"], &fault["column"]), (&3.into(), &7.into()));
    assert!(fault["file"].as_str().unwrap().ends_with("content/projects/projekt.md"), "{fault}");
    assert!(!folder.path().join("public").exists(), "a check writes nothing");

    let output = ends_with(1, &["check", "--format", "sarif", "--site", path(&folder)]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["runs"][0]["results"][0]["ruleId"], "unknown-reference");

    let output = ends_with(1, &["check", "--format", "github", "--site", path(&folder)]);
    assert!(text(&output.stdout).starts_with("::error file="), "{}", text(&output.stdout));
}

#[test]
fn wrong_usage_has_a_status_of_its_own() {
    let folder = write(SOUND);
    for line in [
        &["build", "--site", "/no/such/folder"] as &[&str],
        &["build", "--base-url", "ingenting"],
        &["check", "--format", "prosa"],
        &["check", "--today", "igår"],
        &["new", "sagodjur", "Drake", "--site", path(&folder)],
        &["init", path(&folder)],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_samverka")).args(line).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{line:?}: {}", text(&output.stderr));
        assert!(!output.stderr.is_empty(), "{line:?} is refused without a word");
    }
}

#[test]
fn a_machine_that_fails_has_a_status_of_its_own() {
    let folder = write(SOUND);
    let blocked = folder.path().join("fil");
    std::fs::write(&blocked, "").unwrap();
    let output = blocked.join("public");
    let said = ends_with(3, &["build", "--site", path(&folder), "--output", output.to_str().unwrap()]);
    assert!(text(&said.stderr).contains("fil/public"), "{}", text(&said.stderr));
}

#[test]
fn a_reader_that_stops_listening_is_no_fault_of_ours() {
    let folder = write(FAULTY);
    let mut child = samverka(&["check", "--format", "json", "--site", path(&folder)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
}

#[test]
fn a_new_site_grows_by_new_pages_and_publishes() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("min-sida");
    let site = site.to_str().unwrap();
    ends_with(0, &["init", site]);
    ends_with(0, &["new", "projekt", "Språk på bussen", "--site", site]);
    let page = Path::new(site).join("content/projects/sprak-pa-bussen.md");
    let written = std::fs::read(&page).unwrap();
    ends_with(2, &["new", "project", "Språk på bussen", "--site", site]);
    assert_eq!(std::fs::read(&page).unwrap(), written, "what is there stays as it is");
    ends_with(0, &["build", "--strict", "--site", site]);
    ends_with(0, &["schema", "--site", site, "--output", &format!("{site}/schemas")]);
    let schema = std::fs::read(Path::new(site).join("schemas/project.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_slice(&schema).unwrap();
    assert!(schema["properties"]["title"].is_object(), "{schema}");
}

/// A running server, ended with the test.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(site: &str) -> Self {
        let mut child =
            samverka(&["serve", "--port", "0", "--site", site]).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let address = loop {
            let line = lines.next().expect("the server says where it is").unwrap();
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.trim_end_matches(|last: char| !last.is_ascii_digit()).to_owned();
            }
        };
        std::thread::spawn(move || lines.for_each(drop)); // nobody waits for us to read
        Server { child, address }
    }

    fn get(&self, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks until the page says this; gives up after so long that it will never say it.
    fn wait_for(&self, path: &str, words: &str) {
        let says = || self.get(path, &self.address);
        let said = (0..3000).any(|_| {
            says().contains(words) || {
                sleep(Duration::from_millis(20));
                false
            }
        });
        assert!(said, "{path} never says {words:?}: {}", says());
    }
}

#[test]
fn what_is_saved_shows_in_the_preview_and_a_fault_leaves_the_last_good_page() {
    let folder = write(SOUND);
    let server = Server::start(path(&folder));
    server.wait_for("/projekt/projekt/", "Projektet");
    let file = folder.path().join("content/projects/projekt.md");
    std::fs::write(&file, "---\ntitle: Trasigt\nsummary inget kolon\n---\n").unwrap();
    std::fs::write(folder.path().join("content/actors/forening.md"), "---\ntitle: Vår förening\n---\n")
        .unwrap();
    server.wait_for("/aktorer/forening/", "Vår förening");
    let broken = server.get("/projekt/projekt/", &server.address);
    assert!(broken.contains("200 OK") && broken.contains("Projektet"), "the page as it was: {broken}");
    std::fs::write(folder.path().join("content/actors/ny.md"), "---\ntitle: En ny\n---\n").unwrap();
    std::fs::write(&file, "---\ntitle: Nytt namn\nlead: ny\n---\n").unwrap();
    server.wait_for("/projekt/projekt/", "Nytt namn");
    server.wait_for("/aktorer/ny/", "En ny");
    assert!(!folder.path().join("public").exists(), "a preview writes nothing");
}

#[test]
fn a_preview_answers_only_who_asks_for_this_machine() {
    let folder = write(SOUND);
    let server = Server::start(path(&folder));
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    server.wait_for("/", "200 OK");
    for host in ["angripare.example", "[::1]angripare.example", "localhost\r\nHost: angripare.example"] {
        let answer = server.get("/", host);
        assert!(!answer.contains("200 OK"), "{host}: {answer}");
    }
    for path in [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/site.yaml",
        "/content/actors/forening.md",
        "//evil.example",
    ] {
        let answer = server.get(path, &server.address);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn a_strict_build_publishes_nothing_beside_files_of_others() {
    let folder = write(SOUND);
    ends_with(0, &["build", "--strict", "--site", path(&folder)]);
    let evil = folder.path().join("public/evil.html");
    std::fs::write(&evil, "x").unwrap();
    ends_with(0, &["build", "--site", path(&folder)]);
    let output = ends_with(1, &["build", "--strict", "--site", path(&folder)]);
    assert!(text(&output.stderr).contains("evil.html"), "{}", text(&output.stderr));
    std::fs::remove_file(&evil).unwrap();
    ends_with(0, &["build", "--strict", "--site", path(&folder)]);
}

#[cfg(unix)]
#[test]
fn links_beside_the_output_put_nothing_out_and_end_the_build() {
    for (link, target, status) in [
        (".public.samverka-old", "home", 0),
        (".public.samverka-lock", "vfile", 3),
        ("public", "home", 2),
        ("public", "newdir", 2),
        ("public", ".git/hooks", 2),
    ] {
        let folder = write(SOUND);
        for (name, words) in [("home/secret", "s"), ("vfile", "v"), (".git/hooks/x", "x")] {
            let file = folder.path().join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, words).unwrap();
        }
        std::os::unix::fs::symlink(target, folder.path().join(link)).unwrap();
        let output = ends_with(status, &["build", "--site", path(&folder)]);
        let told = text(&output.stderr);
        assert!(status == 0 || told.contains(link), "{link} {told}");
        assert!(!folder.path().join("public/secret").exists() || link == "public", "{link}");
        assert!(!folder.path().join("newdir").exists());
        for (name, number) in [("home", 1), (".git/hooks", 1)] {
            assert_eq!(
                std::fs::read_dir(folder.path().join(name)).unwrap().count(),
                number,
                "{link} {target}"
            );
        }
    }
}
