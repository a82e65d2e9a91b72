import { expect, test } from "vitest";

import { originsOf } from "./origins.ts";

test("on this machine the pages may be called by any of its own names", () => {
  const origins = originsOf({ host: "127.0.0.1", port: 4850, baseUrl: undefined });
  expect(origins).toEqual({
    ok: true,
    value: ["http://127.0.0.1:4850", "http://localhost:4850", "http://[::1]:4850"],
  });
});

test("a given address comes first, and is the only one beyond this machine", () => {
  const baseUrl = "https://daowei.example.gov.cn";
  const local = originsOf({ host: "localhost", port: 1, baseUrl });
  expect(local.ok && local.value[0]).toBe(baseUrl);
  const open = originsOf({ host: "0.0.0.0", port: 1, baseUrl });
  expect(open).toEqual({ ok: true, value: [baseUrl] });
});

test("listening on every address asks for the address that people use", () => {
  for (const host of ["0.0.0.0", "::"]) {
    const origins = originsOf({ host, port: 1, baseUrl: undefined });
    expect(origins).toEqual({ ok: false, problem: { kind: "base_url_missing", host } });
  }
});

test("one address of the network is its own origin", () => {
  expect(originsOf({ host: "10.1.2.3", port: 80, baseUrl: undefined })).toEqual({
    ok: true,
    value: ["http://10.1.2.3:80"],
  });
  const six = originsOf({ host: "fd00::1", port: 8080, baseUrl: undefined });
  expect(six.ok && six.value[0]).toBe("http://[fd00::1]:8080");
});
