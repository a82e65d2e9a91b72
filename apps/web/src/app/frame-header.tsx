import { useQueryClient } from "@tanstack/react-query";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Bell } from "../notifications/bell.tsx";
import { PaletteHost } from "../palette/palette-host.tsx";
import { signOut } from "../session/sign-in.ts";
import { HelpButton } from "../tour/help-button.tsx";
import { testIds } from "../test-ids.ts";
import { writeActingPost } from "../wire/acting-post.ts";
import { useClosings } from "../years/use-closings.ts";
import { useFrame } from "./frame-context.ts";
import { PlacePicker } from "./place-picker.tsx";
import mark from "./mark.svg";
import type { Unit } from "./search.ts";
import { useChangeSearch } from "./use-change-search.ts";
import { useSwitchPost } from "./use-switch-post.ts";
import { nameOfOffice } from "../places/named.tsx";

export function FrameHeader({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation("frame");
  const { me, year } = useFrame();
  const change = useChangeSearch();
  const { t: words } = useTranslation("years");
  const closings = useClosings();
  const closed = new Set(closings?.closed.map(({ fiscalYear }) => fiscalYear));
  const years = me.years.includes(year) ? me.years : [year, ...me.years];
  return (
    <header className="frame-header">
      <Link to="/" className="frame-name">
        <img src={mark} width="24" height="24" alt="" />
        {t("systemName")}
        <small>daowei</small>
      </Link>
      <div className="frame-fields">
        <label className="frame-field">
          {t("year")}
          <select
            value={year}
            data-testid={testIds.year}
            onChange={(event) => {
              change({ year: Number(event.target.value) });
            }}
          >
            {years.map((option) => (
              <option key={option} value={option}>
                {closed.has(option)
                  ? words("option", { year: option })
                  : t("yearOption", { year: option })}
              </option>
            ))}
          </select>
        </label>
        <PlacePicker
          onPick={(place) => {
            change({ place });
          }}
        />
        <UnitSwitch
          onPick={(picked) => {
            change({ unit: picked });
          }}
        />
      </div>
      <PaletteHost />
      <Bell />
      <Person onHelp={onHelp} />
    </header>
  );
}

function UnitSwitch({ onPick }: { onPick: (unit: Unit) => void }) {
  const { t } = useTranslation("frame");
  const unit = useSearch({ from: "/frame", select: (search) => search.unit ?? "yuan" });
  return (
    <div className="frame-field">
      <span id="unit-name">{t("unit")}</span>
      <span className="unit-switch" role="group" aria-labelledby="unit-name">
        {(["yuan", "wan"] as const).map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={unit === option}
            data-testid={`${testIds.unit}-${option}`}
            onClick={() => {
              onPick(option);
            }}
          >
            {t(option)}
          </button>
        ))}
      </span>
    </div>
  );
}

function Person({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation(["frame", "domain"]);
  const { me, post } = useFrame();
  const queryClient = useQueryClient();
  const router = useRouter();
  const switchPost = useSwitchPost();
  const leave = async () => {
    await signOut();
    writeActingPost(null);
    queryClient.clear();
    await router.navigate({ to: "/login", search: {} });
  };
  const roleName = t(`domain:role.${post.role}`);
  return (
    <div className="frame-person">
      <span data-testid={testIds.account}>
        {me.posts.length > 1
          ? me.user.name
          : t("account", {
              name: me.user.name,
              role: roleName,
              office: nameOfOffice(post.officeName),
            })}
      </span>
      {me.posts.length > 1 ? (
        <select
          aria-label={t("post")}
          value={post.id}
          data-testid={testIds.post}
          onChange={(event) => void switchPost(event.target.value)}
        >
          {me.posts.map((held) => (
            <option key={held.id} value={held.id}>
              {t("postOption", {
                role: t(`domain:role.${held.role}`),
                office: nameOfOffice(held.officeName),
              })}
            </option>
          ))}
        </select>
      ) : null}
      <HelpButton onHelp={onHelp} />
      <Link to="/settings" data-testid={testIds.settings}>
        {t("settings")}
      </Link>
      <button
        type="button"
        className="plain-button"
        data-testid={testIds.signOut}
        onClick={() => void leave()}
      >
        {t("signOut")}
      </button>
    </div>
  );
}
