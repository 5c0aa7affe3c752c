//! What the systems do differently, and small things that `std::fs` does not have.
//!
//! Nothing here knows what a site is.

use std::fs::{self, File, FileTimes, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// How many symbolic links in a row are followed, as the Linux kernel does it.
const MOST_LINKS: usize = 40;

/// Whether [`stands_at`] can tell; where it cannot, lock files are left alone.
pub(super) const CAN_COMPARE_OPEN_FILES: bool = cfg!(unix);

/// The metadata of a path, links not followed; `None` when there is nothing, or no folder for it.
pub(super) fn look(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if is_absent(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What tells a file from all others, whatever its names: its file system and its number there. Nothing where the system
/// does not say.
pub(super) type Number = (u64, u64);

/// The number of a plain file.
#[cfg(unix)]
pub(super) fn number(found: &Metadata) -> Option<Number> {
    use std::os::unix::fs::MetadataExt;
    found.is_file().then(|| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
pub(super) fn number(_found: &Metadata) -> Option<Number> {
    None
}

/// Whether an error says that there is nothing at a path.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Whether a real folder stands at a path, not a link to one.
pub(super) fn is_folder(path: &Path) -> io::Result<bool> {
    Ok(look(path)?.is_some_and(|metadata| metadata.is_dir()))
}

/// Makes these options open what stands at a path itself: no link is followed, no pipe waited for.
pub(super) fn itself(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).expect("flags of the system are those of open(2)"));
    }
    options
}

/// Resolves all symbolic links of a path, also where its last parts do not exist yet.
pub(super) fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    let mut missing = Vec::new();
    for _ in 0..MOST_LINKS {
        loop {
            match fs::canonicalize(&path) {
                Ok(found) => return Ok(missing.iter().rev().fold(found, |path, name| path.join(name))),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
            if let Ok(target) = fs::read_link(&path) {
                path.pop();
                path.push(target);
                break;
            }
            match path.components().next_back() {
                Some(Component::Normal(name)) => missing.push(name.to_owned()),
                _ => return Err(ErrorKind::NotFound.into()),
            }
            path.pop();
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// Removes whatever stands at a path, links not followed; nothing there is fine.
///
/// A folder that its owner may not write to (foreign files may bring such) is opened up first.
pub(super) fn remove_any(path: &Path) -> io::Result<()> {
    let Some(metadata) = look(path)? else { return Ok(()) };
    let result = if metadata.is_dir() { remove_folder(path) } else { fs::remove_file(path) };
    match result {
        Err(error) if is_absent(&error) => Ok(()),
        result => result,
    }
}

/// Removes the folders above a path, below the root that it is relative to, as far up as they hold nothing.
pub(super) fn remove_empty_above(root: &Path, path: &Path) {
    for folder in path.ancestors().skip(1).take_while(|folder| !folder.as_os_str().is_empty()) {
        if fs::remove_dir(root.join(folder)).is_err() {
            break;
        }
    }
}

fn remove_folder(path: &Path) -> io::Result<()> {
    if holds_mount(path)? {
        return Err(ErrorKind::ResourceBusy.into());
    }
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            open_up(path)?;
            fs::remove_dir_all(path)
        }
        result => result,
    }
}

/// Whether something is mounted at a folder or below it: what lies there is not ours to remove.
fn holds_mount(folder: &Path) -> io::Result<bool> {
    for entry in walkdir::WalkDir::new(folder).follow_links(false) {
        // A folder that cannot be read can only be removed if it is empty, and then nothing is mounted in it.
        let Ok(entry) = entry else { continue };
        if entry.file_type().is_dir() && is_mount(entry.path())? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Gives the owner of every folder in a tree the right to empty it.
#[cfg(unix)]
fn open_up(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    // A folder is read only after it was yielded, so it is opened just in time.
    for entry in walkdir::WalkDir::new(path).follow_links(false) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            let mode = entry.metadata()?.permissions().mode();
            if mode & 0o700 != 0o700 {
                fs::set_permissions(entry.path(), fs::Permissions::from_mode(mode | 0o700))?;
            }
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn open_up(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Gives a file a second name, or copies it with its times where the file system knows no second names.
///
/// A symbolic link stays one.
pub(super) fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    // Whatever a link was refused for, a copy either works or says better why not.
    let Err(refusal) = fs::hard_link(from, to) else { return Ok(()) };
    if refusal.kind() == ErrorKind::AlreadyExists {
        return Err(refusal);
    }
    let metadata = fs::symlink_metadata(from)?;
    if metadata.is_symlink() {
        make_link(&fs::read_link(from)?, to)
    } else if metadata.is_file() {
        fs::copy(from, to)?;
        let times = FileTimes::new().set_modified(metadata.modified()?);
        // Times are a kindness to whoever looks at them; a read-only file may refuse.
        let _ = File::options().append(true).open(to).and_then(|file| file.set_times(times));
        Ok(())
    } else {
        Err(refusal)
    }
}

#[cfg(unix)]
fn make_link(target: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(not(unix))]
fn make_link(_target: &Path, _link: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether a folder has the owner and the permissions of another.
#[cfg(unix)]
pub(super) fn looks_alike(folder: &Metadata, model: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    let looks = |about: &Metadata| (about.mode(), about.uid(), about.gid());
    looks(folder) == looks(model)
}

#[cfg(not(unix))]
pub(super) fn looks_alike(_folder: &Metadata, _model: &Metadata) -> bool {
    true
}

/// Gives one folder the owner and the permissions of another, as far as the system lets us.
pub(super) fn look_alike(folder: &Path, model: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if fs::symlink_metadata(folder).is_ok_and(|own| own.uid() != model.uid() || own.gid() != model.gid())
        {
            let _ = std::os::unix::fs::chown(folder, Some(model.uid()), Some(model.gid()));
        }
    }
    let _ = fs::set_permissions(folder, model.permissions());
}

/// Makes a folder that nobody but the owner can look into.
pub(super) fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Whether an open file is the one that stands at a path.
#[cfg(unix)]
pub(super) fn stands_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let own = file.metadata()?;
    Ok(look(path)?.is_some_and(|other| own.dev() == other.dev() && own.ino() == other.ino()))
}

#[cfg(not(unix))]
pub(super) fn stands_at(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Lets two folders change names in one step that no reader can come between.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether another file system, or another part of the same, is mounted at a folder.
#[cfg(unix)]
pub(super) fn is_mount(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    if let Some(known) = is_mount_root(folder) {
        return Ok(known);
    }
    Ok(fs::symlink_metadata(folder)?.dev() != fs::symlink_metadata(folder.join(".."))?.dev())
}

#[cfg(not(unix))]
pub(super) fn is_mount(_folder: &Path) -> io::Result<bool> {
    Ok(false)
}

/// What the kernel knows; unlike a comparison of devices it also sees bind mounts.
#[cfg(target_os = "linux")]
fn is_mount_root(folder: &Path) -> Option<bool> {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let found = statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty()).ok()?;
    let known = found.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT);
    known.then(|| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_mount_root(_folder: &Path) -> Option<bool> {
    None
}
