//! What entries belong together with: in whose words, and how much of it.

use super::entry;
use crate::render::sample::{Sample, site};
use crate::render::views::{EntryView, InvolvedView};

const SITE: &str =
    "languages: [sv, en, ar]\nbase_url: https://kb.example\npublisher: {name: P, email: p@kb.example}";

fn view(site: &Sample, language: u8, kind: &str, slug: &str) -> EntryView {
    entry(&site.rendering, site.edition(language), site.find(kind, slug))
}

#[test]
fn what_is_alike_is_told_with_the_reason_in_words() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/topics/sprak.yaml", "title: {sv: Språk, en: Language, ar: اللغة}\n"),
        ("content/topics/annat.yaml", "title: Annat\n"),
        ("content/actors/a.yaml", "title: A\n"),
        ("content/actors/b.yaml", "title: B\n"),
        ("content/places/ort.yaml", "title: Ort\n"),
        ("content/projects/p.yaml", "title: P\ntopics: sprak\npartners: [a, b]\nplaces: ort\n"),
        ("content/projects/q.yaml", "title: Q\ntopics: sprak\npartners: [a, b]\n"),
        ("content/projects/r.yaml", "title: R\ntopics: sprak\nplaces: ort\npartners: a\n"),
        ("content/projects/s.yaml", "title: S\ntopics: annat\n"),
    ]);
    let reasons = |language, slug| -> Vec<String> {
        let related = view(&site, language, "project", slug).related;
        related.iter().map(|like| format!("{}: {}", like.entry.title, like.reason)).collect()
    };
    assert_eq!(
        reasons(0, "p"),
        ["Q: Delar ämnet Språk och två aktörer", "R: Delar ämnet Språk, platsen Ort och A"]
    );
    assert_eq!(reasons(1, "q")[0], "P: Shares the topic Language and two actors");
    assert_eq!(reasons(2, "q")[0], "P: القاسم المشترك: موضوع \u{2068}اللغة\u{2069} وجهتان");
    assert!(reasons(0, "s").is_empty());
}

#[test]
fn an_actor_is_told_what_it_is_in_as_what_since_when_and_with_whom() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/bo.yaml", "title: Bo\n"),
        ("content/actors/a.yaml", "title: A\n"),
        ("content/actors/b.yaml", "title: B\n"),
        ("content/actors/c.yaml", "title: C\n"),
        ("content/actors/d.yaml", "title: D\n"),
        (
            "content/networks/n.yaml",
            "title: N\nperiod: 2019/..\nconvener: d\nmembers: [{actor: bo, role: värd, since: 2021}, a, b, c]\n",
        ),
        ("content/projects/p.yaml", "title: P\nperiod: 2015/2017\nlead: bo\n"),
        ("content/projects/q.yaml", "title: Q\npartners: {actor: bo, until: 2020}\n"),
        ("content/articles/t.yaml", "title: T\nabout: bo\n"),
    ]);
    let bo = view(&site, 0, "actor", "bo");
    let involvement = bo.involvement.expect("it is in something");
    let told = |rows: &[InvolvedView]| -> Vec<String> {
        let since = |row: &InvolvedView| row.since.clone().map(|since| since.text).unwrap_or_default();
        let with = |row: &InvolvedView| {
            row.with.iter().map(|other| other.title.clone()).collect::<Vec<_>>().join(" ")
        };
        let row = |row: &InvolvedView| {
            let (label, title) = (&row.label.text, &row.item.entry.title);
            format!("{label} {title}; {}; {} +{}", since(row), with(row), row.with_more)
        };
        rows.iter().map(row).collect()
    };
    assert_eq!(told(&involvement.current), ["Medlem i N; från 2021; D A B +1"]);
    assert_eq!(told(&involvement.past), ["Leder P; 2015–2017;  +0", "Partner i Q; till 2020;  +0"]);
    let together: Vec<&str> = bo.together.iter().map(|group| &*group.label).collect();
    assert_eq!(together, ["Skrivet om detta"], "what is no collaboration stands apart");
}

