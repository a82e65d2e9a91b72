import type { HeadcountVersionSummary } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { IllustrativeMark } from "../batches/stage-mark.tsx";
import { formatHeads } from "../money/heads.ts";
import { testIds } from "../test-ids.ts";
import { moment } from "../words/dates.ts";
import { StandingMark } from "./standing-mark.tsx";

export function VersionTable({
  versions,
  latestId,
  openId,
  onOpen,
}: {
  versions: readonly HeadcountVersionSummary[];
  latestId: string | undefined;
  openId: string;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation("enrolment");
  return (
    <div className="ledger-box">
      <table className="ledger">
        <caption className="unseen">{t("versions.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("versions.number")}</th>
            <th scope="col">{t("versions.file")}</th>
            <th scope="col">{t("versions.sha")}</th>
            <th scope="col">{t("versions.standing")}</th>
            <th scope="col">{t("versions.judged")}</th>
            <th scope="col">{t("versions.status")}</th>
            <th scope="col">{t("versions.cutOff")}</th>
            <th scope="col" className="count">
              {t("versions.places")}
            </th>
            <th scope="col" className="count">
              {t("versions.rows")}
            </th>
            <th scope="col" className="count">
              {t("versions.heads")}
            </th>
            <th scope="col">{t("versions.imported")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              latest={version.id === latestId}
              open={version.id === openId}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VersionRow({
  version,
  latest,
  open,
  onOpen,
}: {
  version: HeadcountVersionSummary;
  latest: boolean;
  open: boolean;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation("enrolment");
  const { id, number } = version;
  const last = version.verdicts.at(-1);
  return (
    <tr
      className={open ? "version-row version-open" : "version-row"}
      data-testid={testIds.headcountVersion}
      onClick={() => {
        onOpen(id);
      }}
    >
      <td className="nowrap">
        <button
          type="button"
          className="link-button"
          aria-label={t("versions.open", { number })}
          aria-pressed={open}
        >
          {t("versions.numberText", { number })}
        </button>{" "}
        {latest ? <span className="mark mark-going">{t("versions.latest")}</span> : null}{" "}
        {version.illustrative ? <IllustrativeMark /> : null}
      </td>
      <td>
        <span className="file-name" title={version.fileName}>
          {version.fileName}
        </span>
      </td>
      <td>
        <span className="mono" title={version.fileSha256}>
          {version.fileSha256.slice(0, 8)}…
        </span>
      </td>
      <td>
        <StandingMark standing={version.standing} />
      </td>
      <td className="num">
        {last === undefined ? (
          <span className="quiet">—</span>
        ) : (
          <span title={last.comment ?? undefined}>
            {last.by} <small className="under quiet">{moment(last.at)}</small>
          </span>
        )}
      </td>
      <td>{t(`status.${version.status}`)}</td>
      <td className="num">{version.cutOffOn}</td>
      <td className="count">{formatHeads(String(version.placeCount))}</td>
      <td className="count">{formatHeads(String(version.rowCount))}</td>
      <td className="count">{formatHeads(version.heads)}</td>
      <td className="num">
        {version.importedBy} <small className="under quiet">{moment(version.importedAt)}</small>
      </td>
    </tr>
  );
}
