import type { HeadcountCheck } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { formatHeads } from "../money/heads.ts";
import { classNameOf } from "../words/class-name.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

export function CheckTiles({ check }: { check: HeadcountCheck }) {
  const { t } = useTranslation("enrolment");
  const missing = check.missingPlaces;
  return (
    <div className="check-tiles">
      <section className="paper">
        <h2>{t("check.file")}</h2>
        <dl className="facts">
          <dt>{t("versions.file")}</dt>
          <dd>{check.fileName}</dd>
          <dt>{t("check.sha")}</dt>
          <dd>
            <span className="mono" title={check.sha256}>
              {check.sha256.slice(0, 16)}…
            </span>
            {check.importedBefore === null ? ` ${t("check.notBefore")}` : ""}
          </dd>
          <dt>{t("versions.rows")}</dt>
          <dd>
            {formatHeads(String(check.rowCount))} · {t(`check.format.${check.format}`)}
            {check.encoding === null ? "" : ` · ${check.encoding}`}
          </dd>
        </dl>
      </section>
      {check.headsByClass.length === 0 ? null : (
        <section className="paper">
          <h2>{t("check.byClass")}</h2>
          <dl className="facts">
            {check.headsByClass.map(({ insuredClass, heads }) => (
              <ClassHeads key={insuredClass} name={classNameOf(insuredClass)} heads={heads} />
            ))}
          </dl>
        </section>
      )}
      {check.rowCount === 0 ? null : (
        <section className="paper">
          <h2>{t("check.missing")}</h2>
          {missing.length === 0 ? (
            <p>✓ {t("check.missingNone")}</p>
          ) : (
            <>
              <p>
                ⚠ {t("check.missingCount", { count: missing.length })}{" "}
                <span className="quiet">{t("check.missingNote")}</span>
              </p>
              <p className="missing-names quiet" tabIndex={0}>
                {missing.map(({ name }) => nameOfPlace(name)).join(mark("list"))}
              </p>
            </>
          )}
        </section>
      )}
    </div>
  );
}

function ClassHeads({ name, heads }: { name: string; heads: string }) {
  const { t } = useTranslation("domain");
  return (
    <>
      <dt>{name}</dt>
      <dd className="num">{t("heads", { heads: formatHeads(heads) })}</dd>
    </>
  );
}
