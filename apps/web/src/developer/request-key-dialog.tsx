import type { KeyScope } from "@daowei/api/contracts";
import { keyScopes } from "@daowei/domain/approvals";
import { scopeNotOfRole } from "@daowei/domain/approvals";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { nameOfPlace } from "../places/named.tsx";

interface Wanted {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly placeCode: string;
  /** As they are written, one a line. */
  readonly addresses: string;
  readonly validDays: string;
  readonly reason: string;
}

/** 申请密钥, for the post one acts in; an administrator lets it in. */
export function RequestKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("developer");
  const { post, places } = useFrame();
  const [wanted, setWanted] = useState<Wanted>({
    name: "",
    scopes: ["read"],
    placeCode: post.placeCode,
    addresses: "",
    validDays: "90",
    reason: "",
  });
  const asked = useAct({
    run: ({ idempotencyKey, reason, validDays, addresses, ...said }: Keyed<Wanted>) =>
      client.proposals.propose.mutate({
        kind: "api_key.issue",
        payload: {
          ...said,
          postId: post.id,
          addresses: addresses.split(/[\s,，;；]+/).filter((one) => one !== ""),
          validDays: Number(validDays),
        },
        reason: reason.trim(),
        idempotencyKey,
      }),
    onDone: () => {
      toast(t("done.request"));
      onClose();
    },
  });
  const change = (part: Partial<Wanted>) => {
    setWanted({ ...wanted, ...part });
  };
  return (
    <ActDialog
      title={t("request")}
      confirm={t("request")}
      state={asked.state}
      wanting={wanting()}
      onCancel={onClose}
      onConfirm={() => {
        asked.perform(wanted);
      }}
    >
      <p>{t("requestConsequence")}</p>
      <label className="act-field">
        <span>{t("fields.name")}</span>
        <input
          value={wanted.name}
          maxLength={60}
          placeholder={t("fields.nameHint")}
          disabled={asked.locked}
          data-testid={testIds.keyName}
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
      </label>
      <fieldset className="key-scopes">
        <legend>{t("fields.scopes")}</legend>
        {keyScopes
          .filter((scope) => scopeNotOfRole([scope], post.role) === undefined)
          .map((scope) => (
            <label key={scope}>
              <input
                type="checkbox"
                checked={wanted.scopes.includes(scope)}
                disabled={asked.locked}
                data-testid={`${testIds.keyScope}-${scope}`}
                onChange={(event) => {
                  const others = wanted.scopes.filter((one) => one !== scope);
                  change({ scopes: event.target.checked ? [...others, scope] : others });
                }}
              />
              {t(`scope.${scope}`)}
            </label>
          ))}
      </fieldset>
      <div className="act-pair">
        <label className="act-field">
          <span>{t("fields.place")}</span>
          <select
            value={wanted.placeCode}
            disabled={asked.locked}
            data-testid={testIds.keyPlace}
            onChange={(event) => {
              change({ placeCode: event.target.value });
            }}
          >
            {places.map(({ code, name }) => (
              <option key={code} value={code}>
                {nameOfPlace(name)}
              </option>
            ))}
          </select>
        </label>
        <label className="act-field">
          <span>{t("fields.days")}</span>
          <input
            inputMode="numeric"
            value={wanted.validDays}
            disabled={asked.locked}
            data-testid={testIds.keyDays}
            onChange={(event) => {
              change({ validDays: event.target.value });
            }}
          />
        </label>
      </div>
      <label className="act-field">
        <span>{t("fields.addresses")}</span>
        <textarea
          rows={2}
          value={wanted.addresses}
          disabled={asked.locked}
          data-testid={testIds.keyAddresses}
          onChange={(event) => {
            change({ addresses: event.target.value });
          }}
        />
        <small>{t("fields.addressesHint")}</small>
      </label>
      <ReasonField
        value={wanted.reason}
        locked={asked.locked}
        onChange={(reason) => {
          change({ reason });
        }}
      />
    </ActDialog>
  );

  function wanting(): string | null {
    const { name, scopes, validDays, reason } = wanted;
    const days = /^\d{1,3}$/.test(validDays) ? Number(validDays) : 0;
    if (name.trim() === "") return t("wanting.name");
    if (scopes.length === 0) return t("wanting.scopes");
    if (days < 1 || days > 365) return t("wanting.days");
    return reason.trim().length < 10 ? t("wanting.reason") : null;
  }
}
