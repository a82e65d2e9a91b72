import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { mark, wordsOf } from "../words/spoken.ts";
import { OfficeName } from "../places/named.tsx";

/** 抄送: colleagues whose posts may read the batch; asked for when it is opened. */
export function CopyField({
  batchId,
  value,
  locked,
  startsOpen = false,
  onChange,
}: {
  batchId: string;
  value: readonly string[];
  locked: boolean;
  startsOpen?: boolean;
  onChange: (userIds: readonly string[]) => void;
}) {
  const { t } = useTranslation("acts");
  const [open, setOpen] = useState(startsOpen);
  const { data, error } = useQuery({
    ...api.batches.copyReaders.queryOptions({ id: batchId }),
    enabled: open,
  });
  const roles = wordsOf("domain").role;
  return (
    <details
      className="copy-field"
      open={open}
      data-testid={testIds.copyField}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {value.length === 0 ? t("copy.none") : t("copy.some", { count: value.length })}
      </summary>
      {error === null ? null : <ProblemNotice error={error} loading />}
      {data?.length === 0 ? <p className="quiet">{t("copy.nobody")}</p> : null}
      <ul>
        {(data ?? []).map(({ userId, name, officeName, roles: held }) => (
          <li key={userId}>
            <label>
              <input
                type="checkbox"
                checked={value.includes(userId)}
                disabled={locked}
                data-testid={testIds.copyReader}
                onChange={(event) => {
                  const others = value.filter((id) => id !== userId);
                  onChange(event.target.checked ? [...others, userId] : others);
                }}
              />
              {name} · {held.map((role) => roles[role]).join(mark("list"))} ·{" "}
              <OfficeName name={officeName} />
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
