import type { Simulation } from "@daowei/api/contracts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { useSettingNames } from "./use-setting-names.ts";

/** Why nothing was reckoned, with the amount called as its field is. */
export function RefusedWish({ error, simulation }: { error: unknown; simulation: Simulation }) {
  const { nameOf } = useSettingNames(simulation);
  return <ProblemNotice error={error} nameOf={nameOf} />;
}
