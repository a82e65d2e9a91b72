import type { DestinationListed } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { DestinationFields, type Said } from "./destination-fields.tsx";
import { performOnDestination } from "./perform.ts";
import { mark } from "../words/spoken.ts";

/** What an administrator does with an address outside. Adding and changing wait for a second one. */
export type DestinationAct =
  | { readonly kind: "add"; readonly webhook: boolean }
  | {
      readonly kind: "test" | "change" | "rotate" | "stop";
      readonly destination: DestinationListed;
    };

export function DestinationDialog({ act, onClose }: { act: DestinationAct; onClose: () => void }) {
  const { t } = useTranslation("outside");
  const { post } = useFrame();
  const [said, setSaid] = useState<Said>(() => saidAtFirst(act));
  const [secret, setSecret] = useState<string | null>(null);
  const asked = useAct({
    run: (input: Keyed<Said>) => performOnDestination(act, input, post.placeCode),
    onDone: (shown) => {
      toast(t(`done.${act.kind}`));
      if (shown === null) onClose();
      else setSecret(shown);
    },
  });
  if (secret !== null) return <SecretDialog secret={secret} onClose={onClose} />;
  const change = (part: Partial<Said>) => {
    setSaid({ ...said, ...part });
  };
  return (
    <ActDialog
      title={act.kind === "add" && act.webhook ? t("addWebhook") : t(`act.${act.kind}`)}
      confirm={t(`confirm.${act.kind}`)}
      state={asked.state}
      wanting={wantingOf(act, said)}
      danger={act.kind === "stop"}
      onCancel={onClose}
      onConfirm={() => {
        asked.perform(said);
      }}
    >
      <p>{t(`consequence.${act.kind}`)}</p>
      {"destination" in act ? (
        <p>
          {act.destination.name}
          {mark("open")}
          <code>{act.destination.mask}</code>
          {mark("close")}
        </p>
      ) : null}
      {act.kind === "add" || act.kind === "change" ? (
        <DestinationFields
          said={said}
          adding={act.kind === "add"}
          kindFixed={!("webhook" in act) || act.webhook}
          onChange={change}
        />
      ) : null}
      {needsReason(act) ? (
        <ReasonField
          value={said.reason}
          locked={asked.locked}
          onChange={(reason) => {
            change({ reason });
          }}
        />
      ) : null}
    </ActDialog>
  );

  function wantingOf(wanted: DestinationAct, { name, address, reason, kind, events }: Said) {
    if (wanted.kind === "add" || wanted.kind === "change") {
      if (name.trim() === "") return t("wanting.name");
      if (wanted.kind === "add" && address.trim() === "") return t("wanting.address");
      if (kind === "webhook" && events.length === 0) return t("wanting.events");
    }
    return needsReason(wanted) && reason.trim().length < 10 ? t("wanting.reason") : null;
  }
}

function needsReason({ kind }: DestinationAct): boolean {
  return kind === "add" || kind === "change" || kind === "stop";
}

function saidAtFirst(act: DestinationAct): Said {
  const blank = { address: "", secret: "", reason: "" };
  if (act.kind === "add")
    return { ...blank, kind: act.webhook ? "webhook" : "wecom", name: "", events: [] };
  const { channel, name, events } = act.destination;
  return { ...blank, kind: channel, name, events };
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation("outside");
  return (
    <ActDialog
      title={t("secret.title")}
      confirm={t("secret.kept")}
      state={{ kind: "ready" }}
      wanting={null}
      onCancel={onClose}
      onConfirm={onClose}
    >
      <p>{t("secret.text")}</p>
      <p className="outside-secret">
        <code data-testid={testIds.destinationSecret}>{secret}</code>
      </p>
    </ActDialog>
  );
}
