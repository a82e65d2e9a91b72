import type { CompiledPolicy } from "@daowei/domain/policies";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { badInput, wrongUsage } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

/** The fiscal year asked for, else the only one that the policy governs; among several none is guessed. */
export function chosenYear(
  policy: CompiledPolicy,
  asked: number | undefined,
): Result<number, Outcome> {
  const governed = policy.years.join(", ");
  if (asked !== undefined) {
    if (policy.years.includes(asked)) return ok(asked);
    return refuse(
      badInput([
        `--year: ${policy.id} 不管 ${asked} 年 governs only ${governed}；不会沿用上一年的标准。`,
      ]),
    );
  }
  const [only, another] = policy.years;
  if (only !== undefined && another === undefined) return ok(only);
  return refuse(
    wrongUsage(`--year: ${policy.id} 管几个年度，请指定其中之一 give one of ${governed}.`),
  );
}
