# What the program says in English. Written for people who know Word and e-mail, not YAML:
# what is wrong, in their words; then what to do. The names before `=` are the codes of codes.rs.
# A word that is empty comes as `none`.

did-you-mean = Did you mean { $suggestions }?

## Files

unreadable-file = This file cannot be read: { $why }.
    .help = Check that you are allowed to open it and that no other program is using it.
file-too-large = This text is too large. A text can have { $most } MB at most.
    .help = Put tables and pictures in files of their own, and link to them.
not-utf8 = This file is not saved as UTF-8, so letters such as å, ä and ö cannot be read.
    .help = Open it in a text editor and save it again with the encoding UTF-8. If it is a Word document, copy its text into a new text file.
control-character = There is an invisible character here ({ $character }) that a text cannot have.
    .help = { $why ->
        [alone] Delete it, or write its counterpart on the same line: U+2069 ends what U+2066, U+2067 or U+2068 begins.
       *[other] Delete it. It often comes along when text is pasted from another program: write the word again if you cannot see it.
    }
unsafe-symlink = { $why ->
        [outside] This is a shortcut (symbolic link) to a place outside the site.
        [elsewhere] This is a shortcut (symbolic link) to a file in another folder of the site.
        [hidden] This is a shortcut (symbolic link) to a hidden file, or to one in a hidden folder.
        [folder] This is a shortcut (symbolic link) to a folder.
        [device] This is a shortcut (symbolic link) to something that is not a file.
       *[nowhere] This is a shortcut (symbolic link) that leads nowhere.
    }
    .help = Put the file itself here in place of the shortcut.
bad-file-name = The file name `{ $name }` cannot become a web address.
    .help = Rename it with the letters a–z, digits and hyphens, such as `my-project.md`. Names that Windows keeps for itself, such as `con`, `nul` and `com1`, cannot be used.
unknown-folder = { $known ->
        [deep] This file lies in too many folders to be an entry.
       *[other] { $folder ->
            [none] A page cannot lie directly in `content/`: its folder says what kind of page it is.
           *[other] No kind of entry has the folder `{ $folder }`.
        }
    }
    .help = { $known ->
        [deep] Move it to `content/` and the folder of its kind: `content/projects/my-project.md`, or `content/projects/my-project/index.md` with its pictures beside it.
       *[other] Move it to the folder of its kind. The folders are: { $known-en }.
    }
unused-file = { $why ->
        [name] `{ $value }` is not read as a page, since its name does not end as that of a page.
       *[other] No page uses the file `{ $value }`, so it is not published.
    }
    .help = { $why ->
        [name] The name of a page ends in `.md`, that of a file with many in `.yaml`. Save the text as plain text under such a name; from a Word document, copy the text into a new file.
       *[other] Link to it from a text, name it in a field such as `files`, or remove it.
    }
hidden-file = `{ $value }` is not published, since its name begins with a dot.
    .help = Such files are often secret, or belong to a program. Rename it if readers are to have it; only `.well-known/` and `.nojekyll` are published under their names.
unsafe-file = { $why ->
        [type] `{ $value }` is not published: not everybody can read a file of this type, or it could run programs in a reader’s browser.
        [inner] `{ $value }` is not published: a web server may take it for a { $ending } file, which could run programs in a reader’s browser.
        [place] `{ $value }` is not published: it does not lie in the folder of a kind, and its address might be one that browsers or search engines ask for.
        [markup] `{ $value }` is not published: it begins as a web page does, and could run programs in a reader’s browser.
        [namespace] The drawing `{ $value }` cannot be published: nobody here knows what a browser does with its element `{ $element }` (of { $namespace }).
        [copies] The drawing `{ $value }` cannot be published: its parts use each other so often that more than { $most } shapes would have to be drawn, and browsers would stand still.
        [circle] The drawing `{ $value }` cannot be published: here something is used within itself.
       *[other] The drawing `{ $value }` cannot be published, since it holds something that a browser could run: { $why }
    }
    .help = { $why ->
        [type] Save it as a PDF or a picture instead. Files with these endings can be published: { $known }. If it has to be published as it is, ask the person who looks after the site to put it in `static/`.
        [inner] Take `.{ $ending }` out of its name.
        [place] Move it to a page that uses it, such as `content/projects/my-project/` beside `index.md`. If it is to stand where it is named now, ask the person who looks after the site to put it in `static/`.
        [markup] Save it anew with the program it was made in.
        [namespace] Save the drawing again as plain SVG (in Inkscape: Save as, Plain SVG), which leaves out what only the drawing program understands. If the element comes from a well-known drawing program, tell those who make samverka.
        [copies] Save the drawing again as a PNG picture, or draw it with fewer copies.
        [circle] Save the drawing again as a PNG picture, or draw it with fewer copies.
       *[other] Save the drawing again as plain SVG, or as a PNG picture.
    }
no-content = There is nothing to make a site of: { $folder } holds no pages.
    .help = Make a new site with `samverka init my-site`. If you have one already, go to its folder (the one with `content/` in it), or name it: `samverka check --site my-site`.

