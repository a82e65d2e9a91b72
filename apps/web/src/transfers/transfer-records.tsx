import type { TransferDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { moment } from "../words/dates.ts";
import { wordOf, wordsOf } from "../words/spoken.ts";

type Detail = z.infer<typeof TransferDetail>;

export function TransferEvents({ events }: { events: Detail["events"] }) {
  const { t } = useTranslation(["transfers", "domain"]);
  return (
    <section>
      <h2>{t("detail.events")}</h2>
      <div className="ledger-box">
        <table className="ledger">
          <caption className="unseen">{t("detail.events")}</caption>
          <tbody>
            {events.map((event) => (
              <tr key={event.seq}>
                <td className="num nowrap">{moment(event.at)}</td>
                <td className="nowrap">
                  {event.by} · {t(`domain:role.${event.role}`)}
                </td>
                <td className="nowrap">{wordOf(wordsOf("domain").act, event.act)}</td>
                <td>
                  {event.correctsSeq === null ? null : (
                    <small>{t("change.ofRecord", { number: event.correctsSeq })} </small>
                  )}
                  <span translate="no">{event.comment}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
