import type { Deadline } from "@daowei/api/contracts";
import type { DeadlineShown } from "./search.ts";

const order: Record<Deadline["state"], number> = {
  overdue: 0,
  approaching: 1,
  upcoming: 2,
  met: 3,
  done: 3,
  closed: 3,
};

/** What burns comes first: overdue, then near, then far; what is met or ended stands last, the latest first. */
export function byUrgency<T extends Pick<Deadline, "id" | "state" | "daysLeft">>(
  deadlines: readonly T[],
): readonly T[] {
  return [...deadlines].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (isEnded(a) ? b.daysLeft - a.daysLeft : a.daysLeft - b.daysLeft) ||
      a.id.localeCompare(b.id),
  );
}

/** Met by what arrived, or ended by a person. */
export function isEnded({ state }: Pick<Deadline, "state">): boolean {
  return order[state] === order.met;
}

export function isShown(filter: DeadlineShown, deadline: Pick<Deadline, "state">): boolean {
  if (filter === "overdue") return deadline.state === "overdue";
  return isEnded(deadline) === (filter === "ended");
}

/** Arrived of due in basis points, rounded down, so that nothing looks complete before it is. */
export function arrivalBasisPoints(dueFen: bigint, arrivedFen: bigint): number | null {
  return dueFen <= 0n ? null : Number((arrivedFen * 10_000n) / dueFen);
}
