import { readFileSync } from "node:fs";
import type { Period } from "@daowei/domain/deadlines";
import { placeLevels, type PlaceLevel } from "@daowei/domain/places";
import { z } from "zod";
import { readQuickly } from "./read-quickly.ts";

/** A period of the law with the levels whose offices it binds. */
export interface StatutoryPeriod extends Period {
  readonly binds: readonly PlaceLevel[];
}

/** What laws let run from an event, and what the events are called. */
export interface StatutoryPeriods {
  readonly events: ReadonlyMap<string, string>;
  readonly periods: readonly StatutoryPeriod[];
}

const text = z.string().min(1);
const file = z.strictObject({
  events: z.record(text, text),
  periods: z.array(
    z.strictObject({
      id: text,
      title: text,
      event: text,
      days: z
        .string()
        .regex(/^[1-9][0-9]{0,2}$/)
        .transform(Number),
      binds: z.array(z.enum(placeLevels)).min(1),
      number: text,
      article: text,
      paraphrase: text,
      confidence: z.enum(["A", "B", "D", "U"]),
    }),
  ),
});

let read: StatutoryPeriods | undefined;

/** The periods that come with the product; throws, naming it, on anything in the file that it does not know. */
export function statutoryPeriods(): StatutoryPeriods {
  read ??= readStatutoryPeriods(
    readFileSync(new URL("../statutory/periods.yaml", import.meta.url), "utf8"),
  );
  return read;
}

export function readStatutoryPeriods(source: string): StatutoryPeriods {
  const { events, periods } = file.parse(readQuickly(source));
  const known = new Map(Object.entries(events));
  for (const { id, event } of periods)
    if (!known.has(event)) throw new Error(`period ${id} runs from the unknown event ${event}`);
  return {
    events: known,
    periods: periods.map(({ number, article, paraphrase, confidence, ...period }) => ({
      ...period,
      citation: { policyId: null, number, article, quote: paraphrase, verbatim: false, confidence },
    })),
  };
}
