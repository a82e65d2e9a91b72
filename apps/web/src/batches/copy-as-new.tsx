import type { BatchSummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { useFrame, useScope } from "../app/frame-context.ts";
import { inForce } from "../policies/in-force.ts";
import { api } from "../wire/api.ts";
import { copiedFrom } from "../wizard/copied-batch.ts";
import { hasOwnDraft, startDraft } from "../wizard/wizard-draft.ts";

/** 复制为新批次: name, kind and notice go into the wizard; heads and amounts never do. */
export function CopyAsNew({ batch, onClose }: { batch: BatchSummary; onClose: () => void }) {
  const { t } = useTranslation("batches");
  const { year, placeCode } = useFrame();
  const scope = useScope();
  const navigate = useNavigate();
  const { data: library } = useQuery(api.policies.list.queryOptions());
  return (
    <ActDialog
      title={t("copyAsNew.title", { number: batch.number, title: batch.title })}
      confirm={t("copyAsNew.confirm")}
      state={{ kind: "ready" }}
      wanting={library === undefined ? t("menu.loading") : null}
      onCancel={onClose}
      onConfirm={() => {
        const policies = inForce(library ?? [], { year, placeCode });
        startDraft(scope, copiedFrom(batch, { year, policies }));
        onClose();
        void navigate({ to: "/batches/new" });
      }}
    >
      <p>{t("copyAsNew.how", { year })}</p>
      {hasOwnDraft(scope) ? (
        <p className="notice notice-near">⚠ {t("copyAsNew.replaces")}</p>
      ) : null}
    </ActDialog>
  );
}