## YAML

bad-yaml = { $reason ->
        [tab] This line begins with a tab.
        [colon] There is a colon here that makes the line hard to read.
        [quote] A quotation mark begins here, and no other one ends it.
        [curly-quote] This is a quotation mark of the kind that Word writes. It does not enclose a text here: only straight ones (" or ') do.
        [quote-inside] The quotation ends here, but the text goes on after it.
        [bracket] A bracket begins here, and no other one ends it.
        [space] There is no space after the colon here.
        [hard-space] There is a space of another sort here (a no-break space), which only looks like an ordinary one.
        [no-colon] There is no colon in this line, so it is no field.
        [list] A list cannot begin on the same line as its field.
        [dash] There is no space after the dash here.
        [aliases] This text repeats parts of itself (with `&` and `*`) too many times.
        [character] A value cannot begin with this character.
        [indentation] The line here, or the one above it, is not indented like those it belongs with.
        [documents] A second document begins here: in YAML, a line `---` ends what came before it.
        [hash] A `#` begins a comment here: the rest of the line is not read, so the bracket before it never ends.
       *[other] These lines cannot be read: { $what }.
    }
    .help = { $reason ->
        [tab] Use spaces instead of tabs at the beginning of the line, two for each step.
        [colon] If the colon belongs to the text, put the whole text in quotation marks: `title: "Work: a beginning"`. Otherwise write each field on a line of its own.
        [curly-quote] Write a straight one (`"`) instead, and the same at the end of the text.
        [quote-inside] If the quotation marks belong to the text, put all of it in 'single' ones: `'A "good" title'`.
        [bracket] Write the closing bracket too: `[one, two]`. If the bracket belongs to the text, put all of it in quotation marks.
        [space] Write a space between the colon and the value: `level: local`.
        [hard-space] Delete it and press the space bar. It often comes along when text is pasted from Word or a web page.
        [no-colon] Write a colon and a space after the field’s name: `summary: Our words`. If the line goes on with the text above it, begin it with two spaces.
        [list] Begin each item on a line of its own below the field, with `- ` before it; or write `[one, two]`.
        [dash] Write a space between the dash and the item: `- one`.
        [quote] Write a quotation mark at the end of the text too. If the text itself holds quotation marks, put it in 'single' ones.
        [aliases] Write out what you mean, without `&` and `*`.
        [character] Put the whole text in quotation marks, such as `"@group"`.
        [indentation] See that fields that belong together begin in the same column, and that lists have `- ` before each item.
        [documents] Take the line away if everything belongs together; one file holds one document. Entries of the same kind stand below each other, each under its own name.
        [hash] Put the value in quotation marks: `{"{"}light: "#7a1f5c"{"}"}`.
       *[other] Write one field on each line as `field: value`, and put texts with special characters in quotation marks.
    }
duplicate-key = The field `{ $key }` is here twice.
    .help = Keep one of the two. If you want several values, write them as a list.
unread-markup = { $why ->
        [bullet] The sign `{ $value }` makes no list: the lines run together into one paragraph.
       *[space] The link to `{ $value }` is shown as it is typed, since the name has spaces.
    }
    .help = { $why ->
        [bullet] Begin each item with `- ` instead.
       *[space] Put angle brackets around the name: `[…](<{ $value }>)`. Or rename the file, with hyphens for spaces.
    }
cut-text = The text ends before `{ $value }`, which is not read: a `#` after a space begins a note to oneself.
    .help = If it belongs to the text, put the whole text in quotation marks: `title: "Project #1 in Skara"`. If it is a note, write a space after the `#`.
unclosed-front-matter = The fields begin with a line `---`, but no such line ends them.
    .help = Write a line with just `---` between the fields and the text.
no-front-matter = { $first ->
        [dashes] The fields are to begin with a line `---`: exactly three hyphens.
        [field] The line `---` is missing above the fields.
       *[none] This page has no fields, not even a title.
    }
    .help = { $first ->
        [dashes] Write `---` on this line, and on the line after the fields. Word likes to make one long dash of them: write in a plain text editor.
        [field] Write a line of only `---` at the very top, and one between the fields and the text.
       *[none] Begin the file with three lines: `---`, then `title: My title`, then `---` again. The text comes after them.
    }
second-text = The text of this page stands below the fields already.
    .help = Move what stands in `body` there too, and remove `body`.
nested-too-deep = { $what ->
        [hierarchy] This hierarchy has more levels than a site can show.
       *[yaml] Lists and brackets stand inside each other here, deeper than any entry needs.
    }
    .help = { $what ->
        [hierarchy] Leave out levels: let this lead further up.
       *[yaml] Look for brackets `[` or `{"{"}` that are never closed. Put the text in quotation marks if they belong to it.
    }

## Settings and kinds

unknown-setting = There is no setting called `{ $name }`.
    .help = Correct the name or remove the line.
bad-setting = The setting `{ $name }` cannot have this value.
    .help = { $expected ->
        [settings] Write the settings one on each line, as `title: Our knowledge base`.
        [name] Write a name, or one for each language: `{"{"}sv: Samverkan, en: Collaboration{"}"}`.
        [text] Write a text, or one for each language: `{"{"}sv: …, en: …{"}"}`.
        [base-url] Write where the site will be found, such as `https://kb.example` or `https://kb.example/path`.
        [languages] Write a list of language codes such as `[sv, en]`, each of them once.
        [language-folder] Windows keeps the names `con`, `aux`, `nul` and `prn` for itself, so that no folder of a language can be called so. Leave it out, or write the language with its script or region, such as `con-CO`.
        [theme] Write the name of a folder in `themes/`.
        [duration] Write a length of time such as `6 months` or `1 year`.
        [references] Write `error` or `stub`.
        [flag] Write `true` or `false`.
        [per-page] Write a number from 1 to 1000.
        [feed-length] Write a number from 1 to 500.
        [publisher] Write a name, or `name`, `url` and `email`.
        [publisher-url] The publisher’s `url` has to begin with `https://` or `http://`.
        [boundaries] Write where the file of boundaries is, counted from the folder of site.yaml: `geo/areas.geojson`.
        [logo] Write the name of a picture in `static/`, such as `logo.svg`.
        [logo-missing] There is no such file in `static/`. Write the name of a picture that lies there, such as `logo.svg`.
        [logo-broken] The file is no picture that browsers can show. Open it in a program for pictures and save it as PNG, or name another one.
        [colours] Write `light`, `dark` or both, each as `"#0b5670"` (with the quotation marks: without them it is a comment).
        [contrast-light] The colour for light pages is too pale to read: choose a darker one (a contrast of at least 4.5 to the ground).
        [contrast-dark] The colour for dark pages is too dark to read: choose a paler one (a contrast of at least 4.5 to the ground).
        [menu] Write a list of parts (`contacts`), kinds (`project`), entries (`page/about`) or `{"{"}title: …, url: …{"}"}`.
        [menu-name] The site has no part, kind or page of this name. Parts are `contacts`, `coverage`, `map`, `structure`, `search` and `calendar`, as far as there is something in them; an entry is written as `page/about`.
        [accessibility] Write `status` (`full`, `partial` or `none`), `known_faults`, `assessed` (a day), `email` and `phone`, as far as you know them.
        [edit-url] Write an address with `{"{"}path{"}"}` in it, where the file’s path will stand.
        [report-url] Write a web address such as `https://kb.example/report?page={"{"}url{"}"}&title={"{"}title{"}"}`. The page’s address and title are put where `{"{"}url{"}"}` and `{"{"}title{"}"}` stand; there can be no other braces.
        [report-email] Write one e-mail address, such as `errors@kb.example`.
        [phone] Write one telephone number in quotation marks, such as `"010-000 00 00"` or `"010-000 00 00 ext 12"`.
       *[other] It cannot be used: { $expected }.
    }
bad-schema = { $what ->
        [kind-name] `{ $name }` cannot be the name of a kind.
        [field-name] `{ $name }` cannot be the name of a field.
        [dated] The kind `{ $name }` has no field `{ $other }` to take its date from.
        [calendar] The kind `{ $name }` is to stand in the calendar, but has no field `start`.
        [no-set] There is no set of fields called `{ $name }`.
        [after] `after` names the field `{ $name }`, which does not stand beside this one.
        [no-type] There is no type of field called `{ $name }`.
        [without-type] The field `{ $name }` has no `type`.
        [without-to] The relation `{ $name }` does not say where it leads.
        [no-kind] There is no kind called `{ $name }`.
        [same-folder] The kinds `{ $name }` and `{ $other }` have the same folder.
        [built-in] Every entry has `{ $name }` of itself; no field can be called that.
        [taken] A kind cannot be called `{ $name }`, since that says something else beside a reference.
        [folder] `{ $name }` cannot be the name of a folder.
        [same-url] The kinds `{ $name }` and `{ $other }` have the same address.
        [no-choice] The field `{ $other }` names the value `{ $name }`, which is not among its choices.
        [without-choices] The field `{ $name }` is a choice, but there is nothing to choose from.
        [without-fields] The field `{ $name }` has rows, but it is not said what stands in them.
        [title] The `title` of the kind `{ $name }` has to be a text, since it is its name.
        [too-many] There are more { $name } here, or more fields in one of them, than a site can have.
        [no-icon] There is no icon called `{ $name }`.
        [hue] `{ $name }` is no hue.
       *[form] This does not fit into a schema: { $other }.
    }
    .help = { $what ->
        [kind-name] Use the letters a–z, digits and `_`, and begin with a letter.
        [field-name] Use the letters a–z, digits and `_`, and begin with a letter.
        [dated] Add the field to the kind, or take it out of `dated`.
        [calendar] Give it the fields `start` and `end` with `type: time`, or take away `calendar`.
        [no-set] Correct the name, or add the set under `sets`.
        [after] Name a date field in the same list of fields.
        [no-type] The types are text, prose, line, number, flag, order, date, period, time, duration, choice, url, email, phone, language, zone, path, file, recurrence, rows and relation.
        [without-type] Add one, such as `type: text`.
        [without-to] Add `to` with the kinds it leads to, such as `to: [actor]`, or `to: any`.
        [no-kind] Correct the name, or add the kind under `kinds`.
        [same-folder] Give one of them another `folder`.
        [built-in] Give your field another name.
        [taken] Give your kind another name.
        [folder] Write the name of a folder directly in `content/`, without slashes.
        [same-url] Give one of them another `url`.
        [no-choice] Add it under `choices`, or take it out of `over`, `pending` and `off`.
        [without-choices] Add `choices`, as `value: label`; or write `open: true`, so that any word will do.
        [without-fields] Add `fields` with the columns of the rows.
        [title] Take away the `type` of `title`.
        [too-many] Put together those that are alike.
        [no-icon] Name one of these: { $other }.
        [hue] Write a number from 0 to 360: 0 is red, 120 green, 240 blue.
       *[form] The file has `kinds`, `sets` and `mentions`; each kind has `fields`, and each field a `type`.
    }

## Fields

unknown-field = There is no field called `{ $field }` here.
    .help = { $known ->
        [none] Correct the name, or move what you want to say into the text.
       *[other] The fields here are: { $known }.
    }
missing-field = The field `{ $field }` is missing.
    .help = Add a line `{ $field }:` and fill it in.
wrong-type = { $expected ->
        [text] `{ $field }` takes a text, not a list or fields of its own.
        [number] `{ $field }` takes a number.
        [flag] `{ $field }` takes `true` or `false`.
        [order] `{ $field }` takes `true`, `false` or a number.
        [mapping] `{ $field }` has fields of its own.
        [rows] `{ $field }` is a list in which each item has fields of its own.
        [one-reference] `{ $field }` leads to one entry only.
        [reference] `{ $field }` takes the name of an entry.
        [target] It is not said whom or what this item of `{ $field }` is about.
        [contact] This contact has no name, role, e-mail address or phone number.
        [language] `{ $field }` takes a language code.
       *[fields] There should be fields here, such as `title: …`.
    }
    .help = { $expected ->
        [text] Write the text after the colon. If you want to give it in several languages, write them under it with their codes: `sv: …`, `en: …`.
        [number] Write it with digits and a decimal point, without units: `59.33`.
        [flag] Write one of the two words, without quotation marks.
        [order] Write `true`, or a number that gives the order, such as `10`.
        [mapping] Write each of them on a line of its own below, two spaces further in.
        [rows] Begin each item with `- ` and write its fields below each other.
        [one-reference] Keep the most important one; name the others in the text.
        [reference] Write the file’s name without the ending, such as `skara-kommun`, or the title of the entry.
        [target] Begin the item with the kind and the name, such as `actor: skara-kommun`; or with `text: …` for somebody who has no page here.
        [contact] Give at least one of `name`, `role`, `email` and `phone`; or `person: …` for somebody who has a page here.
        [language] Write a code such as `sv`, `en` or `ar`.
       *[fields] Write one field on each line, as `field: value`.
    }
too-long = This text is { $length } characters long, and there can be { $most } here at most.
    .help = Other pages repeat it. Say it in fewer words, and write the rest in the text of the page.
unknown-choice = `{ $value }` is not one of the choices for `{ $field }`.
    .help = Write one of: { $known-en }.
bad-date = { $why ->
        [interval] `{ $value }` is a time from one date to another, and this field takes a single one.
        [four-digits] `{ $value }` is not a date: a year has four digits.
        [two-digits] `{ $value }` is not a date: months and days have two digits.
        [slash] `{ $value }` is not a period: there is a slash between start and end.
        [one-slash] `{ $value }` is not a period: it has more than one slash.
        [no-end] `{ $value }` is not a period: it has neither a start nor an end.
        [month] `{ $value }` is not a date: there is no such month.
        [day] `{ $value }` is not a date: that month does not have such a day.
        [season-day] `{ $value }` is not a date: a season has no days.
        [unspecified] `{ $value }` is not a date: X cannot stand there.
        [clock] `{ $value }` is not a time: the clock does not show it.
        [whole-day] `{ $value }` is not a time: the whole day has to stand before the clock time.
        [letter-t] `{ $value }` is not a time: there is a T between the day and the clock time, not a space.
        [offset] `{ $value }` is not a time: there is no such distance from UTC.
       *[other] `{ $value }` is not a date.
    }
    .help = { $expected ->
        [period] Write from and to with a slash between them: `2021/2027`, `2020-10-09/2020-10-11`, or `2022-03/..` for something that goes on. A single `2020`, `2020-10` or `2020-21` (spring 2020; 22 summer, 23 autumn, 24 winter) will do. If you only know it roughly, write `{"{"}text: for some weeks{"}"}`.
        [time] Write the day, and the clock time after a T: `2023-11-08T09:00`. A day alone, `2023-11-08`, lasts all day.
       *[date] Write it as `2020-10-09` (year, month, day), or less exactly: `2020-10`, `2020`, `2020-21` (spring 2020; 22 summer, 23 autumn, 24 winter), `2015~` (about 2015). If you only know it roughly, write `{"{"}text: some years ago{"}"}`.
    }
end-before-start = { $end ->
        [none] In `{ $start }` the end comes before the start.
       *[other] `{ $end }` comes before `{ $start }`.
    }
    .help = See whether the two dates have changed places, or whether one has the wrong year.
bad-duration = `{ $value }` is not a length of time.
    .help = Write a number and a word: `6 months`, `2 weeks`, `1 year`, `90 days`.
unknown-time-zone = { $value ->
        [none] This is not a time zone.
       *[other] There is no time zone called `{ $value }`.
    }
    .help = Write the part of the world and a city, such as `Europe/Stockholm`.
bad-url = `{ $value }` is not a web address.
    .help = { $why ->
        [letters] It has letters of two scripts that look the same, such as a Latin and a Cyrillic a. Write it anew by hand.
        [user] What stands before an @ is no part of the host, and misleads readers about where the link leads. Take it away, or write `mailto:` before an e-mail address.
       *[other] Write the whole address, with `https://` at the beginning and without spaces. The simplest way is to copy it from the browser.
    }
bad-email = `{ $value }` is not an e-mail address.
    .help = { $why ->
        [letters] It has letters of two scripts that look the same, such as a Latin and a Cyrillic a. Write it anew by hand.
       *[other] Write it as `name@example.org`, with nothing before or after it.
    }
bad-phone = `{ $value }` is not one telephone number.
    .help = Write one number, such as `010-000 00 00`, or `010-000 00 00 ext 12` with an extension. Each number stands by itself: a second one goes to a second contact. Other words about how to reach somebody go into a contact’s `note`, or into the text.
bad-recurrence = `{ $value }` is not a rule that a calendar understands.
    .help = Write it in your own words, such as `the first Tuesday of every month`; or as a rule, such as `FREQ=MONTHLY;BYDAY=1TU`.
bad-slug = `{ $value }` cannot stand in a web address.
    .help = Use lower-case letters a–z, digits and hyphens, such as `barn-i-fokus`.
bad-redirect = `{ $value }` cannot be a former address of this site.
    .help = Write the part of the address that comes after the site’s name, beginning with a slash: `/old/page/`.
unknown-language = The site does not have the language `{ $value }`.
    .help = Its languages are: { $known }. A new one is added under `languages` in site.yaml.
kind-mismatch = It says here that the kind is `{ $written }`, but the folder is that of `{ $kind }`.
    .help = Remove the line, since the folder decides; or move the file to the right folder.

## Translations

orphan-translation = This is a translation of `{ $slug }`, which does not exist.
    .help = Give the file the same name as the original, with the language code before the ending: `my-project.en.md` beside `my-project.md`.
translation-differs = The translation says something else here than the original, `{ $original }`.
    .help = Change it in the original, which holds for all languages. A translation holds the texts only; leave the rest out of it.
translation-adds = Only the translation has `{ $name }`; the original, `{ $original }`, lacks it.
    .help = Write it in the original too, or leave it out here. Until then the pages in all languages show the words of the translation.
outdated-translation = The original, `{ $original }`, has been updated since this translation was.
    .help = Bring the translation up to date, and give it the day you did so as `updated`, or as `reviewed` if nothing had to change. Until then its page tells readers so.

## References

unknown-reference = There is no entry called `{ $value }`.
    .help = Write the file’s name without the ending, or the title of the entry. Add the entry if it is missing. Parties that are to have no page are written as `text: …` in their list.
ambiguous-reference = More than one entry is called `{ $value }`: { $known }.
    .help = Write the one you mean with its kind, as it stands in the list.
wrong-kind = { $expected ->
        [none] `{ $value }` is of the kind `{ $kind }`, which does not fit here.
       *[other] `{ $value }` is of the kind `{ $kind }`. An entry of the kind { $expected } belongs here.
    }
    .help = Choose another entry, or move the line to the field where this one belongs, such as `related`.
unpublished-reference = `{ $value }` is not published (a draft, not yet due, or no longer shown), so no link leads there.
    .help = Publish that entry, or remove the reference.
self-reference = This entry refers to itself: `{ $value }`.
    .help = Remove the line, or put in the entry that you mean.
duplicate-reference = `{ $value }` is named twice in the same list.
    .help = Remove one of the two.
cycle = These lead back to where they began: { $circle }.
    .help = Something cannot be part of itself. Remove `{ $relation }` from one of them.

## Names and addresses

duplicate-id = There are two entries called `{ $id }`. The other one is in `{ $first }`.
    .help = If they are the same thing, put them together in one file. Otherwise rename one of the files.
same-title = Another entry of the same kind has the title `{ $value }` too: the one in `{ $first }`.
    .help = If they are the same thing, put them together in one file. Otherwise add to the title what tells them apart, such as a place or a year.
url-collision = { $what ->
        [file] Two pages or files have the same address, { $url }: { $first } and { $second }.
       *[other] Two pages have the same address, { $url }: { $first } and { $second }.
    }
    .help = { $what ->
        [file] Rename the file `{ $file }`, and where it is named. On many web servers, `x`, `x.html` and `x/` are one address.
       *[other] Give one of them another `slug`, or take the address out of `redirect_from`. On many web servers, `x`, `x.html` and `x/` are one address.
    }
crowded-menu = { $count } pages ask for a place in the menu, which has room for { $most }; from this one on they are left out.
    .help = Take `menu` away from pages that are found otherwise, or give those that matter most a low number, such as `menu: 1`.

## Links in texts

broken-link = There is no page at `{ $value }`.
    .help = Link to the entry by its name instead, as `[[name]]` or `[[name|the words you want]]`: then the link is right even if the address changes.
broken-fragment = The page `{ $page }` has no heading with the id `{ $value }`.
    .help = Leave out `#{ $value }`, or write the heading as it is in the address: lower case, with hyphens for spaces.
path-outside = `{ $value }` leads out of the site’s folder.
    .help = Put the file beside the text, or in `static/`, and write its name.
unsafe-link = `{ $value }` is not a link that readers can follow safely.
    .help = Links begin with `https://`, `http://`, `mailto:` or `tel:`, or lead to a page here.
missing-file = { $why ->
        [letters] There is no file `{ $value }` of exactly that name: letters such as å, ä and ö are stored in another way in the name of the file.
       *[other] The file `{ $value }` does not exist.
    }
    .help = { $why ->
        [letters] Rename the file: type its name anew, best without å, ä, ö and spaces. It happens with files from a Mac.
        [link] Links to the web begin with `https://`, e-mail addresses with `mailto:`, and pages stand in double square brackets.
       *[other] Put the file beside the text (in a folder of its own, with the text as `index.md`) or in `static/`. Check how its name is spelt, with capital letters and ending.
    }
missing-alt = The picture `{ $value }` has no description.
    .help = { $where ->
        [field] Say what it shows, for those who do not see it, in `alt` beside `file`: `{"{"}file: picture.jpg, alt: Four people around a table{"}"}`.
       *[text] Say what it shows, for those who do not see it: `![Four people around a table](picture.jpg)`.
    }
bad-picture = { $what ->
        [cut-off] The picture `{ $value }` is not whole: its end is missing.
        [too-large] The picture `{ $value }` is too large: { $width } × { $height } points.
        [too-heavy] The picture `{ $value }` is too heavy: { $megabytes } megabytes.
        [unreadable] The picture `{ $value }` cannot be read: { $why }.
       *[no-picture] The file `{ $value }` is no picture that browsers can show.
    }
    .help = { $what ->
        [cut-off] Download or save it once more, and put it in again.
        [too-large] Make it smaller, 3,000 points wide for instance. Pages show it at most 1,600 wide.
        [too-heavy] Make it smaller, 3,000 points wide for instance, and save it as JPEG.
        [unreadable] Check that the file is still there and may be read.
       *[no-picture] Open it in a program for pictures and save it as JPEG or PNG. To change the ending is not enough; pictures from an iPhone are often of the type HEIC.
    }
remote-image = The picture `{ $value }` lies on another web site, which would learn who reads this page.
    .help = Save the picture beside the text, if you are allowed to, and write the name of the file.
html-removed = { $part ->
        [element] The HTML code `<{ $name }>` is not allowed in texts and has been removed.
        [attribute] The attribute `{ $name }` is not allowed in HTML and has been removed.
        [end-tag] The HTML code `</{ $name }>` ends something that was never begun, and has been removed.
       *[structure] The lists and quotations in this text stand too deep inside each other to be shown as meant.
    }
    .help = { $part ->
        [structure] Write the text with fewer levels.
       *[other] Write it as Markdown instead: `**bold**`, `[words](https://example.org)`, `- item`. If you want the characters themselves, write `&lt;` in place of `<`.
    }
dead-link = The link to { $value } does not work: { $why }.
    .help = Open the address in a browser. If the page has moved, put in its new address; if it is gone, remove the link.

## Time

review-overdue = This page was to be reviewed by { $due }. It was last looked at on { $last }.
    .help = Check that everything is still right, contacts first. Then write today’s date in `reviewed`.
contact-expired = The details of `{ $value }` were valid until { $until }.
    .help = Ask whether they are still right. Then change `valid_until`, or name a new contact. Until then neither e-mail nor phone is shown.
status-outdated = Here it says `{ $value }`, but this was over on { $last }.
    .help = { $known ->
        [none] Write how it went; or correct the date.
       *[other] Write how it went, as one of: { $known-en }; or correct the date.
    }
never-recurs = By the rule `{ $value }` this never comes back.
    .help = Check the days that the rule names and when it ends. If the event takes place only once, leave the rule out.
no-such-date = This is called off on { $date }, but the rule does not name that day.
    .help = Correct the date, so that the meeting that is called off does not seem to take place.
date-ahead = `{ $field }` is { $date }, and that day is still to come.
    .help = Correct the date: readers tell by it how sure they can be.

## The map

bad-position = { $why ->
        [alone] Here is `{ $field }` but no `{ $other }`: a place on the map needs both.
        [swapped] Latitude and longitude seem to have changed places.
       *[outside] `{ $value }` is no place on Earth: { $field ->
            [lat] latitude goes from -90 to 90
           *[lon] longitude goes from -180 to 180
        }.
    }
    .help = { $why ->
        [alone] Add `{ $other }`, or delete the line.
        [swapped] Write the latitude (north of the equator, in Sweden 55–70) in `lat` and the longitude (east of Greenwich, in Sweden 10–25) in `lon`.
       *[outside] Write degrees with a decimal point, as in `lat: 59.33` and `lon: 18.07`. Coordinates of a national grid must be converted.
    }
unknown-place-code = { $why ->
        [other] The code `{ $value }` is that of { $name }.
        [country] No country has the code `{ $value }`.
       *[none] No municipality and no county has the code `{ $value }`.
    }
    .help = Correct the code. Municipalities have four digits, counties two; Statistics Sweden lists them. Countries have two letters, as NO (ISO 3166). Without a code the place is looked up by its name.
bad-boundaries = { $why ->
        [missing] The file `{ $file }` of the site’s own boundaries does not exist.
        [syntax] The file is not JSON from this line on.
        [collection] The file is no collection of areas in the GeoJSON format (`FeatureCollection`).
        [empty] The file has no areas (`Polygon` or `MultiPolygon`).
        [degrees] Area number { $feature } has coordinates that are not degrees.
        [name] Area number { $feature } has neither a code nor a name.
        [ring] Area number { $feature } has a border that does not go round: it has fewer than three points, or a point without two numbers.
        [large] The file has more than 500,000 points.
       *[unmatched] No place is any of the areas in the file.
    }
    .help = { $why ->
        [missing] Correct the path in `boundaries`; it is counted from the folder of site.yaml.
        [degrees] Export the file again in WGS 84 (EPSG:4326): longitude first, then latitude.
        [name] Give each area a `code` or a `name` among its properties.
        [large] Thin the borders, for example with mapshaper; the map shows no more than a few thousand points anyway.
        [unmatched] Give the places the same `code` as the areas have, or the same name.
       *[other] Export the areas as GeoJSON from a map program.
    }

## Theme

bad-template = This template cannot be read: { $what }
    .help = Correct it, or remove the file: then the built-in template is used.
template-failed = This template failed on the page { $page }: { $what }
    .help = Correct it, or remove the file: then the built-in template is used.
bad-text = The interface texts cannot be read here: { $what }
    .help = Write each text as `name = words`, and begin the lines of a longer one with spaces.
unknown-theme = There is no theme called `{ $name }`.
    .help = Write the name of a folder in `themes/`, or `default` for the built-in one.

## Reports

level-error = error
level-warning = warning
level-help = what to do
level-related = see also
error-count = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
warning-count = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
and-more = … and { $count } more.
and-more-elsewhere = … and { $count } more. All of them: `{ $command }`
no-faults = Everything is in order.

## Closing lines of the commands

built = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } in { $seconds } s, { $rendered } rendered, { $changed ->
        [0] all as before.
        [one] 1 file changed.
       *[other] { $changed } files changed.
    }
