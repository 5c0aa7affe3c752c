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

# An entry
at-a-glance = At a glance
on-this-page = On this page
description = Description
see-also = More
# Heading of what stands below an entry in its tree. $kind: the kind's name
below = { $kind ->
    [topic] Topics within this one
    [place] Places here
    [audience] Groups within this one
   *[other] Includes
}
# Before the entry that something was really said of, where that lies within the one at hand. $kind: its kind
via = { $kind ->
    [place] in
    [actor] through
   *[other] under
}
now = Under way now
open-resource = Open
image-credit = Picture
ended = ended
about-this-page = About this page
updated = Updated
reviewed = Reviewed
review-due = To be reviewed by
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

# Lists
entries-count = { $n ->
    [one] { $n } page
   *[other] { $n } pages
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
page-number = Page { $n }
# $title: what the list is of; $n: the number of the page
title-of-page = { $title }, page { $n }

# The first page
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
undated = Without a set date

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
