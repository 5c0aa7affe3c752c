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
# By something in another language than the page's: which. $language: its tag; $name: its name in itself, for languages
# that have no words here
in-language = { $language ->
    [sv] på svenska
    [sv-x-lattlast] på lättläst svenska
    [en] på engelska
    [ar] på arabiska
    [uk] på ukrainska
    [fi] på finska
   *[other] { $name }
}
# Above a translation that is older than its original. $date: a day, month or year in words
outdated = Originalet har ändrats sedan översättningen gjordes. Originalet uppdaterades: { $date }.
# $language: "in Swedish"
read-original = Läs originalet { $language }

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
# On paper, before the address of the page
whole-page = Hela sidan på webben:
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
show-all = Visa alla { $n }
letters = Bokstäver
as-tree = Så hänger de ihop
from-a-to-z = Från A till Ö
all = Alla
nothing-here = Här finns inget än.
pages = Sidor i listan
previous-page = Föregående sida
next-page = Nästa sida
more-about = Mer om { $name }
page-number = Sida { $n }

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
contacts-menu = Hitta kontakt
contacts-title = Vem kan jag kontakta?
contacts-intro = Välj vad du behöver och var, så ser du vem som är närmast.
contacts-need = Behov
contacts-place = Plats
contacts-either = Det räcker att fylla i ett av fälten.
contacts-show = Visa vem
# Over links to the needs that most answer
contacts-often = Vanliga behov
contacts-all = Alla behov och platser
contacts-places = Platser
# By a need or a place, after its name: how many collaborations and others answer there
contacts-count = { $n ->
    [one] { $n } svar
   *[other] { $n } svar
}
contacts-no-match = Inget här heter ”{ $words }”.
contacts-search = Sök på hela webbplatsen efter ”{ $words }”
contacts-empty = Skriv ett behov eller en plats, eller båda.
# $need: a topic or target group; $place: a place. The heading of a page
contacts-need-at = { $need } i { $place }
# Headings over answers
contacts-here = I { $place }
contacts-within = På platser i { $place }
contacts-near = Nära: { $place }
contacts-up = I hela { $place }
contacts-anywhere = Utan bestämd plats
contacts-others = Fler
contacts-ended = Avslutat, men kan ändå veta mer
# On the card of what has ended
contacts-over = avslutat, kan ändå veta mer
# $date: a day in words
contacts-checked = Kontrollerat { $date }
contacts-nobody = Ingen kontakt är angiven.
# $asked: the place somebody asked for; $place: the nearest where somebody works with it
contacts-none-there = Ingen i { $asked } arbetar med det här. Närmast: { $place }.
contacts-none-near = Ingen i eller runt { $asked } arbetar med det här. Här är de som gör det på andra håll.
contacts-where = Välj plats
contacts-nearest = Saknas din plats? Ta det närmaste större området.
contacts-all-places = { $need } på alla platser
contacts-all-here = Allt annat i { $place }
contacts-about = Läs mer om
contacts-places-above = Ligger i
contacts-places-overlap = Överlappar
contacts-places-below = Här inom

# Search
search = Sök
# In the empty field
search-hint = Ämne, plats, organisation, person …
search-intro = Sök i allt som finns här. Skriv ett eller flera ord.
# Without JavaScript
search-without-script = Sökningen kräver JavaScript. Utan den hittar du allt i listorna här.
search-look-here = Eller leta i listorna
# $n: how many pages were found
search-count = { $n ->
    [0] Inga träffar
    [one] { $n } träff
   *[other] { $n } träffar
}
search-none = Inget hittades. Pröva ett annat ord eller färre ord.
search-some = Ingen sida har alla orden. De här har några av dem.
# Before the words that may have been meant, where a word that was looked for is nowhere
search-meant = Menade du
search-more = Visa fler
search-all = Visa alla träffar
search-narrow = Avgränsa
search-clear = Ta bort alla avgränsningar
# Before other names of a page, where one of them was looked for
search-names = Kallas även
search-failed = Sökningen kunde inte hämtas. Kontrollera anslutningen och försök igen.
facet-kind = Typ av sida
facet-status = Läge
facet-status-active = Pågår
facet-status-pending = Planeras eller vilar
facet-status-over = Avslutat
facet-year = År

# Lists that can be narrowed

# Mapping
coverage-title = Kartläggning
# $place: the place whose parts are compared
coverage-of = Kartläggning: { $place }
coverage-intro = Hur många som samverkar om vad, och var. Talen leder till vilka de är.
coverage-caption = Pågående samverkan. Ett streck betyder att ingen pågående samverkan om det är beskriven här.
coverage-counted = Summorna räknar varje samverkan en gång, också den som gäller flera platser eller ämnen.
coverage-scroll = Dra tabellen i sidled om den inte får plats.
coverage-total = Totalt
coverage-whole = Hela området
coverage-whole-about = I kolumnen Hela området står det som gäller alla platserna eller ingen särskild plats.
coverage-none = ingen
coverage-top = Alla områden
coverage-levels = Andra områden
coverage-pages = Fler platser
coverage-file = Ladda ned tabellen (CSV)
coverage-all = Ladda ned alla tal (CSV)
coverage-gaps = Var saknas någon?
coverage-nowhere = Ingen någonstans
coverage-elsewhere = Bara för hela området
coverage-empty = Platser utan pågående samverkan som är beskriven här
# Before the names of places
coverage-missing = saknas i
# After names: how many there are besides
coverage-more = och { $n } till
coverage-more-gaps = { $n ->
    [one] Ytterligare { $n } saknas på någon plats. Alla tal finns i filen.
   *[other] Ytterligare { $n } saknas på någon plats. Alla tal finns i filen.
}
# The first line of the file
coverage-kind = Slag
coverage-count = Antal
coverage-address = Adress
# What stands between cells of the files: what Excel takes for it in the language
csv-separator = ;

