import "../filters/filters.css";
import type { Role } from "@daowei/api/contracts";
import { roles } from "@daowei/domain/approvals";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { DateInput } from "../dates/date-input.tsx";
import { isDate } from "../dates/typed-date.ts";
import { testIds } from "../test-ids.ts";

export interface Wanted {
  readonly person?: string;
  readonly role?: Role;
  readonly document?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Asks when it is sent, not with every letter. */
export function AuditFilters({
  own,
  onWanted,
}: {
  /** Only one's own entries are there: nobody to choose. */
  own: boolean;
  onWanted: (wanted: Wanted) => void;
}) {
  const { t } = useTranslation(["audit", "domain"]);
  const [days, setDays] = useState(anyDay);
  const id = useId();
  const unread = [days.from, days.to].some((day) => day !== "" && !isDate(day));
  return (
    <form
      className="audit-filters"
      onSubmit={(event) => {
        event.preventDefault();
        if (!unread) onWanted(wantedOf(new FormData(event.currentTarget), days));
      }}
      onReset={() => {
        setDays(anyDay);
        onWanted({});
      }}
    >
      {own ? null : (
        <>
          <input
            className="field-input"
            name="person"
            maxLength={50}
            placeholder={t("filter.person")}
            aria-label={t("filter.person")}
            data-testid={testIds.auditPerson}
          />
          <select className="field-input filter" name="role" aria-label={t("filter.role")}>
            <option value="">{t("filter.anyRole")}</option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`domain:role.${role}`)}
              </option>
            ))}
          </select>
        </>
      )}
      <input
        className="field-input"
        name="document"
        maxLength={100}
        placeholder={t("filter.document")}
        aria-label={t("filter.document")}
      />
      {(["from", "to"] as const).map((name) => (
        <span key={name} className="audit-date date-in-line">
          <label htmlFor={`${id}${name}`}>{t(`filter.${name}`)}</label>
          <DateInput
            id={`${id}${name}`}
            name={t(`filter.${name}`)}
            value={days[name]}
            onChange={(day) => {
              setDays({ ...days, [name]: day });
            }}
          />
        </span>
      ))}
      <button type="submit" className="plain-button" data-testid={testIds.auditFilter}>
        {t("filter.apply")}
      </button>
      <button type="reset" className="plain-button">
        {t("filter.clear")}
      </button>
    </form>
  );
}

const anyDay = { from: "", to: "" };

function wantedOf(form: FormData, { from, to }: typeof anyDay): Wanted {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const role = roles.find((known) => known === text("role"));
  const [person, document] = [text("person"), text("document")];
  return {
    ...(person === "" ? {} : { person }),
    ...(role === undefined ? {} : { role }),
    ...(document === "" ? {} : { document }),
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
  };
}
