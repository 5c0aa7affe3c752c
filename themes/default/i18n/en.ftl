## Dates
# Days and months come from Unicode's language data, already in words; these are the phrases around them.
# In all of them:
#   $form   "after" where the date follows a preposition or "about", else "alone": for languages that decline
#   $relation   which of them, for languages with more cases: "from", "until", "about", else "none"
#   $date   a date in words; $year, $first, $last, $next: numbers without separators

date-year = { $year }
date-year-before-christ = { $year } BC
# $date is the month and year as usual; $month is its name alone (in the form of a date if $form is "after"); $number
# counts from 1 in January
date-month = { $date }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
# Winter goes from December of $year to February of $next
date-winter = winter { $year }–{ $next }
date-decade = { $year }s
# A year of the hundred from $year to $last
date-century = { $year }–{ $last }

# Ranges: of years; of months ($first, $last) in a year; of days in $month; of days in two months; of anything
date-years = { $first }–{ $last }
date-months = { $first }–{ $last } { $year }
date-days = { $first }–{ $last } { $month } { $year }
date-days-of-months = { $first } { $month } – { $last } { $lastMonth } { $year }
date-range = { $start } – { $end }

# How sure we are
date-about = around { $date }
date-perhaps = perhaps { $date }

# Open ends. The last two put words around a whole phrase of "from" or "until".
date-from = from { $date }
date-from-about = from around { $date }
date-until = until { $date }
date-until-about = until around { $date }
date-end-unknown = { $date } (end unknown)
date-start-unknown = { $date } (start unknown)

# Times: the clock; a day with a time or two
date-clock = { $hour }:{ $minute }
date-at = { $date }, { $time }

## Pages
# Texts of the built-in theme. $n is a number and chooses the plural form; other variables are told where they stand.
# Names of kinds, fields and relations stand in the schema, not here.

# The frame of every page
skip-to-content = Skip to content
menu = Menu
languages = Languages
breadcrumbs = You are here
home = Home
publisher = Published by
feed = News as a feed (Atom)
data = All facts as data (JSON)
calendar = Calendar
calendar-file = Subscribe to the calendar (ics)
made-with = Built with
# Followed by the name of the language that the text is in.
fallback = This page has not been translated into English yet. The text is in
# By something in another language than the page's: which. $language: its tag; $name: its name in itself, for languages
# that have no words here
in-language = { $language ->
    [sv] in Swedish
    [sv-x-lattlast] in easy Swedish
    [en] in English
    [ar] in Arabic
    [uk] in Ukrainian
    [fi] in Finnish
   *[other] { $name }
}
# Above a translation that is older than its original. $date: a day, month or year in words
outdated = The original has been changed since this translation was made. The original was updated: { $date }.
# $language: "in Swedish"
read-original = Read the original { $language }

# An entry
facts = Facts
on-this-page = On this page
description = Description
# How often an event comes back. $often: daily, weekly, monthly, yearly; $n: each time, each second time, …
recurs = { $often ->
    [daily] { $n ->
        [1] every day
        [2] every other day
       *[other] every { $n } days
    }
    [weekly] { $n ->
        [1] every week
        [2] every other week
       *[other] every { $n } weeks
    }
    [monthly] { $n ->
        [1] every month
        [2] every other month
       *[other] every { $n } months
    }
   *[yearly] { $n ->
        [1] every year
        [2] every other year
       *[other] every { $n } years
    }
}
# Before the entry that something was really said of, where that lies within the one at hand. $kind: its kind
via = { $kind ->
    [place] in
    [actor] through
   *[other] under
}
# Before the last of several
and = and{ " " }
open-resource = Open
image-credit = Picture
ended = ended
about-this-page = About this page
# On paper, before the address of the page
whole-page = The whole page on the web:
updated = Updated
reviewed = Reviewed
review-due = To be reviewed by
# Above a page that only those who write see (--drafts)
unpublished = Draft: this page is not published yet.
review-overdue = This page is due for review. Some of it may be out of date.
# $date: a day in words
review-overdue-since = This page should have been reviewed by { $date }. Some of it may be out of date.
source-file = Source file
edit-page = Suggest a change
previous = Previous
next = Next
time-upcoming = Coming up
time-ongoing = Under way now
time-past = Has been

