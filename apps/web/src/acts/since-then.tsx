import type { BatchDetail } from "@daowei/api/contracts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { problemKind } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { wordOf, wordsOf } from "../words/spoken.ts";
import { type ActState, changesWithActs } from "./use-act.ts";

type Detail = z.infer<typeof BatchDetail>;

/** Refusals that mean: somebody was faster. */
const overtaken: ReadonlySet<string> = new Set(["act_not_possible", "revision_changed"]);

/** Who acted on the batch since the dialog restated it, and the way to what it is now; what was typed stays. */
export function SinceThen({
  seen,
  newest,
  state,
  onLoad,
}: {
  seen: Detail;
  /** The batch as the page has it by now. */
  newest: Detail;
  state: ActState;
  onLoad: (batch: Detail) => void;
}) {
  const { t } = useTranslation("acts");
  const queryClient = useQueryClient();
  const { id, revisionHash } = seen;
  const error = state.kind === "refused" ? state.error : undefined;
  const refused = error !== undefined && overtaken.has(problemKind(error) ?? "");
  const { data } = useQuery({
    queryKey: ["since-then", id, revisionHash],
    queryFn: () => client.batches.get.query({ id }),
    enabled: refused,
    gcTime: 0,
  });
  const now = refused ? data : newest.revisionHash === revisionHash ? undefined : newest;
  const last = now?.events.at(-1);
  if (now === undefined || now === seen || last === undefined) return null;
  return (
    <div className="notice" data-testid={testIds.sinceThen}>
      <p>
        {t("since.who", {
          name: last.by,
          at: moment(last.at),
          act: wordOf(wordsOf("domain").act, last.act),
          revision: last.revision,
        })}
        {last.comment === null ? null : <span translate="no"> {last.comment}</span>}
      </p>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.loadLatest}
        onClick={() => {
          onLoad(now);
          void queryClient.invalidateQueries({ predicate: changesWithActs });
        }}
      >
        {t("since.load")}
      </button>
    </div>
  );
}
