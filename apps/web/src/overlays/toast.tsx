import "./overlays.css";
import { useSyncExternalStore } from "react";

interface Toast {
  readonly id: number;
  readonly text: string;
}

const shownFor = 4000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says that something was done, for a few seconds, and to screen readers. */
export function toast(text: string): void {
  lastId += 1;
  const id = lastId;
  change([...toasts, { id, text }]);
  window.setTimeout(() => {
    change(toasts.filter((shown) => shown.id !== id));
  }, shownFor);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" data-testid="toasts">
      {shown.map(({ id, text }) => (
        <p key={id}>✓ {text}</p>
      ))}
    </div>
  );
}
