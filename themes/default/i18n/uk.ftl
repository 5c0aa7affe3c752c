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
# Above a translation that is older than its original. $date: a day, month or year in words
outdated = Оригінал змінено вже після того, як зроблено цей переклад. Оригінал оновлено: { $date }.
# $language: "in Swedish"
read-original = Читати оригінал { $language }

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
# On paper, before the address of the page
whole-page = Уся сторінка в інтернеті:
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
more-about = Докладніше: { $name }
page-number = Сторінка { $n }

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
contacts-menu = Знайти контакт
contacts-title = До кого звернутися?
contacts-intro = Виберіть, що вам потрібно і де, і ви побачите, хто найближче.
contacts-need = Потреба
contacts-place = Місце
contacts-either = Достатньо заповнити одне з полів.
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
contacts-no-match = Тут немає нічого з назвою «{ $words }».
contacts-search = Шукати «{ $words }» на всьому сайті
contacts-empty = Напишіть потребу або місце, чи обидва.
contacts-need-at = { $need }: { $place }
contacts-here = { $place }
contacts-within = У місцях, що належать до: { $place }
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
search = Пошук
# In the empty field
search-hint = Тема, місце, організація, особа …
search-intro = Шукайте в усьому, що тут є. Напишіть одне або кілька слів.
# Without JavaScript
search-without-script = Для пошуку потрібен JavaScript. Без нього все можна знайти в цих списках.
search-look-here = Або пошукайте у списках
# $n: how many pages were found
search-count = { $n ->
    [0] Нічого не знайдено
    [one] { $n } результат
    [few] { $n } результати
    [many] { $n } результатів
   *[other] { $n } результату
}
search-none = Нічого не знайдено. Спробуйте інше слово або менше слів.
search-some = Немає сторінки з усіма словами. На цих є деякі з них.
# Before the words that may have been meant, where a word that was looked for is nowhere
search-meant = Можливо, ви мали на увазі
search-more = Показати ще
search-all = Показати всі результати
search-narrow = Уточнити
search-clear = Зняти всі уточнення
# Before other names of a page, where one of them was looked for
search-names = Інші назви
search-failed = Не вдалося завантажити пошук. Перевірте з’єднання і спробуйте ще раз.
facet-kind = Тип сторінки
facet-status = Стан
facet-status-active = Триває
facet-status-pending = Заплановано або призупинено
facet-status-over = Завершено
facet-year = Рік

# Lists that can be narrowed

# Mapping
coverage-title = Огляд охоплення
coverage-of = Огляд охоплення: { $place }
coverage-intro = Скільки організацій співпрацює, над чим і де. Числа ведуть до тих, хто це робить.
coverage-caption = Співпраця, що триває. Риска означає, що тут не описано поточної співпраці з цього питання.
coverage-counted = У підсумках кожну співпрацю враховано один раз, навіть якщо вона стосується кількох місць або тем.
coverage-scroll = Потягніть таблицю вбік, якщо вона не вміщується.
coverage-total = Усього
coverage-whole = Уся територія
coverage-whole-about = У стовпці «Уся територія» — те, що стосується всіх місць або жодного окремо.
coverage-none = немає
coverage-top = Усі території
coverage-levels = Інші території
coverage-pages = Інші місця
coverage-file = Завантажити таблицю (CSV)
coverage-all = Завантажити всі числа (CSV)
coverage-gaps = Де когось бракує?
coverage-nowhere = Ніде нікого
coverage-elsewhere = Лише для всієї території
coverage-empty = Місця, для яких тут не описано поточної співпраці
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
structure = Структура
structure-intro = Як пов’язані між собою співпраці: що їх об’єднує, хто за них відповідає, хто в них бере участь і з яких частин вони складаються.
# Above the chart on the page of a collaboration
structure-here = Як це пов’язано
# $title: a collaboration
structure-of = Як влаштовано: { $title }
structure-all = Усі структури на цьому сайті
structure-drawn = Як усе пов’язано, на схемі
structure-whole = Уся структура: схема і список
structure-to-page = Докладніше про співпрацю
structure-others = Інші структури
structure-as-list = Те саме списком
# Headings in the list beside a chart
structure-above = Рівнем вище
structure-parts = Частини
# Actors whose type nobody has said
structure-untyped = Інші
# In a chart, after the first few
structure-more = і ще { $n }
# On the page of an actor: those who are in the same collaborations
meetings = Працює разом із
# $n: how many actors; $in: in how many collaborations
meetings-count = { $n ->
    [one] { $n } організація
    [few] { $n } організації
    [many] { $n } організацій
   *[other] { $n } організації
}, через { $in ->
    [one] { $in } співпрацю
    [few] { $in } співпраці
    [many] { $in } співпраць
   *[other] { $in } співпраці
}.
# Where not all are shown
meetings-most = Тут показано тих, з ким вона зустрічається найчастіше.
# After the name of an actor, before the names of the collaborations
meetings-in = { $n ->
    [one] у { $n } співпраці
    [few] у { $n } співпрацях
    [many] у { $n } співпрацях
   *[other] у { $n } співпраці
}
meetings-more = { $n ->
    [one] і ще { $n } організація
    [few] і ще { $n } організації
    [many] і ще { $n } організацій
   *[other] і ще { $n } організації
}

