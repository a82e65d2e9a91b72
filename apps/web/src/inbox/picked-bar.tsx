import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inUnit, toFen } from "../money/in-unit.ts";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { capital } from "../words/spoken.ts";
import { DecideMany } from "./decide-many.tsx";
import type { InboxItem } from "./filter.ts";
import { sortPicked } from "./picking.ts";

/** What is picked, what it comes to, what of it is decided together and what is not, with why. */
export function PickedBar({
  items,
  picked,
  onPick,
}: {
  /** Those that are shown. */
  items: readonly InboxItem[];
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
}) {
  const { t } = useTranslation(["inbox", "domain", "frame"]);
  const { unit } = useFrame();
  const [deciding, setDeciding] = useState<readonly InboxItem[] | null>(null);
  const chosen = items.filter(({ batch }) => picked.has(batch.id));
  const { together, apart } = sortPicked(chosen);
  const total = chosen.reduce((sum, { batch }) => sum + toFen(batch.amountFen), 0n);
  const act = together[0]?.act ?? "review";
  return (
    <>
      {chosen.length === 0 ? null : (
        <div className="picked-bar paper" role="region" aria-label={t("picked.title")}>
          <span className="num" role="status">
            {t("picked.sum", {
              count: chosen.length,
              amount: inUnit(total, unit),
              unit: t(`frame:${unit}`),
            })}
          </span>
          <button
            type="button"
            className="plain-button"
            data-testid={testIds.bulkPickAll}
            onClick={() => {
              onPick(new Set(items.map(({ batch }) => batch.id)));
            }}
          >
            {t("picked.all", { count: items.length })}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              onPick(new Set());
            }}
          >
            {t("picked.none")}
          </button>
          <span className="push" />
          <button
            type="button"
            className="plain-button primary-button"
            disabled={together.length === 0}
            data-testid={testIds.bulkDecide}
            onClick={() => {
              setDeciding(together);
            }}
          >
            {capital(t("decideMany", { act: t(`domain:act.${act}`), count: together.length }))}
          </button>
          {apart.length === 0 ? null : (
            <details className="picked-apart">
              <summary>{t("picked.apart", { count: apart.length })}</summary>
              <ul>
                {apart.map(({ item: { batch }, because }) => (
                  <li key={batch.id}>
                    {batch.number} {batch.title}{" "}
                    <span className="why-not">{t(`apart.${because}`)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      {deciding === null ? null : (
        <DecideMany
          items={deciding}
          onClose={() => {
            setDeciding(null);
          }}
          onDone={() => {
            onPick(new Set());
          }}
        />
      )}
    </>
  );
}
