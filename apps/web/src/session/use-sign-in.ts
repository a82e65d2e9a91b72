import { useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn, type SignInOutcome } from "./sign-in.ts";

type Failure = Exclude<SignInOutcome, { kind: "signed_in" }>;

/** Runs one sign-in at a time and keeps the sentence for the last failure. */
export function useSignIn(onSignedIn: () => Promise<void>) {
  const { t } = useTranslation("session");
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (username: string, password: string) => {
    if (running) return;
    setRunning(true);
    setFailure(null);
    const outcome = await signIn(username, password);
    if (outcome.kind === "signed_in") await onSignedIn();
    else setFailure(outcome);
    setRunning(false);
  };
  return { running, run, message: failure === null ? null : sentence(failure) };

  function sentence(found: Failure): string {
    switch (found.kind) {
      case "wrong":
        return t("wrong");
      case "too_many":
        return found.waitMinutes === null
          ? t("tooMany")
          : t("tooManyFor", { minutes: found.waitMinutes });
      case "unreachable":
        return t("unreachable");
      case "refused":
        return t("refused", { status: found.status });
    }
  }
}
