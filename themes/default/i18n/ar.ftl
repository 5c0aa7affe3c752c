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
page-number = الصفحة { $n }
# $title: what the list is of; $n: the number of the page
title-of-page = { $title }، الصفحة { $n }

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

# Search

# Lists that can be narrowed

# Mapping

# Structure

# The map

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

# Pictures

# Where it is shared and reported

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
accessibility-checks = ما الذي يُختبر
accessibility-checked = تُختبر قوالب الصفحات آليًا في متصفح حقيقي:
# $check: what is tried
accessibility-check = { $check ->
    [axe] يُفحص كل نوع من الصفحات بأداة axe-core بجميع اللغات، في الوضعين الفاتح والداكن، على الهاتف والحاسوب.
    [keyboard] يمكن الوصول إلى كل شيء واستخدامه بلوحة المفاتيح، ويظهر موضع المستخدم.
    [zoom] يمكن قراءة الصفحات بعرض 320 بكسل وبنص مضاعف الحجم دون تمرير أفقي.
    [contrast] للنص وعناصر التحكم تباين كافٍ، بما في ذلك وضع التباين العالي والألوان المفروضة.
    [script] لا يضيع أي محتوى دون JavaScript، ولا تظهر حركة لمن طلب ذلك.
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
url-calendar = calendar
url-contacts = contacts
url-search = search
url-coverage = coverage
url-map = map
url-structure = structure
url-accessibility = accessibility