# Columns of parties
party = Party
name = Name
role = Role
contributes = Contributes
expects = Expects
contact = Contact
# Where a contact has neither
no-way-to-reach = No telephone or e-mail is given.

# Lists
entries-count = { $n ->
    [one] { $n } page
   *[other] { $n } pages
}
# By an entry in a tree: how many concern it or what stands below it
concerned-count = { $n ->
    [one] { $n } page belongs here
   *[other] { $n } pages belong here
}
show-all = Show all { $n }
letters = Letters
as-tree = How they hang together
from-a-to-z = From A to Z
all = All
nothing-here = Nothing here yet.
pages = Pages of the list
previous-page = Previous page
next-page = Next page
more-about = More about { $name }
page-number = Page { $n }

# The first page
# Above the trees, where numbers stand in brackets
numbers-count = The numbers tell how many pages belong to each topic, place and target group.
# $kind: topic, place or audience
find-by = { $kind ->
    [topic] Find by topic
    [place] Find by place
   *[other] Find by target group
}
upcoming = Coming up
recently-changed = Recently changed
whole-calendar = The whole calendar

# The calendar
calendar-intro = What is coming, and what has been.
nothing-upcoming = Nothing is planned at the moment.
past = Has been
undated = With no year or date given

# When something is not where it was
not-found = Page not found
not-found-text = The address may be misspelt, or the page has been removed or moved.
to-home = Go to the home page
look-here = Look further here
moved = This page has moved

# In running text
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Footnotes
# $number: the number of the footnote
footnote-back = Back to the text at footnote { $number }
# $number: the number of the table on the page
table-region = Table { $number }
task-done = Done
task-open = Not done

# Whom to contact
contacts-menu = Find a contact
contacts-title = Whom can I contact?
contacts-intro = Choose what you need and where, and you see who is nearest.
contacts-need = Need
contacts-place = Place
# By the form with a need and a place
contacts-either = One of the fields is enough.
contacts-show = Show whom
# Over links to the needs that most answer
contacts-often = Common needs
contacts-all = All needs and places
contacts-places = Places
# By a need or a place, after its name: how many collaborations and others answer there
contacts-count = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
# $words: those that nothing has, as they are written
contacts-no-match = Nothing here is called “{ $words }”.
# $words: what is written, for the search page
contacts-search = Search the whole site for “{ $words }”
# Where both fields are empty
contacts-empty = Write a need or a place, or both.
# $need: a topic or target group; $place: a place. The heading of a page
contacts-need-at = { $need } in { $place }
# Headings over answers
contacts-here = In { $place }
contacts-within = In places within { $place }
contacts-near = Nearby: { $place }
contacts-up = In all of { $place }
contacts-anywhere = Not tied to a place
contacts-others = More
contacts-ended = Ended, but may still know more
# On the card of what has ended
contacts-over = ended, may still know more
# $date: a day in words
contacts-checked = Checked { $date }
contacts-nobody = No contact is given.
# $asked: the place somebody asked for; $place: the nearest where somebody works with it
contacts-none-there = Nobody in { $asked } works with this. Nearest: { $place }.
contacts-none-near = Nobody in or around { $asked } works with this. Here are those who do elsewhere.
contacts-where = Choose a place
contacts-nearest = Is your place missing? Take the nearest larger area.
contacts-all-places = { $need } in all places
contacts-all-here = Everything else in { $place }
contacts-about = Read more about
contacts-places-above = Lies in
contacts-places-overlap = Overlaps
contacts-places-below = Within it

# Search
search = Search
# In the empty field
search-hint = Topic, place, organisation, person …
search-intro = Search everything here. Write one or more words.
# Without JavaScript
search-without-script = Search needs JavaScript. Without it you find everything in the lists here.
search-look-here = Or look in the lists
# $n: how many pages were found
search-count = { $n ->
    [0] No results
    [one] { $n } result
   *[other] { $n } results
}
search-none = Nothing was found. Try another word, or fewer words.
search-some = No page has all the words. These have some of them.
# Before the words that may have been meant, where a word that was looked for is nowhere
search-meant = Did you mean
search-more = Show more
search-all = Show all results
search-narrow = Narrow down
search-clear = Remove all filters
# Before other names of a page, where one of them was looked for
search-names = Also known as
search-failed = The search could not be loaded. Check your connection and try again.
facet-kind = Type of page
facet-status = Status
facet-status-active = Under way
facet-status-pending = Planned or paused
facet-status-over = Ended
facet-year = Year

