import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { DateField } from "../dates/date-field.tsx";
import { isDate } from "../dates/typed-date.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api, client } from "../wire/api.ts";

interface Lending {
  readonly delegateId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Lends the acting post to a colleague of the same office. */
export function DelegateForm() {
  const { t } = useTranslation("approvals");
  const { me } = useFrame();
  const empty = { delegateId: "", from: me.today, to: me.today, reason: "" };
  const [lending, setLending] = useState<Lending>(empty);
  const { data } = useQuery(api.approvals.colleagues.queryOptions({}));
  const giving = useAct({
    run: (input: Keyed<Lending>) => client.approvals.delegate.mutate(input),
    onDone: () => {
      toast(t("delegations.given"));
      setLending(empty);
    },
  });
  const { delegateId, from, to, reason } = lending;
  const days = isDate(from) && isDate(to) && to >= from;
  const ready = delegateId !== "" && days && reason.trim().length >= 2;
  const change = (part: Partial<Lending>) => {
    setLending({ ...lending, ...part });
  };
  return (
    <div className="paper act-body">
      <div className="act-pair delegate-days">
        <label className="act-field">
          <span>{t("delegations.to")}</span>
          <select
            value={delegateId}
            data-testid={testIds.delegate}
            onChange={(event) => {
              change({ delegateId: event.target.value });
            }}
          >
            <option value="">—</option>
            {(data ?? []).map(({ userId, name }) => (
              <option key={userId} value={userId}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {(["from", "to"] as const).map((end) => (
          <DateField
            key={end}
            name={t(end === "from" ? "delegations.first" : "delegations.last")}
            value={lending[end]}
            min={me.today}
            testId={end === "from" ? testIds.delegateFrom : testIds.delegateTo}
            onChange={(day) => {
              change({ [end]: day });
            }}
          />
        ))}
      </div>
      <label className="act-field">
        <span>{t("delegations.reason")}</span>
        <input
          value={reason}
          maxLength={500}
          data-testid={testIds.delegateReason}
          onChange={(event) => {
            change({ reason: event.target.value });
          }}
        />
      </label>
      {giving.state.kind === "refused" || giving.state.kind === "outcome_unknown" ? (
        <ProblemNotice error={giving.state.error} />
      ) : null}
      <button
        type="button"
        className="plain-button primary-button"
        disabled={!ready || giving.locked}
        data-testid={testIds.delegateGive}
        onClick={() => {
          giving.perform({ ...lending, reason: reason.trim() });
        }}
      >
        {t("delegations.give")}
      </button>
    </div>
  );
}
