import { skipToken, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useScope } from "../app/frame-context.ts";
import { useKey } from "../keys/bound-keys.ts";
import { api } from "../wire/api.ts";

let lastListed: readonly string[] = [];

/** Keeps which transfers a list showed, in its order: from one of them `[` and `]` go on in it. */
export function useRememberedList(ids: readonly string[]): void {
  useEffect(() => {
    if (ids.length > 0) lastListed = ids;
  }, [ids]);
}

/** `[` and `]` lead along the list one came from; without one, along the transfers of the batch. */
export function useTransferNeighbours(transferId: string, batchId: string): void {
  const navigate = useNavigate();
  const scope = useScope();
  const known = lastListed.includes(transferId);
  const { data } = useQuery(
    api.transfers.list.queryOptions(known ? skipToken : { ...scope, batchId, limit: 200 }),
  );
  const ids = known ? lastListed : (data?.items ?? []).map(({ id }) => id);
  const here = ids.indexOf(transferId);
  const toward = (id: string | undefined) =>
    here < 0 || id === undefined
      ? null
      : () => {
          void navigate({ to: "/transfers/$transferId", params: { transferId: id } });
        };
  useKey("previousDocument", toward(ids[here - 1]));
  useKey("nextDocument", toward(ids[here + 1]));
}
