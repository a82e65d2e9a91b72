import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScope } from "../app/frame-context.ts";
import { api } from "../wire/api.ts";
import { levelName } from "../words/level-name.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { nameOfPlace, soughtBy } from "../places/named.tsx";

const restMs = 200;

/** Single transfers of the year by their number or the name of their place, asked of the server once the typing rests. */
export function useFoundTransfers(typed: string): readonly PaletteEntry[] {
  const { t } = useTranslation("domain");
  const scope = useScope();
  const navigate = useNavigate();
  const rested = useRested(typed.trim());
  const asked = rested.length < 2 ? skipToken : { ...scope, typed: rested };
  const { data } = useQuery({
    ...api.transfers.find.queryOptions(asked),
    placeholderData: keepPreviousData,
  });
  if (rested.length < 2) return [];
  return (data ?? []).map(({ id, number, placeName, placeCode, level, stage }) => ({
    id: `transfer-${id}`,
    group: "transfers",
    name: `${number} ${nameOfPlace(placeName)} ${levelName(level, placeCode)}`,
    hint: t(`transferStage.${stage}`),
    words: [number, soughtBy(placeName)],
    run: () => void navigate({ to: "/transfers/$transferId", params: { transferId: id } }),
  }));
}

/** What was typed, once nothing more came for a moment. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setRested(typed);
    }, restMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [typed]);
  return rested;
}
