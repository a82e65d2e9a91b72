import type { PersonListed } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { ReasonField } from "../acts/reason-field.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { useFrame } from "../app/frame-context.ts";
import { DateField } from "../dates/date-field.tsx";
import { isDate } from "../dates/typed-date.ts";
import { toast } from "../overlays/toast.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { FirstPasswordDialog } from "./first-password-dialog.tsx";
import { GrantFields, type Grant } from "./grant-fields.tsx";
import { LeftBehind } from "./left-behind.tsx";

type Post = PersonListed["posts"][number];

/** What an administrator asks for. All but disabling waits for a second one. */
export type PeopleAct =
  | ProposedAct
  | { readonly kind: "person.first_password"; readonly username: string };

type ProposedAct =
  | { readonly kind: "person.add" }
  | { readonly kind: "post.grant"; readonly username: string }
  | { readonly kind: "post.end"; readonly username: string; readonly post: Post }
  | {
      readonly kind: "person.disable" | "person.enable" | "person.reset_password";
      readonly username: string;
    };

interface Said {
  readonly reason: string;
  readonly grant: Grant;
  readonly endsOn: string;
  readonly username: string;
  readonly name: string;
}

export function PeopleDialog({
  act,
  people,
  onClose,
}: {
  act: ProposedAct;
  people: readonly PersonListed[];
  onClose: () => void;
}) {
  const { t } = useTranslation("people");
  const { post } = useFrame();
  const named = "username" in act ? act.username : "";
  const [said, setSaid] = useState<Said>({
    reason: "",
    grant: {
      username: named,
      role: "preparer",
      placeCode: post.placeCode,
      officeName: post.officeName,
      endsOn: "",
    },
    endsOn: "",
    username: named,
    name: "",
  });
  const [password, setPassword] = useState<string | null>(null);
  const asked = useAct({
    run: (input: Keyed<Said>) => perform(act, input, post.placeCode),
    onDone: (shown) => {
      toast(t(act.kind === "person.disable" ? "disabledDone" : "proposed"));
      if (shown === null) onClose();
      else setPassword(shown);
    },
  });
  const change = (part: Partial<Said>) => {
    setSaid({ ...said, ...part });
  };
  if (password !== null)
    return (
      <FirstPasswordDialog password={password} text={t("firstPasswordText")} onClose={onClose} />
    );
  return (
    <ActDialog
      title={t(`act.${act.kind}`)}
      confirm={t(act.kind === "person.disable" ? "confirmDisable" : "confirmProposal")}
      state={asked.state}
      wanting={wantingOf(act, said)}
      danger={act.kind === "person.disable"}
      onCancel={onClose}
      onConfirm={() => {
        asked.perform(said);
      }}
    >
      <p>{t(`consequence.${act.kind}`)}</p>
      {act.kind === "post.grant" ? (
        <GrantFields
          grant={said.grant}
          people={people}
          onChange={(grant) => {
            change({ grant });
          }}
        />
      ) : null}
      {act.kind === "person.add" ? (
        <>
          <Field
            label={t("username")}
            value={said.username}
            testId={testIds.personUsername}
            onChange={(username) => {
              change({ username });
            }}
          />
          <Field
            label={t("name")}
            value={said.name}
            testId={testIds.personName}
            onChange={(name) => {
              change({ name });
            }}
          />
        </>
      ) : null}
      {act.kind === "post.end" ? (
        <DateField
          name={t("lastDay")}
          value={said.endsOn}
          testId={testIds.postEndsOn}
          onChange={(endsOn) => {
            change({ endsOn });
          }}
        />
      ) : null}
      {act.kind === "person.disable" || act.kind === "post.end" ? (
        <LeftBehind username={act.username} />
      ) : null}
      {"username" in act && act.username !== "" ? (
        <p>{t("about", { username: act.username })}</p>
      ) : null}
      <ReasonField
        value={said.reason}
        locked={asked.locked}
        onChange={(reason) => {
          change({ reason });
        }}
      />
    </ActDialog>
  );

  function wantingOf(wanted: ProposedAct, { reason, grant, username, name, endsOn }: Said) {
    const lastDay = wanted.kind === "post.grant" ? grant.endsOn : endsOn;
    // An unread day is not none.
    if (lastDay !== "" && !isDate(lastDay)) return t("wanting.lastDay");
    if (wanted.kind === "post.grant" && (grant.username === "" || grant.officeName.trim() === ""))
      return t("wanting.grant");
    if (wanted.kind === "person.add" && (username.length < 3 || name.trim() === ""))
      return t("wanting.person");
    return reason.trim().length < 10 ? t("wanting.reason") : null;
  }
}

function Field({
  label,
  value,
  onChange,
  testId,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  testId: string;
}) {
  return (
    <label className="act-field">
      <span>{label}</span>
      <input
        className="field-input"
        value={value}
        maxLength={40}
        data-testid={testId}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}

/** Asks the server; answers with a first password to hand over, where there is one. */
async function perform(
  act: ProposedAct,
  { idempotencyKey, ...said }: Keyed<Said>,
  placeCode: string,
): Promise<string | null> {
  const reason = said.reason.trim();
  const propose = (
    kind: Exclude<ProposedAct["kind"], "person.disable">,
    payload: Record<string, unknown>,
  ) => client.proposals.propose.mutate({ kind, payload, reason, idempotencyKey });
  const dayOrNone = (day: string) => (day === "" ? null : day);
  switch (act.kind) {
    case "person.disable":
      await client.people.disable.mutate({ username: act.username, reason, idempotencyKey });
      return null;
    case "post.grant":
      await propose(act.kind, { ...said.grant, endsOn: dayOrNone(said.grant.endsOn) });
      return null;
    case "post.end":
      await propose(act.kind, { postId: act.post.id, endsOn: dayOrNone(said.endsOn) });
      return null;
    case "person.enable":
      await propose(act.kind, { username: act.username, placeCode });
      return null;
    case "person.add":
    case "person.reset_password": {
      const { password, passwordHash } = await client.people.makeFirstPassword.mutate({});
      const { username, name } = said;
      const whom = act.kind === "person.add" ? { username, name: name.trim() } : { username };
      await propose(act.kind, { ...whom, placeCode, passwordHash });
      return password;
    }
  }
}
