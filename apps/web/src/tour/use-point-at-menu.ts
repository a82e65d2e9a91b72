import { useEffect } from "react";

/** Marks the menu's entry of a page, or of the page above it, for the eye. */
export function usePointAtMenu(page: string): void {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".frame-menu a")];
    const of = (path: string) => links.find(({ pathname }) => pathname === path);
    const link = of(page) ?? of(`/${page.split("/")[1] ?? ""}`);
    // Not a class: the menu sets its own anew when the page changes.
    link?.setAttribute("data-tour", "here");
    link?.scrollIntoView({ block: "nearest" });
    return () => {
      link?.removeAttribute("data-tour");
    };
  }, [page]);
}
