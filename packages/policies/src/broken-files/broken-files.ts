/** One way to break the whole file: what stands there is replaced by something else. */
export interface Breakage {
  readonly about: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** A way to break the whole file. */
export const breaks = (about: string, from: string | RegExp, to: string): Breakage => ({
  about,
  from,
  to,
});

/** What is wrong with the form of a file. */
export const brokenForms: readonly Breakage[] = [
  breaks("a tab for indentation", "  standard: { article", "\tstandard: { article"),
  breaks("a bracket that is not closed", "issuers: [虚构财政厅]", "issuers: [虚构财政厅"),
  breaks("the same key twice", "confidence: A\n", "confidence: A\nconfidence: B\n"),
  breaks("an alias", "place: 450000", "place: *code"),
  breaks("another format", "policy.v1", "policy.v2"),
  breaks("a misspelt section", "deadlines:\n", "deadline:\n"),
  breaks("a section that is missing", /standards:\n.*\n.*\n/u, ""),
  breaks("an id with a capital letter", "id: invented-2022", "id: Invented-2022"),
  breaks("a place by its name", "place: 450000", "place: 广西壮族自治区"),
  breaks("a code of five digits", "other: [450000]", "other: [45000]"),
  breaks("a year that is none", "years: [2021, 2022]", "years: [2021, 202]"),
  breaks(
    "a range of years that runs backwards",
    "years: [2021, 2022]",
    "years: { from: 2022, to: 2021 }",
  ),
  breaks("a confidence that is none", "confidence: A", "confidence: C"),
  breaks(
    "a quotation and a paraphrase",
    "quote: 困难县名单。",
    "quote: 困难县名单。, paraphrase: 名单",
  ),
  breaks("a standard without a kind", "{ kind: exact, years: 2021,", "{ years: 2021,"),
  breaks(
    "a share without a citation",
    "amount: rest, cite: shares }\n  - id: students",
    "amount: rest }\n  - id: students",
  ),
  breaks("a misspelt level", "level: province\n", "level: provice\n"),
  breaks("a misspelt mechanism", "amount: { yuan: 610 }", "amount: { yaun: 610 }"),
  breaks("a percent sign", "{ percent: 80, of: standard }", "{ percent: 80%, of: standard }"),
  breaks("a thousands separator", "{ yuan: 610 }", '{ yuan: "1,610" }'),
  breaks("a full-width digit", "{ yuan: 610 }", "{ yuan: ６１０ }"),
  breaks("a percent without its base", "{ percent: 80, of: standard }", "{ percent: 80 }"),
  breaks("a date that no month has", "on: 06-30", "on: 06-31"),
  breaks("a date that is written in words", "on: 06-30", "on: 6月底"),
  breaks("a rounding unit that is none", "unit: fen", "unit: 0.1wan"),
  breaks("half a person", "heads: 1000", "heads: 1000.5"),
  breaks(
    "an example that neither pays nor refuses",
    /    shares:\n      - \{ level: central, per_head[\s\S]*$/u,
    "",
  ),
  breaks("assistance of no known kind", "amount: { percent: 60 }", "amount: half"),
];

/** What is wrong with the sense of a file whose form is right. */
export const brokenSenses: readonly Breakage[] = [
  breaks(
    "a citation that does not exist",
    "years: 2022, amount: { yuan: 610 }, cite: standard",
    "years: 2022, amount: { yuan: 610 }, cite: standrad",
  ),
  breaks(
    "a citation that nothing uses",
    "  person: {",
    "  idle: { article: 五, quote: 其他。 }\n  person: {",
  ),
  breaks(
    "a class that the file does not name",
    "classes: [student_province] }",
    "classes: [student_provincial] }",
  ),
  breaks("a place that never existed", "places: [450123]", "places: [450199]"),
  breaks("a payer that never existed", "payer: self", "payer: 450199"),
  breaks("a township of a county that never existed", "payer: self", "payer: 450199101"),
  breaks("an attribute that nobody lists", "by_attribute: fiscal", "by_attribute: fiscl"),
  breaks("a value that the list does not have", "values: { hard: {", "values: { hrad: {"),
  breaks("a county with two values in one year", "other: [450000]", "other: [450000, 451022]"),
  breaks(
    "a list for a year that the file does not govern",
    "[451022], years: 2022",
    "[451022], years: 2023",
  ),
  breaks("a policy that the library does not have", "standard_of: cn-2021", "standard_of: cn-2009"),
  breaks(
    "another policy asked about a year it does not govern",
    "2022: { standard_of: cn-2022 }",
    "2022: { standard_of: cn-2021 }",
  ),
  breaks("a year without an amount", ", 2022: { standard_of: cn-2022 }", ""),
  breaks("a base that does not exist", "of: local_part }, other", "of: local_prat }, other"),
  breaks(
    "an amount that rests on itself",
    "{ percent: 80, of: national_standard }",
    "{ share: central }",
  ),
  breaks(
    "shares that do not add up",
    "amount: rest, cite: shares }\n  - id: students",
    "amount: { yuan: 61 }, cite: shares }\n  - id: students",
  ),
  breaks(
    "shares beyond the standard",
    "{ percent: 80, of: standard }",
    "{ percent: 101, of: standard }",
  ),
  breaks("a level twice in a case", "level: county, payer: self", "level: province, payer: self"),
  breaks(
    "a case for a year of its own",
    "    when: { classes: [student_province] }",
    "    years: 2023\n    when: { classes: [student_province] }",
  ),
  breaks(
    "a class without a case in one year",
    "    when: { classes: [student_province] }",
    "    years: 2021\n    when: { classes: [student_province] }",
  ),
  breaks(
    "two cases that disagree",
    "when: { classes: [student_province] }",
    "when: { places: [451423] }",
  ),
  breaks("one id for two cases", "id: students", "id: residents"),
  breaks("a case that beats nobody", "    title: 大学生", "    title: 大学生\n    beats: [pupils]"),
  breaks(
    "two standards for one year",
    "years: 2021, amount: { yuan: 580 }",
    "years: 2022, amount: { yuan: 580 }",
  ),
  breaks("a payer that is no level", "level: county, payer: self", "level: county, payer: village"),
  breaks(
    "a category that is not defined",
    "categories: [subsistence_allowance]",
    "categories: [subsistance_allowance]",
  ),
  breaks("assistance whose parts are less than all", "part: rest", "part: { percent: 90 }"),
  breaks("an example with another amount", "yuan: 91500", "yuan: 91000"),
  breaks("an example with another due date", "due: 2022-08-15", "due: 2022-06-30"),
  breaks(
    "an example that supposes what is on no list",
    "    case: residents",
    "    assuming: { fiscal: harder }\n    case: residents",
  ),
];
