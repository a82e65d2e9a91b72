import type { Simulation } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { attributeName } from "../explanation/trace-words.ts";
import { api } from "../wire/api.ts";
import { type Named, settingName, settingValue, statusName } from "./setting-name.ts";
import { nameOfPlace } from "../places/named.tsx";

/** The amounts of one policy by the names an officer knows them by. */
export function useSettingNames({
  policyId,
  bases,
  standards,
  places,
  statuses,
}: Pick<Simulation, "policyId" | "bases" | "standards" | "places" | "statuses">) {
  const { t } = useTranslation("supposing");
  const { data: policy } = useQuery(api.policies.get.queryOptions({ id: policyId }));
  const named: Named = {
    cases: new Map(policy?.cases.map(({ id, appliesTo }) => [id, appliesTo])),
    bases: new Map(bases.map(({ name, title }) => [name, title])),
    standards: standards.map(({ classes }) => classes),
    placeCode: policy?.placeCode ?? "000000",
    places: new Map(places.map(({ placeCode, placeName }) => [placeCode, nameOfPlace(placeName)])),
    statuses: new Map(
      statuses.flatMap(({ key, values }) =>
        values.map(
          ({ value, name }) => [`${key}=${value}`, attributeName(key, value) ?? name] as const,
        ),
      ),
    ),
  };
  return {
    /** Before the policy is here nothing has a name yet. */
    known: policy !== undefined,
    nameOf: (path: string) => settingName(path, named, t),
    valueOf: (path: string, value: string) =>
      path.startsWith("places.")
        ? statusName({ path, value }, named, t)
        : settingValue(value, named, t),
  };
}
