//! `serve`: build the release and serve it on this machine.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};

use super::build;
use crate::base_path::BasePath;
use crate::server::Server;
use crate::site_address::SiteAddress;
use crate::workspace;

/// Builds, unless told not to, and serves dist/ until Ctrl-C.
///
/// # Errors
/// When the port is taken, the build fails, or there is nothing in dist/.
pub fn serve(port: u16, base: &BasePath, no_build: bool) -> Result<()> {
    fail_if_taken(port)?;
    if !no_build {
        build::build(&SiteAddress::local(base.clone()))?;
    }
    let server = Server::start(&workspace::dist(), base.as_str(), port)?;
    println!("Serving IGF Explorer at {} (Ctrl-C ends it)", server.url());
    wait_for_ctrl_c()?;
    println!("\nStopped.");
    server.stop()
}

/// Nobody should wait for a build to learn that the port is taken.
fn fail_if_taken(port: u16) -> Result<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .with_context(|| format!("port {port} cannot be used: choose another one with --port"))
}

fn wait_for_ctrl_c() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(tokio::signal::ctrl_c()).context("cannot wait for Ctrl-C")
}
