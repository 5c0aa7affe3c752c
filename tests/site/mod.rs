//! Whole sites, compiled from files in a folder of their own.

mod addresses;
mod calendar;
mod contacts;
mod content;
mod home;
mod languages;
mod map;
pub(crate) mod pictures;
mod programme;
mod publication;
mod reading_order;
mod redirects;
mod retold;
mod rivers;
pub(crate) mod sample;
mod sections;
mod structure;
