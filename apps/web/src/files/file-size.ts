const kibibyte = 1024;
const mebibyte = kibibyte * kibibyte;

/** The size of a file as people read it: 12 KB, 1.5 MB. */
export function fileSize(bytes: number): string {
  if (bytes < mebibyte) return `${Math.ceil(bytes / kibibyte)} KB`;
  return `${(bytes / mebibyte).toFixed(1)} MB`;
}
