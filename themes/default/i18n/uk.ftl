## Dates
# What the variables are is told in en.ftl. After a preposition the date stands in the genitive.

date-year = { $form ->
    [after] { $year } року
   *[alone] { $year }
}
date-year-before-christ = { $year }{ "\u202F" }р. до н. е.
date-month = { $form ->
    [after] { $month } { $year }{ "\u202F" }р.
   *[alone] { $date }
}
date-spring = { $form ->
    [after] весни { $year } року
   *[alone] весна { $year } року
}
date-summer = { $form ->
    [after] літа { $year } року
   *[alone] літо { $year } року
}
date-autumn = { $form ->
    [after] осені { $year } року
   *[alone] осінь { $year } року
}
date-winter = { $form ->
    [after] зими { $year }–{ $next } років
   *[alone] зима { $year }–{ $next } років
}
date-decade = { $form ->
    [after] { $year }-х років
   *[alone] { $year }-ті роки
}
date-century = { $form ->
    [after] { $year }–{ $last } років
   *[alone] { $year }–{ $last }
}

date-years = { $form ->
    [after] { $first }–{ $last } років
   *[alone] { $first }–{ $last }
}
date-months = { $first }–{ $last } { $year }{ "\u202F" }р.
date-days = { $first }–{ $last } { $month } { $year }{ "\u202F" }р.
date-days-of-months = { $first } { $month } – { $last } { $lastMonth } { $year }{ "\u202F" }р.
date-range = { $start } – { $end }

date-about = близько { $date }
date-perhaps = можливо, { $date }

date-from = з { $date }
date-from-about = приблизно з { $date }
date-until = до { $date }
date-until-about = приблизно до { $date }
date-end-unknown = { $date } (дата завершення невідома)
date-start-unknown = { $date } (дата початку невідома)

date-clock = { $hour }:{ $minute }
date-at = { $date }, { $time }

## Pages
# Texts of the built-in theme. $n is a number and chooses the plural form; other variables are told where they stand.
# Names of kinds, fields and relations stand in the schema, not here.

# The frame of every page
skip-to-content = Перейти до вмісту
menu = Меню
languages = Мови
breadcrumbs = Ви тут
home = Головна
publisher = Видавець
feed = Новини у стрічці (Atom)
data = Усі відомості як дані (JSON)
calendar = Календар
calendar-file = Підписатися на календар (ics)
made-with = Створено за допомогою
# Followed by the name of the language that the text is in.
fallback = Цю сторінку ще не перекладено українською. Мова тексту:
# By something in another language than the page's: which. $language: its tag; $name: its name in itself, for languages
# that have no words here
in-language = { $language ->
    [sv] шведською
    [sv-x-lattlast] простою шведською
    [en] англійською
    [ar] арабською
    [uk] українською
    [fi] фінською
   *[other] { $name }
}

# An entry
facts = Факти
on-this-page = На цій сторінці
description = Опис
# How often an event comes back. $often: daily, weekly, monthly, yearly; $n: each time, each second time, …
recurs = { $often ->
    [daily] { $n ->
        [1] щодня
        [2] через день
       *[other] раз на { $n } дн.
    }
    [weekly] { $n ->
        [1] щотижня
        [2] через тиждень
       *[other] раз на { $n } тиж.
    }
    [monthly] { $n ->
        [1] щомісяця
        [2] через місяць
       *[other] раз на { $n } міс.
    }
   *[yearly] { $n ->
        [1] щороку
        [2] через рік
       *[other] раз на { $n } р.
    }
}
# Before the entry that something was really said of, where that lies within the one at hand. $kind: its kind
via = { $kind ->
    [place] місце:
    [actor] через:
   *[other] розділ:
}
# Before the last of several
and = і{ " " }
open-resource = Відкрити
image-credit = Зображення
ended = завершено
about-this-page = Про цю сторінку
updated = Оновлено
reviewed = Перевірено
review-due = Перевірити до
# Above a page that only those who write see (--drafts)
unpublished = Чернетка: цю сторінку ще не опубліковано.
review-overdue = Цю сторінку час перевірити. Деякі відомості можуть бути застарілими.
# $date: a day in words
review-overdue-since = Цю сторінку слід було перевірити до такої дати: { $date }. Деякі відомості можуть бути застарілими.
source-file = Файл тексту
edit-page = Запропонувати зміну
previous = Попередня сторінка
next = Наступна сторінка
time-upcoming = Незабаром
time-ongoing = Триває зараз
time-past = Уже відбулося

