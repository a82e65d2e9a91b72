export const viewProblemWords = {
  too_many_views: {
    sentence: "这个列表已存 {{most}} 个方案。",
    remedy: "请先删除不再使用的方案。",
  },
};
