import type { BatchDetail, BatchEvent } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { stepName } from "../batches/step-name.ts";
import { useOfficeSettings } from "../office/use-office-settings.ts";
import { moment } from "../words/dates.ts";
import { capital, mark, wordOf, wordsOf } from "../words/spoken.ts";
import { opinionsOf } from "./opinions.ts";
import { OfficeName } from "../places/named.tsx";

/** Each post's opinion in a box of its own, signed by who decided or left to be signed. */
export function OpinionTable({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation("print");
  const { signers } = useOfficeSettings(batch.placeCode);
  return (
    <table className="sheet-table sheet-opinion">
      <caption>{t("approval.opinions")}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t("approval.post")}</th>
          <th scope="col">{t("approval.opinion")}</th>
        </tr>
      </thead>
      <tbody>
        {opinionsOf(withStepNames(batch)).map(({ step, kind, signing, event }, index) => (
          <tr key={index}>
            <th scope="row" className="opinion-name">
              {kind === "step" ? capital(step ?? "") : t(`approval.${kind}`)}
              {signers[signing] === "" ? null : (
                <small className="opinion-signer">{signers[signing]}</small>
              )}
            </th>
            <td>
              {event === null ? (
                <Unsigned />
              ) : (
                <Signed event={event} wordless={kind === "prepared"} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The built-in steps are said in the language of the sheet. */
function withStepNames({ revision, events, approval }: BatchDetail) {
  if (approval === null) return { revision, events, approval };
  const steps = approval.steps.map((step) => ({
    ...step,
    name: stepName(step, approval.builtIn),
  }));
  return { revision, events, approval: { steps } };
}

function Unsigned() {
  const { t } = useTranslation("print");
  return (
    <>
      <p>{t("approval.waiting")}</p>
      <p className="opinion-signed">
        <span>{t("approval.signature")}</span>
        <span>{t("approval.date")}</span>
      </p>
    </>
  );
}

function Signed({ event, wordless }: { event: BatchEvent; wordless: boolean }) {
  const { t } = useTranslation(["print", "domain", "acts"]);
  return (
    <>
      <p>
        <b>{wordOf(wordsOf("domain").act, event.act)}</b>
        {event.comment === null
          ? wordless
            ? null
            : ` ${t("approval.noComment")}`
          : `${mark("colon")}${event.comment}`}
      </p>
      <p className="opinion-signed">
        <span>
          {t(`domain:role.${event.role}`)} · <OfficeName name={event.officeName} />
        </span>
        <span>
          {t("approval.signature")}
          {event.by}
          {event.onBehalfOf === null
            ? null
            : `${mark("open")}${t("acts:onBehalf", { name: event.onBehalfOf })}${mark("close")}`}
        </span>
        <span className="num">{moment(event.at)}</span>
      </p>
    </>
  );
}
