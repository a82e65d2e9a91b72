import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useScope } from "../app/frame-context.ts";
import { useKey } from "../keys/bound-keys.ts";
import { api } from "../wire/api.ts";

/** `[` and `]` lead to the batches before and after this one in the list of its year. */
export function useNeighbours(batchId: string): void {
  const navigate = useNavigate();
  const { data } = useQuery(api.batches.list.queryOptions(useScope()));
  const ids = (data ?? []).map(({ id }) => id);
  const here = ids.indexOf(batchId);
  const toward = (id: string | undefined) =>
    here < 0 || id === undefined
      ? null
      : () => {
          void navigate({ to: "/batches/$batchId", params: { batchId: id } });
        };
  useKey("previousDocument", toward(ids[here - 1]));
  useKey("nextDocument", toward(ids[here + 1]));
}
