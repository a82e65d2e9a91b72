import type { BatchDetail, MarkView } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { rowsQuery } from "../batches/rows-query.ts";
import { testIds } from "../test-ids.ts";
import { levelName } from "../words/level-name.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

type Detail = z.infer<typeof BatchDetail>;

/** 退回到: the preparer, or a step before the present one. */
export function ReturnTarget({
  batch,
  value,
  onChange,
}: {
  batch: Detail;
  value: number | null;
  onChange: (step: number | null) => void;
}) {
  const { t } = useTranslation("acts");
  const { approval } = batch;
  const earlier =
    approval === null || approval.step === null ? [] : approval.steps.slice(0, approval.step);
  if (earlier.length === 0) return null;
  return (
    <label className="act-field">
      <span>{t("returnTo")}</span>
      <select
        value={value === null ? "" : String(value)}
        data-testid={testIds.returnTo}
        onChange={(event) => {
          onChange(event.target.value === "" ? null : Number(event.target.value));
        }}
      >
        <option value="">{t("toPreparer", { name: batch.preparedBy })}</option>
        {earlier.map((step, position) => (
          <option key={step.key} value={position}>
            {step.name} {step.agreedBy.join(mark("list"))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** 标注问题: the cells at fault, a place and a column each. */
export function MarksField({
  batch,
  marks,
  onChange,
}: {
  batch: Detail;
  marks: readonly MarkView[];
  onChange: (marks: readonly MarkView[]) => void;
}) {
  const { t } = useTranslation("acts");
  const { data } = useQuery(rowsQuery(batch.id));
  const [place, setPlace] = useState("");
  const columns = ["heads", "total", ...batch.byLevel.map(({ level }) => level)] as const;
  const [column, setColumn] = useState<MarkView["column"]>("heads");
  const columnName = (name: MarkView["column"]) =>
    name === "heads" || name === "total" ? t(`column.${name}`) : levelName(name, batch.placeCode);
  const names = new Map(
    (data?.rows ?? []).map((row) => [row.placeCode, nameOfPlace(row.placeName)]),
  );
  return (
    <div className="act-field">
      <span>{t("marks")}</span>
      <span className="act-pair">
        <select
          aria-label={t("markPlace")}
          value={place}
          data-testid={testIds.markPlace}
          onChange={(event) => {
            setPlace(event.target.value);
          }}
        >
          <option value="">{t("markPlace")}</option>
          {[...names].map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <select
          aria-label={t("markColumn")}
          value={column}
          data-testid={testIds.markColumn}
          onChange={(event) => {
            const picked = columns.find((known) => known === event.target.value);
            if (picked !== undefined) setColumn(picked);
          }}
        >
          {columns.map((name) => (
            <option key={name} value={name}>
              {columnName(name)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="plain-button"
          disabled={place === ""}
          data-testid={testIds.markAdd}
          onClick={() => {
            const rest = marks.filter((one) => one.placeCode !== place || one.column !== column);
            onChange([...rest, { placeCode: place, column }]);
          }}
        >
          {t("markAdd")}
        </button>
      </span>
      {marks.map((mark) => (
        <button
          key={`${mark.placeCode} ${mark.column}`}
          type="button"
          className="plain-button small-switch"
          onClick={() => {
            onChange(marks.filter((one) => one !== mark));
          }}
        >
          {names.get(mark.placeCode) ?? mark.placeCode} · {columnName(mark.column)} ×
        </button>
      ))}
    </div>
  );
}