# The map
map = Карта
map-of = { $level ->
    [county] Карта ленів
    [municipality] Карта муніципалітетів
    [country] Карта країн
   *[other] Карта територій
}
map-level = { $level ->
    [county] Лени
    [municipality] Муніципалітети
    [country] Країни
   *[other] Території
}
map-intro = Тут видно, де тривають спільні проєкти.
map-how = Що насиченіший колір, то більше співпраць триває там або в межах території. Виберіть місце, щоб побачити, які саме.
map-dots = Кружок позначає місце без власної площі на карті; що він більший, то більше співпраць.
map-levels = Карти
map-skip = Пропустити карту й перейти до списку
map-legend = Співпраці, що тривають
map-none = жодної
map-unknown = тут не описано
map-range = { $from }–{ $to }
map-range-from = { $from } або більше
map-count = { $n ->
    [0] жодної співпраці зараз
    [one] триває { $n } співпраця
    [few] тривають { $n } співпраці
    [many] триває { $n } співпраць
   *[other] триває { $n } співпраці
}
map-list = Те саме у вигляді списку
map-list-how = Числа показують, скільки співпраць триває там або в межах території.
map-elsewhere = Немає на карті
map-elsewhere-how = Ці місця не є ні муніципалітетом, ні леном і не мають координат.
map-more = { $n ->
    [one] Ще { $n } місце є лише у списку місць.
    [few] Ще { $n } місця є лише у списку місць.
    [many] Ще { $n } місць є лише у списку місць.
   *[other] Ще { $n } місця є лише у списку місць.
}
map-near = Що тут відбувається, на карті
map-source = { $of ->
    [sweden] Межі: Статистичне управління Швеції SCB (відкриті дані, спрощено)
   *[countries] Межі: Natural Earth (суспільне надбання, спрощено)
}

