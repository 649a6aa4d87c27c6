/** Numbers with which installations end that mean nothing else where two of them stand together. */
export const INSTALLER_RESULTS: readonly number[] = [
  1601, 1602, 1603, 1604, 1605, 1608, 1612, 1613, 1614, 1618, 1619, 1620, 1622, 1624, 1625, 1633, 1635, 1636,
  1638, 1639, 1641, 1642, 1644, 1646, 1654, 3010, 3011, 3017,
];
