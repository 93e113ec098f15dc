import { KoreanFaces } from "./korean-faces";

/** The faces that a language ("ko", "ko-KR") needs beside those of every page. */
export const FacesFor = ({ language }: Readonly<{ language: string }>) =>
  /^ko(-|$)/i.test(language) ? <KoreanFaces /> : null;
