import type { ApprovalView, BatchEvent } from "@daowei/api/contracts";

type Step = Pick<ApprovalView["steps"][number], "name" | "people" | "agreedBy">;

interface Judged {
  readonly revision: number;
  readonly events: readonly BatchEvent[];
  readonly approval: { readonly steps: readonly Step[] } | null;
}

export interface Opinion {
  /** Name of the step; null where it stands outside the steps. */
  readonly step: string | null;
  readonly kind: "prepared" | "step" | "issue";
  /** What was said; null while nobody has decided. */
  readonly event: BatchEvent | null;
}

const judgments: ReadonlySet<string> = new Set(["review", "approve", "reject", "send_back"]);

/** What each post said of the revision that stands, in the order of the way; steps to come leave their place empty. */
export function opinionsOf(batch: Judged): readonly Opinion[] {
  const events = batch.events.filter(({ revision }) => revision === batch.revision);
  const prepared = events.findLast(({ act }) => act === "submit") ?? events[0] ?? null;
  const judged = events.filter(({ act }) => judgments.has(act));
  const issued = events.find(({ act }) => act === "issue") ?? null;
  const steps = batch.approval?.steps ?? [];
  return [
    { step: null, kind: "prepared", event: prepared },
    ...steps.flatMap((step, position): readonly Opinion[] => {
      const own = judged.filter((event) => event.step === position);
      const said = own.map((event) => ({ step: step.name, kind: "step" as const, event }));
      const open = Math.max(0, step.people - step.agreedBy.length);
      const empty = { step: step.name, kind: "step" as const, event: null };
      return [...said, ...Array.from({ length: open }, () => empty)];
    }),
    { step: null, kind: "issue", event: issued },
  ];
}
