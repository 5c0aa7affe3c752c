## Dates
# What the variables are is told in en.ftl. A year after a preposition is called a year (عام).

date-year = { $form ->
    [after] عام { $year }
   *[alone] { $year }
}
date-year-before-christ = { $form ->
    [after] عام { $year } ق.م.
   *[alone] { $year } ق.م.
}
date-month = { $date }
date-spring = ربيع { $year }
date-summer = صيف { $year }
date-autumn = خريف { $year }
date-winter = شتاء { $year }–{ $next }
date-decade = عقد { $year }
date-century = { $year }–{ $last }

date-years = { $first }–{ $last }
date-months = { $first }–{ $last } { $year }
date-days = { $first }–{ $last } { $month } { $year }
date-days-of-months = { $first } { $month } – { $last } { $lastMonth } { $year }
date-range = { $start } – { $end }

date-about = حوالي { $date }
date-perhaps = ربما { $date }

date-from = ابتداءً من { $date }
date-from-about = ابتداءً من حوالي { $date }
date-until = حتى { $date }
date-until-about = حتى حوالي { $date }
date-end-unknown = { $date } (تاريخ الانتهاء غير معروف)
date-start-unknown = { $date } (تاريخ البدء غير معروف)

date-clock = { $hour }:{ $minute }
date-at = { $date }، الساعة { $time }

## Pages
# Texts of the built-in theme. $n is a number and chooses the plural form; other variables are told where they stand.
# Names of kinds, fields and relations stand in the schema, not here.

# The frame of every page
skip-to-content = انتقل إلى المحتوى
menu = القائمة
languages = اللغات
breadcrumbs = أنت هنا
home = الصفحة الرئيسية
publisher = الناشر
feed = المستجدات عبر خلاصة Atom
data = جميع المعلومات كبيانات JSON
calendar = التقويم
calendar-file = اشترك في التقويم (ics)
made-with = أُنشئ الموقع باستخدام
# Followed by the name of the language that the text is in.
fallback = لم تُترجم هذه الصفحة إلى العربية بعد. النص معروض باللغة:
# By something in another language than the page's: which. $language: its tag; $name: its name in itself, for languages
# that have no words here
in-language = { $language ->
    [sv] بالسويدية
    [sv-x-lattlast] بالسويدية المبسّطة
    [en] بالإنجليزية
    [ar] بالعربية
    [uk] بالأوكرانية
    [fi] بالفنلندية
   *[other] { $name }
}
# Above a translation that is older than its original. $date: a day, month or year in words
outdated = عُدّل النص الأصلي بعد إعداد هذه الترجمة. تاريخ تحديث النص الأصلي: { $date }.
# $language: "in Swedish"
read-original = اقرأ النص الأصلي { $language }

# An entry
facts = معلومات أساسية
on-this-page = في هذه الصفحة
description = الوصف
# How often an event comes back. $often: daily, weekly, monthly, yearly; $n: each time, each second time, …
recurs = { $often ->
    [daily] { $n ->
        [1] كل يوم
        [2] كل يومين
       *[other] مرة كل { $n } من الأيام
    }
    [weekly] { $n ->
        [1] كل أسبوع
        [2] كل أسبوعين
       *[other] مرة كل { $n } من الأسابيع
    }
    [monthly] { $n ->
        [1] كل شهر
        [2] كل شهرين
       *[other] مرة كل { $n } من الأشهر
    }
   *[yearly] { $n ->
        [1] كل سنة
        [2] كل سنتين
       *[other] مرة كل { $n } من السنوات
    }
}
# Before the entry that something was really said of, where that lies within the one at hand. $kind: its kind
via = { $kind ->
    [place] في
    [actor] عبر
   *[other] ضمن
}
# Before the last of several
and = و
open-resource = افتح
image-credit = مصدر الصورة
ended = انتهى
about-this-page = حول هذه الصفحة
# On paper, before the address of the page
whole-page = الصفحة كاملة على الويب:
updated = آخر تحديث
reviewed = آخر مراجعة
review-due = موعد المراجعة القادمة
# Above a page that only those who write see (--drafts)
unpublished = مسودة: لم تُنشر هذه الصفحة بعد.
review-overdue = حان موعد مراجعة هذه الصفحة. قد تكون بعض معلوماتها قديمة.
# $date: a day in words
review-overdue-since = كان ينبغي أن تُراجَع هذه الصفحة في موعد أقصاه { $date }. قد تكون بعض معلوماتها قديمة.
source-file = ملف النص
edit-page = اقترح تعديلًا
previous = السابق
next = التالي
time-upcoming = قادم
time-ongoing = يجري الآن
time-past = انتهى

