import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../wire/api.ts";
import { type Named, settingName } from "./setting-name.ts";

/** The amounts of one policy by the names an officer knows them by. */
export function useSettingNames(policyId: string): (path: string) => string {
  const { t } = useTranslation("supposing");
  const { data: policy } = useQuery(api.policies.get.queryOptions({ id: policyId }));
  const named: Named = {
    cases: new Map(policy?.cases.map(({ id, appliesTo }) => [id, appliesTo])),
    placeCode: policy?.placeCode ?? "000000",
  };
  return (path) => settingName(path, named, t);
}
