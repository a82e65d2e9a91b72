import "./acts.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { ActState } from "./use-act.ts";

/** The one shape of every dialog that moves money or decides: what will happen, then cancel or confirm. */
export function ActDialog({
  title,
  confirm,
  state,
  ready,
  danger = false,
  onCancel,
  onConfirm,
  children,
}: {
  title: string;
  confirm: string;
  state: ActState;
  ready: boolean;
  danger?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation("acts");
  const running = state.kind === "running";
  const words =
    state.kind === "running"
      ? t("running")
      : state.kind === "outcome_unknown"
        ? t("askAgain")
        : confirm;
  return (
    <DialogBox
      title={title}
      closable={!running}
      onClose={onCancel}
      footer={
        <>
          <button type="button" className="plain-button" disabled={running} onClick={onCancel}>
            {t("cancelButton")}
          </button>
          <button
            type="button"
            className={`plain-button primary-button${danger ? " danger-button" : ""}`}
            disabled={running || !ready}
            data-testid={testIds.dialogConfirm}
            onClick={onConfirm}
          >
            {words}
          </button>
        </>
      }
    >
      <div className="act-body" data-testid={testIds.dialog}>
        {children}
        {state.kind === "refused" || state.kind === "outcome_unknown" ? (
          <ProblemNotice error={state.error} />
        ) : null}
      </div>
    </DialogBox>
  );
}
