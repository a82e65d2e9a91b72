import type { AuditEntry } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SidePanel } from "../overlays/side-panel.tsx";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { capital, wordOf, wordsOf } from "../words/spoken.ts";

/** Everything the record says of one entry: by what way, from where, in which request, and both hashes. */
export function EntryDetail({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation("audit");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link-button no-print"
        aria-label={t("detail.open", { number: entry.seq })}
        data-testid={testIds.auditDetail}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("detail.button")}
      </button>
      {open ? (
        <SidePanel
          title={capital(t("markedEntry", { number: entry.seq }))}
          onClose={() => {
            setOpen(false);
          }}
        >
          <Facts entry={entry} />
        </SidePanel>
      ) : null}
    </>
  );
}

function Facts({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation(["audit", "domain"]);
  const { by, role, placeCode, act, objectKind, objectId, via, address } = entry;
  const who = [
    by === "" ? t("system") : by,
    ...(role === null ? [] : [t(`domain:role.${role}`)]),
    ...(placeCode === null ? [] : [placeCode]),
  ];
  const rows = [
    [t("at"), moment(entry.at)],
    [t("by"), who.join(" · ")],
    [t("act"), wordOf(wordsOf("audit").acts, act)],
    [t("object"), `${wordOf(wordsOf("audit").objects, objectKind)} ${objectId}`],
    [t("summary"), entry.summary === "" ? "—" : entry.summary],
    [t("detail.via"), t(`detail.ways.${via}`)],
    [t("detail.address"), address ?? t("detail.noAddress")],
    [t("detail.request"), entry.requestId],
    [t("hash"), entry.hash],
    [t("detail.previous"), entry.previousHash],
  ] as const;
  return (
    <dl className="entry-facts" data-testid={testIds.auditFacts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd translate="no">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
