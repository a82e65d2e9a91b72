import type { BatchDetail } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { mark, wordOf, wordsOf } from "../words/spoken.ts";
import { type RevisionLine, revisionLines } from "./revision-lines.ts";

/** 本批次各稿: amounts, heads and basis are the same in all of them; papers may differ. */
export function RevisionList({ batch }: { batch: z.infer<typeof BatchDetail> }) {
  const { t } = useTranslation("batches");
  const { data } = useQuery(api.attachments.list.queryOptions({ batchId: batch.id }));
  const lines = revisionLines(batch.events, data?.attachments ?? []);
  return (
    <section className="paper compared-rule">
      <h2>{t("revisions.title")}</h2>
      <p className="quiet">{t("revisions.same", { number: batch.headcountNumber })}</p>
      <ul>
        {lines.map((line) => (
          <Line key={line.revision} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line: { revision, since, by, act, added, removed } }: { line: RevisionLine }) {
  const { t } = useTranslation("batches");
  const papers = [
    added.length === 0 ? null : t("revisions.added", { names: added.join(mark("list")) }),
    removed.length === 0 ? null : t("revisions.removed", { names: removed.join(mark("list")) }),
  ].filter((part) => part !== null);
  return (
    <li>
      <b>{t("revision", { revision })}</b>{" "}
      {t("revisions.since", {
        at: moment(since),
        by,
        act: wordOf({ ...wordsOf("audit").acts, ...wordsOf("domain").act }, act),
      })}{" "}
      {papers.length === 0 ? t("revisions.noPapers") : papers.join(mark("semicolon"))}
    </li>
  );
}