# Columns of parties
party = الطرف
name = الاسم
role = الدور
contributes = ما يسهم به
expects = ما يتوقعه
contact = للتواصل
# Where a contact has neither
no-way-to-reach = لم يُذكر رقم هاتف أو بريد إلكتروني.

# Lists
entries-count = { $n ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
# By an entry in a tree: how many concern it or what stands below it
concerned-count = { $n ->
    [zero] لا صفحات مرتبطة
    [one] صفحة واحدة مرتبطة
    [two] صفحتان مرتبطتان
    [few] { $n } صفحات مرتبطة
    [many] { $n } صفحة مرتبطة
   *[other] { $n } صفحة مرتبطة
}
show-all = عرض الكل ({ $n })
letters = الحروف
as-tree = كيف ترتبط بعضها ببعض
from-a-to-z = حسب الترتيب الأبجدي
all = الكل
nothing-here = لا يوجد شيء هنا بعد.
pages = صفحات القائمة
previous-page = الصفحة السابقة
next-page = الصفحة التالية
more-about = المزيد عن { $name }
page-number = الصفحة { $n }

# The first page
# Above the trees, where numbers stand in brackets
numbers-count = تبيّن الأرقام عدد الصفحات المرتبطة بكل موضوع ومكان وفئة مستهدفة.
# $kind: topic, place or audience
find-by = { $kind ->
    [topic] ابحث حسب الموضوع
    [place] ابحث حسب المكان
   *[other] ابحث حسب الفئة المستهدفة
}
upcoming = الفعاليات القادمة
recently-changed = أحدث التغييرات
whole-calendar = التقويم كاملًا

# The calendar
calendar-intro = فعاليات قادمة وأخرى سابقة.
nothing-upcoming = لا توجد فعاليات مقررة حاليًا.
past = فعاليات سابقة
undated = دون ذكر السنة أو التاريخ

# When something is not where it was
not-found = الصفحة غير موجودة
not-found-text = ربما كُتب العنوان بطريقة خاطئة، أو حُذفت الصفحة أو نُقلت.
to-home = إلى الصفحة الرئيسية
look-here = تابع البحث هنا
moved = نُقلت هذه الصفحة

# In running text
alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تحذير
alert-caution = توخَّ الحذر
footnotes = الحواشي
# $number: the number of the footnote
footnote-back = العودة إلى النص عند الحاشية { $number }
# $number: the number of the table on the page
table-region = الجدول { $number }
task-done = أُنجز
task-open = لم يُنجز

# Whom to contact
contacts-menu = ابحث عن جهة اتصال
contacts-title = بمن أتصل؟
contacts-intro = اختر ما تحتاج إليه والمكان، لترى أقرب من يعمل في هذا المجال.
contacts-need = الحاجة
contacts-place = المكان
contacts-either = يكفي ملء أحد الحقلين.
contacts-show = أظهر جهات الاتصال
contacts-often = احتياجات شائعة
contacts-all = جميع الاحتياجات والأماكن
contacts-places = الأماكن
contacts-count = { $n ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
}
contacts-no-match = لا شيء هنا باسم «{ $words }».
contacts-search = ابحث في الموقع كله عن «{ $words }»
contacts-empty = اكتب حاجة أو مكانًا أو كليهما.
contacts-need-at = { $need } في { $place }
contacts-here = في { $place }
contacts-within = في أماكن داخل { $place }
contacts-near = في الجوار: { $place }
contacts-up = في كامل { $place }
contacts-anywhere = دون مكان محدد
contacts-others = المزيد
contacts-ended = انتهى، وقد تتوفر لدى القائمين عليه معلومات
contacts-over = انتهى، وقد تتوفر معلومات لدى القائمين عليه
contacts-checked = تاريخ التحقق: { $date }
contacts-nobody = لم تُذكر جهة اتصال.
contacts-none-there = لا أحد يعمل في هذا المجال في { $asked }. الأقرب: { $place }.
contacts-none-near = لا أحد يعمل في هذا المجال في { $asked } أو حولها. فيما يلي من يعمل فيه في أماكن أخرى.
contacts-where = اختر المكان
contacts-nearest = ألا تجد مكانك؟ اختر أقرب منطقة أكبر.
contacts-all-places = { $need } في جميع الأماكن
contacts-all-here = كل ما عدا ذلك في { $place }
contacts-about = اقرأ المزيد عن
contacts-places-above = يقع ضمن
contacts-places-overlap = يتداخل مع
contacts-places-below = الأماكن ضمنه

# Search
search = بحث
# In the empty field
search-hint = موضوع أو مكان أو جهة أو شخص …
search-intro = ابحث في كل ما هو موجود هنا. اكتب كلمة واحدة أو أكثر.
# Without JavaScript
search-without-script = يحتاج البحث إلى JavaScript. من دونها تجد كل شيء في القوائم هنا.
search-look-here = أو ابحث في القوائم
# $n: how many pages were found
search-count = { $n ->
    [0] لا توجد نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $n } نتائج
    [many] { $n } نتيجة
   *[other] { $n } نتيجة
}
search-none = لم يُعثر على شيء. جرّب كلمة أخرى أو كلمات أقل.
search-some = لا توجد صفحة تضم كل الكلمات. هذه الصفحات تضم بعضها.
# Before the words that may have been meant, where a word that was looked for is nowhere
search-meant = هل تقصد
search-more = عرض المزيد
search-all = عرض كل النتائج
search-narrow = تضييق النتائج
search-clear = إزالة كل عوامل التضييق
# Before other names of a page, where one of them was looked for
search-names = يُعرف أيضًا باسم
search-failed = تعذّر تحميل البحث. تحقّق من الاتصال وحاول مرة أخرى.
facet-kind = نوع الصفحة
facet-status = الحالة
facet-status-active = جارٍ
facet-status-pending = مخطط له أو متوقف مؤقتًا
facet-status-over = منتهٍ
facet-year = السنة

