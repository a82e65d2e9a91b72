import { useEffect, useRef } from "react";
import { readLook } from "../app/look.ts";
import { keyMap, type PageKey } from "./key-map.ts";
import { sequences, strokeOf } from "./stroke.ts";

type Answer = () => void;

/** Who answers a key now: whoever bound it last. */
const answers = new Map<PageKey, Answer[]>();
const keyOfStroke = new Map<string, PageKey>();
for (const key of keyMap)
  if (key.by === "page") for (const stroke of key.strokes) keyOfStroke.set(stroke, key.id);
const { join } = sequences(
  new Set([...keyOfStroke.keys()].flatMap((stroke) => stroke.split(" ").slice(0, -1))),
);

/** Binds a key while the component is there; null while it has nothing to answer. */
export function useKey(id: PageKey, answer: Answer | null): void {
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  const bound = answer !== null;
  useEffect(() => {
    if (!bound) return;
    const own: Answer = () => latest.current?.();
    answers.set(id, [...(answers.get(id) ?? []), own]);
    return () => {
      answers.set(
        id,
        (answers.get(id) ?? []).filter((one) => one !== own),
      );
    };
  }, [id, bound]);
}

/** Hears the keys for everything that is bound. Called once, by the frame. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener("keydown", hear);
    return () => {
      window.removeEventListener("keydown", hear);
    };
  }, []);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
  const stroke = strokeOf(event);
  if (stroke === null) return;
  const chord = stroke.startsWith("mod+");
  if (!chord && (isTyping(event.target) || readLook().keys === "off")) return;
  const id = keyOfStroke.get(join(stroke, performance.now()));
  const answer = id === undefined ? undefined : answers.get(id)?.at(-1);
  if (answer === undefined) return;
  event.preventDefault();
  answer();
}

const boxes: ReadonlySet<string> = new Set(["checkbox", "radio", "button", "submit"]);

/** Whether a letter is meant for a field. A box that is ticked takes none. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest("input, textarea, select, [contenteditable=true]");
  return field !== null && !(field instanceof HTMLInputElement && boxes.has(field.type));
}
