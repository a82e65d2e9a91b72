import { useTranslation } from "react-i18next";
import { DropField } from "../files/drop-field.tsx";
import { fileSize } from "../files/file-size.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { FillStep } from "./fill-step.tsx";
import type { FileCheck } from "./use-file-check.ts";

export function UploadStep({
  state,
  onChoose,
  onStop,
  onBack,
  onNext,
}: {
  state: FileCheck;
  onChoose: (file: File) => void;
  onStop: () => void;
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation("enrolment");
  return (
    <>
      <div className="paper form-paper">
        {state.kind === "reading" || state.kind === "checking" ? (
          <Working state={state} onStop={onStop} />
        ) : (
          <DropField
            words={{
              drop: t("upload.drop"),
              choose: t(state.kind === "none" ? "upload.choose" : "upload.again"),
              limit: t("upload.limit"),
            }}
            testId={testIds.importFile}
            onChoose={onChoose}
          />
        )}
        <Outcome state={state} />
        {state.kind === "reading" || state.kind === "checking" ? null : (
          <details className="fill-details" data-testid={testIds.fillOpen}>
            <summary>{t("fill.open")}</summary>
            <FillStep onFile={onChoose} />
          </details>
        )}
      </div>
      <div className="step-foot">
        <span className="quiet">{t("nothingStored")}</span>
        <button type="button" className="plain-button push" onClick={onBack}>
          {t("back")}
        </button>
        {state.kind === "checked" ? (
          <button type="button" className="plain-button primary-button" onClick={onNext}>
            {t("next")}
          </button>
        ) : null}
      </div>
    </>
  );
}

function Working({
  state,
  onStop,
}: {
  state: Extract<FileCheck, { kind: "reading" | "checking" }>;
  onStop: () => void;
}) {
  const { t } = useTranslation("enrolment");
  const { name } = state;
  return (
    <div className="drop" role="status">
      {state.kind === "reading" ? (
        <>
          <p>{t("upload.reading", { name, percent: state.percent })}</p>
          <progress max={100} value={state.percent} />
        </>
      ) : (
        <>
          <p>{t("upload.checking", { name })}</p>
          <progress />
        </>
      )}
      <button type="button" className="plain-button" onClick={onStop}>
        {t("upload.stop")}
      </button>
    </div>
  );
}

function Outcome({ state }: { state: FileCheck }) {
  const { t } = useTranslation("enrolment");
  switch (state.kind) {
    case "too_large":
      return (
        <p className="notice notice-wrong" role="alert">
          ⚠ {t("upload.tooLarge", { name: state.name, size: fileSize(state.bytes) })}
        </p>
      );
    case "empty":
    case "unreadable":
      return (
        <p className="notice notice-wrong" role="alert">
          ⚠ {t(`upload.${state.kind}`, { name: state.name })}
        </p>
      );
    case "failed":
      return <ProblemNotice error={state.error} onRetry={state.again} />;
    case "checked":
      return <p className="quiet">{t("upload.chosen", { name: state.file.fileName })}</p>;
    case "none":
    case "reading":
    case "checking":
      return null;
  }
}
