//! The proxies before the program, which are believed when they say whom they pass on.

use std::net::{IpAddr, Ipv6Addr};

use axum::http::HeaderMap;

/// Networks whose addresses are believed, besides this machine's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Network>);

/// An address and how many of its first bits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Network {
    bits: u128,
    length: u32,
}

/// Why a list of proxies was not understood.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither an address such as 10.0.0.2 nor a network such as 10.0.0.0/8")]
pub struct ProxiesError(String);

impl std::str::FromStr for Proxies {
    type Err = ProxiesError;

    /// Addresses and networks with commas between them; nothing is this machine alone.
    fn from_str(text: &str) -> Result<Self, ProxiesError> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let read = |part: &str| network(part).ok_or_else(|| ProxiesError(part.to_owned()));
        parts.map(read).collect::<Result<_, _>>().map(Self)
    }
}

fn network(text: &str) -> Option<Network> {
    let (address, length) = text.split_once('/').map_or((text, None), |(one, other)| (one, Some(other)));
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let length = length.map_or(Some(most), |length| length.parse().ok())?;
    // Addresses of the old kind are the last 32 bits of the new one.
    (length <= most).then(|| Network { bits: bits(address), length: 128 - most + length })
}

fn bits(address: IpAddr) -> u128 {
    let wide = match address {
        IpAddr::V4(address) => address.to_ipv6_mapped(),
        IpAddr::V6(address) => address,
    };
    Ipv6Addr::to_bits(wide)
}

impl Proxies {
    fn trusts(&self, address: IpAddr) -> bool {
        let found = bits(address);
        let within = |network: &Network| {
            let rest = 128 - network.length;
            found.checked_shr(rest).unwrap_or(0) == network.bits.checked_shr(rest).unwrap_or(0)
        };
        address.to_canonical().is_loopback() || self.0.iter().any(within)
    }

    /// Whom a request comes from: the connection's own address, or, passed on by proxies that are believed, the last
    /// address before theirs. Nobody else is believed, since everybody can write the header as they please.
    #[must_use]
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let told = headers.get_all("x-forwarded-for").into_iter().rev();
        let told = told.filter_map(|value| value.to_str().ok()).flat_map(|value| value.rsplit(','));
        let mut client = peer;
        for address in told.map(|address| address.trim().parse::<IpAddr>()) {
            match address {
                Ok(address) if self.trusts(client) => client = address,
                _ => break,
            }
        }
        client.to_canonical()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(proxies: &str, peer: &str, told: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for told in told {
            headers.append("x-forwarded-for", told.parse().unwrap());
        }
        let proxies: Proxies = proxies.parse().unwrap();
        proxies.client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn nobody_but_the_proxies_is_believed() {
        assert_eq!(client("", "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client("", "127.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("", "::1", &["198.51.100.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(client("10.1.2.3", "10.1.2.3", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("10.1.2.3", "10.1.2.4", &["198.51.100.1"]), "10.1.2.4");
    }

    #[test]
    fn a_chain_of_proxies_is_followed_to_its_beginning() {
        let chain = ["198.51.100.1, 203.0.113.9", "10.200.0.1"];
        assert_eq!(client("10.0.0.0/8, fd00::/8", "fd12::1", &chain), "203.0.113.9");
        assert_eq!(client("10.0.0.0/8", "127.0.0.1", &["rubbish, 10.0.0.7"]), "10.0.0.7");
        assert_eq!(client("0.0.0.0/0", "192.0.2.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("10.0.0.0/8", "::ffff:10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
    }

    #[test]
    fn what_is_no_network_is_named() {
        for wrong in ["proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.1 10.0.0.2"] {
            assert_eq!(wrong.parse::<Proxies>(), Err(ProxiesError(wrong.to_owned())));
        }
        assert_eq!("".parse(), Ok(Proxies::default()));
    }
}
