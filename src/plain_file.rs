//! Opens what is a plain file, and nothing else.
//!
//! A file is listed first and opened later, and what stands at its path may have changed meanwhile: a pipe would be waited
//! for without end, a device may do anything. So what was opened is looked at again.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Opens a file to be read, links followed, without waiting for anybody.
///
/// # Errors
/// What the system says; [`io::ErrorKind::InvalidInput`] for a pipe or a device, [`io::ErrorKind::IsADirectory`] for a
/// folder.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let file = without_waiting(OpenOptions::new().read(true)).open(path)?;
    let about = file.metadata()?;
    match (about.is_file(), about.is_dir()) {
        (true, _) => Ok(file),
        (_, true) => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "not a plain file")),
    }
}

/// On a plain file the flag has no effect, on a pipe it means that nobody has to write to it.
fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = (OFlags::NONBLOCK | OFlags::NOCTTY).bits();
        options.custom_flags(i32::try_from(flags).expect("flags of the system are those of open(2)"));
    }
    options
}

#[cfg(test)]
mod tests {
    use std::io::{ErrorKind, Read};

    use super::open;

    #[test]
    fn a_file_is_opened_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::io::Write::write_all(&mut std::fs::File::create_new(at("file")).unwrap(), b"words").unwrap();
        let mut words = String::new();
        open(&at("file")).unwrap().read_to_string(&mut words).unwrap();
        assert_eq!(words, "words");
        let fault = |name: &str| open(&at(name)).unwrap_err().kind();
        assert_eq!((fault("."), fault("none")), (ErrorKind::IsADirectory, ErrorKind::NotFound));
        #[cfg(unix)]
        {
            let made = std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap();
            assert!(made.success());
            std::os::unix::fs::symlink("pipe", at("link")).unwrap();
            std::os::unix::fs::symlink("/dev/zero", at("device")).unwrap();
            std::os::unix::fs::symlink("loop", at("loop")).unwrap();
            for name in ["pipe", "link", "device"] {
                assert_eq!(fault(name), ErrorKind::InvalidInput, "{name}");
            }
            assert!(open(&at("loop")).is_err());
        }
    }
}
