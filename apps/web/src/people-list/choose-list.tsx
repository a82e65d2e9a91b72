import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DropField } from "../files/drop-field.tsx";
import { fileSize } from "../files/file-size.ts";
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
  return (
    <div className="paper form-paper">
      <DropField
        words={{
          drop: t("list.drop"),
          choose: t(state.kind === "none" ? "list.choose" : "list.again"),
          limit: t("list.limit"),
        }}
        testId={testIds.peopleListFile}
        onChoose={onChoose}
      />
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
