export const enrolmentWords = {
  title: "参保人数",
};
