import type { Inbox } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { BatchStageMark, DaysLeft } from "../batches/stage-mark.tsx";
import { Amount } from "../money/amount.tsx";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";

export function InboxList({
  items,
  current,
  onOpen,
  picked,
  onPick,
}: {
  items: Inbox["items"];
  current: string;
  onOpen: (id: string) => void;
  picked: ReadonlySet<string>;
  onPick: (id: string) => void;
}) {
  const { t } = useTranslation("inbox");
  return (
    <ul className="inbox-list paper" aria-label={t("list")}>
      {items.map(({ batch, waitingSince, act, onBehalfOf }) => (
        <li key={batch.id} className="inbox-row">
          {(act === "review" || act === "approve") && onBehalfOf === null ? (
            <input
              type="checkbox"
              aria-label={`${t("pick")} ${batch.number}`}
              checked={picked.has(batch.id)}
              data-testid={testIds.bulkPick}
              onChange={() => {
                onPick(batch.id);
              }}
            />
          ) : null}
          <button
            type="button"
            className="inbox-item"
            aria-current={batch.id === current}
            data-testid={testIds.inboxItem}
            data-batch={batch.number}
            onClick={() => {
              onOpen(batch.id);
            }}
          >
            <span className="inbox-name">
              {batch.number} {batch.title}
            </span>
            <span className="inbox-right">
              <Amount fen={batch.amountFen} />
            </span>
            <span className="marks">
              {onBehalfOf === null ? null : (
                <span className="mark">{t("lent", { name: onBehalfOf })}</span>
              )}
              <BatchStageMark stage={batch.stage} returned={batch.returned} />
              <DaysLeft
                days={batch.daysLeft}
                settled={batch.stage === "arrived" || batch.stage === "cancelled"}
              />
            </span>
            <small className="inbox-right quiet num">
              {batch.preparedBy} · {t("waitingSince", { at: moment(waitingSince).slice(5) })}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}
