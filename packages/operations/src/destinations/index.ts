export { listDestinations } from "./list.ts";
export { openDestinations } from "./open-destinations.ts";
export { makeRotatedSecret, rotateSecret, type RotateSecret } from "./rotate-secret.ts";
export { makeSealedDestination, type SealedDestination } from "./seal.ts";
export { WrittenDestination } from "./sealed-destination.ts";
export { sendTest, type SendTest } from "./send-test.ts";
export { stopDestination, type StopDestination } from "./stop.ts";
