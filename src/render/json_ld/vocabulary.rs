//! What of schema.org is used here: the families of types, and which relations are which properties.

/// Types that share their properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// `Event` and what is below it.
    Event,
    /// `Organization` and what is below it, projects and funding schemes too.
    Organization,
    /// `Person`
    Person,
    /// `Place` and what is below it.
    Place,
    /// `CreativeWork` and what is below it.
    CreativeWork,
    /// `DefinedTerm`
    Term,
    /// Any other type: it has what every thing has.
    Thing,
}

const FAMILIES: &[(Family, &[&str])] = &[
    (
        Family::Event,
        &["Event", "BusinessEvent", "EducationEvent", "ExhibitionEvent", "Festival", "SocialEvent"],
    ),
    (
        Family::Organization,
        &[
            "Organization",
            "Project",
            "ResearchProject",
            "FundingScheme",
            "Consortium",
            "Corporation",
            "EducationalOrganization",
            "GovernmentOrganization",
            "NGO",
        ],
    ),
    (Family::Person, &["Person"]),
    (Family::Place, &["Place", "AdministrativeArea", "City", "Country", "State"]),
    (
        Family::CreativeWork,
        &[
            "CreativeWork",
            "Article",
            "Book",
            "Course",
            "Dataset",
            "DigitalDocument",
            "Guide",
            "NewsArticle",
            "Report",
            "WebPage",
        ],
    ),
    (Family::Term, &["DefinedTerm"]),
];

/// The family of a type of schema.org.
pub(super) fn family(schema_type: &str) -> Family {
    let found = FAMILIES.iter().find(|(_, types)| types.contains(&schema_type));
    found.map_or(Family::Thing, |(family, _)| *family)
}

/// A relation field as a property: its name, the field, and what it may lead to.
pub(super) type Relating = (&'static str, &'static str, &'static [Family]);

const ANY: &[Family] = &[
    Family::Event,
    Family::Organization,
    Family::Person,
    Family::Place,
    Family::CreativeWork,
    Family::Term,
    Family::Thing,
];
const AGENTS: &[Family] = &[Family::Organization, Family::Person];

/// The relations of a family.
pub(super) fn relations(family: Family) -> &'static [Relating] {
    match family {
        Family::Event => &[
            ("organizer", "organisers", AGENTS),
            ("attendee", "participants", AGENTS),
            ("funder", "funded_by", AGENTS),
            ("about", "topics", ANY),
            ("about", "presents", ANY),
        ],
        Family::Organization => &[
            ("member", "lead", AGENTS),
            ("member", "convener", AGENTS),
            ("member", "partners", AGENTS),
            ("member", "members", AGENTS),
            ("parentOrganization", "part_of", &[Family::Organization]),
            ("funder", "funded_by", AGENTS),
            ("areaServed", "places", &[Family::Place]),
        ],
        Family::Place => &[("containedInPlace", "part_of", &[Family::Place])],
        Family::CreativeWork => &[
            ("about", "about", ANY),
            ("about", "topics", ANY),
            ("creator", "developed_by", AGENTS),
            ("publisher", "published_by", AGENTS),
            ("funder", "funded_by", AGENTS),
            ("spatialCoverage", "places", &[Family::Place]),
            ("isPartOf", "part_of", &[Family::CreativeWork]),
        ],
        Family::Person | Family::Term | Family::Thing => &[],
    }
}
