import { createServer } from "node:http";
import { isProblem, verifyWebhook } from "@daowei/client";

// Two while the secret is changed: the new one and the old one.
const secrets = (process.env["DAOWEI_WEBHOOK_SECRETS"] ?? "").split(" ");
const seen = new Set<string>();

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    // The bytes as they came: whoever parses first cannot verify any more.
    const event = await verifyWebhook(Buffer.concat(chunks), request.headers, secrets);
    // An event may come twice, and its id is the same. What the document says now is asked for with the client.
    if (!seen.has(event.id)) console.log(`${event.type}: ask for ${event.object} ${event.objectId}`);
    seen.add(event.id);
    response.writeHead(204).end();
  } catch (error) {
    if (!isProblem(error, "webhook_not_genuine")) throw error;
    console.log(`not from daowei: ${error.problem.because}`);
    response.writeHead(401).end();
  }
});
server.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => console.log("listening"));
