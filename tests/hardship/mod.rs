//! What the machine and others do to a build: full disks, missing rights, files that change, thousands of faults, and
//! any number of processors. All is tried with the program itself.

mod changing;
mod full;
mod many;
mod program;
mod rights;
mod threads;