# Columns of parties
party = Сторона
name = Назва
role = Роль
contributes = Внесок
expects = Очікування
contact = Контакт
# Where a contact has neither
no-way-to-reach = Телефон або електронну пошту не вказано.

# Lists
entries-count = { $n ->
    [one] { $n } сторінка
    [few] { $n } сторінки
    [many] { $n } сторінок
   *[other] { $n } сторінки
}
# By an entry in a tree: how many concern it or what stands below it
concerned-count = { $n ->
    [one] { $n } пов’язана сторінка
    [few] { $n } пов’язані сторінки
    [many] { $n } пов’язаних сторінок
   *[other] { $n } пов’язаної сторінки
}
show-all = Показати всі ({ $n })
letters = Літери
as-tree = Як вони пов’язані
from-a-to-z = За абеткою
all = Усі
nothing-here = Тут поки нічого немає.
pages = Сторінки списку
previous-page = Попередня сторінка
next-page = Наступна сторінка
page-number = Сторінка { $n }
# $title: what the list is of; $n: the number of the page
title-of-page = { $title }, сторінка { $n }

# The first page
# Above the trees, where numbers stand in brackets
numbers-count = Числа показують, скільки сторінок стосується кожної теми, місця та цільової групи.
# $kind: topic, place or audience
find-by = { $kind ->
    [topic] Пошук за темою
    [place] Пошук за місцем
   *[other] Пошук за цільовою групою
}
upcoming = Найближчі події
recently-changed = Нещодавно змінено
whole-calendar = Увесь календар

# The calendar
calendar-intro = Події, що відбудуться, і ті, що вже минули.
nothing-upcoming = Наразі нічого не заплановано.
past = Минулі події
undated = Без зазначеного року чи дати

# When something is not where it was
not-found = Сторінку не знайдено
not-found-text = Можливо, в адресі є помилка або сторінку видалено чи переміщено.
to-home = На головну сторінку
look-here = Шукайте далі тут
moved = Сторінку переміщено

# In running text
alert-note = Зауважте
alert-tip = Порада
alert-important = Важливо
alert-warning = Попередження
alert-caution = Обережно
footnotes = Виноски
# $number: the number of the footnote
footnote-back = Назад до тексту біля виноски { $number }
# $number: the number of the table on the page
table-region = Таблиця { $number }
task-done = Виконано
task-open = Не виконано

# Whom to contact
contacts-menu = До кого звернутися?
contacts-title = До кого звернутися?
contacts-intro = Виберіть, що вам потрібно і де, і ви побачите, хто найближче та як із ними зв’язатися.
contacts-need = Потреба
contacts-place = Місце
contacts-show = Показати контакти
contacts-often = Поширені потреби
contacts-all = Усі потреби та місця
contacts-places = Місця
contacts-count = { $n ->
    [one] { $n } відповідь
    [few] { $n } відповіді
    [many] { $n } відповідей
   *[other] { $n } відповіді
}
contacts-no-match = Тут немає нічого, що відповідає введеному.
contacts-need-at = { $need }: { $place }
contacts-here = { $place }
contacts-within = У межах: { $place }
contacts-near = Поруч: { $place }
contacts-up = На всій території: { $place }
contacts-anywhere = Без визначеного місця
contacts-others = Ще
contacts-ended = Завершено, але можуть знати більше
contacts-over = завершено, але можуть знати більше
contacts-checked = Перевірено: { $date }
contacts-nobody = Контакт не вказано.
contacts-none-there = { $asked }: тут ніхто цим не займається. Найближче: { $place }.
contacts-none-near = { $asked }: ні тут, ні поруч ніхто цим не займається. Ось ті, хто займається цим в інших місцях.
contacts-where = Виберіть місце
contacts-nearest = Немає вашого місця? Виберіть найближчу більшу територію.
contacts-all-places = { $need }: усі місця
contacts-all-here = { $place }: усе інше
contacts-about = Докладніше:
contacts-places-above = Входить до
contacts-places-overlap = Перетинається з
contacts-places-below = У межах цієї території

