import type { PolicyComparison, PolicyDetail } from "@daowei/api/contracts";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { DiffStep } from "../authoring/line-diff.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { pairSentences, type SentencePair } from "./clause-pairs.ts";
import { wordingDiff } from "./wording-diff.ts";

type Detail = z.infer<typeof PolicyDetail>;
type Pair = SentencePair<Detail["citations"][number]>;

/** The sentences that the library quotes from two notices, side by side, with what one says otherwise than the other. */
export function WordingView({ sides }: { sides: Pick<PolicyComparison, "a" | "b"> }) {
  const { t } = useTranslation("comparing");
  const [a, b] = useQueries({
    queries: [sides.a, sides.b].map(({ policyId }) =>
      api.policies.get.queryOptions({ id: policyId }),
    ),
  });
  const error = a?.error ?? b?.error ?? null;
  const pairs = useMemo(
    () =>
      a?.data === undefined || b?.data === undefined
        ? null
        : pairSentences(a.data.citations, b.data.citations),
    [a?.data, b?.data],
  );
  if (error !== null) return <ProblemNotice error={error} loading />;
  if (pairs === null) return <div className="bone bone-block" />;
  const alike = pairs.filter((pair) => pair.a?.quote === pair.b?.quote);
  const different = pairs.filter((pair) => !alike.includes(pair));
  return (
    <section className="wording" data-testid={testIds.comparedWording}>
      <h2>{t("wording.title")}</h2>
      <p className="quiet">{t("wording.note")}</p>
      <p>{t("wording.sentence", { changed: different.length, alike: alike.length })}</p>
      {different.length === 0 ? null : (
        <WordingTable sides={sides} pairs={different} caption={t("wording.title")} />
      )}
      {alike.length === 0 ? null : (
        <details>
          <summary>{t("wording.alike", { count: alike.length })}</summary>
          <WordingTable
            sides={sides}
            pairs={alike}
            caption={t("wording.alike", { count: alike.length })}
          />
        </details>
      )}
    </section>
  );
}

function WordingTable({
  sides,
  pairs,
  caption,
}: {
  sides: Pick<PolicyComparison, "a" | "b">;
  pairs: readonly Pair[];
  caption: string;
}) {
  return (
    <table className="ledger paper wording-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{sides.a.number}</th>
          <th scope="col">{sides.b.number}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairRow key={`${pair.a?.key ?? ""} ${pair.b?.key ?? ""}`} pair={pair} sides={sides} />
        ))}
      </tbody>
    </table>
  );
}

function PairRow({ pair, sides }: { pair: Pair; sides: Pick<PolicyComparison, "a" | "b"> }) {
  const steps = useMemo(() => wordingDiff(pair.a?.quote ?? "", pair.b?.quote ?? ""), [pair]);
  return (
    <tr>
      <Side sentence={pair.a} own={sides.a.number} steps={steps} left="new" />
      <Side sentence={pair.b} own={sides.b.number} steps={steps} left="gone" />
    </tr>
  );
}

function Side({
  sentence,
  own,
  steps,
  left,
}: {
  sentence: Pair["a"];
  own: string;
  steps: readonly DiffStep[];
  left: "new" | "gone";
}) {
  const { t } = useTranslation("comparing");
  if (sentence === null) return <td className="quiet">{t("wording.absent")}</td>;
  const { number, article, verbatim, structured } = sentence;
  return (
    <td>
      <p className="quiet" translate="no">
        {number === own ? "" : `${number} `}
        {article}
        {verbatim ? null : <span className="mark mark-near">{t("wording.paraphrase")}</span>}
        {structured ? null : <span className="mark">{t("wording.unstructured")}</span>}
      </p>
      <p className="wording-text" translate="no">
        {steps
          .filter(({ kind }) => kind !== left)
          .map(({ kind, text }, index) => (
            <Run key={index} kind={kind} text={text} />
          ))}
      </p>
    </td>
  );
}

function Run({ kind, text }: DiffStep) {
  const { t } = useTranslation("comparing");
  if (kind === "same") return <>{text}</>;
  const Mark = kind === "gone" ? "del" : "ins";
  return (
    <Mark>
      <span className="unseen">{t(kind === "gone" ? "wording.gone" : "wording.added")}</span>
      {text}
    </Mark>
  );
}
