import { useTranslation } from "react-i18next";
import { DateField } from "../dates/date-field.tsx";
import { isDate } from "../dates/typed-date.ts";
import { testIds } from "../test-ids.ts";

export interface Voucher {
  readonly date: string;
  readonly number: string;
}

/** Which words ask for what is still missing. */
export function voucherWanting(value: Voucher) {
  if (!isDate(value.date)) return "wanting.date";
  return value.number.trim() === "" ? "wanting.voucher" : null;
}

/** The date and voucher number of a payment or a receipt; one number stands for all of several. */
export function DateAndVoucher({
  dateName,
  voucherName,
  count = 1,
  latest,
  value,
  locked,
  onChange,
}: {
  dateName: string;
  /** Whose number it is, where that is not plain. */
  voucherName?: string;
  /** For how many transfers it is given. */
  count?: number;
  latest: string;
  value: Voucher;
  locked: boolean;
  onChange: (value: Voucher) => void;
}) {
  const { t } = useTranslation("acts");
  return (
    <div className="act-pair">
      <DateField
        name={dateName}
        value={value.date}
        max={latest}
        required
        disabled={locked}
        testId={testIds.actDate}
        onChange={(date) => {
          onChange({ ...value, date });
        }}
      />
      <label className="act-field">
        <span>{voucherName ?? t("voucher")}</span>
        <input
          value={value.number}
          maxLength={60}
          required
          disabled={locked}
          data-testid={testIds.actVoucher}
          onChange={(event) => {
            onChange({ ...value, number: event.target.value });
          }}
        />
        {count > 1 ? <small>{t("voucherOfAll", { count })}</small> : null}
      </label>
    </div>
  );
}
