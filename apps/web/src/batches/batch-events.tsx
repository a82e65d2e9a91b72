import type { BatchEvent } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { moment } from "../words/dates.ts";
import { mark, wordOf, wordsOf } from "../words/spoken.ts";
import { OfficeName } from "../places/named.tsx";

export function BatchEvents({ events }: { events: readonly BatchEvent[] }) {
  const { t } = useTranslation(["batches", "acts", "domain"]);
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("events.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("events.at")}</th>
            <th scope="col">{t("events.by")}</th>
            <th scope="col">{t("events.role")}</th>
            <th scope="col">{t("events.act")}</th>
            <th scope="col">{t("events.change")}</th>
            <th scope="col">{t("events.comment")}</th>
            <th scope="col" className="count">
              {t("events.revision")}
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map((event, index) => (
            <tr key={index}>
              <td className="num nowrap">{moment(event.at)}</td>
              <td className="nowrap">
                {event.by}
                {event.onBehalfOf === null ? null : (
                  <small className="quiet">
                    {mark("open")}
                    {t("acts:onBehalf", { name: event.onBehalfOf })}
                    {mark("close")}
                  </small>
                )}
              </td>
              <td className="nowrap">
                {t(`domain:role.${event.role}`)} · <OfficeName name={event.officeName} />
              </td>
              <td className="nowrap">
                {wordOf(wordsOf("domain").act, event.act)}
                {event.toName === null ? null : ` → ${event.toName}`}
              </td>
              <td className="nowrap">
                {event.from === null || event.from === event.to
                  ? t(`domain:batchStage.${event.to}`)
                  : `${t(`domain:batchStage.${event.from}`)} → ${t(`domain:batchStage.${event.to}`)}`}
              </td>
              <td translate="no">{event.comment ?? <span className="quiet">—</span>}</td>
              <td className="count">{event.revision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
