import { fenToText } from "@daowei/domain/money";
import type { CompiledPolicy, ShareLevel } from "@daowei/domain/policies";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { advancePercentForm, paidAhead } from "@daowei/domain/settlement";
import type { Change, Difference } from "@daowei/domain/what-if";
import { sumByLevel } from "../batches/by-level.ts";
import type { Problem } from "../problem.ts";

const path = "advance";

/** 预拨比例 as it is supposed, and what it comes to of what would be owed. */
export interface SupposedAdvance {
  readonly percent: string;
  readonly amountFen: string;
  readonly levels: readonly { readonly level: ShareLevel; readonly amountFen: string }[];
}

/** Takes the share that is paid ahead, `advance` in percent, out of what is supposed about the policy. */
export function takeAdvance(
  patch: readonly Change[],
): Result<{ readonly percent: string | null; readonly rest: readonly Change[] }, Problem> {
  const rest = patch.filter((change) => change.path !== path);
  const [asked, second] = patch.filter((change) => change.path === path);
  if (asked === undefined) return ok({ percent: null, rest });
  const percent = asked.value.replace(/%$/u, "");
  if (second !== undefined)
    return refuse({ kind: "what_if_malformed", path, because: "set_twice", found: [path] });
  if (!advancePercentForm.test(percent))
    return refuse({
      kind: "what_if_malformed",
      path,
      because: "malformed_value",
      found: [asked.value],
    });
  return ok({ percent, rest });
}

/** What would be paid ahead: the share of each payer's money for each place, rounded as the policy rounds. */
export function supposedAdvance(
  { places }: Difference,
  percent: string,
  { rounding }: CompiledPolicy,
): SupposedAdvance {
  const paid = places.flatMap(({ levels }) =>
    levels.map(({ level, afterFen }) => ({
      level,
      amountFen: paidAhead(afterFen, percent, rounding),
    })),
  );
  const amountFen = paid.reduce((all, one) => all + one.amountFen, 0n);
  return { percent, amountFen: fenToText(amountFen), levels: sumByLevel(paid) };
}
