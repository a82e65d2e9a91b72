import { useState } from "react";
import { useTranslation } from "react-i18next";
import { moment } from "../words/dates.ts";
import { signIn, type SignInOutcome } from "./sign-in.ts";

type Failure = Exclude<SignInOutcome, { kind: "signed_in" }>;

/** From here on the attempts that are left are told: earlier it would only be noise. */
const fewAttempts = 3;

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
        if (found.attemptsLeft === null || found.attemptsLeft > fewAttempts) return t("wrong");
        return found.attemptsLeft === 0
          ? t("wrongLast")
          : t("wrongWithLeft", { count: found.attemptsLeft });
      case "too_many":
        return found.waitMinutes === null
          ? t("tooMany")
          : t("tooManyFor", { minutes: found.waitMinutes, time: inMinutes(found.waitMinutes) });
      case "unreachable":
        return t("unreachable");
      case "refused":
        return t("refused", { status: found.status });
    }
  }
}

/** The clock's time after so many minutes, 14:05. */
function inMinutes(minutes: number): string {
  return moment(new Date(Date.now() + minutes * 60_000).toISOString()).slice(11);
}
