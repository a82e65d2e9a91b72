import "./overlays.css";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** Where the focus starts, best first: a field that must be filled in and is empty, any field, the button that goes on, one that leads out; never a grave act. */
const focusOrder = [
  "input:required:invalid:enabled, textarea:required:invalid:enabled",
  "input:enabled, textarea:enabled",
  "footer .primary-button:enabled:not(.danger-button)",
  "footer button:enabled",
] as const;

function focusFirst(dialog: HTMLDialogElement): void {
  for (const wanted of focusOrder) {
    const found = dialog.querySelector<HTMLElement>(wanted);
    if (found === null) continue;
    found.focus();
    return;
  }
}

/**
 * A modal dialog of the browser itself: it holds the focus, makes the page behind it inert and gives the focus back.
 * Only its buttons and Escape close it; a click beside it does not, because what was typed would be lost.
 */
export function DialogBox({
  title,
  closable = true,
  onClose,
  footer,
  children,
}: {
  title: string;
  closable?: boolean;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("frame");
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return;
    dialog.showModal();
    focusFirst(dialog);
    return () => {
      dialog.close();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog-box"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button
          type="button"
          className="close-button"
          aria-label={t("close")}
          disabled={!closable}
          data-testid={testIds.dialogClose}
          onClick={onClose}
        >
          ✕
        </button>
      </div>
      {children}
      {footer === undefined ? null : <div className="dialog-foot">{footer}</div>}
    </dialog>
  );
}
