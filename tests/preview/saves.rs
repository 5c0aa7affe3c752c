//! What is saved, and what is shown then.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use super::{Server, ask, entry, event, event_where, put};
use crate::program::{SOUND, path};
use crate::site::pictures::picture;
use crate::site::sample::write;

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
    let broken = server.get("/projekt/projekt/");
    assert!(broken.contains("200 OK") && broken.contains("Projektet"), "the page as it was: {broken}");
    for others in ["/projekt/", "/aktorer/forening/"] {
        assert!(server.get(others).contains("Projektet"), "what leads to it stays too: {others}");
    }
    std::fs::write(&file, "---\ntitle: Omdöpt\nlead: ingen\n---\n").unwrap();
    server.wait_for("/_samverka/faults", "unknown-reference");
    let half = server.get("/projekt/projekt/");
    assert!(half.contains("Projektet") && half.contains("/aktorer/forening/"), "not half of it: {half}");
    assert!(!server.get("/projekt/").contains("Omdöpt"));
    std::fs::write(folder.path().join("content/actors/ny.md"), "---\ntitle: En ny\n---\n").unwrap();
    std::fs::write(&file, "---\ntitle: Nytt namn\nlead: ny\n---\n").unwrap();
    server.wait_for("/projekt/projekt/", "Nytt namn");
    server.wait_for("/aktorer/ny/", "En ny");
    assert!(!folder.path().join("public").exists(), "a preview writes nothing");
}

#[test]
fn files_that_are_replaced_renamed_moved_and_removed_are_noticed() {
    let folder = write(SOUND);
    let at = |name: &str| folder.path().join(name);
    let server = Server::start(path(&folder));
    // As editors save: another file takes the place of the first.
    put(folder.path(), "content/projects/.projekt.md.swp", entry("Utbytt"));
    std::fs::rename(at("content/projects/.projekt.md.swp"), at("content/projects/projekt.md")).unwrap();
    server.wait_for("/projekt/projekt/", "Utbytt");
    std::fs::rename(at("content/projects/projekt.md"), at("content/projects/nytt-namn.md")).unwrap();
    server.wait_for("/projekt/nytt-namn/", "Utbytt");
    server.wait_for("/projekt/projekt/", "404");
    // A folder comes from elsewhere, and what is saved in it then is noticed too.
    put(folder.path(), "later/a.md", entry("Ur mappen"));
    put(folder.path(), "later/deep/index.md", entry("Ur djupet"));
    std::fs::rename(at("later"), at("content/resources")).unwrap();
    server.wait_for("/material/deep/", "Ur djupet");
    put(folder.path(), "content/resources/deep/index.md", entry("Sparad på nytt"));
    server.wait_for("/material/deep/", "Sparad på nytt");
    std::fs::remove_file(at("content/resources/a.md")).unwrap();
    server.wait_for("/material/a/", "404");
    put(folder.path(), "site.yaml", "title: En annan titel\n");
    server.wait_for("/", "En annan titel");
    put(folder.path(), "schema.yaml", "kinds:\n  resource: {label: {sv: Källa, sv-plural: Källor}}\n");
    put(folder.path(), "static/robots2.txt", "hej");
    server.wait_for("/robots2.txt", "hej");
    std::fs::rename(at("content"), at("away")).unwrap();
    server.wait_for("/_samverka/faults", "no-content");
    assert!(server.get("/projekt/nytt-namn/").contains("Utbytt"), "the last good page stays");
    std::fs::rename(at("away"), at("content")).unwrap();
    put(folder.path(), "content/projects/sist.md", entry("Sist av alla"));
    server.wait_for("/projekt/sist/", "Sist av alla");
}

#[test]
fn hundreds_of_files_are_one_change() {
    const MANY: usize = 400;
    let folder = write(SOUND);
    let server = Server::start(path(&folder));
    // As a checkout: all of them at once, in folders that were not there before.
    for number in 0..MANY {
        put(
            folder.path(),
            &format!("content/projects/m{number}/index.md"),
            entry(&format!("Nummer {number}")),
        );
    }
    server.wait_for(&format!("/projekt/m{}/", MANY - 1), "Nummer");
    put(folder.path(), "content/projects/sist.md", entry("Sist"));
    server.wait_for("/projekt/sist/", "Sist");
    let made = server.says.try_iter().filter(|line| line.contains(" ms.")).count();
    assert_eq!(made, 2, "once for all of them, and once for the last");
}

