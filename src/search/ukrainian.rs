//! Stems of Ukrainian words: endings of nouns, adjectives and verbs taken off, and the commonest changes of vowels.
//!
//! Light on purpose: it need not find the dictionary form, only the same one for most forms of a word.

/// Endings, the longest first.
const ENDINGS: [&str; 51] = [
    "ування",
    "уванню",
    "ється",
    "уться",
    "ються",
    "иться",
    "іями",
    "ього",
    "ьому",
    "ання",
    "анню",
    "ення",
    "енню",
    "ують",
    "ями",
    "ами",
    "ові",
    "еві",
    "єві",
    "ого",
    "ому",
    "ими",
    "іми",
    "ією",
    "ати",
    "ити",
    "ють",
    "ить",
    "ять",
    "ів",
    "їв",
    "ах",
    "ях",
    "ам",
    "ям",
    "ом",
    "ем",
    "єм",
    "ий",
    "ій",
    "їй",
    "их",
    "іх",
    "ої",
    "ою",
    "ею",
    "єю",
    "ія",
    "ії",
    "ію",
    "ей",
];

const VOWELS: [char; 11] = ['а', 'е', 'є', 'и', 'і', 'ї', 'о', 'у', 'ю', 'я', 'ь'];

/// The least number of letters that stay.
const LEAST: usize = 3;

/// Takes a word in lower case to its stem.
pub(super) fn stem(word: &str) -> String {
    let stem = level_vowels(without_ending(word));
    stem.trim_end_matches('ь').to_owned()
}

fn without_ending(word: &str) -> &str {
    let enough = |rest: &&str| rest.chars().count() >= LEAST;
    let ending = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(enough));
    ending.or_else(|| word.strip_suffix(VOWELS).filter(enough)).unwrap_or(word)
}

/// `біженец(ь)` and `біженц(і)`, `ринок` and `ринк(у)`, `діяльніст(ь)` and `діяльност(і)` are one.
fn level_vowels(stem: &str) -> String {
    let pairs = [("ніст", "ност"), ("ец", "ц"), ("єц", "йц"), ("ок", "к")];
    let changed = pairs.iter().find_map(|(from, to)| {
        let rest = stem.strip_suffix(from).filter(|rest| rest.chars().count() >= LEAST)?;
        Some(format!("{rest}{to}"))
    });
    changed.unwrap_or_else(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_have_one_stem() {
        for forms in [
            "мова мови мову мовою мов",
            "біженець біженці біженців біженцям біженцями",
            "громада громади громаду громадою",
            "церква церкви церкву",
            "громадський громадського громадських громадська",
            "ринок ринку ринком",
            "діяльність діяльності діяльністю",
            "україна україни україну україною",
            "мережа мережі мережу",
            "організація організації організацією організацій",
        ] {
            let mut stems: Vec<String> = forms.split(' ').map(stem).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{stems:?}");
        }
    }

    #[test]
    fn short_words_stay() {
        for word in ["ми", "та", "рік", "", "я"] {
            assert_eq!(stem(word), word);
        }
    }
}
