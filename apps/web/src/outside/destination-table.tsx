import type { DestinationListed } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";
import type { DestinationAct } from "./destination-dialog.tsx";
import { PlaceName } from "../places/named.tsx";

export function DestinationTable({
  destinations,
  administers,
  onAct,
}: {
  destinations: readonly DestinationListed[];
  administers: boolean;
  onAct: (act: DestinationAct) => void;
}) {
  const { t } = useTranslation("outside");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.name")}</th>
            <th scope="col">{t("table.channel")}</th>
            <th scope="col">{t("table.address")}</th>
            <th scope="col">{t("table.place")}</th>
            <th scope="col">{t("table.state")}</th>
            {administers ? <th scope="col">{t("table.acts")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {destinations.map((one) => (
            <tr key={one.id} data-testid={testIds.destinationRow}>
              <th scope="row">{one.name}</th>
              <td>
                {t(`channel.${one.channel}`)}
                {one.events.length === 0 ? null : (
                  <small className="quiet">
                    <br />
                    {t("table.events", {
                      events: one.events.map((type) => t(`event.${type}`)).join(mark("list")),
                    })}
                  </small>
                )}
              </td>
              <td>
                <code>{one.mask}</code>
              </td>
              <td>
                <PlaceName name={one.placeName} />
              </td>
              <td>
                <Standing destination={one} />
              </td>
              {administers ? (
                <td>{one.stoppedAt === null ? <Acts destination={one} onAct={onAct} /> : null}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How it has fared; where it fails, what becomes of the message meanwhile. */
function Standing({ destination }: { destination: DestinationListed }) {
  const { t } = useTranslation("outside");
  const { stoppedAt, stoppedReason, readable, lastAttempt, waiting, dead } = destination;
  const { lastDeliveredAt, failingSince } = destination;
  if (stoppedAt !== null) return <span>{t("table.stopped", { reason: stoppedReason })}</span>;
  if (!readable) return <b role="alert">⚠ {t("table.unreadable")}</b>;
  const failing = lastAttempt !== null && !lastAttempt.delivered;
  const delivered =
    lastDeliveredAt === null
      ? t("table.neverDelivered")
      : t("table.lastDelivered", { at: moment(lastDeliveredAt) });
  const at = lastAttempt === null ? "" : moment(lastAttempt.at);
  return (
    <span>
      {lastAttempt === null
        ? t("table.never")
        : failing
          ? `⚠ ${t("table.failed", { detail: lastAttempt.detail, since: moment(failingSince ?? lastAttempt.at) })}`
          : t("table.delivered", { at })}
      {failing ? (
        <small className="quiet">
          {" "}
          {delivered}
          {mark("semicolon")}
          {t("table.fallback")}
        </small>
      ) : null}
      {waiting > 0 ? <small> {t("table.waiting", { count: waiting })}</small> : null}
      {dead > 0 ? <b> {t("table.dead", { count: dead })}</b> : null}
    </span>
  );
}

function Acts({
  destination,
  onAct,
}: {
  destination: DestinationListed;
  onAct: (act: DestinationAct) => void;
}) {
  const { t } = useTranslation("outside");
  const offered = ["test", "change", "rotate", "stop"] as const;
  return (
    <span className="outside-acts">
      {offered
        .filter((kind) => kind !== "rotate" || destination.channel === "webhook")
        .map((kind) => (
          <button
            key={kind}
            type="button"
            className="link-button"
            data-testid={`${testIds.destinationAct}-${kind}`}
            onClick={() => {
              onAct({ kind, destination });
            }}
          >
            {t(`act.${kind}`)}
          </button>
        ))}
    </span>
  );
}
