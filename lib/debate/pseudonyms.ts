/**
 * What a class may call a member: one English word each, known at 13 and fit for anybody to be called. No two begin with the same three letters.
 * Not here: what is said of people (pig, sloth, shrew, hawk, dove), dogs, apes, and animals that are also first names.
 */
export const animals = [
  ...["Aardvark", "Albatross", "Alpaca", "Angelfish", "Antelope", "Armadillo", "Axolotl"],
  ...["Badger", "Bandicoot", "Barracuda", "Bison", "Bluebird", "Bobcat", "Budgie"],
  ...["Canary", "Capybara", "Caribou", "Cassowary", "Cheetah", "Chinchilla", "Condor", "Cormorant", "Coyote", "Crane", "Cricket"],
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
  ...["Salamander", "Sandpiper", "Seahorse", "Serval", "Shark", "Skylark", "Sparrow", "Spoonbill", "Springbok", "Squirrel", "Starling"],
  ...["Stingray", "Stork", "Swan", "Swift", "Tapir", "Tern", "Tiger", "Toucan", "Turtle"],
  ...["Vole", "Wagtail", "Wallaby", "Warbler", "Wolf", "Wombat", "Zebra"],
] as const;

/** Neither the colours of the sides nor those of people. */
const colours = ["Silver", "Golden", "Emerald", "Scarlet", "Violet", "Turquoise"] as const;

/**
 * A pseudonym that is not taken, chosen by `draw`, in [0, 1): an animal; when they have run out, one with a colour before it; then, one with a
 * number behind it. @throws RangeError where `draw` is outside.
 */
export function pseudonymFor(draw: number, taken: ReadonlySet<string>): string {
  if (!(0 <= draw && draw < 1)) throw new RangeError(`${draw} is not in [0, 1)`);
  return freeFrom(1, draw, taken);
}

/** The first round has animals, the second has colours, each after it has its number. There are always more, so that it ends. */
function freeFrom(round: number, draw: number, taken: ReadonlySet<string>): string {
  const free = namesOf(round).filter((name) => !taken.has(name));
  return free[Math.floor(draw * free.length)] ?? freeFrom(round + 1, draw, taken);
}

function namesOf(round: number): readonly string[] {
  if (round === 1) return animals;
  if (round === 2) return colours.flatMap((colour) => animals.map((animal) => `${colour} ${animal}`));
  return animals.map((animal) => `${animal} ${round - 1}`);
}
