/** A sound invented policy that uses every section, so that a test can break any one place of it. */
export const fullPolicy = `format: policy.v1
id: full
title: 关于各项的通知
number: 甲发〔2022〕2号
issuers: [甲省财政厅]
place: "990000"
years: [2021, 2022]
classes: [resident, minor]
confidence: A
notes:
  - { text: 注意, cite: all }
citations:
  all: { article: 第一条, quote: 按本条执行。 }
attributes:
  fiscal:
    title: 财力档次
    cite: all
    values:
      low: ["990121", { places: ["990122"], years: 2022, cite: all }]
      high: ["990221"]
bases:
  national_standard: { title: 国家标准, amount: { yuan: 600, cite: all }, cite: all }
standards:
  - { kind: exact, amount: { yuan: 610 }, cite: all }
  - { kind: exact, when: { classes: [minor] }, years: 2022, amount: { yuan: 700 }, cite: all }
cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { yuan: 300 }, cite: all }
      - { level: city_and_county, amount: rest, payer: [city, self], cite: all }
  - id: listed
    title: 名单
    when: { places: ["990121"], attributes: { fiscal: low }, except: { classes: [minor], places: ["990101"] } }
    years: 2022
    beats: [everywhere]
    shares:
      - { level: central, amount: { by_attribute: fiscal, values: { low: { yuan: 400 } } }, cite: all }
      - { level: city_and_county, amount: rest, payer: "990100", cite: all }
takeovers:
  - { level: province, bears: city_and_county, years: 2022, when: { places: ["990201"] }, payer: "990000", cite: all }
splits:
  - level: city_and_county
    when: { places: ["990221"] }
    years: 2022
    shares:
      - { level: city, amount: { yuan: 1, cite: all }, cite: all }
      - { level: county, amount: rest, payer: "990221", cite: all }
gaps:
  - { when: { places: ["999001"], classes: [minor] }, years: 2022, reason: 通知未述, cite: all }
rounding: { unit: fen, cite: all }
headcounts:
  - { title: 上年末, as_of: { on: "12-31" }, when: { places: ["990121"] }, years: 2022, cite: all }
deadlines:
  - { id: june, title: 6月底前, due: { on: 06-30 }, when: { places: ["990121"] }, years: 2022, cite: all }
  - { id: july, title: 7月底前, due: { on: 07-31 }, cite: all }
advances:
  - { id: early, title: 提前, part: full, when: { places: ["990121"] }, years: 2022, cite: all }
  - { id: later, title: 预拨, part: full, cite: all }
settlement:
  - { title: 清算, when: { places: ["990121"] }, years: 2022, cite: all }
categories:
  poor: { title: 困难人员, cite: all }
  poorest: { title: 特困人员, cite: all }
  both: { title: 两类, includes: [poor, poorest], cite: all }
contributions:
  - coverage_year: 2023
    yuan: 350
    kind: exact
    when: { classes: [minor] }
    cite: all
    tiers:
      - { id: plain, title: 一档, yuan: 350, cite: all }
      - { id: more, title: 二档, yuan: 500, cite: all }
    lowest_tier: { at_least: standard, cite: all }
assistance:
  - id: help
    title: 资助
    categories: [poor]
    amount: full
    payers: [{ payer: fund, title: 医疗救助, part: { percent: 60 } }, { payer: county, title: 县, part: rest }]
    when: { places: ["990121"] }
    cite: all
  - { id: extra, title: 另助, categories: [poorest], amount: full, cite: all }
assistance_overlap: { takes: highest, cite: all }
critical_illness:
  deductible: { yuan: 10000, cite: all }
  segments: [{ over: 0, percent: 60, cite: all }]
  tilts:
    - { id: tilted, categories: [poor], ratio: { points: 5, cite: all }, years: 2022, cite: all }
    - { id: again, categories: [poorest], ratio: { points: 5 }, cite: all }
waiting:
  exempt:
    - { id: newborn, title: 集中期, in_collection_period: yes, cite: all }
    - { id: needy, title: 困难, categories: [poor], cite: all }
  entitled_from: { month: of_enrolment, cite: all }
legacy_gaps:
  - { id: old, title: 旧缺口, schemes: { rural: 新农合 }, borne_by: original_pooling_government, cite: all }
  - { id: older, title: 更旧, schemes: { rural: 新农合 }, borne_by: original_pooling_government, cite: all }
examples:
  - { title: 一人, place: "990101", class: resident, heads: 1, shares: [{ level: central, yuan: 300 }] }
`;
