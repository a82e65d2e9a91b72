import type { BatchDetail, BatchSummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { CopyDialog } from "../acts/copy-button.tsx";
import { DecisionDialog } from "../acts/decision-dialog.tsx";
import { type TransfersAct, TransfersDialog } from "../acts/transfers-dialog.tsx";
import { UrgeDialog } from "../acts/urge-dialog.tsx";
import { useFrame } from "../app/frame-context.ts";
import { Menu, type MenuItem } from "../overlays/menu.tsx";
import { toast } from "../overlays/toast.tsx";
import { explainError, problemSentence } from "../problems/explain-error.ts";
import { api } from "../wire/api.ts";
import { capital, wordsOf } from "../words/spoken.ts";
import { useClosing } from "../years/use-closings.ts";
import { CopyAsNew } from "./copy-as-new.tsx";
import { type RowAct, rowActs } from "./row-acts.ts";
import { useSendAll } from "./send-all.ts";

type Detail = z.infer<typeof BatchDetail>;
type Dialog = RowAct["act"] | "copy_as_new";

/** Whose menu is open, and the button it stands beside. */
export interface OpenMenu {
  readonly batch: BatchSummary;
  readonly anchor: HTMLElement;
}

/** The menu of one row of the list: what this post may do with that batch, and the dialog of what was chosen. */
export function RowMenu({ open, onClose }: { open: OpenMenu; onClose: () => void }) {
  const { batch } = open;
  const { data, error } = useQuery(api.batches.get.queryOptions({ id: batch.id }));
  const [chosen, setChosen] = useState<Dialog | null>(null);
  const [sending, setSending] = useState<TransfersAct | null>(null);
  const { t } = useTranslation("batches");
  const { t: problems } = useTranslation("problems");
  const sendAll = useSendAll(batch);
  const choose = (act: Dialog) => {
    if (act !== "record_sent") {
      setChosen(act);
      return;
    }
    sendAll().then(setSending, (failed: unknown) => {
      toast(explainError(failed, problems).sentence, { wrong: true });
      onClose();
    });
  };
  const items = useItems({ batch, detail: data, choose, onClose });
  if (sending !== null) return <TransfersDialog intended={sending} onClose={onClose} />;
  if (chosen !== null && data !== undefined)
    return <ChosenDialog act={chosen} batch={data} onClose={onClose} />;
  return (
    <Menu
      label={t("menu.of", { number: batch.number })}
      items={items}
      note={
        error !== null
          ? explainError(error, problems).sentence
          : data === undefined
            ? t("menu.loading")
            : null
      }
      anchor={open.anchor}
      onClose={onClose}
    />
  );
}

function useItems({
  batch,
  detail,
  choose,
  onClose,
}: {
  batch: BatchSummary;
  detail: Detail | undefined;
  choose: (act: Dialog) => void;
  onClose: () => void;
}): readonly MenuItem[] {
  const { t } = useTranslation(["batches", "acts"]);
  const navigate = useNavigate();
  const { post } = useFrame();
  const closing = useClosing();
  const go = (tab?: "attachments" | "compare") => () => {
    onClose();
    const search = tab === undefined ? {} : { tab };
    void navigate({ to: "/batches/$batchId", params: { batchId: batch.id }, search });
  };
  const acts = detail === undefined ? [] : rowActs(detail, post.role);
  const submit = acts.find(({ act }) => act === "submit");
  return [
    { key: "open", name: t("menu.open"), reason: null, run: go() },
    ...(submit === undefined || batch.stage !== "prepared"
      ? []
      : [{ key: "go_on", name: t("menu.goOn"), reason: submit.reason, run: go("attachments") }]),
    ...acts.map(({ act, reason }) => ({
      key: act,
      name:
        act === "copy" || act === "urge"
          ? t(`acts:${act}.act`)
          : capital(wordsOf("domain").act[act]),
      reason,
      run: () => {
        if (act !== "confirm_arrival") {
          choose(act);
          return;
        }
        onClose();
        void navigate({ to: "/transfers", search: { batch: batch.id, stage: "sent" } });
      },
    })),
    { key: "compare", name: t("menu.compare"), reason: null, run: go("compare") },
    ...(post.role === "preparer"
      ? [
          {
            key: "copy_as_new",
            name: t("menu.copyAsNew"),
            reason: closing === undefined ? null : problemSentence("fiscal_year_closed", closing),
            run: () => {
              choose("copy_as_new");
            },
          },
        ]
      : []),
  ];
}

function ChosenDialog({
  act,
  batch,
  onClose,
}: {
  act: Dialog;
  batch: Detail;
  onClose: () => void;
}) {
  if (act === "urge") return <UrgeDialog batch={batch} onClose={onClose} />;
  if (act === "copy") return <CopyDialog batch={batch} onClose={onClose} />;
  if (act === "copy_as_new") return <CopyAsNew batch={batch} onClose={onClose} />;
  if (act === "record_sent" || act === "confirm_arrival") return null;
  return <DecisionDialog act={act} delegationId={null} batch={batch} onClose={onClose} />;
}
