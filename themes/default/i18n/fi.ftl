## Dates
# What the variables are is told in en.ftl. Finnish puts the case into the word itself, so seasons, years and months
# are written out for "from" (keväästä) and "until" (kevääseen).

date-year = { $relation ->
    [from] vuodesta { $year }
    [until] vuoteen { $year }
    [about] vuonna { $year }
   *[none] { $year }
}
date-year-before-christ = { $relation ->
    [from] vuodesta { $year } eaa.
    [until] vuoteen { $year } eaa.
   *[none] { $year } eaa.
}
date-month = { $relation ->
    [from] { $number ->
        [1] tammikuusta
        [2] helmikuusta
        [3] maaliskuusta
        [4] huhtikuusta
        [5] toukokuusta
        [6] kesäkuusta
        [7] heinäkuusta
        [8] elokuusta
        [9] syyskuusta
        [10] lokakuusta
        [11] marraskuusta
       *[12] joulukuusta
    } { $year }
    [until] { $number ->
        [1] tammikuuhun
        [2] helmikuuhun
        [3] maaliskuuhun
        [4] huhtikuuhun
        [5] toukokuuhun
        [6] kesäkuuhun
        [7] heinäkuuhun
        [8] elokuuhun
        [9] syyskuuhun
        [10] lokakuuhun
        [11] marraskuuhun
       *[12] joulukuuhun
    } { $year }
   *[none] { $date }
}
date-spring = { $relation ->
    [from] keväästä { $year }
    [until] kevääseen { $year }
   *[none] kevät { $year }
}
date-summer = { $relation ->
    [from] kesästä { $year }
    [until] kesään { $year }
   *[none] kesä { $year }
}
date-autumn = { $relation ->
    [from] syksystä { $year }
    [until] syksyyn { $year }
   *[none] syksy { $year }
}
date-winter = { $relation ->
    [from] talvesta { $year }–{ $next }
    [until] talveen { $year }–{ $next }
   *[none] talvi { $year }–{ $next }
}
date-decade = { $relation ->
    [from] { $year }-luvulta
    [until] { $year }-luvulle
    [about] { $year }-luvulla
   *[none] { $year }-luku
}
date-century = { $relation ->
    [from] { $year }-luvulta
    [until] { $year }-luvulle
    [about] { $year }-luvulla
   *[none] { $year }-luku
}

date-years = { $relation ->
    [about] vuosina { $first }–{ $last }
   *[none] { $first }–{ $last }
}
date-months = { $first }–{ $last } { $year }
date-days = { $first }.–{ $last }. { $month } { $year }
date-days-of-months = { $first }. { $month } – { $last }. { $lastMonth } { $year }
date-range = { $start } – { $end }

date-about = noin { $date }
date-perhaps = ehkä { $date }

date-from = { $date } alkaen
date-from-about = noin { $date } alkaen
date-until = { $date } asti
date-until-about = noin { $date } asti
date-end-unknown = { $date } (päättymisaika ei ole tiedossa)
date-start-unknown = { $date } (alkamisaika ei ole tiedossa)

date-clock = { $hour }.{ $minute }
date-at = { $date } klo { $time }

## Pages
# Texts of the built-in theme. $n is a number and chooses the plural form; other variables are told where they stand.
# Names of kinds, fields and relations stand in the schema, not here.

# The frame of every page
skip-to-content = Siirry sisältöön
menu = Valikko
languages = Kielet
breadcrumbs = Olet tässä
home = Etusivu
publisher = Julkaisija
feed = Uutiset syötteenä (Atom)
data = Kaikki tiedot datana (JSON)
calendar = Kalenteri
calendar-file = Tilaa kalenteri (ics)
made-with = Tehty ohjelmalla
# Followed by the name of the language that the text is in.
fallback = Sivua ei ole vielä käännetty suomeksi. Tekstin kieli:
# By something in another language than the page's: which. $language: its tag; $name: its name in itself, for languages
# that have no words here
in-language = { $language ->
    [sv] ruotsiksi
    [sv-x-lattlast] selkoruotsiksi
    [en] englanniksi
    [ar] arabiaksi
    [uk] ukrainaksi
    [fi] suomeksi
   *[other] { $name }
}
# Above a translation that is older than its original. $date: a day, month or year in words
outdated = Alkuperäistä tekstiä on muutettu tämän käännöksen jälkeen. Alkuperäinen päivitetty: { $date }.
# $language: "in Swedish"
read-original = Lue alkuperäinen { $language }

