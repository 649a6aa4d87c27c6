import type { Language } from '../language.ts';

export const FINNISH: Language = {
  error: '(?:järjestelmä)?virhe(?:koodi(?:n|lla|ssa)?|en|ttä|eseen|ilmoitus|numero)?',
  code: 'koodi(?:n|lla|t)?|numero',
  exit: '(?:paluu|poistumis|lopetus|päättymis|poikkeus|pysäytys|tulos)koodi(?:n|lla)?|paluuarvo',
  failed: 'epäonnistui|epäonnistunut',
  status: 'tila|tulos',
};
