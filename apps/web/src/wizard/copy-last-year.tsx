import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { copiedFrom } from "./copied-batch.ts";
import type { StepProps } from "./policy-step.tsx";

/** 从上年批次复制: kind, name and notice of a batch of the year before; never heads, never amounts. */
export function CopyLastYear({ choices, change }: Pick<StepProps, "choices" | "change">) {
  const { t } = useTranslation("wizard");
  const { year, placeCode } = useFrame();
  const { data } = useQuery(api.batches.list.queryOptions({ fiscalYear: year - 1, placeCode }));
  const batches = (data ?? []).filter(({ stage }) => stage !== "cancelled");
  if (batches.length === 0) return null;
  const copy = (id: string) => {
    const batch = batches.find((one) => one.id === id);
    if (batch === undefined) return;
    change(copiedFrom(batch, { year, policies: choices.policies }));
    toast(t("copy.done", { number: batch.number }));
  };
  return (
    <label className="form-row">
      <span className="form-name">{t("copy.label")}</span>
      <span>
        <select
          value=""
          data-testid={testIds.wizardCopy}
          onChange={(event) => {
            copy(event.target.value);
          }}
        >
          <option value="">{t("copy.choose", { year: year - 1 })}</option>
          {batches.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} {title}
            </option>
          ))}
        </select>
        <small>{t("copy.hint")}</small>
      </span>
    </label>
  );
}
