export const inboxWords = {
  title: "我的待办",
};
