import { describe, expect, test } from "vitest";
import { type HeadcountJudging, judgeHeadcounts, roles, standingAfter } from "./index.ts";

const first: HeadcountJudging = {
  verdict: "confirmed",
  comment: null,
  seen: 0,
  last: null,
  importedBy: "importer",
  judge: { userId: "reviewer", role: "reviewer" },
};
const outcome = (changes: Partial<HeadcountJudging> = {}) => {
  const judged = judgeHeadcounts({ ...first, ...changes });
  return judged.ok ? judged.value : judged.problem.kind;
};
const given = (verdict: "confirmed" | "disputed", seq = 1) => ({
  seq,
  verdict,
  by: "复核甲",
  at: "2022-07-01T00:00:00.000Z",
});
const reason = "与参保系统的人数不一致，请核对";

describe("a version of headcounts", () => {
  test("is imported until somebody decides, and stands as was decided last", () => {
    expect(standingAfter(null)).toBe("imported");
    expect(standingAfter(given("confirmed"))).toBe("confirmed");
    expect(standingAfter(given("disputed", 2))).toBe("disputed");
  });

  test("is confirmed by a reviewer and by no other role", () => {
    for (const role of roles)
      expect([role, outcome({ judge: { userId: "x", role } })]).toEqual([
        role,
        role === "reviewer" ? 1 : "role_needed",
      ]);
  });

  test("is never decided on by whoever imported it, whatever post he holds", () => {
    const judge = { userId: "importer", role: "reviewer" } as const;
    expect(outcome({ judge })).toBe("segregation_same_person");
    expect(outcome({ judge, verdict: "disputed", comment: reason })).toBe(
      "segregation_same_person",
    );
  });

  test("is disputed with a reason of 10 to 500 characters only", () => {
    for (const comment of [null, "", " ".repeat(20), "人数不对", "长".repeat(501)])
      expect(outcome({ verdict: "disputed", comment })).toBe("reason_needed");
    expect(outcome({ verdict: "disputed", comment: reason })).toBe(1);
  });

  test("that was decided on is decided otherwise with a reason, by who has seen the verdict before", () => {
    const disputed = { last: given("disputed"), seen: 1 };
    expect(outcome(disputed)).toBe("reason_needed");
    expect(outcome({ ...disputed, comment: reason })).toBe(2);
    expect(outcome({ ...disputed, comment: reason, seen: 0 })).toBe("headcounts_judged_already");
  });

  test("is not given the verdict that stands already", () => {
    const confirmed = { last: given("confirmed"), seen: 1, comment: reason };
    expect(outcome(confirmed)).toBe("headcounts_judged_already");
    expect(outcome({ ...confirmed, verdict: "disputed" })).toBe(2);
  });
});
