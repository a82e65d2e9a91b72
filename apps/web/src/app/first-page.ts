/** Of the first page nothing is there yet: what stands in the root says only that it is waited for. */
const page = ":scope > :not(.waiting, .toasts)";

/**
 * What `index.html` painted stands until the first page is put in, whichever it is, and goes in the same picture: an
 * observer hears of the page before the browser paints it.
 */
export function giveWayToFirstPage(root: HTMLElement): void {
  const painted = document.querySelector(".boot");
  const observer = new MutationObserver(() => {
    if (root.querySelector(page) === null) return;
    observer.disconnect();
    painted?.remove();
  });
  observer.observe(root, { childList: true });
}
