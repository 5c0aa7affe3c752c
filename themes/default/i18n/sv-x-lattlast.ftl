## Dates
# Easy Swedish: words that everybody knows, short sentences, nothing shortened. What the variables are is told in en.ftl.

date-year = { $year }
date-year-before-christ = { $year } före Kristus
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

date-about = ungefär { $date }
date-perhaps = kanske { $date }

date-from = från { $date }
date-from-about = från ungefär { $date }
date-until = till { $date }
date-until-about = till ungefär { $date }
date-end-unknown = { $date } (vi vet inte när det slutar)
date-start-unknown = { $date } (vi vet inte när det började)

date-clock = { $hour }.{ $minute }
date-at = { $date } klockan { $time }

## Pages
# Texts of the built-in theme. $n is a number and chooses the plural form; other variables are told where they stand.
# Names of kinds, fields and relations stand in the schema, not here.

# The frame of every page
skip-to-content = Gå till texten
menu = Meny
languages = Språk
breadcrumbs = Du är här
home = Start
publisher = Den som gör webbplatsen
feed = Få nyheter i ett program (Atom)
data = Alla fakta för datorer (JSON)
calendar = Kalender
calendar-file = Få kalendern i din telefon (ics)
made-with = Webbplatsen är gjord med
# Followed by the name of the language that the text is in.
fallback = Den här sidan finns inte på lättläst svenska än. Du kan läsa den på
# By something in another language than the page's: which. $language: its tag; $name: its name in itself, for languages
# that have no words here
in-language = { $language ->
    [sv] på vanlig svenska
    [sv-x-lattlast] på lättläst svenska
    [en] på engelska
    [ar] på arabiska
    [uk] på ukrainska
    [fi] på finska
   *[other] { $name }
}
# Above a translation that is older than its original. $date: a day, month or year in words
outdated = Den här texten är gammal. Den vanliga texten har ändrats. Den ändrades: { $date }.
# $language: "in Swedish"
read-original = Läs den nya texten { $language }

