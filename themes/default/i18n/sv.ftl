## Dates
# What the variables are is told in en.ftl.

date-year = { $year }
date-year-before-christ = { $year } f.Kr.
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

date-about = omkring { $date }
date-perhaps = kanske { $date }

date-from = från { $date }
date-from-about = från omkring { $date }
date-until = till { $date }
date-until-about = till omkring { $date }
date-end-unknown = { $date } (slutet okänt)
date-start-unknown = { $date } (början okänd)

date-clock = { $hour }.{ $minute }
date-time = kl. { $time }
date-at = { $date } kl. { $time }
