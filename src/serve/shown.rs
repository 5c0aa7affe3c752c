//! What the preview shows at the moment, and how one moment follows on another.
//!
//! A moment is whole and never changes: a reader who asks while a site is made gets all of the one before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use axum::body::Bytes;
use tokio::sync::watch::{Receiver, Sender};

use super::files::Hashes;
use super::watch::Changes;
use super::{Fault, Made, Options, Word, Words, events, follow};
use crate::darkroom::Darkroom;
use crate::diagnostic::Diagnostic;
use crate::pipeline::{Retold, Site};
use crate::source::SourceFile;

/// Where more files change at once, each is not named.
const MOST_NAMED: usize = 200;
/// Stands for all files.
const ALL: &str = "*";

/// When something was shown: by which run of the program, and as which of its moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) run: u32,
    pub(super) generation: u64,
}

/// A page as it was rendered in a moment.
#[derive(Clone)]
pub(super) struct Rendered {
    /// The page, or nothing where it could not be rendered and never was.
    pub(super) bytes: Option<Bytes>,
    /// What kept it from being rendered now.
    pub(super) faults: Vec<Fault>,
}

/// The texts of the content that a site was made from.
#[derive(Clone, Default)]
pub(super) struct Texts {
    /// What was read when it was made, by path.
    made: Arc<Vec<Arc<SourceFile>>>,
    /// What files say since, whose words are shown.
    retold: BTreeMap<Box<str>, Arc<SourceFile>>,
}

impl Texts {
    fn get(&self, path: &str) -> Option<&Arc<SourceFile>> {
        let made = || self.made.binary_search_by(|text| text.path().cmp(path)).ok().map(|at| &self.made[at]);
        self.retold.get(path).or_else(made)
    }

    fn with(&self, text: &Arc<SourceFile>) -> Self {
        let mut texts = self.clone();
        texts.retold.insert(text.path().into(), Arc::clone(text));
        texts
    }
}

/// The site as it is, as it was when it last had no errors, and what is wrong with it.
#[derive(Default)]
pub(super) struct Moment {
    pub(super) generation: u64,
    /// The site; the one before, where none could be made.
    pub(super) now: Option<Arc<Site>>,
    /// The site when it last had no errors: a page with a slip shows as it was before it.
    pub(super) sound: Option<Arc<Site>>,
    /// Whether files that have errors are in `now` as they last were without.
    pub(super) is_kept: bool,
    pub(super) faults: Arc<[Fault]>,
    /// How many they are, in words.
    pub(super) counts: String,
    /// Files that changed since the program began, with the moment of their last change.
    pub(super) files: Arc<BTreeMap<String, u64>>,
    /// The addresses of the entry that was edited last, and the moment.
    pub(super) edited: (u64, Vec<String>),
    /// What `now` was made from.
    texts: Texts,
    word: Option<Arc<Word>>,
    rendered: Mutex<BTreeMap<String, Arc<OnceLock<Rendered>>>>,
}

/// What the server shows, from moment to moment.
pub(super) struct Shown {
    pub(super) run: u32,
    pub(super) words: Words,
    pub(super) darkroom: Darkroom,
    pub(super) hashes: Hashes,
    moment: RwLock<Arc<Moment>>,
    tell: Sender<Bytes>,
    /// Every page as it was last rendered without a fault.
    good: Mutex<BTreeMap<String, Bytes>>,
}

impl Shown {
    pub(super) fn new(options: &Options) -> Self {
        Self {
            run: std::process::id(),
            words: options.words.clone(),
            darkroom: Darkroom::new(&options.folder, true),
            hashes: Hashes::default(),
            moment: RwLock::default(),
            tell: Sender::new(Bytes::new()),
            good: Mutex::default(),
        }
    }

