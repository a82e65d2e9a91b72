import type { AttributeFact } from "#places";
import type { PolicyDocument } from "../schema/policy-document.ts";

/** What a policy's own list says about the nearest listed place of a path in a year; undefined when none is listed. */
export function factOfOwnList(
  document: PolicyDocument,
  key: string,
  at: { readonly path: readonly string[]; readonly year: number },
): AttributeFact | undefined {
  const own = document.attributes[key];
  if (own === undefined) return undefined;
  const citation = document.citations[own.cite];
  const source = `${citation?.number ?? document.number} ${citation?.article ?? ""}`.trim();
  const confidence = citation?.confidence ?? document.confidence;
  for (const place of at.path.toReversed()) {
    const value = valueListed(own.values, place, at.year);
    if (value !== undefined) return { place, key, value, from: null, to: null, source, confidence };
  }
  return undefined;
}

function valueListed(
  values: PolicyDocument["attributes"][string]["values"],
  place: string,
  year: number,
): string | undefined {
  const found = Object.entries(values).find(([, lists]) =>
    lists.some(
      ({ places, years }) =>
        places.includes(place) && (years === undefined || years.includes(year)),
    ),
  );
  return found?.[0];
}
