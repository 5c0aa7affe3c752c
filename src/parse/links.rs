//! Paths that texts and fields name: made relative to `content/`, and kept inside it.

/// Where a path leads that is written in a content file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Path {
    /// A file below `content/`.
    Content(String),
    /// A path on the site, or a file below `static/`: begins with `/`.
    Site(String),
    /// Out of the folder, or no path at all.
    Outside,
}

/// Resolves `written` as it stands in the file `from` (relative to `content/`).
pub(super) fn resolve(from: &str, written: &str) -> Path {
    if written.chars().any(|c| c.is_control() || c == '\\') {
        return Path::Outside;
    }
    if let Some(path) = written.strip_prefix('/') {
        let slash = if path.ends_with('/') { "/" } else { "" };
        return join(Vec::new(), path).map_or(Path::Outside, |path| {
            Path::Site(if path.is_empty() { "/".to_owned() } else { format!("/{path}{slash}") })
        });
    }
    let folder: Vec<&str> = from.split('/').collect();
    let folder = folder[..folder.len().saturating_sub(1)].to_vec();
    join(folder, written).filter(|path| !path.is_empty()).map_or(Path::Outside, Path::Content)
}

fn join<'a>(mut parts: Vec<&'a str>, path: &'a str) -> Option<String> {
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_inside() {
        let content = |path: &str| Path::Content(path.to_owned());
        assert_eq!(resolve("projects/a.md", "../practices/nad.md"), content("practices/nad.md"));
        assert_eq!(resolve("projects/a/index.md", "karta.png"), content("projects/a/karta.png"));
        assert_eq!(resolve("projects/a.md", "/bilder/x.png"), Path::Site("/bilder/x.png".into()));
        assert_eq!(resolve("projects/a.md", "/projekt/x/"), Path::Site("/projekt/x/".into()));
        for outside in ["../../x", "../../../etc/passwd", "/../x", "/a/../../x", "..", "a\\b", "a\0b"] {
            assert_eq!(resolve("projects/a.md", outside), Path::Outside, "{outside:?}");
        }
    }
}
