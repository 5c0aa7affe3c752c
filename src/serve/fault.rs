//! Faults of the content as the preview shows them: worded by who makes the site, put into HTML here.

use std::fmt::Write;

use super::Words;

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Whether it keeps the site from being published.
    pub is_error: bool,
    /// How bad it is, in a word.
    pub level: String,
    /// What kind of fault it is, for whoever looks it up.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// File, line and column; empty for faults of the site as a whole.
    pub place: String,
    /// The line that it is about and those beside it; none where no line is meant.
    pub lines: Vec<Line>,
    /// What to do; may be empty.
    pub help: String,
    /// Other places that have to do with it.
    pub related: Vec<String>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What stands before what is meant; the whole line where nothing of it is meant.
    pub before: String,
    /// What is meant; may be empty.
    pub marked: String,
    /// What stands after it.
    pub after: String,
}

/// Puts faults into HTML, errors first.
pub(super) fn html(faults: &[Fault]) -> String {
    let mut html = String::new();
    for is_error in [true, false] {
        faults.iter().filter(|fault| fault.is_error == is_error).for_each(|fault| article(fault, &mut html));
    }
    html
}

/// A page of its own that shows faults under a heading.
pub(super) fn page(title: &str, note: &str, (home, faults): (&str, &str), words: &Words) -> String {
    let [title, note, home] = [title, note, home].map(escaped);
    let (language, back) = (words.language, escaped(&words.home));
    let note = if note.is_empty() { note } else { format!("<p>{note}</p>\n") };
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
         script-src 'self'; connect-src 'self'; base-uri 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/_samverka/preview.css\">\n\
         <body class=\"page\">\n<main>\n<h1>{title}</h1>\n{note}{faults}\
         <p><a href=\"{home}\">{back}</a></p>\n</main>\n</body>\n</html>\n"
    )
}

/// Text as it may stand in HTML, also in an attribute between double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
    html
}

fn article(fault: &Fault, html: &mut String) {
    let class = if fault.is_error { "error" } else { "warning" };
    let (level, message) = (escaped(&fault.level), escaped(&fault.message));
    put(html, format_args!("<article class=\"{class}\">\n"));
    put(html, format_args!("<h2><span class=\"level\">{level}</span> {message}</h2>\n"));
    if !fault.place.is_empty() {
        put(html, format_args!("<p class=\"place\"><code>{}</code></p>\n", escaped(&fault.place)));
    }
    if !fault.lines.is_empty() {
        html.push_str("<pre><code>");
        fault.lines.iter().for_each(|line| draw(line, html));
        html.push_str("</code></pre>\n");
    }
    if !fault.help.is_empty() {
        put(html, format_args!("<p class=\"help\">{}</p>\n", escaped(&fault.help)));
    }
    for place in &fault.related {
        put(html, format_args!("<p class=\"related\">{}</p>\n", escaped(place)));
    }
    put(html, format_args!("<p class=\"code\">{}</p>\n</article>\n", escaped(fault.code)));
}

fn draw(line: &Line, html: &mut String) {
    let [before, marked, after] = [&line.before, &line.marked, &line.after].map(|text| escaped(text));
    let mark = if marked.is_empty() { marked } else { format!("<mark>{marked}</mark>") };
    put(html, format_args!("<span class=\"number\">{}</span> {before}{mark}{after}\n", line.number));
}

fn put(html: &mut String, arguments: std::fmt::Arguments) {
    html.write_fmt(arguments).expect("a String takes all that is written to it");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_fault_is_markup() {
        let evil = "</pre><script>alert(1)</script>\" onx=\"&";
        let line = Line { number: 3, before: evil.into(), marked: evil.into(), after: evil.into() };
        let fault = Fault {
            is_error: true,
            level: evil.into(),
            code: "unknown-reference",
            message: evil.into(),
            place: evil.into(),
            lines: vec![line],
            help: evil.into(),
            related: vec![evil.into()],
        };
        let html = html(&[fault]);
        assert_eq!(
            html.matches("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onx=&quot;&amp;").count(),
            8,
            "{html}"
        );
        assert!(!html.contains("<script") && html.contains("<mark>"), "{html}");
    }
}
