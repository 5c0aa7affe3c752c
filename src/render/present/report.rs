//! Where to report an error in a page: an e-mail that is begun already, or an address that knows the page.

use super::Presenter;
use crate::config::Report;
use crate::locale::Argument;
use crate::model::EntryIx;
use crate::render::routes::encode_part;

impl Presenter<'_> {
    /// Where to report an error in an entry; by e-mail to the publisher where the site says nothing else.
    pub(super) fn report(&self, entry: EntryIx) -> Option<String> {
        let settings = &self.rendering.settings;
        let title = self.title(entry).text;
        let url = settings.base_url.absolute(&self.edition.reference(entry).url);
        let publisher = || settings.publisher.as_ref()?.email.as_deref();
        match (&settings.report, publisher()) {
            (Some(Report::Address(address)), _) => Some(filled(address, &url, &title)),
            (Some(Report::Email(email)), _) => Some(self.mail(email, &url, &title)),
            (None, Some(email)) => Some(self.mail(email, &url, &title)),
            (None, None) => None,
        }
    }

    fn mail(&self, email: &str, url: &str, title: &str) -> String {
        let subject = self.phrase("report-subject", &[("title", Argument::Text(title))]);
        let body = self.phrase("report-body", &[("url", Argument::Text(url))]);
        mailto(email, &subject, &body)
    }
}

/// A `mailto:` address (RFC 6068): all but letters, digits and `-._~` is percent-encoded, lines end in CRLF.
fn mailto(email: &str, subject: &str, body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\n', "\r\n");
    // The sign before the host stands for itself.
    let to: Vec<String> = email.split('@').map(encode_part).collect();
    format!("mailto:{}?subject={}&body={}", to.join("@"), encode_part(subject), encode_part(&body))
}

/// An address with the page's address and title put where it asks for them.
fn filled(address: &str, url: &str, title: &str) -> String {
    // What is put in holds no brace, so the second does not look into the first.
    address.replace("{url}", &encode_part(url)).replace("{title}", &encode_part(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_encoded_as_a_part_of_an_address() {
        assert_eq!(
            mailto("fel+sida@exempel.se", "Fel: Å & Ö?", "Sidan\nhttps://kb.example/å/?a=1#b"),
            "mailto:fel%2Bsida@exempel.se?subject=Fel%3A%20%C3%85%20%26%20%C3%96%3F\
             &body=Sidan%0D%0Ahttps%3A%2F%2Fkb.example%2F%C3%A5%2F%3Fa%3D1%23b"
        );
        assert_eq!(
            filled("https://x.example/?p={url}&t={title}", "https://kb.example/a/", "{url} \"A\" & B"),
            "https://x.example/?p=https%3A%2F%2Fkb.example%2Fa%2F&t=%7Burl%7D%20%22A%22%20%26%20B"
        );
    }
}
