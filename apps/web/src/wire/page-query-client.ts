import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  QueryClient,
} from "@tanstack/react-query";

/**
 * An act can be done before a list's first answer has come, and that answer may be of before the act. The library asks again
 * only where there was an answer already: here the one on its way is dropped and asked for anew, whoever waits for it.
 */
export class PageQueryClient extends QueryClient {
  override invalidateQueries(
    filters?: InvalidateQueryFilters,
    options?: InvalidateOptions,
  ): Promise<void> {
    for (const query of this.getQueryCache().findAll({ ...filters, fetchStatus: "fetching" })) {
      if (query.state.data !== undefined) continue;
      void query.cancel({ silent: true });
      // Its failure is told to whoever looks at the query, like every other.
      void Promise.allSettled([query.fetch()]);
    }
    return super.invalidateQueries(filters, options);
  }
}
