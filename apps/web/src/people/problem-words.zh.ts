/** Refusals about accounts and posts. */
export const peopleProblemWords = {
  username_taken: { sentence: "用户名 {{username}} 已有人使用。", remedy: "请换一个用户名。" },
  person_not_found: {
    sentence: "没有用户 {{username}}，或者其岗位不全在您的行政区划内。",
    remedy: "请核对用户名；上级单位的账号由上级管理员办理。",
  },
  person_disabled: {
    sentence: "账号 {{username}} 已停用。",
    remedy: "需要启用的，请提出启用申请。",
  },
  person_not_disabled: { sentence: "账号 {{username}} 没有停用。", remedy: "请刷新页面查看。" },
  place_not_found: {
    sentence: "没有行政区划代码 {{placeCode}}。",
    remedy: "请从列表中选择行政区划。",
  },
  post_held_already: {
    sentence: "{{username}} 已有同一行政区划的同一岗位。",
    remedy: "请刷新页面查看。",
  },
  posts_conflict: {
    sentence: "岗位冲突：此人已任{{heldRoleName}}（{{heldPlaceCode}}），不能再任{{roleName}}。",
    remedy:
      "经办、复核、审批须由不同的人担任；管理员和审计不得兼任资金岗位。请先终止原岗位，或另选他人。",
  },
  people_list_refused: {
    sentence: "名单中有现在不能办理的行：第 {{line}} 行 {{username}}，共 {{count}} 行。",
    remedy: "请否决或撤回，重新上传名单校验，改好后再提交。",
  },
  first_password_given: {
    sentence: "账号 {{username}} 已经有密码，初始密码只生成一次。",
    remedy: "本人没有拿到或已丢失的，请提出重置密码。",
  },
  end_in_past: {
    sentence: "日期 {{date}} 已过，今天是 {{today}}。",
    remedy: "岗位只能从今天或以后终止。",
  },
  last_administrator: {
    sentence: "这是最后一名管理员，不能停用或终止。",
    remedy: "请先授予另一名管理员。",
  },
  oneself_not_changed: {
    sentence: "不能办理自己的账号和岗位。",
    remedy: "请由另一名管理员提出。",
  },
};
