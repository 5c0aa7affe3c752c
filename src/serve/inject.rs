//! Adds to a page what follows the preview: one line before its end. No template has it, and no built site.

use super::fault::escaped;
use super::shown::Stamp;

/// Adds the script, which is told what the page was made from.
///
/// `page` is the validator of the page without it; `faults` is HTML, of the faults that kept the page from being as it
/// should.
pub(super) fn with_script(html: &[u8], stamp: Stamp, (page, faults): (&str, &str)) -> Vec<u8> {
    let Stamp { run, generation } = stamp;
    let (page, faults) = (escaped(page), escaped(faults));
    let faults = if faults.is_empty() { faults } else { format!(" data-faults=\"{faults}\"") };
    let script = format!(
        "<script type=\"module\" src=\"/_samverka/preview.js\" data-run=\"{run}\" data-generation=\"{generation}\" \
         data-page=\"{page}\"{faults}></script>\n"
    );
    let (before, after) = html.split_at(end_of_body(html));
    [before, script.as_bytes(), after].concat()
}

/// Where the body ends; the end of the text where no tag says so, as HTML allows.
fn end_of_body(html: &[u8]) -> usize {
    const TAG: &[u8] = b"</body";
    let tag = html.windows(TAG.len()).rposition(|window| window.eq_ignore_ascii_case(TAG));
    tag.unwrap_or(html.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let check = |html: &str, before: &str, after: &str| {
            let stamp = Stamp { run: 7, generation: 3 };
            let page = with_script(html.as_bytes(), stamp, ("W/\"a\"", ""));
            let page = String::from_utf8(page).unwrap();
            let script = page.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).unwrap();
            assert!(
                script.starts_with("<script type=\"module\" src=\"/_samverka/preview.js\" data-run=\"7\""),
                "{page}"
            );
            assert!(script.ends_with("data-page=\"W/&quot;a&quot;\"></script>\n"), "{page}");
        };
        check("<body><p>a</body></html>", "<body><p>a", "</body></html>");
        check("<p>&lt;</body> a</BODY >\n", "<p>&lt;</body> a", "</BODY >\n");
        check("<p>a", "<p>a", "");
        check("", "", "");
    }

    #[test]
    fn faults_stay_in_their_attribute() {
        let stamp = Stamp { run: 7, generation: 3 };
        let page = with_script(b"", stamp, ("", "<p class=\"x\">a</p>"));
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains(" data-faults=\"&lt;p class=&quot;x&quot;&gt;a&lt;/p&gt;\">"), "{page}");
    }
}
