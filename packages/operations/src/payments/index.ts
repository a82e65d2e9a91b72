export { askOutcome, type OrderAsked, withdrawPayment } from "./change-order.ts";
export type { PaymentAnswer, PaymentGateway, PaymentInstruction, ReturnNotice } from "./gateway.ts";
export { httpGateway, type HttpGatewaySettings } from "./http-gateway.ts";
export { noteReturn } from "./note-return.ts";
export { type OrderPayments, orderPayments } from "./order-payments.ts";
export { noteReturns, type PaymentWork, runPayments, workOnce, type WorkPoint } from "./work.ts";
