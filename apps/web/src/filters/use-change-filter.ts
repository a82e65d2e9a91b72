import { useNavigate } from "@tanstack/react-router";

/** Puts filters into the address of the page shown, or takes them out; every other word of it stays. */
export function useChangeFilter(): (part: Readonly<Record<string, string | undefined>>) => void {
  const navigate = useNavigate();
  return (part) => {
    void navigate({
      to: ".",
      replace: true,
      resetScroll: false,
      search: (current) => ({ ...current, ...part }),
    });
  };
}
