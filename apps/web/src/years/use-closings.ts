import type { FiscalYearClosings, FiscalYearEvent } from "@daowei/api/contracts";
import { useQuery } from "@tanstack/react-query";
import { useFrame } from "../app/frame-context.ts";
import { api } from "../wire/api.ts";

/** Which years of the place in the header are closed; nothing until it is known, or where the place cannot be asked about. */
export function useClosings(): FiscalYearClosings | undefined {
  const { placeCode } = useFrame();
  const { data } = useQuery({
    ...api.fiscalYears.closings.queryOptions({ placeCode }),
    staleTime: 60_000,
  });
  return data;
}

/** 已结账: who closed the year of the page; undefined while it is open. */
export function useClosing(): FiscalYearEvent | undefined {
  const { year } = useFrame();
  return useClosings()?.closed.find(({ fiscalYear }) => fiscalYear === year);
}
