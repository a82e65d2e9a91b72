import type { PolicyTopic } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { placeNameOf } from "../enrolment/place-name-of.ts";
import { testIds } from "../test-ids.ts";
import { issuerLevels, type PolicyWish } from "./policy-wish.ts";

const topics = [
  "contribution",
  "deadline",
  "settlement",
  "critical_illness",
  "waiting",
] as const satisfies readonly PolicyTopic[];

export function PolicyFilter({
  wish,
  onChange,
}: {
  wish: PolicyWish;
  onChange: (wish: PolicyWish) => void;
}) {
  const { t } = useTranslation("policies");
  const { year, places, placeCode, post } = useFrame();
  return (
    <>
      <input
        type="search"
        className="field-input filter-text"
        aria-label={t("filter")}
        placeholder={t("filter")}
        value={wish.text}
        data-testid={testIds.policySearch}
        onChange={(event) => {
          onChange({ ...wish, text: event.target.value });
        }}
      />
      <select
        className="field-input filter-level"
        aria-label={t("level")}
        value={wish.level ?? ""}
        onChange={(event) => {
          const level = issuerLevels.find((one) => one === event.target.value) ?? null;
          onChange({ ...wish, level });
        }}
      >
        <option value="">{t("allLevels")}</option>
        {issuerLevels.map((level) => (
          <option key={level} value={level}>
            {t(`levels.${level}`)}
          </option>
        ))}
      </select>
      <select
        className="field-input filter-level"
        aria-label={t("topic")}
        value={wish.topic ?? ""}
        onChange={(event) => {
          const topic = topics.find((one) => one === event.target.value) ?? null;
          onChange({ ...wish, topic });
        }}
      >
        <option value="">{t("allTopics")}</option>
        {topics.map((topic) => (
          <option key={topic} value={topic}>
            {t(`topics.${topic}`)}
          </option>
        ))}
      </select>
      <label className="choice">
        <input
          type="checkbox"
          checked={wish.onlyHere}
          onChange={(event) => {
            onChange({ ...wish, onlyHere: event.target.checked });
          }}
        />
        {t("onlyHere", { place: placeNameOf(places, placeCode, post), year })}
      </label>
    </>
  );
}
