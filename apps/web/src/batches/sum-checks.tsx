import "./sum-checks.css";
import { formatFen } from "@daowei/domain/money";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { isLevel, levelName } from "../words/level-name.ts";
import type { SumFault } from "./sum-faults.ts";

const named = 5;

/** What does not add up, in red over the table: which sum, what it says and what its parts make. */
export function SumFaultBar({
  faults,
  placeCode,
}: {
  faults: readonly SumFault[];
  placeCode: string;
}) {
  const { t } = useTranslation("batches");
  if (faults.length === 0) return null;
  return (
    <div className="sum-faults" role="alert" data-testid={testIds.sumFaults}>
      <b>⚠ {t("sums.title")}</b>
      <ul>
        {faults.slice(0, named).map((fault, index) => (
          <li key={index}>{sentenceOf(fault)}</li>
        ))}
      </ul>
      {faults.length > named ? <p>{t("sums.more", { count: faults.length - named })}</p> : null}
    </div>
  );

  function sentenceOf({ of, name, shown, summed }: SumFault): string {
    const written = of === "heads" ? formatHeads : formatFen;
    return t(`sums.${of}`, {
      name: isLevel(name) ? levelName(name, placeCode) : name,
      shown: written(shown),
      summed: written(summed),
    });
  }
}

const acrossLevels: ReadonlySet<SumFault["of"]> = new Set(["row", "levels"]);

/** Both check lines under the table. */
export function SumChecks({ faults }: { faults: readonly SumFault[] }) {
  const { t } = useTranslation("batches");
  const across = faults.some(({ of }) => acrossLevels.has(of));
  const down = faults.some(({ of }) => !acrossLevels.has(of));
  return (
    <>
      <Check holds={!down} yes={t("grid.addUpYes")} no={t("grid.addUpNo")} />
      <Check holds={!across} yes={t("grid.levelsYes")} no={t("grid.levelsNo")} />
    </>
  );
}

function Check({ holds, yes, no }: { holds: boolean; yes: string; no: string }) {
  return holds ? (
    <span className="check-yes">✓ {yes}</span>
  ) : (
    <span className="check-no">⚠ {no}</span>
  );
}
