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
date-time = الساعة { $time }
date-at = { $date }، الساعة { $time }
