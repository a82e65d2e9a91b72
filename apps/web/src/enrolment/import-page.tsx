import "./enrolment.css";
import "../steps/steps.css";
import type { HeadcountCheck } from "@daowei/api/contracts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { RoleNeeded } from "../app/role-needed.tsx";
import { WideOnly } from "../app/wide-only.tsx";
import { StepBar } from "../steps/step-bar.tsx";
import { AcceptStep } from "./accept-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { PrepareStep } from "./prepare-step.tsx";
import { type ImportStep, readImportSearch } from "./search.ts";
import { UploadStep } from "./upload-step.tsx";
import { type CheckedFile, type Said, useFileCheck } from "./use-file-check.ts";
import type { enrolmentWords } from "./words.zh.ts";

export function ImportPage() {
  const { t } = useTranslation("enrolment");
  const scope = useScope();
  return (
    <section className="page">
      <h1>{t("importHeads")}</h1>
      <WideOnly>
        <ImportSteps key={`${scope.fiscalYear}-${scope.placeCode}`} />
      </WideOnly>
    </section>
  );
}

const stepNames = [
  "prepare",
  "upload",
  "columns",
  "check",
  "accept",
] as const satisfies (keyof typeof enrolmentWords.steps)[];

/** The file stays in this page only, so a step past the upload is open only while a checked file is here. */
function ImportSteps() {
  const { t } = useTranslation(["enrolment", "domain"]);
  const { post } = useFrame();
  const { step: asked = 1 } = useSearch({ from: "/frame/enrolment/import" });
  const navigate = useNavigate({ from: "/enrolment/import" });
  const fileCheck = useFileCheck(useScope());
  const checked = fileCheck.state.kind === "checked" ? fileCheck.state.file : null;
  const reachable = checked === null ? 2 : acceptable(checked.check) ? 5 : 4;
  const step = Math.min(asked, reachable);
  const fileGone = asked > 2 && fileCheck.state.kind === "none";
  const go = (next: ImportStep) => {
    void navigate({ search: (current) => ({ ...current, step: next }) });
  };
  if (post.role !== "preparer")
    return (
      <>
        <p className="notice notice-near">
          {t("roleNeeded", { role: t(`domain:role.${post.role}`) })}
        </p>
        <RoleNeeded needed="preparer" />
      </>
    );
  return (
    <>
      <StepBar
        names={stepNames.map((name) => t(`steps.${name}`))}
        now={step}
        reachable={reachable}
        onGo={(next) => {
          const { step: known } = readImportSearch({ step: next });
          if (known !== undefined) go(known);
        }}
      />
      {fileGone ? (
        <p className="notice notice-near" role="status">
          ⚠ {t("upload.gone")}
        </p>
      ) : null}
      {step === 1 ? (
        <PrepareStep
          onNext={() => {
            go(2);
          }}
        />
      ) : null}
      {step === 2 ? (
        <UploadStep
          state={fileCheck.state}
          onChoose={(file) => {
            void fileCheck.choose(file).then((done) => {
              if (done !== null) go(columnsOpen(done.check) ? 3 : 4);
            });
          }}
          onStop={fileCheck.stop}
          onBack={() => {
            go(1);
          }}
          onNext={() => {
            go(4);
          }}
        />
      ) : null}
      {step > 2 && checked !== null ? (
        <CheckedSteps step={step} checked={checked} fileCheck={fileCheck} onGo={go} />
      ) : null}
    </>
  );
}

function CheckedSteps({
  step,
  checked,
  fileCheck,
  onGo,
}: {
  step: number;
  checked: CheckedFile;
  fileCheck: ReturnType<typeof useFileCheck>;
  onGo: (step: ImportStep) => void;
}) {
  const { t } = useTranslation("enrolment");
  const { head } = checked.check;
  const upload = () => {
    onGo(2);
  };
  const read = (said: Said) => {
    onGo(2);
    void fileCheck.readAgain(checked, said).then((done) => {
      if (done !== null) onGo(columnsOpen(done.check) ? 3 : 4);
    });
  };
  const check = () => {
    onGo(4);
  };
  if (step === 5) return <AcceptStep checked={checked} onBack={check} />;
  if (step === 3 && head !== null)
    return (
      <ColumnsStep checked={checked} head={head} onRead={read} onNext={check} onUpload={upload} />
    );
  if (step === 3)
    return (
      <>
        <p className="notice notice-near">{t("columns.none")}</p>
        <div className="step-foot">
          <button type="button" className="plain-button primary-button push" onClick={check}>
            {t("next")}
          </button>
        </div>
      </>
    );
  return (
    <CheckStep
      checked={checked}
      onUpload={upload}
      onRead={read}
      onNext={() => {
        onGo(5);
      }}
    />
  );
}

function acceptable(check: HeadcountCheck): boolean {
  return check.acceptable && check.importedBefore === null;
}

/** Whether a person has to say what columns hold before the file can be read at all. */
function columnsOpen({ head, findings }: HeadcountCheck): boolean {
  const unread = new Set(["header_not_found", "missing_column", "duplicate_column"]);
  return head !== null && findings.some(({ kind }) => unread.has(kind));
}
