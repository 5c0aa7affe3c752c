# Vad programmet säger på svenska. Skrivet för den som är van vid Word och e-post, inte YAML:
# vad som är fel, med läsarens ord; sedan vad man gör. Namnen före `=` är koderna i codes.rs.
# Ett tomt ord kommer som `none`.

did-you-mean = Menar du { $suggestions }?

## Filer

unreadable-file = Filen går inte att läsa: { $why }.
    .help = Kontrollera att du får öppna den och att inget annat program använder den.
file-too-large = Texten är för stor. En text får vara högst { $most } MB.
    .help = Lägg tabeller och bilder i egna filer och länka till dem.
not-utf8 = Filen är inte sparad som UTF-8, så bokstäver som å, ä och ö går inte att läsa.
    .help = Öppna den i en textredigerare och spara om den med kodningen UTF-8. Är det ett Word-dokument, så kopiera texten till en ny textfil.
control-character = Här finns ett osynligt tecken ({ $character }) som inte kan stå i en text.
    .help = { $why ->
        [alone] Ta bort det, eller skriv dess motstycke på samma rad: U+2069 avslutar det som U+2066, U+2067 eller U+2068 börjar.
       *[other] Ta bort det. Det följer ofta med när man klistrar in text från ett annat program. Syns det inte, så skriv om ordet.
    }
unsafe-symlink = { $why ->
        [outside] Det här är en genväg (symbolisk länk) till en plats utanför webbplatsens mapp.
        [elsewhere] Det här är en genväg (symbolisk länk) till en fil i en annan av webbplatsens mappar.
        [hidden] Det här är en genväg (symbolisk länk) till en dold fil, eller till en fil i en dold mapp.
        [folder] Det här är en genväg (symbolisk länk) till en mapp.
        [device] Det här är en genväg (symbolisk länk) till något som inte är en fil.
       *[nowhere] Det här är en genväg (symbolisk länk) som inte leder någonstans.
    }
    .help = Lägg själva filen här i stället för genvägen.
bad-file-name = Filnamnet `{ $name }` kan inte bli en webbadress.
    .help = Döp om den med bokstäverna a–z, siffror och bindestreck, till exempel `mitt-projekt.md`. Namn som Windows behåller för sig själv, som `con`, `nul` och `com1`, går inte att använda.
unknown-folder = { $known ->
        [deep] Filen ligger i för många mappar för att vara en sida.
       *[other] { $folder ->
            [none] En sida kan inte ligga direkt i `content/`: mappen avgör vilken sorts sida det är.
           *[other] Ingen sorts sida har mappen `{ $folder }`.
        }
    }
    .help = { $known ->
        [deep] Flytta den till `content/` och mappen för sin sort: `content/projects/mitt-projekt.md`, eller `content/projects/mitt-projekt/index.md` med bilderna bredvid.
       *[other] Flytta den till mappen för sin sort. Mapparna är: { $known-sv }.
    }
unused-file = { $why ->
        [name] `{ $value }` läses inte som en sida, eftersom namnet inte slutar som en sidas.
       *[other] Ingen sida använder filen `{ $value }`, så den publiceras inte.
    }
    .help = { $why ->
        [name] Namnet på en sida slutar på `.md`, och på en fil med många sidor på `.yaml`. Spara texten som ren text under ett sådant namn; kopiera texten till en ny fil om det är ett Word-dokument.
       *[other] Länka till den från en text, skriv den i ett fält som `files`, eller ta bort den.
    }
hidden-file = `{ $value }` publiceras inte, eftersom namnet börjar med en punkt.
    .help = Sådana filer är ofta hemliga eller hör till ett program. Byt namn på den om läsare ska få den; bara `.well-known/` och `.nojekyll` publiceras under sina namn.
unsafe-file = { $why ->
        [type] `{ $value }` publiceras inte: filer av den här typen kan inte alla läsa, eller så kan de köra program i läsarens webbläsare.
        [inner] `{ $value }` publiceras inte: en webbserver kan ta den för en { $ending }-fil, som kan köra program i läsarens webbläsare.
        [place] `{ $value }` publiceras inte: den ligger inte i mappen för någon sorts sida, och dess adress kan vara en som webbläsare eller sökmotorer frågar efter.
        [markup] `{ $value }` publiceras inte: den börjar som en webbsida och kan köra program i läsarens webbläsare.
        [namespace] Teckningen `{ $value }` kan inte publiceras: vad en webbläsare gör med elementet `{ $element }` i den (ur { $namespace }) är inte känt här.
        [copies] Teckningen `{ $value }` kan inte publiceras: dess delar använder varandra så många gånger att mer än { $most } former skulle ritas, och webbläsare skulle stanna.
        [circle] Teckningen `{ $value }` kan inte publiceras: här används något inuti sig självt.
       *[other] Teckningen `{ $value }` kan inte publiceras, eftersom den innehåller något som en webbläsare kan köra: { $why }
    }
    .help = { $why ->
        [type] Spara den som PDF eller bild i stället. Filer med dessa ändelser kan publiceras: { $known }. Måste den publiceras som den är, så be den som sköter webbplatsen att lägga den i `static/`.
        [inner] Ta bort `.{ $ending }` ur namnet.
        [place] Flytta den till en sida som använder den, till exempel `content/projects/mitt-projekt/` bredvid `index.md`. Ska den ligga just där, så be den som sköter webbplatsen att lägga den i `static/`.
        [markup] Spara om den i programmet som den är gjord i.
        [namespace] Spara om teckningen som vanlig SVG (i Inkscape: Spara som, Vanlig SVG), så följer det inte med som bara ritprogrammet förstår. Kommer elementet från ett känt ritprogram, så berätta det för dem som gör samverka.
        [copies] Spara om teckningen som PNG-bild, eller rita den med färre kopior.
        [circle] Spara om teckningen som PNG-bild, eller rita den med färre kopior.
       *[other] Spara om teckningen som vanlig SVG, eller som en PNG-bild.
    }
no-content = Det finns inget att göra en webbplats av: { $folder } innehåller inga sidor.
    .help = Gör en ny webbplats med `samverka init min-webbplats`. Har du redan en, så gå till dess mapp (den med `content/` i) eller ange den: `samverka check --site min-webbplats`.

