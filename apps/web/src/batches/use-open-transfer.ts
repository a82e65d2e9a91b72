import { useSearch } from "@tanstack/react-router";

/** The transfer whose explanation the address opens. Asked by what shows it alone: the rest of the page is not drawn again. */
export function useOpenTransfer(): string | undefined {
  return useSearch({ from: "/frame/batches/$batchId", select: ({ transfer }) => transfer });
}
