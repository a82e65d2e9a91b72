import type { LevelAccount } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { UnitLabel } from "../money/amount.tsx";
import { AccountTable } from "../reports/account-table.tsx";
import { SumsCheck } from "../reports/sums-check.tsx";
import { longDate } from "../words/dates.ts";
import { useSigners } from "../office/use-signers.ts";
import { Sheet } from "./sheet.tsx";
import { nameOfPlace } from "../places/named.tsx";

/** 上下级对账单: both sides sign it and set their seals on it. */
export function LevelAccountSheet({ account }: { account: LevelAccount }) {
  const { t } = useTranslation(["print", "reports"]);
  const { me, year } = useFrame();
  const { placeCode, placeName } = account;
  const signers = useSigners(placeCode);
  return (
    <Sheet
      title={t("levelAccount.title", { place: nameOfPlace(placeName), year })}
      about={
        <>
          <span>{t("levelAccount.asOf", { date: longDate(me.today) })}</span>
          <span>{t("levelAccount.sum")}</span>
          <UnitLabel />
        </>
      }
      document={{
        id: t("levelAccount.id", { year, code: placeCode, date: me.today }),
        hash: null,
        path: `/reports/levels?year=${year}&place=${placeCode}`,
      }}
      orientation="landscape"
      signers={signers}
    >
      <AccountTable account={account} className="sheet-table" />
      <SumsCheck account={account} />
      <p className="sheet-signers">
        <span>{t("levelAccount.sealAbove")}</span>
        <span>{t("levelAccount.sealBelow")}</span>
        <span>{t("signedOn")}</span>
      </p>
    </Sheet>
  );
}
