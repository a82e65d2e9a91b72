export const transfersWords = {
  title: "资金到位",
};
