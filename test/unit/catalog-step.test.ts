import { describe, expect, it, test } from 'vitest';
import type { Inline } from '../../lib/catalog/article.ts';
import { checkFault, stepOf } from '../../lib/catalog/step.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const code = (words: string): Inline => ({ kind: 'code', text: words });
const strong = (words: string): Inline => ({ kind: 'strong', text: words });

describe('a step', () => {
  test.each<[string, Inline[], Inline[], Inline[]]>([
    ['without a check', [text('Read the log.')], [text('Read the log.')], []],
    [
      'with a check',
      [text('Restart. Fixed if setup finishes.')],
      [text('Restart.')],
      [text('Fixed if setup finishes.')],
    ],
    [
      'with code before and in its check',
      [text('Run '), code('sfc'), text('. Fixed if '), code('True'), text(' comes.')],
      [text('Run '), code('sfc'), text('.')],
      [text('Fixed if '), code('True'), text(' comes.')],
    ],
    [
      'with a warning right before its check',
      [text('Reset it. '), strong('Save first.'), text(' Fixed if it starts.')],
      [text('Reset it. '), strong('Save first.')],
      [text('Fixed if it starts.')],
    ],
  ])('%s is divided', (_, item, action, check) => {
    expect(stepOf(item)).toEqual({ action, check });
  });
});

describe('the form of a check', () => {
  it.each<[string, Inline[], string]>([
    ['sound', [text('Restart. Fixed if setup finishes.')], ''],
    ['sound with a version in it', [text('Update. Fixed if 4.8.1 is shown.')], ''],
    ['none', [text('Read the log.')], ''],
    [
      'the old one',
      [text('Restart. It helped when it starts.')],
      'a check reads "Fixed if …", not "It helped …"',
    ],
    ['twice', [text('Do. Fixed if a. Fixed if b.')], 'a step has one check'],
    ['alone', [text('Fixed if it starts.')], 'a check follows a step'],
    [
      'followed by more',
      [text('Do. Fixed if it starts. Then go on.')],
      'the check "Fixed if …" is the last sentence of its step',
    ],
    [
      'without an end',
      [text('Do. Fixed if it starts')],
      'the check "Fixed if …" is the last sentence of its step',
    ],
    ['within code', [text('Do. '), code('Fixed if it starts.')], '"Fixed if" begins a sentence of its own'],
  ])('%s', (_, item, fault) => {
    expect(checkFault(item)).toBe(fault);
  });
});
