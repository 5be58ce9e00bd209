import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { AppError } from '../../errors.ts';
import { failureOf } from './failure.ts';
import type { Connection, ModelPart, TextModel } from './text-model.ts';

/** What differs between the AI SDK's vendors. */
interface SdkOptions {
  connection: Connection;
  maxOutputTokens: number;
  providerOptions?: NonNullable<LanguageModelV4CallOptions['providerOptions']>;
}

/**
 * A TextModel from a model of the AI SDK. Its `doStream` is called without the SDK's orchestrator: that one swallows
 * the cause of a failure, retries by its own rules and adds 60 kB (gzip) to the bundle.
 */
export function sdkModel(model: LanguageModelV4, { connection, maxOutputTokens, providerOptions }: SdkOptions): TextModel {
  const where = { key: connection.key, origin: new URL(connection.baseUrl).origin };
  return {
    contextWindow: connection.contextWindow,
    format: connection.supportsSchema ? 'schema' : 'json',
    maxOutputTokens,
    async *stream({ instructions, prompt, schema, format, maxOutputTokens: most, signal }) {
      try {
        const { stream } = await model.doStream({
          prompt: [
            { role: 'system', content: instructions },
            { role: 'user', content: [{ type: 'text', text: prompt }] },
          ],
          responseFormat: format === 'schema' ? { type: 'json', schema, name: 'card' } : { type: format },
          maxOutputTokens: Math.min(most, maxOutputTokens),
          abortSignal: signal,
          ...(providerOptions ? { providerOptions } : {}),
        });
        for await (const part of readable(stream)) {
          if (part.type === 'error') throw part.error;
          if (part.type === 'text-delta') yield { kind: 'text', text: part.delta };
          if (part.type === 'finish') yield* ending(part);
        }
      } catch (thrown) {
        if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
        throw failureOf(thrown, where);
      }
    },
  };
}

type Finish = Extract<StreamPart, { type: 'finish' }>;
type StreamPart = Awaited<ReturnType<LanguageModelV4['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

const reasonOf: Partial<Record<Finish['finishReason']['unified'], 'complete' | 'length' | 'refused'>> = {
  stop: 'complete',
  length: 'length',
  'content-filter': 'refused',
};

function* ending({ usage, finishReason }: Finish): Generator<ModelPart> {
  const { total: inputTokens } = usage.inputTokens;
  const { total: outputTokens } = usage.outputTokens;
  if (inputTokens !== undefined && outputTokens !== undefined) yield { kind: 'usage', inputTokens, outputTokens };
  yield { kind: 'end', reason: reasonOf[finishReason.unified] ?? 'cut' };
}

/** A ReadableStream as an iteration: not every browser iterates streams itself. */
async function* readable<Part>(stream: ReadableStream<Part>): AsyncGenerator<Part> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}
