import type { BatchSummary } from "@daowei/api/contracts";
import type { WizardDraft } from "./wizard-draft.ts";

/** What a new batch takes over from an earlier one: its name in the new year, its kind, its notice where that still governs. */
export function copiedFrom(
  {
    title,
    kind,
    policyId,
    fiscalYear,
  }: Pick<BatchSummary, "title" | "kind" | "policyId" | "fiscalYear">,
  {
    year,
    policies,
  }: { readonly year: number; readonly policies: readonly { readonly id: string }[] },
): Pick<WizardDraft, "title" | "kind" | "policyId"> {
  return {
    title: title.replaceAll(String(fiscalYear), String(year)),
    kind,
    policyId: policies.some(({ id }) => id === policyId) ? policyId : null,
  };
}
