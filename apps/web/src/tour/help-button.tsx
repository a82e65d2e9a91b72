import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

/** 帮助: the tour again. */
export function HelpButton({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation("frame");
  return (
    <button type="button" className="link-button" data-testid={testIds.help} onClick={onHelp}>
      {t("help")}
    </button>
  );
}
