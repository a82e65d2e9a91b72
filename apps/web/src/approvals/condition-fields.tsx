import { documentKinds } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { ConditionDraft } from "./policy-draft.ts";

/** One condition: what it is about, and its amount, period, kinds or percent. */
export function ConditionFields({
  condition,
  onChange,
  onRemove,
}: {
  condition: ConditionDraft;
  onChange: (part: Partial<ConditionDraft>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("approvals");
  const name = t(`form.condition.${condition.kind}`);
  return (
    <li data-testid={testIds.rulesCondition} data-kind={condition.kind}>
      {name} <Measure condition={condition} onChange={onChange} />{" "}
      <button
        type="button"
        className="link-button"
        aria-label={t("form.takeOut", { what: name })}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}

function Measure({
  condition,
  onChange,
}: {
  condition: ConditionDraft;
  onChange: (part: Partial<ConditionDraft>) => void;
}) {
  const { t } = useTranslation(["approvals", "domain"]);
  const { kind, kinds } = condition;
  const typed = (field: "yuan" | "days" | "percent") => (
    <label>
      <input
        className="rules-number num"
        inputMode="decimal"
        maxLength={20}
        placeholder={field === "days" ? t("fiscalYear") : undefined}
        aria-label={t(`form.measure.${field}`)}
        data-testid={`${testIds.rulesMeasure}-${field}`}
        value={condition[field]}
        onChange={(event) => {
          onChange({ [field]: event.target.value });
        }}
      />{" "}
      {t(`form.unit.${field}`)}
    </label>
  );
  switch (kind) {
    case "document_at_least":
    case "document_below":
      return typed("yuan");
    case "payer_period_at_least":
    case "payer_period_below":
      return (
        <>
          {typed("days")} {typed("yuan")}
        </>
      );
    case "heads_changed_over":
      return typed("percent");
    case "document_kind":
      return documentKinds.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={kinds.includes(one)}
            onChange={(event) => {
              const others = kinds.filter((other) => other !== one);
              onChange({ kinds: event.target.checked ? [...others, one] : others });
            }}
          />{" "}
          {t(`domain:batchKind.${one}`)}{" "}
        </label>
      ));
    case "overdue":
    case "unconfirmed":
      return null;
  }
}
