import type { Post } from "./frame-context.ts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";
import { api } from "../wire/api.ts";
import { mark } from "../words/spoken.ts";

/** 没有权限: the post it takes, who in the office holds it, and who grants it. */
export function RoleNeeded({ needed }: { needed: Post["role"] }) {
  const { t } = useTranslation(["frame", "domain"]);
  const { data } = useQuery(api.approvals.colleagues.queryOptions({}));
  const holding = (role: Post["role"]) =>
    (data ?? [])
      .filter(({ roles }) => roles.includes(role))
      .map(({ name }) => name)
      .join(mark("list"));
  const neededName = t(`domain:role.${needed}`);
  const able = holding(needed);
  const administrators = holding("administrator");
  return (
    <section className="paper empty" data-testid={testIds.roleNeeded}>
      <strong>{t("roleNeeded.title", { role: neededName })}</strong>
      {data === undefined ? null : (
        <>
          <p>
            {able === ""
              ? t("roleNeeded.nobody", { role: neededName })
              : t("roleNeeded.able", { role: neededName, names: able })}
          </p>
          {administrators === "" ? null : (
            <p>{t("roleNeeded.administrators", { names: administrators })}</p>
          )}
        </>
      )}
    </section>
  );
}
