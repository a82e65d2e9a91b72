export const overviewWords = {
  title: "总览",
};
