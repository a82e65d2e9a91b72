const subsidies = (year: number) =>
  `Subsidy standard for residents and central subsidy in ${year} (base plus increment)`;
const tiers = (year: number) =>
  `Subsidy standard for residents and central subsidy by tiers in ${year}`;
const guangxiShares = (year: number) =>
  `Who bears the residents' medical insurance subsidy in Guangxi in ${year} (derived, unconfirmed)`;

/** What the notices of the library are called, by id, in our own English: nobody else has translated or confirmed it. */
export const policyTitles: Readonly<Record<string, string>> = {
  "cn-2010": subsidies(2010),
  "cn-2011": subsidies(2011),
  "cn-2012": subsidies(2012),
  "cn-2013": subsidies(2013),
  "cn-2014": subsidies(2014),
  "cn-2015": subsidies(2015),
  "cn-2016": subsidies(2016),
  "cn-2017": "Notice on basic medical insurance of urban residents in 2017",
  "cn-2017-base120":
    "Central subsidy in 2017 as base plus increment (CNY 60 plus a share of the standard less CNY 120)",
  "cn-2018": subsidies(2018),
  "cn-2019": tiers(2019),
  "cn-2020": tiers(2020),
  "cn-2021": "Notice on basic medical security of urban and rural residents in 2021",
  "cn-2022": tiers(2022),
  "cn-2023": tiers(2023),
  "cn-2024": tiers(2024),
  "cn-2025": tiers(2025),
  "cn-2026": `${tiers(2026)} (derived, notice not seen)`,
  "gx-2018": "Subsidy standard of residents' medical insurance in Guangxi in 2018",
  "gx-2021": "Who bears the residents' medical insurance subsidy in Guangxi in 2021 (derived)",
  "gx-2022": "Notice on basic medical security of urban and rural residents in 2022",
  "gx-2023":
    "Notice on basic medical insurance of urban and rural residents in Guangxi in 2023 (2023-08-24)",
  "gx-2024": guangxiShares(2024),
  "gx-2025": guangxiShares(2025),
  "shanxi-2020": "Who bears the residents' medical insurance subsidy in Shanxi in 2020",
  "xj-2017": "Notice of Xinjiang on basic medical insurance of urban and rural residents in 2017",
  "yn-2024": "Who bears the residents' medical insurance subsidy in Yunnan (2024)",
  "zhejiang-2015":
    "Provincial transfers for the residents' medical insurance subsidy in Zhejiang in 2015",
};

/** The document numbers these titles belong to: other documents that a notice quotes are called nothing here. */
export const policyNumbers: Readonly<Record<string, string>> = {
  "cn-2010": "文号未确认(2010年通知)",
  "cn-2011": "卫农卫发〔2011〕27号",
  "cn-2012": "文号未确认(2012年通知)",
  "cn-2013": "文号未确认(2013年通知)",
  "cn-2014": "财社〔2014〕14号",
  "cn-2015": "财社〔2015〕229号",
  "cn-2016": "文号未确认(2016年通知)",
  "cn-2017": "人社部发〔2017〕36号",
  "cn-2017-base120": "文号未确认(基数口径)",
  "cn-2018": "医保发〔2018〕2号",
  "cn-2019": "文号未确认(2019年5月通知)",
  "cn-2020": "文号未确认(2020年6月通知)",
  "cn-2021": "医保发〔2021〕32号",
  "cn-2022": "医保发〔2022〕20号",
  "cn-2023": "文号未确认(2023年7月28日通知)",
  "cn-2024": "医保发〔2024〕19号",
  "cn-2025": "文号未确认(2025年通知)",
  "cn-2026": "文号未确认(2026年通知未见)",
  "gx-2018": "文号未确认(2018年通知)",
  "gx-2021": "桂医保发〔2021〕22号",
  "gx-2022": "桂医保发〔2022〕30号",
  "gx-2023": "文号未确认(2023年8月24日通知)",
  "gx-2024": "文号未确认(2024年通知未见)",
  "gx-2025": "文号未确认(2025年通知未见)",
  "shanxi-2020": "文号未确认(2020年通知)",
  "xj-2017": "文号未确认(2017年7月4日通知)",
  "yn-2024": "云政办发〔2019〕92号",
  "zhejiang-2015": "浙财社[2015]4号",
};
