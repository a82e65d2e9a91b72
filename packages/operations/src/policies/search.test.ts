import { afterAll, beforeAll, expect, test } from "vitest";
import { agreed, type Office, openOffice } from "../testing/index.ts";
import { mostHits, searchPolicies } from "./search.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function found(text: string) {
  const reader = await office.hire("auditor");
  return agreed(await searchPolicies(office.as(reader), { text }));
}

test("words are found in the sentences of the notices, with the article they stand in", async () => {
  const { hits } = await found("补助 91.5元");
  expect(hits).toContainEqual(
    expect.objectContaining({ policyId: "gx-2022", number: "桂医保发〔2022〕30号", quoted: true }),
  );
  expect(hits.every(({ text }) => text.replaceAll(/\s/gu, "").includes("补助91.5元"))).toBe(true);
});

test("what stands nowhere is not found, and of too many the rest is counted", async () => {
  expect(await found("此句不在任何文件中")).toEqual({ hits: [], more: 0 });
  const { hits, more } = await found("补助");
  expect(hits).toHaveLength(Math.min(mostHits, hits.length + more));
});
