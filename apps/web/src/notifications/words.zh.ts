export const notificationsWords = {
  bell: "通知",
  bellUnread: "通知，{{count}} 条未读",
  title: "通知",
  empty: "还没有通知。期限临近或逾期时，这里会提醒您。",
  allRead: "全部标为已读",
  unread: "未读",
  settings: "提醒设置",
};
