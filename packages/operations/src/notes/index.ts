export { keepNote, readNote } from "./notes.ts";
