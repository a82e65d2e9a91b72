/** Hands a file that came in base64 to the browser as a download. */
export function saveBase64(fileName: string, base64: string, type: string): void {
  saveFile(
    fileName,
    Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    type,
  );
}

/** Hands a text or a file made here to the browser as a download. */
export function saveFile(
  fileName: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = "text/csv;charset=utf-8",
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
