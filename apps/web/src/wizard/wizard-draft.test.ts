import { expect, test } from "vitest";
import { emptyDraft, readDraft } from "./wizard-draft.ts";

test("what was typed comes back after a reload", () => {
  const typed = { ...emptyDraft, title: "第一批", localDue: true, dueOn: "2022-09-30" };
  expect(readDraft(JSON.stringify(typed))).toEqual(typed);
});

test("a draft of another shape never breaks the page", () => {
  expect(readDraft(null)).toEqual(emptyDraft);
  expect(readDraft('"x"')).toEqual(emptyDraft);
  expect(readDraft('{"kind":"other","title":5}')).toEqual(emptyDraft);
});