built-where = To see the site, run `{ $command }`. The files in { $folder } are for a web server: opened one by one they have no styles.
pages-gone = { $count ->
        [one] 1 address that existed before is gone
       *[other] { $count } addresses that existed before are gone
    }: { $pages }.
    If the page has moved, write the old address where it stands now: redirect_from: [{ $addresses }]
not-built = Nothing was published; what was there before is still there. Correct the errors and build again.
building = Making pages
foreign-files = { $count ->
        [one] 1 file in { $folder } was not made by samverka and was left alone: { $files }
       *[other] { $count } files in { $folder } were not made by samverka and were left alone: { $files }
    }
build-locked = Another build is writing to { $folder }. Waiting for it.
nothing-kept = Nothing is kept for the next build, since { $path } is a link or no folder. Remove it: the program makes it anew.
checked = { $entries ->
        [one] 1 entry looked through
       *[other] { $entries } entries looked through
    } in { $seconds } s.
serving = The site is at { $address }
serving-how = It follows your files as you save them. Stop with Ctrl+C.
port-taken = Port { $port } is in use, so another one was taken.
served = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } made in { $milliseconds } ms.
cannot-open = No browser could be opened. Open { $address } yourself.
bad-host = `{ $host }` is no address to listen on. Use an IP address such as 127.0.0.1.
bad-base-url = `{ $url }` cannot be the address of a site. Write it like https://kb.example or https://kb.example/path.
serve-failed = The preview could not be started: { $why }.
not-written = Nothing was published. { $doing ->
        [locking] Cannot lock
        [reading] Cannot read
        [removing] Cannot remove
        [publishing] Cannot put the new site in place of
       *[writing] Cannot write
    } { $path }: { $reason ->
        [full] the disk is full. Make room on it, or give a folder on another one with --output, and build again.
        [quota] you may not use more of this disk. Remove something that is yours, or give a folder on another one with --output, and build again.
        [large] the file would be larger than the system allows. Raise the limit (`ulimit -f`), or give a folder on another disk with --output, and build again.
        [denied] you are not allowed to. Change the rights there, or give another folder with --output, and build again.
        [read-only] this disk can be read only. Give a folder on another one with --output, and build again.
        [gone] it is not there any more. If it was being changed just now, build again.
       *[other] { $why }.
    }
