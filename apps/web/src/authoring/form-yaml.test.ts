import { parsePolicy } from "@daowei/domain/policies";
import { describe, expect, test } from "vitest";
import { type PolicyForm, restOf, yamlOfForm } from "./form-yaml.ts";

const form: PolicyForm = {
  id: "gx-2026",
  number: "桂医保发〔2026〕1号",
  title: '关于"居民医保"的通知: 2026年',
  issuer: "广西壮族自治区医疗保障局",
  placeCode: "450000",
  year: 2026,
  standardYuan: "700",
  kind: "exact",
  shares: { central: "560", province: "91.5", city: "", county: "" },
  rest: "county",
  article: "一、(二)",
  quote: "居民医保人均财政补助标准\n为每人每年700元。",
  dueOn: "12-31",
  dueArticle: "三",
  dueQuote: "12月31日前拨付到位。",
  examplePlace: "451423",
};

describe("the file that a form writes", () => {
  test("is a policy file, whatever stands in the words", () => {
    const read = parsePolicy({ file: "form.yaml", text: yamlOfForm(form) });
    expect(read).toMatchObject({
      ok: true,
      value: { document: { id: "gx-2026", title: form.title, years: [2026], place: "450000" } },
    });
  });

  test("has no deadline where the notice names no date", () => {
    const read = parsePolicy({ file: "form.yaml", text: yamlOfForm({ ...form, dueOn: "" }) });
    expect(read).toMatchObject({ ok: true, value: { document: { deadlines: [] } } });
  });
});

describe("the rest", () => {
  test("is what the others leave, exactly", () => {
    expect(restOf("700", form.shares, "county")).toBe("48.5");
    expect(restOf("0.3", { ...form.shares, central: "0.1", province: "0.2" }, "county")).toBe("0");
  });

  test("is not said before the amounts are plain, nor when they are too much", () => {
    expect(restOf("700", { ...form.shares, central: "5 6" }, "county")).toBe("");
    expect(restOf("600", form.shares, "county")).toBe("");
  });
});