## YAML

bad-yaml = { $reason ->
        [tab] Raden börjar med ett tabbtecken.
        [colon] Här står ett kolon som gör att raden inte går att tolka.
        [quote] Här börjar ett citattecken, men inget annat avslutar det.
        [curly-quote] Här står ett citattecken av den sort som Word skriver. Det omger ingen text här: bara raka citattecken (" eller ') gör det.
        [quote-inside] Här slutar citatet, men texten fortsätter efter det.
        [bracket] Här börjar en parentes, men ingen annan avslutar den.
        [space] Här saknas ett mellanslag efter kolonet.
        [hard-space] Här står ett mellanslag av en annan sort (ett hårt mellanslag), som bara ser ut som ett vanligt.
        [no-colon] Raden har inget kolon, så den är inget fält.
        [list] En lista kan inte börja på samma rad som sitt fält.
        [dash] Här saknas ett mellanslag efter strecket.
        [aliases] Texten upprepar delar av sig själv (med `&` och `*`) för många gånger.
        [character] Ett värde kan inte börja med det här tecknet.
        [indentation] Raden här, eller den ovanför, är inte indragen som de rader den hör ihop med.
        [documents] Här börjar ett andra dokument: en rad `---` avslutar i YAML det som stod före.
        [hash] Här börjar `#` en kommentar: resten av raden läses inte, så parentesen före den tar aldrig slut.
       *[other] Raderna går inte att läsa: { $what }.
    }
    .help = { $reason ->
        [tab] Använd mellanslag i stället för tabbar i början av raden, två för varje steg.
        [colon] Hör kolonet till texten, så sätt hela texten inom citattecken: `title: "Arbete: en början"`. Skriv annars varje fält på en egen rad.
        [curly-quote] Byt det mot ett rakt citattecken (`"`), och likadant i slutet av texten.
        [quote-inside] Hör citattecknen till texten, så omge hela den med 'enkla': `'En "bra" rubrik'`.
        [bracket] Skriv den avslutande parentesen också: `[ett, två]`. Hör parentesen till texten, så sätt hela texten inom citattecken.
        [space] Skriv ett mellanslag mellan kolonet och värdet: `level: local`.
        [hard-space] Ta bort det och tryck på mellanslagstangenten. Det följer ofta med när man klistrar in text från Word eller en webbsida.
        [no-colon] Skriv kolon och mellanslag efter fältets namn: `summary: Våra ord`. Fortsätter raden texten ovanför, så börja den med två mellanslag.
        [list] Börja varje punkt på en egen rad under fältet, med `- ` före; eller skriv `[ett, två]`.
        [dash] Skriv ett mellanslag mellan strecket och punkten: `- ett`.
        [quote] Sätt ett citattecken i slutet av texten också. Innehåller texten själv citattecken, så omge den med 'enkla' citattecken.
        [aliases] Skriv ut det du menar, utan `&` och `*`.
        [character] Sätt hela texten inom citattecken, till exempel `"@gruppen"`.
        [indentation] Se till att fält som hör ihop börjar i samma kolumn, och att listor har `- ` före varje punkt.
        [documents] Ta bort raden om allt hör ihop; en fil innehåller ett dokument. Poster av samma sort står under varandra, var och en under sitt namn.
        [hash] Sätt värdet inom citattecken: `{"{"}light: "#7a1f5c"{"}"}`.
       *[other] Skriv ett fält på varje rad som `fält: värde`, och sätt texter med särskilda tecken inom citattecken.
    }
duplicate-key = Fältet `{ $key }` finns två gånger.
    .help = Behåll det ena. Vill du ange flera värden, så skriv dem som en lista.
unread-markup = { $why ->
        [bullet] Tecknet `{ $value }` gör ingen lista: raderna flyter ihop till ett stycke.
       *[space] Länken till `{ $value }` visas som den är skriven, för namnet har mellanslag.
    }
    .help = { $why ->
        [bullet] Börja varje punkt med `- ` i stället.
       *[space] Sätt vinkelparenteser om namnet: `[…](<{ $value }>)`. Eller byt namn på filen, med bindestreck i stället för mellanslag.
    }
cut-text = Texten slutar före `{ $value }`, som inte läses: ett `#` efter ett mellanslag inleder en anteckning.
    .help = Hör det till texten, så sätt hela texten inom citattecken: `title: "Projekt #1 i Skara"`. Är det en anteckning, så skriv ett mellanslag efter `#`.
unclosed-front-matter = Fälten inleds med en rad `---`, men ingen sådan rad avslutar dem.
    .help = Skriv en rad med bara `---` mellan fälten och texten.
no-front-matter = { $first ->
        [dashes] Fälten ska inledas med en rad `---`: precis tre bindestreck.
        [field] Raden `---` saknas ovanför fälten.
       *[none] Sidan har inga fält, inte ens en rubrik.
    }
    .help = { $first ->
        [dashes] Skriv `---` på den här raden, och på raden efter fälten. Word gör gärna ett långt streck av dem: skriv i en ren textredigerare.
        [field] Skriv en rad med bara `---` allra överst, och en mellan fälten och texten.
       *[none] Börja filen med tre rader: `---`, sedan `title: Min rubrik`, sedan `---` igen. Texten kommer efter dem.
    }
second-text = Sidans text står redan nedanför fälten.
    .help = Flytta dit det som står i `body` också, och ta bort `body`.
nested-too-deep = { $what ->
        [hierarchy] Den här hierarkin har fler nivåer än en webbplats kan visa.
       *[yaml] Här står listor och parenteser inuti varandra, djupare än någon sida behöver.
    }
    .help = { $what ->
        [hierarchy] Hoppa över nivåer: låt den här leda längre upp.
       *[yaml] Leta efter hakparenteser `[` eller klamrar `{"{"}` som aldrig avslutas. Sätt texten inom citattecken om de hör till den.
    }

## Inställningar och sorter

unknown-setting = Det finns ingen inställning som heter `{ $name }`.
    .help = Rätta namnet eller ta bort raden.
bad-setting = Inställningen `{ $name }` kan inte ha det här värdet.
    .help = { $expected ->
        [settings] Skriv inställningarna en på varje rad, till exempel `title: Vår kunskapsbank`.
        [name] Skriv ett namn, eller ett för varje språk: `{"{"}sv: Samverkan, en: Collaboration{"}"}`.
        [text] Skriv en text, eller en för varje språk: `{"{"}sv: …, en: …{"}"}`.
        [base-url] Skriv var webbplatsen kommer att finnas, till exempel `https://kb.example` eller `https://kb.example/mapp`.
        [languages] Skriv en lista med språkkoder, till exempel `[sv, en]`, var och en bara en gång.
        [language-folder] Windows behåller namnen `con`, `aux`, `nul` och `prn` för sig, så ingen mapp för ett språk kan heta så. Ta bort det, eller skriv språket med skrift eller region, till exempel `con-CO`.
        [theme] Skriv namnet på en mapp i `themes/`.
        [duration] Skriv en tidslängd, till exempel `6 månader` eller `1 år`.
        [references] Skriv `error` eller `stub`.
        [flag] Skriv `true` eller `false`.
        [per-page] Skriv ett tal från 1 till 1000.
        [feed-length] Skriv ett tal från 1 till 500.
        [publisher] Skriv ett namn, eller fälten `name`, `url` och `email`.
        [publisher-url] Utgivarens `url` måste börja med `https://` eller `http://`.
        [boundaries] Skriv var filen med gränser finns, räknat från mappen där site.yaml står: `geo/omraden.geojson`.
        [logo] Skriv namnet på en bild i `static/`, till exempel `logotyp.svg`.
        [logo-missing] Det finns ingen sådan fil i `static/`. Skriv namnet på en bild som ligger där, till exempel `logotyp.svg`.
        [logo-broken] Filen är ingen bild som webbläsare kan visa. Öppna den i ett bildprogram och spara den som PNG, eller ange en annan.
        [colours] Skriv `light`, `dark` eller båda, var och en som `"#0b5670"` (med citattecken: utan dem blir det en kommentar).
        [contrast-light] Färgen för ljusa sidor är för blek att läsa: välj en mörkare (kontrasten mot bakgrunden måste vara minst 4,5).
        [contrast-dark] Färgen för mörka sidor är för mörk att läsa: välj en blekare (kontrasten mot bakgrunden måste vara minst 4,5).
        [menu] Skriv en lista av delar (`contacts`), slag (`project`), sidor (`page/om-oss`) eller `{"{"}title: …, url: …{"}"}`.
        [menu-name] Webbplatsen har ingen del, inget slag och ingen sida som heter så. Delarna är `contacts`, `coverage`, `map`, `structure`, `search` och `calendar`, när det finns något i dem; en sida skrivs som `page/om-oss`.
        [accessibility] Skriv `status` (`full`, `partial` eller `none`), `known_faults`, `assessed` (en dag), `email` och `phone`, det ni vet.
        [edit-url] Skriv en adress med `{"{"}path{"}"}` där filens sökväg ska stå.
        [report-url] Skriv en webbadress, till exempel `https://kb.example/fel?sida={"{"}url{"}"}&rubrik={"{"}title{"}"}`. Sidans adress och rubrik sätts in där `{"{"}url{"}"}` och `{"{"}title{"}"}` står; andra klamrar får inte finnas.
        [report-email] Skriv en e-postadress, till exempel `fel@kb.example`.
        [phone] Skriv ett telefonnummer inom citattecken, till exempel `"010-000 00 00"` eller `"010-000 00 00 ankn 12"`.
       *[other] Det går inte att använda: { $expected }.
    }
bad-schema = { $what ->
        [kind-name] `{ $name }` kan inte vara namnet på en sort.
        [field-name] `{ $name }` kan inte vara namnet på ett fält.
        [dated] Sorten `{ $name }` har inget fält `{ $other }` att hämta sitt datum från.
        [calendar] Sorten `{ $name }` ska stå i kalendern men har inget fält `start`.
        [no-set] Det finns ingen fältgrupp som heter `{ $name }`.
        [after] `after` anger fältet `{ $name }`, som inte står bredvid det här.
        [no-type] Det finns ingen fälttyp som heter `{ $name }`.
        [without-type] Fältet `{ $name }` saknar `type`.
        [without-to] Relationen `{ $name }` anger inte vart den leder.
        [no-kind] Det finns ingen sort som heter `{ $name }`.
        [same-folder] Sorterna `{ $name }` och `{ $other }` har samma mapp.
        [built-in] Varje sida har redan `{ $name }`; inget fält kan heta så.
        [taken] En sort kan inte heta `{ $name }`, eftersom det betyder något annat bredvid en hänvisning.
        [folder] `{ $name }` kan inte vara namnet på en mapp.
        [same-url] Sorterna `{ $name }` och `{ $other }` har samma adress.
        [no-choice] Fältet `{ $other }` nämner värdet `{ $name }`, som inte finns bland dess val.
        [without-choices] Fältet `{ $name }` är ett val, men det finns inget att välja mellan.
        [without-fields] Fältet `{ $name }` har rader, men det framgår inte vad som står i dem.
        [title] Sorten `{ $name }` måste ha en text som `title`, eftersom det är dess namn.
        [too-many] Här finns fler { $name }, eller fler fält i någon av dem, än en webbplats kan ha.
        [no-icon] Det finns ingen ikon som heter `{ $name }`.
        [hue] `{ $name }` är ingen kulör.
       *[form] Det här passar inte i ett schema: { $other }.
    }
    .help = { $what ->
        [kind-name] Använd bokstäverna a–z, siffror och `_`, och börja med en bokstav.
        [field-name] Använd bokstäverna a–z, siffror och `_`, och börja med en bokstav.
        [dated] Lägg till fältet i sorten, eller ta bort det ur `dated`.
        [calendar] Ge den fälten `start` och `end` med `type: time`, eller ta bort `calendar`.
        [no-set] Rätta namnet, eller lägg till gruppen under `sets`.
        [after] Ange ett datumfält i samma lista av fält.
        [no-type] Typerna är text, prose, line, number, flag, order, date, period, time, duration, choice, url, email, phone, language, zone, path, file, recurrence, rows och relation.
        [without-type] Lägg till en, till exempel `type: text`.
        [without-to] Lägg till `to` med de sorter den leder till, till exempel `to: [actor]`, eller `to: any`.
        [no-kind] Rätta namnet, eller lägg till sorten under `kinds`.
        [same-folder] Ge en av dem en annan `folder`.
        [built-in] Ge ditt fält ett annat namn.
        [taken] Ge din sort ett annat namn.
        [folder] Skriv namnet på en mapp direkt i `content/`, utan snedstreck.
        [same-url] Ge en av dem en annan `url`.
        [no-choice] Lägg till det under `choices`, eller ta bort det ur `over`, `pending` och `off`.
        [without-choices] Lägg till `choices`, som `värde: etikett`; eller skriv `open: true`, så går vilket ord som helst bra.
        [without-fields] Lägg till `fields` med radernas kolumner.
        [title] Ta bort `type` för `title`.
        [too-many] Slå ihop dem som liknar varandra.
        [no-icon] Ange en av dessa: { $other }.
        [hue] Skriv ett tal från 0 till 360: 0 är rött, 120 grönt, 240 blått.
       *[form] Filen har `kinds`, `sets` och `mentions`; varje sort har `fields`, och varje fält en `type`.
    }

## Fält

unknown-field = Här finns inget fält som heter `{ $field }`.
    .help = { $known ->
        [none] Rätta namnet, eller skriv det du vill säga i texten.
       *[other] Fälten här är: { $known }.
    }
missing-field = Fältet `{ $field }` saknas.
    .help = Lägg till en rad `{ $field }:` och fyll i den.
wrong-type = { $expected ->
        [text] I `{ $field }` ska det stå en text, inte en lista eller egna fält.
        [number] I `{ $field }` ska det stå ett tal.
        [flag] I `{ $field }` ska det stå `true` eller `false`.
        [order] I `{ $field }` ska det stå `true`, `false` eller ett tal.
        [mapping] `{ $field }` har egna fält.
        [rows] `{ $field }` är en lista där varje punkt har egna fält.
        [one-reference] `{ $field }` kan bara leda till en enda sida.
        [reference] I `{ $field }` ska det stå namnet på en sida.
        [target] Det framgår inte vem eller vad den här punkten i `{ $field }` gäller.
        [contact] Kontakten har varken namn, roll, e-postadress eller telefonnummer.
        [language] I `{ $field }` ska det stå en språkkod.
       *[fields] Här ska det stå fält, till exempel `title: …`.
    }
    .help = { $expected ->
        [text] Skriv texten efter kolonet. Vill du ange den på flera språk, så skriv dem under med sina koder: `sv: …`, `en: …`.
        [number] Skriv det med siffror och decimalpunkt, utan enhet: `59.33`.
        [flag] Skriv ett av de två orden, utan citattecken.
        [order] Skriv `true`, eller ett tal som bestämmer ordningen, till exempel `10`.
        [mapping] Skriv vart och ett på en egen rad nedanför, två mellanslag längre in.
        [rows] Börja varje punkt med `- ` och skriv dess fält under varandra.
        [one-reference] Behåll den viktigaste; nämn de andra i texten.
        [reference] Skriv filens namn utan ändelse, till exempel `skara-kommun`, eller sidans rubrik.
        [target] Börja punkten med sort och namn, till exempel `actor: skara-kommun`; eller med `text: …` för någon som inte har en sida här.
        [contact] Ange minst ett av `name`, `role`, `email` och `phone`; eller `person: …` för den som har en sida här.
        [language] Skriv en kod, till exempel `sv`, `en` eller `ar`.
       *[fields] Skriv ett fält på varje rad, som `fält: värde`.
    }
too-long = Texten är { $length } tecken lång, och här får det vara högst { $most }.
    .help = Den upprepas på andra sidor. Skriv kortare här, och resten i sidans text.
unknown-choice = `{ $value }` går inte att välja i `{ $field }`.
    .help = Skriv något av: { $known-sv }.
bad-date = { $why ->
        [interval] `{ $value }` är en tid från ett datum till ett annat, och i det här fältet ska det stå ett enda.
        [four-digits] `{ $value }` är inget datum: ett årtal har fyra siffror.
        [two-digits] `{ $value }` är inget datum: månad och dag skrivs med två siffror.
        [slash] `{ $value }` är ingen period: mellan start och slut står ett snedstreck.
        [one-slash] `{ $value }` är ingen period: den har mer än ett snedstreck.
        [no-end] `{ $value }` är ingen period: den har varken start eller slut.
        [month] `{ $value }` är inget datum: den månaden finns inte.
        [day] `{ $value }` är inget datum: månaden har ingen sådan dag.
        [season-day] `{ $value }` är inget datum: en årstid har inga dagar.
        [unspecified] `{ $value }` är inget datum: där kan X inte stå.
        [clock] `{ $value }` är ingen tid: klockan visar inte så.
        [whole-day] `{ $value }` är ingen tid: hela dagens datum måste stå före klockslaget.
        [letter-t] `{ $value }` är ingen tid: mellan dag och klockslag står ett T, inte ett mellanslag.
        [offset] `{ $value }` är ingen tid: så långt från UTC ligger ingen tidszon.
       *[other] `{ $value }` är inget datum.
    }
    .help = { $expected ->
        [period] Skriv från och till med ett snedstreck mellan: `2021/2027`, `2020-10-09/2020-10-11`, eller `2022-03/..` för något som fortsätter. Det går också bra med bara `2020`, `2020-10` eller `2020-21` (våren 2020; 22 sommar, 23 höst, 24 vinter). Vet du det bara på ett ungefär, så skriv `{"{"}text: i några veckor{"}"}`.
        [time] Skriv dagen, och klockslaget efter ett T: `2023-11-08T09:00`. Bara en dag, `2023-11-08`, gäller hela dagen.
       *[date] Skriv `2020-10-09` (år, månad, dag), eller mindre exakt: `2020-10`, `2020`, `2020-21` (våren 2020; 22 sommar, 23 höst, 24 vinter), `2015~` (omkring 2015). Vet du det bara på ett ungefär, så skriv `{"{"}text: för några år sedan{"}"}`.
    }
end-before-start = { $end ->
        [none] I `{ $start }` kommer slutet före starten.
       *[other] `{ $end }` kommer före `{ $start }`.
    }
    .help = Se efter om de två datumen har bytt plats, eller om det ena har fel år.
bad-duration = `{ $value }` är ingen tidslängd.
    .help = Skriv ett tal och ett ord: `6 månader`, `2 veckor`, `1 år`, `90 dagar`.
unknown-time-zone = { $value ->
        [none] Det här är ingen tidszon.
       *[other] Det finns ingen tidszon som heter `{ $value }`.
    }
    .help = Skriv världsdel och stad på engelska, till exempel `Europe/Stockholm`.
bad-url = `{ $value }` är ingen webbadress.
    .help = { $why ->
        [letters] Den blandar bokstäver ur två alfabet som ser likadana ut, till exempel ett latinskt och ett kyrilliskt a. Skriv om den för hand.
        [user] Det som står före ett @ hör inte till värdnamnet och vilseleder läsaren om vart länken går. Ta bort det, eller skriv `mailto:` före en e-postadress.
       *[other] Skriv hela adressen, med `https://` först och utan mellanslag. Enklast är att kopiera den från webbläsaren.
    }
bad-email = `{ $value }` är ingen e-postadress.
    .help = { $why ->
        [letters] Den blandar bokstäver ur två alfabet som ser likadana ut, till exempel ett latinskt och ett kyrilliskt a. Skriv om den för hand.
       *[other] Skriv den som `namn@exempel.se`, utan något före eller efter.
    }
bad-phone = `{ $value }` är inte ett telefonnummer.
    .help = Skriv ett nummer, till exempel `010-000 00 00`, eller `010-000 00 00 ankn 12` med en anknytning. Varje nummer står för sig: ett andra skrivs som en kontakt till. Andra ord om hur man når någon skrivs i kontaktens `note`, eller i texten.
bad-recurrence = `{ $value }` är ingen regel som en kalender förstår.
    .help = Skriv med egna ord, till exempel `första tisdagen i varje månad`; eller som en regel, till exempel `FREQ=MONTHLY;BYDAY=1TU`.
bad-slug = `{ $value }` kan inte stå i en webbadress.
    .help = Använd små bokstäver a–z, siffror och bindestreck, till exempel `barn-i-fokus`.
bad-redirect = `{ $value }` kan inte vara en tidigare adress på webbplatsen.
    .help = Skriv den del av adressen som kommer efter webbplatsens namn, med ett snedstreck först: `/gammal/sida/`.
unknown-language = Webbplatsen har inte språket `{ $value }`.
    .help = Dess språk är: { $known }. Ett nytt läggs till under `languages` i site.yaml.
kind-mismatch = Här står att sorten är `{ $written }`, men mappen är den för `{ $kind }`.
    .help = Ta bort raden, eftersom mappen avgör; eller flytta filen till rätt mapp.

## Översättningar

orphan-translation = Det här är en översättning av `{ $slug }`, som inte finns.
    .help = Ge filen samma namn som originalet, med språkkoden före ändelsen: `mitt-projekt.en.md` bredvid `mitt-projekt.md`.
translation-differs = Översättningen säger något annat här än originalet, `{ $original }`.
    .help = Ändra i originalet, som gäller för alla språk. En översättning innehåller bara texterna; låt resten vara.
translation-adds = Bara översättningen har `{ $name }`; det saknas i originalet, `{ $original }`.
    .help = Skriv det i originalet också, eller ta bort det här. Till dess visar sidorna på alla språk översättningens ord.
outdated-translation = Originalet, `{ $original }`, har uppdaterats sedan översättningen gjordes.
    .help = Gå igenom översättningen och ange dagen du gjorde det som `updated`, eller som `reviewed` om inget behövde ändras. Till dess säger dess sida det till läsaren.

## Hänvisningar

unknown-reference = Det finns ingen sida som heter `{ $value }`.
    .help = Skriv filens namn utan ändelse, eller sidans rubrik. Saknas sidan, så lägg till den. Parter som inte ska ha någon sida skrivs som `text: …` i sin lista.
ambiguous-reference = Mer än en sida heter `{ $value }`: { $known }.
    .help = Skriv den du menar tillsammans med sin sort, som den står i listan.
wrong-kind = { $expected ->
        [none] `{ $value }` är av sorten `{ $kind }`, som inte passar här.
       *[other] `{ $value }` är av sorten `{ $kind }`. Här ska det stå en sida av sorten { $expected }.
    }
    .help = Välj en annan sida, eller flytta raden till det fält där den här hör hemma, till exempel `related`.
unpublished-reference = `{ $value }` är inte publicerad (ett utkast, för tidig eller inte längre aktuell), så ingen länk leder dit.
    .help = Publicera den sidan, eller ta bort hänvisningen.
self-reference = Sidan hänvisar till sig själv: `{ $value }`.
    .help = Ta bort raden, eller skriv den sida du menar.
duplicate-reference = `{ $value }` står två gånger i samma lista.
    .help = Ta bort den ena.
cycle = De här leder tillbaka till där de började: { $circle }.
    .help = Något kan inte ingå i sig självt. Ta bort `{ $relation }` från en av dem.

## Namn och adresser

duplicate-id = Två sidor heter `{ $id }`. Den andra finns i `{ $first }`.
    .help = Är de samma sak, så slå ihop dem i en fil. Döp annars om en av filerna.
same-title = En annan sida av samma sort har också rubriken `{ $value }`: den i `{ $first }`.
    .help = Är de samma sak, så slå ihop dem i en fil. Lägg annars till i rubriken vad som skiljer dem åt, till exempel en ort eller ett år.
url-collision = { $what ->
        [file] Två sidor eller filer har samma adress, { $url }: { $first } och { $second }.
       *[other] Två sidor har samma adress, { $url }: { $first } och { $second }.
    }
    .help = { $what ->
        [file] Byt namn på filen `{ $file }`, och där den nämns. På många webbservrar är `x`, `x.html` och `x/` en adress.
       *[other] Ge en av dem ett annat `slug`, eller ta bort adressen ur `redirect_from`. På många webbservrar är `x`, `x.html` och `x/` samma adress.
    }
crowded-menu = { $count } sidor vill stå i menyn, som har plats för { $most }; från och med den här är de utelämnade.
    .help = Ta bort `menu` från sidor som man hittar på annat sätt, eller ge de viktigaste ett lågt tal, till exempel `menu: 1`.

## Länkar i texter

broken-link = Det finns ingen sida på `{ $value }`.
    .help = Länka till sidan med dess namn i stället, som `[[namn]]` eller `[[namn|orden du vill ha]]`: då stämmer länken även om adressen ändras.
broken-fragment = Sidan `{ $page }` har ingen rubrik med id `{ $value }`.
    .help = Ta bort `#{ $value }`, eller skriv rubriken som den står i adressen: små bokstäver, med bindestreck i stället för mellanslag.
path-outside = `{ $value }` leder ut ur webbplatsens mapp.
    .help = Lägg filen bredvid texten, eller i `static/`, och skriv dess namn.
unsafe-link = `{ $value }` är ingen länk som läsaren tryggt kan följa.
    .help = Länkar börjar med `https://`, `http://`, `mailto:` eller `tel:`, eller leder till en sida här.
missing-file = { $why ->
        [letters] Filen `{ $value }` finns inte under precis det namnet: bokstäver som å, ä och ö är sparade på ett annat sätt i filens namn.
       *[other] Filen `{ $value }` finns inte.
    }
    .help = { $why ->
        [letters] Byt namn på filen: skriv namnet på nytt, helst utan å, ä, ö och mellanslag. Det händer med filer från en Mac.
        [link] Länkar till webben börjar med `https://`, e-postadresser med `mailto:`, och sidor skrivs inom dubbla hakparenteser.
       *[other] Lägg filen bredvid texten (i en egen mapp, med texten som `index.md`) eller i `static/`. Kontrollera hur namnet är stavat, med stora bokstäver och ändelse.
    }
missing-alt = Bilden `{ $value }` saknar beskrivning.
    .help = { $where ->
        [field] Skriv vad den visar, för den som inte ser den, i `alt` bredvid `file`: `{"{"}file: bild.jpg, alt: Fyra personer runt ett bord{"}"}`.
       *[text] Skriv vad den visar, för den som inte ser den: `![Fyra personer runt ett bord](bild.jpg)`.
    }
bad-picture = { $what ->
        [cut-off] Bilden `{ $value }` är inte hel: slutet saknas.
        [too-large] Bilden `{ $value }` är för stor: { $width } × { $height } bildpunkter.
        [too-heavy] Bilden `{ $value }` är för tung: { $megabytes } megabyte.
        [unreadable] Bilden `{ $value }` går inte att läsa: { $why }.
       *[no-picture] Filen `{ $value }` är ingen bild som webbläsare kan visa.
    }
    .help = { $what ->
        [cut-off] Hämta eller spara den en gång till, och lägg in den på nytt.
        [too-large] Gör den mindre, till exempel 3 000 bildpunkter bred. Sidorna visar den högst 1 600 bred.
        [too-heavy] Gör den mindre, till exempel 3 000 bildpunkter bred, och spara den som JPEG.
        [unreadable] Kontrollera att filen finns kvar och får läsas.
       *[no-picture] Öppna den i ett bildprogram och spara den som JPEG eller PNG. Att byta ändelse räcker inte; bilder från en iPhone är ofta av typen HEIC.
    }
remote-image = Bilden `{ $value }` ligger på en annan webbplats, som då får veta vem som läser sidan.
    .help = Spara bilden bredvid texten, om du får, och skriv filens namn.
html-removed = { $part ->
        [element] HTML-koden `<{ $name }>` är inte tillåten i texter och har tagits bort.
        [attribute] Attributet `{ $name }` är inte tillåtet i HTML och har tagits bort.
        [end-tag] HTML-koden `</{ $name }>` avslutar något som aldrig börjat, och har tagits bort.
       *[structure] Listorna och citaten i texten står för djupt inuti varandra för att kunna visas som det var tänkt.
    }
    .help = { $part ->
        [structure] Skriv texten med färre nivåer.
       *[other] Skriv det som Markdown i stället: `**fet**`, `[ord](https://exempel.se)`, `- punkt`. Vill du ha själva tecknen, så skriv `&lt;` i stället för `<`.
    }
dead-link = Länken till { $value } fungerar inte: { $why }.
    .help = Öppna adressen i en webbläsare. Har sidan flyttat, så skriv den nya adressen; är den borta, så ta bort länken.

## Tid

review-overdue = Sidan skulle ha granskats senast { $due }. Den sågs över senast { $last }.
    .help = Kontrollera att allt fortfarande stämmer, kontakterna först. Skriv sedan dagens datum i `reviewed`.
contact-expired = Uppgifterna om `{ $value }` gällde till { $until }.
    .help = Fråga om de fortfarande stämmer. Ändra sedan `valid_until`, eller ange en ny kontakt. Till dess visas varken e-post eller telefon.
status-outdated = Här står `{ $value }`, men det här var över { $last }.
    .help = { $known ->
        [none] Skriv hur det gick; eller rätta datumet.
       *[other] Skriv hur det gick, med något av: { $known-sv }; eller rätta datumet.
    }
never-recurs = Enligt regeln `{ $value }` kommer det här aldrig tillbaka.
    .help = Se efter vilka dagar regeln nämner och när den slutar. Äger det rum bara en gång behövs ingen regel.
no-such-date = Det här ställs in den { $date }, men regeln nämner inte den dagen.
    .help = Rätta datumet, så att den träff som är inställd inte ser ut att bli av.
date-ahead = `{ $field }` är { $date }, och den dagen har inte varit.
    .help = Rätta datumet: läsarna ser av det hur säkra uppgifterna är.

## Kartan

bad-position = { $why ->
        [alone] Här står `{ $field }`, men inte `{ $other }`: båda behövs för en plats på kartan.
        [swapped] Latitud och longitud ser ut att ha bytt plats.
       *[outside] `{ $value }` är ingen plats på jorden: { $field ->
            [lat] latituden går från -90 till 90
           *[lon] longituden går från -180 till 180
        }.
    }
    .help = { $why ->
        [alone] Lägg till `{ $other }`, eller ta bort raden.
        [swapped] Skriv latituden (norr om ekvatorn, i Sverige 55–70) i `lat` och longituden (öster om Greenwich, i Sverige 10–25) i `lon`.
       *[outside] Skriv grader med decimalpunkt, som `lat: 59.33` och `lon: 18.07`. Koordinater i SWEREF 99 måste räknas om.
    }
unknown-place-code = { $why ->
        [other] Koden `{ $value }` hör till { $name }.
        [country] Inget land har koden `{ $value }`.
       *[none] Ingen kommun och inget län har koden `{ $value }`.
    }
    .help = Rätta koden. Kommuner har fyra siffror, län två; de står i SCB:s lista. Länder har två bokstäver, som NO (ISO 3166). Utan kod söks platsen efter sitt namn.
bad-boundaries = { $why ->
        [missing] Filen `{ $file }` med egna gränser finns inte.
        [syntax] Filen är inte JSON från och med den här raden.
        [collection] Filen är ingen samling av områden i formatet GeoJSON (`FeatureCollection`).
        [empty] Filen har inga områden (`Polygon` eller `MultiPolygon`).
        [degrees] Område nummer { $feature } har koordinater som inte är grader.
        [name] Område nummer { $feature } har varken kod eller namn.
        [ring] Område nummer { $feature } har en gräns som inte går runt: den har färre än tre punkter, eller en punkt utan två tal.
        [large] Filen har fler än 500 000 punkter.
       *[unmatched] Ingen plats är något av områdena i filen.
    }
    .help = { $why ->
        [missing] Rätta sökvägen i `boundaries`; den räknas från mappen där site.yaml står.
        [degrees] Exportera filen igen i WGS 84 (EPSG:4326): longitud först, sedan latitud.
        [name] Ge varje område `code` eller `name` bland sina egenskaper (`properties`).
        [large] Förenkla gränserna, till exempel med mapshaper; kartan visar ändå inte mer än några tusen punkter.
        [unmatched] Ge platserna samma `code` som områdena har, eller samma namn.
       *[other] Exportera områdena som GeoJSON från ett kartprogram.
    }

## Tema

bad-template = Mallen går inte att läsa: { $what }
    .help = Rätta den, eller ta bort filen: då används den inbyggda mallen.
template-failed = Mallen fungerade inte på sidan { $page }: { $what }
    .help = Rätta den, eller ta bort filen: då används den inbyggda mallen.
bad-text = Gränssnittets texter går inte att läsa här: { $what }
    .help = Skriv varje text som `namn = ord`, och börja raderna i en längre text med mellanslag.
unknown-theme = Det finns inget tema som heter `{ $name }`.
    .help = Skriv namnet på en mapp i `themes/`, eller `default` för det inbyggda.

## Rapporter

level-error = fel
level-warning = varning
level-help = gör så här
level-related = se även
error-count = { $count ->
        [one] 1 fel
       *[other] { $count } fel
    }
warning-count = { $count ->
        [one] 1 varning
       *[other] { $count } varningar
    }
and-more = … och { $count } till.
and-more-elsewhere = … och { $count } till. Alla: `{ $command }`
no-faults = Allt är i sin ordning.

## Kommandonas slutrader

built = { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    } på { $seconds } s, { $rendered ->
        [one] 1 nygjord
       *[other] { $rendered } nygjorda
    }, { $changed ->
        [0] allt som förut.
        [one] 1 fil ändrad.
       *[other] { $changed } filer ändrade.
    }
built-where = Se webbplatsen med `{ $command }`. Filerna i { $folder } är till för en webbserver: öppnas de en och en saknar de utseende.
pages-gone = { $count ->
        [one] 1 adress som fanns förut finns inte längre
       *[other] { $count } adresser som fanns förut finns inte längre
    }: { $pages }.
    Har sidan flyttat, skriv den gamla adressen på dess nya plats: redirect_from: [{ $addresses }]
not-built = Inget publicerades; det som fanns förut är kvar. Rätta felen och bygg igen.
building = Gör sidor
foreign-files = { $count ->
        [one] 1 fil i { $folder } är inte gjord av samverka och lämnades orörd: { $files }
       *[other] { $count } filer i { $folder } är inte gjorda av samverka och lämnades orörda: { $files }
    }
build-locked = Ett annat bygge skriver till { $folder }. Väntar på det.
nothing-kept = Inget sparas till nästa bygge, eftersom { $path } är en länk eller ingen mapp. Ta bort den: programmet gör den på nytt.
checked = { $entries ->
        [one] 1 post genomgången
       *[other] { $entries } poster genomgångna
    } på { $seconds } s.
serving = Webbplatsen finns på { $address }
serving-how = Den följer dina filer när du sparar dem. Avsluta med Ctrl+C.
port-taken = Port { $port } är upptagen, så en annan används.
served = { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    } på { $milliseconds } ms.
cannot-open = Det gick inte att öppna en webbläsare. Öppna { $address } själv.
bad-host = `{ $host }` är ingen adress att lyssna på. Använd en IP-adress som 127.0.0.1.
bad-base-url = `{ $url }` kan inte vara en webbplats adress. Skriv den som https://kb.example eller https://kb.example/sokvag.
serve-failed = Förhandsvisningen kunde inte startas: { $why }.
not-written = Inget publicerades. { $doing ->
        [locking] Det går inte att låsa
        [reading] Det går inte att läsa
        [removing] Det går inte att ta bort
        [publishing] Det går inte att lägga den nya webbplatsen på plats i
       *[writing] Det går inte att skriva
    } { $path }: { $reason ->
        [full] disken är full. Gör plats på den, eller ange en mapp på en annan med --output, och bygg igen.
        [quota] du får inte använda mer av disken. Ta bort något som är ditt, eller ange en mapp på en annan disk med --output, och bygg igen.
        [large] filen skulle bli större än systemet tillåter. Höj gränsen (`ulimit -f`), eller ange en mapp på en annan disk med --output, och bygg igen.
        [denied] du har inte rätt till det. Ändra rättigheterna där, eller ange en annan mapp med --output, och bygg igen.
        [read-only] disken går bara att läsa. Ange en mapp på en annan med --output, och bygg igen.
        [gone] den finns inte längre. Om någon ändrade där just nu, bygg igen.
       *[other] { $why }.
    }
not-an-output = Inget publicerades: { $path } kan inte vara mappen som webbplatsen läggs i. Ange en annan med --output.
output-holds-sources = Inget publicerades: { $output } måste hållas isär från källorna i { $sources }. Ange en annan mapp med --output.
foreign-in-the-way = Inget publicerades: filer som samverka inte har gjort står där webbplatsen ska ligga: { $files }. Flytta dem, eller ange en annan mapp med --output.
foreign-when-strict = Inget publicerades: med --strict får mappen som webbplatsen läggs i inte innehålla något som samverka inte har gjort, men där finns { $files }. Ta bort det där; det som webbplatsen behöver läggs i `static/`.
link-elsewhere = Inget publicerades: { $output } är en genväg (symbolisk länk) till { $target }. En sådan följer samverka bara till en mapp som är tom eller som samverka har gjort själv. Ta bort genvägen, eller ange mappen själv med --output.
not-ours = Inget publicerades: { $path } står där samverka lägger den gamla webbplatsen medan den nya sätts på plats, men är inte gjord av samverka. Se efter vad som ligger där, och flytta eller ta sedan bort det.
bad-manifest = Inget publicerades: { $path }, där samverka antecknar vilka filer som är dess egna, går inte att läsa från rad { $line }. Om hela mappen är gjord av samverka kan du ta bort den och bygga igen.
not-a-file = Inget publicerades: { $path } är ingen fil.
written-in-place = { $folder } gick inte att byta ut i ett steg, så filerna ersattes en i taget.
cannot-read = Det går inte att läsa { $path }: { $why }.
cannot-write = Det går inte att skriva { $path }: { $why }.
bad-language = Det finns inga meddelanden på `{ $value }`. Använd --lang sv eller --lang en.
bad-epoch = I SOURCE_DATE_EPOCH står `{ $value }`, som inte är ett antal sekunder sedan 1970.
content-has-errors = Webbplatsens inställningar eller sorter har fel. Rätta dem först.

## Förhandsvisningen i webbläsaren

preview-bar = samverka: förhandsvisning
preview-faults = Detta behöver rättas
preview-close = Stäng
preview-show = Visa fel
preview-all = Allt på en egen sida
preview-follow = Följ det jag redigerar
preview-lost = Förhandsvisningen svarar inte.
preview-before = Sidan visas som den var före de här felen.
preview-kept = Filer med fel visas som de var innan, på alla sidor, tills de är rättade.
preview-unmade = Webbplatsen kan inte visas än. Den kommer hit så snart felen är rättade.
preview-unrendered = Sidan kan inte visas än. Den kommer så snart mallen är rättad.
preview-home = Till webbplatsen

## samverka new

unknown-kind = Det finns ingen sort som heter `{ $value }`.
known-kinds = Sorterna är: { $known }.
no-slug = { $value ->
        [none] En sida behöver en rubrik.
       *[other] Rubriken `{ $value }` har inga bokstäver eller siffror som kan stå i en adress. Välj en annan.
    }
entry-exists = { $path } innehåller redan en sida som heter så. Den lämnades som den är.
entry-written = Skrivet: { $path }
entry-next = Öppna filen i en textredigerare, ta bort `# ` framför de rader du vill använda, och skriv texten nedanför `---`. Kör sedan `samverka check`.
site-languages = Webbplatsen har inte språket `{ $value }`. Dess språk är: { $known }.

## samverka init

folder-not-empty = Det finns redan filer i mappen `{ $folder }`. Välj en tom mapp eller en ny.
site-made = En ny webbplats finns i { $folder }, med ett exempel på varje sorts sida.
site-next = Se den: samverka serve --site { $folder }

## samverka schema

schemas-written = { $count ->
        [one] 1 schema skrivet till { $folder }.
       *[other] { $count } scheman skrivna till { $folder }.
    }
schemas-next = Tala om för redigeraren att använda ett: börja en YAML-fil med `# yaml-language-server: $schema=…/project.schema.json`.

## Nya sidor (kommentarer i filen)

blank-intro =
    Rader som börjar med # läses inte. Vill du använda ett fält, så ta bort "# " framför det
    och skriv dina egna ord efter kolonet. Ta bort de rader du inte behöver.
blank-lead = Fakta: i rutan överst eller bredvid texten
blank-main = Avsnitt på sidan
blank-side = Bredvid texten, eller bland det som hör ihop med sidan
blank-end = Efter texten: länkar, filer och källor
blank-page = Om själva sidan
blank-required = måste fyllas i
blank-choices = Välj: { $choices }
blank-any-word = eller ett eget ord
blank-targets = Leder till: { $kinds }
blank-any-kind = vilken sida som helst
blank-edge = Kan också ha: { $fields }
blank-contact = Den som inte har en sida här: role, name, email, phone, note
blank-unlinked = Den eller det som inte har en sida här: "text: …"
blank-columns = Varje punkt: { $fields }
blank-column-required = { $field } (måste finnas)
blank-date = Skriv 2020-10-09, 2020-10 eller 2020; 2020-21 är våren 2020 (22 sommar, 23 höst, 24 vinter)
blank-period = Skriv 2021/2027, 2020-10/.. (pågår) eller 2020. 2020-21 är våren 2020 (22 sommar, 23 höst, 24 vinter), inte läsåret 2020–21: det skrivs 2020-08/2021-06
blank-time = Mellan dagen och klockslaget står ett T
blank-prose = Skriv här. Behåll två mellanslag i början av varje rad.
blank-body =
    <!-- Sidans text. Den här anteckningen visas inte: skriv över den.
    En tom rad ger ett nytt stycke. "## " ger en rubrik, "- " en lista.
    Ett namn inom dubbla hakparenteser blir en länk till den sidan: [[{ $example }]] -->
