import "./charts.css";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import type { ChartOption } from "./chart-option.ts";
import { useDrawing } from "./use-drawing.ts";
import { whenIdle } from "./when-idle.ts";

/** A drawing with the sentence it draws; the table that stands for it holds the same figures for whoever cannot see it. */
export function Chart({
  option,
  says,
  height,
  onPick,
}: {
  option: ChartOption;
  /** What the drawing shows, in one sentence. */
  says: string;
  height: number;
  onPick?: (index: number) => void;
}) {
  const { t } = useTranslation("charts");
  const box = useRef<HTMLDivElement>(null);
  const picked = useRef(onPick);
  useEffect(() => {
    picked.current = onPick;
  }, [onPick]);
  const { drawing, failed } = useDrawing(box, picked);
  useEffect(() => {
    if (drawing === null) return undefined;
    return whenIdle(() => {
      drawing.show(option);
    });
  }, [drawing, option]);
  if (failed !== null) return <ProblemNotice error={failed} loading />;
  return (
    <figure className="chart">
      <figcaption className="unseen">
        {says} {t("asTableToo")}
      </figcaption>
      <div
        ref={box}
        className={onPick === undefined ? "chart-box" : "chart-box chart-picks"}
        style={{ height }}
        aria-hidden="true"
      />
    </figure>
  );
}