# An entry
facts = Perustiedot
on-this-page = Tällä sivulla
description = Kuvaus
# How often an event comes back. $often: daily, weekly, monthly, yearly; $n: each time, each second time, …
recurs = { $often ->
    [daily] { $n ->
        [1] joka päivä
        [2] joka toinen päivä
       *[other] { $n } päivän välein
    }
    [weekly] { $n ->
        [1] joka viikko
        [2] joka toinen viikko
       *[other] { $n } viikon välein
    }
    [monthly] { $n ->
        [1] joka kuukausi
        [2] joka toinen kuukausi
       *[other] { $n } kuukauden välein
    }
   *[yearly] { $n ->
        [1] joka vuosi
        [2] joka toinen vuosi
       *[other] { $n } vuoden välein
    }
}
# Before the entry that something was really said of, where that lies within the one at hand. $kind: its kind
via = { $kind ->
    [place] paikka:
    [actor] toimija:
   *[other] aihe:
}
# Before the last of several
and = ja{ " " }
open-resource = Avaa
image-credit = Kuva
ended = päättynyt
about-this-page = Tietoja sivusta
# On paper, before the address of the page
whole-page = Koko sivu verkossa:
updated = Päivitetty
reviewed = Tarkistettu
review-due = Tarkistettava viimeistään
# Above a page that only those who write see (--drafts)
unpublished = Luonnos: sivua ei ole vielä julkaistu.
review-overdue = Sivu pitäisi tarkistaa. Osa tiedoista voi olla vanhentunut.
# $date: a day in words
review-overdue-since = Sivu olisi pitänyt tarkistaa viimeistään { $date }. Osa tiedoista voi olla vanhentunut.
source-file = Tekstin tiedosto
edit-page = Ehdota muutosta
previous = Edellinen
next = Seuraava
time-upcoming = Tulossa
time-ongoing = Käynnissä nyt
time-past = Mennyt

# Columns of parties
party = Osapuoli
name = Nimi
role = Rooli
contributes = Panos
expects = Odotukset
contact = Yhteyshenkilö
# Where a contact has neither
no-way-to-reach = Puhelinnumeroa tai sähköpostia ei ole annettu.

# Lists
entries-count = { $n ->
    [one] { $n } sivu
   *[other] { $n } sivua
}
# By an entry in a tree: how many concern it or what stands below it
concerned-count = { $n ->
    [one] { $n } sivu kuuluu tähän
   *[other] { $n } sivua kuuluu tähän
}
show-all = Näytä kaikki { $n }
letters = Kirjaimet
as-tree = Näin ne liittyvät toisiinsa
from-a-to-z = Aakkosjärjestyksessä
all = Kaikki
nothing-here = Täällä ei ole vielä mitään.
pages = Luettelon sivut
previous-page = Edellinen sivu
next-page = Seuraava sivu
more-about = Lisää: { $name }
page-number = Sivu { $n }

# The first page
# Above the trees, where numbers stand in brackets
numbers-count = Luvut kertovat, kuinka monta sivua kuuluu kuhunkin aiheeseen, paikkaan ja kohderyhmään.
# $kind: topic, place or audience
find-by = { $kind ->
    [topic] Hae aiheen mukaan
    [place] Hae paikan mukaan
   *[other] Hae kohderyhmän mukaan
}
upcoming = Tulossa
recently-changed = Viimeksi muutettu
whole-calendar = Koko kalenteri

