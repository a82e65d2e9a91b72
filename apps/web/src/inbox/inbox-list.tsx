import type { Inbox } from "@daowei/api/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BatchStageMark, DaysLeft } from "../batches/stage-mark.tsx";
import { Amount } from "../money/amount.tsx";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { WarningMarks } from "./warnings.tsx";

type Item = Inbox["items"][number];

export function InboxList({
  items,
  current,
  onOpen,
  picked,
  onPick,
  pickable,
  copied,
}: {
  items: readonly Item[];
  current: string;
  onOpen: (id: string) => void;
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
  pickable: boolean;
  copied: boolean;
}) {
  const { t } = useTranslation("inbox");
  const all = items.every(({ batch }) => picked.has(batch.id));
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  return (
    <div className="inbox-list paper">
      {pickable ? (
        <label className="inbox-all">
          <input
            type="checkbox"
            checked={all}
            data-testid={testIds.inboxPickPage}
            ref={(box) => {
              if (box !== null) box.indeterminate = picked.size > 0 && !all;
            }}
            onChange={() => {
              onPick(all ? new Set() : new Set(items.map(({ batch }) => batch.id)));
            }}
          />
          {t("picked.all", { count: items.length })}
        </label>
      ) : null}
      <ul aria-label={t("list")}>
        {items.map((item) => (
          <li key={item.batch.id} className="inbox-row" data-row={item.batch.id}>
            {pickable ? (
              <input
                type="checkbox"
                aria-label={`${t("pick")} ${item.batch.number}`}
                checked={picked.has(item.batch.id)}
                data-testid={testIds.bulkPick}
                onChange={() => {
                  toggle(item.batch.id);
                }}
              />
            ) : null}
            <ItemButton
              item={item}
              copied={copied}
              open={item.batch.id === current}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ItemButton({
  item: { batch, waitingSince, onBehalfOf, warnings, copy },
  copied,
  open,
  onOpen,
}: {
  item: Item;
  /** Listed because it was copied to the reader. */
  copied: boolean;
  open: boolean;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation("inbox");
  const navigate = useNavigate();
  return (
    <button
      type="button"
      className="inbox-item"
      aria-current={open}
      data-testid={testIds.inboxItem}
      data-batch={batch.number}
      onKeyDown={(event) => {
        // What is shown already is opened whole.
        if (event.key !== "Enter" || !open) return;
        event.preventDefault();
        void navigate({ to: "/batches/$batchId", params: { batchId: batch.id } });
      }}
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
        {copied && copy?.read === false ? (
          <span className="mark">● {t("copied.unread")}</span>
        ) : null}
        {onBehalfOf === null ? null : (
          <span className="mark">{t("lent", { name: onBehalfOf })}</span>
        )}
        <BatchStageMark stage={batch.stage} returned={batch.returned} />
        <DaysLeft
          days={batch.daysLeft}
          settled={batch.stage === "arrived" || batch.stage === "cancelled"}
        />
        <WarningMarks warnings={warnings} />
      </span>
      <small className="inbox-right quiet num">
        {copied && copy !== null
          ? `${copy.by} · ${moment(copy.at).slice(5)}`
          : `${batch.preparedBy} · ${t("waitingSince", { at: moment(waitingSince).slice(5) })}`}
      </small>
    </button>
  );
}
