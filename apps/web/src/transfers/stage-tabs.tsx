import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { present } from "../app/search.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { capital } from "../words/spoken.ts";
import { openStages } from "./search.ts";

type Stage = (typeof openStages)[number];
type Asked = Parameters<typeof api.transfers.stageCounts.queryOptions>[0];

/** The way of the money: shown also while nothing is there. What went wrong shows where there is some. */
const usual: ReadonlySet<Stage> = new Set(["issued", "sent", "arrived"]);

/** How many transfers of the other filters wait to be sent, are sent, have arrived; each a link to those alone. */
export function StageTabs({ asked }: { asked: Asked }) {
  const { t } = useTranslation(["transfers", "domain"]);
  const { stage: chosen, ...others } = useSearch({ from: "/frame/transfers" });
  const { data } = useQuery({
    ...api.transfers.stageCounts.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  const known = new Map(data?.map(({ stage, count }) => [stage, count]));
  // The server leaves out a stage that has none.
  const countOf = (stage: Stage) => known.get(stage) ?? (data === undefined ? undefined : 0);
  const shown = openStages.filter(
    (stage) => usual.has(stage) || stage === chosen || known.has(stage),
  );
  const all = data?.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="tabs no-print" aria-label={t("stage")}>
      {[...shown, undefined].map((stage) => {
        const count = stage === undefined ? all : countOf(stage);
        return (
          <Link
            key={stage ?? "all"}
            to="/transfers"
            search={present({ ...others, stage })}
            replace
            activeOptions={{ exact: true }}
            aria-current={stage === chosen ? "page" : undefined}
            data-testid={`${testIds.stageTab}-${stage ?? "all"}`}
          >
            {stage === undefined ? t("everyStage") : capital(t(`domain:transferStage.${stage}`))}
            {count === undefined ? null : <span className="num"> {count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