# The calendar
calendar-intro = Mitä on tulossa ja mitä on ollut.
nothing-upcoming = Tällä hetkellä mitään ei ole suunnitteilla.
past = Menneet
undated = Ilman vuotta tai päivämäärää

# When something is not where it was
not-found = Sivua ei löydy
not-found-text = Osoitteessa voi olla kirjoitusvirhe, tai sivu on poistettu tai siirretty.
to-home = Etusivulle
look-here = Etsi täältä
moved = Sivu on siirretty

# In running text
alert-note = Huomaa
alert-tip = Vinkki
alert-important = Tärkeää
alert-warning = Varoitus
alert-caution = Ole varovainen
footnotes = Alaviitteet
# $number: the number of the footnote
footnote-back = Takaisin tekstiin, alaviite { $number }
# $number: the number of the table on the page
table-region = Taulukko { $number }
task-done = Tehty
task-open = Tekemättä

# Whom to contact
contacts-menu = Etsi yhteystieto
contacts-title = Kehen otan yhteyttä?
contacts-intro = Valitse, mitä tarvitset ja missä, niin näet, kuka on lähimpänä.
contacts-need = Tarve
contacts-place = Paikka
contacts-either = Riittää, että täytät toisen kentän.
contacts-show = Näytä yhteystiedot
# Over links to the needs that most answer
contacts-often = Yleisiä tarpeita
contacts-all = Kaikki tarpeet ja paikat
contacts-places = Paikat
# By a need or a place, after its name: how many collaborations and others answer there
contacts-count = { $n ->
    [one] { $n } vastaus
   *[other] { $n } vastausta
}
contacts-no-match = Täällä ei ole mitään nimeltä ”{ $words }”.
contacts-search = Hae koko sivustolta: ”{ $words }”
contacts-empty = Kirjoita tarve tai paikka tai molemmat.
# $need: a topic or target group; $place: a place. The heading of a page
contacts-need-at = { $need }: { $place }
# Headings over answers
contacts-here = { $place }
contacts-within = Paikkakunnilla alueella: { $place }
contacts-near = Lähellä: { $place }
contacts-up = Koko alueella: { $place }
contacts-anywhere = Ei tiettyä paikkaa
contacts-others = Lisää
contacts-ended = Päättynyt, mutta voi silti tietää enemmän
# On the card of what has ended
contacts-over = päättynyt, voi silti tietää enemmän
# $date: a day in words
contacts-checked = Tarkistettu { $date }
contacts-nobody = Yhteystietoja ei ole annettu.
# $asked: the place somebody asked for; $place: the nearest where somebody works with it
contacts-none-there = { $asked }: kukaan ei työskentele tämän parissa. Lähin: { $place }.
contacts-none-near = { $asked }: kukaan ei työskentele tämän parissa siellä eikä lähellä. Tässä ovat ne, jotka tekevät sitä muualla.
contacts-where = Valitse paikka
contacts-nearest = Puuttuuko paikkasi? Valitse lähin laajempi alue.
contacts-all-places = { $need } kaikissa paikoissa
contacts-all-here = { $place }: kaikki muu
contacts-about = Lue lisää:
contacts-places-above = Sijaitsee alueella
contacts-places-overlap = Päällekkäiset alueet
contacts-places-below = Paikat tällä alueella

# Search
search = Haku
# In the empty field
search-hint = Aihe, paikka, organisaatio, henkilö …
search-intro = Hae kaikesta, mitä täällä on. Kirjoita yksi tai useampi sana.
# Without JavaScript
search-without-script = Haku tarvitsee JavaScriptiä. Ilman sitä löydät kaiken näistä luetteloista.
search-look-here = Tai etsi luetteloista
# $n: how many pages were found
search-count = { $n ->
    [0] Ei tuloksia
    [one] { $n } tulos
   *[other] { $n } tulosta
}
search-none = Mitään ei löytynyt. Kokeile toista sanaa tai vähemmän sanoja.
search-some = Millään sivulla ei ole kaikkia sanoja. Näillä on osa niistä.
# Before the words that may have been meant, where a word that was looked for is nowhere
search-meant = Tarkoititko
search-more = Näytä lisää
search-all = Näytä kaikki tulokset
search-narrow = Rajaa
search-clear = Poista kaikki rajaukset
# Before other names of a page, where one of them was looked for
search-names = Tunnetaan myös nimellä
search-failed = Hakua ei voitu ladata. Tarkista yhteys ja yritä uudelleen.
facet-kind = Sivun tyyppi
facet-status = Tila
facet-status-active = Käynnissä
facet-status-pending = Suunnitteilla tai tauolla
facet-status-over = Päättynyt
facet-year = Vuosi

