import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFrame, useScope } from "../app/frame-context.ts";
import { firstOf, menuEntries } from "../app/menu-entries.ts";
import { useChangeSearch } from "../app/use-change-search.ts";
import { api } from "../wire/api.ts";
import { useAllOfferedActs } from "./offered-acts.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { useFoundTransfers } from "./use-found-transfers.ts";
import { useSwitches } from "./use-switches.ts";
import { nameOfPlace, soughtBy } from "../places/named.tsx";

/** Everything that can be gone to or done from here. */
export function usePaletteEntries(typed: string, onHelp: () => void): readonly PaletteEntry[] {
  const screens = useScreens();
  const documents = useDocuments();
  const places = usePlaces();
  const switches = useSwitches(onHelp);
  const transfers = useFoundTransfers(typed);
  const acts = useAllOfferedActs().map(({ id, name, run }): PaletteEntry => ({
    id,
    group: "acts",
    name,
    words: [name],
    run,
  }));
  return [...acts, ...screens, ...documents, ...transfers, ...places, ...switches];
}

/** Screens that stand behind one of the menu, for a role or for all. */
const innerScreens = [
  { name: "newBatch", to: "/batches/new", role: "preparer" },
  { name: "importHeads", to: "/enrolment/import", role: "preparer" },
  { name: "whatIf", to: "/policies/what-if", role: null },
  { name: "compare", to: "/policies/compare", role: null },
] as const;

function useScreens(): readonly PaletteEntry[] {
  const { t } = useTranslation("frame");
  const { t: more } = useTranslation("palette");
  const { post } = useFrame();
  const navigate = useNavigate();
  const screens = menuEntries(post.role).map(({ name, to }): PaletteEntry => {
    const shown = t(`menu.${name}`);
    return {
      id: `screen-${name}`,
      group: "screens",
      name: shown,
      words: [shown, to],
      run: () => void navigate({ to, search: firstOf(to, post.role) }),
    };
  });
  const settings: PaletteEntry = {
    id: "screen-settings",
    group: "screens",
    name: t("settings"),
    words: [t("settings")],
    run: () => void navigate({ to: "/settings" }),
  };
  const inner = innerScreens
    .filter(({ role }) => role === null || role === post.role)
    .map(({ name, to }): PaletteEntry => {
      const shown = more(`more.${name}`);
      return {
        id: `screen-${name}`,
        group: "screens",
        name: shown,
        words: [shown, to],
        run: () => void navigate({ to }),
      };
    });
  return [...screens, ...inner, settings];
}

/** Batches of the year by number, title and 文号, and notices by theirs. */
function useDocuments(): readonly PaletteEntry[] {
  const { t } = useTranslation("palette");
  const navigate = useNavigate();
  const { data: batches } = useQuery(api.batches.list.queryOptions(useScope()));
  const { data: policies } = useQuery(api.policies.list.queryOptions());
  return useMemo(
    () => [
      ...(batches ?? []).map(({ id, number, title, documentNumber }): PaletteEntry => {
        const words = [number, title, ...(documentNumber === null ? [] : [documentNumber])];
        return {
          id: `batch-${id}`,
          group: "documents",
          name: `${number} ${title}`,
          hint: documentNumber ?? undefined,
          words,
          run: () => void navigate({ to: "/batches/$batchId", params: { batchId: id } }),
        };
      }),
      ...(policies ?? []).map(({ id, number, title }): PaletteEntry => ({
        id: `policy-${id}`,
        group: "documents",
        name: t("policy", { title }),
        hint: number,
        words: [number, title, id],
        run: () => void navigate({ to: "/policies/$policyId", params: { policyId: id } }),
      })),
    ],
    [batches, policies, navigate, t],
  );
}

/** The place the page shows, by characters, code or the initials of its sounds. */
function usePlaces(): readonly PaletteEntry[] {
  const { places, year } = useFrame();
  const change = useChangeSearch();
  const { data: initials } = useQuery({
    ...api.session.placeInitials.queryOptions({ fiscalYear: year }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return places.map(({ code, name }): PaletteEntry => ({
    id: `place-${code}`,
    group: "places",
    name: nameOfPlace(name),
    hint: code,
    words: [soughtBy(name), code, ...(initials?.[code] === undefined ? [] : [initials[code]])],
    run: () => {
      change({ place: code });
    },
  }));
}
