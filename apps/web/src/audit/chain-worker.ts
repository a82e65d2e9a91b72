import { chainBegin, type ChainLink, followLinks } from "./follow-links.ts";

// Hashing stays off the page's own thread, so that a million entries leave it free to be clicked.
let last = chainBegin;

self.addEventListener("message", (event: MessageEvent<readonly ChainLink[]>) => {
  void followLinks(last, event.data).then((followed) => {
    last = followed.last;
    self.postMessage(followed);
  });
});
