import type { OwnMail } from "@daowei/api/contracts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { MailChoice } from "./mail-choice.tsx";

/** 提醒渠道: the bell always, and mail to the person's own address once he has shown that it is his; a mail's link brings the code. */
export function MailPanel({ brought }: { brought: string }) {
  const { t } = useTranslation("settings");
  const { data, error } = useQuery(api.account.mail.queryOptions());
  return (
    <section className="paper settings-part" id="mail" data-testid={testIds.mailPanel}>
      <h2>{t("mail.title")}</h2>
      <p className="quiet">{t("mail.text")}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      {data === undefined ? null : data.available ? (
        <>
          <OwnAddress mail={data} brought={brought} />
          {data.address === null ? null : <MailChoice mail={data} />}
        </>
      ) : (
        <p>{t("mail.unavailable")}</p>
      )}
    </section>
  );
}

function OwnAddress({ mail, brought }: { mail: OwnMail; brought: string }) {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const [address, setAddress] = useState("");
  const [code, setCode] = useState(brought);
  const onSuccess = () => queryClient.invalidateQueries(api.account.mail.queryFilter());
  const claim = useMutation(api.account.claimMail.mutationOptions({ onSuccess }));
  const confirm = useMutation(api.account.confirmMail.mutationOptions({ onSuccess }));
  const remove = useMutation(api.account.removeMail.mutationOptions({ onSuccess }));
  return (
    <div className="settings-form">
      <p>{mail.address === null ? t("mail.none") : t("mail.own", { address: mail.address })}</p>
      {[claim, confirm, remove].map(({ error }, index) =>
        error === null ? null : <ProblemNotice key={index} error={error} />,
      )}
      <label>
        {t("mail.address")}
        <input
          className="field-input"
          type="email"
          autoComplete="email"
          maxLength={254}
          value={address}
          data-testid={testIds.mailAddress}
          onChange={(event) => {
            setAddress(event.target.value);
          }}
        />
      </label>
      <div className="settings-acts">
        <button
          type="button"
          className="plain-button"
          disabled={!address.includes("@") || claim.isPending}
          data-testid={testIds.mailSend}
          onClick={() => {
            claim.mutate({ address: address.trim() });
          }}
        >
          {t("mail.send")}
        </button>
        {mail.address === null ? null : (
          <button
            type="button"
            className="plain-button"
            disabled={remove.isPending}
            data-testid={testIds.mailRemove}
            onClick={() => {
              remove.mutate({});
            }}
          >
            {t("mail.remove")}
          </button>
        )}
      </div>
      {mail.claimed === null ? null : (
        <>
          <p role="status">{t("mail.sent", { address: mail.claimed })}</p>
          <label>
            {t("mail.code")}
            <input
              className="field-input"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              value={code}
              data-testid={testIds.mailCode}
              onChange={(event) => {
                setCode(event.target.value.trim());
              }}
            />
          </label>
          <button
            type="button"
            className="plain-button primary-button"
            disabled={!/^\d{8}$/.test(code) || confirm.isPending}
            ref={brought === "" ? undefined : bringIntoView}
            data-testid={testIds.mailConfirm}
            onClick={() => {
              confirm.mutate({ code });
            }}
          >
            {t("mail.confirm")}
          </button>
        </>
      )}
    </div>
  );
}

function bringIntoView(button: HTMLButtonElement | null): void {
  button?.scrollIntoView({ block: "center" });
  button?.focus({ preventScroll: true });
}
