export {
  countNotifications,
  type ListNotifications,
  listNotifications,
  type NotificationView,
} from "./list.ts";
export { type MarkRead, markNotificationsRead } from "./mark-read.ts";
