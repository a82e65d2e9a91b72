import { useTranslation } from "react-i18next";
import { type Keyed, useAct } from "../acts/use-act.ts";
import { toast } from "../overlays/toast.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";

/** A test message to one's own address, so that one knows whether it arrives. */
export function TestMyself() {
  const { t } = useTranslation("reminderPlan");
  const testing = useAct({
    run: (input: Keyed<object>) => client.outbox.testMyself.mutate(input),
    onDone: () => {
      toast(t("testSent"));
    },
  });
  return (
    <>
      {testing.state.kind === "refused" ? <ProblemNotice error={testing.state.error} /> : null}
      <p>
        <button
          type="button"
          className="plain-button"
          disabled={testing.locked}
          data-testid={testIds.reminderTest}
          onClick={() => {
            testing.perform({});
          }}
        >
          {t("test")}
        </button>
      </p>
    </>
  );
}
