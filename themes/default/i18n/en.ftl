## Dates
# Days and months come from Unicode's language data, already in words; these are the phrases around them.
# In all of them:
#   $form   "after" where the date follows a preposition or "about", else "alone": for languages that decline
#   $date   a date in words; $year, $first, $last, $next: numbers without separators

date-year = { $year }
date-year-before-christ = { $year } BC
# $date is the month and year as usual; $month is its name alone (in the form of a date if $form is "after")
date-month = { $date }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
# Winter goes from December of $year to February of $next
date-winter = winter { $year }–{ $next }
date-decade = { $year }s
# A year of the hundred from $year to $last
date-century = { $year }–{ $last }

# Ranges: of years; of months ($first, $last) in a year; of days in $month; of days in two months; of anything
date-years = { $first }–{ $last }
date-months = { $first }–{ $last } { $year }
date-days = { $first }–{ $last } { $month } { $year }
date-days-of-months = { $first } { $month } – { $last } { $lastMonth } { $year }
date-range = { $start } – { $end }

# How sure we are
date-about = around { $date }
date-perhaps = perhaps { $date }

# Open ends. The last two put words around a whole phrase of "from" or "until".
date-from = from { $date }
date-from-about = from around { $date }
date-until = until { $date }
date-until-about = until around { $date }
date-end-unknown = { $date } (end unknown)
date-start-unknown = { $date } (start unknown)

# Times: the clock; a time in a sentence; a day with a time or two
date-clock = { $hour }:{ $minute }
date-time = { $time }
date-at = { $date }, { $time }
