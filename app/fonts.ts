import localFont from "next/font/local";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";

// Latin letters come with the page and with a fallback of the same width, so nothing jumps. Other scripts and
// italics come from the stylesheets above when used. The letters of every page are Inter and Source Serif 4
// from regular to bold, with kerning, ligatures, fractions and table figures alone: 67 KB for 99. They are
// made of the packages' files with fontTools (varLib.instancer wght=400:700, then subset --unicodes='*');
// licences stand beside them.

export const inter = localFont({
  src: "./faces/inter-latin.woff2",
  weight: "400 700",
  variable: "--inter",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

export const sourceSerif = localFont({
  src: "./faces/serif-latin.woff2",
  weight: "400 700",
  variable: "--source-serif",
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

/**
 * The three letters in which Korean names itself, for devices that have no Korean face: 1.7 KB, asked for
 * only where that name is drawn. Made of Pretendard, whose licence stands beside it.
 */
export const hangugeo = localFont({
  src: "./faces/hangugeo.woff2",
  weight: "45 920",
  variable: "--hangugeo",
  preload: false,
  display: "block",
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+D55C,U+AD6D,U+C5B4" }],
});
