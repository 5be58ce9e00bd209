import * as z from 'zod/mini';
import {
  createProvider,
  type Connection,
  type ModelRequest,
  type TextModel,
  type ProviderEvent,
} from './provider.ts';

/** A piece of a streamed answer, as far as a card needs it. */
const contentEvent = z.object({
  candidates: z.nullish(
    z.array(
      z.object({
        content: z.nullish(
          z.object({
            parts: z.nullish(
              z.array(z.object({ text: z.nullish(z.string()), thought: z.nullish(z.boolean()) })),
            ),
          }),
        ),
        finishReason: z.nullish(z.string()),
      }),
    ),
  ),
  promptFeedback: z.nullish(z.object({ blockReason: z.nullish(z.string()) })),
  usageMetadata: z.nullish(
    z.object({
      promptTokenCount: z.nullish(z.number()),
      toolUsePromptTokenCount: z.nullish(z.number()),
      candidatesTokenCount: z.nullish(z.number()),
      thoughtsTokenCount: z.nullish(z.number()),
    }),
  ),
});

/** Google's models, over the Gemini interface. The key goes in a header, never in the address. */
export function google(connection: Connection): TextModel {
  const { model, key } = connection;
  return createProvider(connection, {
    path: `/${model.includes('/') ? model : `models/${model}`}:streamGenerateContent?alt=sse`,
    headers: { 'x-goog-api-key': key ?? '' },
    body: (request) => contentBody(model, request),
    event: contentEvent,
    hear,
    maxOutputTokens: 16_000,
  });
}

function contentBody(
  model: string,
  { instructions, prompt, schema, format, maxOutputTokens }: ModelRequest,
): object {
  // Gemma has no instructions apart from what is asked.
  const isGemma = /^(models\/)?gemma-/.test(model);
  return {
    generationConfig: {
      maxOutputTokens,
      ...(format === 'text' ? {} : { responseMimeType: 'application/json' }),
      ...(format === 'schema' ? { responseJsonSchema: schema } : {}),
    },
    contents: [
      {
        role: 'user',
        parts: [...(isGemma ? [{ text: `${instructions}\n\n` }] : []), { text: prompt }],
      },
    ],
    ...(isGemma ? {} : { systemInstruction: { parts: [{ text: instructions }] } }),
  };
}

const reasons: Record<string, ProviderEvent['reason']> = {
  STOP: 'complete',
  MAX_TOKENS: 'length',
  CONTINUATION: 'length',
  SAFETY: 'refused',
  RECITATION: 'refused',
  BLOCKLIST: 'refused',
  PROHIBITED_CONTENT: 'refused',
  SPII: 'refused',
};

function hear({
  candidates,
  promptFeedback,
  usageMetadata: usage,
}: z.infer<typeof contentEvent>): ProviderEvent {
  const { content, finishReason } = candidates?.[0] ?? {};
  const blocked =
    promptFeedback?.blockReason && promptFeedback.blockReason !== 'BLOCK_REASON_UNSPECIFIED';
  return {
    text: (content?.parts ?? []).map(({ text, thought }) => (thought ? '' : (text ?? ''))).join(''),
    ...(blocked
      ? { reason: 'refused' }
      : finishReason
        ? { reason: reasons[finishReason] ?? 'cut' }
        : {}),
    ...(usage
      ? {
          inputTokens: (usage.promptTokenCount ?? 0) + (usage.toolUsePromptTokenCount ?? 0),
          outputTokens: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
        }
      : {}),
  };
}
