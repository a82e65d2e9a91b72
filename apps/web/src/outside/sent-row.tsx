import type { OutboxView } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { PlaceName } from "../places/named.tsx";

export function SentRow({
  sent,
  onResend,
}: {
  sent: OutboxView;
  /** Null for who may only look. */
  onResend: ((id: string) => void) | null;
}) {
  const { t } = useTranslation("outside");
  const { id, kind, channel, status, personName, placeName, attempts, createdAt } = sent;
  const replayed = kind === "event" && status === "delivered";
  const again = status === "dead" || replayed;
  return (
    <tr data-testid={testIds.sentRow} data-status={status}>
      <td className="num nowrap">{moment(createdAt)}</td>
      <td>{t(`messageKind.${kind}`)}</td>
      <td>{t(`channel.${channel}`)}</td>
      <td>
        {personName ?? <PlaceName name={placeName} />}
        <small className="quiet">
          <br />
          {t("sent.number", { id })}
        </small>
      </td>
      <td className="nowrap">
        {status === "dead" ? "⚠ " : null}
        {t(`status.${status}`)}{" "}
        {again && onResend !== null ? (
          <button
            type="button"
            className="link-button"
            data-testid={testIds.sentResend}
            onClick={() => {
              onResend(id);
            }}
          >
            {t(replayed ? "sent.replay" : "sent.resend")}
          </button>
        ) : null}
      </td>
      <td>
        <ul className="outside-attempts">
          {attempts.map(({ outcome, detail, millis, at }, index) => (
            <li key={index}>
              <span className="num">{moment(at)}</span> {t(`outcome.${outcome}`)} {detail}
              {millis > 0 ? <span className="quiet"> {t("sent.millis", { millis })}</span> : null}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
