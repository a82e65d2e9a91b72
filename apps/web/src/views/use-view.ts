import type { PersonView, ViewedList, ViewSettings } from "@daowei/api/contracts";
import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, client } from "../wire/api.ts";
import { plainView } from "./arrange.ts";

/** How a list is looked at now, and what can be done about it. */
export interface OpenView {
  readonly list: ViewedList;
  readonly settings: ViewSettings;
  /** The view of the address; null where the list is shown as the person left it. */
  readonly open: PersonView | null;
  /** The person's own, by name. */
  readonly named: readonly PersonView[];
  readonly error: unknown;
  readonly save: (name: string | null, settings: ViewSettings) => Promise<string>;
  readonly remove: (id: string) => Promise<void>;
}

/** The view that the address names, else how the person left the list, else the list as it comes. */
export function useView(list: ViewedList, id: string | undefined): OpenView {
  const queryClient = useQueryClient();
  const own = useQuery(api.views.list.queryOptions({ list }));
  const asked = useQuery(api.views.get.queryOptions(id === undefined ? skipToken : { list, id }));
  const left = own.data?.find(({ name }) => name === null);
  const open = id === undefined ? null : (asked.data ?? null);
  const again = () => queryClient.invalidateQueries(api.views.pathFilter());
  return {
    list,
    settings: (open ?? left)?.settings ?? plainView,
    open,
    named: (own.data ?? []).filter(({ name }) => name !== null),
    error: asked.error,
    save: async (name, settings) => {
      const kept = await client.views.save.mutate({ list, name, settings });
      await again();
      return kept.id;
    },
    remove: async (gone) => {
      await client.views.remove.mutate({ id: gone });
      await again();
    },
  };
}
