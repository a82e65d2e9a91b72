import { documentNumberLength } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { normaliseDocumentNumber } from "../acts/document-number.ts";
import { testIds } from "../test-ids.ts";
import type { StepProps } from "./policy-step.tsx";

/** 功能分类科目, 经济分类科目 and 拟用指标文号: each may be left out, and is never guessed. */
export function SubjectFields({ draft, change }: Pick<StepProps, "draft" | "change">) {
  const { t } = useTranslation("wizard");
  return (
    <div className="form-row">
      <span className="form-name">{t("subjects.title")}</span>
      <div className="subject-fields">
        <label>
          <span className="quiet">{t("subjects.functionCode")}</span>
          <input
            inputMode="numeric"
            maxLength={7}
            value={draft.functionCode}
            data-testid={testIds.wizardFunctionCode}
            onChange={(event) => {
              change({ functionCode: event.target.value.trim() });
            }}
          />
        </label>
        <label>
          <span className="quiet">{t("subjects.economicCode")}</span>
          <input
            inputMode="numeric"
            maxLength={5}
            value={draft.economicCode}
            data-testid={testIds.wizardEconomicCode}
            onChange={(event) => {
              change({ economicCode: event.target.value.trim() });
            }}
          />
        </label>
        <label>
          <span className="quiet">{t("subjects.proposedNumber")}</span>
          <input
            maxLength={documentNumberLength.most}
            value={draft.proposedNumber}
            data-testid={testIds.wizardProposedNumber}
            onChange={(event) => {
              change({ proposedNumber: event.target.value });
            }}
            onBlur={() => {
              change({ proposedNumber: normaliseDocumentNumber(draft.proposedNumber) });
            }}
          />
        </label>
        <small>{t("subjects.hint")}</small>
      </div>
    </div>
  );
}
