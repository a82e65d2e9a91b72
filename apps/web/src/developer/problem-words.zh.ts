/** Refusals about keys for programs. */
export const keyProblemWords = {
  key_not_valid: {
    sentence: "接口密钥无效：不存在、已过期、已轮换、已停用，或者其持有人已不在岗。",
    remedy: "请向密钥持有人索取现行密钥。",
  },
  key_of_other_environment: {
    sentence: "这是另一种环境的密钥：演示库的密钥以 dw_demo_ 开头，正式库的以 dw_live_ 开头。",
    remedy: "请换用本环境的密钥，或核对所连接的地址。",
  },
  key_address_refused: {
    sentence: "这个密钥不能从 {{address}} 使用：不在签发时限定的来源地址之内。",
    remedy: "请从限定的地址访问；地址有变的，请申请新的密钥。",
  },
  not_open_to_keys: {
    sentence: "这件事须由本人登录办理，接口密钥不能办。",
    remedy: "复核、审批、拨付、到位确认等都不对程序开放。",
  },
  key_scope_needed: {
    sentence: "这个密钥没有所需的权限。",
    remedy: "需要更多权限的，请申请新的密钥。",
  },
  key_scope_of_other_role: {
    sentence: "{{heldName}}岗位不能给密钥这项权限。",
    remedy: "报送人数、起草和提交批次的密钥须属于经办岗位。",
  },
  key_place_outside_post: {
    sentence: "行政区划 {{placeCode}} 不在该岗位的 {{postPlaceCode}} 之内。",
    remedy: "请选择岗位所在或下属的行政区划。",
  },
  key_ended: {
    sentence: "这个密钥已停用或过期。",
    remedy: "需要继续使用的，请申请新的密钥。",
  },
  key_shown_already: {
    sentence: "这个密钥已经显示过一次，不能再看。",
    remedy: "没有记下的，请轮换出新的密钥。",
  },
};
