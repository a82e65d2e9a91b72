import "./enrolment.css";
import "../steps/steps.css";
import type { HeadcountVersionSummary } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { formatHeads } from "../money/heads.ts";
import { useOfferedActs } from "../palette/offered-acts.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { moment } from "../words/dates.ts";
import { useMayPrepare } from "../years/use-may-prepare.ts";
import { placeNameOf } from "./place-name-of.ts";
import { StandingFilter } from "./standing-filter.tsx";
import { VerdictPanel } from "./verdict-panel.tsx";
import { VersionRows } from "./version-rows.tsx";
import { VersionTable } from "./version-table.tsx";
import { nameOfPlace } from "../places/named.tsx";

export function EnrolmentPage() {
  const { t } = useTranslation("enrolment");
  const scope = useScope();
  const prepares = useMayPrepare();
  const { version: asked, standing } = useSearch({ from: "/frame/enrolment" });
  const navigate = useNavigate({ from: "/enrolment" });
  const { data, error, isFetching, refetch } = useQuery(api.enrolment.versions.queryOptions(scope));
  useOfferedActs(
    prepares
      ? [
          {
            id: "import-heads",
            name: t("importHeads"),
            run: () => void navigate({ to: "/enrolment/import" }),
          },
        ]
      : [],
  );
  const versions = data ?? [];
  const shown = versions.filter((one) => standing === undefined || one.standing === standing);
  const named = versions.find(({ id }) => id === asked);
  const open = named ?? shown[0] ?? versions[0];
  // A version that is not in the list yet may be on its way: none other is shown under its address.
  const awaited = asked !== undefined && named === undefined && isFetching;
  return (
    <section className="page">
      <div className="page-head">
        <h1>{t("title")}</h1>
        {prepares ? (
          <Link
            to="/enrolment/import"
            className="plain-button primary-button push"
            data-testid={testIds.importHeads}
          >
            {t("importHeads")}
          </Link>
        ) : null}
      </div>
      {error !== null ? (
        <ProblemNotice error={error} loading onRetry={() => void refetch()} />
      ) : data === undefined || awaited ? (
        <div className="bone bone-block" role="status" aria-label={t("title")} />
      ) : open === undefined ? (
        <Empty />
      ) : (
        <>
          <Sentence latest={versions[0] ?? open} count={ownVersions(versions)} />
          <StandingFilter
            versions={versions}
            value={standing}
            onChange={(wanted) => {
              void navigate({ search: present({ standing: wanted }), replace: true });
            }}
          />
          <VersionTable
            versions={shown}
            latestId={versions[0]?.id}
            openId={open.id}
            onOpen={(version) => {
              void navigate({ search: (current) => ({ ...current, version }), replace: true });
            }}
          />
          <VersionDetail open={open} versions={versions} />
        </>
      )}
    </section>
  );
}

/** How many versions are of the same place as the nearest one; the rest are of places above. */
function ownVersions(versions: readonly HeadcountVersionSummary[]): number {
  return versions.filter(({ placeCode }) => placeCode === versions[0]?.placeCode).length;
}

/** Number of the newest version of the same place; null for the newest itself. */
function newerThan(
  { placeCode, number }: HeadcountVersionSummary,
  versions: readonly HeadcountVersionSummary[],
): number | null {
  const newest = versions.find((one) => one.placeCode === placeCode);
  return newest === undefined || newest.number === number ? null : newest.number;
}

function Sentence({ latest, count }: { latest: HeadcountVersionSummary; count: number }) {
  const { t } = useTranslation("enrolment");
  const { year, placeCode } = useFrame();
  return (
    <p className="sentence">
      {t("sentence", {
        year,
        place: nameOfPlace(latest.placeName),
        count,
        number: latest.number,
        status: t(`status.${latest.status}`),
        standing: t(`standing.${latest.standing}`),
        places: formatHeads(String(latest.placeCount)),
        heads: formatHeads(latest.heads),
        by: latest.importedBy,
        at: moment(latest.importedAt),
      })}
      {latest.placeCode === placeCode
        ? null
        : t("fromAbove", { place: nameOfPlace(latest.placeName) })}
    </p>
  );
}

function Empty() {
  const { t } = useTranslation("enrolment");
  const { post, year, places, placeCode } = useFrame();
  const prepares = useMayPrepare();
  const place = placeNameOf(places, placeCode, post);
  return (
    <div className="paper empty">
      <strong>{t("emptyTitle", { year, place })}</strong>
      <p>{t("emptyText")}</p>
      {prepares ? null : <p>{t("emptyOther")}</p>}
      <p className="quiet">{t("emptyAbove")}</p>
    </div>
  );
}

function VersionDetail({
  open,
  versions,
}: {
  open: HeadcountVersionSummary;
  versions: readonly HeadcountVersionSummary[];
}) {
  const { t } = useTranslation("enrolment");
  const prepares = useMayPrepare();
  const { version, view, standing, city, changed, text } = useSearch({ from: "/frame/enrolment" });
  const filter = useMemo(() => present({ city, changed, text }), [city, changed, text]);
  const navigate = useNavigate({ from: "/enrolment" });
  const onView = (viewId: string | undefined) => {
    void navigate({
      search: present({ version, view: viewId, standing, ...filter }),
      replace: true,
    });
  };
  return (
    <>
      <div className="page-head">
        <h2>{t("detail", { number: open.number })}</h2>
        {prepares ? (
          <Link to="/batches/new" search={{ version: open.id }} className="plain-button push">
            {t("detailNew")}
          </Link>
        ) : null}
      </div>
      <VerdictPanel key={open.id} version={open} newer={newerThan(open, versions)} />
      <VersionRows version={open} versions={versions} viewing={{ viewId: view, onView, filter }} />
    </>
  );
}
