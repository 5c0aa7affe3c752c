//! Holds ARCHITECTURE.md against the code: who imports whom, and that every path it names exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page() -> String {
    std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap()
}

/// What the head of a file says of the file: `//!` of a Rust file, the first `//` lines of a script.
fn head(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let sign = if path.extension().is_some_and(|ending| ending == "rs") { "//!" } else { "//" };
    text.lines().take_while(|line| line.starts_with(sign)).collect::<Vec<_>>().join("\n")
}

/// The words in backticks of a line.
fn quoted(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

/// The import table: module -> modules it may import; `None` for all.
fn allowed() -> BTreeMap<String, Option<BTreeSet<String>>> {
    let page = page();
    let table = page.split("| module | may import |").nth(1).expect("the table").lines().skip(2);
    let mut allowed = BTreeMap::new();
    for row in table.take_while(|line| line.starts_with('|')) {
        let words = quoted(row);
        let others = (!row.contains("everything"))
            .then(|| words[1..].iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>());
        allowed.insert(words[0].to_owned(), others);
    }
    allowed
}

/// The top-level modules, each with the text of its files, tests and comments left out.
fn modules() -> BTreeMap<String, Vec<(PathBuf, String)>> {
    let source = root().join("src");
    let mut modules: BTreeMap<String, Vec<(PathBuf, String)>> = BTreeMap::new();
    for entry in WalkDir::new(&source).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "rs") || is_for_tests(path) {
            continue;
        }
        let below = path.strip_prefix(&source).unwrap();
        let first = below.components().next().unwrap().as_os_str().to_string_lossy();
        let name = first.trim_end_matches(".rs").to_owned();
        if !matches!(name.as_str(), "lib" | "main") {
            modules.entry(name).or_default().push((path.to_owned(), code(path)));
        }
    }
    modules
}

/// Files that only tests use say so where they are named, or are named so.
fn is_for_tests(path: &Path) -> bool {
    let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
    let folder = path.parent().unwrap();
    if stem == "tests" || folder.file_name().is_some_and(|name| name == "tests") {
        return true;
    }
    let parent = std::fs::read_to_string(folder.join("mod.rs")).unwrap_or_default();
    parent.contains(&format!("#[cfg(test)]\nmod {stem};"))
        || parent.contains(&format!("#[cfg(test)]\npub(crate) mod {stem};"))
}

fn code(path: &Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn imports(code: &str) -> BTreeSet<String> {
    let found = code.split("crate::").skip(1);
    let name =
        |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    found
        .map(|rest| {
            assert!(!rest.starts_with('{'), "use crate::{{ … }} hides what is imported: {}", &rest[..40]);
            name(rest)
        })
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn imports_go_where_the_table_says() {
    let allowed = allowed();
    let mut wrong = Vec::new();
    for (module, files) in modules() {
        let Some(may) = allowed.get(&module) else {
            wrong.push(format!("{module} is not in the table"));
            continue;
        };
        let Some(may) = may else { continue };
        for (path, code) in files {
            let others = imports(&code).into_iter().filter(|other| *other != module && !may.contains(other));
            wrong.extend(others.map(|other| format!("{} imports {other}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_no_more_than_there_is() {
    let modules = modules();
    for (module, may) in allowed() {
        let files = modules.get(&module).unwrap_or_else(|| panic!("there is no module {module}"));
        let used: BTreeSet<String> = files.iter().flat_map(|(_, code)| imports(code)).collect();
        let unused: Vec<String> = may.into_iter().flatten().filter(|other| !used.contains(other)).collect();
        assert!(unused.is_empty(), "{module} does not import {unused:?}");
    }
}

#[test]
fn the_table_has_no_circle() {
    let allowed = allowed();
    let mut below: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (module, may) in &allowed {
        below.insert(module, may.iter().flatten().map(String::as_str).collect());
    }
    // Takes away, again and again, the modules that import nothing that is left.
    while !below.is_empty() {
        let left: BTreeSet<&str> = below.keys().copied().collect();
        let ground: Vec<&str> =
            below.iter().filter(|(_, may)| may.is_disjoint(&left)).map(|(module, _)| *module).collect();
        assert!(!ground.is_empty(), "a circle among {left:?}");
        for module in ground {
            below.remove(module);
        }
    }
}

#[test]
fn every_path_in_the_head_of_a_file_exists() {
    let files = ["src", "tests", "themes", "benches"]
        .into_iter()
        .flat_map(|folder| WalkDir::new(root().join(folder)));
    let files = files.map(|entry| entry.unwrap().into_path());
    let files = files.filter(|path| {
        path.extension().is_some_and(|ending| ["rs", "js", "mjs"].iter().any(|known| ending == *known))
    });
    let mut known = 0;
    let mut missing = Vec::new();
    for file in files {
        let head = head(&file);
        let ours = |word: &&str| {
            ["src/", "tests/", "themes/", "script/", "benches/"].iter().any(|own| word.starts_with(own))
        };
        for path in head.lines().flat_map(quoted).filter(ours) {
            known += 1;
            if !root().join(path).exists() {
                missing.push(format!("{path} in {}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(known > 5, "heads name paths");
}

#[test]
fn every_path_on_the_page_exists() {
    let page = page();
    let paths =
        page.lines().flat_map(quoted).filter(|word| word.contains('/') && !word.contains(['<', ' ', '*']));
    let missing: Vec<&str> = paths
        .filter(|path| path.starts_with(|c: char| c.is_ascii_lowercase()) && !root().join(path).exists())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(page.lines().count() <= 150, "the page is one page");
}
