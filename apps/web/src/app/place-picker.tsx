import type { PlaceNode } from "@daowei/api/contracts";
import { memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { useFrame } from "./frame-context.ts";
import { nameOfPlace } from "../places/named.tsx";

interface Group {
  readonly head: PlaceNode;
  readonly members: readonly PlaceNode[];
}

/** The acting place on top, then each place directly below it with its own. */
function groupPlaces(places: readonly PlaceNode[], top: string) {
  const below = new Map<string, PlaceNode[]>();
  for (const place of places) {
    if (place.parentCode === null || place.code === top) continue;
    const siblings = below.get(place.parentCode);
    if (siblings === undefined) below.set(place.parentCode, [place]);
    else siblings.push(place);
  }
  const direct = below.get(top) ?? [];
  const groups: Group[] = direct.map((head) => ({ head, members: below.get(head.code) ?? [] }));
  return { topPlace: places.find((place) => place.code === top), groups };
}

export function PlacePicker({ onPick }: { onPick: (code: string) => void }) {
  const { t } = useTranslation("frame");
  const { places, placeCode, post } = useFrame();
  const { topPlace, groups } = useMemo(
    () => groupPlaces(places, post.placeCode),
    [places, post.placeCode],
  );
  const known = places.some((place) => place.code === placeCode);
  return (
    <label className="frame-field">
      {t("place")}
      <select
        value={placeCode}
        data-testid={testIds.place}
        onChange={(event) => {
          onPick(event.target.value);
        }}
      >
        {known ? null : (
          <option value={placeCode}>
            {placeCode === post.placeCode ? nameOfPlace(post.placeName) : placeCode}
          </option>
        )}
        {topPlace === undefined ? null : (
          <option value={topPlace.code}>{nameOfPlace(topPlace.name)}</option>
        )}
        <PlaceOptions groups={groups} />
      </select>
    </label>
  );
}

/** Up to thousands: left alone when the header changes otherwise. */
const PlaceOptions = memo(function PlaceOptions({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation("frame");
  return groups.map(({ head, members }) =>
    members.length === 0 ? (
      <option key={head.code} value={head.code}>
        {nameOfPlace(head.name)}
      </option>
    ) : (
      <optgroup key={head.code} label={nameOfPlace(head.name)}>
        <option value={head.code}>{t("wholePlace", { name: nameOfPlace(head.name) })}</option>
        {members.map((member) => (
          <option key={member.code} value={member.code}>
            {nameOfPlace(member.name)}
          </option>
        ))}
      </optgroup>
    ),
  );
});
