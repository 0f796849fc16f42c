//! Installing system packages, where we know how: as root on Debian or Ubuntu.

use std::fs;

use anyhow::{Context, Result, bail};

use super::need::Need;
use crate::process;

/// Installs what is missing through `apt-get`.
///
/// # Errors
/// Lists all that is missing when this system is not ours to change, or has no package of it.
pub(super) fn install(missing: &[&Need]) -> Result<()> {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let Some(packages) = packages(&system, missing) else {
        return fail_unless_empty(missing, "missing, and not to be had from this system's packages");
    };
    if !process::is_root() || process::find("apt-get").is_none() {
        return fail_unless_empty(missing, "missing; run this again as root, or install yourself");
    }
    apt_get(&["update"])?;
    apt_get(&["install", "-y", "--no-install-recommends"].into_iter().chain(packages).collect::<Vec<_>>())
}

/// An error that lists every need with its package; fine when there is none.
pub(super) fn fail_unless_empty(missing: &[&Need], why: &str) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let lines: Vec<_> = missing.iter().map(|need| format!("  {} (Debian: {})", need.what, need.debian)).collect();
    bail!("{why}:\n{}", lines.join("\n"));
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = process::command("apt-get");
    // Servers are only started by tests: at this runlevel none starts by itself.
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    process::run(&mut command).context("apt-get could not install them")
}

/// The packages to install on the system that `os_release` describes; `None` when it has not all.
fn packages(os_release: &str, missing: &[&Need]) -> Option<Vec<&'static str>> {
    let id = os_release.lines().find_map(|line| line.strip_prefix("ID="))?.trim_matches('"');
    let package = |need: &&Need| match id {
        "debian" => Some(need.debian),
        "ubuntu" => need.ubuntu,
        _ => None,
    };
    let mut packages: Vec<_> = missing.iter().map(package).collect::<Option<_>>()?;
    packages.dedup();
    Some(packages)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEBIAN: &str = "PRETTY_NAME=\"Debian GNU/Linux 12\"\nVERSION_ID=\"12\"\nID=debian\n";
    const UBUNTU: &str = "NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n";

    fn check(os_release: &str, needs: &[&Need], expected: Option<&[&str]>) {
        assert_eq!(packages(os_release, needs).as_deref(), expected);
    }

    #[test]
    fn packages_follow_the_system() {
        let driver = Need::for_test("webkit2gtk-driver", Some("webkit2gtk-driver"));
        let chromium = Need::for_test("chromium", None);
        check(DEBIAN, &[&chromium, &driver, &driver], Some(&["chromium", "webkit2gtk-driver"]));
        check(UBUNTU, &[&driver], Some(&["webkit2gtk-driver"]));
        check(UBUNTU, &[&chromium, &driver], None);
        check("ID=\"fedora\"\n", &[&driver], None);
        check("", &[&driver], None);
    }

    #[test]
    fn the_error_lists_everything() {
        let chromium = Need::for_test("chromium", None);
        let error = fail_unless_empty(&[&chromium], "missing").unwrap_err().to_string();
        assert_eq!(error, "missing:\n  a test's need (Debian: chromium)");
        assert!(fail_unless_empty(&[], "missing").is_ok());
    }
}
