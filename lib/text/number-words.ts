const units: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const single = [...Object.keys(units), ...Object.keys(tens)]
  .sort((one, other) => other.length - one.length)
  .join('|');

/** A number in English words, as the source of a pattern without groups: "twenty-five", "three hundred and ten thousand". */
export const numberWords = String.raw`(?:${single})(?:[\s-](?:and[\s-])?(?:${single}|hundred|thousand|million|billion|trillion)){0,8}`;

/** The value of such a number; null when the words are no number. */
export function valueOfWords(text: string): number | null {
  let total = 0;
  let group = 0;
  let seen = false;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue;
    const value = units[word] ?? tens[word];
    const scale = scales[word];
    if (value !== undefined) group += value;
    else if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else if (word !== 'a' && word !== 'an') return null;
    seen = true;
  }
  return seen ? total + group : null;
}

const hanDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3 };
const hanGroups: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
};

/** The value of a number in Chinese characters: 二十五, 三百, 二〇二五, 十二万; null when it is none. */
export function valueOfHan(text: string): number | null {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text))
    return Number([...text].map((digit) => hanDigits[digit]).join(''));
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const character of text) {
    const value = hanDigits[character];
    const scale = hanScales[character];
    const groupScale = hanGroups[character];
    if (value !== undefined) digit = value;
    else if (scale !== undefined) {
      group += (digit || 1) * scale;
      digit = 0;
    } else if (groupScale !== undefined) {
      total += (group + digit || 1) * groupScale;
      group = 0;
      digit = 0;
    } else return null;
  }
  return text === '' ? null : total + group + digit;
}
