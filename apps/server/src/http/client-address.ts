import { BlockList, isIP } from "node:net";

/** Decides which of the addresses that a request names is the one it came from. */
export type ClientAddress = (remote: string, forwardedFor: string | undefined) => string;

/** Undefined when one of the entries is no address and no range. */
export function trustedProxies(entries: readonly string[]): BlockList | undefined {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits, ...more] = entry.split("/");
    const version = isIP(address);
    const family = version === 6 ? "ipv6" : "ipv4";
    if (version === 0 || more.length > 0) return undefined;
    if (bits === undefined) list.addAddress(address, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 6 ? 128 : 32))
      list.addSubnet(address, Number(bits), family);
    else return undefined;
  }
  return list;
}

/**
 * Without a trusted proxy the socket's own address counts and nothing that a client writes. Behind one, the header is read
 * from its end: each trusted proxy vouches for the entry before its own, and the first that is not trusted is the client.
 */
export function clientAddressBehind(proxies: BlockList): ClientAddress {
  const trusted = (address: string) => {
    const version = isIP(address);
    return version !== 0 && proxies.check(address, version === 6 ? "ipv6" : "ipv4");
  };
  return (remote, forwardedFor) => {
    let client = plain(remote);
    const named =
      forwardedFor === undefined ? [] : forwardedFor.split(",").map((hop) => hop.trim());
    while (trusted(client)) {
      const before = named.pop();
      if (before === undefined || isIP(plain(before)) === 0) break;
      client = plain(before);
    }
    return client;
  };
}

/** An IPv4 address in the clothes of IPv6 is the IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
