//! Themes that do not work: told with the template's place, and with the page that was being rendered.

use samverka::diagnostic::Code;

use super::super::site::sample::site;

const SITE: &str = "== site.yaml\ntheme: mine\n== content/actors.yaml\na: {title: A}\n";

fn theme(template: &str, text: &str) -> super::Made {
    site(&format!("{SITE}== themes/mine/templates/{template}\n{text}\n")).1
}

#[test]
fn what_does_not_parse_is_placed() {
    for text in [
        "{% if %}",
        "x\n{{ }",
        "{% for a in b %}",
        "{{ page.title | nofilter }}",
        "{% include \"missing.html\" %}",
        "{% extends \"missing.html\" %}",
    ] {
        let made = theme("404.html", text);
        assert!(
            made.diagnostics.iter().any(|fault| fault.code == Code::BadTemplate),
            "{text}: {:?}",
            made.faults()
        );
        assert!(made.pages.is_empty(), "{text}");
    }
}

#[test]
fn what_includes_or_extends_itself_ends() {
    for text in [
        "{% include \"404.html\" %}",
        "{% extends \"404.html\" %}",
        "{% component round() %}{{<round/>}}{% endcomponent %}{{<round/>}}",
    ] {
        let made = theme("404.html", text);
        let told = |code| matches!(code, Code::BadTemplate | Code::TemplateFailed);
        assert!(made.diagnostics.iter().any(|fault| told(fault.code)), "{text}: {:?}", made.faults());
    }
}

#[test]
fn what_fails_on_a_page_names_the_page() {
    for text in
        ["{{ page.nosuch.thing }}", "{{ \"no-such-text\" | t }}", "{% for a in page.nosuch %}{% endfor %}"]
    {
        let made = theme("404.html", &format!("\n  {text}"));
        let fault = made.diagnostics.iter().find(|fault| fault.code == Code::TemplateFailed);
        let fault = fault.unwrap_or_else(|| panic!("{text}: {:?}", made.faults()));
        let at = fault.location.as_ref().unwrap();
        assert_eq!((&*at.path, at.line), ("themes/mine/templates/404.html", 2), "{text}");
        assert!(fault.arguments.contains(&("page", "/404.html".to_owned())), "{:?}", fault.arguments);
    }
}

#[test]
fn texts_that_do_not_parse_are_placed() {
    let (_folder, made) =
        site(&format!("{SITE}== themes/mine/i18n/sv.ftl\nhome = Hem\nbroken\nmenu = Meny\n"));
    let fault = made.diagnostics.iter().find(|fault| fault.code == Code::BadText).unwrap();
    assert_eq!(fault.location.as_ref().unwrap().line, 2);
}
