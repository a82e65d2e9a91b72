/**
 * A shared library for Linux on x86-64 with one function, gettimeofday, from which PostgreSQL has its time: the kernel's time
 * and so many seconds more. Written out byte by byte, because a machine that runs tests need not have a compiler.
 */
const page = 0x1000;
/** Where the seconds lie in the file; whoever has the library loaded sees what is written there. */
export const secondsAt = 0x800;

const [hashAt, symbolsAt, namesAt, codeAt] = [0x200, 0x240, 0x280, 0x300] as const;
const names = Buffer.from("\0gettimeofday\0", "latin1");

/** push rdi; the call of the kernel; pop rdi; the seconds, from where they lie, onto those of the answer. */
const code = [
  [0x57, 0xb8, 96, 0, 0, 0, 0x0f, 0x05, 0x5f],
  [0x48, 0x8b, 0x15, ...int32(secondsAt - (codeAt + 16))],
  [0x48, 0x01, 0x17, 0xc3],
].flat();

export function clockLibrary(): Buffer {
  const file = Buffer.alloc(page + dynamic().length);
  header().copy(file);
  segments().copy(file, 64);
  // One bucket with one name in it.
  Buffer.from([1, 2, 1, 0, 0].flatMap(int32)).copy(file, hashAt);
  symbol().copy(file, symbolsAt + 24);
  names.copy(file, namesAt);
  Buffer.from(code).copy(file, codeAt);
  dynamic().copy(file, page);
  return file;
}

function header(): Buffer {
  const [library, machine] = [3, 62];
  const identity = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const sizes = [64, 56, segmentCount, 64, 0, 0].flatMap(int16);
  const places = [0, 64, 0].flatMap(int64);
  return Buffer.from([
    ...identity,
    ...int16(library),
    ...int16(machine),
    ...int32(1),
    ...places,
    ...int32(0),
    ...sizes,
  ]);
}

const segmentCount = 4;

/** What is read and run, what the loader writes to, where it finds its table, and that the stack is not run. */
function segments(): Buffer {
  const [load, table, stack] = [1, 2, 0x6474e551];
  const [readRun, readWrite] = [5, 6];
  const size = dynamic().length;
  return Buffer.concat([
    segment(load, readRun, [0, page]),
    segment(load, readWrite, [page, size]),
    segment(table, readWrite, [page, size]),
    segment(stack, readWrite, [0, 0]),
  ]);
}

function segment(
  kind: number,
  flags: number,
  [at, size]: readonly [at: number, size: number],
): Buffer {
  return Buffer.from([
    ...int32(kind),
    ...int32(flags),
    ...[at, at, at, size, size, page].flatMap(int64),
  ]);
}

/** gettimeofday: global, a function, in some section. */
function symbol(): Buffer {
  return Buffer.from([...int32(1), 0x12, 0, ...int16(1), ...int64(codeAt), ...int64(code.length)]);
}

function dynamic(): Buffer {
  const [hash, strings, symbols, stringsSize, symbolSize] = [4, 5, 6, 10, 11];
  const entries = [
    [hash, hashAt],
    [strings, namesAt],
    [symbols, symbolsAt],
    [stringsSize, names.length],
    [symbolSize, 24],
    [0, 0],
  ];
  return Buffer.from(entries.flat().flatMap(int64));
}

function int16(value: number): number[] {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16LE(value);
  return [...bytes];
}

function int32(value: number): number[] {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return [...bytes];
}

function int64(value: number): number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(value));
  return [...bytes];
}