# An entry
facts = Fakta
on-this-page = Det här finns på sidan
description = Mer om det här
# How often an event comes back. $often: daily, weekly, monthly, yearly; $n: each time, each second time, …
recurs = { $often ->
    [daily] { $n ->
        [1] varje dag
        [2] varannan dag
       *[other] det går { $n } dagar mellan gångerna
    }
    [weekly] { $n ->
        [1] varje vecka
        [2] varannan vecka
       *[other] det går { $n } veckor mellan gångerna
    }
    [monthly] { $n ->
        [1] varje månad
        [2] varannan månad
       *[other] det går { $n } månader mellan gångerna
    }
   *[yearly] { $n ->
        [1] varje år
        [2] vartannat år
       *[other] det går { $n } år mellan gångerna
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
image-credit = Bilden kommer från
ended = är slut
about-this-page = Om sidan
# On paper, before the address of the page
whole-page = Hela sidan finns på webben:
updated = Senast ändrad
reviewed = Senast kontrollerad
review-due = Ska kontrolleras senast
# Above a page that only those who write see (--drafts)
unpublished = Sidan är inte klar. Andra kan inte se den än.
review-overdue = Ingen har kontrollerat sidan på länge. En del kan vara fel.
# $date: a day in words
review-overdue-since = Någon skulle ha kontrollerat sidan senast { $date }. En del kan vara fel.
source-file = Texten finns i filen
edit-page = Säg till om något är fel
previous = Sidan före
next = Sidan efter
time-upcoming = Kommer
time-ongoing = Pågår nu
time-past = Har varit

# Columns of parties
party = De som är med
name = Namn
role = Uppgift
contributes = Hjälper till med
expects = Vill få
contact = Kontakt
# Where a contact has neither
no-way-to-reach = Det finns inget telefonnummer och ingen adress för e-post.

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
as-tree = Så hör de ihop
from-a-to-z = Från A till Ö
all = Alla
nothing-here = Det finns inget här än.
pages = Listans sidor
previous-page = Sidan före
next-page = Sidan efter
more-about = Mer om { $name }
page-number = Sida { $n }

# The first page
# Above the trees, where numbers stand in brackets
numbers-count = Siffran visar hur många sidor som handlar om varje ämne, plats och grupp.
# $kind: topic, place or audience
find-by = { $kind ->
    [topic] Välj ett ämne
    [place] Välj en plats
   *[other] Välj en grupp
}
upcoming = Det här kommer
recently-changed = Nytt på webbplatsen
whole-calendar = Se hela kalendern

# The calendar
calendar-intro = Här ser du vad som kommer. Du ser också vad som har varit.
nothing-upcoming = Just nu finns inget som kommer.
past = Det här har varit
undated = Vi vet inte vilket år eller vilken dag

# When something is not where it was
not-found = Sidan finns inte
not-found-text = Kanske är adressen fel. Kanske är sidan borttagen. Kanske har sidan fått en ny adress.
to-home = Gå till första sidan
look-here = Här kan du leta vidare
moved = Sidan har fått en ny adress

# In running text
alert-note = Tänk på det här
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Var försiktig
footnotes = Mer att veta
# $number: the number of the footnote
footnote-back = Tillbaka till texten vid { $number }
# $number: the number of the table on the page
table-region = Tabell { $number }
task-done = Klart
task-open = Inte klart

# Whom to contact
contacts-menu = Hitta kontakt
contacts-title = Vem kan jag kontakta?
contacts-intro = Välj vad du behöver hjälp med och var du bor. Då ser du vem du kan kontakta.
contacts-need = Vad behöver du?
contacts-place = Var?
contacts-either = Du behöver bara fylla i en av rutorna.
contacts-show = Visa vem
# Over links to the needs that most answer
contacts-often = Det här söker många
contacts-all = Allt du kan välja
contacts-places = Platser
# By a need or a place, after its name: how many collaborations and others answer there
contacts-count = { $n ->
    [one] { $n } svar
   *[other] { $n } svar
}
contacts-no-match = Det finns inget här som heter ”{ $words }”.
contacts-search = Sök efter ”{ $words }” på hela webbplatsen
contacts-empty = Skriv ett behov eller en plats. Du kan också skriva båda.
# $need: a topic or target group; $place: a place. The heading of a page
contacts-need-at = { $need } i { $place }
# Headings over answers
contacts-here = I { $place }
contacts-within = På platser i { $place }
contacts-near = Nära: { $place }
contacts-up = I hela { $place }
contacts-anywhere = Det gäller alla platser
contacts-others = Fler
contacts-ended = De här arbetena är slut. Men de som var med kan veta mer.
# On the card of what has ended
contacts-over = slut, men de kan veta mer
# $date: a day in words
contacts-checked = Senast kontrollerat { $date }
contacts-nobody = Vi vet inte vem du kan kontakta.
# $asked: the place somebody asked for; $place: the nearest where somebody works with it
contacts-none-there = Ingen i { $asked } arbetar med det här. Närmast är { $place }.
contacts-none-near = Ingen i eller nära { $asked } arbetar med det här. Men de här gör det på andra platser.
contacts-where = Välj plats
contacts-nearest = Hittar du inte din plats? Välj ett större område nära dig.
contacts-all-places = { $need } på alla platser
contacts-all-here = Allt annat i { $place }
contacts-about = Läs mer om
contacts-places-above = Ligger i
contacts-places-overlap = Överlappar
contacts-places-below = Här inom

# Search
search-intro = Skriv ett ord. Sedan får du se sidor som har ordet.
# Without JavaScript
search-without-script = Du kan inte söka i din webbläsare. Du hittar allt i listorna här.
search-look-here = Eller titta i listorna
search-none = Vi hittade ingenting. Prova ett annat ord.
search-some = Ingen sida har alla orden. De här sidorna har några av orden.
search-narrow = Visa färre
search-clear = Visa allt igen
search-failed = Det gick inte att söka nu. Prova igen om en stund.
facet-status = Hur det är nu
facet-status-active = Det pågår
facet-status-pending = Det har inte börjat, eller har paus
facet-status-over = Det är slut

# Lists that can be narrowed

# Mapping
coverage-title = Vem gör vad, och var?
# $place: the place whose parts are compared
coverage-of = Vem gör vad i { $place }?
coverage-intro = Talen visar hur många som arbetar tillsammans om ett ämne på en plats. Klicka på ett tal för att se vilka de är.
coverage-caption = Arbete som pågår nu. Ett streck betyder att vi inte har beskrivit något arbete som pågår där om det ämnet.
coverage-counted = Samma arbete räknas bara en gång i summan.
coverage-scroll = Dra tabellen åt sidan om du inte ser allt.
coverage-total = Totalt
coverage-whole = Hela området
coverage-whole-about = Under Hela området står det som gäller alla platser. Där står också det som inte gäller någon särskild plats.
coverage-none = ingen
coverage-top = Alla områden
coverage-levels = Andra områden
coverage-pages = Fler platser
coverage-file = Ladda ned tabellen (CSV)
coverage-all = Ladda ned alla tal (CSV)
coverage-gaps = Var finns det ingen?
coverage-nowhere = Ingen någonstans
coverage-elsewhere = Bara för hela området
coverage-empty = Platser där vi inte har beskrivit något arbete som pågår
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
structure = Så hör allt ihop
structure-intro = Här ser du hur samarbetena hör ihop. Du ser vem som ansvarar, vilka som är med och vilka delar som finns.
structure-here = Så hör det ihop
structure-of = Så hör { $title } ihop
structure-all = Se alla samarbeten som bilder
structure-drawn = Se en bild av hur det hänger ihop
structure-whole = Se allt, som bild och som lista
structure-to-page = Läs mer om samarbetet
structure-others = Fler samarbeten
structure-as-list = Läs samma sak som en lista
structure-above = Det som finns ovanför
structure-parts = Delar
structure-untyped = Andra
structure-more = och { $n } till
meetings = Arbetar tillsammans med
meetings-count = { $n } organisationer, i { $in ->
    [one] ett samarbete
   *[other] { $in } samarbeten
}.
meetings-most = Här är de som möts flest gånger.
meetings-in = i { $n ->
    [one] ett samarbete
   *[other] { $n } samarbeten
}
meetings-more = och { $n ->
    [one] en organisation till
   *[other] { $n } organisationer till
}

# The map
map = Karta
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
map-intro = Här ser du var folk samarbetar.
map-how = Stark färg betyder att många samarbetar där. Välj en plats. Då ser du vad de gör.
map-dots = En ring är en mindre plats. En stor ring betyder att många samarbetar där.
map-levels = Kartor
map-skip = Hoppa över kartan
map-legend = Så många samarbetar nu
map-none = inga
map-unknown = finns inte med här
map-range = { $from }–{ $to }
map-range-from = { $from } eller fler
map-count = { $n ->
    [0] inget samarbete just nu
    [one] { $n } samarbete just nu
   *[other] { $n } samarbeten just nu
}
map-list = Samma sak som lista
map-list-how = Talen visar hur många som samarbetar där nu.
map-elsewhere = De här platserna finns inte på kartan
map-elsewhere-how = Vi vet inte var på kartan de ska vara.
map-more = { $n ->
    [one] { $n } plats till finns i listan över platser.
   *[other] { $n } platser till finns i listan över platser.
}
map-near = Karta över det som händer här
map-source = { $of ->
    [sweden] Gränserna kommer från SCB. De är öppna data och förenklade.
   *[countries] Gränserna kommer från Natural Earth. De är fria att använda och förenklade.
}

# Time
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
date-recurs-week = { $n ->
    [1] varje { $each }
    [2] { $many ->
        [one] varannan { $each }
       *[many] varannan vecka på { $on }
    }
   *[other] en gång på { $n } veckor, på { $on }
}
date-recurs-workdays = måndag till fredag
date-recurs-month-days = { $n ->
    [1] { $days } varje månad
    [2] { $days } varannan månad
   *[other] { $days }, en gång på { $n } månader
}
date-recurs-date = { $n ->
    [1] den { $date } varje månad
    [2] den { $date } varannan månad
   *[other] den { $date }, en gång på { $n } månader
}
date-recurs-last-date = { $n ->
    [1] sista dagen varje månad
    [2] sista dagen varannan månad
   *[other] sista dagen i månaden, en gång på { $n } månader
}
date-recurs-year = { $n ->
    [1] varje år den { $date }
    [2] vartannat år den { $date }
   *[other] en gång på { $n } år, den { $date }
}
date-recurs-year-days = { $n ->
    [1] { $days } i { $month } varje år
    [2] { $days } i { $month } vartannat år
   *[other] { $days } i { $month }, en gång på { $n } år
}
date-recurs-dates = flera gånger. Dagarna står på sidan
date-recurs-until = { $rule }. Sista dagen är { $date }
date-recurs-count = { $n ->
    [1] en gång
   *[other] { $rule }, { $n } gånger
}
time-until = till { $date }
calendar-subscribe = Få hela kalendern i din egen kalender
calendar-download = Hämta en fil för kalendern (ics)
calendar-add = Lägg in i din kalender
months = Månader
today = I dag
next-dates = Dagar som kommer
more-events = { $n ->
    [one] Det finns { $n } till i kalendern.
   *[other] Det finns { $n } till i kalendern.
}
more-dates = Och { $n } till. De står i kalendern.
year-intro = Det här har redan varit.
month-caption = Det här händer i { $month }, dag för dag
story = Från början till slut
story-begins = Börjar
story-ends = Ska sluta
story-ended = Slutar
story-to-come = Kommer
periods = Tider
calls = Pengar att söka
call = Vad du kan söka till
call-opens = Första dag
call-closes = Sista dag
call-open = Du kan söka nu
call-coming = Kommer
call-closed = Du kan inte söka längre

# What belongs together

# The box at the top, for those who have ten seconds
at-a-glance = Det viktigaste
# The section of what it is part of, what came before and after, what tells of it
belongs-together = Det här hör ihop
# How a method travelled
lineage = Var det började och vilka som gör likadant
this-page = den här sidan
# Before names
developed-by = Gjort av
adapted-from = Bygger på
related = Sidor som liknar den här
# What an actor or a person is in; $name: who it is
involvement = Det här är de med i
involvement-of = Det här är { $name } med i
in-what = Vad
since-when = När
with-whom = Tillsammans med
formerly = Förut
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
shares = Har samma: { $what }
# $kind: what sort of thing; $title: its name
shared-one = { $kind ->
    [topic] ämne: { $title }
    [place] plats: { $title }
    [audience] grupp: { $title }
   *[other] { $title }
}
# $n: how many; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { number-in-words } ämnen
    [place] { number-in-words } platser
    [audience] { number-in-words } grupper
    [actor] { number-in-words } organisationer
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

report-error = Är något fel på sidan? Berätta det för oss
# The e-mail that is begun. $title: of the page; $url: its address
report-subject = Fel på sidan ”{ $title }”
report-body =
    Jag har hittat ett fel på sidan
    { $url }

    Det här stämmer inte:

# Looks, and the accessibility statement
accessibility = Tillgänglighet
accessibility-statement = Så här kan du använda webbplatsen
# $site: the site's name
accessibility-intro = Alla ska kunna använda { $site }. Här står vad som fungerar och vad som inte fungerar. Här står också hur du kan säga till oss.
accessibility-draft = Det här är inte klart. Vi som gör webbplatsen har inte prövat den än.
accessibility-how = Kan alla använda webbplatsen?
# $status: full, partial, none
accessibility-status = { $status ->
    [full] Ja. Webbplatsen följer reglerna. Reglerna heter WCAG 2.2, nivå AA.
    [partial] Nästan. Webbplatsen följer en del av reglerna. Reglerna heter WCAG 2.2, nivå AA. Det som är fel står här nedanför.
   *[none] Nej. Webbplatsen följer inte reglerna. Reglerna heter WCAG 2.2, nivå AA. Det som är fel står här nedanför.
}
accessibility-built = Du kan använda sidorna med bara tangentbord. Du kan få dem upplästa. Du kan göra texten större. Du kan skriva ut dem.
accessibility-faults = Det här vet vi är fel
accessibility-no-faults = Vi vet inte om några fel.
accessibility-not-assessed = Det vet vi inte än. Ingen har gått igenom webbplatsen.
accessibility-checks = Det här prövar vi
accessibility-checked = Ett program prövar sidorna:
# $check: what is tried
accessibility-check = { $check ->
    [axe] Programmet letar efter fel på alla slags sidor, på alla språk.
    [keyboard] Programmet prövar att det går att använda bara tangentbordet.
    [zoom] Programmet prövar små skärmar och stor text.
    [contrast] Programmet prövar att texten syns tydligt.
    [script] Programmet prövar att sidorna fungerar i enkla webbläsare.
   *[html] Programmet prövar att koden är rätt.
}
accessibility-unchecked = Programmet kan inte pröva om texterna är lätta att förstå. Det kan inte heller pröva andra webbplatser som vi länkar till.
# $date: a day in words
accessibility-assessed = Vi prövade webbplatsen { $date }.
accessibility-report = Säg till om något är fel
accessibility-tell-us = Skriv eller ring till oss om det är något du inte kan läsa eller använda. Berätta vilken sida det gäller.
accessibility-nobody = Det finns ingen adress att skriva till. De som gör webbplatsen måste lägga till en.
accessibility-enforcement = Vem kontrollerar oss?
more-here = Mer att läsa
menu-more = Allt som finns här

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
