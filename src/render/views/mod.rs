//! What templates see: one plain, serializable struct for each thing a page shows.
//!
//! They hold finished words and addresses in one language. Nothing here looks anything up; `render::present`
//! fills them from the knowledge base. A field that is empty is `null` in a template, a list is never missing.

mod entry;
mod list;
mod page;

pub use entry::{
    AlsoView, ContactView, EntryRef, EntryView, FieldView, HeadingView, ImageView, IncomingGroup,
    IncomingView, KindRef, LinkView, OrganisationView, ReviewView, RowView, SourceSet, SourceView, TextView,
    TreeNode, ValueView,
};
pub use list::{
    AgendaMonth, AgendaView, CardView, HomeSection, HomeView, LetterGroup, LetterLink, ListView, PageLink,
    Pagination, RedirectView,
};
pub use page::{
    Alternate, CardLink, Crumb, FeedLink, KindView, LanguageView, MenuItem, PageView, PublisherView, SiteView,
};
