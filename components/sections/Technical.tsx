import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import type { technicalTopics } from '../../lib/insight/sections/technical.ts';
import { t, type MessageKey } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';
import { ShowMore } from '../ui/ShowMore.tsx';

type Topic = (typeof technicalTopics)[number];

const topicWords: Record<Topic, MessageKey> = {
  architecture: 'topicArchitecture',
  size: 'topicSize',
  training: 'topicTraining',
  benchmark: 'topicBenchmark',
  hardware: 'topicHardware',
  interface: 'topicInterface',
  security: 'topicSecurity',
  other: 'topicOther',
};

/** Initial number of statements; a button shows the rest. */
const MOST = 4;

/** The technical statements, under the topic each belongs to. */
export function Technical({ items }: { items: GroundedItem<'technical'>[] }) {
  const order = Object.keys(topicWords) as Topic[];
  const ordered = items.toSorted((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
  return (
    <ShowMore items={ordered} most={MOST}>
      {(shown) => <Topics items={shown} />}
    </ShowMore>
  );
}

function Topics({ items }: { items: GroundedItem<'technical'>[] }) {
  const topics = [...new Set(items.map(({ topic }) => topic))];
  return (
    <dl className="topics">
      {topics.map((topic) => (
        <div key={topic} className="topic">
          <dt>{t(topicWords[topic])}</dt>
          {items
            .filter((item) => item.topic === topic)
            .map((item, index) => (
              <dd key={index}>
                <Statement claim={item} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
