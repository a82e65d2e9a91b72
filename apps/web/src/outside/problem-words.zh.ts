/** Refusals about addresses outside. */
export const outsideProblemWords = {
  destination_address_refused: {
    sentence: "这个地址不能使用：{{because}}。",
    remedy: "请填写以 http 或 https 开头的完整地址，地址中不要写用户名和密码。",
  },
  destination_name_taken: {
    sentence: "本单位已有名为“{{name}}”的外发渠道。",
    remedy: "请换一个名称，或先停用原来的。",
  },
  destination_without_events: {
    sentence: "只有 Webhook 可以订阅事件。",
    remedy: "群机器人和邮件用于提醒，请在提醒规则中选用。",
  },
  destination_of_other_kind: {
    sentence: "渠道的种类不能变更：现为 {{expected}}，填写的是 {{found}}。",
    remedy: "请停用后另行新增。",
  },
  destination_stopped: { sentence: "外发渠道“{{name}}”已停用。", remedy: "请刷新页面查看。" },
  destination_not_readable: {
    sentence: "渠道的地址和密钥不能解开：服务器的密钥更换过，或登记的内容不符。",
    remedy: "请重新登记地址。",
  },
};
