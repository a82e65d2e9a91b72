import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { problemKind } from "../problems/explain-error.ts";
import { testIds } from "../test-ids.ts";
import { client } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { wordOf, wordsOf } from "../words/spoken.ts";
import { type ActState, changesWithActs } from "./use-act.ts";

/** Refusals that mean: somebody was faster. */
const overtaken: ReadonlySet<string> = new Set(["act_not_possible", "revision_changed"]);

/** Who acted on the batch since it was opened, and the way to what it is now; what was typed stays. */
export function SinceThen({
  batchId,
  seenHash,
  state,
}: {
  batchId: string;
  seenHash: string;
  state: ActState;
}) {
  const { t } = useTranslation("acts");
  const queryClient = useQueryClient();
  const error = state.kind === "refused" ? state.error : undefined;
  const wanted = error !== undefined && overtaken.has(problemKind(error) ?? "");
  // Not the page's own question: its answer would change under the dialog before anybody asked for it.
  const { data } = useQuery({
    queryKey: ["since-then", batchId, seenHash],
    queryFn: () => client.batches.get.query({ id: batchId }),
    enabled: wanted,
    gcTime: 0,
  });
  const last = data?.events.at(-1);
  if (!wanted || last === undefined) return null;
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
        onClick={() => void queryClient.invalidateQueries({ predicate: changesWithActs })}
      >
        {t("since.load")}
      </button>
    </div>
  );
}
