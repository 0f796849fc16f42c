//! The path below which the site is served: `/` or, say, `/igf/explorer/`.

use std::fmt;
use std::str::FromStr;

/// A path that starts and ends with `/` and can stand in a URL as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasePath(String);

/// Why a text is not a [`BasePath`], with what to write instead.
#[derive(Debug, PartialEq, Eq)]
pub struct BasePathError(String);

impl BasePath {
    /// The site's own host, without a folder.
    pub fn root() -> Self {
        Self("/".to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What follows the base in a request's path; `None` outside the base.
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.as_str())
    }
}

impl FromStr for BasePath {
    type Err = BasePathError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = |why: &str| Err(BasePathError(format!("base path `{text}` {why}")));
        if !text.starts_with('/') || !text.ends_with('/') {
            return error("must start and end with `/`, as `/igf/explorer/` does");
        }
        if text.contains("//") {
            return error("must not hold an empty segment (`//`)");
        }
        if text.split('/').any(|segment| segment == "." || segment == "..") {
            return error("must not hold `.` or `..` as a segment");
        }
        if !text.chars().all(is_plain) {
            return error("may hold only letters a-z, digits and `/ - _ . ~`");
        }
        Ok(Self(text.to_owned()))
    }
}

/// A character that means itself in a URL's path, in HTML and in a glob alike.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || "/-_.~".contains(character)
}

impl fmt::Display for BasePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BasePathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BasePathError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, good: bool) {
        assert_eq!(text.parse::<BasePath>().is_ok(), good, "{text:?}");
    }

    #[test]
    fn a_base_starts_and_ends_with_a_slash() {
        check("/", true);
        check("/igf/", true);
        check("/igf/explorer/", true);
        check("", false);
        check("igf/", false);
        check("/igf", false);
    }

    #[test]
    fn a_base_means_itself_in_a_url() {
        check("//", false);
        check("/igf//x/", false);
        check("/igf/../x/", false);
        check("/i gf/", false);
        check("/igf/?x/", false);
        check("/igf/\"/", false);
    }

    #[test]
    fn only_paths_inside_the_base_are_stripped() {
        let base: BasePath = "/igf/".parse().unwrap();
        assert_eq!(base.strip("/igf/en/"), Some("en/"));
        assert_eq!(base.strip("/igf/"), Some(""));
        assert_eq!(base.strip("/igf"), None);
        assert_eq!(base.strip("/igfx/en/"), None);
    }
}
