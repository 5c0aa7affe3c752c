//! When the site is made, by a maker that only counts.

use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::mpsc::channel;

use super::*;
use crate::serve::{Made, Options, Words};

/// Counts how often it makes something; the day changes after each time, so often.
struct Counting {
    made: Arc<AtomicUsize>,
    days: AtomicU32,
}

impl Maker for Counting {
    type Read = usize;

    fn read(&self, (_, changed): (&Path, &Changes)) -> usize {
        changed.len()
    }

    fn make(&self, changed: usize) -> Made {
        self.made.fetch_add(1, Ordering::SeqCst);
        assert!(changed < 3, "a fault of the program");
        Made {
            site: None,
            content: Vec::new(),
            is_kept: false,
            faults: Vec::new(),
            counts: String::new(),
            word: Arc::new(|_| unreachable!("nothing is rendered")),
            also: vec![format!("{changed}")],
        }
    }

    fn read_again(&self, _: &str) -> Option<SourceFile> {
        None
    }

    fn is_of_another_day(&self) -> bool {
        let one_less = |days: u32| days.checked_sub(1);
        self.days.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).is_ok()
    }
}

fn making(folder: &Path, days: u32) -> (Making<Counting>, Arc<AtomicUsize>) {
    let word = String::new;
    let words = Words {
        language: "en",
        bar: word(),
        faults: word(),
        close: word(),
        show: word(),
        all: word(),
        follow: word(),
        lost: word(),
        as_before: word(),
        kept: word(),
        unmade: word(),
        unrendered: word(),
        home: word(),
    };
    let options = Options { host: [127, 0, 0, 1].into(), port: 0, folder: folder.to_owned(), words };
    let made = Arc::new(AtomicUsize::new(0));
    let maker = Counting { made: Arc::clone(&made), days: AtomicU32::new(days) };
    (Making::new(maker, Arc::new(Shown::new(&options)), folder), made)
}

#[test]
fn bursts_that_wait_are_made_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let watch = Watch::new(folder.path()).unwrap();
    let (making, made) = making(folder.path(), 0);
    let (hand_on, bursts) = channel();
    for name in ["a", "b", "a"] {
        hand_on.send(Changes::from([folder.path().join(name)])).unwrap();
    }
    drop(hand_on);
    making.work(&bursts, &watch.hint(), LOOK_AT_THE_DAY);
    assert_eq!(made.load(Ordering::SeqCst), 1);
    assert_eq!(making.shown.moment().generation, 1);
}

#[test]
fn a_fault_of_the_program_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (making, made) = making(folder.path(), 0);
    let changes = |names: &[&str]| names.iter().map(|name| folder.path().join(name)).collect::<Changes>();
    assert_eq!(making.make(&changes(&["a", "b", "c"])), None);
    assert_eq!(making.make(&changes(&["a"])), Some(vec!["1".to_owned()]));
    assert_eq!((made.load(Ordering::SeqCst), making.shown.moment().generation), (2, 1));
}

#[test]
fn the_site_is_made_when_a_day_has_begun() {
    const DAYS: u32 = 3;
    let folder = tempfile::tempdir().unwrap();
    let watch = Watch::new(folder.path()).unwrap();
    let (making, made) = making(folder.path(), DAYS);
    let (hand_on, bursts) = channel();
    std::thread::scope(|scope| {
        let (making, hint) = (&making, watch.hint());
        scope.spawn(move || making.work(&bursts, &hint, Duration::from_millis(1)));
        while made.load(Ordering::SeqCst) < 3 {
            std::thread::sleep(Duration::from_millis(1));
        }
        drop(hand_on);
    });
    assert_eq!(made.load(Ordering::SeqCst), 3, "once for each day");
}
