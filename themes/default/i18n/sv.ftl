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
structure = Struktur
structure-intro = Hur samarbetena hänger ihop: vad som binder dem, vem som ansvarar, vilka som är med och vilka delar de har.
# Above the chart on the page of a collaboration
structure-here = Så hänger det ihop
# $title: a collaboration
structure-of = Så hänger { $title } ihop
structure-all = Alla strukturer på webbplatsen
structure-whole = Hela strukturen, som bild och lista
structure-to-page = Läs mer om samarbetet
structure-others = Fler strukturer
structure-as-list = Samma sak som lista
# Headings in the list beside a chart
structure-above = Ovanför
structure-parts = Delar
# Actors whose type nobody has said
structure-untyped = Övriga
# In a chart, after the first few
structure-more = och { $n } till
# On the page of an actor: those who are in the same collaborations
meetings = Arbetar tillsammans med
# $n: how many actors; $in: in how many collaborations
meetings-count = { $n } aktörer, genom { $in ->
    [one] ett samarbete
   *[other] { $in } samarbeten
}. Flest gånger möts de som står här.
# After the name of an actor, before the names of the collaborations
meetings-in = i { $n ->
    [one] ett samarbete
   *[other] { $n } samarbeten
}
meetings-more = och { $n ->
    [one] en aktör till
   *[other] { $n } aktörer till
}

# The map

# Time

# What belongs together

# Pictures

# Where it is shared and reported

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
