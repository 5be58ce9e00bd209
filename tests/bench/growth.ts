import { pathToFileURL } from 'node:url';
import { cpuTime } from '../cpu-time.ts';
import { inputsOf, measuredFunctions, type MeasuredFunction } from './growth-calls.ts';
import { textGenerators, type TextGenerator } from './growth-generators.ts';

/** Characters of the shorter and the longer text. */
const SHORT = 5_000;
const LONG = 20_000;
/** A first look, so that a cubic function does not keep the bench for hours. */
const GLANCE = 1_000;
const GLANCE_MS = 400;
/** Minimum time on the longer text, in ms; shorter times are too noisy to measure growth. */
const LEAST_MS = 20;
const MOST_EXPONENT = 1.3;
const SHOWN = 30;
const LOUD_MS = 1_000;

interface Growth {
  name: string;
  generator: string;
  ms: number;
  exponent: number;
}

/**
 * How the time of every exported function of `lib/text`, `lib/insight`, `lib/engines` and
 * `lib/article` grows with its text, over generated texts: the exponent between 5,000 and 20,000
 * characters, where the longer takes 20 ms of processor time or more. Options: `--data FILE` takes
 * the generators a module exports as `gens`; `--only WORDS` the functions whose names have them;
 * `--part 0/4` every fourth generator; `--left` lists the functions that take something no text can
 * be made into.
 */
export async function run({
  data,
  args,
}: {
  data: string | null;
  args: string[];
}): Promise<{ rows: (string | number)[][]; summary: Record<string, unknown> }> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const { measured, left } = await measuredFunctions();
  const functions = measured.filter(({ name }) => name.includes(option('--only') ?? ''));
  const [part = 0, parts = 1] = (option('--part') ?? '').split('/').filter(Boolean).map(Number);
  const generators = (await generatorsFrom(data)).filter((_, index) => index % parts === part);
  const isLoud = args.includes('--progress');
  const found: Growth[] = [];
  for (const [generator, make] of generators) {
    const texts = await textsOf(make);
    for (const tested of functions) {
      const begun = cpuTime();
      const growth = growthOf(tested, texts);
      if (isLoud && cpuTime() - begun > LOUD_MS)
        console.error(`${tested.name} on ${generator}: ${(cpuTime() - begun).toFixed(0)} ms`);
      if (growth) found.push({ name: tested.name, generator, ...growth });
    }
  }
  const worst = found.toSorted((one, other) => other.exponent - one.exponent);
  const superLinear = worst.filter(({ exponent }) => exponent > MOST_EXPONENT);
  return {
    rows: [
      ['exponent', 'ms', 'function', 'text'],
      ...worst
        .slice(0, Math.max(SHOWN, superLinear.length))
        .map(({ name, generator, ms, exponent }) => [
          exponent.toFixed(2),
          ms.toFixed(0),
          name,
          generator,
        ]),
      ...(args.includes('--left') ? left.map((name) => ['', '', name, 'not measured']) : []),
    ],
    summary: {
      worstExponent: Math.round((worst[0]?.exponent ?? 0) * 100) / 100,
      superLinear: superLinear.length,
      superLinearFunctions: new Set(superLinear.map(({ name }) => name)).size,
      slowEnough: found.length,
      functions: functions.length,
      left: left.length,
      generators: generators.length,
    },
  };
}

async function generatorsFrom(path: string | null): Promise<[string, TextGenerator][]> {
  if (path === null) return [...textGenerators()];
  const { gens } = (await import(pathToFileURL(path).href)) as {
    gens: Record<string, TextGenerator>;
  };
  return Object.entries(gens);
}

type Inputs = Awaited<ReturnType<typeof inputsOf>>;
interface Texts {
  glance: Inputs;
  short: Inputs[];
  long: Inputs[];
}

/** Texts of slightly other lengths, so that no function answers from its cache. */
async function textsOf(make: TextGenerator): Promise<Texts> {
  const around = (length: number) =>
    Promise.all([0, 2].map((more) => inputsOf(make(length + more))));
  return {
    glance: await inputsOf(make(GLANCE)),
    short: await around(SHORT),
    long: await around(LONG),
  };
}

function growthOf(
  tested: MeasuredFunction,
  { glance, short, long }: Texts,
): { ms: number; exponent: number } | null {
  const [glanced, middle] = [timeOf(tested, glance), timeOf(tested, short[0] ?? glance)];
  if (middle > GLANCE_MS)
    return { ms: middle, exponent: Math.log(middle / glanced) / Math.log(SHORT / GLANCE) };
  const [first, ...others] = long;
  const once = first ? timeOf(tested, first) : 0;
  if (once < LEAST_MS) return null;
  const ms = Math.min(once, ...others.map((inputs) => timeOf(tested, inputs)));
  const before = Math.min(...short.slice(1).map((inputs) => timeOf(tested, inputs)), middle);
  return ms < LEAST_MS
    ? null
    : { ms, exponent: Math.log(ms / Math.max(before, 0.01)) / Math.log(LONG / SHORT) };
}

/** Processor time of one call in ms. Functions may refuse a text: what they throw ends the call. */
function timeOf({ prepare, run: call }: MeasuredFunction, inputs: Inputs): number {
  let values: unknown[];
  try {
    values = prepare(inputs);
  } catch (error) {
    if (error instanceof Error) return 0;
    throw error;
  }
  const start = cpuTime();
  try {
    call(values);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return cpuTime() - start;
}
