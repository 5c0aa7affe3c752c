//! Words that hold sentences together and ask questions: no page need have them for a reader to find it.
//!
//! Short on purpose. On a large site the commonest words are known by their numbers; on a small one, numbers say nothing,
//! and a reader who asks "vem hjälper nyanlända med språk" means three of these words.

/// The small words of a language, in lower case.
pub(super) fn small_words(tag: &str) -> impl Iterator<Item = &'static str> {
    let words = match tag.split('-').next().unwrap_or(tag) {
        "sv" => {
            "alla allt att av bland de dem den det detta dig din du där efter eller en er ett från för går \
             genom gör ha har hitta hjälper hos hur här i in inom inte jag kan kring man med mellan mig min mot ni nu \
             när och om på samt ska som så till under upp ut vad var vara vem vi vid vilka vilken vilket vill våra vår \
             är åt över"
        }
        "en" => {
            "a about all an and any are as at be by can do does find for from has have help helps how i in into is it \
             its me my of on or our that the their there these they this to us was we what when where which who whom \
             will with works you your"
        }
        "fi" => {
            "ei ja joka jossa jotka kanssa ketkä kuka miten missä mistä mihin mikä mitkä mitä myös ne ole olla on ovat \
             se sekä tai voi"
        }
        "ar" => "إلى أن أو أين الذي التي الذين عن على عند في كيف لا ما ماذا متى مع من هذا هذه هل هو هي و يمكن",
        "uk" => {
            "а але або в ви від вони все де для до є з за й і із їх його коли мені ми мій на не по про та так там те \
             то у хто це чи що як яка який які"
        }
        "da" | "nb" | "nn" | "no" => {
            "af av at de den der det eller en er et for fra har hos hva hvad hvem hvor hvordan i ikke med og om på som \
             til ved"
        }
        "de" => {
            "als an auf aus bei das dem den der des die ein eine für im in ist mit oder und von was wer wie wo zu zum"
        }
        "ru" => "а в для до и из или к как кто на не о от по с что это",
        _ => "",
    };
    words.split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::small_words;

    #[test]
    fn every_language_of_the_theme_has_some() {
        for tag in ["sv", "sv-x-lattlast", "en", "fi", "ar", "uk"] {
            assert!(small_words(tag).count() > 20, "{tag}");
        }
        assert_eq!(small_words("xx").count(), 0);
    }
}
