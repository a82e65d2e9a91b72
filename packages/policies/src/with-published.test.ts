import { apportion } from "@daowei/domain/apportionment";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "./library.ts";
import { versionOf } from "./policy-file.ts";
import { type PublishedText, withPublished } from "./with-published.ts";

const own = loadLibrary();
const textOf = (id: string) => {
  const known = own.policies.get(id);
  if (known === undefined) throw new Error(`no ${id}`);
  return known.text;
};
const published = (id: string, text: string): PublishedText => ({
  id,
  kept: { version: versionOf(text), text },
});
const withdrawn = (id: string): PublishedText => ({ id, kept: null });
const later = `${textOf("gx-2022")}# 更正\n`;

describe("a library with published texts", () => {
  test("is the product's own where nothing was published", () => {
    const { library, unreadable } = withPublished(own, []);
    expect([...library.policies]).toEqual([...own.policies]);
    expect(unreadable.size).toBe(0);
  });

  test("has the published text instead of the file with its id, and the others untouched", () => {
    const { library } = withPublished(own, [published("gx-2022", later)]);
    expect(library.policies.get("gx-2022")?.version).toBe(versionOf(later));
    expect(library.policies.get("gx-2021")).toBe(own.policies.get("gx-2021"));
    expect([...library.policies.keys()]).toEqual([...own.policies.keys()]);
  });

  test("has a new id beside the files, and has it no more once it is withdrawn", () => {
    const text = textOf("gx-2022").replace(/^id: .*$/mu, "id: gx-2022-a");
    expect(
      withPublished(own, [published("gx-2022-a", text)]).library.policies.has("gx-2022-a"),
    ).toBe(true);
    expect(withPublished(own, [withdrawn("gx-2022-a")]).library.policies.has("gx-2022-a")).toBe(
      false,
    );
  });

  test("has the file again once the published text is withdrawn", () => {
    const { library } = withPublished(own, [withdrawn("gx-2022")]);
    expect(library.policies.get("gx-2022")).toBe(own.policies.get("gx-2022"));
  });

  test("compiles anew what refers to a changed policy", () => {
    const text = textOf("cn-2017").replace("west: { percent: 80,", "west: { percent: 70,");
    expect(text).not.toBe(textOf("cn-2017"));
    const { library } = withPublished(own, [published("cn-2017", text)]);
    const owed = (policies: typeof library.policies) => {
      const policy = policies.get("xj-2017")?.compiled;
      if (policy === undefined) throw new Error("no xj-2017");
      const heads = [{ placeCode: "650102", insuredClass: "resident", heads: 1n }];
      const made = apportion({ policy, year: 2017, heads });
      return made.ok
        ? made.value.rows[0]?.shares.find(({ level }) => level === "central")?.amountFen
        : undefined;
    };
    expect(owed(own.policies)).toBe(36_000n);
    expect(owed(library.policies)).toBe(31_500n);
  });

  test("is without a text that cannot be read, says so, and keeps the rest", () => {
    const { library, unreadable } = withPublished(own, [
      published("gx-2022", later.replace("format: policy.v1", "format: policy.v0")),
    ]);
    expect(library.policies.has("gx-2022")).toBe(false);
    expect([...unreadable.keys()]).toEqual(["gx-2022"]);
    expect(library.policies.size).toBe(own.policies.size - 1);
  });
});
