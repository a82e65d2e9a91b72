import { expect, test } from "vitest";
import { addressRange, isFrom } from "./address-range.ts";

test("an address and a range are kept in one way of writing", () => {
  expect(addressRange("10.2.0.8")).toBe("10.2.0.8");
  expect(addressRange("10.2.0.0/16")).toBe("10.2.0.0/16");
  expect(addressRange("FD00:2:0::/32")).toBe("fd00:2::/32");
  expect(addressRange("2001:db8:0:0::1")).toBe("2001:db8::1");
  expect(addressRange("::ffff:10.2.0.8")).toBe("10.2.0.8");
});

test.each([
  ["no address", ["", "daowei.example", "10.2.0", "10.2.0.256", "010.2.0.8", "0x0a020008", "1"]],
  ["no range", ["10.2.0.0/", "10.2.0.0/33", "10.2.0.0/016", "10.2.0.0/8/8", "fd00::/129"]],
  ["everything", ["0.0.0.0/0", "::/0"]],
  ["a range that begins elsewhere", ["10.2.0.8/8", "fd00::1/8"]],
  ["an address of one machine's own wire", ["fe80::1%eth0"]],
])("%s is refused", (_, texts) => {
  for (const text of texts) expect([text, addressRange(text)]).toEqual([text, undefined]);
});

test("a request comes from a range when its address lies in it, whichever way it is written", () => {
  const ranges = ["10.2.0.0/16", "192.0.2.7", "fd00:2::/32"];
  for (const inside of ["10.2.255.255", "::ffff:10.2.0.1", "192.0.2.7", "fd00:2:ffff::1"])
    expect([inside, isFrom(ranges, inside)]).toEqual([inside, true]);
  for (const outside of ["10.3.0.0", "192.0.2.8", "fd00:3::1", "::1", "unknown", ""])
    expect([outside, isFrom(ranges, outside)]).toEqual([outside, false]);
});

test("without ranges a request may come from anywhere", () => {
  expect(isFrom([], "203.0.113.9")).toBe(true);
});
