import type { OwnMail } from "@daowei/api/contracts";
import { stepKinds } from "@daowei/domain/reminders";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";

/** Which reminders come by mail, and the hours in which none does. */
export function MailChoice({ mail }: { mail: OwnMail }) {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const [kinds, setKinds] = useState(mail.kinds);
  const [from, setFrom] = useState(mail.quietHours?.from ?? "");
  const [until, setUntil] = useState(mail.quietHours?.until ?? "");
  const choose = useMutation(
    api.account.chooseMail.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.account.mail.queryFilter()),
    }),
  );
  const whole = (from === "") === (until === "") && (from === "" || from !== until);
  const time = (value: string, set: (value: string) => void, which: "from" | "until") => (
    <label>
      {t(`mail.${which}`)}
      <input
        className="field-input"
        type="time"
        value={value}
        data-testid={which === "from" ? testIds.mailFrom : testIds.mailUntil}
        onChange={(event) => {
          set(event.target.value);
        }}
      />
    </label>
  );
  return (
    <div className="settings-form">
      <fieldset className="settings-acts">
        <legend>{t("mail.kinds")}</legend>
        {stepKinds.map((kind) => (
          <label key={kind}>
            <span>
              <input
                type="checkbox"
                checked={kinds.includes(kind)}
                data-testid={`${testIds.mailKind}-${kind}`}
                onChange={(event) => {
                  const others = kinds.filter((one) => one !== kind);
                  setKinds(event.target.checked ? [...others, kind] : others);
                }}
              />{" "}
              {t(`mail.kind.${kind}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="quiet">{t("mail.quiet")}</p>
      {time(from, setFrom, "from")}
      {time(until, setUntil, "until")}
      {choose.error === null ? null : <ProblemNotice error={choose.error} />}
      <div className="settings-acts">
        <button
          type="button"
          className="plain-button"
          disabled={!whole || choose.isPending}
          data-testid={testIds.mailSave}
          onClick={() => {
            choose.mutate({ kinds, quietHours: from === "" ? null : { from, until } });
          }}
        >
          {t("mail.save")}
        </button>
        {choose.isSuccess ? <span role="status">✓ {t("mail.saved")}</span> : null}
      </div>
    </div>
  );
}
