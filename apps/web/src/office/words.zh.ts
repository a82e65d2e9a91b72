export const officeWords = {
  title: "单位设置",
  builtIn: "本单位及上级都没有设置，按系统内置的办理。",
  setBy: "现行设置由{{place}}作出，下级没有自己的设置时一并适用。",
  byAdministrators: "由本单位管理员提出修改，经另一位管理员或审批岗同意后生效。",
  field: {
    headChangePercent: "人数异动预警",
    amountChangePercent: "与上年差异预警",
    draftDays: "草稿未送审预警",
  },
  fieldIn: {
    headChangePercent: "人数异动预警（较上一版变动超过，%）",
    amountChangePercent: "与上年差异预警（较上年同类人员相差超过，%）",
    draftDays: "草稿未送审预警（搁置，天）",
  },
  value: {
    headChangePercent: "较上一版变动超过 {{value}}%",
    amountChangePercent: "较上年同类人员相差超过 {{value}}%",
    draftDays: "搁置 {{value}} 天",
  },
  signer: "打印签章栏：{{place}}",
  usual: "{{word}}（通用名称）",
  change: "提出修改",
  malformed: "比例填 1 至 100 的整数，天数填 1 至 60 的整数。",
  propose: "提出（须第二人同意）",
  proposed: "已提出，等待第二人同意",
  version: "第 {{number}} 版",
  keeping: {
    title: "数据保存与备份",
    forGood:
      "人数、批次、拨付、到位、政策、附件、审批意见和审计日志长期保存，系统不提供删除；下列几类到期清除：",
    cleared: {
      keyCalls: "程序接口的调用记录保存 {{days}} 天",
      pageVisits: "页面性能数据（不涉及人员和单据）保存 {{days}} 天",
      signInCounts: "登录失败的次数保存 {{days}} 天（每次失败仍在审计日志里）",
      knownAddresses: "账号登录过的地址保存 {{days}} 天",
    },
    backup: "备份",
    unknown:
      "备份由运行维护人员在数据库之外完成，系统不记录做过哪些备份；请查看备份所在的文件夹，并定期试行恢复。系统知道的只有以下两项。",
    noArchive: "数据库没有归档日志：只能恢复到最近一次备份的时刻。",
    archiveEmpty: "数据库已开启日志归档，还没有归档过。",
    archived: "数据库日志最近一次归档于 {{at}}。",
    archiveFailed: "此后于 {{at}} 归档失败，请检查归档文件夹。",
    noAnchors: "还没有审计链锚定。",
    anchored: "审计链最近一次锚定于 {{at}}。",
    daysWithout: "有 {{count}} 天缺少锚定，见审计日志。",
  },
};
