/** So many within a window, and then a pause until the window is over. */
export interface RateLimit {
  readonly most: number;
  readonly seconds: number;
}

/**
 * How often whom may ask, all procedures together. A page of ours asks ten to twenty times when it opens; a program that
 * walks through a province's transfers two hundred at a time asks some twenty times.
 */
export const rateLimits = {
  /** A signed-in person, whatever his sessions. */
  person: { most: 1_200, seconds: 60 },
  /** A key, whatever its secrets. */
  key: { most: 600, seconds: 60 },
  /** An address, for requests without a session or a key that opens something; an office may share one. */
  address: { most: 240, seconds: 60 },
  /** An address at the doors of sign-in, besides the count of failures that is kept in the database. */
  sign_in: { most: 120, seconds: 60 },
  /** An address at a calendar that is subscribed to: programs of calendars ask every few hours. */
  calendar: { most: 120, seconds: 3_600 },
} as const satisfies Readonly<Record<string, RateLimit>>;
export type RateLimitName = keyof typeof rateLimits;

const files = { most: 30, seconds: 60 };
const checks = { most: 20, seconds: 60 };

/** What costs a server more than a few milliseconds, for each person or key besides the limit above. */
export const actLimits: Readonly<Record<string, RateLimit>> = {
  "apportionment.replacement": { most: 120, seconds: 60 },
  "apportionment.whatIf": { most: 120, seconds: 60 },
  "attachments.add": files,
  "attachments.file": { most: 240, seconds: 60 },
  "audit.evidence": checks,
  "audit.verify": checks,
  "batches.create": { most: 60, seconds: 60 },
  "batches.judgeMany": files,
  "enrolment.accept": files,
  "enrolment.check": files,
  "enrolment.correct": files,
  "people.checkList": files,
  "people.correctList": files,
  "people.makeFirstPassword": checks,
  "people.proposeList": files,
  // A page sends one when it is left.
  "performance.noteVisit": files,
  "policies.check": { most: 60, seconds: 60 },
  "statements.accept": files,
  "statements.check": files,
};
