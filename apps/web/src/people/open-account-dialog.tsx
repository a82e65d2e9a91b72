import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActDialog } from "../acts/act-dialog.tsx";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { client } from "../wire/api.ts";
import { FirstPasswordDialog } from "./first-password-dialog.tsx";

interface Made {
  readonly password: string;
  readonly passwordHash: string;
}

/** 生成初始密码 for an account from a list, once; it is shown after the server has taken it. */
export function OpenAccountDialog({
  username,
  onClose,
}: {
  username: string;
  onClose: () => void;
}) {
  const { t } = useTranslation("people");
  // Asked again with the same key, it must be the same password: the one that may have been taken.
  const made = useRef<Made | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const opening = useAct({
    run: async ({ idempotencyKey }: Keyed<object>) => {
      made.current ??= await client.people.makeFirstPassword.mutate({});
      const { passwordHash, password: own } = made.current;
      await client.people.giveFirstPassword.mutate({ username, passwordHash, idempotencyKey });
      return own;
    },
    onDone: setPassword,
  });
  if (password !== null)
    return <FirstPasswordDialog password={password} text={t("openedText")} onClose={onClose} />;
  return (
    <ActDialog
      title={t("act.person.first_password")}
      confirm={t("act.person.first_password")}
      state={opening.state}
      wanting={null}
      onCancel={onClose}
      onConfirm={() => {
        opening.perform({});
      }}
    >
      <p>{t("consequence.person.first_password")}</p>
      <p>{t("about", { username })}</p>
    </ActDialog>
  );
}
