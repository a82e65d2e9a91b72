import type { TraceStep } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TitleGloss } from "../policies/policy-gloss.tsx";
import { testIds } from "../test-ids.ts";
import { HeadsBranch, type HeadsKnown } from "./heads-branch.tsx";
import { formulaOf, inputsOf, isDerived, labelOf, noteOf, valueOf } from "./trace-words.ts";

type Citation = NonNullable<TraceStep["citation"]>;

/** The receipt: every step under the one it feeds, down to the sentence it rests on. */
export function TraceTree({
  root,
  placeCode,
  assumed = false,
  headcounts = null,
}: {
  root: TraceStep;
  placeCode: string;
  /** A reading that the notice does not spell out. */
  assumed?: boolean;
  /** Where the heads come from; null where nothing is stored of them. */
  headcounts?: HeadsKnown | null;
}) {
  const { t } = useTranslation("explanation");
  return (
    <>
      {assumed ? (
        <p className="mark mark-near" title={t("assumedHint")}>
          ? {t("assumed")}
        </p>
      ) : null}
      <ul className="receipt-tree">
        <Step step={root} placeCode={placeCode} above={null} headcounts={headcounts} />
      </ul>
    </>
  );
}

function Step({
  step,
  placeCode,
  above,
  headcounts,
}: {
  step: TraceStep;
  placeCode: string;
  above: Citation | null;
  headcounts: HeadsKnown | null;
}) {
  const { t } = useTranslation("explanation");
  const formula = formulaOf(step);
  const note = noteOf(step, placeCode);
  const own = step.citation;
  const repeated = own !== undefined && above !== null && sameSentence(own, above);
  return (
    <li className="receipt-step">
      <div className="receipt-line">
        <b className="num">{valueOf(step)}</b>
        <span className="receipt-label">{labelOf(step, placeCode)}</span>
        {formula === null ? null : <span className="receipt-formula num">= {formula}</span>}
        {isDerived(step) ? (
          <span className="mark mark-near" title={t("derivedHint")}>
            {t("derived")}
          </span>
        ) : null}
        {step.unconfirmed === true ? (
          <span className="mark mark-near" title={t("unconfirmedHint")}>
            ? {t("unconfirmed")}
          </span>
        ) : null}
      </div>
      {note === undefined ? null : <p className="receipt-note">{note}</p>}
      {own === undefined || repeated ? null : <Quotation citation={own} />}
      {headcounts === null || step.label !== "heads" ? null : <HeadsBranch known={headcounts} />}
      {step.inputs.length === 0 ? null : (
        <ul>
          {inputsOf(step).map((input, index) => (
            <Step
              key={index}
              step={input}
              placeCode={placeCode}
              above={own ?? above}
              headcounts={headcounts}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function sameSentence(a: Citation, b: Citation): boolean {
  return a.policyId === b.policyId && a.article === b.article && a.quote === b.quote;
}

export function Quotation({ citation }: { citation: Citation }) {
  const { t } = useTranslation("explanation");
  return (
    <figure className="quotation">
      <figcaption>
        {t("basis")} <b>{citation.number}</b> {citation.article}{" "}
        <TitleGloss policyId={citation.policyId} cited={citation.number} />
        <Link
          to="/policies/$policyId"
          params={{ policyId: citation.policyId }}
          className="no-print"
        >
          {t("openPolicy")}
        </Link>
      </figcaption>
      {citation.verbatim ? (
        <blockquote data-testid={testIds.explanationQuote}>「{citation.quote}」</blockquote>
      ) : (
        <p className="paraphrase">
          <span className="mark mark-near">{t("paraphrase")}</span> {citation.quote}
        </p>
      )}
    </figure>
  );
}
