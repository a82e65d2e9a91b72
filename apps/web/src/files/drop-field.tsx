import { useId } from "react";
import { useDrop } from "./use-drop.ts";

/** Where one table is dropped or chosen. */
export function DropField({
  words,
  testId,
  onChoose,
}: {
  words: { readonly drop: string; readonly choose: string; readonly limit: string };
  testId: string;
  onChoose: (file: File) => void;
}) {
  const id = useId();
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file !== undefined) onChoose(file);
  };
  const { over, listeners } = useDrop(take);
  return (
    <div className={over ? "drop drop-over" : "drop"} {...listeners}>
      <p>{words.drop}</p>
      <label htmlFor={id}>{words.choose}</label>
      <input
        id={id}
        type="file"
        className="unseen"
        accept=".xlsx,.csv,.txt,.xls"
        data-testid={testId}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <p className="quiet">{words.limit}</p>
    </div>
  );
}
