import { z } from "zod";

const longest = 600_000;
const Millis = z.int().min(0).max(longest).nullable();

/** What a page measured of itself. Of nobody: neither person nor document can be in it. */
export const PageVisit = z.strictObject({
  route: z
    .string()
    .max(80)
    .regex(/^\/(?:(?:[a-z-]+|\$[A-Za-z]*)(?:\/(?:[a-z-]+|\$[A-Za-z]*))*)?$/)
    .describe("The pattern of the address: /batches/$batchId"),
  browser: z.string().regex(/^(?:(?:Chrome|Edge|Firefox|Opera|Safari) \d{1,4}|Other)$/),
  largestPaintMs: Millis.describe("LCP"),
  slowestInteractionMs: Millis.describe("INP"),
  shiftThousandths: Millis.describe("CLS in thousandths"),
  longestTaskMs: Millis.describe("0 where none took 50 ms"),
});
export type PageVisit = z.infer<typeof PageVisit>;

export const VisitedWithin = z.object({
  days: z.union([z.literal(1), z.literal(7), z.literal(30)]),
});

const Spread = z.object({ p50: z.int(), p75: z.int(), p95: z.int() }).nullable();

export const PageVisits = z.object({
  keptDays: z.int(),
  visits: z.int(),
  routes: z.array(
    z.object({
      route: z.string(),
      visits: z.int(),
      largestPaintMs: Spread,
      slowestInteractionMs: Spread,
      shiftThousandths: Spread,
      longestTaskMs: Spread,
    }),
  ),
  browsers: z.array(z.object({ browser: z.string(), visits: z.int() })),
});
export type PageVisits = z.infer<typeof PageVisits>;
