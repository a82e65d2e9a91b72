import type { PersonView, ViewedList, ViewSettings } from "@daowei/api/contracts";
import {
  type QueryKey,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
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
  /** Whether what is kept has come yet, or will not. */
  readonly loading: boolean;
  readonly error: unknown;
  readonly save: (name: string | null, settings: ViewSettings) => Promise<string>;
  /** Keeps how the list is left without waiting for it: shown at once, and taken back when it could not be kept. */
  readonly leave: (settings: ViewSettings) => void;
  readonly leaveError: unknown;
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
  const leaving = useMutation({
    // One after the other, so that the last one stays.
    scope: { id: `leave ${list}` },
    mutationFn: (settings: ViewSettings) =>
      client.views.save.mutate({ list, name: null, settings }),
    onError: again,
  });
  const leave = (settings: ViewSettings) => {
    const key: QueryKey = api.views.list.queryKey({ list });
    void queryClient.cancelQueries({ queryKey: key });
    queryClient.setQueryData<PersonView[]>(key, (views) => [
      { id: left?.id ?? "", name: null, own: true, settings },
      ...(views ?? []).filter(({ name }) => name !== null),
    ]);
    leaving.mutate(settings);
  };
  return {
    list,
    settings: (open ?? left)?.settings ?? plainView,
    open,
    named: (own.data ?? []).filter(({ name }) => name !== null),
    loading: own.isPending || (id !== undefined && asked.isPending),
    error: asked.error,
    leave,
    leaveError: leaving.error,
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
