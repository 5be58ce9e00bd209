/** Number of arguments of each path command (SVG 2, 9.3). */
const taken: Record<string, number> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** Rounds the numbers of SVG path data and minimizes its text. Throws for invalid paths. */
export function roundedPath(data: string, places: number): string {
  let rest = data.trim();
  let written = '';
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (!found) return null;
    rest = rest.slice(found[0].length);
    return found[1] ?? '';
  };
  while (rest !== '') {
    const command = take(/^\s*([a-z])/i);
    const count = command === null ? undefined : taken[command.toLowerCase()];
    if (command === null || count === undefined) throw new Error(`no path: ${rest.slice(0, 20)}`);
    written += command;
    let before = '';
    while (count > 0 && /^[\s,]*[-+.\d]/.test(rest)) {
      for (let place = 0; place < count; place++) {
        // The two flags of an arc need no separator.
        const isFlag = count === 7 && (place === 3 || place === 4);
        const number = take(
          isFlag ? /^[\s,]*([01])/ : /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i,
        );
        if (number === null) throw new Error(`no path: ${rest.slice(0, 20)}`);
        const text = isFlag ? number : shortest(Number(number), places);
        const isApart =
          before === '' || text.startsWith('-') || (text.startsWith('.') && before.includes('.'));
        written += `${isApart ? '' : ' '}${text}`;
        before = text;
      }
    }
  }
  return written;
}

function shortest(value: number, places: number): string {
  const text = String(Number(value.toFixed(places))).replace(/^(-?)0\./, '$1.');
  return text === '-0' ? '0' : text;
}
