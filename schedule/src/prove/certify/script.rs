//! Clauses on disk, in DIMACS, with what they mean.

use std::fs::File;
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use super::super::solver::Lit;

/// Room for the first lines, which are known last.
const HEAD: usize = 64;

/// Variables and clauses as they are made.
pub struct Script {
    file: BufWriter<File>,
    variables: Lit,
    clauses: usize,
    /// What the clauses at hand mean.
    meaning: String,
    /// First and last variable that came with clauses of a meaning.
    ranges: Vec<(Lit, Lit, String)>,
    /// What went wrong first.
    failed: Option<io::Error>,
}

impl Script {
    /// An empty one.
    pub fn new(path: &Path) -> io::Result<Self> {
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all(&head(0, 0))?;
        Ok(Self { file, variables: 0, clauses: 0, meaning: String::new(), ranges: Vec::new(), failed: None })
    }

    /// Says what follows means.
    pub fn say(&mut self, meaning: String) {
        let written = writeln!(self.file, "c {meaning}");
        self.keep(written);
        self.meaning = meaning;
    }

    /// A new variable, the next by number.
    pub fn variable(&mut self, variable: Lit) {
        self.variables = variable;
        match self.ranges.last_mut() {
            Some((_, last, meaning)) if *meaning == self.meaning => *last = variable,
            _ => self.ranges.push((variable, variable, self.meaning.clone())),
        }
    }

    /// A clause.
    pub fn clause(&mut self, literals: &[Lit]) {
        self.clauses += 1;
        let mut line = || -> io::Result<()> {
            for literal in literals {
                write!(self.file, "{literal} ")?;
            }
            self.file.write_all(b"0\n")
        };
        let written = line();
        self.keep(written);
    }

    fn keep(&mut self, written: io::Result<()>) {
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
    }

    /// First and last variable that came with clauses of a meaning.
    pub fn ranges(&self) -> &[(Lit, Lit, String)] {
        &self.ranges
    }

    /// Completes the file.
    pub fn finish(&mut self) -> io::Result<()> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(&head(self.variables, self.clauses))?;
        self.file.flush()?;
        self.file.get_ref().sync_all()
    }
}

/// The line with the numbers, and a comment that fills the room.
fn head(variables: Lit, clauses: usize) -> Vec<u8> {
    let mut text = format!("p cnf {variables} {clauses}\nc ");
    while text.len() + 1 < HEAD {
        text.push('-');
    }
    text.push('\n');
    text.into_bytes()
}