not-an-output = Nothing was published: { $path } cannot be the output folder. Give another one with --output.
output-holds-sources = Nothing was published: the output { $output } must be kept apart from the sources in { $sources }. Give another folder with --output.
foreign-in-the-way = Nothing was published: files that samverka did not make stand where the site must go: { $files }. Move them, or give another folder with --output.
foreign-when-strict = Nothing was published: with --strict, the output folder may hold nothing that samverka did not make, but it holds { $files }. Remove it there; what the site needs belongs in `static/`.
link-elsewhere = Nothing was published: { $output } is a shortcut (symbolic link) to { $target }. samverka follows one only to a folder that is empty or that it made itself. Remove the shortcut, or give the folder itself with --output.
not-ours = Nothing was published: { $path } stands where samverka keeps the old site while it puts the new one in place, but samverka did not make it. Look at what it holds, then move or remove it.
bad-manifest = Nothing was published: { $path }, where samverka notes which files are its own, cannot be read from line { $line } on. If the whole output folder was made by samverka, remove it and build again.
not-a-file = Nothing was published: { $path } is not a file.
written-in-place = { $folder } could not be swapped in one step, so its files were replaced one by one.
cannot-read = Cannot read { $path }: { $why }.
cannot-write = Cannot write { $path }: { $why }.
bad-language = There are no messages in `{ $value }`. Use --lang sv or --lang en.
bad-epoch = SOURCE_DATE_EPOCH holds `{ $value }`, which is not a number of seconds since 1970.
content-has-errors = The settings or the kinds of this site have errors. Correct them first.

