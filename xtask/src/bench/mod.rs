//! What the benchmarks stand on: made-up corpora of any size, and a server that lets pages measure finely.

mod generate;
mod pool;
mod queries;
mod server;

pub use generate::generate;
pub use server::BenchServer;
