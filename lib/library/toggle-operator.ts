/** What was typed with an operator such as `publisher:"The Courier"` added, or taken out where it was in. */
export function toggleOperator(text: string, name: string, value: string): string {
  const operator = operatorFor(name, value);
  if (hasOperator(text, name, value)) return ` ${text} `.replace(` ${operator} `, ' ').trim();
  // In front, so that the word being typed stays last.
  return `${operator} ${text}`.trim();
}

/** Whether the operator stands in what was typed. */
export function hasOperator(text: string, name: string, value: string): boolean {
  return ` ${text} `.includes(` ${operatorFor(name, value)} `);
}

/** Quotation marks ask for the whole name; dates need none. */
function operatorFor(name: string, value: string): string {
  return name === 'since' ? `since:${value}` : `${name}:"${value.replaceAll(/["“”„«»]/g, '')}"`;
}
