/** The output of a debugger: a dump of memory has many numbers and few codes. */
export const DEBUGGER =
  /(?:^|\s)[lk]?kd>|\w![A-Za-z_]\w|\b(?:RetAddr|ChildEBP|Child-SP|ntoskrnl|Handle table|ObjectHeader|FRAME_NAME)\b|(?:^|\s)![a-zA-Z]\w+ (?:0x)?[0-9a-f]{8}/;
