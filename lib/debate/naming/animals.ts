/**
 * What a class may call a member: one word each in the language of what it debates, known at 13 and fit for
 * anybody to be called. No two look alike; of the English ones, no two begin with the same three letters. Not
 * here: what is said of people (pig, sloth, shrew, hawk, dove), dogs, apes, and animals that are also first
 * names.
 */
const english = [
  ...["Aardvark", "Albatross", "Alpaca", "Angelfish", "Antelope", "Armadillo", "Axolotl"],
  ...["Badger", "Bandicoot", "Barracuda", "Bison", "Bluebird", "Bobcat", "Budgie"],
  ...[
    "Canary",
    "Capybara",
    "Caribou",
    "Cassowary",
    "Cheetah",
    "Chinchilla",
    "Condor",
    "Cormorant",
    "Coyote",
    "Crane",
    "Cricket",
  ],
  ...["Crocodile", "Curlew", "Dolphin", "Dormouse", "Dragonfly"],
  ...["Eagle", "Egret", "Eland", "Elk", "Emu"],
  ...["Falcon", "Fennec", "Finch", "Firefly", "Flamingo", "Fox"],
  ...["Gazelle", "Gecko", "Giraffe", "Grasshopper"],
  ...["Hamster", "Hare", "Hedgehog", "Heron", "Honeybee", "Hoopoe", "Hummingbird"],
  ...["Ibis", "Iguana", "Impala", "Jackdaw", "Jaguar", "Jerboa"],
  ...["Kangaroo", "Kestrel", "Kingfisher", "Kite", "Koala", "Kookaburra", "Kudu"],
  ...["Lapwing", "Lemur", "Leopard", "Lion", "Llama", "Lobster", "Lynx"],
  ...["Macaw", "Mallard", "Mantis", "Marmot", "Meerkat", "Mongoose", "Mustang"],
  ...["Narwhal", "Nautilus", "Ocelot", "Octopus", "Okapi", "Oryx", "Osprey", "Otter"],
  ...["Panda", "Parakeet", "Pelican", "Penguin", "Platypus", "Plover", "Puffin", "Puma"],
  ...["Quail", "Quokka", "Rabbit", "Reindeer", "Roadrunner", "Rook"],
  ...[
    "Salamander",
    "Sandpiper",
    "Seahorse",
    "Serval",
    "Shark",
    "Skylark",
    "Sparrow",
    "Spoonbill",
    "Springbok",
    "Squirrel",
    "Starling",
  ],
  ...["Stingray", "Stork", "Swan", "Swift", "Tapir", "Tern", "Tiger", "Toucan", "Turtle"],
  ...["Vole", "Wagtail", "Wallaby", "Warbler", "Wolf", "Wombat", "Zebra"],
] as const;

const korean = [
  ...["가오리", "가재", "갈매기", "고니", "고라니", "고래상어", "고슴도치", "공작새", "금붕어"],
  ...["기러기", "기린", "까치", "꽃사슴", "꿀벌", "나비", "낙타", "날다람쥐", "노루"],
  ...["논병아리", "다람쥐", "담비", "도요새", "독수리", "돌고래", "동고비", "두루미", "듀공"],
  ...["따오기", "딱따구리", "뜸부기", "라마", "레서판다", "무당벌레", "물개", "물떼새", "물수리"],
  ...["물총새", "미어캣", "바다거북", "바다사자", "박새", "반달곰", "반딧불이", "백로", "벌새"],
  ...["부엉이", "북극곰", "불가사리", "비버", "사막여우", "사슴벌레", "산양", "살쾡이", "소쩍새"],
  ...["송골매", "수달", "순록", "스라소니", "쌍봉낙타", "알파카", "앵무새", "어치", "얼룩말"],
  ...["연어", "오리너구리", "오소리", "올빼미", "왈라비", "왜가리", "우파루파", "웜뱃", "이구아나"],
  ...["일각고래", "잠자리", "재규어", "재두루미", "저어새", "종다리", "직박구리", "참새", "철갑상어"],
  ...["청둥오리", "청설모", "치타", "카멜레온", "카피바라", "캥거루", "코알라", "콘도르", "쿼카"],
  ...["크낙새", "타조", "토끼", "판다", "펠리컨", "펭귄", "표범", "풍뎅이", "퓨마"],
  ...["하늘소", "해달", "해마", "해오라기", "호랑나비", "호랑이", "홍학", "황새", "황조롱이"],
  ...["흑두루미", "흰수염고래"],
] as const;

export const animals = { en: english, ko: korean } as const;

/** Neither the colours of the sides nor those of people. */
export const colours = {
  en: ["Silver", "Golden", "Emerald", "Scarlet", "Violet", "Turquoise"],
  ko: ["은빛", "금빛", "초록", "진홍", "보랏빛", "하늘빛"],
} as const;
