import "./enrolment.css";
import "../steps/steps.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { StepBar } from "../steps/step-bar.tsx";
import { AcceptStep } from "./accept-step.tsx";
import { CheckStep } from "./check-step.tsx";
import { PrepareStep } from "./prepare-step.tsx";
import { type ImportStep, readImportSearch } from "./search.ts";
import { UploadStep } from "./upload-step.tsx";
import { useFileCheck } from "./use-file-check.ts";

export function ImportPage() {
  const { t } = useTranslation("enrolment");
  const scope = useScope();
  return (
    <section className="page page-steps">
      <h1>{t("importHeads")}</h1>
      <ImportSteps key={`${scope.fiscalYear}-${scope.placeCode}`} />
    </section>
  );
}

/** The file stays in this page only, so a step past the upload is open only while a checked file is here. */
function ImportSteps() {
  const { t } = useTranslation(["enrolment", "domain"]);
  const { post } = useFrame();
  const { step: asked = 1 } = useSearch({ from: "/frame/enrolment/import" });
  const navigate = useNavigate({ from: "/enrolment/import" });
  const fileCheck = useFileCheck(useScope());
  const checked = fileCheck.state.kind === "checked" ? fileCheck.state.file : null;
  const reachable = checked === null ? 2 : acceptable(checked.check) ? 4 : 3;
  const step = asked > reachable ? reachable : asked;
  const fileGone = asked > 2 && fileCheck.state.kind === "none";
  const go = (next: ImportStep) => {
    void navigate({ search: (current) => ({ ...current, step: next }) });
  };
  if (post.role !== "preparer")
    return (
      <p className="notice notice-near">
        {t("roleNeeded", { role: t(`domain:role.${post.role}`) })}
      </p>
    );
  return (
    <>
      <StepBar
        names={[t("steps.prepare"), t("steps.upload"), t("steps.check"), t("steps.accept")]}
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
              if (done !== null) go(3);
            });
          }}
          onStop={fileCheck.stop}
          onNext={() => {
            go(3);
          }}
        />
      ) : null}
      {step === 3 && checked !== null ? (
        <CheckStep
          checked={checked}
          onUpload={() => {
            go(2);
          }}
          onNext={() => {
            go(4);
          }}
        />
      ) : null}
      {step === 4 && checked !== null ? (
        <AcceptStep
          checked={checked}
          onBack={() => {
            go(3);
          }}
        />
      ) : null}
    </>
  );
}

function acceptable(check: { acceptable: boolean; importedBefore: object | null }): boolean {
  return check.acceptable && check.importedBefore === null;
}
