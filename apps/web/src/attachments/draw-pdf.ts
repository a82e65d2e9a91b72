import type * as Reader from "pdfjs-dist/legacy/build/pdf.mjs";

/** Laid there by the build; no page begins with it. */
const readerAt = "/pdf/pdf.min.mjs";
/** More than a paper that goes with a batch has; the whole file is a click away. */
export const mostPages = 60;

export interface DrawnPdf {
  readonly pages: number;
  readonly drawn: number;
}

/** Draws the pages of a PDF file as pictures: its scripts, forms and links do nothing. Ends early when the signal says so. */
export async function drawPdf(
  address: string,
  { box, signal }: { readonly box: HTMLElement; readonly signal: AbortSignal },
): Promise<DrawnPdf> {
  const { getDocument, GlobalWorkerOptions } = (await import(
    /* @vite-ignore */ readerAt
  )) as typeof Reader;
  GlobalWorkerOptions.workerSrc = "/pdf/pdf.worker.min.mjs";
  const reading = getDocument({
    url: address,
    cMapUrl: "/pdf/cmaps/",
    standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/",
    // The content policy lets no compiled code in.
    useWasm: false,
    enableXfa: false,
  });
  signal.addEventListener("abort", () => void reading.destroy());
  const pdf = await reading.promise;
  const drawn = Math.min(pdf.numPages, mostPages);
  for (let number = 1; number <= drawn && !signal.aborted; number += 1)
    await drawPage(await pdf.getPage(number), box);
  return { pages: pdf.numPages, drawn };
}

/** Twice the points of the file: sharp on the screens of offices. */
const scale = 2;

async function drawPage(page: Reader.PDFPageProxy, box: HTMLElement): Promise<void> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  box.append(canvas);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
}
