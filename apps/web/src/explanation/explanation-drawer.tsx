import "./receipt.css";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { SidePanel } from "../overlays/side-panel.tsx";

/** The right-hand drawer every receipt is shown in; its address shows the same to a second person. */
export function ExplanationDrawer({
  open,
  onClose,
  children,
}: {
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation(["explanation", "frame"]);
  if (!open) return null;
  return (
    <SidePanel title={t("title")} onClose={onClose} tools={<ReceiptTools />}>
      {children}
    </SidePanel>
  );
}

function ReceiptTools() {
  const { t } = useTranslation("frame");
  const [copied, setCopied] = useState(false);
  const copy = useCallback(async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  }, []);
  return (
    <span className="receipt-tools">
      <button type="button" className="plain-button" onClick={() => void copy()}>
        {t(copied ? "copied" : "copyLink")}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          window.print();
        }}
      >
        {t("print")}
      </button>
    </span>
  );
}
