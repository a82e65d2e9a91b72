import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

const TourDialog = lazy(async () => ({ default: (await import("./tour-dialog.tsx")).TourDialog }));

/** 帮助: the tour again. */
export function HelpButton() {
  const { t } = useTranslation("frame");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link-button"
        data-testid={testIds.help}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("help")}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <TourDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
