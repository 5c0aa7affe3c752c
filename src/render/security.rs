//! What browsers are told to refuse: a Content-Security-Policy in every page and, for hosts that take it, in `_headers`.
//!
//! Nothing but the site's own files is loaded, no script stands in a page, and the one style that may (a site's colours)
//! is named by its hash. A site with `trusted_html` has no policy: it would break what its owner lets through.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Rendering;
use crate::config::Settings;

/// What may be loaded from the site itself; everything else is refused (CSP level 3, section 6).
const FROM_HERE: &str = "script-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; \
                         manifest-src 'self'; form-action 'self'; base-uri 'none'";

/// The colours that a site gives, as a style sheet; nothing where it gives none.
pub(super) fn style(settings: &Settings) -> Option<String> {
    let looks = &settings.looks;
    let rule = |colour| format!(":root{{--link:{colour};--brand:{colour}}}");
    let light = looks.light.map(rule).unwrap_or_default();
    let dark = looks.dark.map(rule);
    let dark = dark.map(|rule| format!("@media(prefers-color-scheme:dark){{{rule}}}")).unwrap_or_default();
    // A colour for light pages alone must not darken those of the dark scheme.
    let light =
        if light.is_empty() { light } else { format!("@media(prefers-color-scheme:light){{{light}}}") };
    Some(format!("{light}{dark}")).filter(|style| !style.is_empty())
}

/// The policy of every page; nothing where the site lets through what it would refuse.
pub(super) fn policy(settings: &Settings) -> Option<String> {
    if settings.trusted_html {
        return None;
    }
    let hash = style(settings).map(|style| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(style))));
    let hash = hash.unwrap_or_default();
    Some(format!("default-src 'none'; style-src 'self'{hash}; {FROM_HERE}"))
}

/// Writes `_headers`, as hosts of static sites take it: the policy, and what a page cannot say of itself.
pub(super) fn headers(rendering: &Rendering) -> Vec<u8> {
    let mut text = format!("{}/*\n", rendering.routes.base_path());
    if let Some(policy) = policy(&rendering.settings) {
        text.push_str(&format!("  Content-Security-Policy: {policy}; frame-ancestors 'self'\n"));
    }
    text.push_str("  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n");
    text.push_str("  Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()\n");
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample::site;

    #[test]
    fn colours_are_named_by_their_hash() {
        let with = |settings: &str| site(&[("site.yaml", settings)]).rendering;
        let plain = with("title: A");
        assert_eq!(style(&plain.settings), None);
        assert!(policy(&plain.settings).is_some_and(|policy| !policy.contains("sha256")));
        let coloured = with("colours: {light: '#0b5670'}");
        let style = style(&coloured.settings).expect("there is one");
        assert_eq!(style, "@media(prefers-color-scheme:light){:root{--link:#0b5670;--brand:#0b5670}}");
        let policy = policy(&coloured.settings).expect("there is one");
        assert!(policy.contains("style-src 'self' 'sha256-") && !policy.contains("unsafe"), "{policy}");
        assert!(super::policy(&with("trusted_html: true").settings).is_none());
    }

    #[test]
    fn headers_stand_below_the_base_path() {
        let rendering = site(&[("site.yaml", "base_url: https://kb.example/bas")]).rendering;
        let text = String::from_utf8(headers(&rendering)).expect("it is text");
        assert!(text.starts_with("/bas/*\n  Content-Security-Policy: default-src 'none'; "), "{text}");
    }
}
