//! Many threads in one build, many builds of one output, and readers all the while.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::{fs, thread};

use samverka::emit::{EmitOptions, Staging};

use super::site::{Site, path_of, tree};

#[test]
fn many_threads_may_add_files() {
    let site = Site::new();
    for round in 0..3 {
        let staging = Staging::begin(&site.output(), EmitOptions::default(), &mut || {}).unwrap();
        thread::scope(|scope| {
            for thread in 0..8 {
                let staging = &staging;
                scope.spawn(move || {
                    for number in 0..100 {
                        let path = path_of(&format!("{}/{}/{number}-{thread}", number % 7, number % 3));
                        let text = if number % 2 == 0 { number } else { number * 10 + round };
                        staging.put(&path, text.to_string().as_bytes()).unwrap();
                    }
                });
            }
        });
        let written = staging.commit().unwrap();
        assert_eq!(written.files, 800);
        assert_eq!(written.unchanged, if round == 0 { 0 } else { 400 });
        let found = tree(&site.output());
        assert_eq!(found.len(), 800);
        assert_eq!(found["1/1/1-7"], (10 + round).to_string());
    }
}

#[test]
fn builds_at_once_take_turns_and_readers_always_see_a_site() {
    let site = Site::new();
    let done = AtomicBool::new(false);
    let (waited, read) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let build = |text: &str| {
        let count = &mut || {
            waited.fetch_add(1, Ordering::Relaxed);
        };
        let staging = Staging::begin(&site.output(), EmitOptions::default(), count).unwrap();
        for number in 0..10 {
            staging.put(&path_of(&format!("{number}")), text.as_bytes()).unwrap();
        }
        staging.commit().unwrap();
    };
    build("start");
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                #[expect(clippy::disallowed_methods, reason = "a test that looks at files")]
                let text = fs::read_to_string(site.at("7")).expect("there is always a site");
                assert!(text == "start" || text.starts_with("build "), "{text:?}");
                read.fetch_add(1, Ordering::Relaxed);
            }
        });
        let builders: Vec<_> = (0..4)
            .map(|builder| {
                let build = &build;
                scope.spawn(move || (0..20).for_each(|round| build(&format!("build {builder} {round}"))))
            })
            .collect();
        for builder in builders {
            builder.join().unwrap();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap();
    });
    assert!(read.load(Ordering::Relaxed) > 0 && waited.load(Ordering::Relaxed) > 0);
    let found = tree(&site.output());
    assert_eq!(found.len(), 10);
    assert!(found.values().all(|text| *text == found["0"]));
}
