import type { Deadline } from "@daowei/api/contracts";

const order: Record<Deadline["state"], number> = {
  overdue: 0,
  approaching: 1,
  upcoming: 2,
  met: 3,
};

/** What burns comes first: overdue, then near, then far; what is met stands last, the latest first. */
export function byUrgency(deadlines: readonly Deadline[]): readonly Deadline[] {
  return [...deadlines].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.state === "met" ? b.daysLeft - a.daysLeft : a.daysLeft - b.daysLeft) ||
      a.id.localeCompare(b.id),
  );
}

/** Arrived of due in basis points, rounded down, so that nothing looks complete before it is. */
export function arrivalBasisPoints(dueFen: bigint, arrivedFen: bigint): number | null {
  return dueFen <= 0n ? null : Number((arrivedFen * 10_000n) / dueFen);
}
