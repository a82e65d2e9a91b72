/** An invented notice that uses most of the format and has nothing wrong with it; each broken file differs from it in one place. */
export const wholeFile = `format: policy.v1
id: invented-2022
title: 关于做好居民医保财政补助工作的通知（虚构）
number: 虚财社〔2022〕1号
issuers: [虚构财政厅]
place: 450000
years: [2021, 2022]
classes: [resident, student_province]
confidence: A

notes:
  - { text: 虚构的文件，只用来检验, cite: standard }

citations:
  standard: { article: 一, quote: 2021年580元，2022年610元。 }
  shares: { article: 二, quote: 中央补助80%，自治区对困难县补助75%，对其他县补助50%，其余由县负担。 }
  list: { article: 附件, quote: 困难县名单。 }
  dates: { article: 三, quote: 6月底前到位50%，8月15日前全部到位。 }
  person: { article: 四, quote: 个人缴费350元，低保对象按60%资助。 }

attributes:
  fiscal:
    title: 财力状况
    cite: list
    values:
      hard: [451423, { places: [451022], years: 2022 }]
      other: [450000]

bases:
  national_standard:
    title: 国家标准
    cite: standard
    amount: { by_year: { 2021: { standard_of: cn-2021 }, 2022: { standard_of: cn-2022 } } }

standards:
  - { kind: exact, years: 2021, amount: { yuan: 580 }, cite: standard }
  - { kind: exact, years: 2022, amount: { yuan: 610 }, cite: standard }

cases:
  - id: residents
    title: 居民
    when: { classes: [resident] }
    shares:
      - { level: central, amount: { percent: 80, of: national_standard }, cite: shares }
      - level: province
        amount:
          by_attribute: fiscal
          values: { hard: { percent: 75, of: local_part }, other: { percent: 50, of: local_part } }
        cite: shares
      - { level: county, payer: self, amount: rest, cite: shares }
  - id: students
    title: 大学生
    when: { classes: [student_province] }
    shares:
      - { level: central, amount: { percent: 80, of: standard }, cite: shares }
      - { level: province, amount: rest, cite: shares }

takeovers:
  - { level: province, bears: county, when: { places: [450123] }, cite: shares }

rounding: { unit: fen, remainder: county }

headcounts:
  - { title: 参保人数以5月31日为准, as_of: { on: 05-31 }, status: verified, cite: dates }

advances:
  - { id: early, title: 提前下达70%, part: { percent: 70 }, levels: [central], cite: dates }

settlement:
  - { title: 多退少补, cite: dates }

deadlines:
  - { id: june, title: 6月底前到位50%, due: { on: 06-30 }, percent: 50, cite: dates }
  - { id: august, title: 8月15日前全部到位, due: { on: 08-15 }, cite: dates }

categories:
  subsistence_allowance: { title: 低保对象, cite: person }

contributions:
  - { coverage_year: 2023, kind: floor, yuan: 350, cite: person }

assistance:
  - id: subsistence
    title: 低保对象按60%资助
    categories: [subsistence_allowance]
    amount: { percent: 60 }
    payers: [{ payer: medical_assistance, title: 医疗救助资金, part: rest }]
    cite: person

examples:
  - title: 龙州县，困难县
    year: 2022
    place: 451423
    class: resident
    heads: 1000
    case: residents
    due: 2022-08-15
    shares:
      - { level: central, per_head: 488, yuan: 488000 }
      - { level: province, per_head: 91.5, yuan: 91500 }
      - { level: county, per_head: 30.5, yuan: 30500, payer: 451423 }
`;
