//! Tables: alignment by class, since a style attribute would break a strict content security policy,
//! in a region that can be scrolled by keyboard.

use pulldown_cmark::Alignment;

use super::compiler::Compiler;
use super::fill::Phrase;
use super::output::{Mark, Slot};

/// The table now open.
#[derive(Default)]
pub(super) struct Table {
    number: u32,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Where the cell now open, and its content, begin.
    cell: Option<(Mark, Mark)>,
}

impl Compiler<'_> {
    /// Begins a table.
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.table.number += 1;
        self.table.alignments = alignments;
        self.start_line("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.out.cut(Slot::Phrase(Phrase::TableRegion, self.table.number));
        self.out.push("\"><table>");
    }

    /// Begins the row of column headings.
    pub(super) fn start_table_head(&mut self) {
        self.table.in_head = true;
        self.table.column = 0;
        self.out.push("<thead><tr>");
    }

    /// Ends the row of column headings.
    pub(super) fn end_table_head(&mut self) {
        self.table.in_head = false;
        self.out.push("</tr></thead><tbody>\n");
    }

    /// Begins a row.
    pub(super) fn start_table_row(&mut self) {
        self.table.column = 0;
        self.out.push("<tr>");
    }

    /// Begins a cell.
    pub(super) fn start_table_cell(&mut self) {
        let start = self.out.mark();
        self.out.push(if self.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.out.push(match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
        self.table.column += 1;
        self.table.cell = Some((start, self.out.mark()));
    }

    /// Ends a cell. A column heading without words is none.
    pub(super) fn end_table_cell(&mut self) {
        let cell = self.table.cell.take();
        if !self.table.in_head {
            return self.out.push("</td>");
        }
        match cell.filter(|(_, content)| *content == self.out.mark()) {
            Some((start, _)) => {
                self.out.back_to(start);
                self.out.push("<td></td>");
            }
            None => self.out.push("</th>"),
        }
    }
}
