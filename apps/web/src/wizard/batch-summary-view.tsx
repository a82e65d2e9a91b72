import { chineseAmount, formatFen } from "@daowei/domain/money";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { VerdictLine } from "../enrolment/verdict-line.tsx";
import { formatHeads } from "../money/heads.ts";
import { toFen } from "../money/in-unit.ts";
import { longDate } from "../words/dates.ts";
import { levelName } from "../words/level-name.ts";
import { AdvanceList } from "./advance-list.tsx";
import type { Carried } from "./preview-rows.ts";
import type { Choices } from "./use-choices.ts";
import type { WizardDraft } from "./wizard-draft.ts";
import { mark } from "../words/spoken.ts";

/** The answers once more before the batch is made; always in yuan and in words. */
export function BatchSummaryView({
  choices,
  draft,
  onGo,
}: {
  choices: Choices;
  draft: WizardDraft;
  onGo: (step: number) => void;
}) {
  const { t } = useTranslation(["wizard", "domain"]);
  const { placeCode } = useFrame();
  const { carried, preview, policy, version, localDue } = choices;
  if (carried === null || preview === null || policy === null || version === null) return null;
  const total = toFen(carried.rows.totalFen);
  const due = localDue
    ? { on: draft.dueOn, origin: "local" as const }
    : { on: preview.dueOn, origin: preview.dueOrigin };
  return (
    <dl className="act-facts">
      <Shares draft={draft} carried={carried} onGo={onGo} />
      <dt>{t(carried.rows.legalFen === null ? "submit.total" : "submit.totalAhead")}</dt>
      <dd className="num act-total">{t("domain:yuan", { amount: formatFen(total) })}</dd>
      <dt>{t("submit.inWords")}</dt>
      <dd>{chineseAmount(total)}</dd>
      <dt>{t("submit.transfers")}</dt>
      <dd>
        {t("submit.transferCount", { transfers: formatHeads(String(carried.transferCount)) })}
      </dd>
      <dt>{t("submit.byLevel")}</dt>
      <dd className="level-split">
        {carried.rows.totals.map(({ level, amountFen }) => (
          <span key={level} className="num">
            {levelName(level, placeCode)} {formatFen(toFen(amountFen))}
          </span>
        ))}
      </dd>
      <Answer name={t("submit.name")} step={1} onGo={onGo}>
        {choices.title} · {t(`domain:batchKind.${draft.kind}`)}
      </Answer>
      <Answer name={t("subjects.title")} step={1} onGo={onGo}>
        {[draft.functionCode, draft.economicCode, draft.proposedNumber]
          .filter((text) => text !== "")
          .join(" · ") || "—"}
      </Answer>
      <Answer name={t("submit.policy")} step={1} onGo={onGo}>
        {policy.number} {policy.title}
      </Answer>
      <Answer name={t("submit.due")} step={1} onGo={onGo}>
        {due.on === null || due.origin === null
          ? t("preview.dueUnknown")
          : `${longDate(due.on)} · ${t(`domain:deadlineOrigin.${due.origin}`)}`}
        {localDue ? `${mark("open")}${draft.dueReason.trim()}${mark("close")}` : ""}
      </Answer>
      <Answer name={t("submit.heads")} step={2} onGo={onGo}>
        {t("submit.headsText", {
          number: version.number,
          places: formatHeads(String(carried.carried.length)),
          heads: formatHeads(carried.rows.heads),
        })}{" "}
        · <VerdictLine verdict={version.verdicts.at(-1) ?? null} />
      </Answer>
    </dl>
  );
}

/** 应拨 and the shares of it that are paid ahead; nothing where all is paid whole. */
function Shares({
  draft,
  carried,
  onGo,
}: {
  draft: WizardDraft;
  carried: Carried;
  onGo: (step: number) => void;
}) {
  const { t } = useTranslation(["wizard", "domain"]);
  const { legalFen } = carried.rows;
  if (legalFen === null) return null;
  return (
    <>
      <dt>{t("submit.legal")}</dt>
      <dd className="num">{t("domain:yuan", { amount: formatFen(toFen(legalFen)) })}</dd>
      <Answer name={t("advance.title")} step={3} onGo={onGo}>
        <AdvanceList advances={draft.advances} carried={carried} />
      </Answer>
    </>
  );
}

function Answer({
  name,
  step,
  onGo,
  children,
}: {
  name: string;
  step: number;
  onGo: (step: number) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation("wizard");
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}{" "}
        <button
          type="button"
          className="link-button"
          aria-label={`${t("change")} ${name}`}
          onClick={() => {
            onGo(step);
          }}
        >
          {t("change")}
        </button>
      </dd>
    </>
  );
}
