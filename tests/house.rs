//! Rules of the house that no lint knows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use walkdir::WalkDir;

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let walk = WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    let fitting = walk
        .filter(|entry| entry.file_type().is_file() && entry.file_name().to_string_lossy().ends_with(ending));
    fitting
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
            (path, std::fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn every_test_file_is_part_of_the_one_binary() {
    let files: BTreeMap<String, String> = files("tests", ".rs").into_iter().collect();
    for path in files.keys().filter(|path| !matches!(path.as_str(), "tests/main.rs" | "tests/commonmark.rs"))
    {
        let module = path.strip_suffix("/mod.rs").or_else(|| path.strip_suffix(".rs")).unwrap();
        let (folder, name) = module.rsplit_once('/').unwrap();
        let parent = if folder == "tests" { "tests/main.rs".to_owned() } else { format!("{folder}/mod.rs") };
        let named = format!("mod {name};");
        let is_named = files[&parent].lines().any(|line| line.trim_start_matches("pub(crate) ") == named);
        assert!(is_named, "{path} is never tested: {parent} does not name it");
    }
}

#[test]
fn every_module_says_what_it_does() {
    for (path, text) in files("src", ".rs") {
        assert!(text.starts_with("//! "), "{path} has no head");
    }
}

#[test]
fn files_are_short() {
    for (path, text) in files("src", ".rs") {
        assert!(text.lines().count() <= 450, "{path} has {} lines: two rooms in one?", text.lines().count());
    }
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[features]").next().unwrap();
    for line in dependencies.lines().filter(|line| line.contains(" = ")) {
        assert!(line.contains(" # "), "{line}");
    }
}

/// The messages of a Fluent file in their order: key, and all of its lines.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.split_once('=') {
            Some((key, rest)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                messages.push((key.trim().to_owned(), rest.to_owned()));
            }
            _ => messages.last_mut().expect("lines belong to a message").1.push_str(line),
        }
    }
    messages
}

/// The variables that a text asks for, or chooses by.
fn variables(text: &str) -> BTreeSet<&str> {
    let name = |rest| -> &str {
        let end = str::find(rest, |c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        &rest[..end]
    };
    text.split('$').skip(1).map(name).collect()
}

#[test]
fn every_interface_text_exists_in_every_language() {
    let languages = files("themes/default/i18n", ".ftl");
    assert!(languages.len() >= 6);
    let headings = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("## ")).map(str::to_owned).collect()
    };
    let keys = |text: &str| -> Vec<String> { messages(text).into_iter().map(|(key, _)| key).collect() };
    let english = languages.iter().find(|(path, _)| path.ends_with("/en.ftl")).unwrap().1.as_str();
    for (path, text) in &languages {
        // A form of a language (sv-x-lattlast) may leave out what its main language says well enough.
        let stem = path.rsplit('/').next().unwrap().trim_end_matches(".ftl");
        let expected = match stem.contains('-') {
            true => keys(english).into_iter().filter(|key| keys(text).contains(key)).collect(),
            false => keys(english),
        };
        assert_eq!(keys(text), expected, "{path} has other texts than en.ftl, or in another order");
        assert_eq!(headings(text), headings(english), "{path}");
        let once: BTreeSet<String> = keys(text).into_iter().collect();
        assert_eq!(once.len(), keys(text).len(), "{path} has a text twice");
    }
}

#[test]
fn every_language_uses_the_same_variables() {
    let languages = files("themes/default/i18n", ".ftl");
    let english = languages.iter().find(|(path, _)| path.ends_with("/en.ftl")).unwrap();
    let english = messages(&english.1);
    // Dates may be declined, and what is chosen by need not be the same: a word may fit in every case.
    for (path, text) in &languages {
        for (key, own) in messages(text).iter().filter(|(key, _)| !key.starts_with("date-")) {
            let theirs = english.iter().find(|(other, _)| other == key).map(|(_, text)| text);
            assert_eq!(Some(variables(own)), theirs.map(|text| variables(text)), "{path}: {key}");
        }
    }
}

#[test]
fn the_readme_lists_every_code() {
    use samverka::diagnostic::Code;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once("<!-- codes -->\n").unwrap();
    let (listed, after) = rest.split_once("<!-- /codes -->").unwrap();
    let row =
        |code: &Code| format!("| `{}` | {} | {} |\n", code.name(), code.severity().name(), code.meaning());
    let rows: String = Code::ALL.iter().map(row).collect();
    let table = format!("| code | | what it is |\n| --- | --- | --- |\n{rows}");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, format!("{before}<!-- codes -->\n{table}<!-- /codes -->{after}")).unwrap();
        return;
    }
    assert!(listed == table, "run UPDATE_EXPECT=1 cargo test the_readme_lists_every_code");
}

/// Whether a licence expression (SPDX; `/` for `OR` in old manifests) can be met with these licences.
fn can_be_met(expression: &str, allowed: &[&str]) -> bool {
    let expression = expression.replace('/', " OR ");
    let alternatives = outside_brackets(&expression, " OR ");
    if alternatives.len() > 1 {
        return alternatives.iter().any(|one| can_be_met(one, allowed));
    }
    let all = outside_brackets(&expression, " AND ");
    if all.len() > 1 {
        return all.iter().all(|one| can_be_met(one, allowed));
    }
    let bare = expression.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    bare.map_or_else(|| allowed.contains(&&*expression), |bare| can_be_met(bare, allowed))
}

/// Splits at a word that stands outside all brackets.
fn outside_brackets<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let (mut parts, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(word) {
        let before = &text[from..at];
        if before.matches('(').count() == before.matches(')').count() {
            parts.push(before);
            from = at + word.len();
        }
    }
    parts.push(&text[from..]);
    parts
}

#[test]
fn every_dependency_has_an_allowed_licence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rules = std::fs::read_to_string(root.join("deny.toml")).unwrap();
    let allowed = rules.split_once("allow = [").unwrap().1.split_once(']').unwrap().0;
    let allowed: Vec<&str> = allowed.split('"').skip(1).step_by(2).collect();
    let line = ["tree", "--locked", "--offline", "--prefix=none", "--edges=normal,build", "--format={l}|{p}"];
    let output = Command::new(env!("CARGO")).args(line).current_dir(root).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    assert!(tree.lines().count() > 50, "{tree}");
    for (licence, package) in tree.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('|')) {
        assert!(can_be_met(licence, &allowed), "{package} is licensed as {licence:?}");
    }
    for refused in ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR GPL-3.0) AND GPL-3.0", "none"] {
        assert!(!can_be_met(refused, &allowed), "{refused}");
    }
}
