import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { fileSize } from "../files/file-size.ts";
import { useDrop } from "../files/use-drop.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { ListState } from "./use-list-check.ts";

/** A file dropped or chosen, or a table from the clipboard. */
export function ChooseList({
  state,
  onChoose,
}: {
  state: ListState;
  onChoose: (file: File) => void;
}) {
  const { t } = useTranslation("people");
  const id = useId();
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file !== undefined) onChoose(file);
  };
  const { over, listeners } = useDrop(take);
  return (
    <div className="paper form-paper">
      <div className={over ? "drop drop-over" : "drop"} {...listeners}>
        <p>{t("list.drop")}</p>
        <label htmlFor={id}>{t(state.kind === "none" ? "list.choose" : "list.again")}</label>
        <input
          id={id}
          type="file"
          className="unseen"
          accept=".xlsx,.csv,.txt,.xls"
          data-testid={testIds.peopleListFile}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <p className="quiet">{t("list.limit")}</p>
      </div>
      <Pasted onChoose={onChoose} />
      <Outcome state={state} />
    </div>
  );
}

function Pasted({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation("people");
  const [text, setText] = useState("");
  return (
    <details data-testid={testIds.peopleListPaste}>
      <summary>{t("list.paste")}</summary>
      <label className="act-field">
        <span>{t("list.pasteLabel")}</span>
        <textarea
          rows={6}
          value={text}
          data-testid={testIds.peopleListPasted}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <button
        type="button"
        className="plain-button"
        disabled={text.trim() === ""}
        onClick={() => {
          onChoose(new File([text], t("list.pastedName"), { type: "text/csv" }));
        }}
      >
        {t("list.pasteCheck")}
      </button>
    </details>
  );
}

function Outcome({ state }: { state: ListState }) {
  const { t } = useTranslation("people");
  switch (state.kind) {
    case "checking":
      return <p role="status">{t("list.reading", { name: state.name })}</p>;
    case "too_large":
      return (
        <p className="notice notice-wrong" role="alert">
          ⚠ {t("list.tooLarge", { name: state.name, size: fileSize(state.bytes) })}
        </p>
      );
    case "unreadable":
      return (
        <p className="notice notice-wrong" role="alert">
          ⚠ {t("list.unreadable", { name: state.name })}
        </p>
      );
    case "failed":
      return <ProblemNotice error={state.error} onRetry={state.again} />;
    case "none":
    case "checked":
      return null;
  }
}
