/** What sockets report most; programs use the other numbers of the range as ports. */
export const WINSOCK_NUMBERS: readonly number[] = [
  10_013, 10_035, 10_038, 10_048, 10_049, 10_053, 10_054, 10_060, 10_061, 10_065, 11_001, 11_004,
];