#[test]
fn a_file_that_is_half_written_heals() {
    let folder = write(SOUND);
    let server = Server::start(path(&folder));
    let mut events = server.listen();
    let first = event(&mut events);
    assert_eq!((&first["errors"], &first["counts"]), (&0.into(), &"Allt är i sin ordning.".into()));
    let file = folder.path().join("content/projects/projekt.md");
    let mut open = std::fs::File::create(&file).unwrap();
    open.write_all(b"---\ntitle: \"Halv").unwrap();
    let faulty = event_where(&mut events, |event| event["errors"] == 1);
    assert!(faulty["faults"].as_str().unwrap().contains("projekt.md:"), "{faulty}");
    assert!(server.get("/projekt/projekt/").contains("Projektet"), "the last good page");
    open.write_all(b" och hel\"\n---\n").unwrap();
    drop(open);
    event_where(&mut events, |event| event["errors"] == 0);
    assert!(server.get("/projekt/projekt/").contains("Halv och hel"));
    let words: Vec<String> = server.says.try_iter().collect();
    let short =
        words.iter().find(|line| line.contains("projekt.md:")).expect("the terminal says it in short");
    assert!(short.starts_with("fel "), "{short}");
    assert!(words.iter().any(|line| line == "Allt är i sin ordning."), "{words:?}");
}

#[test]
fn all_versions_of_a_picture_that_is_replaced_are_told_of() {
    let text = "title: P\nlead: f\nimage: {file: b.png, alt: En bild}";
    let folder = write(&format!(
        "== content/actors/f.md\n---\ntitle: F\n---\n== content/projects/p/index.md\n---\n{text}\n---\n"
    ));
    picture(folder.path(), "content/projects/p/b.png", (1000, 600));
    let server = Server::start(path(&folder));
    let mut events = server.listen();
    event(&mut events);
    let page = server.get("/projekt/p/");
    let shown: BTreeSet<&str> =
        page.split(['"', ' ', ',']).filter(|word| word.starts_with("/projekt/p/b.png")).collect();
    assert!(shown.len() > 3, "{shown:?}");
    shown.iter().for_each(|address| assert!(server.get(address).contains("200 OK"), "{address}"));
    picture(folder.path(), "content/projects/p/b.png", (1000, 601));
    let told = event_where(&mut events, |event| !event["files"].as_object().unwrap().is_empty());
    let files: BTreeSet<&str> = told["files"].as_object().unwrap().keys().map(String::as_str).collect();
    assert!(files.is_superset(&shown), "{files:?}");
}

#[test]
fn a_site_that_cannot_be_shown_at_first_is_served_once_it_can() {
    let folder = write(SOUND);
    put(folder.path(), "themes/default/templates/base.html", "<p>\n{% if %}");
    let server = Server::start(path(&folder));
    let answer = server.get("/projekt/projekt/");
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("base.html:2:"), "{answer}");
    assert!(answer.contains("/_samverka/preview.js"), "it heals by itself");
    std::fs::remove_dir_all(folder.path().join("themes")).unwrap();
    server.wait_for("/projekt/projekt/", "Projektet");
    // The folder itself may go, and come back.
    let away = folder.path().with_extension("away");
    std::fs::rename(folder.path(), &away).unwrap();
    server.wait_for("/_samverka/faults", "unreadable-file");
    assert!(server.get("/projekt/projekt/").contains("Projektet"));
    std::fs::rename(&away, folder.path()).unwrap();
    server.wait_for("/_samverka/faults", "Allt är i sin ordning.");
    put(folder.path(), "content/projects/projekt.md", entry("Åter"));
    server.wait_for("/projekt/projekt/", "Åter");
}

#[test]
fn the_page_of_what_was_edited_and_files_that_changed_are_told() {
    let folder = write(SOUND);
    put(folder.path(), "site.yaml", "title: A\nlanguages: [sv, en]\nbase_url: https://kb.example/bas\n");
    put(
        folder.path(),
        "content/places.yaml",
        "- {id: skara, title: Skara}\n- {id: lidkoping, title: Lidköping}\n",
    );
    put(folder.path(), "static/Mitt namn å.css", "a {}");
    let server = Server::start(path(&folder));
    let mut events = server.listen();
    event(&mut events);
    put(folder.path(), "content/projects/projekt.md", entry("Nytt"));
    let told = event_where(&mut events, |event| event["edited"]["pages"][0].is_string());
    assert_eq!(
        told["edited"]["pages"],
        serde_json::json!(["/bas/projekt/projekt/", "/bas/en/projects/projekt/"])
    );
    put(folder.path(), "content/projects/projekt.en.md", entry("New"));
    let is_english = |event: &serde_json::Value| event["edited"]["pages"][0] == "/bas/en/projects/projekt/";
    event_where(&mut events, is_english);
    put(
        folder.path(),
        "content/places.yaml",
        "- {id: skara, title: Skara}\n- {id: lidkoping, title: Lidköping stad}\n",
    );
    let is_row = |event: &serde_json::Value| event["edited"]["pages"][0] == "/bas/platser/lidkoping/";
    event_where(&mut events, is_row);
    put(folder.path(), "static/Mitt namn å.css", "b {}");
    let told = event_where(&mut events, |event| !event["files"].as_object().unwrap().is_empty());
    assert_eq!(told["files"]["/bas/Mitt namn å.css"], told["generation"], "{told}");
    server.wait_for("/bas/Mitt%20namn%20%C3%A5.css", "b {}");
    for led in ["/", "/basement/", "/bas"] {
        let answer = server.get_with(led, "");
        assert_eq!((answer.status(), answer.header("location")), ("307", Some("/bas/")), "{led}");
    }
}

