import "../batches/grid.css";
import "./enrolment.css";
import type { HeadcountRow } from "@daowei/api/contracts";
import { memo, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useRowsInSight } from "../app/use-rows-in-sight.ts";
import { formatHeads } from "../money/heads.ts";
import { classNameOf } from "../words/class-name.ts";
import { headChange } from "./head-change.ts";
import { type HeadcountLine, type HeadcountTable, headcountTable } from "./headcount-table.ts";

/** One version's headcounts by place and class, with the version before; only the rows in sight exist. */
export function HeadcountGrid({
  rows,
  before,
}: {
  rows: readonly HeadcountRow[];
  before: readonly HeadcountRow[];
}) {
  const { t } = useTranslation("enrolment");
  const table = useMemo(() => headcountTable(rows, before), [rows, before]);
  const scroll = useRef<HTMLDivElement>(null);
  const [totalLine, ...lines] = table.lines;
  const sight = useRowsInSight(lines.length, scroll);
  return (
    <div className="grid-box">
      <div ref={scroll} className="grid-scroll headcount-scroll" tabIndex={0}>
        <table
          className="grid headcount-grid"
          aria-rowcount={table.lines.length + 1}
          style={{ minWidth: 608 + 128 * table.classes.length }}
        >
          <caption>{t("grid.caption")}</caption>
          <Head classes={table.classes} />
          <tbody>
            {totalLine === undefined ? null : <Line line={totalLine} index={0} />}
            <Pad height={sight.before} />
            {sight.indices.map((index) => {
              const line = lines[index];
              return line === undefined ? null : (
                <Line key={line.key} line={line} index={index + 1} />
              );
            })}
            <Pad height={sight.after} />
          </tbody>
        </table>
      </div>
      <Foot table={table} />
    </div>
  );
}

function Head({ classes }: { classes: readonly string[] }) {
  const { t } = useTranslation("enrolment");
  return (
    <thead>
      <tr>
        <th scope="col" style={{ width: 220 }}>
          {t("grid.place")}
        </th>
        {classes.map((name) => (
          <th key={name} scope="col" title={classNameOf(name)}>
            {classNameOf(name)}
          </th>
        ))}
        <th scope="col">{t("grid.total")}</th>
        <th scope="col">{t("grid.previous")}</th>
        <th scope="col" style={{ width: 160 }}>
          {t("grid.change")}
        </th>
      </tr>
    </thead>
  );
}

const Line = memo(function Line({ line, index }: { line: HeadcountLine; index: number }) {
  const { t } = useTranslation("enrolment");
  const name =
    line.kind === "total"
      ? t("grid.all")
      : line.kind === "subtotal"
        ? t("grid.subtotal", { name: line.name })
        : line.name;
  return (
    <tr className={`row-${line.kind}`} aria-rowindex={index + 2}>
      <th
        scope="row"
        className={line.kind === "place" && line.grouped ? "indent" : undefined}
        title={line.kind === "place" ? `${line.key} ${name}` : name}
      >
        {name}
      </th>
      {line.byClass.map((heads, column) => (
        <td key={column}>
          {heads === null ? <span className="quiet">{t("grid.none")}</span> : formatHeads(heads)}
        </td>
      ))}
      <td>{formatHeads(line.heads)}</td>
      <td>
        {line.previous === null ? (
          <span className="quiet">{t("grid.none")}</span>
        ) : (
          formatHeads(line.previous)
        )}
      </td>
      <td>
        <Change line={line} />
      </td>
    </tr>
  );
});

function Change({ line }: { line: HeadcountLine }) {
  const { t } = useTranslation("enrolment");
  const change = changeOf(line);
  if (change === null)
    return (
      <span className="quiet" title={line.previous === null ? undefined : t("grid.otherPlaces")}>
        {t("grid.none")}
      </span>
    );
  if (change === "added") return t("grid.added");
  const partly = line.compared !== null && !line.compared.whole ? line.compared : null;
  return (
    <>
      {partly === null ? null : (
        <span
          className="quiet"
          title={t("grid.partlyWhy", {
            count: partly.places,
            heads: formatHeads(partly.heads),
            previous: formatHeads(partly.previous),
          })}
        >
          {t("grid.partly", { count: partly.places })}{" "}
        </span>
      )}
      {change.notable ? (
        <span className="change-notable" title={t("grid.notable")}>
          <span aria-hidden="true">⚠ </span>
          {change.text}
          <span className="unseen">{t("grid.notable")}</span>
        </span>
      ) : (
        change.text
      )}
    </>
  );
}

function changeOf({ compared }: HeadcountLine) {
  return compared === null ? null : headChange(compared.heads, compared.previous);
}

function Foot({ table }: { table: HeadcountTable }) {
  const { t } = useTranslation("enrolment");
  const places = table.lines.filter(({ kind }) => kind === "place");
  const compared = places.some((line) => line.compared !== null);
  const first = table.lines[0]?.previous === null;
  const added = places.filter((line) => line.compared === null).length;
  const count = places.filter((line) => {
    const change = changeOf(line);
    return change !== null && change !== "added" && change.notable;
  }).length;
  return (
    <p className="grid-foot">
      <span className={count > 0 ? "change-notable" : undefined}>
        {t(`grid.${footWord({ first, compared, notable: count > 0 })}`, { count })}
      </span>
      {compared && added > 0 ? <span>{t("grid.addedPlaces", { count: added })}</span> : null}
      {table.gone > 0 ? <span>{t("grid.gonePlaces", { count: table.gone })}</span> : null}
      <span className="push">{t("grid.unit")}</span>
    </p>
  );
}

function footWord(found: { first: boolean; compared: boolean; notable: boolean }) {
  if (found.first) return "first";
  if (!found.compared) return "otherPlaces";
  return found.notable ? "hint" : "calm";
}

function Pad({ height }: { height: number | undefined }) {
  if (height === undefined || height <= 0) return null;
  return (
    <tr className="grid-pad" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}
