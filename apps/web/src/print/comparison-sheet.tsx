import type { BatchComparison } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { ComparisonSentence, LevelDifferences } from "../batches/comparison-result.tsx";
import { ComparedLine, ComparedTotal, ComparisonHead } from "../batches/comparison-table.tsx";
import { UnitLabel } from "../money/amount.tsx";
import { nameOfPlace } from "../places/named.tsx";
import { documentOf } from "./document-of.ts";
import { Sheet } from "./sheet.tsx";

/** 批次对比表 for A4 across, every row of it. */
export function ComparisonSheet({ compared }: { compared: BatchComparison }) {
  const { t } = useTranslation(["print", "batches", "domain"]);
  const { me } = useFrame();
  const { a, b, rows, placeCode } = compared;
  const { hash, path } = documentOf(a);
  return (
    <Sheet
      title={t("comparison.title", { a: a.number, b: b.number })}
      about={
        <>
          <span>{`${nameOfPlace(a.placeName)} ${a.title}`}</span>
          {a.illustrative || b.illustrative ? <b>{t("domain:illustrative")}</b> : null}
          <UnitLabel />
        </>
      }
      document={{
        id: `${documentOf(a).id} / ${documentOf(b).id}`,
        hash,
        path: `${path}?tab=compare&with=${b.id}`,
      }}
      orientation="landscape"
      signers={[t("preparedBy", { name: me.user.name }), t("reviewer"), t("leader")]}
    >
      <ComparisonSentence compared={compared} />
      <LevelDifferences compared={compared} className="sheet-table" />
      <table className="sheet-table">
        <caption className="unseen">{t("batches:compare.caption")}</caption>
        <ComparisonHead compared={compared} />
        <tbody>
          <ComparedTotal compared={compared} />
          {rows.map((row, index) => (
            <ComparedLine key={index} row={row} placeCode={placeCode} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
