//! A browser without a window, over plain sockets: it must notice when the server dies in the middle of an answer.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Error, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub location: String,
    pub text: String,
}

/// Somebody who visits; keeps cookies, follows nothing by itself.
#[derive(Debug, Clone)]
pub struct Browser {
    address: String,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), cookies: BTreeMap::new() }
    }

    /// Where the program listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, "", &[])
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send("POST", path, "application/x-www-form-urlencoded", body.as_bytes())
    }

    /// Sends a form that must be accepted; where it leads.
    pub fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.post(path, fields).expect("an answer");
        assert_eq!(answer.status, 303, "{path}: {}", answer.text);
        answer.location
    }

    /// Sends a spreadsheet that must be accepted; where it leads.
    pub fn upload(&mut self, path: &str, sheet: &str, content: &str) -> String {
        let answer = self.offer(path, sheet, &format!("{sheet}.csv"), content.as_bytes()).expect("an answer");
        assert_eq!(answer.status, 303, "{sheet}: {}", answer.text);
        answer.location
    }

    /// Sends a file as a spreadsheet, whatever it is.
    pub fn offer(&mut self, path: &str, sheet: &str, name: &str, content: &[u8]) -> io::Result<Answer> {
        const LINE: &str = "----ordito-e-trama";
        let head = format!(
            "--{LINE}\r\nContent-Disposition: form-data; name=\"sheet\"\r\n\r\n{sheet}\r\n\
             --{LINE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let body = [head.as_bytes(), content, format!("\r\n--{LINE}--\r\n").as_bytes()].concat();
        self.send("POST", path, &format!("multipart/form-data; boundary={LINE}"), &body)
    }

    fn send(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        // HTTP/1.0: the answer comes in one piece and ends with the connection.
        let mut head =
            format!("{method} {path} HTTP/1.0\r\nHost: {}\r\nAccept-Language: en\r\n", self.address);
        let _ = write!(head, "Origin: http://{}\r\nCookie: {}\r\n", self.address, cookies.join("; "));
        let _ = write!(head, "Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes())?;
        // Who has seen enough answers before everything is sent, and listens no longer.
        let sent = stream.write_all(body);
        let mut bytes = Vec::new();
        let read = stream.read_to_end(&mut bytes);
        if bytes.is_empty() {
            sent?;
            read?;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, text) = text.split_once("\r\n\r\n").ok_or_else(|| Error::other("the answer broke off"))?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        let mut answer = Answer {
            status: status.ok_or_else(|| Error::other("no status"))?,
            location: String::new(),
            text: text.to_owned(),
        };
        for line in head.lines().skip(1) {
            let Some((name, value)) = line.split_once(": ") else { continue };
            match name.to_ascii_lowercase().as_str() {
                "location" => answer.location = value.to_owned(),
                "content-length" if value.parse() != Ok(text.len()) => {
                    return Err(Error::other("the answer broke off"));
                }
                "set-cookie" => {
                    let pair = value.split(';').next().and_then(|pair| pair.split_once('='));
                    self.cookies.extend(pair.map(|(name, value)| (name.to_owned(), value.to_owned())));
                }
                _ => {}
            }
        }
        Ok(answer)
    }
}
