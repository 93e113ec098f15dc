import { register } from "tsx/esm/api";

register();

/** Imports a TypeScript file by its path from the root of the repository. */
export function loadTypeScript(path) {
  return import(new URL(`../${path}`, import.meta.url).href);
}
