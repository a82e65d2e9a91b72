import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKey } from "../keys/bound-keys.ts";
import { keyNames } from "../keys/key-name.ts";
import { testIds } from "../test-ids.ts";

const Palette = lazy(async () => ({ default: (await import("./palette.tsx")).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import("../keys/key-help.tsx")).KeyHelp }));

/** The button that opens the palette, and the keys that count on every page. */
export function PaletteHost() {
  const { t } = useTranslation("palette");
  const navigate = useNavigate();
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const close = () => {
    setOpen(null);
  };
  useKey("palette", () => {
    setOpen("palette");
  });
  useKey("help", () => {
    setOpen("help");
  });
  useKey("goInbox", () => void navigate({ to: "/inbox" }));
  useKey("goBatches", () => void navigate({ to: "/batches" }));
  useKey("filter", () => {
    document
      .querySelector<HTMLElement>("main input[type=search], main select.filter, main .filter")
      ?.focus();
  });
  const name = t("open", { keys: keyNames("mod+k").join(" ") });
  return (
    <>
      <button
        type="button"
        className="bell"
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        data-testid={testIds.paletteOpen}
        onClick={() => {
          setOpen("palette");
        }}
      >
        <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M7 2.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 0 0 0-9zM10.300 10.300L13.500 13.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <Suspense fallback={null}>
        {open === "palette" ? (
          <Palette
            onClose={close}
            onHelp={() => {
              setOpen("help");
            }}
          />
        ) : open === "help" ? (
          <KeyHelp onClose={close} />
        ) : null}
      </Suspense>
    </>
  );
}
