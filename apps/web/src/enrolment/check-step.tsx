import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "../files/save-file.ts";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";
import { CheckTiles } from "./check-tiles.tsx";
import { blankColumns, countFindings, countLines, findingsCsv } from "./findings.ts";
import { FindingsTable } from "./findings-table.tsx";
import { ReadRows } from "./read-rows.tsx";
import { PlacePicks } from "./place-picks.tsx";
import { ReturnedFileButton } from "./returned-file-button.tsx";
import type { CheckedFile, Said } from "./use-file-check.ts";

export function CheckStep({
  checked,
  onUpload,
  onRead,
  onNext,
}: {
  checked: CheckedFile;
  onRead: (said: Said) => void;
  onUpload: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation("enrolment");
  const { check } = checked;
  const [onlyProblems, setOnlyProblems] = useState(true);
  const shown = check.findings.filter(({ severity }) => !onlyProblems || severity !== "note");
  const { errors, warnings } = countFindings(check);
  const open = check.acceptable && check.importedBefore === null;
  const save = () => {
    const name = checked.fileName.replace(/\.[^.]*$/, "");
    saveFile(t("check.listName", { name }), findingsCsv(check));
  };
  return (
    <>
      <Verdict checked={checked} />
      <PlacePicks checked={checked} onRead={onRead} />
      <CheckTiles check={check} />
      <div className="page-head">
        <h2>{t("check.findings")}</h2>
        {check.findings.length === 0 ? null : (
          <>
            <label className="choice push">
              <input
                type="checkbox"
                checked={onlyProblems}
                onChange={(event) => {
                  setOnlyProblems(event.target.checked);
                }}
              />
              {t("check.onlyProblems")}
            </label>
            <button
              type="button"
              className="plain-button"
              data-testid={testIds.importDownload}
              onClick={save}
            >
              ↓ {t("check.download")}
            </button>
            {check.head === null || errors + warnings === 0 ? null : (
              <ReturnedFileButton checked={checked} />
            )}
          </>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="quiet">{t("check.noProblems")}</p>
      ) : (
        <FindingsTable findings={shown} leftOut={check.findingsLeftOut} />
      )}
      {onlyProblems && check.findings.length > 0 ? null : <ReadRows rows={check.rows} />}
      <div className="step-foot">
        <span className="quiet">{t("nothingStored")}</span>
        <button
          type="button"
          className={open ? "plain-button push" : "plain-button primary-button push"}
          onClick={onUpload}
        >
          {t("check.reupload")}
        </button>
        {open ? (
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.importNext}
            onClick={onNext}
          >
            {t("next")}
          </button>
        ) : null}
      </div>
    </>
  );
}

function Verdict({ checked: { check } }: { checked: CheckedFile }) {
  const { t } = useTranslation("enrolment");
  const { errors, warnings } = countFindings(check);
  const before = check.importedBefore;
  const blanks = blankColumns(check);
  const verdict =
    before !== null
      ? { look: "notice-near", words: null }
      : !check.acceptable
        ? { look: "notice-wrong", words: `✕ ${t("check.refused", { errors })}` }
        : warnings > 0
          ? { look: "notice-near", words: `⚠ ${t("check.warned", { warnings })}` }
          : { look: "notice-good", words: `✓ ${t("check.clean")}` };
  return (
    <div className={`notice ${verdict.look}`} data-testid={testIds.importSummary}>
      {verdict.words === null ? null : (
        <p>
          <b>{verdict.words}</b>
        </p>
      )}
      <p>
        {t("check.sentence", {
          lines: formatHeads(String(countLines(check))),
          rows: formatHeads(String(check.rowCount)),
          places: formatHeads(String(check.placeCount)),
          heads: formatHeads(check.heads),
        })}
      </p>
      {blanks.length === 0 ? null : (
        <p>
          {t("check.blanks", {
            columns: blanks.map((one) => t("check.blankColumn", one)).join(mark("semicolon")),
          })}
        </p>
      )}
      {before === null ? null : (
        <p>
          ⚠{" "}
          {t("check.importedBefore", {
            by: before.by,
            at: moment(before.at),
            number: before.number,
          })}{" "}
          <Link to="/enrolment" search={{ version: before.versionId }}>
            {t("check.openVersion", { number: before.number })}
          </Link>
        </p>
      )}
    </div>
  );
}
