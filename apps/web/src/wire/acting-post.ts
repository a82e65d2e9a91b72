const storageKey = "daowei.post";

/** The post the person acts in; kept per browser, checked by the server on every request. */
export function readActingPost(): string | null {
  return window.localStorage.getItem(storageKey);
}

export function writeActingPost(postId: string | null): void {
  if (postId === null) window.localStorage.removeItem(storageKey);
  else window.localStorage.setItem(storageKey, postId);
}
