/** A bar chart of a few numbers, each with its name and its value as text. */
export function BarChart({
  title,
  bars,
}: {
  title: string;
  bars: { name: string; subject: boolean; value: number; text: string }[];
}) {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <figure className="bar-chart">
      <figcaption>{title}</figcaption>
      <dl>
        {bars.map(({ name, subject, value, text }) => (
          <div key={name} className={subject ? 'bar bar-subject' : 'bar'}>
            <dt>{name}</dt>
            <dd>
              <span
                className="bar-line"
                style={{ inlineSize: `${Math.max(1, (100 * value) / most)}%` }}
                aria-hidden
              />
              <span className="bar-text">{text}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
