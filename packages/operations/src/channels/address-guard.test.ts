import { describe, expect, it } from "vitest";
import { pinAddress, readOutsideUrl, standingOf } from "./address-guard.ts";

const outside = () => Promise.resolve(["93.184.216.34"]);

describe("where messages may go", () => {
  it.each([
    ["loopback", "127.0.0.1"],
    ["loopback written otherwise", "127.1.2.3"],
    ["a private network", "10.20.30.40"],
    ["a private network", "172.16.0.1"],
    ["a private network", "192.168.1.1"],
    ["what a provider shares", "100.64.0.1"],
    ["the metadata of a cloud", "169.254.169.254"],
    ["the metadata of a cloud", "100.100.100.200"],
    ["the metadata of a cloud", "192.0.0.192"],
    ["the metadata of a cloud", "168.63.129.16"],
    ["nobody", "0.0.0.0"],
    ["everybody", "255.255.255.255"],
    ["many", "224.0.0.1"],
    ["what is reserved", "240.0.0.1"],
    ["documentation", "192.0.2.1"],
    ["loopback in IPv6", "::1"],
    ["nobody in IPv6", "::"],
    ["a link", "fe80::1"],
    ["a private network in IPv6", "fd00:ec2::254"],
    ["many in IPv6", "ff02::1"],
    ["loopback in IPv6 clothes", "::ffff:127.0.0.1"],
    ["metadata in IPv6 clothes", "::ffff:a9fe:a9fe"],
    ["a private network behind a translator", "64:ff9b::a00:1"],
    ["a private network in a tunnel", "2002:a00:1::1"],
    ["a tunnel", "2001::1"],
    ["no address at all", "localhost"],
  ])("not to %s: %s", (_what, address) => {
    expect(standingOf(address, [])).toBe("inside");
  });

  it.each(["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "::ffff:93.184.216.34"])(
    "to the open network: %s",
    (address) => {
      expect(standingOf(address, [])).toBe("outside");
    },
  );

  it("to a network inside only when the operator names it, and never to a link's own addresses", () => {
    expect(standingOf("10.1.2.3", ["10.1.2.0/24"])).toBe("allowed");
    expect(standingOf("::ffff:10.1.2.3", ["10.1.2.0/24"])).toBe("allowed");
    expect(standingOf("10.1.3.3", ["10.1.2.0/24"])).toBe("inside");
    expect(standingOf("10.1.2.3", ["10.1.2.3"])).toBe("allowed");
    expect(standingOf("169.254.169.254", ["0.0.0.0/0"])).toBe("inside");
  });

  it("by http or https only, and without a password in the address", () => {
    const detail = (text: string) => {
      const read = readOutsideUrl(text);
      return read.ok ? "ok" : read.problem.detail;
    };
    expect(detail("https://hook.example/x")).toBe("ok");
    expect(detail("ftp://hook.example")).toBe("not_http");
    expect(detail("file:///etc/passwd")).toBe("not_http");
    expect(detail("gopher://x")).toBe("not_http");
    expect(detail("https://me:secret@hook.example")).toBe("credentials_in_url");
    expect(detail("hook.example")).toBe("not_a_url");
  });

  it.each([
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://①②⑦.0.0.1/",
  ])("is not led astray by another way of writing this machine: %s", async (text) => {
    const url = readOutsideUrl(text);
    if (!url.ok) throw new Error(url.problem.detail);
    const pinned = await pinAddress(url.value, []);
    expect(pinned.ok ? "pinned" : pinned.problem.detail).toBe("internal_address");
  });

  it("refuses a name of which one address lies inside, and pins the first of the others", async () => {
    const url = new URL("https://hook.example/x");
    const both = () => Promise.resolve(["93.184.216.34", "10.0.0.1"]);
    const refused = await pinAddress(url, [], both);
    expect(refused.ok ? "pinned" : refused.problem.detail).toBe("internal_address");
    const pinned = await pinAddress(url, [], outside);
    expect(pinned.ok && pinned.value.address).toBe("93.184.216.34");
  });

  it("sends nothing outside without encryption", async () => {
    const pinned = await pinAddress(new URL("http://hook.example/x"), [], outside);
    expect(pinned.ok ? "pinned" : pinned.problem.detail).toBe("plain_http_outside");
  });

  it("says when a name leads nowhere, which may pass", async () => {
    const pinned = await pinAddress(new URL("https://hook.invalid/"), []);
    expect(pinned).toEqual({
      ok: false,
      problem: { reason: "unreachable", detail: "no_such_host" },
    });
  });
});
