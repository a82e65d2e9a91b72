import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { testIds } from "../test-ids.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A plain text field with numbered lines; lines with findings are marked. */
export function PolicyEditor({
  text,
  wrongLines,
  goTo,
  onChange,
}: {
  text: string;
  wrongLines: ReadonlySet<number>;
  /** Where the caret is asked to go; a new object asks again. */
  goTo: Place | null;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation("authoring");
  const field = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (goTo === null || field.current === null) return;
    const before = text.split("\n").slice(0, goTo.line - 1);
    const offset = before.reduce((sum, line) => sum + line.length + 1, 0) + goTo.column - 1;
    field.current.focus();
    field.current.setSelectionRange(offset, offset);
    field.current.scrollTop = Math.max(0, (goTo.line - 6) * lineHeight);
    // The caret moves when it is asked to, not when the text changes.
  }, [goTo]);
  const lines = text.split("\n").length;
  return (
    <div className="policy-editor">
      <ol ref={gutter} className="policy-gutter num" aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => (
          <li key={index} className={wrongLines.has(index + 1) ? "gutter-wrong" : undefined}>
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={field}
        value={text}
        spellCheck={false}
        wrap="off"
        aria-label={t("editor")}
        data-testid={testIds.policyText}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onScroll={(event) => {
          if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

/** Must match `.policy-editor` in authoring.css. */
const lineHeight = 20;
