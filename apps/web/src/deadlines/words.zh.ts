export const deadlinesWords = {
  title: "期限",
};