#[test]
fn a_network_of_a_thousand_shows_some_and_leads_to_all() {
    let mut files: Vec<(String, String)> = vec![("site.yaml".into(), SITE.into())];
    let mut network = "title: N\nmembers:\n".to_owned();
    for number in 0..1000 {
        files.push((format!("content/actors/a{number:04}.yaml"), format!("title: Aktör {number}\n")));
        network.push_str(&format!("  - {{actor: a{number:04}, role: part, expects: svar}}\n"));
    }
    files.push(("content/networks/n.yaml".into(), network));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let site = site(&files);
    let n = view(&site, 0, "network", "n");
    let members = n.main.iter().find(|field| field.name == "members").expect("it has members");
    assert_eq!((members.links.len(), members.total), (20, 1000));
    assert_eq!(members.more.as_deref(), Some("/natverk/n/medlemmar/"));
    let network = site.find("network", "n");
    let (index, ..) = super::whole_fields(&site.rendering, network).next().expect("one field is cut");
    let last = super::links(&site.rendering, site.edition(0), (network, index), 20).expect("a page");
    assert_eq!((last.field.links.len(), last.total), (50, 1000));
    assert_eq!(last.field.links[49].title, "Aktör 999");
    let one = view(&site, 0, "actor", "a0500").involvement.expect("it is a member");
    assert_eq!((one.current[0].with.len(), one.current[0].with_more), (3, 996));
}

#[test]
fn a_long_list_of_statements_is_cut_to_what_a_phone_bears() {
    let mut files: Vec<(String, String)> = vec![("content/topics/t.yaml".into(), "title: T\n".into())];
    for number in 0..40 {
        for folder in ["projects", "networks", "articles", "resources"] {
            files
                .push((format!("content/{folder}/x{number}.yaml"), format!("title: X{number}\ntopics: t\n")));
        }
    }
    files.push(("content/agreements/a.yaml".into(), "title: A\ntopics: t\n".into()));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let topic = view(&site(&files), 0, "topic", "t");
    let shown: Vec<(usize, usize, bool)> =
        topic.incoming.iter().map(|group| (group.items.len(), group.total, group.more.is_some())).collect();
    assert_eq!(shown, [(3, 40, true), (3, 40, true), (1, 1, false), (3, 40, true), (3, 40, true)]);
}

#[test]
fn a_method_tells_where_it_came_from_and_who_took_it_up() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/bo.yaml", "title: Bo\n"),
        ("content/practices/a.yaml", "title: A\ndeveloped_by: bo\n"),
        ("content/practices/b.yaml", "title: B\nadapted_from: {practice: a, note: kortare}\nused_by: bo\n"),
        ("content/practices/c.yaml", "title: C\nadapted_from: b\n"),
        ("content/projects/p.yaml", "title: P\nmethods: b\n"),
    ]);
    let b = view(&site, 0, "practice", "b");
    let lineage = b.lineage.expect("it travelled");
    let told: Vec<(&str, bool, usize, Option<&str>)> = lineage
        .steps
        .iter()
        .map(|step| {
            let note = step.from.first().and_then(|link| link.note.as_ref()).map(|note| &*note.text);
            (&*step.entry.title, step.here, step.by.len(), note)
        })
        .collect();
    assert_eq!(told, [("A", false, 1, None), ("B", true, 0, Some("kortare")), ("C", false, 0, None)]);
    assert_eq!((&*lineage.fields[0].name, &*lineage.groups[0].label), ("used_by", "Används i"));
    let elsewhere = b.main.iter().chain(&b.side).chain(&b.context).map(|field| &*field.name);
    assert!(elsewhere.clone().all(|name| name != "used_by" && name != "adapted_from"), "nothing twice");
    assert!(b.together.is_empty());
}

