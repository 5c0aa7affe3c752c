//! `samverka check --links`: asks other sites whether the links to them still work.
//!
//! The only place of the program that uses the network, and only when it is asked to. Each address is asked for
//! once, a few at a time, and an address that does not answer is a warning: the fault may be the other site's.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ureq::Agent;

use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::Site;
use crate::read::Sources;
use crate::resolve::OutsideLink;

/// How many addresses are asked for at the same time.
const AT_ONCE: usize = 8;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Asks for every address that the site links to, and reports those that fail where they are first used.
pub(super) fn check(site: &Site, sources: &Sources) -> Vec<Diagnostic> {
    let mut first_use: BTreeMap<&str, &OutsideLink> = BTreeMap::new();
    for link in site.outside_links.iter() {
        let address = link.url.split('#').next().unwrap_or(&link.url);
        if address.starts_with("http://") || address.starts_with("https://") {
            first_use.entry(address).or_insert(link);
        }
    }
    let links: Vec<(&str, &OutsideLink)> = first_use.into_iter().collect();
    let addresses: Vec<String> = links.iter().map(|(address, _)| (*address).to_owned()).collect();
    let failures = ask_all(addresses);
    let fault = |(number, why): (usize, String)| {
        let (address, link) = links.get(number)?;
        let at = sources.file(link.place.file).locate(&link.place.spot);
        Some(Diagnostic::new(Code::DeadLink).at(at).with("value", address).with("why", why))
    };
    failures.into_iter().filter_map(fault).collect()
}

/// The numbers of the addresses that failed, in order, each with the reason.
fn ask_all(addresses: Vec<String>) -> Vec<(usize, String)> {
    let addresses = Arc::new(addresses);
    let next = Arc::new(AtomicUsize::new(0));
    let failures = Arc::new(Mutex::new(Vec::new()));
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .user_agent(concat!("samverka/", env!("CARGO_PKG_VERSION"), " (link check)"))
        .http_status_as_error(true)
        .build();
    let agent = Agent::new_with_config(config);
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(addresses.len()) {
            let (addresses, next, failures, agent) = (&addresses, &next, &failures, agent.clone());
            scope.spawn(move || {
                while let Some((number, address)) = take(addresses, next) {
                    if let Err(why) = ask(&agent, address)
                        && let Ok(mut failures) = failures.lock()
                    {
                        failures.push((number, why));
                    }
                }
            });
        }
    });
    let mut failures = failures.lock().map(|failures| failures.clone()).unwrap_or_default();
    failures.sort_unstable();
    failures
}

fn take<'a>(addresses: &'a [String], next: &AtomicUsize) -> Option<(usize, &'a str)> {
    let number = next.fetch_add(1, Ordering::Relaxed);
    addresses.get(number).map(|address| (number, address.as_str()))
}

/// Asks for the head of a page, and for the page itself where the site does not answer that.
fn ask(agent: &Agent, address: &str) -> Result<(), String> {
    match agent.head(address).call() {
        Ok(_) => Ok(()),
        Err(ureq::Error::StatusCode(404 | 410)) => {
            agent.get(address).call().map(|_| ()).map_err(|why| why.to_string())
        }
        Err(ureq::Error::StatusCode(_)) => match agent.get(address).call() {
            // A site that asks for a login, or for patience, is there.
            Ok(_) | Err(ureq::Error::StatusCode(401 | 403 | 429)) => Ok(()),
            Err(why) => Err(why.to_string()),
        },
        Err(why) => Err(why.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use super::*;

    /// Answers a few requests: 200 for `/here`, 405 to the head of `/shy`, else 404.
    fn site() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("bound"));
        std::thread::spawn(move || {
            for stream in listener.incoming().take(6) {
                let mut stream = stream.expect("a request");
                let mut request = [0; 1024];
                let length = stream.read(&mut request).unwrap_or(0);
                let request = String::from_utf8_lossy(&request[..length]).into_owned();
                let status = match request.split(' ').take(2).collect::<Vec<_>>()[..] {
                    [_, "/here"] | ["GET", "/shy"] => "200 OK",
                    ["HEAD", "/shy"] => "405 Method Not Allowed",
                    _ => "404 Not Found",
                };
                let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                stream.write_all(answer.as_bytes()).expect("answered");
            }
        });
        address
    }

    #[test]
    fn only_what_is_gone_is_told() {
        let site = site();
        let addresses = ["/here", "/shy", "/gone"].iter().map(|path| format!("{site}{path}")).collect();
        let failures = ask_all(addresses);
        assert_eq!(failures.len(), 1, "{failures:?}");
        assert_eq!(failures[0].0, 2);
        assert!(failures[0].1.contains("404"), "{failures:?}");
    }

    #[test]
    fn nobody_there_is_told_too() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}/", listener.local_addr().expect("bound"));
        drop(listener);
        assert_eq!(ask_all(vec![address]).len(), 1);
        assert_eq!(ask_all(Vec::new()), []);
    }
}
