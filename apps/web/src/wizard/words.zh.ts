export const wizardWords = {
  title: "新建批次",
};
