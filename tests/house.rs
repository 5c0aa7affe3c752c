//! Rules of the house that no lint knows.

use std::path::Path;

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
    let all: String = files("tests", ".rs").into_iter().map(|(_, text)| text).collect();
    for (path, _) in files("tests", ".rs") {
        let stem = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
        let name = if stem == "mod" {
            Path::new(&path).parent().unwrap().file_name().unwrap().to_string_lossy().into_owned()
        } else {
            stem
        };
        let is_root = matches!(path.as_str(), "tests/main.rs" | "tests/commonmark.rs");
        assert!(is_root || all.contains(&format!("mod {name};")), "{path} is never tested");
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

#[test]
fn every_interface_text_exists_in_every_language() {
    let keys = |text: &str| -> Vec<String> {
        let starts = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        let mut keys: Vec<String> =
            starts.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect();
        keys.sort();
        keys
    };
    let languages = files("themes/default/i18n", ".ftl");
    assert!(languages.len() >= 4);
    for (path, text) in &languages {
        let own = keys(text);
        let mut once = own.clone();
        once.dedup();
        assert_eq!(own, once, "{path} has a text twice");
        assert_eq!(own, keys(&languages[0].1), "{path} against {}", languages[0].0);
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
