import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readLook } from "../app/look.ts";
import { testIds } from "../test-ids.ts";
import { waysQuery } from "./outside-way.ts";

/** 公告 of whoever operates the server, as it was typed; in the other language where it has only that, and nothing where there is none. */
export function SignInNotice() {
  const { t } = useTranslation("session");
  const { data: ways } = useQuery(waysQuery());
  const notice = ways?.notice ?? null;
  if (notice === null) return null;
  const english = readLook().language === "en";
  const own = english ? notice.en : notice.zh;
  const other = english ? notice.zh : notice.en;
  return (
    <aside className="notice sign-in-notice" data-testid={testIds.signInNotice}>
      <h2>{t("notice")}</h2>
      <p lang={own === null ? (english ? "zh-CN" : "en") : undefined}>{own ?? other}</p>
    </aside>
  );
}
