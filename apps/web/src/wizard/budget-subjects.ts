import { documentNumberLength, economicCodeForm, functionCodeForm } from "@daowei/domain/approvals";
import { normaliseDocumentNumber } from "../acts/document-number.ts";
import type { WizardDraft } from "./wizard-draft.ts";

type Typed = Pick<WizardDraft, "functionCode" | "economicCode" | "proposedNumber">;

/** What of the budget was typed and does not have its form; what is left empty wants nothing. */
export function wrongSubjects({
  functionCode,
  economicCode,
  proposedNumber,
}: Typed): ("functionCode" | "economicCode" | "proposedNumber")[] {
  const number = normaliseDocumentNumber(proposedNumber);
  return [
    ...(functionCode === "" || functionCodeForm.test(functionCode)
      ? []
      : (["functionCode"] as const)),
    ...(economicCode === "" || economicCodeForm.test(economicCode)
      ? []
      : (["economicCode"] as const)),
    ...(number === "" || number.length >= documentNumberLength.least
      ? []
      : (["proposedNumber"] as const)),
  ];
}

/** What is sent of it. */
export function sentSubjects({ functionCode, economicCode, proposedNumber }: Typed) {
  const proposedDocumentNumber = normaliseDocumentNumber(proposedNumber);
  return {
    ...(functionCode === "" ? {} : { functionCode }),
    ...(economicCode === "" ? {} : { economicCode }),
    ...(proposedDocumentNumber === "" ? {} : { proposedDocumentNumber }),
  };
}
