import { useTranslation } from "react-i18next";
import { useFrame } from "../app/frame-context.ts";
import { changeLook, densities, languages, type Look, themes } from "../app/look.ts";
import { useChangeSearch } from "../app/use-change-search.ts";
import { useSwitchPost } from "../app/use-switch-post.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { nameOfOffice } from "../places/named.tsx";

/** Year, unit, look, language and post. */
export function useSwitches(onHelp: () => void): readonly PaletteEntry[] {
  const { t } = useTranslation(["palette", "frame", "settings", "domain"]);
  const { me, unit, year, post } = useFrame();
  const change = useChangeSearch();
  const switchPost = useSwitchPost();
  const one = (id: string, name: string, run: () => void): PaletteEntry => ({
    id,
    group: "switches",
    name,
    words: [name],
    run,
  });
  const look = (part: Partial<Look>) => () => {
    changeLook(part);
    if (part.language !== undefined) window.location.reload();
  };
  return [
    ...(["yuan", "wan"] as const)
      .filter((other) => other !== unit)
      .map((other) =>
        one(`unit-${other}`, t("unit", { unit: t(`frame:${other}`) }), () => {
          change({ unit: other });
        }),
      ),
    ...me.years
      .filter((other) => other !== year)
      .map((other) =>
        one(`year-${other}`, t("year", { year: other }), () => {
          change({ year: other });
        }),
      ),
    ...themes.map((theme) =>
      one(
        `theme-${theme}`,
        t("theme", { theme: t(`settings:look.themes.${theme}`) }),
        look({ theme }),
      ),
    ),
    ...densities.map((density) =>
      one(
        `density-${density}`,
        t("density", { density: t(`settings:look.densities.${density}`) }),
        look({ density }),
      ),
    ),
    ...languages.map((language) =>
      one(
        `language-${language}`,
        t("language", { language: t(`settings:look.languages.${language}`) }),
        look({ language }),
      ),
    ),
    ...me.posts
      .filter(({ id }) => id !== post.id)
      .map((held) => {
        const named = {
          role: t(`domain:role.${held.role}`),
          office: nameOfOffice(held.officeName),
        };
        return one(`post-${held.id}`, t("post", named), () => void switchPost(held.id));
      }),
    one("key-help", t("keyHelp"), onHelp),
  ];
}
