import type { BatchSummary } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { revisionLines } from "./revision-lines.ts";
import { suggestedOther } from "./suggest-other.ts";

const batch = (id: string, over: Partial<BatchSummary>) =>
  ({
    id,
    fiscalYear: 2022,
    placeCode: "450000",
    kind: "regular",
    instalment: 1,
    stage: "issued",
    ...over,
  }) as BatchSummary;
const own = batch("own", { instalment: 2 });

test("a batch is first compared with the given-up one before it, then with last year's of its 期次, then with any of its kind", () => {
  const given = batch("given", { stage: "cancelled" });
  const first = batch("first", { fiscalYear: 2021 });
  const second = batch("second", { fiscalYear: 2021, instalment: 2 });
  const found = (thisYear: BatchSummary[], lastYear: BatchSummary[]) =>
    suggestedOther(own, { thisYear: [own, ...thisYear], lastYear })?.id;
  expect(found([given], [second])).toBe("given");
  expect(found([batch("kept", {})], [first, second])).toBe("second");
  expect(found([], [first])).toBe("first");
  expect(found([], [batch("other", { fiscalYear: 2021, kind: "advance" })])).toBeUndefined();
  expect(found([], [batch("void", { fiscalYear: 2021, stage: "cancelled" })])).toBeUndefined();
});

test("papers stand at the revision during which they were put in or taken out, the newest revision first", () => {
  const event = (at: string, act: string, revision: number) => ({
    at,
    act,
    revision,
    by: "经办甲",
  });
  const events = [
    event("2022-09-01T01:00:00Z", "created", 1),
    event("2022-09-02T01:00:00Z", "submit", 1),
    event("2022-09-03T01:00:00Z", "send_back", 2),
  ];
  const paper = (fileName: string, attachedAt: string, removedAt: string | null = null) => ({
    fileName,
    attachedAt,
    removedAt,
  });
  const lines = revisionLines(events, [
    paper("申请函.pdf", "2022-09-01T02:00:00Z", "2022-09-03T02:00:00Z"),
    paper("新申请函.pdf", "2022-09-03T03:00:00Z"),
  ]);
  expect(lines.map(({ revision, added, removed }) => ({ revision, added, removed }))).toEqual([
    { revision: 2, added: ["新申请函.pdf"], removed: ["申请函.pdf"] },
    { revision: 1, added: ["申请函.pdf"], removed: [] },
  ]);
});
