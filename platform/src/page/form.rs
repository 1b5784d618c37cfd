//! What was typed into a form and what is wrong with it, so that a page can show both again.

/// A form as a page shows it: kept values and faults.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    faults: Vec<Fault>,
}

/// One fault of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field's name; empty where the fault is of the whole.
    pub field: String,
    /// What to do about it, translated.
    pub message: String,
}

impl Form {
    /// A form that shows these values.
    pub fn new<N: Into<String>, V: Into<String>>(values: impl IntoIterator<Item = (N, V)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { values, faults: Vec::new() }
    }

    /// Adds what is wrong with a field; an empty name means the whole form.
    pub fn refuse(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.faults.push(Fault { field: field.into(), message: message.into() });
    }

    /// Whether nothing was found wrong.
    pub fn is_valid(&self) -> bool {
        self.faults.is_empty()
    }

    /// Everything found wrong, in the order it was found.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The first value of a field, empty where there is none.
    pub fn value(&self, name: impl AsRef<str>) -> &str {
        let name = name.as_ref();
        self.values.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// Whether a box or an option is ticked.
    pub fn has(&self, name: impl AsRef<str>, value: impl AsRef<str>) -> bool {
        let (name, value) = (name.as_ref(), value.as_ref());
        self.values.iter().any(|(field, held)| field == name && held == value)
    }

    /// What is wrong with a field, empty where nothing is.
    pub fn fault(&self, name: impl AsRef<str>) -> &str {
        let name = name.as_ref();
        self.faults.iter().find(|fault| fault.field == name).map_or("", |fault| &fault.message)
    }
}

/// One option of a select, one box of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A second line below the label; may be empty.
    pub hint: String,
}

impl Choice {
    /// A choice without a second line.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same choice with a second line.
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_was_typed_and_says_what_is_wrong() {
        let mut form = Form::new([("number", "XXVII"), ("language", "it"), ("language", "ru")]);
        assert!(form.is_valid());
        form.refuse("number", "Choose another number");
        assert_eq!(form.value("number"), "XXVII");
        assert_eq!(form.value("place"), "");
        assert!(form.has("language", "ru"));
        assert!(!form.has("language", "en"));
        assert_eq!(form.fault("number"), "Choose another number");
        assert_eq!(form.fault("language"), "");
        assert!(!form.is_valid());
    }
}
