/**
 * Article text as it may be sent to a model: without characters no reader sees (zero width, direction switches, tag
 * letters, private use: the known carriers of hidden orders) and with the control words of chat templates made
 * plain, so that a server that reads them anywhere finds none. Joiners stay: Persian and Hindi are written with them.
 */
export function inertText(text: string): string {
  return text
    .replace(/[[\p{Default_Ignorable_Code_Point}\p{Format}\p{Private_Use}]--[\u200c\u200d]]/gv, '')
    .replace(/[\p{Control}--[\n\t]]/gv, ' ')
    .replace(/<\|/g, '< |')
    .replace(/\|>/g, '| >')
    .replace(
      /<(\/?)(start_of_turn|end_of_turn|bos|eos|s|system|assistant|user|think|thinking|tool_call|function_call)>/gi,
      '< $1$2 >',
    )
    .replace(/\[(\/?)(INST|SYS|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\]/g, '[ $1$2 ]')
    .replace(/<<(\/?)SYS>>/g, '< <$1SYS> >');
}
