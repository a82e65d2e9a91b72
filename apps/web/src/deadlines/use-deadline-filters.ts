import type { Deadline } from "@daowei/api/contracts";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Filter, optionsOf } from "../filters/filter.ts";
import { deadlineFilters, deadlineOrigins } from "./search.ts";
import { nameOfPlace } from "../places/named.tsx";

/** What the deadlines can be filtered by. */
export function useDeadlineFilters(deadlines: readonly Deadline[]): readonly Filter[] {
  const { t } = useTranslation(["deadlines", "domain"]);
  const { show, origin, of, text } = useSearch({ from: "/frame/deadlines" });
  return [
    {
      name: "show",
      title: t("allStates"),
      value: show,
      options: deadlineFilters.map((value) => ({ value, name: t(`show.${value}`) })),
    },
    {
      name: "origin",
      title: t("allOrigins"),
      value: origin,
      options: deadlineOrigins.map((value) => ({
        value,
        name: t(`domain:deadlineOrigin.${value}`),
      })),
    },
    {
      name: "of",
      title: t("allPlaces"),
      value: of,
      options: optionsOf(
        deadlines.map(({ placeCode, placeName }) => ({
          value: placeCode,
          name: nameOfPlace(placeName),
        })),
      ),
    },
    { name: "text", title: t("textFilter"), value: text },
  ];
}
