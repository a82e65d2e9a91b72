import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { goOutside, readRefusal, waysQuery } from "../session/outside-way.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { LinkDialog } from "./link-dialog.tsx";

/** What the sign-in service's return left behind the # of the address. */
function readReturn(hash: string): { proof: string | null; refused: string | null } {
  const left = new URLSearchParams(hash.slice(1));
  return { proof: left.get("identity"), refused: left.get("refused") };
}

/** By whom of the office's sign-in service the person may come in. Without such a service, or a link to one, there is nothing to see. */
export function Identities() {
  const { t } = useTranslation(["settings", "session"]);
  const queryClient = useQueryClient();
  const [{ proof, refused }, setReturned] = useState(() => readReturn(window.location.hash));
  const { data: ways } = useQuery(waysQuery());
  const { data: linked = [] } = useQuery(api.account.identities.queryOptions());
  const refresh = () => void queryClient.invalidateQueries(api.account.pathFilter());
  const unlink = useMutation(api.account.unlinkIdentity.mutationOptions({ onSuccess: refresh }));
  const leave = useMutation({ mutationFn: () => goOutside("link", "/settings") });
  useEffect(() => {
    // The proof has been read: it need not stay in the address, nor in what the browser remembers of it.
    if (window.location.hash !== "")
      window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  const forget = () => {
    setReturned({ proof: null, refused: null });
  };
  const name = ways?.oidc?.name;
  if (name === undefined && linked.length === 0) return null;
  const failure = leave.isError || leave.data === false ? "provider_unreachable" : refused;
  const refusal = readRefusal(failure);
  return (
    <section className="paper settings-part" data-testid={testIds.identities}>
      <h2>{t("identities.title")}</h2>
      <p>{t("identities.text")}</p>
      <ul className="settings-rows">
        {linked.map(({ id, issuer, linkedAt }) => (
          <li key={id} data-testid={testIds.identity}>
            {issuer}
            <span className="quiet">{t("identities.since", { date: moment(linkedAt) })}</span>
            <button
              type="button"
              className="plain-button push"
              data-testid={testIds.identityUnlink}
              onClick={() => {
                unlink.mutate({ id });
              }}
            >
              {t("identities.unlink")}
            </button>
          </li>
        ))}
      </ul>
      {unlink.error === null ? null : <ProblemNotice error={unlink.error} />}
      {refusal === undefined ? null : (
        <p role="alert">⚠ {t(`session:outside.${refusal}`, { name: name ?? "" })}</p>
      )}
      {name === undefined || linked.length > 0 ? null : (
        <button
          type="button"
          className="plain-button"
          disabled={leave.isPending}
          data-testid={testIds.identityLink}
          onClick={() => {
            leave.mutate();
          }}
        >
          {t("identities.link", { name })}
        </button>
      )}
      {proof === null ? null : (
        <LinkDialog
          proof={proof}
          name={name ?? ""}
          onClose={forget}
          onLinked={() => {
            forget();
            refresh();
          }}
        />
      )}
    </section>
  );
}
