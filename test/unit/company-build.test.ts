import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { companyBuild, identityOf, readHosts } from '../../tools/company-build.ts';

describe('the sites of a company’s build', () => {
  it('are patterns, addresses or hosts, one a line', () => {
    const file = `# our sites
https://tracker.example:8443/board   # with a port, which patterns do not know
forum.example

https://*.corp.example/*
*://wiki.example/*
https://forum.example
`;
    expect(readHosts(file)).toEqual([
      'https://tracker.example/*',
      'https://forum.example/*',
      'https://*.corp.example/*',
      '*://wiki.example/*',
    ]);
  });

  test.each([
    ['https://a.example\r\nftp://b.example', 'line 2: “ftp://b.example” is no site'],
    ['*', 'line 1: “*” is no site'],
    ['https://*/*', 'line 1: “https://*/*” is no site'],
    ['https://a.example/b*', 'line 1'],
    ['# nothing', 'it names no site'],
  ])('are refused by line: %j', (file, problem) => {
    expect(() => readHosts(file)).toThrow(problem);
  });
});

describe('the identity of a company’s build', () => {
  it('comes from its key', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { key, id } = identityOf(pem);
    expect(id).toMatch(/^[a-p]{32}$/);
    expect(identityOf(pem)).toEqual({ key, id });
    expect(() => identityOf('no key')).toThrow();
  });

  it('is that of the stores without one', () => {
    expect(companyBuild('')).toEqual({ hosts: [] });
    expect(companyBuild('{"hosts":["https://a.example/*"]}')).toEqual({ hosts: ['https://a.example/*'] });
  });
});
