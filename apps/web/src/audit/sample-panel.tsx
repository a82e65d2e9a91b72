import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import type { Wanted } from "./audit-filters.tsx";
import { EntryTable } from "./entry-table.tsx";

const largest = 200;

/** 抽样: entries drawn by a seed that is shown, from what the filter leaves; with the seed anybody draws the same. */
export function SamplePanel({ wanted }: { wanted: Wanted & { readonly placeCode?: string } }) {
  const { t } = useTranslation("audit");
  const draw = useMutation({
    mutationFn: ({ size, seed }: { size: number; seed: string }) =>
      client.audit.sample.query({ ...wanted, size, ...(seed === "" ? {} : { seed }) }),
  });
  return (
    <details className="paper sample">
      <summary data-testid={testIds.auditSample}>{t("sample.title")}</summary>
      <p className="quiet">{t("sample.about")}</p>
      <form
        className="audit-filters"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const [size, seed] = [form.get("size"), form.get("seed")];
          if (typeof seed === "string") draw.mutate({ size: Number(size), seed: seed.trim() });
        }}
      >
        <input
          className="field-input"
          type="number"
          name="size"
          min={1}
          max={largest}
          defaultValue={20}
          required
          aria-label={t("sample.size")}
        />
        <input
          className="field-input"
          name="seed"
          maxLength={60}
          placeholder={t("sample.seed")}
          aria-label={t("sample.seed")}
          data-testid={testIds.auditSeed}
        />
        <button
          type="submit"
          className="plain-button"
          disabled={draw.isPending}
          data-testid={testIds.auditDraw}
        >
          {t("sample.draw")}
        </button>
      </form>
      {draw.error === null ? null : <ProblemNotice error={draw.error} />}
      {draw.data === undefined ? null : (
        <>
          <p data-testid={testIds.auditDrawn}>
            {t("sample.drawn", {
              seed: draw.data.seed,
              upTo: draw.data.upTo,
              population: draw.data.population,
              count: draw.data.items.length,
            })}
          </p>
          <EntryTable entries={draw.data.items} />
        </>
      )}
    </details>
  );
}