#[test]
fn words_that_changed_show_before_the_site_is_made() {
    let told = |words: &str| format!("---\ntitle: A\n---\n\n{words}\n");
    let folder = write(SOUND);
    put(folder.path(), "content/projects/a.md", told("Ett ord."));
    let server = Server::start(path(&folder));
    let mut events = server.listen();
    event(&mut events);
    put(folder.path(), "content/projects/a.md", told("Ett annat ord."));
    event_where(&mut events, |event| event["generation"] == 3);
    let page = server.get_with("/projekt/a/", "");
    assert!(String::from_utf8_lossy(&page.body).contains("Ett annat ord."), "{}", page.head);
    let made = server.says.iter().find(|line| line.contains(" ms."));
    assert!(made.is_some() && !server.says.try_iter().any(|line| line.contains(" ms.")), "made once");
    // What a link in the words leads to is looked up, so that the whole site is made at once.
    put(folder.path(), "content/projects/a.md", told("Se [[forening]]."));
    event_where(&mut events, |event| event["generation"] == 4);
    server.wait_for("/projekt/a/", "/aktorer/forening/\"");
}

/// Nothing older is shown after something newer, however long the site takes to be made and whatever else is saved.
#[test]
fn words_show_while_a_site_is_made_and_never_go_back() {
    const ROUNDS: usize = 30;
    let told = |title: &str, number: usize| format!("---\ntitle: {title}\n---\n\nOrd nummer {number}.\n");
    let folder = write(SOUND);
    put(folder.path(), "content/projects/a.md", told("A", 0));
    for number in 0..200 {
        put(folder.path(), &format!("content/actors/aktor-{number}.md"), entry(&format!("Aktör {number}")));
    }
    let server = Server::start(path(&folder));
    server.wait_for("/projekt/a/", "Ord nummer 0.");
    let address = &server.address;
    let shown = || -> usize {
        let page = ask(address, &format!("GET /projekt/a/ HTTP/1.1\r\nHost: {address}")).body;
        let page = String::from_utf8_lossy(&page);
        let (_, words) = page.split_once("Ord nummer ").expect("the words are there");
        words.split_once('.').unwrap().0.parse().unwrap()
    };
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut last = 0;
            while !is_done.load(Ordering::Relaxed) {
                let now = shown();
                assert!(now >= last, "{now} after {last}");
                last = now;
            }
        });
        for round in 1..=ROUNDS {
            // Now and then the title too, which needs the whole site; and always that of another.
            let title = format!("A{}", round / 7);
            put(folder.path(), "content/projects/a.md", told(&title, round));
            put(folder.path(), "content/actors/forening.md", entry(&format!("Förening {round}")));
            while shown() != round {
                sleep(Duration::from_millis(1));
            }
        }
        is_done.store(true, Ordering::Relaxed);
    });
    server.wait_for("/projekt/a/", &format!("A{}", ROUNDS / 7));
    server.wait_for("/aktorer/forening/", &format!("Förening {ROUNDS}"));
}

#[test]
fn a_thousand_open_pages_do_not_stop_an_edit_from_showing() {
    const MANY: usize = 1000;
    allow_many_files();
    let folder = write(SOUND);
    let server = Server::start(path(&folder));
    let mut open: Vec<_> = (0..MANY).map(|_| server.listen()).collect();
    open.iter_mut().for_each(|stream| drop(event(stream)));
    put(folder.path(), "content/projects/projekt.md", entry("Till alla"));
    for stream in &mut open {
        let told = event(stream);
        assert_eq!((&told["generation"], &told["errors"]), (&2.into(), &0.into()));
    }
    // All of them ask at once, as open pages do.
    let mut asking: Vec<TcpStream> =
        (0..MANY).map(|_| TcpStream::connect(&server.address).unwrap()).collect();
    for stream in &mut asking {
        write!(
            stream,
            "GET /projekt/projekt/ HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            server.address
        )
        .unwrap();
    }
    put(folder.path(), "content/projects/projekt.md", entry("Till alla igen"));
    server.wait_for("/projekt/projekt/", "Till alla igen");
    for stream in &mut asking {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.contains("Till alla"), "{answer}");
    }
}

/// A thousand readers are a thousand open files of this process too, and of those asking.
fn allow_many_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::Nofile);
        limit.current = limit.maximum;
        setrlimit(Resource::Nofile, limit).unwrap();
    }
}
