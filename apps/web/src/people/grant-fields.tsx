import type { PersonListed } from "@daowei/api/contracts";
import { conflictingPost, type Role, roles } from "@daowei/domain/approvals";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { DateField } from "../dates/date-field.tsx";
import { testIds } from "../test-ids.ts";
import { mark } from "../words/spoken.ts";
import { nameOfPlace } from "../places/named.tsx";

export interface Grant {
  readonly username: string;
  readonly role: Role;
  readonly placeCode: string;
  readonly officeName: string;
  /** Empty where no last day is set. */
  readonly endsOn: string;
}

/** Who, which role, where, until when; says at once what the matrix will refuse. */
export function GrantFields({
  grant,
  people,
  onChange,
}: {
  grant: Grant;
  people: readonly PersonListed[];
  onChange: (grant: Grant) => void;
}) {
  const { t } = useTranslation(["people", "domain"]);
  const { places } = useFrame();
  const candidates = people.filter(({ disabled, oneself }) => !disabled && !oneself);
  const held = candidates.find(({ username }) => username === grant.username)?.posts ?? [];
  const conflict = conflictingPost(held, grant, overlapByCode);
  const change = (part: Partial<Grant>) => {
    onChange({ ...grant, ...part });
  };
  return (
    <>
      <label className="act-field">
        <span>{t("person")}</span>
        <select
          className="field-input"
          value={grant.username}
          data-testid={testIds.grantPerson}
          onChange={(event) => {
            change({ username: event.target.value });
          }}
        >
          <option value="">{t("choose")}</option>
          {candidates.map(({ username, name }) => (
            <option key={username} value={username}>
              {name}
              {mark("open")}
              {username}
              {mark("close")}
            </option>
          ))}
        </select>
      </label>
      <label className="act-field">
        <span>{t("role")}</span>
        <select
          className="field-input"
          value={grant.role}
          data-testid={testIds.grantRole}
          onChange={(event) => {
            change({ role: roles.find((known) => known === event.target.value) ?? grant.role });
          }}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`domain:role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="act-field">
        <span>{t("place")}</span>
        <select
          className="field-input"
          value={grant.placeCode}
          data-testid={testIds.grantPlace}
          onChange={(event) => {
            change({ placeCode: event.target.value });
          }}
        >
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} {nameOfPlace(name)}
            </option>
          ))}
        </select>
      </label>
      <label className="act-field">
        <span>{t("office")}</span>
        <input
          className="field-input"
          value={grant.officeName}
          maxLength={60}
          data-testid={testIds.grantOffice}
          onChange={(event) => {
            change({ officeName: event.target.value });
          }}
        />
      </label>
      <DateField
        name={t("lastDayIfAny")}
        value={grant.endsOn}
        onChange={(endsOn) => {
          change({ endsOn });
        }}
      />
      {conflict === undefined ? null : (
        <p role="alert" data-testid={testIds.grantConflict}>
          ⚠{" "}
          {t("conflict", {
            held: t(`domain:role.${conflict.role}`),
            role: t(`domain:role.${grant.role}`),
          })}
        </p>
      )}
    </>
  );
}

/** A place and what lies below it share the code up to its zeros; the server judges by the gazetteer. */
function overlapByCode(one: string, other: string): boolean {
  const stem = (code: string) => code.replace(/(00){1,3}$/, "");
  return other.startsWith(stem(one)) || one.startsWith(stem(other));
}
