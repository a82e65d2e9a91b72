/** 详情 of an entry: how it was asked, from where, and both hashes. */
export const detailWords = {
  button: "详情",
  open: "记录 {{number}} 号的详情",
  via: "办理途径",
  ways: {
    session: "本人登录后在页面上办理",
    key: "程序持接口密钥办理",
    cli: "在服务器上用命令办理",
    demonstration: "演示数据",
    gateway: "支付系统回告",
  },
  address: "来源地址",
  noAddress: "没有记录",
  request: "请求编号",
  previous: "上一条的哈希",
};
