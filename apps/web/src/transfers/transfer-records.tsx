import type { TransferDetail } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { Amount } from "../money/amount.tsx";
import { moment } from "../words/dates.ts";
import { act } from "../words/domain.zh.ts";

type Detail = z.infer<typeof TransferDetail>;
const actNames: Readonly<Record<string, string>> = act;

export function ArrivalTable({ arrivals }: { arrivals: Detail["arrivals"] }) {
  const { t } = useTranslation("transfers");
  return (
    <section>
      <h2>{t("detail.arrivals")}</h2>
      {arrivals.length === 0 ? (
        <p className="quiet">{t("detail.noArrivals")}</p>
      ) : (
        <div className="ledger-box">
          <table className="ledger">
            <caption className="unseen">{t("detail.arrivals")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("detail.arrivedOn")}</th>
                <th scope="col" className="money">
                  {t("arrived")}
                </th>
                <th scope="col">{t("detail.voucher")}</th>
                <th scope="col">{t("detail.confirmedBy")}</th>
              </tr>
            </thead>
            <tbody>
              {arrivals.map((arrival) => (
                <tr key={arrival.id}>
                  <td className="num">{arrival.arrivedOn}</td>
                  <td className="money">
                    <Amount fen={arrival.amountFen} />
                  </td>
                  <td>{arrival.voucherNumber}</td>
                  <td title={moment(arrival.confirmedAt)}>{arrival.confirmedBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

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
                <td className="nowrap">{actNames[event.act] ?? event.act}</td>
                <td>{event.comment}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
