import { joinMentions, OwnMatcher } from '../../own-catalogs/matcher.ts';
import type { CodeTable } from '../../own-catalogs/table.ts';
import type { JoinedText } from '../text/joined-text.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import type { OwnCodes } from './detection.ts';

/** The codes of own catalogs, as the page's scan looks for them. */
export function ownCodes(table: CodeTable): OwnCodes {
  const matcher = new OwnMatcher(table);
  const ownIn = ({ text, nodes }: JoinedText) =>
    matcher.mentionsIn(text, () => {
      const { header, row, heading, topic, preceding } = surroundingsOf(nodes[0]);
      return [header, row, heading, topic, preceding];
    });
  return {
    finder: (text) => ({ next: (from) => matcher.next(text, from) }),
    join: (line, mentions) => joinMentions(ownIn(line), mentions),
    others(line, repeats) {
      const own = joinMentions(ownIn(line), []);
      return repeats.filter(({ start, end }) => !own.some((each) => start < each.end && end > each.start));
    },
  };
}
