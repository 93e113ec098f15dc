import { describe, expect, it } from "vitest";
import { koreanInsults } from "../debate/words/korean";
import { findListed } from "../debate/words/listed";
import { ownListOf } from "../debate/words/own";
import { stepsOf } from "../walks/steps";
import { findWords, findWordsIn } from "./found-words";
import { windowsOf } from "./windows";

const on = { wordFilter: true, ownWords: [] };
const isFound = (text: string): boolean => findWords(on, [text]).length > 0;

/** Texts of a class, one a line, in which somebody is insulted. */
const insulting = `
You are a fucking liar
what the f u c k
F.U.C.K this
fuсk off
f*ck you
this is sh1t
Bullshit!
a$$hole
you asshole
dumbass
what an idiot
what an id\u200biot
what an id\u00adi\u2060ot
what an i-di-ot
Shut up, morons
kys
go kill yourself
stfu Ben
son of a bitch
b1tch
you bastard
suck my dick
retarded argument
he is a faggot
wanker
you scumbag
WHORE
시발
씨발놈아
씨8
닥쳐
나가 죽어
아 씨발 진짜
시 발
시.발 뭐래
시1발
시~~발
시이이발
ㅅㅂ
ㅅ ㅂ
ㅆㅂ 뭐야
ㅅㅣㅂㅏㄹ
시ㅂㅏㄹ
씨ㅂㅏㄹ
ㅅ발
개씨발
아시발
시발새끼
18놈아
너 병신이냐
병 신
병1신
븅신
ㅂㅕㅇㅅㅣㄴ
ㅂㅅ
ㅄ
ㅂㅅ아
개새끼
야 이 새끼야
이새끼가
새꺄
미친놈
미친 놈
미친년아
또라이 아니야
지랄하네
개지랄
ㅈㄹ
좆까
존나 못하네
ㅈㄴ 못해
닥쳐라
입 닥쳐
아닥
꺼져라
나가 죽어
자살해라
느금마
니 애미
엠창
개소리하지 마
개같은 소리
돌대가리냐
바보야
멍청이
찌질이들
찐따 같다
쓰레기 새끼
썅년
쌍놈
염병할
빌어먹을 반대편
젠장
짱깨
틀딱
한남충
급식충은 빠져
저능아
엿먹어
ㄲㅈ
ㄷㅊ
관종이네
ㄱㅅㄲ
시\u200b발
`;

/** Texts in which words stand that only look or sound like one. */
const innocent = `
닥쳐올 위기
위험이 닥쳐도
a well-to-do as-is-ness
up-to-date, A-B-C
state-of-the-art
A class must assess the assumption
The assassin was in Assisi
Scunthorpe and Penistone are towns in England
The cockpit of the aircraft
A cocktail of measures, and a peacock
Dickens and Dickinson
The title of the constitution
Essex, Sussex and Middlesex
same-sex marriage and sex education
455 people paid $455.00
1,455 votes against 5455
F.B.I. and U. S. A.
Grapes, drapes and therapists
A fire retardant
Analysis of national signals and canals
Montenegro and Nigeria
Uranus and Janus
Tit for tat
He passed the embarrassing passage
A shiitake mushroom
Push it, wish it, and hit it
Count the country's counties
Accumulate documents in these circumstances
The arsenal of democracy
A bassoon and a harassed musician
Matsushita makes phones
Kung fu
A proof (known to all) of (Korean) life, if (kept)
Snigger
Costs are not harms
I do not agree with this at all, and here is why
시발점이 된 사건
시발역에서 떠난다
시발 택시
병신년에 일어난 일
병신자호
새끼손가락을 걸었다
새끼 고양이와 어미
개 새끼 세 마리가 태어났다
새끼줄을 꼬았다
새끼를 낳는 동물
다시 발표하겠습니다
다시발표
도시발전 계획
역시 발전이 필요하다
즉시 발행했다
동시발생
그 시 발표는 좋았다
서울시 발전
날씨 발표
솜씨발휘
김씨발언
아저씨 발
씨앗과 씨 발아
12시발 열차
한 시 팔 분에 만나요
영향을 미친 년도
영향을 미친 것은 사실이다
큰 영향을 미친다
위기가 닥쳐오고 있다
어려움이 닥쳐도 한다
불이 꺼져 있다
허리띠를 졸라매다
에밀 졸라
질병신고를 했다
전염병의 확산
등신대 크기
8등신
제우스 등 신들의 이야기
바보상자라고 부르는 텔레비전
바보 온달 이야기
보지 않는 것이 낫다
잠을 자지 않는다
두 조까지 나누자
1조까지 늘었다
5개년 계획
3개년이 걸린다
2018년에 시작했다
18년 동안
동성애자의 권리
먼지랄까 안개랄까
편지랄 것도 없다
시키는 대로 했다
싸가지고 왔다
쓰레기 문제가 심각하다
미친 듯이 공부했다
죽어라 공부했다
호모 사피엔스
섹션을 나누었다
열 개 섹션
감사 ㄱㅅ
수고 ㅅㄱ
ㅋㅋㅋ
ㅎㅎ ㅇㅇ
값이 비싸다
비용이 든다고 해서 해로운 것은 아닙니다
닭대신 꿩
대가리가 큰 멸치
걸레로 닦았다
`;

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

