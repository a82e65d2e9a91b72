export {
  type OutsideChannel,
  outsideChannels,
  type ReminderChannel,
  reminderChannels,
} from "./channels.ts";
