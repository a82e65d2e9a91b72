import type { PlaceNode } from "@daowei/api/contracts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "./frame-context.ts";
import { PlaceName } from "../places/named.tsx";

/** 全区 › 某市 › 某县: where the page stands, and the way back up. Nothing at the acting place itself. */
export function PlacePath() {
  const { t } = useTranslation("frame");
  const { places, placeCode, post } = useFrame();
  const path = useMemo(
    () => pathTo({ places, placeCode, top: post.placeCode }),
    [places, placeCode, post.placeCode],
  );
  if (path.length < 2) return null;
  return (
    <nav aria-label={t("place")}>
      <ol className="place-path">
        {path.map((place, index) => (
          <li key={place.code}>
            {index === path.length - 1 ? (
              <span aria-current="location">
                <PlaceName name={place.name} />
              </span>
            ) : (
              <Link to="." search={(current) => ({ ...current, place: place.code })}>
                <PlaceName name={place.name} />
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function pathTo({
  places,
  placeCode,
  top,
}: {
  places: readonly PlaceNode[];
  placeCode: string;
  top: string;
}): readonly PlaceNode[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const path: PlaceNode[] = [];
  let place = byCode.get(placeCode);
  while (place !== undefined) {
    path.unshift(place);
    if (place.code === top || place.parentCode === null) break;
    place = byCode.get(place.parentCode);
  }
  return path;
}
