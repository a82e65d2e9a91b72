/** Refusals about a person's own sign-in. */
export const accountProblemWords = {
  step_up_needed: {
    sentence: "这项操作需要再次验证您的身份。",
    remedy: "请用动态码或通行密钥验证；还没有登记的，请先到「设置」登记。",
  },
  second_factor_needed: {
    sentence: "登录还没有完成：须先出示第二因素。",
    remedy: "请刷新页面，用动态码、通行密钥或恢复码验证；没有登记的，请先登记。",
  },
  password_change_needed: {
    sentence: "您用的还是别人设置的初始密码。",
    remedy: "请先改成只有您自己知道的密码。",
  },
  sign_in_again_needed: {
    sentence: "登记第一个第二因素和更改邮箱，须在登录后十分钟内办理。",
    remedy: "请退出后重新登录，再来办理。",
  },
  mail_not_set_up: {
    sentence: "本系统没有配置发信服务器，不能登记邮箱。",
    remedy: "请联系本单位管理员。",
  },
  mail_address_taken: {
    sentence: "这个邮箱已经是别人的。",
    remedy: "请使用本人的邮箱。",
  },
  mail_code_expired: {
    sentence: "没有等待验证的邮箱，或者验证码已经过期。",
    remedy: "请重新发送验证码。",
  },
  mail_code_wrong: {
    sentence: "验证码不对。",
    remedy: "请核对最近一封邮件中的八位数字。",
  },
  factor_wrong: {
    sentence: "验证没有通过：动态码、恢复码或通行密钥不对，或者已经用过。",
    remedy: "请等下一个动态码，或换一种方式再试。",
  },
  factor_not_enrolled: {
    sentence: "您还没有登记这一种验证方式。",
    remedy: "请先到「设置」登记。",
  },
  factor_enrolled_already: {
    sentence: "这一种验证方式已经登记过。",
    remedy: "要更换的，请先取消原来的登记。",
  },
  identity_proof_unusable: {
    sentence: "统一身份认证的结果已过期，或者不属于本次登录。",
    remedy: "请重新点“关联”，再到统一身份认证登录一次。",
  },
  identity_linked_already: {
    sentence: "您的账号已经关联了 {{issuer}} 的一个身份。",
    remedy: "要更换的，请先解除原来的关联。",
  },
  identity_of_other_person: {
    sentence: "{{issuer}} 的这个身份已经关联了别人的账号。",
    remedy: "请核对统一身份认证里登录的是不是您本人；有疑问请联系管理员。",
  },
  identity_not_linked: {
    sentence: "没有找到这项关联，可能已经解除。",
    remedy: "请刷新页面查看。",
  },
  too_many_attempts: {
    sentence: "尝试次数过多，还需等待 {{waitSeconds}} 秒。",
    remedy: "请稍后再试。",
  },
  passkey_needs_host_name: {
    sentence: "通行密钥要绑定主机名，不能用在 {{host}} 这样的地址上。",
    remedy: "请改用主机名访问（本机可用 localhost），或登记动态码。",
  },
};