# Lists that can be narrowed

# Mapping
coverage-title = Kartoitus
# $place: the place whose parts are compared
coverage-of = Kartoitus: { $place }
coverage-intro = Kuinka monta yhteistyötä on, mistä aiheista ja missä. Luvut vievät niihin, jotka tekevät työtä.
coverage-caption = Käynnissä oleva yhteistyö. Viiva tarkoittaa, ettei siitä aiheesta ole täällä kuvattu käynnissä olevaa yhteistyötä.
coverage-counted = Summissa jokainen yhteistyö on laskettu kerran, vaikka se koskisi useaa paikkaa tai aihetta.
coverage-scroll = Vieritä taulukkoa sivusuunnassa, jos se ei mahdu näytölle.
coverage-total = Yhteensä
coverage-whole = Koko alue
coverage-whole-about = Sarakkeessa Koko alue on se, mikä koskee kaikkia paikkoja tai ei mitään tiettyä paikkaa.
coverage-none = ei yhtään
coverage-top = Kaikki alueet
coverage-levels = Muut alueet
coverage-pages = Lisää paikkoja
coverage-file = Lataa taulukko (CSV)
coverage-all = Lataa kaikki luvut (CSV)
coverage-gaps = Missä ketään ei ole?
coverage-nowhere = Ei missään
coverage-elsewhere = Vain koko alueella
coverage-empty = Paikat, joista ei ole täällä kuvattu käynnissä olevaa yhteistyötä
# Before the names of places
coverage-missing = puuttuu:
# After names: how many there are besides
coverage-more = ja { $n } muuta
coverage-more-gaps = { $n ->
    [one] Lisäksi { $n } puuttuu jostakin. Kaikki luvut ovat tiedostossa.
   *[other] Lisäksi { $n } puuttuu jostakin. Kaikki luvut ovat tiedostossa.
}
# The first line of the file
coverage-kind = Laji
coverage-count = Määrä
coverage-address = Osoite
# What stands between cells of the files: what Excel takes for it in the language
csv-separator = ;

# Structure
structure = Rakenne
structure-intro = Miten yhteistyö on järjestetty: mikä sitoo sen yhteen, kuka siitä vastaa, ketkä ovat mukana ja mistä osista se koostuu.
# Above the chart on the page of a collaboration
structure-here = Näin kokonaisuus rakentuu
# $title: a collaboration
structure-of = Rakenne: { $title }
structure-all = Kaikki sivuston rakenteet
structure-drawn = Miten kaikki liittyy yhteen, kuvana
structure-whole = Koko rakenne kuvana ja luettelona
structure-to-page = Lue lisää yhteistyöstä
structure-others = Lisää rakenteita
structure-as-list = Sama luettelona
# Headings in the list beside a chart
structure-above = Ylempänä
structure-parts = Osat
# Actors whose type nobody has said
structure-untyped = Muut
# In a chart, after the first few
structure-more = ja { $n } muuta
# On the page of an actor: those who are in the same collaborations
meetings = Yhteistyökumppanit
# $n: how many actors; $in: in how many collaborations
meetings-count = { $n ->
    [one] { $n } toimija
   *[other] { $n } toimijaa
}, { $in ->
    [one] yhden yhteistyön
   *[other] { $in } yhteistyön
} kautta.
# Where not all are shown
meetings-most = Tässä näkyvät ne, jotka tavataan useimmin.
# After the name of an actor, before the names of the collaborations
meetings-in = { $n ->
    [one] yhdessä yhteistyössä
   *[other] { $n } yhteistyössä
}
meetings-more = ja { $n ->
    [one] yksi toimija lisää
   *[other] { $n } toimijaa lisää
}

