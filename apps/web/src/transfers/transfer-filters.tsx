import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { present } from "../app/search.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { levelName } from "../words/level-name.ts";
import { levels, openStages } from "./search.ts";

export function TransferFilters({ batchNumber }: { batchNumber: string | undefined }) {
  const { t } = useTranslation(["transfers", "domain"]);
  const { placeCode } = useFrame();
  const search = useSearch({ from: "/frame/transfers" });
  const navigate = useNavigate({ from: "/transfers" });
  const { stage, level, overdue, batch, view } = search;
  const change = (part: { [K in keyof typeof search]?: (typeof search)[K] | undefined }) => {
    void navigate({
      replace: true,
      search: present({ stage, level, overdue, batch, view, ...part }),
    });
  };
  const filtered =
    stage !== undefined || level !== undefined || overdue !== undefined || batch !== undefined;
  return (
    <div className="transfer-filters">
      <BatchFilter
        batch={batch}
        batchNumber={batchNumber}
        onChoose={(id) => {
          change({ batch: id });
        }}
      />
      <select
        className="field-input filter"
        aria-label={t("stage")}
        value={stage ?? ""}
        data-testid="filter-stage"
        onChange={(event) => {
          change({ stage: openStages.find((known) => known === event.target.value) });
        }}
      >
        <option value="">{t("allStages")}</option>
        {openStages.map((known) => (
          <option key={known} value={known}>
            {t(`domain:transferStage.${known}`)}
          </option>
        ))}
      </select>
      <select
        className="field-input filter"
        aria-label={t("level")}
        value={level ?? ""}
        data-testid="filter-level"
        onChange={(event) => {
          change({ level: levels.find((known) => known === event.target.value) });
        }}
      >
        <option value="">{t("allLevels")}</option>
        {levels.map((known) => (
          <option key={known} value={known}>
            {levelName(known, placeCode)}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={overdue === "yes"}
          data-testid="filter-overdue"
          onChange={(event) => {
            change({ overdue: event.target.checked ? "yes" : undefined });
          }}
        />
        {t("overdueOnly")}
      </label>
      {filtered ? <Link to="/transfers">{t("clear")}</Link> : null}
    </div>
  );
}

const issuedStages: ReadonlySet<string> = new Set(["issued", "sent", "arrived"]);

/** The batches of the year whose transfers there are; one of an office above is there once it was chosen. */
function BatchFilter({
  batch,
  batchNumber,
  onChoose,
}: {
  batch: string | undefined;
  batchNumber: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const { t } = useTranslation("transfers");
  const { data } = useQuery(api.batches.list.queryOptions(useScope()));
  const own = (data ?? []).filter(({ stage }) => issuedStages.has(stage));
  const above =
    batch === undefined || batchNumber === undefined || own.some(({ id }) => id === batch)
      ? []
      : [{ id: batch, number: batchNumber, title: "" }];
  return (
    <select
      className="field-input filter"
      aria-label={t("batch")}
      value={batch ?? ""}
      data-testid={testIds.filterBatch}
      onChange={(event) => {
        onChoose(event.target.value === "" ? undefined : event.target.value);
      }}
    >
      <option value="">{t("allBatches")}</option>
      {[...own, ...above].map(({ id, number, title }) => (
        <option key={id} value={id} title={title}>
          {number}
        </option>
      ))}
    </select>
  );
}
