// Finds saved answers by what stands in their titles and ways of asking. Words stay in here: nothing is kept or sent.
const LITTLE = new Set(("a an the and or but if of to in on at for with from by about as is am are was were be been do does did done have has had "
  + "i im ive me my mine you your he she it its we they them this that there their so just really very some any what wot whats when where who why how "
  + "can could will would should shall may might u r ur cos coz pls please tell want wanna know get got gets go going no not dont cant 2 4").split(" "));

const tokens = (text) => (text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [])
  .filter((word) => !LITTLE.has(word))
  .map((word) => word.length > 3 ? word.replace(/(ies|ing|ed|es|s|y|ie)$/, "") : word);

const pairs = (word) => new Set([...` ${word} `].slice(0, -1).map((sign, at) => sign + ` ${word} `[at + 1]));
const alike = (one, other) => {
  const [mine, theirs] = [pairs(one), pairs(other)];
  return 2 * [...mine].filter((pair) => theirs.has(pair)).length / (mine.size + theirs.size);
};

// entries: [id, title, how many ways of asking, their words]; the words in one of the ways stand first, then those in two, ...
// A finder gives the closest few entries for a question, best first.
const makeFinder = (entries, most = 5) => {
  const where = new Map();
  const lengths = entries.map(([, title, ways, counted], entry) => {
    const count = (text, times) => {
      for (const word of new Set(tokens(text))) {
        const here = where.get(word) ?? where.set(word, new Map()).get(word);
        here.set(entry, (here.get(entry) ?? 0) + times);
      }
    };
    count(title, 2);
    counted.forEach((text, at) => count(text, at + 1));
    return ways + 2;
  });
  const known = (word) => {
    if (where.has(word) || word.length < 4) return word;
    const near = [...where.keys()].filter((one) => Math.abs(one.length - word.length) < 3)
      .map((one) => [alike(word, one), one]).sort((one, other) => other[0] - one[0])[0];
    return near && near[0] >= 0.55 ? near[1] : word;
  };
  return (question) => {
    const scores = new Map();
    for (const word of new Set(tokens(question).map(known))) {
      const here = where.get(word) ?? new Map();
      const rare = Math.log(1 + entries.length / (here.size || 1));
      for (const [entry, times] of here) {
        scores.set(entry, (scores.get(entry) ?? 0) + rare * times / (times + 0.15 * lengths[entry]));
      }
    }
    const best = [...scores].sort((one, other) => other[1] - one[1]);
    return best.filter(([, score]) => score > 0.4 * best[0][1]).slice(0, most).map(([entry]) => entries[entry]);
  };
};