# Lists that can be narrowed

# Mapping
coverage-title = Mapping
# $place: the place whose parts are compared
coverage-of = Mapping: { $place }
coverage-intro = How many work together on what, and where. The numbers lead to who they are.
coverage-caption = Collaborations under way. A dash means that no ongoing collaboration about it is described here.
coverage-counted = The totals count each collaboration once, also where it concerns several places or topics.
coverage-scroll = Slide the table sideways if it does not fit.
coverage-total = Total
coverage-whole = Whole area
coverage-whole-about = The column Whole area has what concerns all of the places, or no place in particular.
coverage-none = none
coverage-top = All areas
coverage-levels = Other areas
coverage-pages = More places
coverage-file = Download the table (CSV)
coverage-all = Download all numbers (CSV)
coverage-gaps = Where is somebody missing?
coverage-nowhere = Nobody anywhere
coverage-elsewhere = Only for the whole area
coverage-empty = Places without an ongoing collaboration that is described here
# Before the names of places
coverage-missing = missing in
# After names: how many there are besides
coverage-more = and { $n } more
coverage-more-gaps = { $n ->
    [one] { $n } more is missing somewhere. All numbers are in the file.
   *[other] { $n } more are missing somewhere. All numbers are in the file.
}
# The first line of the file
coverage-kind = Kind
coverage-count = Number
coverage-address = Address
# What stands between cells of the files: what Excel takes for it in the language
csv-separator = ,

# Structure
structure = Structure
structure-intro = How the collaborations hang together: what binds them, who answers for them, who takes part, and which parts they have.
# Above the chart on the page of a collaboration
structure-here = How it hangs together
# $title: a collaboration
structure-of = How { $title } hangs together
structure-all = All structures on this site
structure-drawn = How it hangs together, as a picture
structure-whole = The whole structure, drawn and as a list
structure-to-page = Read more about the collaboration
structure-others = More structures
structure-as-list = The same as a list
# Headings in the list beside a chart
structure-above = Above
structure-parts = Parts
# Actors whose type nobody has said
structure-untyped = Others
# In a chart, after the first few
structure-more = and { $n } more
# On the page of an actor: those who are in the same collaborations
meetings = Works together with
# $n: how many actors; $in: in how many collaborations
meetings-count = { $n } organisations, through { $in ->
    [one] one collaboration
   *[other] { $in } collaborations
}.
# Where not all are shown
meetings-most = Shown here are those it meets most often.
# After the name of an actor, before the names of the collaborations
meetings-in = in { $n ->
    [one] one collaboration
   *[other] { $n } collaborations
}
meetings-more = and { $n ->
    [one] one more organisation
   *[other] { $n } more organisations
}

# The map
map = Map
# Above a map of another level than the first; $level: county, municipality, country, or empty for the site's own areas
map-of = { $level ->
    [county] Map of counties
    [municipality] Map of municipalities
    [country] Map of countries
   *[other] Map of areas
}
map-level = { $level ->
    [county] Counties
    [municipality] Municipalities
    [country] Countries
   *[other] Areas
}
map-intro = See where collaborations are going on.
map-how = The stronger the colour, the more collaborations are going on there or within the area. Choose a place to see which they are.
map-dots = A circle is a place without an area of its own on the map; the larger it is, the more collaborations.
map-levels = Maps
map-skip = Skip the map, to the list
map-legend = Active collaborations
map-none = none
map-unknown = not described here
map-range = { $from }–{ $to }
map-range-from = { $from } or more
map-count = { $n ->
    [0] no active collaboration
    [one] { $n } active collaboration
   *[other] { $n } active collaborations
}
map-list = The same as a list
map-list-how = The numbers are active collaborations there or within the area.
map-elsewhere = Not on the map
map-elsewhere-how = These places are neither a municipality nor a county and have no coordinates.
map-more = { $n ->
    [one] { $n } more place is in the list of places only.
   *[other] { $n } more places are in the list of places only.
}
map-near = What is going on here, on a map
# Below a map. $of: sweden or countries
map-source = { $of ->
    [sweden] Boundaries: Statistics Sweden (open data, simplified)
   *[countries] Boundaries: Natural Earth (public domain, simplified)
}

