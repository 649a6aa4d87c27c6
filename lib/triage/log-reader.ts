import type { Catalog } from '../catalog/read/catalog.ts';
import type { Place, Pointer, Triage } from './answer.ts';
import { chainOf, choose } from './choose.ts';
import { LogClock } from './clock.ts';
import { Episode, type Sighting } from './episode.ts';
import { type Matched, matchRule } from './match.ts';
import { Remarks } from './remarks.ts';
import type { Kind, Rule } from './rule.ts';
import { viewOf } from './view.ts';

/** More places to look are of no use. */
const MAX_POINTERS = 4;

/** Goes through the lines of a text whose kind is known. */
export class LogReader {
  readonly #catalog: Catalog;
  readonly #kind: Kind;
  #fields: Readonly<Record<string, string>> = {};
  #previous = '';
  #record = 0;
  #episode = new Episode();
  /** The last operation that failed before the one that is being read. */
  #failed: Episode | undefined;
  readonly #noise = new Remarks();
  readonly #clock = new LogClock();
  readonly #pointers = new Map<string, Pointer>();

  constructor(catalog: Catalog, kind: Kind) {
    this.#catalog = catalog;
    this.#kind = kind;
  }

  read(place: Place): void {
    this.#clock.read(place);
    const view = viewOf(place.text);
    this.#note(view.text, view.fields);
    if (view.text.trim() === '') return;
    const context = { fields: this.#fields, previous: this.#previous };
    const matched = matchRule(this.#catalog, this.#kind, view.text, context);
    this.#previous = matched?.rule.id ?? '';
    if (matched) this.#apply(matched, place);
  }

  /** Keeps what the line says about its record. */
  #note(text: string, own: Readonly<Record<string, string>>): void {
    const { record, fields } = this.#kind;
    const isRecord = record?.test(text) === true;
    if (isRecord) this.#record++;
    const found = (fields ?? []).flatMap(({ name, pattern }) => {
      const value = pattern
        .exec(text)
        ?.slice(1)
        .find((group) => group !== undefined);
      return value === undefined ? [] : [[name, value] as const];
    });
    if (isRecord || found.length > 0 || Object.keys(own).length > 0)
      this.#fields = { ...(isRecord ? {} : this.#fields), ...own, ...Object.fromEntries(found) };
  }

  #apply(matched: Matched, place: Place): void {
    const { rule, file } = matched;
    if (rule.begins) this.#beginEpisode();
    switch (rule.says) {
      case 'begin':
        this.#beginEpisode();
        return;
      case 'settled':
        this.#failed = undefined;
        this.#episode.clear();
        return;
      case 'done':
        if (!(rule.unlessReported && this.#episode.hasReport)) this.#episode.clear();
        return;
      case 'attempt':
        this.#episode.attempt(place.line);
        return;
      case 'overcome':
        this.#episode.overcome(rule, matched.codes);
        return;
      case 'noise':
        this.#noise.add(place, rule.id);
        return;
      case 'pointer':
        this.#point(rule, file);
        return;
      case 'cause':
      case 'detail':
      case 'result':
      case 'stop':
      case 'consequence':
        this.#episode.add(matched, place, this.#record, this.#clock.now());
    }
  }

  #beginEpisode(): void {
    if (this.#episode.isEmpty) return;
    // What no report calls a failure is forgotten behind one that a report does.
    if (this.#episode.hasReport || !this.#failed?.hasReport) this.#failed = this.#episode;
    this.#episode = new Episode();
  }

  #point({ id, elsewhere }: Rule, file: string | undefined): void {
    const pointer = {
      id: elsewhere ?? this.#kind.elsewhere,
      params: file === undefined ? {} : { file: file.trim() },
    };
    const key = `${id} ${file ?? ''}`;
    if (this.#pointers.size < MAX_POINTERS) this.#pointers.set(key, pointer);
  }

  finish(): Omit<Triage, 'lineCount'> {
    const failed = this.#failed?.hasReport ? this.#failed : undefined;
    const episode = this.#episode.isEmpty ? (failed ?? this.#episode) : this.#episode;
    const sightings = episode.sightings();
    const choice = choose(this.#kind, sightings);
    const deciding = choice?.sighting;
    const reported = sightings.findLast(({ rule }) => rule.says === 'result' || rule.says === 'stop');
    return {
      kind: this.#kind.id,
      deciding: deciding?.place ?? null,
      rule: deciding ? `${this.#kind.id}/${deciding.rule.id}` : null,
      sure: choice?.sure ?? 'unknown',
      why: choice?.why ?? null,
      time: deciding?.time ?? null,
      chain: chainOf(sightings, deciding),
      reported: reported?.place ?? null,
      consequences: consequencesOf(sightings, deciding),
      noise: this.#noise.list,
      noiseCount: this.#noise.count,
      elsewhere: this.#elsewhere(sightings, deciding),
    };
  }

  #elsewhere(sightings: readonly Sighting[], deciding: Sighting | undefined): Pointer[] {
    if (deciding?.rule.elsewhere)
      return [{ id: deciding.rule.elsewhere, params: {} }, ...this.#pointers.values()];
    if (deciding || sightings.length === 0) return [];
    const named = sightings.findLast(({ rule }) => rule.elsewhere)?.rule.elsewhere;
    return this.#pointers.size > 0
      ? [...this.#pointers.values()]
      : [{ id: named ?? this.#kind.elsewhere, params: {} }];
  }
}

/** What follows from the failure: later lines of its episode that are no report of it. */
function consequencesOf(sightings: readonly Sighting[], deciding: Sighting | undefined): Remarks['list'] {
  const remarks = new Remarks();
  for (const { rule, place } of sightings)
    if (deciding && place.line > deciding.place.line && rule.says !== 'result') remarks.add(place, rule.id);
  return remarks.list;
}
