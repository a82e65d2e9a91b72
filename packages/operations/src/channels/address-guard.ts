import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { ok, refuse, type Result } from "@daowei/domain/result";
import ipaddr from "ipaddr.js";

/** Networks inside the office that the operator lets messages go to, as `10.1.2.0/24` or `10.1.2.3`. */
export type AllowedNetworks = readonly string[];

export interface AddressProblem {
  readonly reason: "address_not_allowed" | "unreachable";
  readonly detail:
    | "not_a_url"
    | "not_http"
    | "credentials_in_url"
    | "plain_http_outside"
    | "internal_address"
    | "no_such_host";
}

/** One address of the receiver, looked up once: the call goes there and nowhere else. */
export interface PinnedAddress {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

/** Public by their number, but answered by the cloud machine's own host with its secrets. */
const metadataServices = new Set(["168.63.129.16"]);

/** What can be said of an address without asking anybody; for a form and before each sending. */
export function readOutsideUrl(text: string): Result<URL, AddressProblem> {
  const no = (detail: AddressProblem["detail"]) =>
    refuse({ reason: "address_not_allowed", detail } as const);
  if (!URL.canParse(text)) return no("not_a_url");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return no("not_http");
  if (url.username !== "" || url.password !== "") return no("credentials_in_url");
  return ok(url);
}

/**
 * Looks the host up and lets through only what lies outside or in a network that the operator allows. If any of a host's
 * addresses lies inside, the host is refused: which of them it would be is up to whoever owns the name. Without encryption
 * nothing goes outside.
 */
export async function pinAddress(
  url: URL,
  allowed: AllowedNetworks,
  resolve: typeof resolveHost = resolveHost,
): Promise<Result<PinnedAddress, AddressProblem>> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  const [first] = addresses;
  if (first === undefined) return refuse({ reason: "unreachable", detail: "no_such_host" });
  const standings = addresses.map((address) => standingOf(address, allowed));
  if (standings.includes("inside"))
    return refuse({ reason: "address_not_allowed", detail: "internal_address" });
  if (url.protocol === "http:" && standings.includes("outside"))
    return refuse({ reason: "address_not_allowed", detail: "plain_http_outside" });
  return ok({ url, address: first, family: isIP(first) === 6 ? 6 : 4 });
}

/** Outside is what the registries call plain unicast; every other range, known or new, is inside. */
export function standingOf(
  address: string,
  allowed: AllowedNetworks,
): "outside" | "allowed" | "inside" {
  if (!ipaddr.isValid(address)) return "inside";
  // An IPv4 address in IPv6 clothes is judged as what it is.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === "linkLocal" || range === "unspecified" || range === "multicast") return "inside";
  if (metadataServices.has(parsed.toString())) return "inside";
  if (allowed.some((network) => isWithin(parsed, network))) return "allowed";
  return range === "unicast" ? "outside" : "inside";
}

/** Whether a setting names a network or an address. */
export function isNetwork(text: string): boolean {
  return ipaddr.isValidCIDR(text) || isIP(text) !== 0;
}

function isWithin(address: ReturnType<typeof ipaddr.process>, network: string): boolean {
  const [base, bits] = ipaddr.isValidCIDR(network)
    ? ipaddr.parseCIDR(network)
    : ([ipaddr.parse(network), isIP(network) === 6 ? 128 : 32] as const);
  return address.kind() === base.kind() && address.match(base, bits);
}

async function resolveHost(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    // A name that is not known now is an outcome here, told as `no_such_host`.
    if (!(error instanceof Error && "code" in error)) throw error;
    return [];
  }
}
