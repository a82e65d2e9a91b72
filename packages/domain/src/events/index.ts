export {
  approachingDays,
  type Event,
  type EventObject,
  eventObjects,
  type EventType,
  eventTypes,
} from "./event-types.ts";
