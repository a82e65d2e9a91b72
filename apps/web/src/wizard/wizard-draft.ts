import { useCallback, useState } from "react";

export const batchKinds = ["regular", "advance", "settlement"] as const;
export type Kind = (typeof batchKinds)[number];

/** What was typed and picked so far; null stands for what is still the proposed value. */
export interface WizardDraft {
  readonly policyId: string | null;
  readonly versionId: string | null;
  readonly title: string | null;
  readonly kind: Kind;
  readonly localDue: boolean;
  readonly dueOn: string;
  readonly dueReason: string;
  readonly comment: string;
}

export const emptyDraft: WizardDraft = {
  policyId: null,
  versionId: null,
  title: null,
  kind: "regular",
  localDue: false,
  dueOn: "",
  dueReason: "",
  comment: "",
};

/** Reads a draft back; what is missing or of another shape falls back to the empty one's. */
export function readDraft(stored: string | null): WizardDraft {
  if (stored === null) return emptyDraft;
  const kept: unknown = JSON.parse(stored);
  if (typeof kept !== "object" || kept === null) return emptyDraft;
  const parts: Record<string, unknown> = { ...kept };
  const text = (key: string) => (typeof parts[key] === "string" ? parts[key] : null);
  return {
    policyId: text("policyId"),
    versionId: text("versionId"),
    title: text("title"),
    kind: batchKinds.find((kind) => kind === parts["kind"]) ?? "regular",
    localDue: parts["localDue"] === true,
    dueOn: text("dueOn") ?? "",
    dueReason: text("dueReason") ?? "",
    comment: text("comment") ?? "",
  };
}

/** The draft of a year and place, kept for this browser tab through reloads and a new sign-in. */
export function useWizardDraft(
  scope: { fiscalYear: number; placeCode: string },
  asked: { policy?: string; version?: string },
) {
  const key = `daowei.wizard.${scope.fiscalYear}.${scope.placeCode}`;
  const [draft, setDraft] = useState<WizardDraft>(() => {
    const kept = readDraft(window.sessionStorage.getItem(key));
    return {
      ...kept,
      policyId: asked.policy ?? kept.policyId,
      versionId: asked.version ?? kept.versionId,
    };
  });
  const change = useCallback(
    (part: Partial<WizardDraft>) => {
      setDraft((current) => {
        const next = { ...current, ...part };
        window.sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  const forget = useCallback(() => {
    window.sessionStorage.removeItem(key);
  }, [key]);
  return { draft, change, forget };
}
