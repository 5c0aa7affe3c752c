## Dates
# What the variables are is told in en.ftl.

date-year = { $year }
date-year-before-christ = { $year } f.Kr.
date-month = { $date }
date-spring = våren { $year }
date-summer = sommaren { $year }
date-autumn = hösten { $year }
date-winter = vintern { $year }–{ $next }
date-decade = { $year }-talet
date-century = { $year }-talet

date-years = { $first }–{ $last }
date-months = { $first }–{ $last } { $year }
date-days = { $first }–{ $last } { $month } { $year }
date-days-of-months = { $first } { $month } – { $last } { $lastMonth } { $year }
date-range = { $start } – { $end }

date-about = omkring { $date }
date-perhaps = kanske { $date }

date-from = från { $date }
date-from-about = från omkring { $date }
date-until = till { $date }
date-until-about = till omkring { $date }
date-end-unknown = { $date } (slutet okänt)
date-start-unknown = { $date } (början okänd)

date-clock = { $hour }.{ $minute }
date-at = { $date } kl. { $time }

## Pages
# Texts of the built-in theme. $n is a number and chooses the plural form; other variables are told where they stand.
# Names of kinds, fields and relations stand in the schema, not here.

# The frame of every page
skip-to-content = Hoppa till innehållet
menu = Meny
languages = Språk
breadcrumbs = Du är här
home = Start
publisher = Utgivare
feed = Nyheter som flöde (Atom)
data = Alla uppgifter som data (JSON)
calendar = Kalender
calendar-file = Prenumerera på kalendern (ics)
made-with = Byggd med
# Followed by the name of the language that the text is in.
fallback = Sidan är inte översatt till svenska än. Texten visas på

# An entry
facts = Fakta
on-this-page = På den här sidan
description = Beskrivning
# How often an event comes back. $often: daily, weekly, monthly, yearly; $n: each time, each second time, …
recurs = { $often ->
    [daily] { $n ->
        [1] varje dag
        [2] varannan dag
       *[other] med { $n } dagars mellanrum
    }
    [weekly] { $n ->
        [1] varje vecka
        [2] varannan vecka
       *[other] med { $n } veckors mellanrum
    }
    [monthly] { $n ->
        [1] varje månad
        [2] varannan månad
       *[other] med { $n } månaders mellanrum
    }
   *[yearly] { $n ->
        [1] varje år
        [2] vartannat år
       *[other] med { $n } års mellanrum
    }
}
# Before the entry that something was really said of, where that lies within the one at hand. $kind: its kind
via = { $kind ->
    [place] i
    [actor] genom
   *[other] under
}
# Before the last of several
and = och{ " " }
open-resource = Öppna
image-credit = Bild
ended = avslutat
about-this-page = Om sidan
updated = Uppdaterad
reviewed = Granskad
review-due = Granskas senast
# Above a page that only those who write see (--drafts)
unpublished = Utkast: sidan är inte publicerad än.
review-overdue = Det är dags att granska sidan. Uppgifterna kan vara inaktuella.
# $date: a day in words
review-overdue-since = Sidan skulle ha granskats senast { $date }. Uppgifterna kan vara inaktuella.
source-file = Textens fil
edit-page = Föreslå en ändring
previous = Föregående
next = Nästa
time-upcoming = Kommer
time-ongoing = Pågår nu
time-past = Har varit

# Columns of parties
party = Part
name = Namn
role = Roll
contributes = Bidrar med
expects = Väntar sig
contact = Kontakt
# Where a contact has neither
no-way-to-reach = Ingen telefon eller e-post är angiven.

# Lists
entries-count = { $n ->
    [one] { $n } sida
   *[other] { $n } sidor
}
# By an entry in a tree: how many concern it or what stands below it
concerned-count = { $n ->
    [one] { $n } sida hör hit
   *[other] { $n } sidor hör hit
}
# On the card of an entry that is not in the language of the page
language-sv = på svenska
language-en = på engelska
language-ar = på arabiska
language-uk = på ukrainska
show-all = Visa alla { $n }
letters = Bokstäver
as-tree = Så hänger de ihop
from-a-to-z = Från A till Ö
all = Alla
nothing-here = Här finns inget än.
pages = Sidor i listan
previous-page = Föregående sida
next-page = Nästa sida
page-number = Sida { $n }
# $title: what the list is of; $n: the number of the page
title-of-page = { $title }, sida { $n }

