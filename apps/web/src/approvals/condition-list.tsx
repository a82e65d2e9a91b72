import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { ConditionFields } from "./condition-fields.tsx";
import {
  blankCondition,
  type ConditionDraft,
  type ConditionList,
  kindsOf,
} from "./policy-draft.ts";

/** The conditions of one kind of a stage, with a list from which a further one is added. */
export function Conditions({
  list,
  conditions,
  onChange,
}: {
  list: ConditionList;
  conditions: readonly ConditionDraft[];
  onChange: (conditions: readonly ConditionDraft[]) => void;
}) {
  const { t } = useTranslation("approvals");
  return (
    <fieldset className="rules-conditions" data-testid={`${testIds.rulesConditions}-${list}`}>
      <legend>{t(`form.list.${list}`)}</legend>
      {conditions.length === 0 ? <p className="quiet">{t(`form.none.${list}`)}</p> : null}
      <ul>
        {conditions.map((condition) => (
          <ConditionFields
            key={condition.key}
            condition={condition}
            onChange={(part) => {
              onChange(conditions.map((one) => (one === condition ? { ...one, ...part } : one)));
            }}
            onRemove={() => {
              onChange(conditions.filter((one) => one !== condition));
            }}
          />
        ))}
      </ul>
      <select
        value=""
        aria-label={t("form.addCondition", { list: t(`form.list.${list}`) })}
        data-testid={`${testIds.rulesAddCondition}-${list}`}
        onChange={(event) => {
          const kind = kindsOf(list).find((one) => one === event.target.value);
          if (kind !== undefined) onChange([...conditions, blankCondition(kind)]);
        }}
      >
        <option value="">{t("form.add")}</option>
        {kindsOf(list).map((kind) => (
          <option key={kind} value={kind}>
            {t(`form.condition.${kind}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
