import { useCallback, useEffect, useRef, useState } from "react";
import { type Advance, readAdvances } from "./advances.ts";
import { batchKinds, type Kind } from "./batch-kinds.ts";

/** What was typed and picked so far; null stands for what is still the proposed value. */
export interface WizardDraft {
  readonly policyId: string | null;
  readonly versionId: string | null;
  readonly title: string | null;
  readonly kind: Kind;
  readonly functionCode: string;
  readonly economicCode: string;
  readonly proposedNumber: string;
  readonly localDue: boolean;
  readonly dueOn: string;
  readonly dueReason: string;
  readonly comment: string;
  readonly advances: readonly Advance[];
  /** 编入地区; null for all that no other batch covers. */
  readonly onlyPlaces: readonly string[] | null;
}

export const emptyDraft: WizardDraft = {
  policyId: null,
  versionId: null,
  title: null,
  kind: "regular",
  functionCode: "",
  economicCode: "",
  proposedNumber: "",
  localDue: false,
  dueOn: "",
  dueReason: "",
  comment: "",
  advances: [],
  onlyPlaces: null,
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
    functionCode: text("functionCode") ?? "",
    economicCode: text("economicCode") ?? "",
    proposedNumber: text("proposedNumber") ?? "",
    localDue: parts["localDue"] === true,
    dueOn: text("dueOn") ?? "",
    dueReason: text("dueReason") ?? "",
    comment: text("comment") ?? "",
    advances: readAdvances(parts["advances"]),
    onlyPlaces: Array.isArray(parts["onlyPlaces"])
      ? parts["onlyPlaces"].filter((code) => typeof code === "string")
      : null,
  };
}

interface Scope {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

const keyOf = ({ fiscalYear, placeCode }: Scope) => `daowei.wizard.${fiscalYear}.${placeCode}`;

/** Whether this browser tab holds a draft of its own, which is newer than any other. */
export function hasOwnDraft(scope: Scope): boolean {
  return window.sessionStorage.getItem(keyOf(scope)) !== null;
}

/** Begins a draft of this browser tab anew, with what is known of it. */
export function startDraft(scope: Scope, known: Partial<WizardDraft>): void {
  const draft = { ...emptyDraft, ...known };
  window.sessionStorage.setItem(keyOf(scope), JSON.stringify(draft));
}

/** The draft of a year and place, kept for this browser tab through reloads and a new sign-in; `left` is one from elsewhere. */
export function useWizardDraft(
  scope: Scope,
  {
    asked,
    left,
    onChange,
  }: {
    readonly asked: { policy?: string; version?: string };
    readonly left: string | null;
    readonly onChange: (draft: string) => void;
  },
) {
  const key = keyOf(scope);
  const [draft, setDraft] = useState<WizardDraft>(() => {
    const kept = readDraft(window.sessionStorage.getItem(key) ?? left);
    return {
      ...kept,
      policyId: asked.policy ?? kept.policyId,
      versionId: asked.version ?? kept.versionId,
    };
  });
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current) return;
    const text = JSON.stringify(draft);
    window.sessionStorage.setItem(key, text);
    onChange(text);
  }, [draft, key, onChange]);
  const change = useCallback((part: Partial<WizardDraft>) => {
    touched.current = true;
    setDraft((current) => ({ ...current, ...part }));
  }, []);
  const forget = useCallback(() => {
    touched.current = false;
    window.sessionStorage.removeItem(key);
  }, [key]);
  return { draft, change, forget };
}