## The preview in the browser

preview-bar = samverka: preview
preview-faults = What is to be corrected
preview-close = Close
preview-show = Show faults
preview-all = All on a page of their own
preview-follow = Follow what I edit
preview-lost = The preview does not answer.
preview-before = This page is shown as it was before these faults.
preview-kept = Files with errors show as they were before, on all pages, until they are corrected.
preview-unmade = The site cannot be shown yet. It will be, here, as soon as the errors are corrected.
preview-unrendered = This page cannot be shown yet. It will be, as soon as its template is corrected.
preview-home = To the site

## samverka new

unknown-kind = There is no kind of entry called `{ $value }`.
known-kinds = The kinds are: { $known }.
no-slug = { $value ->
        [none] A page needs a title.
       *[other] The title `{ $value }` has no letters or digits that could stand in an address. Choose another.
    }
entry-exists = { $path } already holds an entry called that. It was left as it is.
entry-written = Written: { $path }
entry-next = Open it in a text editor, take away `# ` before the lines you want to use, and write the text below `---`. Then run `samverka check`.
site-languages = This site does not have the language `{ $value }`. Its languages are: { $known }.

## samverka init

folder-not-empty = There are files in the folder `{ $folder }` already. Choose an empty folder or a new one.
site-made = A new site is in { $folder }, with an example of each kind of page.
site-next = See it: samverka serve --site { $folder }

