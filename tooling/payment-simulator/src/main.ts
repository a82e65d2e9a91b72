import { parseArgs } from "node:util";
import { calm } from "./behaviour.ts";
import { simulator } from "./server.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    key: { type: "string", default: "simulator" },
    today: { type: "string", default: "2022-12-12" },
    "lose-before": { type: "string", default: "0" },
    "lose-after": { type: "string", default: "0" },
    reject: { type: "string", default: "0" },
    return: { type: "string", default: "0" },
    delay: { type: "string", default: "0" },
  },
});

const server = simulator({
  seed: values.seed,
  key: values.key,
  today: values.today,
  odds: {
    ...calm,
    loseBefore: Number(values["lose-before"]),
    loseAfter: Number(values["lose-after"]),
    reject: Number(values.reject),
    sendBack: Number(values.return),
    mostDelayMillis: Number(values.delay),
  },
});
server.listen(Number(values.port), "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  process.stdout.write(
    `${JSON.stringify({ url: `http://127.0.0.1:${address.port}`, seed: values.seed })}\n`,
  );
});
