//! What themes/README.md says of the fields that templates see is what the program hands to them.

use std::fmt::Write;
use std::path::Path;

use walkdir::WalkDir;

/// A struct that templates see.
#[derive(Default)]
struct View {
    name: String,
    about: String,
    fields: Vec<(String, String)>,
}

/// The views of one source file. `///` lines before a struct are about it; `pub` lines in it are its fields.
fn views_of(source: &str) -> Vec<View> {
    let mut views: Vec<View> = Vec::new();
    let (mut about, mut inside) = (String::new(), false);
    for line in source.lines() {
        let line = line.trim_end();
        if let Some(words) = line.strip_prefix("/// ") {
            let more = if about.is_empty() { words.to_owned() } else { format!(" {words}") };
            about.push_str(&more);
        } else if let Some(rest) = line.strip_prefix("pub struct ") {
            let name = rest.trim_end_matches(" {").to_owned();
            views.push(View { name, about: std::mem::take(&mut about), fields: Vec::new() });
            inside = true;
        } else if line == "}" {
            inside = false;
        } else if let (true, Some(field), Some(view)) =
            (inside, line.strip_prefix("    pub "), views.last_mut())
        {
            let (name, kind) = field.split_once(": ").unwrap();
            view.fields
                .push((name.trim_start_matches("r#").to_owned(), kind.trim_end_matches(',').to_owned()));
        } else if line.is_empty() {
            about.clear();
        }
    }
    views
}

/// The rows of all views, in the order of their names.
fn table(views: &[View]) -> String {
    let known = |word: &&str| views.iter().any(|view| view.name == **word);
    let mut rows = String::from("| what | fields | it is |\n| --- | --- | --- |\n");
    for view in views {
        let mut fields = String::new();
        for (name, kind) in &view.fields {
            let of = kind.split(|letter: char| !letter.is_alphanumeric()).find(known);
            let many = if kind.contains("Vec<") || kind.contains("Map<") { "list of " } else { "" };
            let of = of.map_or_else(String::new, |view| format!(" ({many}{view})"));
            let _ = write!(fields, "`{name}`{of} ");
        }
        let _ =
            writeln!(rows, "| {} | {} | {} |", view.name, fields.trim_end(), view.about.replace('|', "\\|"));
    }
    rows
}

#[test]
fn the_theme_guide_lists_every_view() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = WalkDir::new(root.join("src/render/views")).into_iter().map(Result::unwrap);
    let sources = files.filter(|file| file.file_type().is_file());
    let mut views: Vec<View> =
        sources.flat_map(|file| views_of(&std::fs::read_to_string(file.path()).unwrap())).collect();
    views.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(views.len() > 50 && views.iter().all(|view| !view.fields.is_empty() && !view.about.is_empty()));
    let path = root.join("themes/README.md");
    let guide = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = guide.split_once("<!-- views -->\n").unwrap();
    let (listed, after) = rest.split_once("<!-- /views -->").unwrap();
    let table = table(&views);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, format!("{before}<!-- views -->\n{table}<!-- /views -->{after}")).unwrap();
        return;
    }
    assert!(listed == table, "run UPDATE_EXPECT=1 cargo test the_theme_guide_lists_every_view");
}
