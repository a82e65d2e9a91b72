import { testIds } from "../test-ids.ts";

export interface WrittenTextProps {
  readonly id?: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onChange: (text: string) => void;
}

/** What a person writes in his own words, in up to 500 characters. */
export function WrittenText({ id, value, locked, onChange }: WrittenTextProps) {
  return (
    <textarea
      id={id}
      value={value}
      maxLength={500}
      disabled={locked}
      data-testid={testIds.dialogComment}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
