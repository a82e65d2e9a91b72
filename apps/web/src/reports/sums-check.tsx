import type { LevelAccount } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { sumsHold } from "./sums.ts";

/** The line under the table: reckoned anew in the browser from what is shown. */
export function SumsCheck({ account }: { account: LevelAccount }) {
  const { t } = useTranslation("reports");
  return sumsHold(account) ? (
    <p className="sums-hold">✓ {t("account.sumsHold")}</p>
  ) : (
    <p className="notice notice-wrong" role="alert">
      ✗ {t("account.sumsDiffer")}
    </p>
  );
}
