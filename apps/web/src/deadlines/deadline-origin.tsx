import type { Deadline } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { longDate } from "../words/dates.ts";
import { sentenceKey } from "../words/sentence-key.ts";
import { mark } from "../words/spoken.ts";

/** Where a date comes from: the sentence, the superior's demand, the office's own reason, the event it runs from. */
export function DeadlineOrigin({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation(["deadlines", "domain"]);
  const { origin, citation, reason, basis, startedBy, postponedFrom, ended } = deadline;
  return (
    <>
      {t(`domain:deadlineOrigin.${origin}`)}
      {postponedFrom === null ? null : (
        <span className="under">{t("postponedFrom", { date: longDate(postponedFrom) })}</span>
      )}
      {startedBy === null ? null : (
        <span className="under quiet">
          {t("startedBy", {
            event: startedBy.title,
            document: startedBy.documentNumber,
            date: longDate(startedBy.happenedOn),
          })}
        </span>
      )}
      {basis === null ? null : (
        <span className="under quiet">
          {t("basis")}
          {mark("colon")}
          {basis}
        </span>
      )}
      {reason === null ? null : (
        <span className="under quiet">
          {t("reason")}
          {mark("colon")}
          {reason}
        </span>
      )}
      {citation === null ? null : (
        <span className="under due-sentence">
          {origin === "local" ? (
            <span className="quiet">
              {t("legalInstead")}
              {mark("colon")}
            </span>
          ) : null}
          {citation.policyId === null ? (
            citation.number
          ) : (
            <Link to="/policies/$policyId" params={{ policyId: citation.policyId }}>
              {citation.number}
            </Link>
          )}{" "}
          {citation.article}
          {mark("colon")}
          {t(sentenceKey(citation), citation)}
        </span>
      )}
      {citation === null && reason === null ? (
        <span className="under quiet">{t("noBasis")}</span>
      ) : null}
      {ended === null ? null : (
        <span className="under quiet">{t(`endedBy.${ended.act}`, { reason: ended.reason })}</span>
      )}
    </>
  );
}
