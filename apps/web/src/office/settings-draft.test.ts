import { builtInOfficeSettings } from "@daowei/domain/approvals";
import { expect, test } from "vitest";
import { draftOf, sameSettings, settingsOf } from "./settings-draft.ts";
import { signersOf } from "./signers-of.ts";

const draft = draftOf(builtInOfficeSettings);
const typed = (part: Partial<typeof draft.numbers>) =>
  settingsOf({ ...draft, numbers: { ...draft.numbers, ...part } });

test("what a form is filled with is what comes out of it", () => {
  expect(settingsOf(draft)).toEqual(builtInOfficeSettings);
});

test("a number that may not be set leaves the form without settings", () => {
  expect(typed({ headChangePercent: " 12 " })?.headChangePercent).toBe(12);
  for (const wrong of ["", "0", "2.5", "-1", "101", "五"])
    expect(typed({ amountChangePercent: wrong })).toBeNull();
  expect(typed({ draftDays: "61" })).toBeNull();
});

test("one changed letter of a signer makes the settings others", () => {
  const signers = { ...builtInOfficeSettings.signers, leader: "局长" };
  expect(sameSettings(builtInOfficeSettings, { ...builtInOfficeSettings, signers })).toBe(false);
  expect(sameSettings(builtInOfficeSettings, { ...builtInOfficeSettings })).toBe(true);
});

test("where an office has no word of its own, the usual one is printed", () => {
  const signers = { preparer: "", reviewer: "科长", leader: "" };
  expect(signersOf({ signers }, (place) => place)).toEqual(["preparer", "科长", "leader"]);
});
