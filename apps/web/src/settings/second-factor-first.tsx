import "./settings.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { signOut } from "../session/sign-in.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { SecondFactors } from "./second-factors.tsx";
import { StepUpPanel } from "./step-up-panel.tsx";

/** The second half of signing in: shows a factor, or enrols the first one. */
export function SecondFactorFirst() {
  const { t } = useTranslation("settings");
  const queryClient = useQueryClient();
  const { data: factors, error } = useQuery(api.account.secondFactors.queryOptions());
  const enrolled = factors !== undefined && (factors.totp || factors.passkeys.length > 0);
  const leave = async () => {
    await signOut();
    window.location.assign("/login");
  };
  return (
    <main className="standing" data-testid={testIds.factorFirst}>
      <h1>{t("factors.firstTitle")}</h1>
      <p>{t(enrolled ? "factors.firstShow" : "factors.firstEnrol")}</p>
      {error === null ? null : <ProblemNotice error={error} loading />}
      {factors === undefined ? null : enrolled && factors.stepUp !== "done" ? (
        <StepUpPanel />
      ) : (
        <SecondFactors factors={factors} />
      )}
      <div className="settings-acts">
        {factors?.stepUp === "done" ? (
          <button
            type="button"
            className="plain-button primary-button"
            data-testid={testIds.factorEnter}
            onClick={() => void queryClient.invalidateQueries()}
          >
            {t("factors.enter")}
          </button>
        ) : null}
        <button type="button" className="plain-button" onClick={() => void leave()}>
          {t("factors.leave")}
        </button>
      </div>
    </main>
  );
}
