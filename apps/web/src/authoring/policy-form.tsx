import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { levelName } from "../words/level-name.ts";
import { testIds } from "../test-ids.ts";
import { formLevels, type PolicyForm, restOf, yamlOfForm } from "./form-yaml.ts";

type TextField = Exclude<keyof PolicyForm, "shares" | "rest" | "kind" | "year">;

/** The commonest shape of a notice as a form; it writes the file, which is then checked like any other. */
export function PolicyFormView({ onWrite }: { onWrite: (text: string) => void }) {
  const { t } = useTranslation("authoring");
  const { year, post, places } = useFrame();
  const county = places.find(({ level }) => level === "county");
  const [form, setForm] = useState<PolicyForm>({
    id: "",
    number: "",
    title: "",
    issuer: post.officeName,
    placeCode: post.placeCode,
    year,
    standardYuan: "",
    kind: "exact",
    shares: { central: "", province: "", city: "", county: "" },
    rest: "county",
    article: "",
    quote: "",
    dueOn: "",
    dueArticle: "",
    dueQuote: "",
    examplePlace: county?.code ?? "",
  });
  const change = (part: Partial<PolicyForm>) => {
    setForm({ ...form, ...part });
  };
  const text = (name: TextField, wide = false) => (
    <label className={wide ? "wide" : undefined}>
      {t(`formFields.${name}`)}
      <input
        className="field-input"
        value={form[name]}
        data-testid={`${testIds.policyForm}-${name}`}
        onChange={(event) => {
          change({ [name]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <form
      className="paper policy-form"
      onSubmit={(event) => {
        event.preventDefault();
        onWrite(yamlOfForm(form));
      }}
    >
      <div className="policy-form-grid">
        {text("id")}
        {text("number")}
        {text("placeCode")}
        <label>
          {t("formFields.year")}
          <input
            className="field-input"
            type="number"
            value={form.year}
            onChange={(event) => {
              change({ year: event.target.valueAsNumber });
            }}
          />
        </label>
        {text("title", true)}
        {text("issuer", true)}
        {text("standardYuan")}
        <label>
          {t("formFields.kind")}
          <select
            className="field-input"
            value={form.kind}
            onChange={(event) => {
              change({ kind: event.target.value === "floor" ? "floor" : "exact" });
            }}
          >
            <option value="exact">{t("formFields.exact")}</option>
            <option value="floor">{t("formFields.floor")}</option>
          </select>
        </label>
      </div>
      <ShareFields form={form} onChange={change} />
      <div className="policy-form-grid">
        {text("article")}
        {text("quote", true)}
        {text("dueOn")}
        {text("dueArticle")}
        {text("dueQuote", true)}
        {text("examplePlace")}
      </div>
      <p className="quiet">{t("formFields.idHint")}</p>
      <button
        type="submit"
        className="plain-button primary-button"
        data-testid={`${testIds.policyForm}-write`}
      >
        {t("writeYaml")}
      </button>
    </form>
  );
}

function ShareFields({
  form,
  onChange,
}: {
  form: PolicyForm;
  onChange: (part: Partial<PolicyForm>) => void;
}) {
  const { t } = useTranslation("authoring");
  const { shares, rest, standardYuan, placeCode } = form;
  const left = restOf(standardYuan, shares, rest);
  return (
    <fieldset className="policy-form-grid">
      <legend>{t("formFields.shares")}</legend>
      {formLevels.map((level) => (
        <label key={level}>
          {levelName(level, placeCode)}
          <input
            className="field-input"
            value={level === rest ? "" : shares[level]}
            placeholder={level === rest ? t("formFields.restYuan", { yuan: left }) : ""}
            disabled={level === rest}
            data-testid={`${testIds.policyForm}-${level}`}
            onChange={(event) => {
              onChange({ shares: { ...shares, [level]: event.target.value } });
            }}
          />
        </label>
      ))}
      <label>
        {t("formFields.rest")}
        <select
          className="field-input"
          value={rest}
          onChange={(event) => {
            const level = formLevels.find((one) => one === event.target.value);
            if (level !== undefined) onChange({ rest: level });
          }}
        >
          {formLevels.map((level) => (
            <option key={level} value={level}>
              {levelName(level, placeCode)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