# Structure
structure = Struktur
structure-intro = Hur samarbetena hänger ihop: vad som binder dem, vem som ansvarar, vilka som är med och vilka delar de har.
# Above the chart on the page of a collaboration
structure-here = Så hänger det ihop
# $title: a collaboration
structure-of = Så hänger { $title } ihop
structure-all = Alla strukturer på webbplatsen
structure-drawn = Så hänger det ihop, som bild
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
}.
# Where not all are shown
meetings-most = Här står de som möts flest gånger.
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
map = Karta
# Above a map of another level than the first; $level: county, municipality, country, or empty for the site's own areas
map-of = { $level ->
    [county] Karta över länen
    [municipality] Karta över kommunerna
    [country] Karta över länderna
   *[other] Karta över områdena
}
map-level = { $level ->
    [county] Län
    [municipality] Kommuner
    [country] Länder
   *[other] Områden
}
map-intro = Här ser du var samarbeten pågår.
map-how = Ju starkare färg, desto fler pågående samarbeten där eller inom området. Välj en plats för att se vilka de är.
map-dots = En ring är en plats utan egen yta på kartan; ju större ring, desto fler samarbeten.
map-levels = Kartor
map-skip = Hoppa över kartan, till listan
map-legend = Pågående samarbeten
map-none = inget
map-unknown = inte beskrivet här
map-range = { $from }–{ $to }
map-range-from = { $from } eller fler
map-count = { $n ->
    [0] inget pågående samarbete
    [one] { $n } pågående samarbete
   *[other] { $n } pågående samarbeten
}
map-list = Samma som lista
map-list-how = Talen är pågående samarbeten där eller inom området.
map-elsewhere = Inte på kartan
map-elsewhere-how = De här platserna är varken en kommun eller ett län och har inga koordinater.
map-more = { $n ->
    [one] Ytterligare { $n } plats finns bara i listan över platser.
   *[other] Ytterligare { $n } platser finns bara i listan över platser.
}
map-near = Vad som pågår här, på karta
# Below a map. $of: sweden or countries
map-source = { $of ->
    [sweden] Gränser: SCB (öppna data, förenklade)
   *[countries] Gränser: Natural Earth (fria att använda, förenklade)
}

# Time
# A rule by which an event comes back. $n: each time, each second time, …; $day: mo, tu, we, th, fr, sa, su
date-recurs-each-day = { $day ->
    [mo] måndag
    [tu] tisdag
    [we] onsdag
    [th] torsdag
    [fr] fredag
    [sa] lördag
   *[su] söndag
}
date-recurs-on-day = { $day ->
    [mo] måndagar
    [tu] tisdagar
    [we] onsdagar
    [th] torsdagar
    [fr] fredagar
    [sa] lördagar
   *[su] söndagar
}
# $which: first to fifth, last
date-recurs-nth-day = { $which ->
    [first] första
    [second] andra
    [third] tredje
    [fourth] fjärde
    [fifth] femte
   *[last] sista
} { $day ->
    [mo] måndagen
    [tu] tisdagen
    [we] onsdagen
    [th] torsdagen
    [fr] fredagen
    [sa] lördagen
   *[su] söndagen
}
# $each, $on: the weekdays in the two forms above; $many: one or many of them
date-recurs-week = { $n ->
    [1] varje { $each }
    [2] { $many ->
        [one] varannan { $each }
       *[many] varannan vecka på { $on }
    }
   *[other] med { $n } veckors mellanrum på { $on }
}
date-recurs-workdays = måndag till fredag
# $days: "the first Monday and the third Monday"
date-recurs-month-days = { $n ->
    [1] { $days } i månaden
    [2] { $days } varannan månad
   *[other] { $days } med { $n } månaders mellanrum
}
# $date: the day of the month
date-recurs-date = { $n ->
    [1] den { $date } varje månad
    [2] den { $date } varannan månad
   *[other] den { $date } med { $n } månaders mellanrum
}
date-recurs-last-date = { $n ->
    [1] sista dagen i månaden
    [2] sista dagen varannan månad
   *[other] sista dagen i månaden med { $n } månaders mellanrum
}
# $date: a day of any year, such as 15 March
date-recurs-year = { $n ->
    [1] varje år den { $date }
    [2] vartannat år den { $date }
   *[other] med { $n } års mellanrum den { $date }
}
# $month: as it stands after a day; $monthAlone: by itself
date-recurs-year-days = { $n ->
    [1] { $days } i { $month } varje år
    [2] { $days } i { $month } vartannat år
   *[other] { $days } i { $month } med { $n } års mellanrum
}
# For rules that there are no words for
date-recurs-dates = återkommer på de datum som står på sidan
# $rule: the words above; $date: the last day
date-recurs-until = { $rule }, till och med { $date }
date-recurs-count = { $n ->
    [1] en gång
   *[other] { $rule }, { $n } gånger
}
# $date: the last day of several
time-until = till { $date }
calendar-subscribe = Prenumerera på kalendern
calendar-download = Ladda ned som kalenderfil (ics)
calendar-add = Lägg till i din kalender
months = Månader
today = I dag
next-dates = Kommande datum
more-events = { $n ->
    [one] Och { $n } till i kalendern.
   *[other] Och { $n } till i kalendern.
}
more-dates = Och { $n } till, i kalendern.
year-intro = Det som har varit.
# $month: such as November 2026
month-caption = Vad som händer i { $month }, dag för dag
story = Hela förloppet
story-begins = Börjar
story-ends = Ska avslutas
story-ended = Avslutas
story-to-come = Kommer
periods = Perioder
calls = Utlysningar
call = Utlysning
call-opens = Öppnar
call-closes = Stänger
call-open = Öppen nu
call-coming = Kommer
call-closed = Stängd

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
# $n: how many; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { number-in-words } ämnen
    [place] { number-in-words } platser
    [audience] { number-in-words } målgrupper
    [actor] { number-in-words } aktörer
    [person] { number-in-words } personer
    [project] { number-in-words } projekt
    [network] { number-in-words } nätverk
    [webinar] { number-in-words } möten
    [practice] { number-in-words } goda exempel
    [agreement] { number-in-words } överenskommelser
    [programme] { number-in-words } program
    [article] { number-in-words } artiklar
    [resource] { number-in-words } material
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

