//! The keys of a Fluent file, with the variables and the other keys that each one's text names.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// A Fluent file, taken apart.
#[derive(Debug, Default)]
pub(super) struct Texts {
    messages: BTreeMap<String, Names>,
    /// What could not be read.
    pub(super) faults: Vec<String>,
}

/// What a text names.
#[derive(Debug, Default)]
struct Names {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

impl Texts {
    pub(super) fn read(source: &str) -> Self {
        let mut texts = Self::default();
        let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
            texts.faults.extend(errors.iter().map(|error| format!("not well formed: {error}")));
            resource
        });
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut names = Names::default();
                if let Some(value) = &message.value {
                    names.pattern(value);
                }
                texts.messages.insert(message.id.name.to_owned(), names);
            }
        }
        texts
    }

    /// The variables of every key; a key that names another takes the other's as well.
    pub(super) fn variables(&self) -> BTreeMap<String, BTreeSet<String>> {
        self.messages
            .keys()
            .map(|key| {
                let mut reached = BTreeSet::new();
                let mut variables = BTreeSet::new();
                let mut open = vec![key.as_str()];
                while let Some(key) = open.pop() {
                    let Some(names) = self.messages.get(key) else { continue };
                    if reached.insert(key) {
                        variables.extend(names.variables.iter().cloned());
                        open.extend(names.messages.iter().map(String::as_str));
                    }
                }
                (key.clone(), variables)
            })
            .collect()
    }

    /// The keys that other texts name.
    pub(super) fn mentions(self) -> impl Iterator<Item = String> {
        self.messages.into_values().flat_map(|names| names.messages)
    }
}

impl Names {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::TermReference { arguments: None, .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.inline(&argument.value);
        }
    }
}

/// How the keys begin that are put together at run time, as the file itself says.
pub(super) fn chosen_at_run_time(source: &str) -> Vec<String> {
    source
        .lines()
        .filter_map(|line| line.strip_prefix("### Chosen at run time:"))
        .flat_map(|list| list.split(','))
        .map(|prefix| prefix.trim().trim_end_matches('*').to_owned())
        .filter(|prefix| !prefix.is_empty())
        .collect()
}
