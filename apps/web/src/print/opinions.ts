import type { ApprovalView, BatchEvent } from "@daowei/api/contracts";
import type { SigningPlace } from "@daowei/domain/approvals";

type Step = Pick<ApprovalView["steps"][number], "name" | "role" | "people" | "agreedBy">;

interface Judged {
  readonly revision: number;
  readonly events: readonly BatchEvent[];
  readonly approval: { readonly steps: readonly Step[] } | null;
}

export interface Opinion {
  /** Name of the step; null where it stands outside the steps. */
  readonly step: string | null;
  readonly kind: "prepared" | "step" | "issue";
  /** In whose place it is signed. */
  readonly signing: SigningPlace;
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
    { step: null, kind: "prepared", signing: "preparer", event: prepared },
    ...steps.flatMap((step, position): readonly Opinion[] => {
      const own = judged.filter((event) => event.step === position);
      const signing = step.role === "reviewer" ? "reviewer" : "leader";
      const box = { step: step.name, kind: "step", signing } as const;
      const said = own.map((event) => ({ ...box, event }));
      const open = Math.max(0, step.people - step.agreedBy.length);
      const empty = { ...box, event: null };
      return [...said, ...Array.from({ length: open }, () => empty)];
    }),
    { step: null, kind: "issue", signing: "leader", event: issued },
  ];
}
