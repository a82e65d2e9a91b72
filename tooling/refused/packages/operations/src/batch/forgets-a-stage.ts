// refused: switch-exhaustiveness-check
type Stage = "prepared" | "submitted" | "issued";

export function waitsFor(stage: Stage): string {
  let who = "nobody";
  switch (stage) {
    case "prepared":
      who = "preparer";
      break;
    case "submitted":
      who = "reviewer";
      break;
  }
  return who;
}
