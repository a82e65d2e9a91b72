import type { PolicySummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { nameOfOffice } from "../places/named.tsx";
import { mark } from "../words/spoken.ts";
import { citedGloss, isOwnTitle, titleGloss } from "./title-gloss.ts";

type Glossed = Pick<PolicySummary, "id" | "issuers" | "fromYear">;

/** Under the Chinese title, for those who do not read it: what the notice is called, who issued it and for which years; said to be ours. */
export function PolicyGloss({ policy }: { policy: Glossed }) {
  const { t, i18n } = useTranslation("policies");
  if (i18n.language === "zh-CN") return null;
  const { id, issuers, fromYear } = policy;
  const title = titleGloss(id);
  return (
    <p className="quiet policy-gloss">
      {title === null ? null : <>{title}. </>}
      {t("gloss.of", {
        issuers: issuers.map(nameOfOffice).join(mark("semicolon")),
        year: fromYear,
      })}{" "}
      <span className="mark">{t("gloss.unofficial")}</span>
    </p>
  );
}

/** The title as the library has it; where nobody has given the notice's own, that it is our summary. */
export function PolicyTitle({ title }: { title: string }) {
  const { t } = useTranslation("policies");
  return (
    <>
      {title}
      {isOwnTitle(title) ? <span className="quiet">{t("ownTitle")}</span> : null}
    </>
  );
}

/** The same in one line, where the notice is one of many or quotes another under its number. */
export function TitleGloss({ policyId, cited }: { policyId: string; cited?: string }) {
  const { t } = useTranslation("policies");
  const title = cited === undefined ? titleGloss(policyId) : citedGloss(policyId, cited);
  return title === null ? null : (
    <span className="quiet policy-title" title={t("gloss.unofficial")}>
      {title}
    </span>
  );
}
