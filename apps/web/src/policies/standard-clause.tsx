import type { PolicyDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { standardSentence } from "./sentences-left.ts";
import { Sentences } from "./sentences.tsx";

export function StandardClause({ policy }: { policy: z.infer<typeof PolicyDetail> }) {
  const { t } = useTranslation("policies");
  const { standardYuan: yuan, standardKind } = policy;
  const sentence = standardSentence(policy);
  return (
    <>
      <h2>{t("detail.standard")}</h2>
      <div className="clause">
        <div>
          <b>
            {yuan === null
              ? t("detail.varies")
              : t(standardKind === "floor" ? "detail.floor" : "detail.exact", { yuan })}
          </b>
        </div>
        <div>
          <Sentences citations={sentence === undefined ? [] : [sentence]} />
        </div>
      </div>
    </>
  );
}