# The map
map = Kartta
map-of = { $level ->
    [county] Läänien kartta
    [municipality] Kuntien kartta
    [country] Maiden kartta
   *[other] Alueiden kartta
}
map-level = { $level ->
    [county] Läänit
    [municipality] Kunnat
    [country] Maat
   *[other] Alueet
}
map-intro = Tästä näet, missä yhteistyötä tehdään.
map-how = Mitä voimakkaampi väri, sitä enemmän käynnissä olevaa yhteistyötä alueella on. Valitse paikka, niin näet, mitä se on.
map-dots = Ympyrä on paikka, jolla ei ole kartalla omaa aluetta; mitä suurempi ympyrä, sitä enemmän yhteistyötä.
map-levels = Kartat
map-skip = Ohita kartta ja siirry luetteloon
map-legend = Käynnissä olevat yhteistyöt
map-none = ei yhtään
map-unknown = ei kuvattu täällä
map-range = { $from }–{ $to }
map-range-from = { $from } tai enemmän
map-count = { $n ->
    [0] ei käynnissä olevaa yhteistyötä
    [one] { $n } käynnissä oleva yhteistyö
   *[other] { $n } käynnissä olevaa yhteistyötä
}
map-list = Sama luettelona
map-list-how = Luvut kertovat, kuinka monta yhteistyötä alueella on käynnissä.
map-elsewhere = Ei kartalla
map-elsewhere-how = Nämä paikat eivät ole kuntia eivätkä läänejä, eikä niillä ole koordinaatteja.
map-more = { $n ->
    [one] Lisäksi { $n } paikka on vain paikkojen luettelossa.
   *[other] Lisäksi { $n } paikkaa on vain paikkojen luettelossa.
}
map-near = Mitä täällä tehdään, kartalla
map-source = { $of ->
    [sweden] Rajat: SCB, Ruotsin tilastokeskus (avointa dataa, yksinkertaistettu)
   *[countries] Rajat: Natural Earth (vapaasti käytettävissä, yksinkertaistettu)
}

