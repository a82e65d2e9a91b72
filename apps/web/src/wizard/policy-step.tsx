import type { PolicySummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { ConfidenceMark } from "../policies/confidence-mark.tsx";
import { StandardSentence } from "../policies/standard-sentence.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { CopyLastYear } from "./copy-last-year.tsx";
import { DueFields } from "./due-fields.tsx";
import { SubjectFields } from "./subject-fields.tsx";
import type { Choices } from "./use-choices.ts";
import { batchKinds } from "./batch-kinds.ts";
import type { WizardDraft } from "./wizard-draft.ts";
import { mark } from "../words/spoken.ts";
import { nameOfOffice } from "../places/named.tsx";

export interface StepProps {
  readonly draft: WizardDraft;
  readonly change: (part: Partial<WizardDraft>) => void;
  readonly choices: Choices;
}

export function PolicyStep({ draft, change, choices }: StepProps) {
  const { t } = useTranslation(["wizard", "domain"]);
  return (
    <div className="paper form-paper">
      <CopyLastYear choices={choices} change={change} />
      <div className="form-row">
        <span className="form-name">{t("policy.name")}</span>
        <PolicyChoice choices={choices} change={change} />
      </div>
      <label className="form-row">
        <span className="form-name">{t("policy.title")}</span>
        <span>
          <input
            value={choices.title}
            maxLength={100}
            data-testid={testIds.wizardTitle}
            onChange={(event) => {
              change({ title: event.target.value });
            }}
          />
          <small>{t("policy.titleHint")}</small>
        </span>
      </label>
      <div className="form-row" role="radiogroup" aria-label={t("policy.kind")}>
        <span className="form-name">{t("policy.kind")}</span>
        <span className="choices choices-in-line">
          {batchKinds.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="radio"
                name="kind"
                checked={draft.kind === kind}
                data-testid={`${testIds.wizardKind}-${kind}`}
                onChange={() => {
                  change({ kind });
                }}
              />
              {t(`domain:batchKind.${kind}`)}
            </label>
          ))}
          <NextInstalment kind={draft.kind} />
        </span>
      </div>
      <SubjectFields draft={draft} change={change} />
      <DueFields draft={draft} change={change} choices={choices} />
    </div>
  );
}

/** 期次 that a batch made now would have: the one after the newest of its kind. */
function NextInstalment({ kind }: Pick<WizardDraft, "kind">) {
  const { t } = useTranslation(["wizard", "batches"]);
  const { year, placeCode } = useFrame();
  const { data } = useQuery(api.batches.list.queryOptions(useScope()));
  if (data === undefined) return null;
  const alike = data.filter((one) => one.placeCode === placeCode && one.kind === kind);
  const instalment = Math.max(0, ...alike.map((one) => one.instalment)) + 1;
  return (
    <small data-testid={testIds.wizardInstalment}>
      {t("policy.instalment", { instalment: t("batches:instalment", { year, instalment }) })}
    </small>
  );
}

function PolicyChoice({ choices, change }: Pick<StepProps, "choices" | "change">) {
  const { t } = useTranslation("wizard");
  const { year, places, placeCode, post } = useFrame();
  const { policies, policy } = choices;
  if (policy === null) {
    const place = placeNameOf(places, placeCode, post);
    return (
      <p className="notice notice-near">
        ⚠ {t("policy.none", { place, year })} <Link to="/policies">{t("policy.toLibrary")}</Link>
      </p>
    );
  }
  const rivals = policies.filter((one) => one.placeCode === policies[0]?.placeCode).length;
  return (
    <div className="choices" role="radiogroup" aria-label={t("policy.name")}>
      {rivals > 1 ? (
        <p className="notice notice-near">⚠ {t("policy.several", { count: rivals })}</p>
      ) : null}
      {policies.map((one) => (
        <PolicyOption
          key={one.id}
          policy={one}
          picked={one.id === policy.id}
          onPick={() => {
            change({ policyId: one.id });
          }}
        />
      ))}
    </div>
  );
}

function PolicyOption({
  policy,
  picked,
  onPick,
}: {
  policy: PolicySummary;
  picked: boolean;
  onPick: () => void;
}) {
  const { t } = useTranslation("wizard");
  const { standardYuan, standardKind } = policy;
  const standard =
    standardYuan === null
      ? t("policy.standardVaries")
      : t(standardKind === "floor" ? "policy.standardFloor" : "policy.standardExact", {
          yuan: standardYuan,
        });
  return (
    <label className="choice choice-box">
      <input
        type="radio"
        name="policy"
        checked={picked}
        data-testid={`${testIds.wizardPolicy}-${policy.id}`}
        onChange={onPick}
      />
      <span className="choice-body">
        <span>
          <b>{policy.number}</b> {policy.title} <ConfidenceMark confidence={policy.confidence} />
        </span>
        <span className="quiet">
          {policy.issuers.map((issuer) => nameOfOffice(issuer)).join(mark("names"))} · {standard}
        </span>
        {picked ? <StandardSentence policy={policy} /> : null}
      </span>
    </label>
  );
}
