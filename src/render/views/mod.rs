//! What templates see: one plain, serializable struct for each thing a page shows.
//!
//! They hold finished words and addresses in one language. Nothing here looks anything up; `render::present`
//! fills them from the knowledge base. A field that is empty is `null` in a template, a list is never missing.

mod contacts;
mod coverage;
mod entry;
mod list;
mod page;
mod together;

pub use contacts::{
    AnswerView, AnsweredView, AnswersView, ChoiceView, ChoicesView, FinderView, NeedView, NeedsView,
    PairView, PlaceView, ReachView, StartView,
};
pub use coverage::{
    CoverageCell, CoverageGaps, CoverageHead, CoverageRow, CoverageTable, CoverageView, LevelView,
    MissingView,
};
pub use entry::{
    AlsoView, ContactView, EntryRef, EntryView, FieldView, HeadingView, ImageView, IncomingGroup,
    IncomingView, KindRef, LinkView, OrganisationView, ReviewView, RowView, SourceView, TextView, TreeNode,
    ValueView,
};
pub use list::{
    AgendaMonth, AgendaView, CardView, CountedEntry, HomeSection, HomeView, LetterGroup, LetterLink,
    ListView, PageLink, Pagination, RedirectView,
};
pub use page::{
    Alternate, Crumb, FeedLink, KindView, LanguageView, MenuItem, PageView, PublisherView, SiteView,
};
pub use together::{
    InvolvedView, InvolvementView, LineageView, LinksView, MoreView, RelatedView, StepView, TurnToView,
};
