export const batchesWords = {
  title: "拨付批次",
};
