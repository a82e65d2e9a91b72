export const notificationsWords = {
  bell: "通知",
  bellUnread: "通知，{{count}} 条未读",
  title: "通知",
  empty: "还没有通知。期限临近或逾期、批次被退回、有人催办或抄送时，这里会提醒您。",
  allRead: "全部标为已读",
  unread: "未读",
  rest: "另有 {{count}} 行",
  groupsLabel: "通知的类别和未读数",
  groups: {
    all: "全部",
    todo: "待办",
    returned: "退回",
    deadline: "期限",
    copied: "抄送",
    system: "系统",
  },
  /** Of each kind, where the page speaks another language than the notification. */
  kinds: {
    urged: "催办",
    returned: "退回",
    headcounts_disputed: "参保人数有异议",
    reminder: "期限提醒",
    copied: "抄送",
    other: "通知",
  },
  settings: "提醒设置",
};
