//! samverka: a static site generator for collaboration knowledge bases.

pub mod markdown;
