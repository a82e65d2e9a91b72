// Laid before the scripts of the reader of PDF files, in the page and in its worker: what they take for granted and Chromium 110 does not have.
(() => {
  const give = (to, name, value) => {
    if (!(name in to))
      Object.defineProperty(to, name, { value, configurable: true, writable: true });
  };
  give(Promise, "withResolvers", () => {
    const made = {};
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return made;
  });
  give(ArrayBuffer.prototype, "transferToFixedLength", function (length = this.byteLength) {
    const moved = new Uint8Array(length);
    moved.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return moved.buffer;
  });
  for (const { prototype } of [Response, Blob])
    give(prototype, "bytes", async function () {
      return new Uint8Array(await this.arrayBuffer());
    });
})();
