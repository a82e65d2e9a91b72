import type { Simulation } from "@daowei/api/contracts";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Wishes } from "./scenarios.ts";
import { StatusFields } from "./status-fields.tsx";
import { useSettingNames } from "./use-setting-names.ts";

/** What may be supposed beside the amounts of the file: growth of heads, the share paid ahead, what places are. */
export function OtherFields({
  simulation,
  wishes,
  onWish,
}: {
  simulation: Simulation;
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
}) {
  const { t } = useTranslation("supposing");
  const { nameOf } = useSettingNames(simulation);
  const { insuredClasses, statuses } = simulation;
  const ofClasses = insuredClasses.length < 2 ? [] : insuredClasses;
  const paths = ["heads", ...ofClasses.map((name) => `heads.${name}`), "advance"];
  return (
    <>
      <div className="what-if-settings">
        {paths.map((path) => (
          <label key={path} title={path}>
            {nameOf(path)}
            <input
              className="field-input"
              value={wishes[path] ?? ""}
              placeholder={path === "advance" ? t("advance.none") : path === "heads" ? "0%" : ""}
              maxLength={30}
              data-testid={`${testIds.whatIfAmount}-${path}`}
              onChange={(event) => {
                onWish({ ...wishes, [path]: event.target.value });
              }}
            />
          </label>
        ))}
      </div>
      {statuses.length === 0 ? null : (
        <StatusFields simulation={simulation} wishes={wishes} onWish={onWish} />
      )}
    </>
  );
}
