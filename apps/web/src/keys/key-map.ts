/** One key of the pages: what is pressed, where it counts, and who answers it. */
interface MappedKey {
  readonly id: string;
  /** Any of them; a blank stands between keys that follow each other, `mod` is Ctrl or ⌘. */
  readonly strokes: readonly string[];
  readonly where: (typeof keyPlaces)[number];
  /** `page`: a component binds it; `grid`: the table that has the focus; `browser`: it is the browser's own and named for the list. */
  readonly by: "page" | "grid" | "browser";
}

export const keyPlaces = ["anywhere", "lists", "documents", "grids"] as const;

/** Every key there is: the pages bind these and no others, and the list behind `?` is made of them. */
export const keyMap = [
  { id: "palette", strokes: ["mod+k"], where: "anywhere", by: "page" },
  { id: "help", strokes: ["?"], where: "anywhere", by: "page" },
  { id: "goInbox", strokes: ["g i"], where: "anywhere", by: "page" },
  { id: "goBatches", strokes: ["g b"], where: "anywhere", by: "page" },
  { id: "print", strokes: ["mod+p"], where: "anywhere", by: "browser" },
  { id: "filter", strokes: ["/"], where: "lists", by: "page" },
  { id: "next", strokes: ["j", "ArrowDown"], where: "lists", by: "page" },
  { id: "previous", strokes: ["k", "ArrowUp"], where: "lists", by: "page" },
  { id: "open", strokes: ["Enter"], where: "lists", by: "browser" },
  { id: "select", strokes: ["x"], where: "lists", by: "page" },
  { id: "selectRange", strokes: ["shift+x"], where: "lists", by: "page" },
  { id: "agree", strokes: ["a"], where: "documents", by: "page" },
  { id: "sendBack", strokes: ["r"], where: "documents", by: "page" },
  { id: "previousDocument", strokes: ["["], where: "documents", by: "page" },
  { id: "nextDocument", strokes: ["]"], where: "documents", by: "page" },
  {
    id: "gridMove",
    strokes: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
    where: "grids",
    by: "grid",
  },
  { id: "gridEnds", strokes: ["Home", "End"], where: "grids", by: "grid" },
  {
    id: "gridRange",
    strokes: ["shift+ArrowUp", "shift+ArrowDown", "shift+ArrowLeft", "shift+ArrowRight"],
    where: "grids",
    by: "grid",
  },
  { id: "gridCopy", strokes: ["mod+c"], where: "grids", by: "browser" },
  { id: "explain", strokes: ["e"], where: "grids", by: "grid" },
] as const satisfies readonly MappedKey[];

type Mapped = (typeof keyMap)[number];
export type KeyId = Mapped["id"];
/** Keys that components bind. */
export type PageKey = Extract<Mapped, { by: "page" }>["id"];