# Lists that can be narrowed

# Mapping
coverage-title = خريطة الجهود
coverage-of = خريطة الجهود: { $place }
coverage-intro = كم جهة تتعاون، وفي أي مجال، وأين. تقودك الأرقام إلى القائمين على العمل.
coverage-caption = أوجه التعاون الجارية. تعني الشرطة أنه لا يوجد هنا وصف لأي تعاون جارٍ في هذا المجال.
coverage-counted = يُحتسب كل تعاون مرة واحدة في المجموع، حتى إن شمل عدة أماكن أو مواضيع.
coverage-scroll = اسحب الجدول جانبًا إن لم يظهر كله.
coverage-total = المجموع
coverage-whole = المنطقة كلها
coverage-whole-about = يضم عمود «المنطقة كلها» ما يخص جميع الأماكن أو لا يخص مكانًا بعينه.
coverage-none = لا أحد
coverage-top = جميع المناطق
coverage-levels = مناطق أخرى
coverage-pages = أماكن أخرى
coverage-file = تنزيل الجدول (CSV)
coverage-all = تنزيل جميع الأرقام (CSV)
coverage-gaps = أين تنقص الجهود؟
coverage-nowhere = لا أحد في أي مكان
coverage-elsewhere = للمنطقة كلها فقط
coverage-empty = أماكن لا يوجد هنا وصف لأي تعاون جارٍ فيها
coverage-missing = لا أحد في
coverage-more = و{ $n } غيرها
coverage-more-gaps = { $n ->
    [zero] لا مواضيع أخرى ناقصة.
    [one] موضوع واحد آخر ناقص في مكان ما. جميع الأرقام في الملف.
    [two] موضوعان آخران ناقصان في مكان ما. جميع الأرقام في الملف.
    [few] { $n } مواضيع أخرى ناقصة في مكان ما. جميع الأرقام في الملف.
    [many] { $n } موضوعًا آخر ناقصًا في مكان ما. جميع الأرقام في الملف.
   *[other] { $n } موضوع آخر ناقص في مكان ما. جميع الأرقام في الملف.
}
coverage-kind = النوع
coverage-count = العدد
coverage-address = العنوان
csv-separator = ;

