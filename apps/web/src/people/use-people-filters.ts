import { roles } from "@daowei/domain/approvals";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Filter } from "../filters/filter.ts";
import { accountStates } from "./search.ts";

/** What the people can be filtered by. */
export function usePeopleFilters(): readonly Filter[] {
  const { t } = useTranslation(["people", "domain"]);
  const { role, account, text } = useSearch({ from: "/frame/admin/users" });
  return [
    {
      name: "role",
      title: t("allRoles"),
      value: role,
      options: roles.map((value) => ({ value, name: t(`domain:role.${value}`) })),
    },
    {
      name: "account",
      title: t("allAccounts"),
      value: account,
      options: accountStates.map((value) => ({ value, name: t(value) })),
    },
    { name: "text", title: t("textFilter"), value: text },
  ];
}