# Time
date-recurs-each-day = { $day ->
    [mo] maanantai
    [tu] tiistai
    [we] keskiviikko
    [th] torstai
    [fr] perjantai
    [sa] lauantai
   *[su] sunnuntai
}
date-recurs-on-day = { $day ->
    [mo] maanantaisin
    [tu] tiistaisin
    [we] keskiviikkoisin
    [th] torstaisin
    [fr] perjantaisin
    [sa] lauantaisin
   *[su] sunnuntaisin
}
date-recurs-nth-day = { $which ->
    [first] ensimmäisenä
    [second] toisena
    [third] kolmantena
    [fourth] neljäntenä
    [fifth] viidentenä
   *[last] viimeisenä
} { $day ->
    [mo] maanantaina
    [tu] tiistaina
    [we] keskiviikkona
    [th] torstaina
    [fr] perjantaina
    [sa] lauantaina
   *[su] sunnuntaina
}
date-recurs-week = { $n ->
    [1] { $many ->
        [one] joka { $each }
       *[many] joka viikko { $on }
    }
    [2] { $many ->
        [one] joka toinen { $each }
       *[many] joka toinen viikko { $on }
    }
   *[other] { $n } viikon välein { $on }
}
date-recurs-workdays = maanantaista perjantaihin
date-recurs-month-days = { $n ->
    [1] joka kuukauden { $days }
    [2] joka toisen kuukauden { $days }
   *[other] { $n } kuukauden välein { $days }
}
date-recurs-date = { $n ->
    [1] joka kuukauden { $date }. päivänä
    [2] joka toisen kuukauden { $date }. päivänä
   *[other] { $n } kuukauden välein { $date }. päivänä
}
date-recurs-last-date = { $n ->
    [1] joka kuukauden viimeisenä päivänä
    [2] joka toisen kuukauden viimeisenä päivänä
   *[other] { $n } kuukauden välein kuukauden viimeisenä päivänä
}
date-recurs-year = { $n ->
    [1] joka vuosi { $date }
    [2] joka toinen vuosi { $date }
   *[other] { $n } vuoden välein { $date }
}
date-recurs-year-days = { $n ->
    [1] joka vuosi { $monthAlone }n { $days }
    [2] joka toinen vuosi { $monthAlone }n { $days }
   *[other] { $n } vuoden välein { $monthAlone }n { $days }
}
date-recurs-dates = tällä sivulla mainittuina päivinä
date-recurs-until = { $rule }, viimeinen päivä { $date }
date-recurs-count = { $n ->
    [1] kerran
   *[other] { $rule }, { $n } kertaa
}
time-until = päättyy { $date }
calendar-subscribe = Tilaa kalenteri
calendar-download = Lataa kalenteritiedosto (ics)
calendar-add = Lisää omaan kalenteriin
months = Kuukaudet
today = Tänään
next-dates = Seuraavat ajankohdat
more-events = { $n ->
    [one] Kalenterissa on vielä { $n } tapahtuma.
   *[other] Kalenterissa on vielä { $n } tapahtumaa.
}
more-dates = Ja { $n } muuta kalenterissa.
year-intro = Mitä on ollut.
month-caption = Mitä tapahtuu, { $month }, päivä päivältä
story = Koko kulku
story-begins = Alkaa
story-ends = On määrä päättyä
story-ended = Päättyy
story-to-come = Tulossa
periods = Kaudet
calls = Hakukierrokset
call = Haku
call-opens = Alkaa
call-closes = Päättyy
call-open = Haku avoinna
call-coming = Tulossa
call-closed = Päättynyt

# What belongs together

# The box at the top, for those who have ten seconds
at-a-glance = Lyhyesti
# The section of what it is part of, what came before and after, what tells of it
belongs-together = Yhteydet
# How a method travelled
lineage = Alkuperä ja leviäminen
this-page = tämä sivu
# Before names
developed-by = Kehittäjät:
adapted-from = Pohjana:
related = Samankaltaisia sivuja
# What an actor or a person is in; $name: who it is
involvement = Mukana
involvement-of = Missä { $name } on mukana: rooli, aika ja kumppanit
in-what = Missä
since-when = Milloin
with-whom = Yhdessä
formerly = Aiemmin
# After the first few names
and-others = { $n ->
    [one] ja { $n } muu
   *[other] ja { $n } muuta
}
# Unfolds the rest
more-voices = { $n ->
    [one] { $n } ääni lisää
   *[other] { $n } ääntä lisää
}
more-rows = Näytä { $n } lisää
whole-list = Koko luettelo
# Why two are alike. $what: a list of the things below
shares = Yhteistä: { $what }
# $kind: what sort of thing; $title: its name
shared-one = { $kind ->
    [topic] aihe { $title }
    [place] paikka { $title }
    [audience] kohderyhmä { $title }
   *[other] { $title }
}
# $n: how many; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { number-in-words } aihetta
    [place] { number-in-words } paikkaa
    [audience] { number-in-words } kohderyhmää
    [actor] { number-in-words } toimijaa
    [person] { number-in-words } henkilöä
    [project] { number-in-words } hanketta
    [network] { number-in-words } verkostoa
    [webinar] { number-in-words } tapaamista
    [practice] { number-in-words } hyvää käytäntöä
    [agreement] { number-in-words } sopimusta
    [programme] { number-in-words } ohjelmaa
    [article] { number-in-words } artikkelia
    [resource] { number-in-words } aineistoa
   *[other] { $n } ({ $plural })
}
number-in-words = { $n ->
    [2] kaksi
    [3] kolme
    [4] neljä
    [5] viisi
    [6] kuusi
   *[other] { $n }
}
# A list: its parts but the last, then the last
list-comma = { $a }, { $b }
list-and = { $a } ja { $b }