    pub(super) fn moment(&self) -> Arc<Moment> {
        Arc::clone(&self.moment.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Hears of this moment and of all that follow; of the last one alone, where several came meanwhile.
    pub(super) fn hear(&self) -> Receiver<Bytes> {
        let mut receiver = self.tell.subscribe();
        receiver.mark_changed();
        receiver
    }

    pub(super) fn stamp(&self, moment: &Moment) -> Stamp {
        Stamp { run: self.run, generation: moment.generation }
    }

    /// Shows the new words of a file, if they are all that is new in it, and it can be told at once; whether they are
    /// shown.
    ///
    /// What is shown changes by one caller at a time alone, here as in [`show`](Self::show).
    pub(super) fn retell(&self, text: &Arc<SourceFile>) -> bool {
        let before = self.moment();
        let (Some(now), Some(said)) = (&before.now, before.texts.get(text.path())) else { return false };
        if said.text() == text.text() {
            return true;
        }
        let Some(Retold { site, entries }) = now.retold(said, text) else { return false };
        let edited = entries.iter().map(|entry| follow::pages_of(&site, *entry));
        let edited = edited.into_iter().find(|pages| !pages.is_empty()).unwrap_or_default();
        let is_sound = before.sound.as_ref().is_some_and(|sound| Arc::ptr_eq(sound, now));
        let site = Some(Arc::new(site));
        let sound = site.clone().filter(|_| is_sound).or_else(|| before.sound.clone());
        let (faults, counts, word) = (Arc::clone(&before.faults), before.counts.clone(), before.word.clone());
        let texts = before.texts.with(text);
        let is_kept = before.is_kept;
        let moment = Moment { now: site, sound, is_kept, faults, counts, word, texts, ..Moment::default() };
        self.put(&before, moment, (Vec::new(), edited));
        true
    }

    /// Shows a site that was made after `changes`, with what was read since the making began: `since`, in that order.
    ///
    /// `edited` are those of the changes that readers have not been led to. Hands on what was shown before: it takes a
    /// while to be taken apart, and nobody should have to wait for that.
    pub(super) fn show(
        &self,
        made: Made,
        since: &[Arc<SourceFile>],
        (root, changes, edited): (&Path, &Changes, &Changes),
    ) -> Arc<Moment> {
        let Made { site, content, is_kept, faults, counts, word, .. } = made;
        let before = self.moment();
        let is_sound = !faults.iter().any(|fault| fault.is_error);
        let texts = Texts { made: Arc::new(content), retold: BTreeMap::new() };
        let (site, texts) = match site {
            Some(site) => {
                let (site, texts) = caught_up(site, texts, since);
                (Some(Arc::new(site)), texts)
            }
            None => (None, before.texts.clone()),
        };
        let now = site.clone().or_else(|| before.now.clone());
        let sound = site.filter(|_| is_sound).or_else(|| before.sound.clone());
        let (now_site, earlier) = (now.as_deref(), before.now.as_deref());
        let files = self.changed_files(&before, now_site, changes);
        let edited = now_site.map(|now| follow::edited(now, earlier, (root, edited))).unwrap_or_default();
        let (faults, word) = (faults.into(), Some(word));
        let moment = Moment { now, sound, is_kept, faults, counts, word, texts, ..Moment::default() };
        self.put(&before, moment, (files, edited));
        before
    }

    /// Shows a moment, with what has become of files and entries since the one before, and tells of it.
    fn put(&self, before: &Moment, mut moment: Moment, (files, edited): (Vec<String>, Vec<String>)) {
        let generation = before.generation + 1;
        moment.edited = if edited.is_empty() { before.edited.clone() } else { (generation, edited) };
        moment.files = Arc::clone(&before.files);
        if !files.is_empty() {
            let changed = files.into_iter().map(|file| (file, generation));
            Arc::make_mut(&mut moment.files).extend(changed);
        }
        moment.generation = generation;
        let event = events::event(self, &moment);
        let moment = Arc::new(moment);
        *self.moment.write().unwrap_or_else(PoisonError::into_inner) = moment;
        self.tell.send_replace(event);
    }

    /// The addresses of files that are not what they were, those of the moment before included.
    fn changed_files(&self, before: &Moment, now: Option<&Site>, changes: &Changes) -> Vec<String> {
        let of = |site: &Site| -> Vec<(String, PathBuf)> {
            let base = site.rendering.routes.base_path();
            let copies = follow::copies(site, changes).into_iter();
            copies.map(|(path, file)| (format!("{base}/{path}"), file.to_owned())).collect()
        };
        let sites = before.now.as_deref().into_iter().chain(now);
        let copies: BTreeSet<(String, PathBuf)> = sites.flat_map(of).collect();
        // A picture stands at many addresses, and is looked at once.
        let files: BTreeSet<&PathBuf> = copies.iter().map(|(_, file)| file).collect();
        let others: BTreeSet<&PathBuf> =
            files.into_iter().filter(|file| self.hashes.is_other(file)).collect();
        let changed = copies.iter().filter(|(_, file)| others.contains(file));
        let changed: Vec<String> = changed.map(|(path, _)| path.clone()).collect();
        if changed.len() > MOST_NAMED { vec![ALL.to_owned()] } else { changed }
    }

    /// A page of the site, rendered once in a moment however many ask for it.
    pub(super) fn rendered(
        &self,
        moment: &Moment,
        (site, path): (&Arc<Site>, &str),
        render: impl FnOnce() -> Result<Vec<u8>, Diagnostic>,
    ) -> Rendered {
        // A page of the site as it last was sound is not that of the site as it is.
        let is_now = moment.now.as_ref().is_some_and(|now| Arc::ptr_eq(now, site));
        let key = if is_now { path.to_owned() } else { format!("/{path}") };
        let cell = moment.rendered.lock().map(|mut pages| Arc::clone(pages.entry(key).or_default()));
        cell.unwrap_or_default().get_or_init(|| self.render(moment, path, render)).clone()
    }

    fn render(
        &self,
        moment: &Moment,
        path: &str,
        render: impl FnOnce() -> Result<Vec<u8>, Diagnostic>,
    ) -> Rendered {
        match render() {
            Ok(bytes) => {
                let bytes = Bytes::from(bytes);
                if let Ok(mut good) = self.good.lock() {
                    good.insert(path.to_owned(), bytes.clone());
                }
                Rendered { bytes: Some(bytes), faults: Vec::new() }
            }
            Err(fault) => {
                let bytes = self.good.lock().ok().and_then(|good| good.get(path).cloned());
                let faults = moment.word.iter().map(|word| word(&fault)).collect();
                Rendered { bytes, faults }
            }
        }
    }
}

/// A site with what files were found to say since they were read for it, where only words differ.
///
/// Of each file, the last text that can be told so: a later one that cannot is made next.
fn caught_up(mut site: Site, mut texts: Texts, since: &[Arc<SourceFile>]) -> (Site, Texts) {
    for text in since {
        let Some(said) = texts.get(text.path()).filter(|said| said.text() != text.text()) else { continue };
        if let Some(retold) = site.retold(said, text) {
            (site, texts) = (retold.site, texts.with(text));
        }
    }
    (site, texts)
}
