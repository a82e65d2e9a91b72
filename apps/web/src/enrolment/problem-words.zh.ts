/** Refusals about headcounts that were confirmed or disputed. */
export const headcountProblemWords = {
  headcounts_confirmed_before: {
    sentence: "第 {{number}} 版已由{{by}}确认，与这份文件有 {{places}} 个相同的地区。",
    remedy: "确需导入的，请写明原因（不少于 {{least}} 字）；导入后是新的一版，要重新确认。",
  },
  headcounts_disputed: {
    sentence: "本批次所用的第 {{number}} 版参保人数，{{by}}已提出异议：{{reason}}",
    remedy: "请在送审意见中写明为什么仍按这一版（不少于 {{least}} 字），或改用更正后的人数。",
  },
  headcounts_judged_already: {
    sentence: "{{by}}刚刚办理过：这一版现在是「{{verdictName}}」。",
    remedy: "请看过最新意见后再决定。",
  },
};
