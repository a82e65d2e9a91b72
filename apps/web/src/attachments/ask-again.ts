import type { QueryClient } from "@tanstack/react-query";
import { api } from "../wire/api.ts";

/** Another paper is another revision: the page has it before anybody can submit the one that is gone. */
export async function askAgain(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(api.attachments.pathFilter()),
    queryClient.invalidateQueries(api.batches.pathFilter()),
  ]);
}