# Pictures

# Where it is shared and reported

report-error = Ilmoita virheestä tällä sivulla
# The e-mail that is begun. $title: of the page; $url: its address
report-subject = Virhe sivulla ”{ $title }”
report-body =
    Löysin virheen sivulta
    { $url }

    Tämä on väärin:

# Looks, and the accessibility statement
accessibility = Saavutettavuus
accessibility-statement = Saavutettavuusseloste
# $site: the site's name
accessibility-intro = Kaikkien pitää voida käyttää sivustoa { $site }. Tässä kerrotaan, miten saavutettava sivusto on, mitä puutteita tiedämme ja miten niistä voi ilmoittaa.
accessibility-draft = Tämä on luonnos. Sivustosta vastaavat eivät ole vielä arvioineet sitä.
accessibility-how = Miten saavutettava sivusto on?
# $status: full, partial, none
accessibility-status = { $status ->
    [full] Sivusto täyttää WCAG 2.2:n AA-tason vaatimukset.
    [partial] Sivusto täyttää WCAG 2.2:n AA-tason vaatimukset osittain. Puutteet luetellaan alla.
   *[none] Sivusto ei täytä WCAG 2.2:n AA-tason vaatimuksia. Puutteet luetellaan alla.
}
accessibility-built = Sivut on tehty toimimaan ilman JavaScriptiä, pelkällä näppäimistöllä, ruudunlukijalla, suurella tekstillä, tummassa tilassa ja paperilla.
accessibility-faults = Tiedossa olevat puutteet
accessibility-no-faults = Tiedossamme ei ole puutteita.
accessibility-not-assessed = Emme tiedä vielä: sivustoa ei ole arvioitu.
accessibility-checks = Mitä testataan
accessibility-checked = Sivupohjat testataan automaattisesti oikeassa selaimessa:
# $check: what is tried
accessibility-check = { $check ->
    [axe] Jokainen sivutyyppi tarkastetaan axe-corella kaikilla kielillä, vaaleana ja tummana, puhelimella ja tietokoneella.
    [keyboard] Kaikkeen pääsee ja kaikkea voi käyttää näppäimistöllä, ja kohdistus näkyy.
    [zoom] Sivuja voi lukea 320 kuvapisteen leveydellä ja kaksinkertaisella tekstillä ilman sivusuuntaista vieritystä.
    [contrast] Tekstin ja säätimien kontrasti riittää, myös suuren kontrastin tilassa ja pakotetuilla väreillä.
    [script] Mitään sisältöä ei menetetä ilman JavaScriptiä: se, minkä haku löytää, on luetteloissa. Mikään ei liiku niillä, jotka ovat sitä pyytäneet.
   *[html] HTML on kelvollista.
}
accessibility-unchecked = Tätä ei testata automaattisesti: ovatko tekstit ymmärrettäviä, onko kuvat kuvattu oikein ja ovatko linkitetyt asiakirjat ja muut sivustot saavutettavia.
# $date: a day in words
accessibility-assessed = Sivusto arvioitiin: { $date }.
accessibility-report = Kerro, jos jokin ei toimi
accessibility-tell-us = Ota yhteyttä, jos et voi lukea tai käyttää jotain täällä. Kerro, mitä sivua asia koskee.
accessibility-nobody = Yhteysosoite puuttuu. Sivustosta vastaavan on lisättävä se.
accessibility-enforcement = Valvonta
more-here = Lisää tietopankissa
menu-more = Kaikki sisältö

## Values and addresses

when = Milloin
yes = kyllä
no = ei
# Parts of addresses: before the number of a list's page, and of the calendar. Latin letters only.
url-page = sivu
url-more = lisaa
url-calendar = kalenteri
url-contacts = yhteys
url-search = haku
url-coverage = kartoitus
url-map = kartta
url-structure = rakenne
url-accessibility = saavutettavuus
