import type { Fen } from "./fen.ts";

const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const ranks = ["", "拾", "佰", "仟"] as const;
const limitYuan = 10n ** 16n;

/**
 * 大写金额 as on a payment order, `"人民币壹佰元零伍分"`, by 《正确填写票据和结算凭证的基本规定》;
 * throws RangeError for negative amounts and from 10^16 yuan on, which no order can carry.
 */
export function chineseAmount(fen: Fen): string {
  const yuan = fen / 100n;
  if (fen < 0n || yuan >= limitYuan) {
    throw new RangeError(`a payment order cannot carry ${fen} fen`);
  }
  const jiao = Number((fen / 10n) % 10n);
  const cents = Number(fen % 10n);
  const whole = yuan === 0n ? "" : `${inWords(yuan)}元`;
  return `人民币${whole}${belowYuan(whole === "", jiao, cents)}`;
}

function belowYuan(noYuan: boolean, jiao: number, cents: number): string {
  if (jiao === 0 && cents === 0) return noYuan ? "零元整" : "整";
  const jiaoWords = jiao === 0 ? (noYuan ? "" : "零") : `${digits[jiao]}角`;
  return cents === 0 ? `${jiaoWords}整` : `${jiaoWords}${digits[cents]}分`;
}

function inWords(value: bigint): string {
  if (value >= 100_000_000n) return joined(value, 100_000_000n, "亿");
  if (value >= 10_000n) return joined(value, 10_000n, "万");
  return belowTenThousand(Number(value));
}

function joined(value: bigint, size: bigint, name: string): string {
  const low = value % size;
  const head = `${inWords(value / size)}${name}`;
  if (low === 0n) return head;
  return `${head}${low < size / 10n ? "零" : ""}${inWords(low)}`;
}

function belowTenThousand(value: number): string {
  let words = "";
  let pendingZero = false;
  for (let rank = 3; rank >= 0; rank -= 1) {
    const digit = Math.floor(value / 10 ** rank) % 10;
    if (digit === 0) {
      pendingZero = words !== "";
      continue;
    }
    words += `${pendingZero ? "零" : ""}${digits[digit]}${ranks[rank]}`;
    pendingZero = false;
  }
  return words;
}
