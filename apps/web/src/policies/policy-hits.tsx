import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";

/** 全文检索: the sentences of all notices in which the typed words stand. */
export function PolicyHits({ typed }: { typed: string }) {
  const { t } = useTranslation("policies");
  const text = useDeferredValue(typed.trim());
  const { data } = useQuery({
    ...api.policies.search.queryOptions(text.length < 2 ? skipToken : { text }),
    placeholderData: keepPreviousData,
  });
  if (text.length < 2 || data === undefined || data.hits.length === 0) return null;
  return (
    <section className="paper policy-hits" data-testid={testIds.policyHits}>
      <h2>{t("hits.title", { text, count: data.hits.length + data.more })}</h2>
      <ul>
        {data.hits.map(({ policyId, number, article, text: sentence, quoted }, index) => (
          <li key={index}>
            <Link to="/policies/$policyId" params={{ policyId }} translate="no">
              {number}
            </Link>{" "}
            <span className="quiet">{article}</span>
            {mark("colon")}
            <span className="due-quote" translate="no">
              {quoted ? `「${sentence}」` : sentence}
            </span>{" "}
            {quoted ? null : <span className="mark mark-near">{t("hits.paraphrase")}</span>}
          </li>
        ))}
      </ul>
      {data.more > 0 ? <p className="quiet">{t("hits.more", { count: data.more })}</p> : null}
    </section>
  );
}
