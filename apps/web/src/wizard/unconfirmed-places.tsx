import { useTranslation } from "react-i18next";
import { mark } from "../words/spoken.ts";
import type { Carried } from "./preview-rows.ts";

/** The places with an amount that rests on a text nobody has confirmed; nothing where there are none. */
export function UnconfirmedPlaces({
  carried: { unconfirmed },
  beside = "summary",
}: {
  carried: Carried;
  /** Whether the amounts stand below, each with its mark. */
  beside?: "table" | "summary";
}) {
  const { t } = useTranslation("wizard");
  if (unconfirmed.length === 0) return null;
  return (
    <details className="notice notice-near">
      <summary>
        {t("preview.unconfirmed", { count: unconfirmed.length })}
        {beside === "table" ? t("preview.unconfirmedMarks") : null}
      </summary>
      <p>{unconfirmed.join(mark("list"))}</p>
    </details>
  );
}
