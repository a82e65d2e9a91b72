import { nearestName } from "@daowei/domain/policies";
import type { Command } from "commander";

/** Options of a call that its command does not have, each with the nearest one that it has: a missing option may be there misspelt. */
export function misspeltOptions(program: Command, argv: readonly string[]): readonly string[] {
  const words = argv.slice(2);
  const command = called(program, words);
  const known = ["--help", ...command.options.flatMap(({ long }) => long ?? [])];
  return words.flatMap((word) => {
    const [name = ""] = word.split("=");
    if (!name.startsWith("--") || name === "--" || known.includes(name)) return [];
    const near = nearestName(name, known);
    return `没有选项 no option「${name}」${near === null ? "" : `，是否 did you mean「${near}」`}。`;
  });
}

function called(program: Command, words: readonly string[]): Command {
  const [first, ...rest] = words;
  const inner = program.commands.find((one) => one.name() === first);
  return inner === undefined ? program : called(inner, rest);
}
