import { expect, test } from "vitest";
import { countWarnings } from "./count-warnings.ts";

test("each kind of warning is counted over all batches, the most frequent first", () => {
  const items = [
    { warnings: [{ kind: "draft_waiting", days: 4 } as const] },
    {
      warnings: [
        { kind: "unconfirmed", transfers: 2 } as const,
        { kind: "draft_waiting", days: 9 } as const,
      ],
    },
    { warnings: [] },
  ];
  expect(countWarnings(items)).toEqual([
    ["draft_waiting", 2],
    ["unconfirmed", 1],
  ]);
});