## samverka schema

schemas-written = { $count ->
        [one] 1 schema written to { $folder }.
       *[other] { $count } schemas written to { $folder }.
    }
schemas-next = To use one, let the editor know: begin a YAML file with `# yaml-language-server: $schema=…/project.schema.json`.

## New entries (comments in the file)

blank-intro =
    Lines that begin with # are not read. To use a field, take away "# " before it
    and write your own words after the colon. Remove the lines you do not need.
blank-lead = The facts: in the box at the top, or beside the text
blank-main = Sections of the page
blank-side = Beside the text, or with what it belongs together with
blank-end = After the text: links, files and sources
blank-page = About the page itself
blank-required = has to be filled in
blank-choices = Choose: { $choices }
blank-any-word = or a word of your own
blank-targets = Leads to: { $kinds }
blank-any-kind = any entry
blank-edge = May also have: { $fields }
blank-contact = Somebody without a page here: role, name, email, phone, note
blank-unlinked = Somebody or something without a page here: "text: …"
blank-columns = Each item: { $fields }
blank-column-required = { $field } (has to be there)
blank-date = Write 2020-10-09, 2020-10 or 2020; 2020-21 is spring 2020 (22 summer, 23 autumn, 24 winter)
blank-period = Write 2021/2027, 2020-10/.. (goes on) or 2020. 2020-21 is spring 2020 (22 summer, 23 autumn, 24 winter), not the school year 2020–21: write that as 2020-08/2021-06
blank-time = A T stands between the day and the clock time
blank-prose = Write here. Keep two spaces at the beginning of each line.
blank-body =
    <!-- The text of the page. This note is not shown: write over it.
    An empty line makes a new paragraph. "## " makes a heading, "- " a list.
    A name in double brackets is a link to that page: [[{ $example }]] -->
