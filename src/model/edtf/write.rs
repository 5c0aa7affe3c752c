//! Writes EDTF, in its canonical form.

use std::fmt;

use super::{Edtf, End, Part, Point, Qualifier, TimeOfDay};

impl fmt::Display for Edtf {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.start)?;
        match &self.end {
            Some(end) => write!(formatter, "/{end}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(point) => write!(formatter, "{point}"),
            Self::Open => formatter.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_year(formatter, self.year, self.part)?;
        match self.part {
            Part::Century | Part::Decade | Part::Year => Ok(()),
            Part::SomeMonth => formatter.write_str("-XX"),
            Part::SomeDay => formatter.write_str("-XX-XX"),
            Part::Season(season) => write!(formatter, "-{}", season.code()),
            Part::Month(month) => write!(formatter, "-{month:02}"),
            Part::SomeDayOf(month) => write!(formatter, "-{month:02}-XX"),
            Part::Day { month, day, time: None } => write!(formatter, "-{month:02}-{day:02}"),
            Part::Day { month, day, time: Some(time) } => {
                write!(formatter, "-{month:02}-{day:02}T{time}")
            }
        }?;
        formatter.write_str(match self.qualifier {
            Qualifier::Certain => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::UncertainAndApproximate => "%",
        })
    }
}

fn write_year(formatter: &mut fmt::Formatter<'_>, year: i32, part: Part) -> fmt::Result {
    match part {
        Part::Century => write!(formatter, "{:02}XX", year / 100),
        Part::Decade => write!(formatter, "{:03}X", year / 10),
        _ if year.unsigned_abs() > 9999 => write!(formatter, "Y{year}"),
        _ if year < 0 => write!(formatter, "-{:04}", year.unsigned_abs()),
        _ => write!(formatter, "{year:04}"),
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)?;
        if let Some(second) = self.second {
            write!(formatter, ":{second:02}")?;
        }
        match self.offset_minutes {
            None => Ok(()),
            Some(0) => formatter.write_str("Z"),
            Some(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                let minutes = minutes.unsigned_abs();
                write!(formatter, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            }
        }
    }
}
