import { expect, test } from "vitest";

import { clientAddressBehind, trustedProxies } from "./client-address.ts";

function behind(entries: readonly string[]) {
  const proxies = trustedProxies(entries);
  if (proxies === undefined) throw new Error("not a list of proxies");
  return clientAddressBehind(proxies);
}

test("without a trusted proxy nobody chooses his own address", () => {
  expect(behind([])("10.1.2.3", "8.8.8.8")).toBe("10.1.2.3");
  expect(behind(["10.0.0.1"])("10.1.2.3", "8.8.8.8")).toBe("10.1.2.3");
});

test("behind a proxy the client is the last entry that no trusted proxy is", () => {
  const address = behind(["10.0.0.1", "192.168.0.0/16"]);
  expect(address("10.0.0.1", "10.9.9.9")).toBe("10.9.9.9");
  expect(address("::ffff:10.0.0.1", "10.9.9.9")).toBe("10.9.9.9");
  expect(address("10.0.0.1", "1.1.1.1, 10.9.9.9, 192.168.3.4")).toBe("10.9.9.9");
  expect(address("10.0.0.1", undefined)).toBe("10.0.0.1");
  expect(address("10.0.0.1", "unknown")).toBe("10.0.0.1");
});

test("what is no address or range is no list of proxies", () => {
  for (const wrong of ["proxy.local", "10.0.0.0/33", "10.0.0.0/x", "1.2.3.4/8/8", ""])
    expect(trustedProxies([wrong])).toBeUndefined();
  expect(trustedProxies(["::1", "fd00::/8"])).toBeDefined();
});
