import type { PolicyEffect } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ComparisonView } from "../comparing/comparison-view.tsx";
import { UnitLabel } from "../money/amount.tsx";
import { problemSentence } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { DifferenceRow, DifferenceTable, LevelDifferences } from "./difference-tables.tsx";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

type BatchEffect = PolicyEffect["batches"][number];

/** What publishing or withdrawing a policy does: to the rules, to drafts, to money that is issued. */
export function EffectView({ effect }: { effect: PolicyEffect }) {
  const { t } = useTranslation("authoring");
  const { after, supersedes, restingOnIt, batches, comparison } = effect;
  return (
    <section className="effect" data-testid={testIds.policyEffect}>
      <div className="page-head">
        <h2>{t("effect.title")}</h2>
        <span className="push">
          <UnitLabel />
        </span>
      </div>
      <p className="sentence">
        {after === null
          ? t("effect.withdrawn", { id: effect.policyId })
          : supersedes === null
            ? t("effect.added", { number: after.number })
            : t("effect.superseded", {
                number: after.number,
                version: supersedes.version.slice(0, 8),
              })}
        {restingOnIt.length === 0
          ? null
          : t("effect.resting", { ids: restingOnIt.join(mark("list")) })}
      </p>
      {batches.length === 0 ? (
        <p className="quiet">{t("effect.noBatches")}</p>
      ) : (
        <>
          <p>{t("effect.kept")}</p>
          <SumView effect={effect} side="drafts" />
          <SumView effect={effect} side="issued" />
          {batches.map((one) => (
            <BatchView key={one.batchId} batch={one} placeCode={after?.placeCode ?? "000000"} />
          ))}
        </>
      )}
      {comparison === null ? null : (
        <details className="policy-source">
          <summary>
            <b>{t("effect.comparison")}</b>{" "}
            <span className="quiet">
              {t("effect.comparisonHint", { number: comparison.a.number })}
            </span>
          </summary>
          <ComparisonView comparison={comparison} />
        </details>
      )}
    </section>
  );
}

function SumView({ effect, side }: { effect: PolicyEffect; side: "drafts" | "issued" }) {
  const { t } = useTranslation("authoring");
  const sum = effect[side];
  if (sum.batches === 0) return null;
  const caption = t(`effect.${side}`, { count: sum.batches, changed: sum.changed });
  return (
    <>
      <h3>{caption}</h3>
      <LevelDifferences
        caption={caption}
        levels={sum.levels}
        total={sum}
        placeCode={effect.after?.placeCode ?? "000000"}
      />
    </>
  );
}

function BatchView({ batch, placeCode }: { batch: BatchEffect; placeCode: string }) {
  const { t } = useTranslation(["authoring", "domain"]);
  const { recomputed, refusal } = batch;
  return (
    <details className="policy-source" data-testid={testIds.effectBatch}>
      <summary>
        <Link to="/batches/$batchId" params={{ batchId: batch.batchId }}>
          {batch.number}
        </Link>{" "}
        {batch.title} <span className="mark">{t(`domain:batchStage.${batch.stage}`)}</span>{" "}
        <span className="quiet">{t("effect.version", { version: batch.version.slice(0, 8) })}</span>
      </summary>
      {recomputed === null ? (
        <p>{refusal === null ? t("effect.noText") : problemSentence(refusal)}</p>
      ) : (
        <>
          <LevelDifferences
            caption={batch.number}
            levels={recomputed.levels}
            total={recomputed}
            placeCode={placeCode}
          />
          {recomputed.places.length === 0 ? null : (
            <DifferenceTable
              caption={t("effect.places")}
              first={t("place")}
              total={sumOfChanged(recomputed.places)}
            >
              {recomputed.places.map((one) => (
                <DifferenceRow key={one.placeCode} name={nameOfPlace(one.placeName)} money={one} />
              ))}
            </DifferenceTable>
          )}
          <p className="quiet">{t("effect.unchanged", { count: recomputed.placesUnchanged })}</p>
        </>
      )}
    </details>
  );
}

function sumOfChanged(places: NonNullable<BatchEffect["recomputed"]>["places"]) {
  const sumOf = (side: "beforeFen" | "afterFen" | "differenceFen") =>
    places.reduce((sum, one) => sum + BigInt(one[side]), 0n).toString();
  return {
    beforeFen: sumOf("beforeFen"),
    afterFen: sumOf("afterFen"),
    differenceFen: sumOf("differenceFen"),
  };
}
