import type { Insight } from '../../../lib/insight/insight.ts';
import type { Knowledge } from '../../../lib/knowledge/catalog.ts';
import type { Model } from '../../../lib/knowledge/pack.ts';
import { fullInsight } from '../../fixtures/insights/full.ts';

const source = { name: 'Halden', url: 'https://halden.example/news' };

function model(name: string, organisation: string, fields: Partial<Model> = {}): Model {
  return {
    id: `${organisation}/${name.toLowerCase().replaceAll(' ', '-')}`,
    name,
    organisation,
    inputs: ['text'],
    outputs: ['text'],
    source: 'models.dev',
    asOf: '2026-09-30',
    ...fields,
  };
}

/** Two invented makers with a few models and milestones. */
export const smallPack: Knowledge = {
  organisations: [
    {
      id: 'halden',
      name: 'Halden Labs',
      aliases: ['Halden', '海登'],
      country: 'no',
      categories: ['llm'],
      families: ['Lumen'],
      people: [],
      domains: ['halden.example'],
    },
    {
      id: 'estuary',
      name: 'Open Estuary',
      aliases: [],
      country: 'gb',
      categories: ['llm'],
      families: ['Tern'],
      people: [],
      domains: ['estuary.example'],
      parent: 'halden',
    },
    {
      id: 'fund',
      name: 'Quiet Fund',
      aliases: [],
      country: 'eu',
      categories: ['investor'],
      families: [],
      people: [],
      domains: [],
    },
  ],
  models: [
    model('Lumen 3', 'halden', {
      released: '2026-05-04',
      inputPrice: 0.4,
      outputPrice: 1.6,
      context: 200_000,
      openWeights: true,
      sellers: 3,
    }),
    model('Lumen 3 Mini', 'halden', {
      released: '2026-05-04',
      inputPrice: 0.1,
      outputPrice: 0.3,
      openWeights: true,
    }),
    model('Lumen 2', 'halden', {
      released: '2025-03',
      openWeights: false,
      context: 64_000,
      inputPrice: 2,
      outputPrice: 8,
    }),
    model('Lumen 1', 'halden', { released: '2024-01', deprecated: true }),
    model('Tern 70B', 'estuary', { released: '2026-04' }),
  ],
  chips: [],
  people: [],
  licences: [
    {
      models: ['lumen-3'],
      licence: 'Apache 2.0',
      osiApproved: true,
      url: 'https://halden.example/licence',
      asOf: '2026-05-04',
    },
  ],
  milestones: [
    {
      id: 'm1',
      date: '2021-06',
      kind: 'company',
      text: 'Halden Labs is founded in Tromsø.',
      zh: '海登实验室成立。',
      about: ['halden'],
      source,
    },
    {
      id: 'm2',
      date: '2025-11-02',
      kind: 'funding',
      text: 'Halden Labs raises 80 million euros.',
      about: ['halden'],
      source,
    },
    {
      id: 'm3',
      date: '2026-05-04',
      kind: 'release',
      text: 'Halden Labs releases Lumen-3 with open weights.',
      about: ['halden'],
      source,
    },
  ],
  regulations: [],
  products: [],
  markets: [],
  glossary: [],
  links: [
    {
      organisation: 'halden',
      kind: 'pricing',
      label: 'Halden prices',
      url: 'https://halden.example/prices',
    },
  ],
  sources: { 'models.dev': { name: 'models.dev', url: 'https://models.dev/' } },
};

interface CardParts {
  title?: string;
  entities?: Insight['entities'];
  timeline?: Partial<Insight['sections']['timeline'][number]>[];
  competitors?: Partial<Insight['sections']['competitors'][number]>[];
}

/** A card of an invented article about Halden Labs, read on a day. */
export function cardOf(
  number: number,
  day: string,
  {
    title = `Article ${number}`,
    entities = [{ id: 'halden', name: 'Halden', kind: 'organisation', mentions: 3 }],
    timeline = [],
    competitors = [],
  }: CardParts = {},
): Insight {
  const url = `https://news.example/${number}`;
  const claim = {
    basis: 'stated' as const,
    evidence: [{ kind: 'quote' as const, text: 'As the article says.', paragraph: 0 }],
    link: null,
    support: 'quoted' as const,
    problems: [],
  };
  return {
    ...fullInsight,
    article: {
      ...fullInsight.article,
      url,
      title,
      publisher: `Paper ${number}`,
      publishedAt: `${day}T08:00:00Z`,
      readAt: `${day}T09:00:00.000Z`,
    },
    entities,
    sections: {
      ...fullInsight.sections,
      timeline: timeline.map((item) => ({
        ...claim,
        text: 'It happened.',
        date: day,
        today: false,
        ...item,
      })),
      competitors: competitors.map((cell) => ({
        ...claim,
        text: 'A value',
        name: 'Halden Labs',
        subject: true,
        row: 'strategy' as const,
        asOf: day,
        ...cell,
      })),
    },
  };
}
