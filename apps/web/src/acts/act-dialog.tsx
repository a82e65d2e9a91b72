import "./acts.css";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useOnline } from "../app/use-online.ts";
import { DialogBox } from "../overlays/dialog-box.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import type { ActState } from "./use-act.ts";

/** The one shape of every dialog that moves money or decides: what will happen, then cancel or confirm. */
export function ActDialog({
  title,
  confirm,
  state,
  wanting,
  danger = false,
  onCancel,
  onConfirm,
  children,
  afterRefusal,
}: {
  title: string;
  confirm: string;
  state: ActState;
  /** What must still be filled in, in words; null where nothing is. */
  wanting: string | null;
  danger?: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  children: ReactNode;
  /** Stands below what was refused. */
  afterRefusal?: ReactNode;
}) {
  const { t } = useTranslation("acts");
  const { t: frame } = useTranslation("frame");
  const reasonId = useId();
  const online = useOnline();
  const running = state.kind === "running";
  const why = wanting ?? (online ? null : frame("offlineAct"));
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
          {why === null || running ? null : (
            <span className="why-not" id={reasonId}>
              {why}
            </span>
          )}
          <button type="button" className="plain-button" disabled={running} onClick={onCancel}>
            {t("cancelButton")}
          </button>
          <button
            type="button"
            className={`plain-button primary-button${danger ? " danger-button" : ""}`}
            disabled={running || why !== null}
            aria-describedby={why === null ? undefined : reasonId}
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
        {afterRefusal}
      </div>
    </DialogBox>
  );
}
