import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import type { Advance } from "./advances.ts";
import type { Carried } from "./preview-rows.ts";
import { nameOfPlace } from "../places/named.tsx";

/** The shares that were set, with their places and reasons. */
export function AdvanceList({
  advances,
  carried,
  onRemove,
}: {
  advances: readonly Advance[];
  carried: Carried;
  onRemove?: (advance: Advance) => void;
}) {
  const { t } = useTranslation("wizard");
  const names = new Map(
    carried.carried.map(({ placeCode, placeName }) => [placeCode, nameOfPlace(placeName)]),
  );
  const placesOf = ({ places }: Advance) =>
    places === null
      ? t(advances.length > 1 ? "advance.otherPlaces" : "advance.everyPlace")
      : places.flatMap((code) => names.get(code) ?? []).join(mark("list"));
  return (
    <ul className="advance-list" data-testid={testIds.advanceList}>
      {advances.map((one) => (
        <li key={`${one.percent} ${one.places?.join() ?? ""}`}>
          {t("advance.one", { percent: one.percent, places: placesOf(one), reason: one.reason })}{" "}
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="link-button"
              data-testid={testIds.advanceRemove}
              onClick={() => {
                onRemove(one);
              }}
            >
              {t("advance.remove")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
