import "./overlays.css";
import { useSyncExternalStore } from "react";
import { testIds } from "../test-ids.ts";

interface ToastKind {
  /** What can be done about it while it is shown. */
  readonly action?: { readonly name: string; readonly run: () => void };
  /** It did not work. */
  readonly wrong?: boolean;
}

interface Toast extends ToastKind {
  readonly id: number;
  readonly text: string;
}

const shownFor = 4000;
/** Long enough to be read, decided on and reached. */
const offeredFor = 10_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function remove(id: number): void {
  change(toasts.filter((shown) => shown.id !== id));
}

/** Says that something was done, for a few seconds, and to screen readers. */
export function toast(text: string, kind: ToastKind = {}): void {
  lastId += 1;
  const id = lastId;
  change([...toasts, { id, text, ...kind }]);
  const lasts = kind.action === undefined && kind.wrong !== true ? shownFor : offeredFor;
  window.setTimeout(() => {
    remove(id);
  }, lasts);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" data-testid="toasts">
      {shown.map(({ id, text, action, wrong = false }) => (
        <p key={id} className={wrong ? "toast-wrong" : undefined}>
          {wrong ? "⚠" : "✓"} {text}
          {action === undefined ? null : (
            <button
              type="button"
              className="link-button"
              data-testid={testIds.toastAction}
              onClick={() => {
                remove(id);
                action.run();
              }}
            >
              {action.name}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
