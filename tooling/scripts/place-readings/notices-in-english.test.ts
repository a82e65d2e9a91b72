import { loadLibrary } from "@daowei/policies";
import { officeInEnglish } from "@daowei/web/offices";
import { policyNumbers, policyTitles } from "@daowei/web/policy-titles";
import { expect, test } from "vitest";

const { policies } = loadLibrary();

test("every notice of the library is called something in English, and nothing else is", () => {
  expect(new Set(Object.keys(policyTitles))).toEqual(new Set(policies.keys()));
});

test("every title stands beside the number of its own notice", () => {
  const own = [...policies].map(([id, { policy }]) => [id, policy.document.number]);
  expect(policyNumbers).toEqual(Object.fromEntries(own));
});

test("every issuer of the library is named in English", () => {
  const issuers = [...policies.values()].flatMap(({ policy }) => policy.document.issuers);
  expect(issuers.length).toBeGreaterThan(policies.size);
  expect(issuers.map(officeInEnglish).filter((one) => /\p{Script=Han}/u.test(one))).toEqual([]);
});
