import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../wire/api.ts";
import { testIds } from "../test-ids.ts";
import { useFrame } from "./frame-context.ts";
import { MenuIcon } from "./menu-icons.tsx";

const entries = [
  { name: "overview", to: "/" },
  { name: "inbox", to: "/inbox" },
  { name: "batches", to: "/batches" },
  { name: "transfers", to: "/transfers" },
  { name: "statements", to: "/statements" },
  { name: "enrolment", to: "/enrolment" },
  { name: "policies", to: "/policies" },
  { name: "proposals", to: "/proposals" },
  { name: "approvalRules", to: "/approval-rules" },
  { name: "deadlines", to: "/deadlines" },
  { name: "reminders", to: "/settings/reminders" },
  { name: "audit", to: "/audit" },
  { name: "people", to: "/admin/users" },
  { name: "developer", to: "/developer" },
] as const;

export function FrameMenu() {
  const { t } = useTranslation("frame");
  const { post } = useFrame();
  const { data: inbox } = useQuery(api.inbox.list.queryOptions({ tab: "todo" }));
  const todo = inbox?.counts.todo;
  const shown = entries.filter(({ name }) => {
    if (name === "statements") return ["fund_accountant", "auditor"].includes(post.role);
    if (name === "reminders") return ["administrator", "auditor", "approver"].includes(post.role);
    if (name === "people") return ["administrator", "auditor"].includes(post.role);
    return name !== "audit" || post.role === "auditor";
  });
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => {
    setOpen(false);
  }, [pathname]);
  return (
    <nav className="frame-menu" aria-label={t("mainMenu")}>
      <button
        type="button"
        className="menu-toggle"
        aria-expanded={open}
        aria-controls="menu-entries"
        data-testid={testIds.menuToggle}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t("menuToggle")}
      </button>
      <ul id="menu-entries">
        {shown.map(({ name, to }) => (
          <li key={name}>
            <Link
              to={to}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              data-testid={`menu-${name}`}
            >
              <MenuIcon name={name} />
              <span>{t(`menu.${name}`)}</span>
              {name === "inbox" && todo !== undefined && todo > 0 ? (
                <b className="menu-count">{todo}</b>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
