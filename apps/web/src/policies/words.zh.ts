export const policiesWords = {
  title: "政策库",
};
