import type { Random } from './random.ts';

/** Sentences of people who ask and answer, without a code in them. `#` is a number, `@` a name of a product or file. */
const TALK = [
  'I have tried everything that I found in the other thread, and it still comes back after # minutes.',
  'The machine is a @ with # GB of memory, bought in 20#, and was never upgraded in place before.',
  'Can you post the output of that command, and tell us which build you are on?',
  'It began last week, right after the update of @ that our provider rolled out to # clients.',
  'Nothing in the event viewer looks odd to me, but I am no expert in reading it.',
  'My colleague removed the driver, restarted twice and installed it again from the site of the maker.',
  'Same here on # of our # desktops; the laptops in the other building are fine, which I find strange.',
  'Does it happen in safe mode as well, or with a new account that has no profile yet?',
  'We use @ behind a proxy, so the download may be blocked by the filter that sits in front of it.',
  'Thank you, that was it! I had the wrong folder in the policy all along.',
  'If you see it again, note the time and look at the log of that hour before you restart anything.',
  'See the answer of page # above: the service has to run as the account that owns the share.',
  'Version #.#.# works for me, version #.#.# does not, and the notes of the release say nothing about it.',
  'The fan spins at # rpm and the drive shows # °C, so I do not think that heat is the reason.',
] as const;

const DOCS = [
  'This member specifies the number of bytes in the buffer that the parameter points to.',
  'The function returns a handle that the caller must close when it is no longer needed.',
  'Set this flag if the window shall receive the message WM_PAINT before it is shown for the first time.',
  'Beginning with Windows 10, version #, drivers can register for the notification in their start routine.',
  'The structure is aligned on a #-byte boundary, and its size is returned by the field cbSize.',
  'For more information, see the topic on memory management and the sample in the kit.',
  'A value of # means that the default of the system is used, which depends on the edition.',
  'The caller must have the right SYNCHRONIZE on the object, or the right GENERIC_ALL on the container.',
  'This method can be called at IRQL <= DISPATCH_LEVEL if the memory is resident.',
  'The tool reads the file line by line and writes those that match to the standard output.',
  'To change the setting, open the console, expand the node and double-click the entry on the right.',
  'In table # the columns show the interval in milliseconds, the number of tries and the time to live.',
] as const;

const NEWS = [
  'The company said on Tuesday that revenue rose # percent to $#.# billion in the third quarter of 20#.',
  'More than #,### people took part in the march, which began at #:00 and ended without incidents.',
  'Shares fell #.#% to $#.## in early trading, after #.# million had changed hands by noon.',
  'In the 20# season the team won # of its # matches and scored # goals, # more than the year before.',
  'The committee meets on # November at #:30 in room # to vote on the budget of €#,###,###.',
  'Temperatures reached # °C (# °F) in the valley, and # mm of rain fell within # hours.',
  'The model with # GB costs $#, that with # GB $#; both ship in # colors from # October on.',
] as const;

const THINGS = [
  'OptiPlex 7090',
  'Office',
  'the print server',
  'setup.exe',
  'Contoso Agent',
  'SQL Server 2019',
  'Teams',
  'the VPN client',
  'VMware Tools 12.3.5',
  'the WSUS server',
] as const;

export type Register = 'talk' | 'docs' | 'news';

const SENTENCES: Readonly<Record<Register, readonly string[]>> = { talk: TALK, docs: DOCS, news: NEWS };

/** Some sentences of a kind, one after the other. */
export function sentences(random: Random, register: Register, count: number): string {
  return Array.from({ length: count }, () => filled(random, random.pick(SENTENCES[register]))).join(' ');
}

function filled(random: Random, sentence: string): string {
  return sentence
    .replace(/#+/g, (marks) => String(random.number(1, marks.length > 1 ? 999 : 99)))
    .replace(/@/g, () => random.pick(THINGS));
}
