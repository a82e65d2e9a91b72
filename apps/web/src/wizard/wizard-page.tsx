import "../acts/acts.css";
import "../steps/steps.css";
import "./wizard.css";
import { attachmentLimits } from "@daowei/domain/approvals";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { RoleNeeded } from "../app/role-needed.tsx";
import { WideOnly } from "../app/wide-only.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { StepBar } from "../steps/step-bar.tsx";
import { HeadsStep } from "./heads-step.tsx";
import { PolicyStep } from "./policy-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { SubmitStep } from "./submit-step.tsx";
import { useBatchMaking } from "./use-batch-making.ts";
import { useChoices } from "./use-choices.ts";
import { useKeptNote } from "./kept-draft.ts";
import { hasOwnDraft, useWizardDraft } from "./wizard-draft.ts";
import { usePapers } from "./use-papers.ts";
import { StepFoot } from "./step-foot.tsx";

export function WizardPage() {
  const { t } = useTranslation(["wizard", "domain"]);
  const { post } = useFrame();
  const scope = useScope();
  return (
    <section className="page">
      <h1>{t("title")}</h1>
      {post.role === "preparer" ? (
        <WideOnly>
          <WizardSteps key={`${scope.fiscalYear}-${scope.placeCode}`} />
        </WideOnly>
      ) : (
        <>
          <p className="notice notice-near">
            {t("roleNeeded", { role: t(`domain:role.${post.role}`) })}
          </p>
          <RoleNeeded needed="preparer" />
        </>
      )}
    </section>
  );
}

function WizardSteps() {
  const { t } = useTranslation("wizard");
  const scope = useScope();
  const kept = useKeptNote(`draft.batch.${scope.fiscalYear}.${scope.placeCode}`);
  if (kept.loading && !hasOwnDraft(scope))
    return <div className="bone bone-block" role="status" aria-label={t("title")} />;
  return <StepsOf kept={kept} />;
}

function StepsOf({ kept }: { kept: ReturnType<typeof useKeptNote> }) {
  const { t } = useTranslation("wizard");
  const search = useSearch({ from: "/frame/batches/new" });
  const navigate = useNavigate({ from: "/batches/new" });
  const { draft, change, forget } = useWizardDraft(useScope(), {
    asked: search,
    left: kept.content,
    onChange: kept.change,
  });
  const live = useChoices(draft);
  const papers = usePapers(attachmentLimits.bytes);
  const making = useBatchMaking(draft, papers, () => {
    forget();
    kept.forget();
  });
  const choices = making.underWay ?? live;
  if (choices.error !== null)
    return <ProblemNotice error={choices.error} loading onRetry={choices.retry} />;
  if (choices.waiting)
    return <div className="bone bone-block" role="status" aria-label={t("title")} />;
  const asked = Math.min(search.step ?? 1, choices.reachable);
  const step = making.underWay === null ? asked : 4;
  const go = (next: number) => {
    void navigate({
      search: (current) => ({
        ...current,
        step: next,
        ...(choices.policy === null ? {} : { policy: choices.policy.id }),
        ...(choices.version === null ? {} : { version: choices.version.id }),
      }),
    });
  };
  const explain = (key: string | null) => {
    void navigate({
      search: ({ explain: _open, ...current }) =>
        key === null ? current : { ...current, explain: key },
      replace: true,
    });
  };
  const props = { draft, change, choices };
  return (
    <>
      <StepBar
        names={[t("steps.policy"), t("steps.heads"), t("steps.preview"), t("steps.submit")]}
        now={step}
        reachable={making.underWay === null ? choices.reachable : 0}
        onGo={go}
      />
      {kept.keptAt === null ? null : (
        <p className="quiet" role="status" data-testid={testIds.wizardKept}>
          ✓ {t("keptAt", { at: moment(kept.keptAt) })}
        </p>
      )}
      {step === 1 ? <PolicyStep {...props} /> : null}
      {step === 2 ? <HeadsStep {...props} /> : null}
      {step === 3 ? (
        <PreviewStep {...props} open={search.explain ?? null} onExplain={explain} />
      ) : null}
      {step === 4 ? (
        <SubmitStep {...props} making={making} papers={papers} onGo={go} />
      ) : (
        <StepFoot step={step} wanting={choices.wanting} onGo={go} />
      )}
    </>
  );
}
