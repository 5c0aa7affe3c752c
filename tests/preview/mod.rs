//! The preview as it is run: what it notices, whom it answers, and what it hands out.

mod answers;
mod saves;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::sleep;
use std::time::Duration;

use super::program::samverka;

/// A running server, ended with the test.
struct Server {
    child: Child,
    address: String,
    /// What it said before it said where it is.
    said: Vec<String>,
    /// What it says after that.
    says: Receiver<String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: status line and headers, and what comes after them.
struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn status(&self) -> &str {
        &self.head[9..12]
    }
}

impl Server {
    fn start(site: &str) -> Self {
        Self::start_on("0", site)
    }

    fn start_on(port: &str, site: &str) -> Self {
        Self::run(samverka(&["serve", "--port", port, "--site", site]))
    }

    fn run(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut said = Vec::new();
        let address = loop {
            let line = lines.next().expect("the server says where it is").unwrap();
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.trim_end_matches(|last: char| !last.is_ascii_digit()).to_owned();
            }
            said.push(line);
        };
        let (tell, says) = channel();
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(|line| drop(tell.send(line))));
        Server { child, address, said, says }
    }

    fn ask(&self, request: &str) -> Answer {
        ask(&self.address, request)
    }

    /// Asks for a path with more headers, each with a line end before it.
    fn get_with(&self, path: &str, headers: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}{headers}", self.address))
    }

    fn get(&self, path: &str) -> String {
        let Answer { head, body } = self.get_with(path, "");
        format!("{head}\r\n\r\n{}", String::from_utf8_lossy(&body))
    }

    /// Asks until the page says this; gives up after so long that it will never say it.
    #[track_caller]
    fn wait_for(&self, path: &str, words: &str) {
        let said = (0..3000).any(|_| {
            self.get(path).contains(words) || {
                sleep(Duration::from_millis(20));
                false
            }
        });
        assert!(said, "{path} never says {words:?}: {}", self.get(path));
    }

    /// Opens a stream of events.
    fn listen(&self) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET /_samverka/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).unwrap();
        BufReader::new(stream)
    }
}

fn ask(address: &str, request: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{request}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    Answer { head, body: answer[end + 4..].to_vec() }
}

/// Waits for the next event of a stream.
fn event(stream: &mut BufReader<TcpStream>) -> serde_json::Value {
    loop {
        let mut line = String::new();
        assert!(stream.read_line(&mut line).unwrap() > 0, "the stream has ended");
        if let Some(data) = line.strip_prefix("data: ") {
            return serde_json::from_str(data).unwrap();
        }
    }
}

/// Waits for an event that is as wished.
fn event_where(
    stream: &mut BufReader<TcpStream>,
    is_meant: impl Fn(&serde_json::Value) -> bool,
) -> serde_json::Value {
    loop {
        let event = event(stream);
        if is_meant(&event) {
            return event;
        }
    }
}

fn put(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

fn entry(title: &str) -> String {
    format!("---\ntitle: {title}\n---\n")
}
