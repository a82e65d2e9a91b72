import type { TableHead } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { classNameOf } from "../words/class-name.ts";
import type { CheckedFile, Said } from "./use-file-check.ts";
import type { enrolmentWords } from "./words.zh.ts";

const roles = ["place_code", "place_name", "insured_class", "heads", "total", "ignored"] as const;
type Meaning = keyof typeof enrolmentWords.columns.meaning;

/** ③ 对应列: what each column holds, as recognised or remembered; a person may say otherwise. */
export function ColumnsStep({
  checked,
  head,
  onRead,
  onNext,
  onUpload,
}: {
  checked: CheckedFile;
  head: TableHead;
  onRead: (said: Said) => void;
  onNext: () => void;
  onUpload: () => void;
}) {
  const { t } = useTranslation("enrolment");
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
  const meaningOf = (column: TableHead["columns"][number]) =>
    changed.get(column.heading) ?? column.meaning ?? "";
  const named = head.columns.filter(({ heading }) => heading !== "");
  const open = named.filter((column) => meaningOf(column) === "").length;
  const read = () => {
    const columns = named.map((column) => ({
      heading: column.heading,
      meaning: meaningOf(column) || "ignored",
    }));
    onRead({ ...checked.said, columns });
  };
  return (
    <>
      <div className="paper form-paper">
        <h2>{t("columns.title")}</h2>
        <p>
          {t("columns.about", { line: head.line })}
          {head.sheet === null ? null : ` ${t("columns.sheet", { sheet: head.sheet })}`}
        </p>
        <p className={open === 0 ? "quiet" : "notice notice-near"} role="status">
          {open === 0 ? t("columns.allKnown") : `⚠ ${t("columns.open", { count: open })}`}
        </p>
        <ColumnTable
          head={head}
          meaningOf={meaningOf}
          onSay={(heading, meaning) => {
            setChanged(new Map([...changed, [heading, meaning]]));
          }}
        />
        <p className="quiet">{t("columns.remembered")}</p>
      </div>
      <div className="step-foot">
        <span className="quiet">{t("nothingStored")}</span>
        <button type="button" className="plain-button push" onClick={onUpload}>
          {t("check.reupload")}
        </button>
        <button
          type="button"
          className="plain-button primary-button"
          data-testid={testIds.importColumnsNext}
          onClick={changed.size > 0 ? read : onNext}
        >
          {changed.size > 0 ? t("columns.read") : t("next")}
        </button>
      </div>
    </>
  );
}

function ColumnTable({
  head,
  meaningOf,
  onSay,
}: {
  head: TableHead;
  meaningOf: (column: TableHead["columns"][number]) => string;
  onSay: (heading: string, meaning: string) => void;
}) {
  const { t } = useTranslation("enrolment");
  return (
    <div className="ledger-box">
      <table className="ledger columns-table" data-testid={testIds.importColumns}>
        <caption className="unseen">{t("columns.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.heading")}</th>
            <th scope="col">{t("columns.samples", { count: head.firstRows.length })}</th>
            <th scope="col">{t("columns.holds")}</th>
          </tr>
        </thead>
        <tbody>
          {head.columns.map((column, index) => (
            <tr key={index}>
              <th scope="row">{column.heading === "" ? t("columns.unnamed") : column.heading}</th>
              <td className="samples">
                {head.firstRows.map((row, line) => (
                  <span key={line}>{row[index] === "" ? "—" : row[index]}</span>
                ))}
              </td>
              <td>
                {column.heading === "" ? (
                  <span className="quiet">{t("columns.unnamedNote")}</span>
                ) : (
                  <select
                    className="field-input"
                    aria-label={t("columns.holdsOf", { heading: column.heading })}
                    value={meaningOf(column)}
                    onChange={(event) => {
                      onSay(column.heading, event.target.value);
                    }}
                  >
                    <option value="" disabled>
                      {t("columns.choose")}
                    </option>
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {t(`columns.meaning.${role satisfies Meaning}`)}
                      </option>
                    ))}
                    <optgroup label={t("columns.headsOf")}>
                      {head.classes.map((key) => (
                        <option key={key} value={key}>
                          {t("columns.headsOfClass", { name: classNameOf(key) })}
                        </option>
                      ))}
                    </optgroup>
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
