//! Names of files that hosts act on wherever they stand, instead of only handing them out.

/// Names, before `.html`, of the pages that hosts hand out in place of others: nginx `50x`, surge.sh `200`, nearly all `404`.
const STAND_INS: [&str; 4] = ["200", "404", "500", "50x"];

/// Names, before `.html`, of the page that is handed out for a folder; `default` by IIS.
const OF_FOLDERS: [&str; 2] = ["index", "default"];

/// Whether a page of this name (without its ending, in lower case) is handed out in place of others.
pub fn is_stand_in(name: &str) -> bool {
    STAND_INS.contains(&name)
}

/// Whether a page of this name (without its ending, in lower case) is taken for that of its folder.
pub fn is_of_folder(name: &str) -> bool {
    OF_FOLDERS.contains(&name)
}
