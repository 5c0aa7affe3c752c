//! What templates see: one plain, serializable struct for each thing a page shows.
//!
//! They hold finished words and addresses in one language. Nothing here looks anything up; `render::present`
//! fills them from the knowledge base. A field that is empty is `null` in a template, a list is never missing.

mod calendar;
mod contacts;
mod coverage;
mod entry;
mod list;
mod map;
mod page;
mod reference;
mod structure;
mod timeline;
mod together;

pub use calendar::{
    AgendaView, CalendarFile, DayView, EventDates, EventsAbout, MonthLink, MonthList, MonthView,
    OccurrenceView, WeekdayView, YearView,
};
pub use contacts::{
    AnswerView, AnswersView, ChoiceView, ChoicesView, FinderView, NeedView, PairView, PlaceView, ReachView,
    StartView,
};
pub use coverage::{
    CoverageCell, CoverageGaps, CoverageHead, CoverageRow, CoverageTable, CoverageView, LevelView,
    MissingView,
};
pub use entry::{
    AlsoView, ContactView, EntryView, FieldView, HeadingView, ImageView, IncomingGroup, IncomingView,
    KindRef, LinkView, OrganisationView, ReviewView, RowView, SourceSet, SourceView, TextView, TreeNode,
    ValueView,
};
pub use list::{
    CardView, CountedEntry, HomeSection, HomeView, LetterGroup, LetterLink, ListPart, ListView, PageLink,
    Pagination, RedirectView,
};
pub use map::{AreaView, DotView, DrawingView, LabelView, LegendView, MapLevel, MapNode, MapView};
pub use page::{
    Alternate, CardLink, Crumb, FeedLink, HereView, KindView, LanguageView, MenuItem, OutdatedView, PageView,
    PublisherView, SiteView,
};
pub use reference::EntryRef;
pub use structure::{
    ChartNode, ChartSection, ChartView, MeetingsView, MetView, StructurePageView, StructureView,
};
pub use timeline::{BarView, CallView, PeriodsView, PointView};
pub use together::{
    InvolvedView, InvolvementView, LineageView, LinksView, MoreView, RelatedView, StepView, TurnToView,
};
