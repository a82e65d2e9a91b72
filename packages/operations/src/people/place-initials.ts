import { ok, refuse } from "@daowei/domain/result";
import { placeInitials } from "@daowei/policies";
import type { Act } from "../context.ts";

/** 拼音首字母 of the acting post's place and of every place below it in the year, by code. */
export const listPlaceInitials: Act<{ readonly fiscalYear: number }, Record<string, string>> = (
  { actor, library: { gazetteer } },
  { fiscalYear },
) => {
  const { placeCode } = actor.post;
  const own = gazetteer.find(placeCode, fiscalYear);
  if (own === undefined)
    return Promise.resolve(refuse({ kind: "not_found", object: "place", id: placeCode }));
  const places = [own, ...gazetteer.under(placeCode, fiscalYear)];
  return Promise.resolve(
    ok(Object.fromEntries(places.map(({ code, name }) => [code, placeInitials(name)]))),
  );
};
