import type { BatchDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** Under what a batch stands in the budget, as far as its preparer said; nothing where nothing was said. */
export function BudgetSubjects({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation("batches");
  const { functionCode, economicCode, documentNumber, proposedDocumentNumber } = batch;
  const proposed = documentNumber === proposedDocumentNumber ? null : proposedDocumentNumber;
  if (functionCode === null && economicCode === null && proposed === null) return null;
  return (
    <p className="quiet budget-subjects" data-testid={testIds.budgetSubjects}>
      {functionCode === null ? null : <span>{t("functionCode", { code: functionCode })}</span>}
      {economicCode === null ? null : <span>{t("economicCode", { code: economicCode })}</span>}
      {proposed === null ? null : (
        <span translate="no">{t("proposedNumber", { number: proposed })}</span>
      )}
    </p>
  );
}