# Search

# Lists that can be narrowed

# Mapping
coverage-title = Огляд охоплення
coverage-of = Огляд охоплення: { $place }
coverage-intro = Скільки організацій співпрацює, над чим і де. Числа ведуть до тих, хто це робить.
coverage-caption = Співпраця, що триває. Риска означає, що там цим ніхто не займається.
coverage-counted = У підсумках кожну співпрацю враховано один раз, навіть якщо вона стосується кількох місць або тем.
coverage-total = Усього
coverage-none = немає
coverage-top = Усі території
coverage-levels = Інші території
coverage-pages = Інші місця
coverage-file = Завантажити таблицю (CSV)
coverage-all = Завантажити всі числа (CSV)
coverage-gaps = Де когось бракує?
coverage-nowhere = Ніде нікого
coverage-empty = Місця, де немає нікого
coverage-missing = немає тут:
coverage-more = та ще { $n }
coverage-more-gaps = { $n ->
    [one] Ще { $n } тема десь не охоплена. Усі числа є у файлі.
    [few] Ще { $n } теми десь не охоплені. Усі числа є у файлі.
    [many] Ще { $n } тем десь не охоплено. Усі числа є у файлі.
   *[other] Ще { $n } теми десь не охоплено. Усі числа є у файлі.
}
coverage-kind = Вид
coverage-count = Кількість
coverage-address = Адреса
csv-separator = ;

# Structure

# The map

# Time

# What belongs together

# The box at the top, for those who have ten seconds
at-a-glance = Коротко
# The section of what it is part of, what came before and after, what tells of it
belongs-together = Контекст
# How a method travelled
lineage = Походження та поширення
this-page = ця сторінка
# Before names
developed-by = Розробники:
adapted-from = Адаптовано з:
related = Схожі сторінки
# What an actor or a person is in; $name: who it is
involvement = Участь
involvement-of = Участь «{ $name }»: роль, час і з ким
in-what = У чому
since-when = Коли
with-whom = Разом із
formerly = Раніше
# After the first few names
and-others = та ще { $n }
# Unfolds the rest
more-voices = { $n ->
    [one] Ще { $n } голос
    [few] Ще { $n } голоси
   *[many] Ще { $n } голосів
}
more-rows = Показати ще { $n }
whole-list = Увесь список
# Why two are alike. $what: a list of the things below, in the nominative
shares = Спільне: { $what }
# $kind: what sort of thing; $title: its name
shared-one = { $kind ->
    [topic] тема «{ $title }»
    [place] місце «{ $title }»
    [audience] цільова група «{ $title }»
   *[other] { $title }
}
# $n: how many; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { $n ->
        [one] { $n } тема
        [few] { $n } теми
       *[many] { $n } тем
    }
    [place] { $n ->
        [one] { $n } місце
        [few] { $n } місця
       *[many] { $n } місць
    }
    [audience] { $n ->
        [one] { $n } цільова група
        [few] { $n } цільові групи
       *[many] { $n } цільових груп
    }
    [actor] { $n ->
        [one] { $n } організація
        [few] { $n } організації
       *[many] { $n } організацій
    }
    [person] { $n ->
        [one] { $n } особа
        [few] { $n } особи
       *[many] { $n } осіб
    }
    [project] { $n ->
        [one] { $n } проєкт
        [few] { $n } проєкти
       *[many] { $n } проєктів
    }
    [network] { $n ->
        [one] { $n } мережа
        [few] { $n } мережі
       *[many] { $n } мереж
    }
    [webinar] { $n ->
        [one] { $n } захід
        [few] { $n } заходи
       *[many] { $n } заходів
    }
    [practice] { $n ->
        [one] { $n } практика
        [few] { $n } практики
       *[many] { $n } практик
    }
    [agreement] { $n ->
        [one] { $n } угода
        [few] { $n } угоди
       *[many] { $n } угод
    }
    [programme] { $n ->
        [one] { $n } програма
        [few] { $n } програми
       *[many] { $n } програм
    }
    [article] { $n ->
        [one] { $n } стаття
        [few] { $n } статті
       *[many] { $n } статей
    }
    [resource] { $n ->
        [one] { $n } матеріал
        [few] { $n } матеріали
       *[many] { $n } матеріалів
    }
   *[other] { $n } ({ $plural })
}
number-in-words = { $n }
# A list: its parts but the last, then the last
list-comma = { $a }, { $b }
list-and = { $a } та { $b }

