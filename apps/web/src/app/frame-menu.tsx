import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../wire/api.ts";
import { testIds } from "../test-ids.ts";
import { useFrame } from "./frame-context.ts";
import { firstOf, menuEntries } from "./menu-entries.ts";
import { MenuIcon } from "./menu-icons.tsx";

export function FrameMenu() {
  const { t } = useTranslation("frame");
  const { post } = useFrame();
  const { data: inbox } = useQuery(api.inbox.list.queryOptions({ tab: "todo" }));
  const todo = inbox?.counts.todo;
  const [open, setOpen] = useState(false);
  const pathname = useLocation({ select: (location) => location.pathname });
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
        {menuEntries(post.role).map(({ name, to }) => (
          <li key={name}>
            <Link
              to={to}
              search={firstOf(to, post.role)}
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