# Time
# A rule by which an event comes back. $n: each time, each second time, …; $day: mo, tu, we, th, fr, sa, su
date-recurs-each-day = { $day ->
    [mo] Monday
    [tu] Tuesday
    [we] Wednesday
    [th] Thursday
    [fr] Friday
    [sa] Saturday
   *[su] Sunday
}
date-recurs-on-day = { $day ->
    [mo] Monday
    [tu] Tuesday
    [we] Wednesday
    [th] Thursday
    [fr] Friday
    [sa] Saturday
   *[su] Sunday
}
# $which: first to fifth, last
date-recurs-nth-day = the { $which ->
    [first] first
    [second] second
    [third] third
    [fourth] fourth
    [fifth] fifth
   *[last] last
} { $day ->
    [mo] Monday
    [tu] Tuesday
    [we] Wednesday
    [th] Thursday
    [fr] Friday
    [sa] Saturday
   *[su] Sunday
}
# $each, $on: the weekdays in the two forms above; $many: one or many of them
date-recurs-week = { $n ->
    [1] every { $each }
    [2] { $many ->
        [one] every other { $each }
       *[many] every other week on { $on }
    }
   *[other] every { $n } weeks on { $on }
}
date-recurs-workdays = Monday to Friday
# $days: "the first Monday and the third Monday"
date-recurs-month-days = { $n ->
    [1] { $days } of every month
    [2] { $days } of every other month
   *[other] { $days }, every { $n } months
}
# $date: the day of the month
date-recurs-date = { $n ->
    [1] on day { $date } of every month
    [2] on day { $date } of every other month
   *[other] on day { $date }, every { $n } months
}
date-recurs-last-date = { $n ->
    [1] the last day of every month
    [2] the last day of every other month
   *[other] the last day of the month, every { $n } months
}
# $date: a day of any year, such as 15 March
date-recurs-year = { $n ->
    [1] every year on { $date }
    [2] every other year on { $date }
   *[other] every { $n } years on { $date }
}
# $month: as it stands after a day; $monthAlone: by itself
date-recurs-year-days = { $n ->
    [1] { $days } of { $month } every year
    [2] { $days } of { $month } every other year
   *[other] { $days } of { $month }, every { $n } years
}
# For rules that there are no words for
date-recurs-dates = on the dates given on this page
# $rule: the words above; $date: the last day
date-recurs-until = { $rule }, until { $date }
date-recurs-count = { $n ->
    [1] once
   *[other] { $rule }, { $n } times
}
# $date: the last day of several
time-until = until { $date }
calendar-subscribe = Subscribe to the calendar
calendar-download = Download as a calendar file (ics)
calendar-add = Add to your calendar
months = Months
today = Today
next-dates = Next dates
more-events = { $n ->
    [one] And { $n } more in the calendar.
   *[other] And { $n } more in the calendar.
}
more-dates = And { $n } more, in the calendar.
year-intro = What has been.
# $month: such as November 2026
month-caption = What happens in { $month }, day by day
story = The whole story
story-begins = Begins
story-ends = Is to end
story-ended = Ends
story-to-come = To come
periods = Periods
calls = Calls for proposals
call = Call
call-opens = Opens
call-closes = Closes
call-open = Open now
call-coming = Coming
call-closed = Closed

# What belongs together