# Pictures

# Where it is shared and reported

report-error = Повідомити про помилку на сторінці
# The e-mail that is begun. $title: of the page; $url: its address
report-subject = Помилка на сторінці «{ $title }»
report-body =
    На сторінці є помилка:
    { $url }

    Ось що неправильно:

# Looks, and the accessibility statement
accessibility = Доступність
accessibility-statement = Заява про доступність
# $site: the site's name
accessibility-intro = Сайтом «{ $site }» повинні мати змогу користуватися всі. Тут описано, наскільки він доступний, які недоліки нам відомі та як про них повідомити.
accessibility-draft = Це чернетка. Відповідальні за сайт ще не оцінили його доступність.
accessibility-how = Наскільки доступний сайт?
# $status: full, partial, none
accessibility-status = { $status ->
    [full] Сайт відповідає вимогам WCAG 2.2 рівня AA.
    [partial] Сайт частково відповідає вимогам WCAG 2.2 рівня AA. Недоліки перелічено нижче.
   *[none] Сайт не відповідає вимогам WCAG 2.2 рівня AA. Недоліки перелічено нижче.
}
accessibility-built = Сторінки створено так, щоб вони працювали без JavaScript, лише з клавіатурою, з екранним читачем, з великим шрифтом, у темному режимі та на папері.
accessibility-faults = Відомі недоліки
accessibility-no-faults = Нам не відомо про жодні недоліки.
accessibility-checks = Що перевіряється
accessibility-checked = Шаблони сторінок автоматично перевіряються у справжньому браузері:
# $check: what is tried
accessibility-check = { $check ->
    [axe] Кожен тип сторінок перевіряється за допомогою axe-core усіма мовами, у світлому й темному режимах, на телефоні та комп’ютері.
    [keyboard] До всього можна дістатися з клавіатури, і видно, де ви перебуваєте.
    [zoom] Сторінки можна читати за ширини 320 пікселів і з удвічі більшим текстом без прокручування вбік.
    [contrast] Текст і елементи керування мають достатній контраст, зокрема в режимі високого контрасту та з примусовими кольорами.
    [script] Без JavaScript нічого не втрачається, і немає руху для тих, хто про це попросив.
   *[html] HTML-код коректний.
}
accessibility-unchecked = Автоматично не перевіряється: чи зрозумілі тексти, чи правильно описано зображення та чи доступні документи й інші сайти, на які є посилання.
# $date: a day in words
accessibility-assessed = Сайт оцінено: { $date }.
accessibility-report = Повідомте, якщо щось не працює
accessibility-tell-us = Напишіть нам, якщо не можете щось прочитати або скористатися чимось. Вкажіть, якої сторінки це стосується.
accessibility-nobody = Немає адреси, на яку можна написати. Відповідальному за сайт слід її додати.
accessibility-enforcement = Нагляд
more-here = Ще в базі знань
menu-more = Увесь вміст

## Values and addresses

when = Коли
yes = так
no = ні
# Parts of addresses: before the number of a list's page, and of the calendar. Latin letters only.
url-page = page
url-calendar = calendar
url-contacts = contacts
url-search = search
url-coverage = coverage
url-map = map
url-structure = structure
url-accessibility = accessibility
