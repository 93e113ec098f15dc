import { listOf } from "./listed";

/**
 * Insults of Korean classrooms, mild to strong, written for Crossfloor. Words that are insults only now and
 * then (새끼, 미친, 쓰레기, 꺼져) stand here only with what makes them one. "|" is where a word begins or ends,
 * a space where it is written apart or not; "(놈|년)" is each of these.
 */
const insults = `
|(시발|시이발|시벌|시팔|쉬발|쉬벌|슈발)(|놈|년|새|것|련|롬|럼|들아|아|이|진짜|뭐|왜|개|니|너|좀|존|꺼져)|
|(시발|시벌|시팔|쉬발)(놈|년|새끼|것들|련|롬|럼)
|(씨발|씨이발|씨벌|씨팔|씨불|씹발|쒸발|쓰발|씨빨|씌발|씨바알)
|씨8, |시8|, |나가 죽어|
|씨바|, |씨부랄, |시부랄, |시부럴, |씨부럴, |씨부렁, |(ㅅ|ㅆ)발(|놈|년|새끼)|, |시ㅂ|, |씨ㅂ|, |18(놈|새끼), |시방새, |신발(놈|년|새끼)
|씹(새|할|년|놈|창|덕|질|탱|쓰레기|것), 좆, |좃(같|까|나|도|밥|망|됐|되|만), |조(까|가튼|까튼)|, |존나, |존내, |쫀나, |졸라(짜증|싫|못|멍청)
|(병신|븅신|빙신|뵹신|벼엉신|병딱), |병ㅅ|, |ㅂ신|, |등신, |지랄, |쥐랄, |지럴, |ㅈ랄
(개|씨발|시발|병신|미친|쌍놈의|호로|썅|좆만한|또라이|양아치)새끼, |(이|저|그|니)(새끼|색기|쉐끼|쉑|새꺄|샛기), |(이|저|그) 새끼야|
|새끼(야|들아)|, 새꺄, 쉐끼, 섀끼, 쉑끼, 개색기, 개색히, 개쉑, 개섹기, 개쌔끼, 개샊, |개세끼, 개스끼
|미친 (놈|년|새끼)|, |미친(놈|년|새끼)(아|이|들|은|을|의|처럼|같)
|또라이, |똘아이, |싸이코새끼, |정신병자|, |정신병자(야|냐|같), |저능아, |천치|, |머저리, |얼간이, |멍청이, |멍청아|, |멍텅구리, |바보
|찌질이, |찌질한, |찌질하, |찐따, |쪼다(야|새끼|같), |꼴통, |빡통, |빡대가리, |호구(새끼|년), |루저, |관종
(돌|닭|새|똥)대가리, |대가리에 똥, |아가리, |닥쳐|, |닥쳐라, |닥치라고, |아닥|, |꺼져라|, |꺼지라고
|나가 (죽어|뒤져|뒈져)(|라)|, |뒤져라|, |뒈져, |뒈질, |뒤질래, |자살 해라|, |죽여 버린다|, |죽여버릴, |맞아 죽을, |한강 가라|
|(썅|쌍)(놈|년), |썅, |창년, |창녀, |갈보, |화냥년, |걸레년, |암캐, |육시랄, |우라질, |염병할, |엠병, |옘병, |제기랄, |젠장, |빌어먹을, |썩을 (놈|년)|
|(니|네|느|늬) (애미|에미|애비|에비)|, |(니|느)(애미|에미|애비|에비|금마|기미), |느금, |니기미, |니미럴, |니미|, |엠창
|앰창, |애미(없|뒤|터|창), |애비(없|뒤), |느개비
|(호로|후레|개)자식, |호로새끼, |개놈(아|들|이)|, |개년아|, |개쓰레기, |개소리, |개같은, |개같이, |개같네, |개(좆|지랄|병신|또라이)
|인간쓰레기, |인간말종, |쓰레기 (새끼|같은 놈|같은 년)|
|짱깨, |짱꼴라, |쪽바리, |쪽발이, |왜놈, |깜둥이, |검둥이, |똥남아, |양키새끼, |김치녀, |된장녀, |한남충, |맘충, |급식충, |틀딱, |잼민이
|꼴페미, |페미년, |메갈년, |일베충, |진지충, |설명충, |똥꼬충, |변태새끼, |딸딸이, |육변기, |장애(새끼|년|인새끼), |애자새끼, |엿먹어, |엿 먹어라|
ㅅㅂ, ㅆㅂ, ㅂㅅ, ㅈㄹ, ㅁㅊ, ㅅㄲ, ㄱㅅㄲ, ㅈㄴ, ㄷㅊ, ㄲㅈ, ㄴㄱㅁ, ㄴㅇㅁ, ㅆㄴ, ㅆㄹㄱ, ㅗㅗ
`;

/** Innocent words that hold one of these. */
const innocents = `
시발 (점|역|지점|택시|자동차|열차|전동차), 시 팔 분, 병신 (년|일|월|자호|춤|양요|처분|교서), 등신(대|불|상), 지랄탄
바보상자, 바보 온달, 바보 이반, 아가리쿠스, 갈보리, 개소리(가 들|를 듣), 검둥이와 흰둥이, 느금느금
`;

/** "a(b|c), d" as "ab", "ac" and "d". */
function wordsIn(text: string): readonly string[] {
  const words = text.split(/[,\n]/).map((word) => word.replace(/^ +| +$/g, ""));
  return words.filter((word) => word !== "").flatMap(eachOf);
}

function eachOf(word: string): readonly string[] {
  const [whole, before = "", choices = "", after = ""] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(word) ?? [];
  if (whole === undefined) return [word];
  return choices.split("|").flatMap((choice) => eachOf(before + choice + after));
}

/** What is put before an insult to make it stronger, as if it were one word. */
const strengthened = ["개", "아", "야", "존나", "핵"];

const withStrong = (word: string): readonly string[] =>
  word.startsWith("|") ? [word, ...strengthened.map((prefix) => `|${prefix}${word.slice(1)}`)] : [word];

export const koreanInsults = listOf(wordsIn(insults).flatMap(withStrong), wordsIn(innocents));
