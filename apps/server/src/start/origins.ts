import { isIP } from "node:net";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

/**
 * The origins our own pages can have, the one to tell people first. On an address that other machines reach, only the
 * operator knows the name they use, and a guess from the Host header would let a rebound name in: it must be given.
 */
export function originsOf(address: {
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string | undefined;
}): Result<readonly string[], { readonly kind: "base_url_missing"; readonly host: string }> {
  const { host, port, baseUrl } = address;
  if (loopback.has(host)) {
    const local = ["127.0.0.1", "localhost", "[::1]"].map((name) => `http://${name}:${port}`);
    return ok(baseUrl === undefined ? local : [baseUrl, ...local]);
  }
  if (baseUrl !== undefined) return ok([baseUrl]);
  const anyAddress = host === "0.0.0.0" || host === "::";
  if (anyAddress) return refuse({ kind: "base_url_missing", host });
  return ok([`http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`]);
}
