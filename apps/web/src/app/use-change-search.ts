import { useNavigate } from "@tanstack/react-router";
import type { FrameSearch } from "./search.ts";

/** Changes year, place or unit, and stays on the page with all its filters. */
export function useChangeSearch() {
  const navigate = useNavigate();
  return (part: FrameSearch) => {
    void navigate({ to: ".", search: (current) => ({ ...current, ...part }), replace: true });
  };
}
