import type { NextStage } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { nameOfOffice } from "../places/named.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";

const named = 8;

/** To whom the batch goes when it is submitted, or that nobody is there to take it. */
export function NextJudges() {
  const { t } = useTranslation("wizard");
  const { data } = useQuery(api.approvals.nextJudges.queryOptions(useScope()));
  if (data === undefined) return null;
  return (
    <div className="next-judges" data-testid={testIds.nextJudges}>
      <b>{t("nextJudges.title")}</b>
      <ul>
        {data.map((stage, index) => (
          <Stage key={index} stage={stage} />
        ))}
      </ul>
    </div>
  );
}

function Stage({ stage: { name, certain, people, able } }: { stage: NextStage }) {
  const { t } = useTranslation("wizard");
  const names = able.slice(0, named).map((one) => {
    const lent = one.lent ? `${mark("semicolon")}${t("nextJudges.lent")}` : "";
    return `${one.name}${mark("open")}${nameOfOffice(one.officeName)}${lent}${mark("close")}`;
  });
  const rest = able.length > named ? ` ${t("nextJudges.more", { count: able.length })}` : "";
  if (able.length < people)
    return (
      <li className="mark mark-near">
        ⚠ {t("nextJudges.few", { name, people, count: able.length })}
      </li>
    );
  return (
    <li>
      {t(certain ? "nextJudges.certain" : "nextJudges.perhaps", { name, people })}{" "}
      {names.join(mark("list"))}
      {rest}
    </li>
  );
}
