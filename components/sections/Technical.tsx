import type { GroundedItem } from '../../lib/insight/sections/index.ts';
import type { technicalTopics } from '../../lib/insight/sections/technical.ts';
import { t, type MessageKey } from '../labels/i18n.ts';
import { Statement } from '../card/Statement.tsx';

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

/** The technical statements, under the topic each belongs to. */
export function Technical({ items }: { items: GroundedItem<'technical'>[] }) {
  const topics = (Object.keys(topicWords) as Topic[]).filter((topic) =>
    items.some((item) => item.topic === topic),
  );
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
