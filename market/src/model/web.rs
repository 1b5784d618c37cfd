//! Addresses of the web.

/// An address of the web, which gets `https://` where it has none.
#[must_use]
pub fn web_address(written: &str) -> Option<String> {
    let whole = if written.contains("://") { written.to_owned() } else { format!("https://{written}") };
    let read = url::Url::parse(&whole).ok()?;
    let good =
        matches!(read.scheme(), "http" | "https") && read.host_str().is_some_and(|host| host.contains('.'));
    good.then(|| read.to_string())
}

#[cfg(test)]
mod tests {
    use super::web_address;

    #[test]
    fn an_address_of_the_web_leads_to_the_web() {
        assert_eq!(web_address("ricami.example").as_deref(), Some("https://ricami.example/"));
        assert_eq!(
            web_address("http://ricami.example/lavori").as_deref(),
            Some("http://ricami.example/lavori")
        );
        for wrong in
            ["", "javascript:alert(1)", "javascript://a.b/%0aalert(1)", "ftp://a.b", "ricami", "https://"]
        {
            assert_eq!(web_address(wrong), None, "{wrong}");
        }
    }
}
