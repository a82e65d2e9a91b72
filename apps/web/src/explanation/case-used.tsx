import type { Explanation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { attributeName } from "./trace-words.ts";
import { nameOfPlace } from "../places/named.tsx";

/** Which provision applies to this place and class, and the facts that chose it. */
export function CaseUsed({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation(["explanation", "domain"]);
  const { places } = useFrame();
  const used = explanation.case;
  const known = used.facts.map((fact) => ({ ...fact, name: attributeName(fact.key, fact.value) }));
  return (
    <div className="receipt-case">
      <span className="quiet">{t("caseTitle")}</span> <b>{used.title}</b>{" "}
      {used.confidence === "U" || used.confidence === "D" ? (
        <span className="mark mark-near">? {t("domain:unconfirmed")}</span>
      ) : null}
      {used.note === null ? null : <p className="receipt-note">{used.note}</p>}
      <ul>
        {known.map(({ place, key, name, source, confidence }) =>
          name === null ? null : (
            <li key={`${place}-${key}`}>
              {t("fact", {
                place: nameOfPlace(places.find(({ code }) => code === place)?.name ?? place),
                fact: name,
              })}
              {confidence === "U" ? ` · ${t("domain:unconfirmed")}` : null} ·{" "}
              {t("factSource", { source })}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
