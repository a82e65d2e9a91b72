import type { OfficeSettings } from "@daowei/api/contracts";
import { builtInOfficeSettings } from "@daowei/domain/approvals";
import { useQuery } from "@tanstack/react-query";
import { api } from "../wire/api.ts";

/** What the office of a place has set; the built-in settings until that is known, so that nothing waits for it. */
export function useOfficeSettings(placeCode: string): OfficeSettings {
  const { data } = useQuery(api.officeSettings.get.queryOptions({ placeCode }));
  return data === undefined ? builtInOfficeSettings : data.settings;
}
