export type Unit = "yuan" | "wan";

/** What every address carries, so that a link shows a second person the same screen. */
export interface FrameSearch {
  readonly year?: number;
  readonly place?: string;
  readonly unit?: Unit;
}

/** Reads one parameter of an address; what does not belong to the allowed words is left out. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((word) => word === value);
}

/** TanStack Router reads "450000" as a number; codes and ids are texts here. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/**
 * What a page takes from its address. A word that it does not know is taken away: the router would hand it on as it
 * stands, and the page would ask the server for it.
 */
export function accepted<T extends object>(
  raw: Readonly<Record<string, unknown>>,
  parts: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const refused = Object.entries(parts)
    .filter(([name, value]) => value === undefined && raw[name] !== undefined)
    .map(([name]) => [name, undefined]);
  return { ...present(parts), ...Object.fromEntries(refused) };
}

export function readFrameSearch(raw: Record<string, unknown>): FrameSearch {
  const year = Number(textOf(raw["year"]));
  const place = textOf(raw["place"])?.padStart(6, "0");
  return accepted(raw, {
    year: Number.isInteger(year) && year >= 2003 && year <= 2100 ? year : undefined,
    place: place !== undefined && /^\d{6}$/.test(place) ? place : undefined,
    unit: oneOf(raw["unit"], ["yuan", "wan"]),
  });
}