describe("the word filter", () => {
  it("finds insults in English and Korean, however they are typed", () => {
    expect(linesOf(insulting).length).toBeGreaterThan(90);
    expect(linesOf(insulting).filter((line) => !isFound(line))).toEqual([]);
  });

  it("lets innocent words pass that hold one, or look like it", () => {
    const found = linesOf(innocent).filter(isFound);
    expect(linesOf(innocent).length).toBeGreaterThan(90);
    expect(found.map((line) => [line, findWords(on, [line])])).toEqual([]);
  });

  it("finds the same in whichever form Hangul comes", () => {
    for (const form of ["NFD", "NFKD", "NFC", "NFKC"] as const)
      expect(
        ["너 병신이냐", "개새끼", "시발점", "다시발표"].map((text) => isFound(text.normalize(form))),
      ).toEqual([true, true, false, false]);
  });

  it("finds a room's own words as whole words, in Korean with what is put after them", () => {
    const own = { wordFilter: true, ownWords: ["loser", "shut up", "4chan", "찐빵", "|(.*"] };
    expect(findWords(own, ["LOSERS! closer, Shut  up. 4chan, l.o.s.e.r"])).toEqual([
      "LOSERS",
      "Shut up",
      "4chan",
      "l.o.s.e.r",
    ]);
    expect(findWords(own, ["찐빵이다, 왕찐빵"])).toEqual(["찐빵"]);
  });

  it("looks at all that a student wrote of a post, and at nothing while it is off", () => {
    const post = {
      body: "No.",
      restatement: { text: "You say idiots pay." },
      evidence: [{ title: "바보들", words: "", url: "" }],
    };
    expect(findWordsIn(on, post)).toEqual(["idiots", "바보"]);
    expect(findWordsIn({ ...on, wordFilter: false }, post)).toEqual([]);
  });
});

describe("how long it takes", () => {
  const shapes = [
    "시이",
    "시 ",
    "ㅅ",
    "씨발",
    "새끼",
    "a ",
    "ass assess ",
    "f.u.",
    "4",
    "개",
    "가나다라 ",
    "aaaa",
  ];
  const ofLength = (shape: string, length: number) => shape.repeat(length).slice(0, length);
  const own = ownListOf(["a".repeat(40), "시".repeat(40)]);

  it.each(shapes)("grows no faster than the text, of whatever shape: %s", (shape) => {
    const steps = (length: number) => {
      const text = ofLength(shape, length);
      return stepsOf(() => [findListed(text, koreanInsults), findListed(text, own)]);
    };
    const [some, many] = [steps(2_000), steps(12_000)];
    expect(many).toBeLessThan(6.6 * some + 2_000);
  });

  it.each(shapes)("is bounded by pieces in English, which hold every word whole: %s", (shape) => {
    const text = ofLength(shape, 12_000);
    const pieces = windowsOf(text);
    expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(200);
    expect(pieces.reduce((sum, piece) => sum + piece.text.length, 0)).toBeLessThan(1.5 * text.length);
    expect(pieces.every(({ from, text: piece }) => text.startsWith(piece, from))).toBe(true);
  });
});
