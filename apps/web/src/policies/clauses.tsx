import type { PolicyCase, PolicyDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { testIds } from "../test-ids.ts";
import { classNameOf } from "../words/class-name.ts";
import { levelName } from "../words/level-name.ts";
import { ConfidenceMark } from "./confidence-mark.tsx";
import { sentencesFor } from "./sentences-left.ts";
import { Sentences } from "./sentences.tsx";
import { mark } from "../words/spoken.ts";

type Detail = z.infer<typeof PolicyDetail>;

/** One case of the apportionment beside the sentences it was read from. */
export function CaseClause({ policy, one }: { policy: Detail; one: z.infer<typeof PolicyCase> }) {
  const { t } = useTranslation("policies");
  const keys = one.shares.map(({ citationKey }) => citationKey);
  return (
    <div className="clause" data-testid={testIds.policyCase}>
      <div>
        <h3>
          {one.appliesTo} <ConfidenceMark confidence={one.confidence} />
        </h3>
        <p className="quiet">
          {t("detail.classes")}
          {mark("colon")}
          {one.insuredClasses.map(classNameOf).join(mark("list"))}
        </p>
        <table className="rule-table">
          <caption className="unseen">{one.appliesTo}</caption>
          <tbody>
            {one.shares.map((share, index) => (
              <tr key={index}>
                <th scope="row">
                  <span className={`level-dot level-dot-${share.level}`} aria-hidden="true" />
                  {levelName(share.level, policy.placeCode)}
                </th>
                <td translate="no">
                  <ShareRule rule={share.rule} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {one.note === null ? null : <p className="quiet">{one.note}</p>}
      </div>
      <div>
        <Sentences citations={sentencesFor(policy, keys)} />
      </div>
    </div>
  );
}

/** A plain amount is said in the language of the page; other rules stand as they are written. */
function ShareRule({ rule }: { rule: string }) {
  const { t } = useTranslation("domain");
  const amount = /^([\d.]+) 元$/.exec(rule)?.[1];
  return amount === undefined ? rule : t("yuan", { amount });
}

export function DeadlineClause({ policy }: { policy: Detail }) {
  const { t } = useTranslation("policies");
  if (policy.deadlines.length === 0) return null;
  return (
    <>
      <h2>{t("detail.deadlines")}</h2>
      {policy.deadlines.map((deadline, index) => (
        <div className="clause" key={index}>
          <div>
            <h3 translate="no">{deadline.what}</h3>
            <p translate="no">{deadline.rule}</p>
            {deadline.fallback ? <p className="quiet">{t("detail.fallback")}</p> : null}
          </div>
          <div>
            <Sentences citations={sentencesFor(policy, [deadline.citationKey])} />
          </div>
        </div>
      ))}
    </>
  );
}

export function ContributionClause({ policy }: { policy: Detail }) {
  const { t } = useTranslation("policies");
  if (policy.contributions.length === 0) return null;
  return (
    <>
      <h2>{t("detail.contributions")}</h2>
      {policy.contributions.map((one, index) => (
        <div className="clause" key={index}>
          <div>
            <p>
              {t(one.kind === "floor" ? "detail.contributionFloor" : "detail.contribution", {
                year: one.coverageYear,
                yuan: one.yuan,
              })}{" "}
              <ConfidenceMark confidence={one.confidence} />
            </p>
          </div>
          <div>
            <Sentences citations={sentencesFor(policy, [one.citationKey])} />
          </div>
        </div>
      ))}
    </>
  );
}

/** On which day heads are counted, what is paid ahead, and how that is settled. */
export function SettlementClause({ policy }: { policy: Detail }) {
  const { t } = useTranslation("policies");
  const clauses = [
    ...policy.headcounts.map(({ what, rule, on, citationKey }) => {
      return {
        what,
        rule: on === null ? rule : `${rule}${mark("open")}${on}${mark("close")}`,
        citationKey,
      };
    }),
    ...policy.settlement,
  ];
  if (clauses.length === 0) return null;
  return (
    <>
      <h2>{t("detail.settlement")}</h2>
      {clauses.map(({ what, rule, citationKey }, index) => (
        <div className="clause" key={index}>
          <div>
            <p>
              <b translate="no">{what}</b>
            </p>
            <p translate="no">{rule}</p>
          </div>
          <div>
            <Sentences citations={sentencesFor(policy, [citationKey])} />
          </div>
        </div>
      ))}
    </>
  );
}
