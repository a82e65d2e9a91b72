import { expect, test } from "vitest";
import { requireStepUp } from "./step-up.ts";

test("a grave act waits for a second factor and says which ones would do", () => {
  expect(requireStepUp({ stepUp: { kind: "needed", offered: ["totp"] } })).toEqual({
    ok: false,
    problem: { kind: "step_up_needed", offered: ["totp"] },
  });
});

test("a factor just shown, or none asked for, lets the act go on", () => {
  expect(requireStepUp({ stepUp: { kind: "done", at: new Date(0) } }).ok).toBe(true);
  expect(requireStepUp({ stepUp: { kind: "not_asked" } }).ok).toBe(true);
});
