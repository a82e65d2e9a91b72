/** The valid name that a mistyped one most probably means, or null when none is near. */
export function nearestName(found: string, valid: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(2, Math.floor(found.length / 3)) + 1;
  for (const name of valid) {
    const distance = editDistance(found, name);
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (previous[column] ?? Infinity) + (letter === other ? 0 : 1);
      const removed = (previous[column + 1] ?? Infinity) + 1;
      const added = (current[column] ?? Infinity) + 1;
      current.push(Math.min(replaced, removed, added));
    }
    previous = current;
  }
  return previous.at(-1) ?? Infinity;
}
