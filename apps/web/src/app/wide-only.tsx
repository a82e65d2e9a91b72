import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { useNarrow } from "./use-narrow.ts";

/** Work with wide tables: on a phone it is said that it belongs on a larger screen, and nobody is locked out. */
export function WideOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation("frame");
  const narrow = useNarrow();
  const [anyway, setAnyway] = useState(false);
  if (!narrow || anyway) return children;
  return (
    <div className="paper empty" data-testid={testIds.wideOnly}>
      <strong>{t("wideOnly.title")}</strong>
      {t("wideOnly.text")}
      <p className="empty-act">
        <Link to="/inbox" className="plain-button primary-button">
          {t("menu.inbox")}
        </Link>{" "}
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            setAnyway(true);
          }}
        >
          {t("wideOnly.anyway")}
        </button>
      </p>
    </div>
  );
}
