//! New entries are parsed by the program's own parser, as they are and with every field in use.

use super::{Blank, blank_entry, yaml_line};
use crate::config::Settings;
use crate::diagnostic::{Diagnostic, MessageLanguage, Wording};
use crate::model::{LanguageIx, words};
use crate::parse::{Draft, Site, parse_all};
use crate::read::Sources;
use crate::schema::{self, KindIx, Schema};
use crate::source::SourceFile;

fn schema() -> Schema {
    schema::load(None).value
}

fn text(schema: &Schema, kind: KindIx, title: &str, language: &str) -> String {
    let wording = Wording::new(MessageLanguage::of_locale(language));
    let blank = Blank { schema, kind, title, language, states_language: language != "sv" };
    blank_entry(&blank, &wording)
}

fn parse(schema: &Schema, kind: KindIx, text: &str) -> (Vec<Draft>, Vec<Diagnostic>) {
    let path = format!("content/{}/ny.md", schema.kind(kind).folder);
    let sources = Sources {
        settings: None,
        schema: None,
        content: vec![SourceFile::new(&path, text).into()],
        has_links: false,
        unread: Vec::new(),
        assets: Default::default(),
        static_files: Default::default(),
        pictures: Default::default(),
    };
    let settings = Settings { languages: vec!["sv".into(), "en".into(), "ar".into()], ..Settings::default() };
    let parsed = parse_all(&sources, Site { schema, settings: &settings });
    (parsed.value.drafts, parsed.diagnostics)
}

/// Takes away the `# ` before fields and what stands below them, as a person would.
fn in_use(text: &str) -> String {
    let is_field = |rest: &str| {
        rest.split_once(':').is_some_and(|(name, after)| {
            !name.is_empty()
                && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
                && (after.is_empty() || after.starts_with(' '))
        })
    };
    let line = |line: &str| match line.strip_prefix("# ") {
        Some(rest) if is_field(rest) || rest.starts_with("  ") => format!("{rest}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

#[test]
fn a_new_entry_has_no_faults() {
    let schema = schema();
    for (kind, row) in schema.kinds() {
        for language in ["sv", "en", "ar"] {
            let text = text(&schema, kind, "Vägen in: \"språk\" & arbete", language);
            let (drafts, faults) = parse(&schema, kind, &text);
            assert_eq!(faults, [], "{} {language}\n{text}", row.name);
            let record = &drafts[0].entry.record;
            let title = record.get(row.fields.named("title").expect("every kind has a title"));
            let Some(crate::model::Value::Text(title)) = title else { panic!("{title:?}") };
            assert_eq!(words(title, LanguageIx(0)), "Vägen in: \"språk\" & arbete");
            // The note for the writer is neither seen nor linked.
            assert!(drafts[0].entry.mentions.is_empty() && record.iter().count() <= 2, "{text}");
        }
    }
}

#[test]
fn every_field_can_be_put_to_use() {
    let schema = schema();
    for (kind, row) in schema.kinds() {
        for language in ["sv", "en"] {
            let text = in_use(&text(&schema, kind, "Ny", language));
            let (drafts, faults) = parse(&schema, kind, &text);
            assert_eq!(faults, [], "{} {language}\n{text}", row.name);
            for (index, field) in row.fields.iter().filter(|(_, field)| field.example.is_some()) {
                let value = drafts[0].entry.record.get(index);
                assert!(value.is_some(), "{}.{} is not there\n{text}", row.name, field.name);
            }
        }
    }
}

#[test]
fn every_field_stands_there_once() {
    let schema = schema();
    for (kind, row) in schema.kinds() {
        let text = text(&schema, kind, "Ny", "en");
        for (_, field) in row.fields.iter() {
            let starts = |line: &str| {
                line.trim_start_matches("# ")
                    .strip_prefix(&*field.name)
                    .is_some_and(|rest| rest.starts_with(':'))
            };
            assert_eq!(text.lines().filter(|line| starts(line)).count(), 1, "{} {}", row.name, field.name);
        }
    }
}

#[test]
fn a_project_reads_well() {
    let schema = schema();
    let project = schema.kind_named("project").expect("built in");
    let text = text(&schema, project, "Språkvän", "sv");
    for part in [
        "---\n# Rader som börjar med # läses inte.",
        "\ntitle: Språkvän\n# summary:",
        "\n# --- Fakta: i rutan överst eller bredvid texten ---\n# status: active",
        "#   # Välj: planned (Planerat), active (Pågår)",
        "\n# period: 2020-21/2022  # Period.",
        "#   # Skriv 2021/2027, 2020-10/.. (pågår) eller 2020. 2020-21 är våren 2020",
        "# goal: |  # Mål. Vad ni vill uppnå tillsammans, så att alla menar samma sak.\n#   Skriv här.",
        "#   # Leder till: actor (Aktör). Kan också ha: as, role, since",
        "#   - actor: min-aktor\n#     role: värd",
        "# phases:  # Faser.",
        "#   # Varje punkt: title (måste finnas), status, period, text",
        "\n---\n\n<!-- Sidans text.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn a_site_with_its_own_required_field_gets_it_uncommented() {
    let own = "kinds:\n  river:\n    folder: rivers\n    fields:\n      mouth: {type: line, required: true, example: Vänern}\n";
    let schema = schema::load(Some(&SourceFile::new("schema.yaml", own))).value;
    let river = schema.kind_named("river").expect("added");
    let text = text(&schema, river, "Klarälven", "sv");
    assert!(text.contains("\nmouth: Vänern  # mouth. (måste fyllas i)\n"), "{text}");
    assert_eq!(parse(&schema, river, &text).1, []);
}

#[test]
fn titles_are_quoted_where_they_have_to_be() {
    for (title, expected) in [
        ("Språkvän i Skara", "Språkvän i Skara"),
        ("Mål: språk", "\"Mål: språk\""),
        ("# ett", "\"# ett\""),
        ("2020", "\"2020\""),
        ("true", "\"true\""),
        ("a\n---\nb", "a --- b"),
        ("[x]", "\"[x]\""),
        ("'", "\"'\""),
        ("", "\"\""),
    ] {
        assert_eq!(yaml_line(title), expected);
    }
}