# Structure
structure = الهيكل
structure-intro = كيف تترابط أوجه التعاون: ما الذي يربطها، ومن المسؤول عنها، ومن يشارك فيها، وما أجزاؤها.
# Above the chart on the page of a collaboration
structure-here = كيف تترابط الأجزاء
# $title: a collaboration
structure-of = هيكل { $title }
structure-all = كل الهياكل في هذا الموقع
structure-drawn = كيف ترتبط الأجزاء، في رسم
structure-whole = الهيكل كاملًا، رسمًا وقائمةً
structure-to-page = اقرأ المزيد عن هذا التعاون
structure-others = هياكل أخرى
structure-as-list = المحتوى نفسه في قائمة
# Headings in the list beside a chart
structure-above = في المستوى الأعلى
structure-parts = الأجزاء
# Actors whose type nobody has said
structure-untyped = جهات أخرى
# In a chart, after the first few
structure-more = و{ $n ->
    [one] واحد آخر
    [two] اثنان آخران
    [few] { $n } آخرون
   *[other] { $n } غيرها
}
# On the page of an actor: those who are in the same collaborations
meetings = تعمل مع
# $n: how many actors; $in: in how many collaborations
meetings-count = { $n ->
    [one] جهة واحدة
    [two] جهتان
    [few] { $n } جهات
    [many] { $n } جهة
   *[other] { $n } جهة
} من خلال { $in ->
    [one] تعاون واحد
    [two] تعاونَين
    [few] { $in } مشاريع تعاون
    [many] { $in } مشروع تعاون
   *[other] { $in } مشروع تعاون
}.
# Where not all are shown
meetings-most = تظهر هنا الجهات التي تلتقي بها أكثر من غيرها.
# After the name of an actor, before the names of the collaborations
meetings-in = { $n ->
    [one] في تعاون واحد
    [two] في تعاونَين
    [few] في { $n } مشاريع تعاون
    [many] في { $n } مشروع تعاون
   *[other] في { $n } مشروع تعاون
}
meetings-more = { $n ->
    [one] وجهة أخرى
    [two] وجهتان أخريان
    [few] و{ $n } جهات أخرى
    [many] و{ $n } جهة أخرى
   *[other] و{ $n } جهة أخرى
}

# The map
map = الخريطة
map-of = { $level ->
    [county] خريطة المحافظات
    [municipality] خريطة البلديات
    [country] خريطة البلدان
   *[other] خريطة المناطق
}
map-level = { $level ->
    [county] المحافظات
    [municipality] البلديات
    [country] البلدان
   *[other] المناطق
}
map-intro = انظر أين يجري التعاون.
map-how = كلما كان اللون أقوى زاد عدد أشكال التعاون الجارية هناك أو ضمن المنطقة. اختر مكانًا لترى ما هي.
map-dots = الدائرة مكان ليس له مساحة خاصة به على الخريطة؛ وكلما كبرت زاد عدد أشكال التعاون.
map-levels = الخرائط
map-skip = تجاوز الخريطة إلى القائمة
map-legend = أشكال التعاون الجارية
map-none = لا شيء
map-unknown = غير موصوف هنا
map-range = { $from }–{ $to }
map-range-from = { $from } أو أكثر
map-count = { $n ->
    [0] لا تعاون جارٍ
    [one] تعاون جارٍ واحد
    [two] تعاونان جاريان
    [few] { $n } أشكال تعاون جارية
    [many] { $n } شكلًا من التعاون الجاري
   *[other] { $n } شكل من التعاون الجاري
}
map-list = المحتوى نفسه في قائمة
map-list-how = الأرقام هي عدد أشكال التعاون الجارية هناك أو ضمن المنطقة.
map-elsewhere = ليست على الخريطة
map-elsewhere-how = هذه الأماكن ليست بلدية ولا محافظة وليست لها إحداثيات.
map-more = { $n ->
    [one] يوجد مكان واحد آخر في قائمة الأماكن فقط.
    [two] يوجد مكانان آخران في قائمة الأماكن فقط.
    [few] توجد { $n } أماكن أخرى في قائمة الأماكن فقط.
    [many] يوجد { $n } مكانًا آخر في قائمة الأماكن فقط.
   *[other] يوجد { $n } مكان آخر في قائمة الأماكن فقط.
}
map-near = ما يجري هنا على الخريطة
map-source = { $of ->
    [sweden] الحدود: هيئة الإحصاء السويدية SCB (بيانات مفتوحة، مبسّطة)
   *[countries] الحدود: Natural Earth (ملك عام، مبسّطة)
}

