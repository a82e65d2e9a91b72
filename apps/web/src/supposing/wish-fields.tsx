import type { Simulation } from "@daowei/api/contracts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import type { Wishes } from "./scenarios.ts";
import { useSettingNames } from "./use-setting-names.ts";

/** What may be supposed of the whole: growth of heads, every standard at once, the share paid ahead. */
export function WholeFields({
  simulation,
  wishes,
  onWish,
}: {
  simulation: Simulation;
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
}) {
  const { t } = useTranslation("supposing");
  const { insuredClasses } = simulation;
  const ofClasses = insuredClasses.length < 2 ? [] : insuredClasses;
  const fields = [
    { path: "heads", stands: "0%" },
    ...ofClasses.map((name) => ({ path: `heads.${name}`, stands: "" })),
    { path: "standard", stands: "" },
    { path: "advance", stands: t("advance.none") },
  ];
  return <WishFields simulation={simulation} fields={fields} wishes={wishes} onWish={onWish} />;
}

/** Every amount and share that the file names, folded until somebody wants one. */
export function FileFields({
  simulation,
  wishes,
  onWish,
}: {
  simulation: Simulation;
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
}) {
  const { t } = useTranslation("supposing");
  const { valueOf } = useSettingNames(simulation);
  const fields = simulation.settings.map(({ path, value }) => ({
    path,
    stands: valueOf(path, value),
  }));
  const [open] = useState(fields.some(({ path }) => (wishes[path] ?? "") !== ""));
  return (
    <details open={open}>
      <summary>{t("inFile", { count: fields.length })}</summary>
      <WishFields simulation={simulation} fields={fields} wishes={wishes} onWish={onWish} />
    </details>
  );
}

function WishFields({
  simulation,
  fields,
  wishes,
  onWish,
}: {
  simulation: Simulation;
  fields: readonly { readonly path: string; readonly stands: string }[];
  wishes: Wishes;
  onWish: (wishes: Wishes) => void;
}) {
  const { nameOf } = useSettingNames(simulation);
  return (
    <div className="what-if-settings">
      {fields.map(({ path, stands }) => (
        <label key={path} title={path}>
          {nameOf(path)}
          <input
            className="field-input"
            value={wishes[path] ?? ""}
            placeholder={stands}
            maxLength={30}
            data-testid={`${testIds.whatIfAmount}-${path}`}
            onChange={(event) => {
              onWish({ ...wishes, [path]: event.target.value });
            }}
          />
        </label>
      ))}
    </div>
  );
}
