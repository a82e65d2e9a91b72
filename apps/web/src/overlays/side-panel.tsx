import "./overlays.css";
import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { useEscape } from "./use-escape.ts";

/** A panel beside the page that leaves the page usable: another cell can be opened without closing it. */
export function SidePanel({
  title,
  onClose,
  tools,
  children,
}: {
  title: string;
  onClose: () => void;
  tools?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("frame");
  const panel = useRef<HTMLElement>(null);
  useEscape(onClose);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  return createPortal(
    <aside
      ref={panel}
      className="side-panel"
      aria-label={title}
      tabIndex={-1}
      data-testid={testIds.panel}
    >
      <header>
        <button
          type="button"
          className="close-button"
          aria-label={t("close")}
          data-testid={testIds.panelClose}
          onClick={onClose}
        >
          ✕
        </button>
        <h2>{title}</h2>
        {tools}
      </header>
      <div className="side-panel-body">{children}</div>
    </aside>,
    document.body,
  );
}
