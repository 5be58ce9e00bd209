import { chipOf, makerOf, modelOf, needsSecondCue, organisationOf, personOf } from '../../knowledge/knowledge.ts';

export interface FoundName { text: string; start: number; end: number; kind: 'organisation' | 'model' | 'product' | 'person' | 'chip'; id: string | null }

/** INTERIM until lib/knowledge/find-names.ts stands. */
export function findNames(text: string, _options: { language?: string } = {}): FoundName[] {
  const found: FoundName[] = [];
  let end = 0;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.&-]*(?:[ -](?:\p{Lu}|\d)[\p{L}\p{N}.&-]*){0,3}/gu)) {
    if (match.index < end) continue;
    const words = match[0].replace(/[.&-]+$/, '').split(' ');
    for (let from = 0; from < words.length; from += 1) for (let to = words.length; to > from; to -= 1) {
      const name = words.slice(from, to).join(' ').replace(/[.,]$/, '');
      const start = match.index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
      const known = read(name);
      if (!known || needsSecondCue(name)) continue;
      found.push({ text: name, start, end: start + name.length, ...known });
      from = to;
      break;
    }
    end = match.index + match[0].length;
  }
  return found;
}

function read(name: string): Pick<FoundName, 'kind' | 'id'> | null {
  const model = /\d/.test(name) ? modelOf(name) : undefined;
  if (model) return { kind: 'model', id: model.id };
  const chip = /\d/.test(name) ? chipOf(name) : undefined;
  if (chip) return { kind: 'chip', id: chip.id };
  const organisation = organisationOf(name);
  if (organisation) return { kind: 'organisation', id: organisation.id };
  const person = personOf(name);
  if (person) return { kind: 'person', id: name };
  return makerOf(name) ? { kind: 'product', id: null } : null;
}