# Looks, and the accessibility statement
accessibility = Tillgänglighet
accessibility-statement = Tillgänglighetsredogörelse
# $site: the site's name
accessibility-intro = Alla ska kunna använda { $site }. Här står hur tillgänglig webbplatsen är, vad vi vet brister och hur du säger till.
accessibility-draft = Det här är ett utkast. De som ansvarar för webbplatsen har ännu inte bedömt den.
accessibility-how = Hur tillgänglig är webbplatsen?
# $status: full, partial, none
accessibility-status = { $status ->
    [full] Webbplatsen uppfyller kraven i WCAG 2.2 på nivå AA.
    [partial] Webbplatsen uppfyller kraven i WCAG 2.2 på nivå AA till en del. Det som brister står här nedanför.
   *[none] Webbplatsen uppfyller inte kraven i WCAG 2.2 på nivå AA. Det som brister står här nedanför.
}
accessibility-built = Sidorna är gjorda för att fungera utan JavaScript, med bara tangentbord, med skärmläsare, i stor text, i mörkt läge och på papper.
accessibility-faults = Det vi vet brister
accessibility-no-faults = Vi känner inte till några brister.
accessibility-not-assessed = Det vet vi inte än: webbplatsen har inte bedömts.
accessibility-checks = Vad som prövas
accessibility-checked = Sidmallarna prövas automatiskt i en riktig webbläsare:
# $check: what is tried
accessibility-check = { $check ->
    [axe] Varje slags sida granskas med axe-core på alla språk, ljus och mörk, på mobil och dator.
    [keyboard] Allt går att nå och använda med tangentbordet, och det syns var man är.
    [zoom] Sidorna går att läsa i 320 bildpunkters bredd och med dubbelt så stor text utan att rulla i sidled.
    [contrast] Text och kontroller har tillräcklig kontrast, också i högkontrastläge och med tvingade färger.
    [script] Inget innehåll går förlorat utan JavaScript: det sökningen hittar står i listorna. Ingen rörelse visas för den som har bett om det.
   *[html] HTML-koden är giltig.
}
accessibility-unchecked = Det här prövas inte automatiskt: om texterna är begripliga, om bilderna är rätt beskrivna, och om dokument och andra webbplatser som sidorna länkar till är tillgängliga.
# $date: a day in words
accessibility-assessed = Webbplatsen bedömdes: { $date }.
accessibility-report = Säg till om något inte fungerar
accessibility-tell-us = Hör av dig om du inte kan läsa eller använda något här. Berätta vilken sida det gäller.
accessibility-nobody = Det saknas en adress att skriva till. Den som ansvarar för webbplatsen behöver lägga till en.
accessibility-enforcement = Tillsyn
more-here = Mer i kunskapsbanken
menu-more = Allt innehåll

## Values and addresses

when = När
yes = ja
no = nej
# Parts of addresses: before the number of a list's page, and of the calendar. Latin letters only.
url-page = sida
url-more = mer
url-calendar = kalender
url-contacts = vem
url-search = sok
url-coverage = kartlaggning
url-map = karta
url-structure = struktur
url-accessibility = tillganglighet