#[test]
fn whoever_leads_is_whom_to_turn_to_where_no_contact_is_named() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/bo.yaml", "title: Bo\nphone: 010-1\n"),
        ("content/actors/co.yaml", "title: Co\ncontacts: [{name: Växeln, phone: 010-2}]\n"),
        ("content/projects/p.yaml", "title: P\nlead: bo\n"),
        ("content/projects/q.yaml", "title: Q\nlead: co\n"),
        ("content/projects/r.yaml", "title: R\n"),
    ]);
    let reach = |slug| view(&site, 0, "project", slug).reach;
    let bo = reach("p").and_then(|reach| reach.organisation).and_then(|of| of.phone);
    assert_eq!(bo.map(|phone| (phone.text, phone.url)), Some(("010-1".into(), Some("tel:0101".into()))));
    assert_eq!(reach("q").map(|reach| reach.contacts.len()), Some(1));
    assert!(reach("r").is_none());
}

#[test]
fn an_error_is_reported_to_the_publisher_unless_the_site_says_where() {
    let report = |settings: &str| {
        let site = site(&[("site.yaml", settings), ("content/projects/p.yaml", "title: \"P & Å\"\n")]);
        view(&site, 0, "project", "p").report
    };
    let told = report(SITE).expect("there is a publisher");
    assert!(
        told.starts_with("mailto:p@kb.example?subject=Fel%20p%C3%A5%20sidan%20%E2%80%9DP%20%26%20%C3%85"),
        "{told}"
    );
    assert!(told.contains("https%3A%2F%2Fkb.example%2Fprojekt%2Fp%2F"), "{told}");
    let own =
        report(&format!("{SITE}\nreport_email: a@b.example\nreport_url: 'https://b.example/?u={{url}}'"));
    assert_eq!(own.as_deref(), Some("https://b.example/?u=https%3A%2F%2Fkb.example%2Fprojekt%2Fp%2F"));
    assert_eq!(report("languages: [sv]"), None);
}

#[test]
fn who_has_left_is_neither_turned_to_nor_named_beside_those_who_are_in_it() {
    let site = site(&[
        ("site.yaml", SITE),
        ("content/actors/left.yaml", "title: Left\nemail: left@kb.example\n"),
        ("content/actors/stays.yaml", "title: Stays\nemail: stays@kb.example\n"),
        ("content/actors/bo.yaml", "title: Bo\n"),
        (
            "content/projects/p.yaml",
            "title: P\nstatus: active\nlead: [{actor: left, until: 2020}, stays]\npartners: bo\n",
        ),
        (
            "content/projects/q.yaml",
            "title: Q\nstatus: completed\nlead: {actor: left, until: 2020}\npartners: {actor: bo, until: 2020}\n",
        ),
    ]);
    let reach = view(&site, 0, "project", "p").reach.expect("one who leads it can be reached");
    assert_eq!(reach.entry.title, "Stays");
    let with =
        |row: &InvolvedView| -> Vec<String> { row.with.iter().map(|other| other.title.clone()).collect() };
    let involvement = view(&site, 0, "actor", "bo").involvement.expect("it is in both");
    assert_eq!(involvement.current.iter().map(with).collect::<Vec<_>>(), [["Stays"]]);
    // Of what is over, all have left.
    assert_eq!(involvement.past.iter().map(with).collect::<Vec<_>>(), [["Left"]]);
}

#[test]
fn what_is_said_already_does_not_hide_the_rest_of_a_list() {
    let many: String =
        (0..30).map(|number| format!("p{number:02}: {{title: P{number:02}, follows: x}}\n")).collect();
    let own: Vec<String> = (0..20).map(|number| format!("webinar/p{number:02}")).collect();
    let own = format!("title: X\nrelated: [{}]\n", own.join(", "));
    let site =
        site(&[("site.yaml", SITE), ("content/webinars.yaml", &many), ("content/webinars/x.yaml", &own)]);
    let together = view(&site, 0, "webinar", "x").together;
    let titles: Vec<&str> =
        together.iter().flat_map(|group| &group.items).map(|item| &*item.entry.title).collect();
    assert!(titles.len() > 1 && titles.iter().all(|title| *title >= "P20"), "{titles:?}");
    assert_eq!(
        together.iter().map(|group| group.total).collect::<Vec<_>>(),
        [30],
        "as many as the page that it leads to has: what both say stands there once"
    );
    assert!(together.iter().all(|group| group.more.is_some()));
}
