import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { BatchGrid } from "../batches/batch-grid.tsx";
import { useGridView } from "../batches/use-grid-view.ts";
import { ExplanationDrawer } from "../explanation/explanation-drawer.tsx";
import { UnitLabel } from "../money/amount.tsx";
import { formatHeads } from "../money/heads.ts";
import { inSentence } from "../money/in-sentence.ts";
import { toFen } from "../money/in-unit.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { longDate } from "../words/dates.ts";
import { AdvancePanel } from "./advance-panel.tsx";
import { CoveredPlaces } from "./covered-places.tsx";
import { LastYearPanel } from "./last-year-panel.tsx";
import type { StepProps } from "./policy-step.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import { PreviewCell } from "./preview-cell.tsx";
import type { Carried } from "./preview-rows.ts";
import { RefusedRows } from "./refused-rows.tsx";
import { UnconfirmedPlaces } from "./unconfirmed-places.tsx";
import type { Choices } from "./use-choices.ts";
import { type HeadsMoved, useHeadChanges } from "./use-head-changes.ts";

export function PreviewStep({
  choices,
  draft,
  change,
  open,
  onExplain,
}: StepProps & {
  open: string | null;
  onExplain: (key: string | null) => void;
}) {
  const { t } = useTranslation("wizard");
  const { placeCode } = useFrame();
  const grid = useGridView();
  const { preview, carried, previewError } = choices;
  const changes = useHeadChanges(choices);
  const rows = useMemo(
    () => (carried === null ? null : withMoved(carried.rows, changes)),
    [carried, changes],
  );
  if (previewError !== null)
    return (
      <>
        <ProblemNotice error={previewError} loading onRetry={choices.retryPreview} />
        <RefusedRows error={previewError} policyId={choices.policy?.id} />
      </>
    );
  if (preview === null || carried === null || rows === null)
    return <div className="bone bone-block" role="status" aria-label={t("preview.loading")} />;
  return (
    <>
      <Result carried={carried}>
        <Basis choices={choices} dueOn={draft.dueOn} />
      </Result>
      <div className="paper which-places">
        <span className="quiet">{t("preview.which")}</span>
        <PlaceChoice
          name={testIds.wizardPlaces}
          of={carried.open}
          places={draft.onlyPlaces === null ? null : new Set(draft.onlyPlaces)}
          onChange={(places) => {
            change({ onlyPlaces: places === null ? null : [...places] });
          }}
        />
      </div>
      {draft.kind === "advance" ? (
        <AdvancePanel draft={draft} change={change} carried={carried} />
      ) : null}
      {carried.addsUp ? null : (
        <p className="notice notice-wrong" role="alert">
          ⚠ {t("preview.differs")}
        </p>
      )}
      <div className="preview-notices">
        <UnconfirmedPlaces carried={carried} beside="table" />
        <CoveredPlaces covered={carried.covered} withoutHeads={carried.withoutHeads} />
      </div>
      {carried.carried.length === 0 ? null : <LastYearPanel carried={carried} />}
      {carried.carried.length === 0 ? (
        <p className="notice notice-near">
          {t(carried.open.length === 0 ? "preview.allCovered" : "preview.noneChosen")}
        </p>
      ) : (
        <div className="preview-grid">
          <BatchGrid
            batch={rows}
            placeCode={placeCode}
            openTransfer={open}
            onExplain={onExplain}
            grid={grid}
          />
        </div>
      )}
      <ExplanationDrawer
        open={open !== null}
        onClose={() => {
          onExplain(null);
        }}
      >
        {open === null ? null : <PreviewCell preview={preview} cell={open} rows={carried.rows} />}
      </ExplanationDrawer>
    </>
  );
}

/** The rows with what moved of their heads: the server says it of a batch, the page of what is not one yet. */
function withMoved(rows: Carried["rows"], changes: readonly HeadsMoved[]): Carried["rows"] {
  if (changes.length === 0) return rows;
  const moved = new Map(changes.map(({ placeCode, from, to }) => [placeCode, { from, to }]));
  return {
    ...rows,
    rows: rows.rows.map((row) => ({ ...row, moved: moved.get(row.placeCode) ?? null })),
  };
}

function Result({ carried, children }: { carried: Carried; children: ReactNode }) {
  const { t } = useTranslation("wizard");
  return (
    <div className="page-head">
      <p className="sentence" data-testid={testIds.wizardTotal} data-fen={carried.rows.totalFen}>
        {t(carried.rows.legalFen === null ? "preview.sentence" : "preview.sentenceAhead", {
          legal: inSentence(toFen(carried.rows.legalFen ?? carried.rows.totalFen)),
          places: formatHeads(String(carried.carried.length)),
          heads: formatHeads(carried.rows.heads),
          amount: inSentence(toFen(carried.rows.totalFen)),
          transfers: formatHeads(String(carried.transferCount)),
        })}
      </p>
      {children}
      <span className="push">
        <UnitLabel />
      </span>
    </div>
  );
}

function Basis({ choices: { preview, localDue }, dueOn }: { choices: Choices; dueOn: string }) {
  const { t } = useTranslation(["wizard", "domain"]);
  if (preview === null) return null;
  const chosen = localDue
    ? { on: dueOn, origin: "local" as const }
    : { on: preview.dueOn, origin: preview.dueOrigin };
  const due =
    chosen.on === null || chosen.origin === null
      ? t("preview.dueUnknown")
      : t("preview.due", {
          date: longDate(chosen.on),
          origin: t(`domain:deadlineOrigin.${chosen.origin}`),
        });
  return <span className="quiet">{t("preview.basis", { number: preview.policyNumber, due })}</span>;
}
