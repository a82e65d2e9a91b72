import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { KeyedCitation } from "./sentences-left.ts";

/** What the notices say, word for word or marked as a paraphrase, with number and article. */
export function Sentences({ citations }: { citations: readonly KeyedCitation[] }) {
  const { t } = useTranslation(["policies", "domain"]);
  if (citations.length === 0) return <p className="quiet">{t("detail.noSentence")}</p>;
  return citations.map((citation) => (
    <figure key={citation.key} className="quotation">
      <figcaption translate="no">
        <b>{citation.number}</b> {citation.article}{" "}
        {citation.structured ? null : (
          <span className="mark" title={t("detail.unstructuredHint")}>
            {t("detail.unstructured")}
          </span>
        )}
      </figcaption>
      <blockquote translate="no" data-testid={testIds.policyQuote}>
        {citation.verbatim ? citation.quote : t("domain:paraphrase", citation)}
      </blockquote>
    </figure>
  ));
}
