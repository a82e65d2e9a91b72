import type { AuditEntry } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { MarkButton } from "../marks/mark-button.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { EntryDetail } from "./entry-detail.tsx";
import { EvidenceButton } from "./evidence-button.tsx";
import { ObjectLink } from "./object-link.tsx";
import { wordOf, wordsOf } from "../words/spoken.ts";

/** Who may take the evidence of a batch away. */
const packers: ReadonlySet<string> = new Set(["auditor", "administrator"]);

/** Entries of the record, each with the way to what it is about and to a note on it. */
export function EntryTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation("audit");
  const { post } = useFrame();
  const { data } = useQuery({
    ...api.audit.marks.queryOptions({ objectKind: "audit_entry" }),
    enabled: post.role === "auditor" || post.role === "approver",
  });
  const marked = data?.items ?? [];
  return (
    <div className="ledger-box">
      <table className="ledger audit-table">
        <caption className="unseen">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="count">
              {t("seq")}
            </th>
            <th scope="col">{t("at")}</th>
            <th scope="col">{t("by")}</th>
            <th scope="col">{t("act")}</th>
            <th scope="col">{t("object")}</th>
            <th scope="col">{t("summary")}</th>
            <th scope="col">{t("hash")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow
              key={entry.seq}
              entry={entry}
              markCount={marked.filter(({ objectId }) => objectId === entry.seq).length}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryRow({ entry, markCount }: { entry: AuditEntry; markCount: number }) {
  const { t } = useTranslation(["audit", "domain"]);
  const { places, post } = useFrame();
  const { role, placeCode, objectPlaceCode, hash, previousHash: previous } = entry;
  // Of a batch of a place above, only one's own part is seen: there is no evidence of the whole to be had.
  const seesWhole =
    objectPlaceCode === post.placeCode || places.some(({ code }) => code === objectPlaceCode);
  return (
    <tr data-testid={testIds.auditRow}>
      <td className="count">{entry.seq}</td>
      <td className="num">{moment(entry.at)}</td>
      <td className="num">
        {entry.by === "" ? t("system") : entry.by}{" "}
        <span className="quiet">
          {role === null ? "" : t(`domain:role.${role}`)}
          {placeCode === null ? "" : ` · ${placeNameOf(places, placeCode, post)}`}
        </span>
      </td>
      <td className="num">{wordOf(wordsOf("audit").acts, entry.act)}</td>
      <td className="num">
        <ObjectLink
          kind={entry.objectKind}
          id={entry.objectId}
          name={wordOf(wordsOf("audit").objects, entry.objectKind)}
        />{" "}
        {entry.objectKind === "batch" && seesWhole && packers.has(post.role) ? (
          <EvidenceButton batchId={entry.objectId} />
        ) : null}
      </td>
      <td>
        <span translate="no">{entry.summary}</span>{" "}
        {post.role === "auditor" ? (
          <MarkButton
            object={{
              objectKind: "audit_entry",
              objectId: entry.seq,
              name: t("markedEntry", { number: entry.seq }),
            }}
            count={markCount}
          />
        ) : null}{" "}
        <EntryDetail entry={entry} />
      </td>
      <td>
        <span className="mono" title={t("hashTitle", { hash, previous })}>
          {hash.slice(0, 8)}…
        </span>
      </td>
    </tr>
  );
}
