import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * One address (`10.2.0.8`) or range (`10.2.0.0/16`, `fd00:2::/32`) as it is kept. Undefined for what is neither, for the whole
 * of all addresses, and for a range that begins elsewhere: whoever writes `10.2.0.8/8` means something narrower.
 */
export function addressRange(text: string): string | undefined {
  const [written = "", bits, ...more] = text.split("/");
  if (isIP(written) === 0 || written.includes("%") || more.length > 0) return undefined;
  const address = ipaddr.process(written).toString();
  if (bits === undefined) return address;
  const range = `${address}/${bits}`;
  if (!/^[1-9]\d{0,2}$/.test(bits) || !ipaddr.isValidCIDR(range)) return undefined;
  return firstOf(range) === address ? range : undefined;
}

function firstOf(range: string): string {
  const kind = range.includes(":") ? ipaddr.IPv6 : ipaddr.IPv4;
  return kind.networkAddressFromCIDR(range).toString();
}

/** Whether a request from `address` comes from one of the ranges; where there are none, it may come from anywhere. */
export function isFrom(ranges: readonly string[], address: string): boolean {
  if (ranges.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  return ranges.some((range) => {
    const [base, bits] = range.includes("/")
      ? ipaddr.parseCIDR(range)
      : ([ipaddr.parse(range), range.includes(":") ? 128 : 32] as const);
    return from.kind() === base.kind() && from.match(base, bits);
  });
}