# The box at the top, for those who have ten seconds
at-a-glance = At a glance
# The section of what it is part of, what came before and after, what tells of it
belongs-together = Context
# How a method travelled
lineage = Origin and uptake
this-page = this page
# Before names
developed-by = Developed by
adapted-from = Adapted from
related = Similar pages
# What an actor or a person is in; $name: who it is
involvement = Takes part in
involvement-of = What { $name } takes part in: role, time and with whom
in-what = What
since-when = When
with-whom = Together with
formerly = Formerly
# After the first few names
and-others = and { $n } more
# Unfolds the rest
more-voices = { $n ->
    [one] { $n } more voice
   *[other] { $n } more voices
}
more-rows = Show { $n } more
whole-list = The whole list
# Why two are alike. $what: a list of the things below
shares = Shares { $what }
# $kind: what sort of thing; $title: its name
shared-one = { $kind ->
    [topic] the topic { $title }
    [place] the place { $title }
    [audience] the target group { $title }
   *[other] { $title }
}
# $n: how many; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { number-in-words } topics
    [place] { number-in-words } places
    [audience] { number-in-words } target groups
    [actor] { number-in-words } actors
    [person] { number-in-words } people
    [project] { number-in-words } projects
    [network] { number-in-words } networks
    [webinar] { number-in-words } meetings
    [practice] { number-in-words } good practices
    [agreement] { number-in-words } agreements
    [programme] { number-in-words } programmes
    [article] { number-in-words } articles
    [resource] { number-in-words } resources
   *[other] { $n } ({ $plural })
}
number-in-words = { $n ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $n }
}
# A list: its parts but the last, then the last
list-comma = { $a }, { $b }
list-and = { $a } and { $b }

# Pictures

# Where it is shared and reported

report-error = Report an error on this page
# The e-mail that is begun. $title: of the page; $url: its address
report-subject = Error on the page “{ $title }”
report-body =
    I have found an error on the page
    { $url }

    This is wrong:

# Looks, and the accessibility statement
accessibility = Accessibility
accessibility-statement = Accessibility statement
# $site: the site's name
accessibility-intro = Everyone should be able to use { $site }. Here you can read how accessible the site is, what we know is wrong, and how to tell us.
accessibility-draft = This is a draft. Those responsible for the site have not judged it yet.
accessibility-how = How accessible is the site?
# $status: full, partial, none
accessibility-status = { $status ->
    [full] The site meets WCAG 2.2 at level AA.
    [partial] The site meets WCAG 2.2 at level AA in part. What is wrong is listed below.
   *[none] The site does not meet WCAG 2.2 at level AA. What is wrong is listed below.
}
accessibility-built = The pages are made to work without JavaScript, with a keyboard alone, with a screen reader, in large text, in dark mode and on paper.
accessibility-faults = What we know is wrong
accessibility-no-faults = We do not know of any faults.
accessibility-not-assessed = We do not know yet: the site has not been assessed.
accessibility-checks = What is tested
accessibility-checked = The page templates are tested automatically in a real browser:
# $check: what is tried
accessibility-check = { $check ->
    [axe] Every type of page is examined with axe-core in every language, light and dark, on a phone and on a computer.
    [keyboard] Everything can be reached and used with the keyboard, and one sees where one is.
    [zoom] The pages can be read at a width of 320 pixels and with text twice as large without scrolling sideways.
    [contrast] Text and controls have enough contrast, also in high contrast mode and with forced colours.
    [script] No content is lost without JavaScript: what the search finds stands in the lists. Nothing moves for those who have asked for that.
   *[html] The HTML is valid.
}
accessibility-unchecked = This is not tested automatically: whether the texts are easy to understand, whether pictures are described rightly, and whether the documents and other sites that pages link to are accessible.
# $date: a day in words
accessibility-assessed = When the site was judged: { $date }.
accessibility-report = Tell us if something does not work
accessibility-tell-us = Get in touch if there is something here that you cannot read or use. Tell us which page it is.
accessibility-nobody = There is no address to write to. Those responsible for the site need to add one.
accessibility-enforcement = Enforcement
more-here = More in the knowledge base
menu-more = All content

## Values and addresses

when = When
yes = yes
no = no
# Parts of addresses: before the number of a list's page, and of the calendar. Latin letters only.
url-page = page
url-more = more
url-calendar = calendar
url-contacts = contacts
url-search = search
url-coverage = coverage
url-map = map
url-structure = structure
url-accessibility = accessibility
