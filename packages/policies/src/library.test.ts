import { describe, expect, test } from "vitest";
import { loadLibrary } from "@daowei/policies";

describe("the library", () => {
  test("is open before any policy has been read", () => {
    const before = process.cpuUsage();
    const { policies } = loadLibrary();
    const { user, system } = process.cpuUsage(before);
    expect(policies.size).toBeGreaterThan(25);
    expect((user + system) / 1000).toBeLessThan(300);
  });

  test("holds every policy under the name of its file, read and compiled once", () => {
    const { policies } = loadLibrary();
    for (const [id, loaded] of policies) {
      expect(loaded.compiled.id).toBe(id);
      expect(loaded.compiled).toBe(loaded.compiled);
      expect(loaded.version).toMatch(/^[0-9a-f]{64}$/u);
    }
  });

  test("puts the nation first, years in order, and a notice before the money that moved otherwise", () => {
    const ids = [...loadLibrary().policies.keys()];
    expect(ids.slice(0, 10)).toEqual([
      "cn-2010",
      "cn-2011",
      "cn-2012",
      "cn-2013",
      "cn-2014",
      "cn-2015",
      "cn-2016",
      "cn-2017",
      "cn-2017-base120",
      "cn-2018",
    ]);
  });
});
