import "./timeline.css";
import type { PolicySummary } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { type CSSProperties, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import {
  type Bar,
  type Hatch,
  type TimelineRow,
  timelineRows,
  yearsOfLibrary,
} from "./timeline.ts";
import { useYearSpan } from "./use-year-span.ts";

/** Notices as bars over the years in which they are in force, the nation above the provinces; what is hatched is said in words below. */
export function PolicyTimeline({
  policies,
  shown,
}: {
  /** The whole library: it decides which years there are and what is a gap. */
  policies: readonly PolicySummary[];
  shown: readonly PolicySummary[];
}) {
  const { t } = useTranslation("policies");
  const { year } = useFrame();
  const years = useMemo(() => yearsOfLibrary(policies, year), [policies, year]);
  const rows = useMemo(() => timelineRows(policies, shown, years), [policies, shown, years]);
  const asked = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [frame, now] = [box.current, asked.current];
    if (frame === null || now === null) return;
    frame.scrollLeft = now.offsetLeft - frame.clientWidth / 2;
  }, [year, years.length]);
  if (rows.length === 0) return null;
  return (
    <section className="timeline" data-testid={testIds.policyTimeline}>
      <h2>{t("timeline.title")}</h2>
      <div
        ref={box}
        className="ledger-box timeline-box"
        role="region"
        aria-label={t("timeline.title")}
        tabIndex={0}
      >
        <div className="timeline-axis" aria-hidden style={columnsOf(years)}>
          <span className="timeline-corner" style={{ gridColumn: 1 }}>
            {t("list.place")}
          </span>
          {years.map((one, index) => (
            <span
              key={one}
              ref={one === year ? asked : undefined}
              className={axisClass(years, index, year)}
              style={{ gridColumn: index + 2 }}
            >
              {one}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <Line key={row.placeCode} row={row} years={years} />
        ))}
      </div>
      <p className="quiet">{t("timeline.note")}</p>
      <HatchWords rows={rows} />
    </section>
  );
}

/** Years side by side that do not follow one another are parted. */
function axisClass(years: readonly number[], index: number, asked: number): string {
  const before = years[index - 1];
  const parted = before !== undefined && years[index] !== before + 1;
  return `num${years[index] === asked ? " timeline-asked" : ""}${parted ? " timeline-parted" : ""}`;
}

/** How many columns of years the style sheet is to make. */
const columnsOf = (years: readonly number[]) => ({ "--years": years.length }) as CSSProperties;

function Line({ row, years }: { row: TimelineRow; years: readonly number[] }) {
  const { placeName, lanes, bars, hatches } = row;
  const yearSpan = useYearSpan();
  return (
    <div className="timeline-line" style={columnsOf(years)}>
      <b className="timeline-place" style={{ gridRow: `1 / span ${lanes}` }}>
        {placeName}
        <small className="num">{yearSpan(spanOf(bars))}</small>
      </b>
      <ul aria-label={placeName}>
        {hatches.map((hatch) => (
          <HatchMark key={`${hatch.kind} ${hatch.fromYear}`} hatch={hatch} lanes={lanes} />
        ))}
        {bars.map((bar) => (
          <BarOf key={bar.policy.id} bar={bar} />
        ))}
      </ul>
    </div>
  );
}

/** From the first year of which there is a notice to the last, which may lie beside what is in sight. */
function spanOf(bars: readonly Bar[]) {
  const open = bars.some(({ policy }) => policy.toYear === null);
  return {
    fromYear: Math.min(...bars.map(({ policy }) => policy.fromYear)),
    toYear: open ? null : Math.max(...bars.map(({ policy }) => policy.toYear ?? policy.fromYear)),
  };
}

function BarOf({ bar }: { bar: Bar }) {
  const { t } = useTranslation("policies");
  const yearSpan = useYearSpan();
  const { policy, from, to, lane } = bar;
  const { id, number, title, standardYuan: yuan, standardKind, confirmed } = policy;
  const standard =
    yuan === null ? t("byYear.unnumbered") : `${standardKind === "floor" ? "≥ " : ""}${yuan}`;
  return (
    <li
      className={policy.toYear === null ? "timeline-open" : undefined}
      style={{ gridColumn: `${from + 2} / ${to + 3}`, gridRow: lane + 1 }}
    >
      <Link
        to="/policies/$policyId"
        params={{ policyId: id }}
        className="timeline-bar"
        title={`${number} ${title}`}
      >
        <span className="unseen">{yearSpan(policy)} </span>
        <b className="num">
          <span aria-hidden>● </span>
          {standard}
          {confirmed ? "" : " ?"}
        </b>
        <span>{number}</span>
      </Link>
    </li>
  );
}

function HatchMark({ hatch, lanes }: { hatch: Hatch; lanes: number }) {
  const { t } = useTranslation("policies");
  return (
    <li
      className={`timeline-hatch timeline-${hatch.kind}`}
      style={{ gridColumn: `${hatch.from + 2} / ${hatch.to + 3}`, gridRow: `1 / span ${lanes}` }}
    >
      <span className={hatch.kind === "overlap" ? "unseen" : undefined}>
        {t(`timeline.${hatch.kind}`)}
      </span>
    </li>
  );
}

/** The hatched years again, in words. */
function HatchWords({ rows }: { rows: readonly TimelineRow[] }) {
  const { t } = useTranslation("policies");
  const yearSpan = useYearSpan();
  const all = rows.flatMap(({ placeName, hatches }) =>
    hatches.map((hatch) => ({ placeName, hatch })),
  );
  if (all.length === 0) return <p className="quiet">{t("timeline.whole")}</p>;
  return (
    <ul className="timeline-words" data-testid={testIds.policyHatches}>
      {all.map(({ placeName, hatch }) => (
        <li key={`${placeName} ${hatch.kind} ${hatch.fromYear}`}>
          <span aria-hidden className={`timeline-swatch timeline-${hatch.kind}`} />
          {t(`timeline.${hatch.kind}Words`, {
            place: placeName,
            years: yearSpan(hatch),
            numbers: hatch.policies.map(({ number }) => number).join(mark("list")),
          })}
        </li>
      ))}
    </ul>
  );
}