# The first page
# Above the trees, where numbers stand in brackets
numbers-count = Talen visar hur många sidor som hör till varje ämne, plats och målgrupp.
# $kind: topic, place or audience
find-by = { $kind ->
    [topic] Hitta efter ämne
    [place] Hitta efter plats
   *[other] Hitta efter målgrupp
}
upcoming = På gång
recently-changed = Senast ändrat
whole-calendar = Hela kalendern

# The calendar
calendar-intro = Det som kommer, och det som har varit.
nothing-upcoming = Inget är inplanerat just nu.
past = Har varit
undated = Utan angivet år eller datum

# When something is not where it was
not-found = Sidan finns inte
not-found-text = Adressen kan vara felskriven, eller så har sidan tagits bort eller flyttats.
to-home = Till startsidan
look-here = Leta vidare här
moved = Sidan har flyttat

# In running text
alert-note = Observera
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Var försiktig
footnotes = Fotnoter
# $number: the number of the footnote
footnote-back = Tillbaka till texten vid fotnot { $number }
# $number: the number of the table on the page
table-region = Tabell { $number }
task-done = Klart
task-open = Inte klart

# Whom to contact

# Search

# Lists that can be narrowed

# Mapping

# Structure

# The map

# Time

# What belongs together

# The box at the top, for those who have ten seconds
at-a-glance = I korthet
# The section of what it is part of, what came before and after, what tells of it
belongs-together = Sammanhang
# How a method travelled
lineage = Ursprung och spridning
this-page = den här sidan
# Before names
developed-by = Utvecklat av
adapted-from = Bygger på
related = Liknande sidor
# What an actor or a person is in; $name: who it is
involvement = Är med i
involvement-of = Vad { $name } är med i: roll, tid och tillsammans med vilka
in-what = Vad
since-when = När
with-whom = Tillsammans med
formerly = Tidigare
# After the first few names
and-others = och { $n } till
# Unfolds the rest
more-voices = { $n ->
    [one] { $n } röst till
   *[other] { $n } röster till
}
more-rows = Visa { $n } till
whole-list = Hela listan
# Why two are alike. $what: a list of the things below
shares = Delar { $what }
# $kind: what sort of thing; $title: its name
shared-one = { $kind ->
    [topic] ämnet { $title }
    [place] platsen { $title }
    [audience] målgruppen { $title }
   *[other] { $title }
}
# $n: how many; $count: the same in words; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { $count } ämnen
    [place] { $count } platser
    [audience] { $count } målgrupper
    [actor] { $count } aktörer
    [person] { $count } personer
    [project] { $count } projekt
    [network] { $count } nätverk
    [webinar] { $count } möten
    [practice] { $count } goda exempel
    [agreement] { $count } överenskommelser
    [programme] { $count } program
    [article] { $count } artiklar
    [resource] { $count } material
   *[other] { $n } ({ $plural })
}
number-in-words = { $n ->
    [2] två
    [3] tre
    [4] fyra
    [5] fem
    [6] sex
   *[other] { $n }
}
# A list: its parts but the last, then the last
list-comma = { $a }, { $b }
list-and = { $a } och { $b }

# Pictures

# Where it is shared and reported

report-error = Rapportera ett fel på sidan
# The e-mail that is begun. $title: of the page; $url: its address
report-subject = Fel på sidan ”{ $title }”
report-body =
    Jag har hittat ett fel på sidan
    { $url }

    Det här stämmer inte:

# Looks

## Values and addresses

when = När
yes = ja
no = nej
# Parts of addresses: before the number of a list's page, and of the calendar. Latin letters only.
url-page = sida
url-calendar = kalender
url-contacts = vem
url-search = sok
url-coverage = kartlaggning
url-map = karta
url-structure = struktur
url-accessibility = tillganglighet
