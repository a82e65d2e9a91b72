/** A file's bytes in base64; `onProgress` hears whole percents, the signal stops the reading. */
export function readBase64(
  file: File,
  { onProgress, signal }: { onProgress: (percent: number) => void; signal: AbortSignal },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    signal.addEventListener("abort", () => {
      reader.abort();
    });
    reader.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) onProgress(Math.trunc((loaded * 100) / total));
    });
    reader.addEventListener("error", () => {
      reject(reader.error ?? new Error(`${file.name} cannot be read`));
    });
    reader.addEventListener("abort", () => {
      reject(new DOMException("reading was stopped", "AbortError"));
    });
    reader.addEventListener("load", () => {
      const { result } = reader;
      if (typeof result !== "string") throw new Error("a data address was asked for");
      resolve(result.slice(result.indexOf(",") + 1));
    });
    reader.readAsDataURL(file);
  });
}
