import { useFrame } from "../app/frame-context.ts";
import { useOfficeSettings } from "./use-office-settings.ts";

/** From which change on a headcount is pointed out, by what the office of the place in the header has set. */
export function useHeadChangePercent(): number {
  const { placeCode } = useFrame();
  return useOfficeSettings(placeCode).headChangePercent;
}
