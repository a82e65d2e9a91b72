import type { KeyListed } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { mark } from "../words/spoken.ts";
import type { KeyAct } from "./key-dialog.tsx";
import { OfficeName, PlaceName } from "../places/named.tsx";

const columns = [
  "name",
  "scopes",
  "place",
  "owner",
  "secrets",
  "lastUsed",
  "expires",
  "standing",
  "acts",
] as const;

export function KeyTable({
  keys,
  administers,
  onAct,
  onWatch,
}: {
  keys: readonly KeyListed[];
  administers: boolean;
  onAct: (act: KeyAct) => void;
  onWatch: (id: string) => void;
}) {
  const { t } = useTranslation("developer");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} data-testid={testIds.keyRow}>
              <th scope="row">{key.name}</th>
              <td>{key.scopes.map((scope) => t(`scope.${scope}`)).join(mark("list"))}</td>
              <td>
                <PlaceName name={key.placeName} /> <From addresses={key.addresses} />
              </td>
              <td>
                {key.owner.name}{" "}
                <span className="quiet">
                  <OfficeName name={key.owner.officeName} />
                </span>
              </td>
              <td>
                <Secrets secrets={key.secrets} />
              </td>
              <td>{lastUse(key)}</td>
              <td className="num">{moment(key.expiresAt)}</td>
              <td>{t(`standing.${key.standing}`)}</td>
              <td>
                <KeyActs listed={key} {...{ administers, onAct, onWatch }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function lastUse({ secrets }: KeyListed): string {
    const used = secrets.flatMap(({ lastUsedAt, lastUsedFrom }) =>
      lastUsedAt === null ? [] : [{ lastUsedAt, address: lastUsedFrom ?? "" }],
    );
    const last = used.toSorted((a, b) => (a.lastUsedAt < b.lastUsedAt ? 1 : -1))[0];
    if (last === undefined) return t("never");
    return t("from", { at: moment(last.lastUsedAt), address: last.address });
  }
}

/** Nothing where it works from anywhere. */
function From({ addresses }: Pick<KeyListed, "addresses">) {
  const { t } = useTranslation("developer");
  if (addresses.length === 0) return null;
  return (
    <span className="quiet" data-testid={testIds.keyAddresses}>
      {t("onlyFrom", { addresses: addresses.join(mark("list")) })}
    </span>
  );
}

function Secrets({ secrets }: Pick<KeyListed, "secrets">) {
  const { t } = useTranslation("developer");
  return (
    <ul className="post-list">
      {secrets.map(({ ending, endsAt }) => (
        <li key={ending}>
          …{ending}
          {endsAt === null ? null : (
            <span className="quiet"> {t("until", { at: moment(endsAt) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const ownAct: Partial<Record<KeyListed["standing"], KeyAct["kind"]>> = {
  awaiting: "collect",
  in_force: "rotate",
};

/** The owner takes the secret, changes and ends it; an administrator only ends it. */
function KeyActs({
  listed,
  administers,
  onAct,
  onWatch,
}: {
  listed: KeyListed;
  administers: boolean;
  onAct: (act: KeyAct) => void;
  onWatch: (id: string) => void;
}) {
  const { t } = useTranslation("developer");
  const { id, name, standing, oneself } = listed;
  const own = ownAct[standing];
  const ended = standing === "revoked" || standing === "expired";
  const offered: readonly KeyAct["kind"][] = [
    ...(oneself && own !== undefined ? [own] : []),
    ...((oneself || administers) && !ended ? (["revoke"] as const) : []),
  ];
  return (
    <span className="key-acts">
      {offered.map((kind) => (
        <button
          key={kind}
          type="button"
          className="link-button"
          data-testid={`${testIds.keyAct}-${kind}`}
          onClick={() => {
            onAct({ kind, id, name });
          }}
        >
          {t(`act.${kind}`)}
        </button>
      ))}
      <button
        type="button"
        className="link-button"
        data-testid={`${testIds.keyAct}-calls`}
        onClick={() => {
          onWatch(id);
        }}
      >
        {t("act.calls")}
      </button>
    </span>
  );
}
