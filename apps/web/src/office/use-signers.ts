import { useTranslation } from "react-i18next";
import { signersOf } from "./signers-of.ts";
import { useOfficeSettings } from "./use-office-settings.ts";

/** Who signs at the foot of a document of a place, in the words of its office. */
export function useSigners(placeCode: string): readonly string[] {
  const { t } = useTranslation("print");
  return signersOf(useOfficeSettings(placeCode), (place) => t(place));
}
