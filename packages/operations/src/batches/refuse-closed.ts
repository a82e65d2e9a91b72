import type { AsideAct, BatchAct } from "@daowei/domain/approvals";
import { refuse, type Result } from "@daowei/domain/result";
import type { Course } from "../approvals/requests.ts";
import { closedProblem } from "../fiscal-years/closing.ts";
import type { Problem } from "../problem.ts";
import type { Batch } from "./lock-batch.ts";

/** Acts about money that is owed already: it goes out and comes in, whatever year it was owed for. */
const aboutMoney: ReadonlySet<BatchAct | AsideAct> = new Set([
  "record_sent",
  "confirm_arrival",
  "hold",
  "release",
] as const);

/** Refuses what is otherwise allowed, where it would change what is owed for a closed year. */
export function refuseClosed<T>(
  act: BatchAct | AsideAct,
  {
    batch,
    course: { closing },
    decided,
  }: {
    readonly batch: Batch;
    readonly course: Pick<Course, "closing">;
    readonly decided: Result<T, Problem>;
  },
): Result<T, Problem> {
  if (!decided.ok || closing === null || aboutMoney.has(act)) return decided;
  return refuse(closedProblem(batch.fiscalYear, closing));
}
