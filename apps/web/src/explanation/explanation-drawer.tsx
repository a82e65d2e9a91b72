import "./receipt.css";
import { type ReactNode, useCallback, useState } from "react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Frame, useFrame } from "../app/frame-context.ts";
import { SidePanel } from "../overlays/side-panel.tsx";
import { testIds } from "../test-ids.ts";

/** The right-hand drawer every receipt is shown in; its address shows the same to a second person. */
export function ExplanationDrawer({
  open,
  onClose,
  transferId,
  children,
}: {
  open: boolean;
  onClose: () => void;
  /** What is stored has a sheet of its own to print; a preview is printed as it stands. */
  transferId?: string | undefined;
  children: ReactNode;
}) {
  const { t } = useTranslation(["explanation", "frame"]);
  if (!open) return null;
  return (
    <SidePanel
      title={t("title")}
      onClose={onClose}
      tools={<ReceiptTools transferId={transferId} />}
    >
      {children}
    </SidePanel>
  );
}

/** The address with all that the header says, so that a second person sees the same. */
function addressFor({ year, placeCode, unit }: Frame): string {
  const address = new URL(window.location.href);
  for (const [name, value] of Object.entries({ year: String(year), place: placeCode, unit }))
    address.searchParams.set(name, value);
  return address.href;
}

function ReceiptTools({ transferId }: { transferId: string | undefined }) {
  const { t } = useTranslation("frame");
  const frame = useFrame();
  const [copied, setCopied] = useState(false);
  const copy = useCallback(async () => {
    await navigator.clipboard.writeText(addressFor(frame));
    setCopied(true);
  }, [frame]);
  return (
    <span className="receipt-tools">
      <button type="button" className="plain-button" onClick={() => void copy()}>
        {t(copied ? "copied" : "copyLink")}
      </button>
      {transferId === undefined ? (
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            window.print();
          }}
        >
          {t("print")}
        </button>
      ) : (
        <Link
          to="/print/transfers/$transferId"
          params={{ transferId }}
          className="plain-button"
          data-testid={testIds.printReceipt}
        >
          {t("print")}
        </Link>
      )}
    </span>
  );
}
