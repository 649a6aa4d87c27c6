// `npm run triage -- [--json] FILE…`: prints for each log what decided, the chain of its codes, and what is noise.
import { createReadStream } from 'node:fs';
import type { Catalog } from '../lib/catalog/read/catalog.ts';
import type { Triage } from '../lib/triage/answer.ts';
import { linkLabel } from '../lib/triage/codes.ts';
import { readLog } from '../lib/triage/read-log.ts';
import { builtCatalog } from './build/catalog.ts';

const CHUNK_BYTES = 1 << 20;

async function triageFile(catalog: Catalog, file: string): Promise<Triage> {
  const answer = await readLog(catalog, createReadStream(file, { highWaterMark: CHUNK_BYTES }));
  if (answer === 'binary') throw new Error('no text');
  return answer;
}

function asJson(file: string, { kind, deciding, chain, sure, noise }: Triage): string {
  return JSON.stringify({
    file,
    kind,
    line: deciding?.line ?? null,
    text: deciding?.text ?? null,
    chain: chain.map(linkLabel),
    sure,
    noise: noise.map(({ line }) => line),
  });
}

function asText(file: string, answer: Triage): string {
  const { kind, deciding, rule, sure, chain, noise, noiseCount, consequences, elsewhere } = answer;
  const numbers = (remarks: typeof noise) => remarks.map(({ line }) => line).join(', ');
  return [
    `${file}: ${kind}`,
    deciding
      ? `  line ${deciding.line} (${sure}, ${rule}): ${deciding.text.trim()}`
      : '  no line states the cause',
    ...chain.map((link, index) => `  ${'  '.repeat(index)}${linkLabel(link)} ${link.name}`.trimEnd()),
    ...elsewhere.map(({ id, params }) => `  look in: ${[id, ...Object.values(params)].join(' ')}`),
    ...(consequences.length > 0 ? [`  follows from it: ${numbers(consequences)}`] : []),
    ...(noise.length > 0 ? [`  noise (${noiseCount}): ${numbers(noise)}`] : []),
  ].join('\n');
}

const args = process.argv.slice(2);
const isJson = args[0] === '--json';
const files = isJson ? args.slice(1) : args;
if (files.length === 0) {
  console.error('usage: npm run triage -- [--json] FILE…');
  process.exit(2);
}
const catalog = await builtCatalog();
let failed = false;
for (const file of files) {
  try {
    const answer = await triageFile(catalog, file);
    console.log(isJson ? asJson(file, answer) : asText(file, answer));
  } catch (error) {
    failed = true;
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exitCode = failed ? 1 : 0;