# Time
date-recurs-each-day = { $day ->
    [mo] اثنين
    [tu] ثلاثاء
    [we] أربعاء
    [th] خميس
    [fr] جمعة
    [sa] سبت
   *[su] أحد
}
date-recurs-on-day = { $day ->
    [mo] الاثنين
    [tu] الثلاثاء
    [we] الأربعاء
    [th] الخميس
    [fr] الجمعة
    [sa] السبت
   *[su] الأحد
}
date-recurs-nth-day = { $which ->
    [first] أول
    [second] ثاني
    [third] ثالث
    [fourth] رابع
    [fifth] خامس
   *[last] آخر
} يوم { $day ->
    [mo] اثنين
    [tu] ثلاثاء
    [we] أربعاء
    [th] خميس
    [fr] جمعة
    [sa] سبت
   *[su] أحد
}
date-recurs-week = { $n ->
    [1] { $many ->
        [one] كل يوم { $each }
       *[many] كل أسبوع في أيام { $on }
    }
    [2] { $many ->
        [one] كل أسبوعين يوم { $on }
       *[many] كل أسبوعين في أيام { $on }
    }
   *[other] { $many ->
        [one] كل { $n ->
            [few] { $n } أسابيع
            [many] { $n } أسبوعًا
           *[other] { $n } أسبوع
        } يوم { $on }
       *[many] كل { $n ->
            [few] { $n } أسابيع
            [many] { $n } أسبوعًا
           *[other] { $n } أسبوع
        } في أيام { $on }
    }
}
date-recurs-workdays = كل يوم من الاثنين إلى الجمعة
date-recurs-month-days = { $days } { $n ->
    [1] من كل شهر
    [2] كل شهرين
    [few] كل { $n } أشهر
    [many] كل { $n } شهرًا
   *[other] كل { $n } شهر
}
date-recurs-date = اليوم { $date } { $n ->
    [1] من كل شهر
    [2] كل شهرين
    [few] كل { $n } أشهر
    [many] كل { $n } شهرًا
   *[other] كل { $n } شهر
}
date-recurs-last-date = آخر يوم في الشهر { $n ->
    [1] من كل شهر
    [2] كل شهرين
    [few] كل { $n } أشهر
    [many] كل { $n } شهرًا
   *[other] كل { $n } شهر
}
date-recurs-year = { $n ->
    [1] كل سنة
    [2] كل سنتين
    [few] كل { $n } سنوات
    [many] كل { $n } سنة
   *[other] كل { $n } سنة
} في { $date }
date-recurs-year-days = { $days } من شهر { $month } { $n ->
    [1] كل سنة
    [2] كل سنتين
    [few] كل { $n } سنوات
    [many] كل { $n } سنة
   *[other] كل { $n } سنة
}
date-recurs-dates = يتكرر في المواعيد المذكورة في هذه الصفحة
date-recurs-until = { $rule }، حتى { $date }
date-recurs-count = { $n ->
    [1] مرة واحدة
    [2] { $rule }، مرتين
    [few] { $rule }، { $n } مرات
    [many] { $rule }، { $n } مرة
   *[other] { $rule }، { $n } مرة
}
time-until = حتى { $date }
calendar-subscribe = الاشتراك في التقويم
calendar-download = تنزيل ملف التقويم (ics)
calendar-add = أضف إلى تقويمك
months = الأشهر
today = اليوم
next-dates = المواعيد القادمة
more-events = { $n ->
    [one] وفعالية أخرى في التقويم.
    [two] وفعاليتان أخريان في التقويم.
    [few] و{ $n } فعاليات أخرى في التقويم.
    [many] و{ $n } فعالية أخرى في التقويم.
   *[other] و{ $n } فعالية أخرى في التقويم.
}
more-dates = و{ $n } غيرها في التقويم.
year-intro = ما سبق من فعاليات.
month-caption = ما يجري في { $month } يومًا بيوم
story = المسار كاملًا
story-begins = البداية
story-ends = الانتهاء المقرر
story-ended = النهاية
story-to-come = لاحقًا
periods = الفترات
calls = دعوات تقديم الطلبات
call = الدعوة
call-opens = تاريخ الفتح
call-closes = الموعد النهائي
call-open = مفتوحة الآن
call-coming = قريبًا
call-closed = مغلقة