# Time
date-recurs-each-day = { $day ->
    [mo] щопонеділка
    [tu] щовівторка
    [we] щосереди
    [th] щочетверга
    [fr] щоп’ятниці
    [sa] щосуботи
   *[su] щонеділі
}
date-recurs-on-day = { $day ->
    [mo] у понеділок
    [tu] у вівторок
    [we] у середу
    [th] у четвер
    [fr] у п’ятницю
    [sa] у суботу
   *[su] у неділю
}
date-recurs-nth-day = { $day ->
    [mo] { $which ->
        [first] у перший понеділок
        [second] у другий понеділок
        [third] у третій понеділок
        [fourth] у четвертий понеділок
        [fifth] у п’ятий понеділок
       *[last] в останній понеділок
    }
    [tu] { $which ->
        [first] у перший вівторок
        [second] у другий вівторок
        [third] у третій вівторок
        [fourth] у четвертий вівторок
        [fifth] у п’ятий вівторок
       *[last] в останній вівторок
    }
    [we] { $which ->
        [first] у першу середу
        [second] у другу середу
        [third] у третю середу
        [fourth] у четверту середу
        [fifth] у п’яту середу
       *[last] в останню середу
    }
    [th] { $which ->
        [first] у перший четвер
        [second] у другий четвер
        [third] у третій четвер
        [fourth] у четвертий четвер
        [fifth] у п’ятий четвер
       *[last] в останній четвер
    }
    [fr] { $which ->
        [first] у першу п’ятницю
        [second] у другу п’ятницю
        [third] у третю п’ятницю
        [fourth] у четверту п’ятницю
        [fifth] у п’яту п’ятницю
       *[last] в останню п’ятницю
    }
    [sa] { $which ->
        [first] у першу суботу
        [second] у другу суботу
        [third] у третю суботу
        [fourth] у четверту суботу
        [fifth] у п’яту суботу
       *[last] в останню суботу
    }
   *[su] { $which ->
        [first] у першу неділю
        [second] у другу неділю
        [third] у третю неділю
        [fourth] у четверту неділю
        [fifth] у п’яту неділю
       *[last] в останню неділю
    }
}
date-recurs-week = { $n ->
    [1] { $each }
    [one] раз на { $n } тиждень { $on }
    [few] раз на { $n } тижні { $on }
   *[many] раз на { $n } тижнів { $on }
}
date-recurs-workdays = щодня з понеділка до п’ятниці
date-recurs-month-days = { $n ->
    [1] { $days } щомісяця
    [one] { $days } раз на { $n } місяць
    [few] { $days } раз на { $n } місяці
   *[many] { $days } раз на { $n } місяців
}
date-recurs-date = { $n ->
    [1] { $date }-го числа щомісяця
    [one] { $date }-го числа раз на { $n } місяць
    [few] { $date }-го числа раз на { $n } місяці
   *[many] { $date }-го числа раз на { $n } місяців
}
date-recurs-last-date = { $n ->
    [1] в останній день місяця
    [one] в останній день місяця раз на { $n } місяць
    [few] в останній день місяця раз на { $n } місяці
   *[many] в останній день місяця раз на { $n } місяців
}
date-recurs-year = { $n ->
    [1] щороку { $date }
    [one] раз на { $n } рік { $date }
    [few] раз на { $n } роки { $date }
   *[many] раз на { $n } років { $date }
}
date-recurs-year-days = { $n ->
    [1] { $days } { $month } щороку
    [one] { $days } { $month } раз на { $n } рік
    [few] { $days } { $month } раз на { $n } роки
   *[many] { $days } { $month } раз на { $n } років
}
date-recurs-dates = у дні, зазначені на цій сторінці
date-recurs-until = { $rule }, до { $date } включно
date-recurs-count = { $n ->
    [1] один раз
    [one] { $rule }, { $n } раз
    [few] { $rule }, { $n } рази
   *[many] { $rule }, { $n } разів
}
time-until = до { $date }
calendar-subscribe = Підписатися на календар
calendar-download = Завантажити файл календаря (ics)
calendar-add = Додати до свого календаря
months = Місяці
today = Сьогодні
next-dates = Найближчі дати
more-events = { $n ->
    [one] І ще { $n } подія в календарі.
    [few] І ще { $n } події в календарі.
   *[many] І ще { $n } подій у календарі.
}
more-dates = І ще { $n } — у календарі.
year-intro = Те, що вже відбулося.
month-caption = Що відбувається: { $month }, день за днем
story = Уся історія
story-begins = Початок
story-ends = Має завершитися
story-ended = Завершення
story-to-come = Попереду
periods = Періоди
calls = Конкурси заявок
call = Конкурс
call-opens = Початок подання
call-closes = Кінцевий термін
call-open = Триває подання
call-coming = Незабаром
call-closed = Закрито

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
accessibility-not-assessed = Ми ще не знаємо: сайт не оцінювали.
accessibility-checks = Що перевіряється
accessibility-checked = Шаблони сторінок автоматично перевіряються у справжньому браузері:
# $check: what is tried
accessibility-check = { $check ->
    [axe] Кожен тип сторінок перевіряється за допомогою axe-core усіма мовами, у світлому й темному режимах, на телефоні та комп’ютері.
    [keyboard] До всього можна дістатися з клавіатури, і видно, де ви перебуваєте.
    [zoom] Сторінки можна читати за ширини 320 пікселів і з удвічі більшим текстом без прокручування вбік.
    [contrast] Текст і елементи керування мають достатній контраст, зокрема в режимі високого контрасту та з примусовими кольорами.
    [script] Без JavaScript нічого не втрачається: усе, що знаходить пошук, є у списках. Немає руху для тих, хто про це попросив.
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
url-more = more
url-calendar = calendar
url-contacts = contacts
url-search = search
url-coverage = coverage
url-map = map
url-structure = structure
url-accessibility = accessibility
