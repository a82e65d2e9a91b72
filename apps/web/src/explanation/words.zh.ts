export const explanationWords = {
  title: "测算说明",
};
