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
date-time = { $time }
date-at = { $date }, { $time }
