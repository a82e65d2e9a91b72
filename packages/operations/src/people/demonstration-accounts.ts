import type { post } from "@daowei/db/schema";

export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: (typeof post.$inferSelect)["role"];
  readonly placeCode: string;
  readonly placeName: string;
  readonly officeName: string;
}

const password = "daowei-yanshi";
const guangxi = { password, placeCode: "450000", placeName: "广西壮族自治区" };
const nanning = { password, placeCode: "450100", placeName: "南宁市" };
const centre = { password, placeCode: "000000", placeName: "中央" };
const regionFinance = { ...guangxi, officeName: "自治区财政厅" };
const fundAccount = { ...guangxi, officeName: "社会保障基金财政专户" };
const ministry = { ...centre, officeName: "中央财政" };

/** People of the demonstration, named by role. Their passwords are public: they exist in demonstration stores only. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { ...regionFinance, username: "jingban-jia", name: "经办甲", role: "preparer" },
  { ...regionFinance, username: "fuhe-jia", name: "复核甲", role: "reviewer" },
  { ...regionFinance, username: "shenpi-jia", name: "审批甲", role: "approver" },
  { ...regionFinance, username: "guoku-jia", name: "国库甲", role: "treasury" },
  { ...fundAccount, username: "zhuanhu-jia", name: "专户甲", role: "fund_accountant" },
  {
    ...guangxi,
    officeName: "自治区审计厅",
    username: "shenji-jia",
    name: "审计甲",
    role: "auditor",
  },
  { ...regionFinance, username: "guanli-jia", name: "管理甲", role: "administrator" },
  { ...regionFinance, username: "guanli-yi", name: "管理乙", role: "administrator" },
  { ...regionFinance, username: "fuhe-yi", name: "复核乙", role: "reviewer" },
  { ...regionFinance, username: "shenpi-yi", name: "审批乙", role: "approver" },
  { ...regionFinance, username: "guoku-yi", name: "国库乙", role: "treasury" },
  { ...fundAccount, username: "zhuanhu-yi", name: "专户乙", role: "fund_accountant" },
  { ...nanning, officeName: "市财政局", username: "jingban-yi", name: "经办乙", role: "preparer" },
  { ...ministry, username: "bu-jingban-jia", name: "部经办甲", role: "preparer" },
  { ...ministry, username: "bu-fuhe-jia", name: "部复核甲", role: "reviewer" },
  { ...ministry, username: "bu-shenpi-jia", name: "部审批甲", role: "approver" },
];
