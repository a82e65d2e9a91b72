import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useFrame } from "../app/frame-context.ts";
import { inForce } from "../policies/in-force.ts";
import { api } from "../wire/api.ts";

const residents: readonly string[] = ["resident"];

/** The classes that the nearest notice in force names for the year; residents while none is known. */
export function useGovernedClasses(): readonly string[] {
  const { year, placeCode } = useFrame();
  const { data } = useQuery(api.policies.list.queryOptions());
  const [nearest] = inForce(data ?? [], { year, placeCode });
  const { data: detail } = useQuery({
    ...api.policies.get.queryOptions({ id: nearest?.id ?? "" }),
    enabled: nearest !== undefined,
  });
  return useMemo(() => {
    const named = new Set(detail?.cases.flatMap(({ insuredClasses }) => insuredClasses));
    return named.size === 0 ? residents : [...named];
  }, [detail]);
}