# What belongs together

# The box at the top, for those who have ten seconds
at-a-glance = باختصار
# The section of what it is part of, what came before and after, what tells of it
belongs-together = السياق
# How a method travelled
lineage = المنشأ والانتشار
this-page = هذه الصفحة
# Before names
developed-by = من تطوير
adapted-from = معدَّلة عن
related = صفحات مشابهة
# What an actor or a person is in; $name: who it is
involvement = المشاركات
involvement-of = مشاركات { "\u2068" }{ $name }{ "\u2069" }: الدور والوقت والشركاء
in-what = المشاركة
since-when = الوقت
with-whom = بالاشتراك مع
formerly = سابقًا
# After the first few names
and-others = { $n ->
    [one] وجهة أخرى
    [two] وجهتان أخريان
    [few] و{ $n } جهات أخرى
   *[other] و{ $n } جهة أخرى
}
# Unfolds the rest
more-voices = { $n ->
    [one] صوت آخر
    [two] صوتان آخران
    [few] { $n } أصوات أخرى
   *[other] { $n } صوتًا آخر
}
more-rows = عرض { $n } إضافية
whole-list = القائمة الكاملة
# Why two are alike. $what: a list of the things below, in the nominative
shares = القاسم المشترك: { $what }
# $kind: what sort of thing; $title: its name
shared-one = { $kind ->
    [topic] موضوع { "\u2068" }{ $title }{ "\u2069" }
    [place] مكان { "\u2068" }{ $title }{ "\u2069" }
    [audience] الفئة المستهدفة { "\u2068" }{ $title }{ "\u2069" }
   *[other] { "\u2068" }{ $title }{ "\u2069" }
}
# $n: how many; $plural: what they are called, for sorts of a site's own
shared-several = { $kind ->
    [topic] { $n ->
        [two] موضوعان
        [few] { $n } مواضيع
        [many] { $n } موضوعًا
       *[other] { $n } موضوع
    }
    [place] { $n ->
        [two] مكانان
        [few] { $n } أماكن
        [many] { $n } مكانًا
       *[other] { $n } مكان
    }
    [audience] { $n ->
        [two] فئتان مستهدفتان
        [few] { $n } فئات مستهدفة
        [many] { $n } فئة مستهدفة
       *[other] { $n } فئة مستهدفة
    }
    [actor] { $n ->
        [two] جهتان
        [few] { $n } جهات
        [many] { $n } جهة
       *[other] { $n } جهة
    }
    [person] { $n ->
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
    [project] { $n ->
        [two] مشروعان
        [few] { $n } مشاريع
        [many] { $n } مشروعًا
       *[other] { $n } مشروع
    }
    [network] { $n ->
        [two] شبكتان
        [few] { $n } شبكات
        [many] { $n } شبكة
       *[other] { $n } شبكة
    }
    [webinar] { $n ->
        [two] لقاءان
        [few] { $n } لقاءات
        [many] { $n } لقاءً
       *[other] { $n } لقاء
    }
    [practice] { $n ->
        [two] ممارستان
        [few] { $n } ممارسات
        [many] { $n } ممارسة
       *[other] { $n } ممارسة
    }
    [agreement] { $n ->
        [two] اتفاقيتان
        [few] { $n } اتفاقيات
        [many] { $n } اتفاقية
       *[other] { $n } اتفاقية
    }
    [programme] { $n ->
        [two] برنامجان
        [few] { $n } برامج
        [many] { $n } برنامجًا
       *[other] { $n } برنامج
    }
    [article] { $n ->
        [two] مقالان
        [few] { $n } مقالات
        [many] { $n } مقالًا
       *[other] { $n } مقال
    }
    [resource] { $n ->
        [two] مادتان
        [few] { $n } مواد
        [many] { $n } مادة
       *[other] { $n } مادة
    }
   *[other] { $n } ({ $plural })
}
number-in-words = { $n }
# A list: its parts but the last, then the last
list-comma = { $a } و{ $b }
list-and = { $a } و{ $b }

# Pictures

# Where it is shared and reported

report-error = الإبلاغ عن خطأ في هذه الصفحة
# The e-mail that is begun. $title: of the page; $url: its address
report-subject = خطأ في صفحة «{ $title }»
report-body =
    وجدتُ خطأ في الصفحة
    { $url }

    الخطأ هو:

# Looks, and the accessibility statement
accessibility = إمكانية الوصول
accessibility-statement = بيان إمكانية الوصول
# $site: the site's name
accessibility-intro = ينبغي أن يتمكّن الجميع من استخدام { $site }. نوضّح هنا مدى سهولة الوصول إلى الموقع، وما نعرفه من عيوب، وكيف تخبرنا بها.
accessibility-draft = هذه مسودّة. لم يقيّم المسؤولون عن الموقع إمكانية الوصول إليه بعد.
accessibility-how = ما مدى سهولة الوصول إلى الموقع؟
# $status: full, partial, none
accessibility-status = { $status ->
    [full] يستوفي الموقع متطلبات WCAG 2.2 بمستوى AA.
    [partial] يستوفي الموقع متطلبات WCAG 2.2 بمستوى AA جزئيًا. العيوب مذكورة أدناه.
   *[none] لا يستوفي الموقع متطلبات WCAG 2.2 بمستوى AA. العيوب مذكورة أدناه.
}
accessibility-built = صُمّمت الصفحات لتعمل دون JavaScript، وبلوحة المفاتيح وحدها، ومع قارئ الشاشة، وبالنص الكبير، وفي الوضع الداكن، وعلى الورق.
accessibility-faults = ما نعرفه من عيوب
accessibility-no-faults = لا نعرف أي عيوب.
accessibility-not-assessed = لا نعرف بعد: لم يُقيَّم الموقع.
accessibility-checks = ما الذي يُختبر
accessibility-checked = تُختبر قوالب الصفحات آليًا في متصفح حقيقي:
# $check: what is tried
accessibility-check = { $check ->
    [axe] يُفحص كل نوع من الصفحات بأداة axe-core بجميع اللغات، في الوضعين الفاتح والداكن، على الهاتف والحاسوب.
    [keyboard] يمكن الوصول إلى كل شيء واستخدامه بلوحة المفاتيح، ويظهر موضع المستخدم.
    [zoom] يمكن قراءة الصفحات بعرض 320 بكسل وبنص مضاعف الحجم دون تمرير أفقي.
    [contrast] للنص وعناصر التحكم تباين كافٍ، بما في ذلك وضع التباين العالي والألوان المفروضة.
    [script] لا يضيع أي محتوى دون JavaScript: فما يعثر عليه البحث موجود في القوائم. ولا تظهر حركة لمن طلب ذلك.
   *[html] شيفرة HTML صالحة.
}
accessibility-unchecked = لا يُختبر ما يلي آليًا: هل النصوص مفهومة، وهل وُصفت الصور وصفًا صحيحًا، وهل المستندات والمواقع الأخرى المرتبطة بها سهلة الوصول.
# $date: a day in words
accessibility-assessed = جرى تقييم الموقع في { $date }.
accessibility-report = أخبرنا إن كان شيء ما لا يعمل
accessibility-tell-us = تواصل معنا إن لم تتمكّن من قراءة شيء هنا أو استخدامه. اذكر الصفحة المعنية.
accessibility-nobody = لا يوجد عنوان للمراسلة. على المسؤول عن الموقع إضافة عنوان.
accessibility-enforcement = الرقابة
more-here = المزيد في قاعدة المعرفة
menu-more = كل المحتوى

## Values and addresses

when = متى
yes = نعم
no = لا
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
