import { describe, expect, it } from "vitest";
import { partsOfTree } from "./parts-of-tree";
import { settled } from "./settled";
import { treeOf } from "./tree";

/** The parts of what a program puts on the clipboard, in short. */
const read = (html: string): readonly string[] =>
  settled(partsOfTree(treeOf(html)).parts).parts.map(({ kind, text }) => `${kind} ${text}`);

describe("a text with tags", () => {
  it("is read as a word processor copies it: items with marks of their own, notes at the end", () => {
    const item = (mark: string, words: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp; </span></span>${words}</p>`;
    expect(
      read(
        `<h1>Fines</h1><p class="MsoNormal">They keep <b>readers</b>\n away.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>` +
          item("·", "A box") +
          item("·", "A week") +
          `<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1"><span>[1]</span></a> A study.</p></div>`,
      ),
    ).toEqual([
      "TITLE Fines",
      "PARAGRAPH They keep readers away.[1]",
      "LIST • A box\n• A week",
      "FOOTNOTE [1] A study.",
    ]);
  });

  it("is read as a page in the browser copies it: boxes fall away, hidden things and menus too", () => {
    expect(
      read(
        `<b style="font-weight:normal"><nav>Home</nav><h2><span>Why</span></h2><div><div><p dir="ltr"><span style="font-weight:400">One thing.</span></p></div>` +
          `<blockquote><p>Said one.</p><p>Said two.</p></blockquote><ol start="3"><li>Third<ul><li>Inner</li></ul></li><li><p>Fourth</p></li></ol>` +
          `<script>x()</script><p hidden="">Unseen</p><p style="display: none">Unseen</p><p>Line<br/>break<br/><br/>and a part.</p></div></b>`,
      ),
    ).toEqual([
      "TITLE Why",
      "PARAGRAPH One thing.",
      "QUOTATION Said one.\nSaid two.",
      "LIST 3. Third\n• Inner\n4. Fourth",
      "PARAGRAPH Line\nbreak",
      "PARAGRAPH and a part.",
    ]);
  });

  it("has headings that are only bold, figures that are raised, and boxes of layout that are no tables", () => {
    expect(
      read(
        `<p>First, 5 m<sup>2</sup> &amp; more.</p><p><strong>A heading</strong></p><table><tr><td><p>In a box.</p><p>Still there.</p></td></tr></table>`,
      ),
    ).toEqual([
      "PARAGRAPH First, 5 m² & more.",
      "HEADING A heading",
      "PARAGRAPH In a box.",
      "PARAGRAPH Still there.",
    ]);
  });

  it("is read to its end however deep or broken it is", () => {
    const deep = `${"<div><p>a".repeat(5_000)}`;
    expect(read(deep).join("").match(/a/g)).toHaveLength(5_000);
    expect(read("<p>a < b &bogus; &#1114112; </p></p></x><")).toEqual([
      "PARAGRAPH a < b &bogus; &#1114112;",
      "PARAGRAPH <",
    ]);
  });
});
