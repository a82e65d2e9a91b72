import { useTranslation } from "react-i18next";
import { WrittenText } from "./written-text.tsx";

const templates = ["heads", "share", "attachment", "number"] as const;

/** Why something is done, in 10 to 500 characters; with what is often said when a batch goes back. */
export function ReasonField({
  value,
  locked,
  sendsBack = false,
  onChange,
}: {
  value: string;
  locked: boolean;
  sendsBack?: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation("acts");
  const length = value.trim().length;
  return (
    <div className="act-field">
      <span>
        <label htmlFor="reason">{t(sendsBack ? "sendBackReason" : "reason")}</label>
        {sendsBack ? (
          <select
            aria-label={t("templates")}
            value=""
            disabled={locked}
            className="reason-templates"
            onChange={(event) => {
              const picked = templates.find((name) => name === event.target.value);
              if (picked !== undefined) onChange(t(`templateList.${picked}`));
            }}
          >
            <option value="">{t("templates")}</option>
            {templates.map((name) => (
              <option key={name} value={name}>
                {t(`templateList.${name}`)}
              </option>
            ))}
          </select>
        ) : null}
      </span>
      <WrittenText id="reason" value={value} locked={locked} onChange={onChange} />
      <small className={length > 0 && length < 10 ? "field-wanting" : undefined}>
        {length < 10 ? t("tooShort", { left: 10 - length }) : t("length", { length })}
      </small>
    </div>
  );
}
