import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { nameOfOffice } from "../places/named.tsx";

/** 转给: colleagues who hold the acting post's role at the same place. */
export function ColleagueField({
  value,
  locked,
  onChange,
}: {
  value: string;
  locked: boolean;
  onChange: (userId: string) => void;
}) {
  const { t } = useTranslation("acts");
  const { post } = useFrame();
  const { data } = useQuery(api.approvals.colleagues.queryOptions({}));
  const able = (data ?? []).filter(({ roles }) => roles.includes(post.role));
  return (
    <label className="act-field">
      <span>{t("reassignTo")}</span>
      <select
        value={value}
        disabled={locked}
        data-testid={testIds.colleague}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{able.length === 0 ? t("noColleague") : t("pickColleague")}</option>
        {able.map(({ userId, name, officeName }) => (
          <option key={userId} value={userId}>
            {name} · {nameOfOffice(officeName)}
          </option>
        ))}
      </select>
    </label>
  );
}
