/** Everything that other systems are told of, by the name they subscribe to. */
export const eventTypes = [
  "batch.submitted",
  "batch.returned",
  "batch.approved",
  "batch.issued",
  "transfer.sent",
  "transfer.arrived",
  "transfer.overdue",
  "transfer.reversed",
  "deadline.approaching",
  "deadline.missed",
  "policy.published",
  "import.completed",
  "clock.advanced",
] as const;
/** One thing that other systems are told of. */
export type EventType = (typeof eventTypes)[number];

/** What an event is about: the kind of document whose id it carries. */
export const eventObjects = [
  "batch",
  "transfer",
  "deadline",
  "policy",
  "headcounts",
  "statement",
  "store",
] as const;
/** The kind of document that an event is about. */
export type EventObject = (typeof eventObjects)[number];

/** Something that happened, thin on purpose: whoever wants amounts or names asks for the document, within his own rights. */
export interface Event {
  readonly type: EventType;
  /** The same for every receiver and in every attempt. */
  readonly id: string;
  /** Of the shape of events; another number means another shape. */
  readonly version: 1;
  /** By the store's clock, as an ISO instant in UTC. */
  readonly occurredAt: string;
  readonly object: EventObject;
  readonly objectId: string;
  /** Place whose affairs it concerns. */
  readonly placeCode: string;
}

/** Days before a date on which `deadline.approaching` is told: calendar days, counted from the due date. */
export const approachingDays = 7;
