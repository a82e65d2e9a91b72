import type { ApprovalPolicy } from "@daowei/api/contracts";
import { draftOf, type PolicyDraft, policyOf } from "./policy-draft.ts";

/** The policy as somebody writes it: in the form, or as text. */
export type WrittenPolicy =
  | { readonly as: "form"; readonly draft: PolicyDraft }
  | { readonly as: "text"; readonly text: string };

/** What keeps it from being a policy: a number of the form, or what the text's reader says. */
export type Unreadable = { readonly numbers: true } | { readonly detail: string };

/** The policy that is written; whether it makes sense, the server says. */
export function readWritten(written: WrittenPolicy): ApprovalPolicy | Unreadable {
  if (written.as === "form") return policyOf(written.draft) ?? { numbers: true };
  try {
    return JSON.parse(written.text) as ApprovalPolicy;
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The same policy written the other way; what keeps it from being read where it cannot be. */
export function writtenAs(
  as: WrittenPolicy["as"],
  written: WrittenPolicy,
): WrittenPolicy | Unreadable {
  const policy = readWritten(written);
  if (isUnreadable(policy)) return policy;
  if (as === "text") return { as, text: JSON.stringify(policy, null, 2) };
  try {
    return { as, draft: draftOf(policy) };
  } catch (error) {
    // JSON that is no policy: the form has nowhere to put it.
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}

export function isUnreadable(
  found: ApprovalPolicy | WrittenPolicy | Unreadable,
): found is Unreadable {
  return "numbers" in found || "detail" in found;
}
