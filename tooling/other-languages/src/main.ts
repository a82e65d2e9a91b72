/** pnpm -C tooling/other-languages generate    prints the clients for Python and Java from docs/openapi.json */
import { writeFileSync } from "node:fs";

import { printedClients } from "./clients.ts";

for (const { file, text } of printedClients()) writeFileSync(file, text);
